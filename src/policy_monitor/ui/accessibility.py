"""The accessibility statement in short; docs/accessibility.md has it whole."""

import streamlit as st

__all__ = ["show_accessibility"]

_STATEMENT = """
These pages aim at the Web Content Accessibility Guidelines 2.2, level AA.

- **Charts:** the heading says what a chart shows; the same figures stand in a table below it.
- **Colours** can be told apart with any common colour vision and in grey, and are never the only
  sign. The light or dark look follows your computer; the menu at the top right changes it.
- **Keyboard:** everything can be reached. The first stop is "Skip to main content".
- **Zoom and phones:** up to 400%, and down to 320 pixels, nothing scrolls sideways.
- **Paper:** print any page from your browser; it comes on A4 without menus and buttons.

Every page is checked in the light and the dark, wide and narrow, with the example and empty.
Not everything is as it should be yet: a screen reader may not say how many pages the menu has, or
that a day must be given, and marks in a chart answer to a mouse or a finger only; the filters do
the same.

**If something is in your way,** tell the head teacher or the clerk to governors what you were
trying to do. They can give you the figures in another form at once.
"""


def show_accessibility() -> None:
    """Say what the pages promise a reader with a disability, what they lack and whom to tell."""
    st.header("Accessibility", anchor=False)
    st.markdown(_STATEMENT)

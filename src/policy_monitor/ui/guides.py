"""The guides and the glossary: written once, in `docs/guides`, and shown in the app."""

import re
from pathlib import Path
from typing import Literal

import streamlit as st

__all__ = ["show_guide"]

_GUIDES = Path(__file__).resolve().parents[3] / "docs" / "guides"
_PICTURE = re.compile(r"^!\[(?P<alt>[^\]]*)\]\((?P<path>[^)]+)\)$")
_HEADING = re.compile(r"^## (?P<heading>.+)$")
_LINK_TO_A_DOCUMENT = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]+\)")

Guide = Literal["new-governor", "new-head", "words"]


def show_guide(name: Guide) -> None:
    """Draw a guide: its title as a heading, its parts below, its pictures in their places.

    Args:
        name: The file's name in `docs/guides`, without its ending.
    """
    title, *blocks = (_GUIDES / f"{name}.md").read_text(encoding="utf-8").split("\n\n")
    st.header(title.removeprefix("# "), anchor=False)
    for block in blocks:
        _draw(block.strip())


def _draw(block: str) -> None:
    """Draw a heading, a picture or a paragraph."""
    if heading := _HEADING.match(block):
        st.subheader(heading["heading"], anchor=False)
    elif picture := _PICTURE.match(block):
        st.image(_in_this_theme(_GUIDES / picture["path"]), alt=picture["alt"])
    else:
        # The documents beside it are not pages of the app: their names stay, the links go.
        st.markdown(_LINK_TO_A_DOCUMENT.sub(r"\1", block))


def _in_this_theme(picture: Path) -> Path:
    """The picture drawn in the dark, for who reads in the dark."""
    dark = picture.with_stem(f"{picture.stem}-dark")
    return dark if st.context.theme.type == "dark" else picture

"""The About page's parts: the policy's words, the rules, and what is kept."""

import streamlit as st

from policy_monitor.policy import Policy
from policy_monitor.ui import data
from policy_monitor.vocabulary import Nature
from policy_monitor.wording import and_list, in_text

__all__ = ["show_keeping", "show_rules", "show_taxonomy"]

_KEEPING = """
**Kept:**
- the day of each incident, and as codes from fixed lists its category and type of risk, what was
  done, the platform, the kind of person involved, where it happened, and whether it may be criminal
- when each upload was made, and the file's name when it is made of plain words such as a term
- which upload, sheet and row it came from, so that the school can trace every figure
- a scrambled fingerprint of each row, made with a key that stays on this computer, to know the
  same incident again in a later log

**Never kept:**
- names, initials, accounts of what happened, references, links, e-mail addresses or telephone
  numbers: they are read in memory to understand a row, then dropped
- the spreadsheet itself
- anything about who opens these pages
"""


def show_taxonomy() -> None:
    """Draw the twelve kinds, in the policy's own words."""
    policy = data.policy()
    st.header("The kinds of incident", anchor=False)
    st.markdown(
        "Section 7 of the policy sorts the misuse of social media by the part the child plays "
        "and by the type of risk. An incident whose kind the log does not say is counted as "
        "“not yet classified”."
    )
    for category, words in policy.categories.items():
        examples = [
            f"- {nature}: {policy.cells[category, nature].policy_text}" for nature in Nature
        ]
        st.markdown("\n".join([f"**{category}.** {words.meaning}", "", *examples]))


def show_rules() -> None:
    """Draw what makes a review due, each rule with its clause."""
    policy = data.policy()
    cycle = policy.cycle
    st.header("When a review is due", anchor=False)
    st.markdown(
        f"- **Every {cycle.months_allowed} months.** The policy was last reviewed in "
        f"{policy.last_reviewed.text}. {cycle.clause.capitalize()} asks for a review at least "
        f"every {cycle.ceiling_months} months, whatever the cover says.\n"
        f"- **After a serious incident.** One is enough: {_serious_words(policy)}, or a matter "
        "that may be criminal, since the last review.\n\n"
        f"“Due soon” begins {cycle.due_soon_days} days before the day."
    )


def _serious_words(policy: Policy) -> str:
    """The outcomes that make a review due, as a list."""
    labels = [words.label for words in policy.outcomes.values() if words.serious]
    return and_list([in_text(label) for label in labels], "or")


def show_keeping() -> None:
    """Draw what is kept, what is not, and how to read the counts."""
    st.header("What is kept, and what is not", anchor=False)
    st.markdown(_KEEPING)
    st.header("How to read the counts", anchor=False)
    st.markdown(
        "- The figures are the school's own, as reported. More reports may mean better "
        "reporting, so a rise is not in itself worse.\n"
        "- A term with a nil return had no incidents to report and counts as 0. A term with no "
        "return is marked “?”: nobody has said.\n"
        "- A term runs from its first day to the day before the next term begins, so a holiday "
        "belongs to the term before it. The terms of a year with no dates on file are estimated "
        "from Easter, and marked so."
    )

"""What the app knows of the school's policy, in plain words; it is changed in its files."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.policy import Policy
from policy_monitor.policy.model import OutcomeWords
from policy_monitor.ui import data
from policy_monitor.ui.plain import as_written
from policy_monitor.ui.stacking_table import table_html
from policy_monitor.wording import and_list, count_of

__all__ = ["show_policy"]

_COLUMNS = ("Outcome", "Counts as", "Clause")


def show_policy(book: Book) -> None:
    """Draw the school and the cover, what each outcome counts as, and the platforms."""
    policy = data.policy()
    st.header(
        f"{as_written(policy.title)}, reviewed at least every {policy.cycle.months_allowed} months",
        anchor=False,
    )
    st.table(_cover(book, policy), border="horizontal", alt="The school and its policy's cover")
    _say_where("data/policy/policy.toml")
    st.header("What each outcome counts as", anchor=False)
    caption = "Each outcome, and whether it counts as serious, outside help or still open"
    st.html(table_html(caption, _COLUMNS, _outcomes(book.status.policy)))
    st.markdown(
        "One incident with a serious outcome makes a review due. Which outcomes are serious is "
        "chosen under The rules; everything else stands in `data/policy/outcomes.toml`."
    )
    st.header("Platforms", anchor=False)
    _show_platforms(policy)
    _say_where("data/policy/platforms.toml")


def _say_where(file: str) -> None:
    st.markdown(
        f":small[To change it, edit `{file}` and start Policy Monitor again; `docs/changing.md` "
        "says which file holds what.]"
    )


def _cover(book: Book, policy: Policy) -> dict[str, str]:
    """The school, the cover's dates and the cycle, by name."""
    cycle = policy.cycle
    reviewed = book.status.policy.last_reviewed
    recorded = "" if reviewed == policy.last_reviewed else f"; recorded since: {reviewed.text}"
    return {
        "School": as_written(policy.school.name),
        "Last reviewed": f"{policy.last_reviewed.text} on the cover{recorded}",
        "Next review": f"{policy.next_due.text} on the cover"
        if policy.next_due
        else "No date on the cover",
        "Review cycle": f"{as_written(cycle.name.capitalize())}: every {cycle.months} months",
        "Never longer than": f"{cycle.ceiling_months} months ({as_written(cycle.clause)})",
        "Due soon": f"From {cycle.due_soon_days} days before the day",
        "Clauses": f"{_clauses(policy)}: each flag and each rule names the one it rests on",
    }


def _clauses(policy: Policy) -> str:
    """The parts of the policy that the outcomes and the cycle rest on."""
    named = {policy.cycle.clause, *(words.clause for words in policy.outcomes.values())}
    listed = and_list(sorted(as_written(clause) for clause in named))
    return f"{listed[:1].upper()}{listed[1:]}"


def _outcomes(policy: Policy) -> list[tuple[str, ...]]:
    """One row per outcome, in the order of the policy's file and of `_COLUMNS`."""
    return [(words.label, _counts_as(words), words.clause) for words in policy.outcomes.values()]


def _counts_as(words: OutcomeWords) -> str:
    marks = {
        "serious": words.serious,
        "outside help": words.outside_help,
        "still open": words.open,
    }
    said = and_list([mark for mark, holds in marks.items() if holds])
    return f"{said[:1].upper()}{said[1:]}" or "–"


def _show_platforms(policy: Policy) -> None:
    named = [as_written(one.name) for one in policy.platforms if one.named_in_policy]
    others = [as_written(one.name) for one in policy.platforms if not one.named_in_policy]
    st.markdown(
        f"The policy names {and_list(named) or 'none'}. A platform that nobody here knows is "
        f"counted as “{as_written(policy.other_platform)}”."
    )
    if others:
        with st.expander(f"{count_of(len(others), 'other platform')} that a log may name"):
            st.markdown(f"{and_list(others)}.")

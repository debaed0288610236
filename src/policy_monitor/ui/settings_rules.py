"""What a school may choose of the rules, what that would change, and who chose what when."""

from itertools import pairwise

import streamlit as st

from policy_monitor import journeys
from policy_monitor.journeys import Book
from policy_monitor.policy import Policy
from policy_monitor.records import RuleChoice
from policy_monitor.report.governance import say_choice, say_outcomes
from policy_monitor.ui import data
from policy_monitor.ui.clerk_parts import choose_book
from policy_monitor.ui.clerk_saving import (
    ask_role,
    begin_anew,
    filling,
    key_of,
    show_done,
    try_to_record,
)
from policy_monitor.vocabulary import Outcome, Role
from policy_monitor.wording import count_of, long_date

__all__ = ["say_sensitivity", "show_rules"]

_FORM = "rules"
_NO_STEPS = frozenset(
    (Outcome.NO_FURTHER_ACTION, Outcome.ONGOING, Outcome.OTHER, Outcome.NOT_RECORDED)
)
"""They say nothing of what was done, so nothing of how serious it was."""


def show_rules(book: Book) -> None:
    """Draw the choice, what it would change on Review, and the choices so far."""
    book = choose_book(book)
    show_done(_FORM, book)
    st.header("The rules", anchor=False)
    cover, in_force = data.policy(), book.status.policy
    form = filling(_FORM, book)
    key = f"{key_of(_FORM, book)}-{form.turn}"
    if _chosen(in_force) != _chosen(cover):
        st.button(
            "Set to the policy's own choice",
            icon=":material/undo:",
            on_click=_set_to,
            args=(key, cover),
        )
    choice = _ask(key, in_force)
    now = count_of(len(book.status.flags), "flag")
    if (choice.sensitivity, set(choice.serious_outcomes)) == _chosen(in_force):
        st.markdown(f"**This is what holds now.** Review shows {now}.")
        asked = st.button("Keep this choice", key=f"{key}-keep", disabled=True)
    else:
        records = data.records(example=book.example)
        after = journeys.foresee_choice(book, data.installation(), records, choice)
        then = count_of(len(after.flags), "flag")
        due = "a review is then due" if after.due else "no review is then due"
        st.markdown(f"**What this does.** Review shows {now} now and would show {then}; {due}.")
        asked = st.button(
            "Keep this choice", key=f"{key}-keep", type="primary", icon=":material/check:"
        )
    if asked and try_to_record(lambda: data.choose_rules(choice, example=book.example)):
        begin_anew(_FORM, book, done="The choice is kept, and every page goes by it.")
        st.rerun()
    _show_history(book, cover)


def say_sensitivity(false_flags_per_term: float) -> str:
    """What a choice allows, for a head teacher."""
    terms = round(1 / false_flags_per_term)
    return f"At most about 1 term in {terms:,} brings a flag by chance alone."


def _ask(key: str, in_force: Policy) -> RuleChoice:
    allowed = in_force.triggers.sensitivities
    names = list(allowed)
    # Not as their defaults, so that a button may set them.
    st.session_state.setdefault(f"{key}-sensitivity", in_force.triggers.sensitivity)
    sensitivity = st.radio(
        "How sure a rise must be",
        names,
        format_func=str.capitalize,
        captions=[say_sensitivity(allowed[name]) for name in names],
        key=f"{key}-sensitivity",
        persist_state="page",
    )
    serious = _chosen(in_force)[1]
    outcomes = [code for code in in_force.outcomes if code not in _NO_STEPS or code in serious]
    st.session_state.setdefault(f"{key}-serious", [code for code in outcomes if code in serious])
    chosen = st.pills(
        "Outcomes that count as serious: one incident makes a review due",
        outcomes,
        selection_mode="multi",
        format_func=lambda code: in_force.outcomes[code].label,
        key=f"{key}-serious",
        persist_state="page",
    )
    role = ask_role(f"{key}-role", Role.HEAD)
    return RuleChoice(sensitivity, tuple(code for code in outcomes if code in chosen), role)


def _chosen(policy: Policy) -> tuple[str, set[Outcome]]:
    serious = {code for code, words in policy.outcomes.items() if words.serious}
    return policy.triggers.sensitivity, serious


def _set_to(key: str, policy: Policy) -> None:
    """Put a choice in the fields; it holds once it is kept."""
    sensitivity, serious = _chosen(policy)
    st.session_state[f"{key}-sensitivity"] = sensitivity
    st.session_state[f"{key}-serious"] = [code for code in policy.outcomes if code in serious]


def _show_history(book: Book, cover: Policy) -> None:
    """Who changed what and when, the newest first."""
    st.header("Who chose what, and when", anchor=False)
    sensitivity, serious = _chosen(cover)
    own = RuleChoice(sensitivity, tuple(serious), Role.CLERK)
    choices = [own, *(entry.kept for entry in book.governance.choices)]
    lines = [
        f"- {long_date(entry.recorded_on)}, {choice.role}: {say_choice(choice, before, cover)}."
        for entry, (before, choice) in zip(book.governance.choices, pairwise(choices), strict=True)
    ]
    lines.append(
        f"- The policy's own choice: {sensitivity}; serious are {say_outcomes(serious, cover)}."
    )
    st.markdown("\n".join([*reversed(lines[:-1]), lines[-1]]))

"""Outcomes and actions: synonyms, several at once, in one column or two, and what was not done."""

from collections.abc import Sequence

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, SUMMER_25

__all__ = ["KINDS"]
QUESTION = "outcomes"
DAYS = (*AUTUMN_24, *SPRING_25, *SUMMER_25, *AUTUMN_25)


def outcome_log(name: str, headings: Sequence[str], rows: Sequence[tuple[object, ...]]) -> Case:
    """A log that differs row by row in what was done; each row ends with its outcomes."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", *headings])
    for day, (*words, codes) in zip(DAYS, rows, strict=False):
        sheet.add(
            [day, "Conduct", "Aggressive", *words], f"{day} | Conduct/Aggressive | {codes} | *"
        )
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def in_many_words() -> Case:
    """One outcome a row, in the words schools use."""
    return outcome_log(
        "in_many_words",
        ["Outcome"],
        (
            ("NFA", "nfa"), ("No action needed", "nfa"), ("Verbal warning", "advice"),
            ("spoke to pupil", "advice"), ("Online safety lesson", "advice"),
            ("Spoke to mum", "parents"), ("phone call home", "parents"),
            ("Parents informed", "parents"), ("Letter home", "parents"),
            ("Reported to Instagram", "platform"), ("Post deleted", "removed"),
            ("Fixed term exclusion", "sanction"), ("Internal exclusion", "sanction"),
            ("Detention", "sanction"), ("Loss of golden time", "sanction"),
            ("CEOP", "ceop"), ("Reported to CEOP", "ceop"), ("MASH", "safeguarding"),
            ("MASH referral", "safeguarding"), ("LADO", "safeguarding"),
            ("Social care referral", "safeguarding"), ("Police informed", "police"),
            ("101 call", "police"), ("Solicitor's letter", "legal"), ("Ongoing", "ongoing"),
            ("Monitoring", "ongoing"), ("Advice sought from LA", "professional"),
            ("Written warning", "staff"), ("Dismissed", "dismissal"), (None, "none"),
            ("n/a", "none OR nfa"),
        ),
    )  # fmt: skip


def several_in_one_cell() -> Case:
    """Lists with commas, semicolons, slashes, plus signs, ampersands, "and" and new lines."""
    return outcome_log(
        "several_in_one_cell",
        ["Outcome"],
        (
            ("Parents informed, verbal warning", "parents+advice"),
            ("Parents informed; police informed", "parents+police"),
            ("Detention / parents informed", "sanction+parents"),
            ("CEOP + MASH", "ceop+safeguarding"),
            ("Parents informed & post deleted", "parents+removed"),
            ("Spoke to mum and reported to TikTok", "parents+platform"),
            ("Detention\nLetter home\nOngoing", "sanction+parents+ongoing"),
            ("1. Parents informed 2. Police informed", "parents+police"),
            ("\u2022 Parents informed\n\u2022 Detention", "parents+sanction"),
            ("Verbal warning. Parents contacted. Police called.", "advice+parents+police"),
            ("Spoke to pupil, spoke to parents", "advice+parents"),
        ),
    )


def action_and_outcome_columns() -> Case:
    """What was done stands in two columns; both count, once."""
    return outcome_log(
        "action_and_outcome_columns",
        ["Action taken", "Outcome"],
        (
            ("Spoke to pupil", "Parents informed", "advice+parents"),
            ("Screenshot taken", "NFA", "nfa"),
            ("Parents informed", "Parents informed", "parents"),
            ("Reported to platform; user blocked", "Content removed", "platform+removed"),
            ("Police informed", "Ongoing", "police+ongoing"),
            ("Copy kept", None, "none"),
            (None, "Detention", "sanction"),
        ),
    )


def what_was_not_done() -> Case:
    """ "Not" turns an outcome round; a plan or a refusal is not the thing itself."""
    return outcome_log(
        "what_was_not_done",
        ["Outcome"],
        (
            ("Police not informed", "none OR nfa OR other"),
            ("Verbal warning - police not needed", "advice"),
            ("No need to contact parents", "none OR nfa OR other"),
            ("Spoke to pupil; not reported to CEOP", "advice"),
            ("No exclusion, detention given", "sanction"),
            ("Parents informed, no police involvement", "parents"),
            ("Did not meet threshold for MASH referral. Parents informed.", "parents"),
            ("Police were not contacted; detention", "sanction"),
        ),
    )


def a_word_with_two_meanings() -> Case:
    """The same words mean another outcome beside a pupil than beside a member of staff."""
    return outcome_log(
        "a_word_with_two_meanings",
        ["Involved", "Description", "Outcome"],
        (
            ("Pupil", "Excluded Pupil B from group chat", "Spoke to pupil", "advice"),
            ("Staff", "Post about the school", "Final written warning", "staff"),
            ("Staff", "Post about the school", "Verbal warning", "advice OR staff"),
            ("Staff", "Messages to a pupil", "LADO; suspended from duty", "safeguarding+staff"),
            ("Staff", "Messages to a pupil", "Dismissed; police informed", "dismissal+police"),
            ("Pupil", "Told Child 2 he would call the police", "NFA", "nfa"),
        ),
    )


def words_nobody_knows() -> Case:
    """An outcome that no list has: kept, never taken for something graver."""
    return outcome_log(
        "words_nobody_knows",
        ["Outcome"],
        (
            ("Sunflower award withdrawn", "other OR none OR sanction"),
            ("See JT", "other OR none"),
            ("Zq plan B", "other OR none"),
            ("Parents informed, then sunflower chat", "parents OR parents+other"),
            ("Policy shared", "other OR none OR advice"),
        ),
    )


def misspelt_outcomes() -> Case:
    """Outcomes with letters wrong."""
    return outcome_log(
        "misspelt_outcomes",
        ["Outcome"],
        (
            ("Parents infomred", "parents"),
            ("Polcie informed", "police"),
            ("Verbal warnng", "advice"),
            ("Detenton", "sanction"),
            ("No futher action", "nfa"),
            ("Refered to MASH", "safeguarding"),
        ),
    )


KINDS = (
    in_many_words,
    several_in_one_cell,
    action_and_outcome_columns,
    what_was_not_done,
    a_word_with_two_meanings,
    words_nobody_knows,
    misspelt_outcomes,
)

"""What governors and their clerk recorded, said in lines that name nobody."""

from collections.abc import Collection

from policy_monitor.analysis.series import Subject
from policy_monitor.policy import Policy
from policy_monitor.records import (
    Considered,
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
    Verdict,
)
from policy_monitor.vocabulary import Outcome, Rule
from policy_monitor.wording import and_list, count_of, in_text, long_date

__all__ = [
    "DECISIONS",
    "KINDS_OF_DEVELOPMENT",
    "VERDICTS",
    "VERDICT_MEANINGS",
    "say_choice",
    "say_considered",
    "say_development",
    "say_meeting",
    "say_outcomes",
    "say_review",
]

DECISIONS = {
    ReviewDecision.NO_CHANGE: "No change",
    ReviewDecision.AMENDED: "Amended",
    ReviewDecision.NEW_VERSION: "New version adopted",
}
VERDICTS = {Verdict.ONE_OFF: "One-off", Verdict.NEW_NORMAL: "New normal"}
VERDICT_MEANINGS = {
    Verdict.ONE_OFF: "The term stays out of what is usual from now on.",
    Verdict.NEW_NORMAL: "What is usual is counted anew from this term on.",
}
KINDS_OF_DEVELOPMENT = {
    DevelopmentKind.TECHNOLOGY: "New technology",
    DevelopmentKind.THREAT: "New threat",
    DevelopmentKind.ADVICE: "Professional advice",
}
_RULES = {
    Rule.ANNUAL: "The regular review",
    Rule.SERIOUS: "A serious incident",
    Rule.THIS_TERM: "More than usual in a term",
    Rule.THIS_YEAR: "More than usual in a year",
    Rule.CLUSTER: "Many within a few days",
    Rule.NEW_KIND: "A kind not met before",
    Rule.NEW_PLATFORM: "A platform not met before",
    Rule.SILENCE: "Nil returns running",
    Rule.OPEN_CASE: "Cases open past their time",
    Rule.DEVELOPMENTS: "Nothing new recorded for a year",
}


def say_review(review: PolicyReview) -> str:
    """A review in a line: when, what was decided, how much it considered, where the minutes are.

    Its note and minute reference are in the clerk's own words: show them as they are written,
    never as markup.
    """
    parts = [f"{review.reviewed.text}: {in_text(DECISIONS[review.decision])}"]
    if review.considered:
        parts.append(f"{count_of(len(review.considered), 'flag')} considered")
    if review.developments:
        entries = count_of(len(review.developments), "entry", "entries")
        parts.append(f"{entries} of the register considered")
    if review.next_due is not None:
        parts.append(f"next review set for {review.next_due.text}")
    if review.minute_reference:
        parts.append(f"minute {review.minute_reference}")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}"


def say_considered(one: Considered) -> str:
    """A flag as a review keeps it, for when it is not open any more."""
    parts = [_RULES[one.rule]]
    subject = Subject(one.category, one.nature, one.platform)
    if subject != Subject():
        parts.append(subject.label)
    if one.term is not None:
        parts.append(in_text(one.term.label))
    return ", ".join(parts)


def say_meeting(meeting: Meeting) -> str:
    """A meeting in a line: "Thursday 12 November 2026, Full governing body"."""
    day = f"{meeting.meets_on:%A} {long_date(meeting.meets_on)}"
    return f"{day}, {meeting.name}" if meeting.name else day


def say_development(development: Development) -> str:
    """An entry of the register in a line."""
    kind = KINDS_OF_DEVELOPMENT[development.kind]
    said = f"{long_date(development.noted_on)}, {in_text(kind)}: {development.what}"
    if development.organisation:
        said += f" (from {development.organisation})"
    if development.outcome:
        said += f". What came of it: {development.outcome}"
    return said


def say_choice(choice: RuleChoice, before: RuleChoice, policy: Policy) -> str:
    """What a choice of rules changed.

    Args:
        choice: What was chosen.
        before: What held until then.
        policy: Names the outcomes.

    Returns:
        "strict in place of standard; sanction counts as serious".
    """
    parts = []
    if choice.sensitivity != before.sensitivity:
        parts.append(f"{choice.sensitivity} in place of {before.sensitivity}")
    added = set(choice.serious_outcomes) - set(before.serious_outcomes)
    dropped = set(before.serious_outcomes) - set(choice.serious_outcomes)
    if added:
        verb = "counts" if len(added) == 1 else "count"
        parts.append(f"{say_outcomes(added, policy)} {verb} as serious")
    if dropped:
        verb = "counts" if len(dropped) == 1 else "count"
        parts.append(f"{say_outcomes(dropped, policy)} no longer {verb} as serious")
    return "; ".join(parts) or "nothing changed"


def say_outcomes(outcomes: Collection[Outcome], policy: Policy) -> str:
    """Outcomes as pages name them, in the order of the policy's file."""
    labels = [in_text(words.label) for code, words in policy.outcomes.items() if code in outcomes]
    return and_list(labels) or "none"

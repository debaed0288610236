"""A school's own words: what they mean, and a log as those answers complete it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from policy_monitor.journeys.installation import Installation
from policy_monitor.records import (
    Finding,
    Incident,
    Level,
    Meaning,
    Readings,
    Screening,
    UnknownWord,
    fill_in,
)
from policy_monitor.storage import Explanation
from policy_monitor.vocabulary import Outcome, WordField

__all__ = ["as_explained", "explain_words", "may_keep_label", "without_what_is_asked"]

_Row = tuple[str, str, int | None]

_REMARKS = {
    WordField.KIND: "not_classified",
    WordField.OUTCOME: "outcome_not_recognised",
    WordField.PLATFORM: "platform_not_listed",
}
"""What is remarked on a row for a word nobody knows."""


def explain_words(
    installation: Installation,
    meanings: Mapping[UnknownWord, Meaning],
    *,
    names_nobody: bool,
    at: datetime,
) -> int:
    """Keep what words mean, and count the stored incidents whose record that changes.

    Args:
        installation: The school's own.
        meanings: What the school says of each word.
        names_nobody: Whether somebody has said that none of these words names a person. Without
            that, a word that may is kept as its key alone.
        at: The moment of the answers.
    """
    explained = [
        Explanation(
            about=word.about,
            key=word.key,
            label=word.label if names_nobody or may_keep_label(word) else None,
            meaning=meaning,
        )
        for word, meaning in meanings.items()
    ]
    return installation.store.explain_words(explained, at=at)


def may_keep_label(word: UnknownWord) -> bool:
    """Whether a word may be kept unasked: a label of a list, that several incidents share.

    What a log says of who was involved may be a name, however often it is used.
    """
    return word.rows > 1 and word.about is not WordField.INVOLVED


def as_explained(installation: Installation, screening: Screening) -> Screening:
    """A screening as the school's answers complete it, for showing; it is stored as it was read."""
    answers = installation.store.answers()
    if not any(word.key in answers for word in screening.unknown_words):
        return screening
    gravity = {code: words.gravity for code, words in installation.policy.outcomes.items()}
    incidents = []
    settled: set[tuple[_Row, str]] = set()
    for incident in screening.incidents:
        complete = _complete(incident, answers, gravity)
        incidents.append(complete)
        settled.update((_row_of(incident), code) for code in _settled(incident, complete))
    return replace(
        screening,
        incidents=tuple(incidents),
        findings=tuple(
            finding
            for finding in screening.findings
            if finding.level is not Level.NOTE or (_place_of(finding), finding.code) not in settled
        ),
        unknown_words=tuple(word for word in screening.unknown_words if word.key not in answers),
    )


def without_what_is_asked(screening: Screening) -> tuple[Finding, ...]:
    """The findings but for remarks about the words that the school is asked to explain."""
    if not screening.unknown_words:
        return screening.findings
    about = {word.key: word.about for word in screening.unknown_words}
    asked = {
        (_row_of(incident), _REMARKS.get(about[key]))
        for incident in screening.incidents
        for key in incident.unknown_words
        if key in about
    }
    return tuple(
        finding for finding in screening.findings if (_place_of(finding), finding.code) not in asked
    )


def _complete(
    incident: Incident, answers: Mapping[str, Meaning], gravity: Mapping[Outcome, int]
) -> Incident:
    if not incident.unknown_words:
        return incident
    filled_in = fill_in(Readings.of(incident), incident.unknown_words, answers)
    outcomes = sorted(filled_in.outcomes, key=gravity.__getitem__, reverse=True)
    return replace(incident, **{**filled_in._asdict(), "outcomes": tuple(outcomes)})


def _settled(before: Incident, after: Incident) -> Sequence[str]:
    """The remarks about a row that no longer hold once it is completed."""
    codes = []
    if after.category is not None and after.nature is not None:
        codes.append(_REMARKS[WordField.KIND])
    if after.outcomes != before.outcomes:
        codes.append(_REMARKS[WordField.OUTCOME])
    if after.platform != before.platform:
        codes.append(_REMARKS[WordField.PLATFORM])
    return codes


def _row_of(incident: Incident) -> _Row:
    return incident.source.file, incident.source.sheet, incident.source.row


def _place_of(finding: Finding) -> _Row:
    return finding.file, finding.sheet, finding.row

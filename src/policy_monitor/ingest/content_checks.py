"""The checks of what a row says: each asks one question and answers with a finding or None."""

import re

from policy_monitor.ingest.classifying import Confidence
from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.judging import Surroundings
from policy_monitor.ingest.rows import Record, Struck
from policy_monitor.records import Finding, Level

__all__ = ["CONTENT_CHECKS"]

_NEWS = re.compile(r"\W*(further )?(updates?|follow(ed)?[- ]?up)\b", re.IGNORECASE)


def check_row_is_not_void(record: Record, around: Surroundings) -> Finding | None:
    """A question when somebody has marked the row as void."""
    if not record.marked_void:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "row_marked_void",
        record,
        None,
        "{row} is marked as void or as entered in error. If it should not count, delete the row; "
        "if it should, remove the mark. Then upload the spreadsheet again.",
    )


def check_row_is_not_struck_through(record: Record, around: Surroundings) -> Finding | None:
    """Is most of the row struck through? A question when so."""
    if record.struck is not Struck.MOST:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "row_struck_through",
        record,
        None,
        "{row} is struck through. If it should not count, delete the row; if it should, remove "
        "the line through it. Then upload the spreadsheet again.",
    )


def check_row_is_no_news_of_another(record: Record, around: Surroundings) -> Finding | None:
    """Does the row only carry on with an earlier incident? A question when it seems so."""
    if record.profile.kind_given or _kind_field(around) is None:
        return None
    if _NEWS.match(record.description) is None:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "row_is_news",
        record,
        Field.DESCRIPTION,
        "{row} seems to be news of an earlier incident. If it is, move what it says to the row of "
        "that incident and delete this row; if it is an incident of its own, fill in its kind. "
        "Then upload the spreadsheet again.",
    )


def note_part_is_struck_through(record: Record, around: Surroundings) -> Finding | None:
    """Is a part of the row struck through? A note when so."""
    if record.struck is not Struck.A_PART:
        return None
    return around.find(
        Level.NOTE,
        "cell_struck_through",
        record,
        None,
        "{row} has a cell that is struck through, which was read like the others. If it no longer "
        "holds, delete what it says and upload the spreadsheet again.",
    )


def check_row_says_more_than_a_date(record: Record, around: Surroundings) -> Finding | None:
    """Does the row say anything beside its date? A question when not."""
    if not record.holds_only_a_date or record.when.trouble is not None:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "only_a_date",
        record,
        Field.OCCURRED_ON,
        "{row} has a date and nothing else. Fill in what happened, or delete the row, and upload "
        "the spreadsheet again.",
    )


def _kind_field(around: Surroundings) -> Field | None:
    return next((field for field in KIND_FIELDS if field in around.layout.columns), None)


def note_kind_is_not_recognised(record: Record, around: Surroundings) -> Finding | None:
    """Are both the category and the type of risk recognised? A note when not."""
    found = record.profile.classification
    if found.category is not None and found.nature is not None:
        return None
    missing = "category or type of risk"
    if found.category is not None:
        missing = "type of risk"
    elif found.nature is not None:
        missing = "category"
    if found.confidence is Confidence.SEVERAL:
        reason = "gives words of several kinds"
    elif record.profile.kind_given:
        reason = f"gives no {missing} in words that are known"
    else:
        reason = f"gives no {missing}"
    return around.find(
        Level.NOTE,
        "not_classified",
        record,
        _kind_field(around),
        f"{{row}} {reason}, so it is shown as “not yet classified”. To classify it, use the words "
        "of the policy, such as Conduct and Aggressive, and upload the spreadsheet again.",
    )


def note_kind_is_from_the_description(record: Record, around: Surroundings) -> Finding | None:
    """Was the kind taken from the description, for want of a column for it? A note when so."""
    if record.profile.classification.confidence is not Confidence.FROM_DESCRIPTION:
        return None
    return around.find(
        Level.NOTE,
        "classified_from_description",
        record,
        Field.DESCRIPTION,
        "{row} is classified by the words of its description, because the log has no column for "
        "the kind of incident. If that is wrong, add such a column and upload the spreadsheet "
        "again.",
    )


def note_outcome_is_not_recognised(record: Record, around: Surroundings) -> Finding | None:
    """Is anything that was done known? A note when not."""
    if record.profile.done.recognised:
        return None
    field = Field.OUTCOME if Field.OUTCOME in around.layout.columns else Field.ACTION
    return around.find(
        Level.NOTE,
        "outcome_not_recognised",
        record,
        field,
        "{row} gives an outcome in words that are not known, so it is shown as “other”. To have it "
        "shown by name, use the words of the policy and upload the spreadsheet again.",
    )


def note_outcome_is_only_considered(record: Record, around: Surroundings) -> Finding | None:
    """Does the row speak of something that may be done? A note when so."""
    if not record.profile.done.doubted:
        return None
    return around.find(
        Level.NOTE,
        "outcome_only_considered",
        record,
        Field.OUTCOME if Field.OUTCOME in around.layout.columns else Field.ACTION,
        "{row} names a step that might be taken, which is left out. Once it has been taken, say "
        "so in the log and upload the spreadsheet again.",
    )


def note_platform_is_not_listed(record: Record, around: Surroundings) -> Finding | None:
    """Is the platform one that the school's data lists? A note when not."""
    if record.profile.platform_known:
        return None
    return around.find(
        Level.NOTE,
        "platform_not_listed",
        record,
        Field.PLATFORM,
        "{row} names a platform that is not in the list of platforms, so it stands under "
        "“another platform”. If the list has it by another name, write that name and upload the "
        "spreadsheet again.",
    )


def note_several_platforms(record: Record, around: Surroundings) -> Finding | None:
    """Does the row name more than one platform? A note when so."""
    if not record.profile.several_platforms:
        return None
    return around.find(
        Level.NOTE,
        "several_platforms",
        record,
        Field.PLATFORM,
        "{row} names more than one platform, and stands under the first. If another mattered "
        "more, name it first and upload the spreadsheet again.",
    )


def note_several_involved(record: Record, around: Surroundings) -> Finding | None:
    """Does the row name more than one group of people? A note when so."""
    if not record.profile.several_involved:
        return None
    return around.find(
        Level.NOTE,
        "several_involved",
        record,
        Field.INVOLVED,
        "{row} names more than one group of people, and stands under the first. If another "
        "mattered more, name it first and upload the spreadsheet again.",
    )


def note_spelling_is_read_as_meant(record: Record, around: Surroundings) -> Finding | None:
    """Was a misspelt word read as the nearest word of the policy? A note when so."""
    if not record.profile.respelt:
        return None
    return around.find(
        Level.NOTE,
        "spelling_read_as_meant",
        record,
        None,
        "{row} has a word that seems to be misspelt, and was read with the nearest word of the "
        "policy. If that is wrong, correct the spelling and upload the spreadsheet again.",
    )


CONTENT_CHECKS = (
    check_row_is_not_void,
    check_row_is_not_struck_through,
    check_row_says_more_than_a_date,
    check_row_is_no_news_of_another,
    note_kind_is_not_recognised,
    note_kind_is_from_the_description,
    note_outcome_is_not_recognised,
    note_outcome_is_only_considered,
    note_platform_is_not_listed,
    note_several_platforms,
    note_several_involved,
    note_spelling_is_read_as_meant,
    note_part_is_struck_through,
)

"""What makes a row the same incident as another: its own words, and nothing around it.

An identity depends on its row alone, so that rows added, taken away or put in another order
change no other row's.
"""

from policy_monitor.ingest.rows import Record
from policy_monitor.vocabulary import WordField

__all__ = ["find_identity", "identify_by_text", "is_distinct", "share_only_a_number"]

_SUBSTANCE_WORDS = 3
# So many words alike on one day are the same telling; fewer ("Unkind messages sent") may be a
# phrase that the office uses for every such incident.
_TELLING_WORDS = 5
_RUNNING_NUMBER_DIGITS = 5


def find_identity(record: Record) -> str:
    """The text that two rows of one incident share."""
    reference = record.reference.lower()
    if not reference:
        return identify_by_text(record)
    if reference.isdecimal() and len(reference) <= _RUNNING_NUMBER_DIGITS:
        # A running number begins again on each sheet or in each year: only with the day
        # beside it does it name one incident.
        return f"number|{_when_text(record)}|{reference}"
    return f"reference|{reference}"


def identify_by_text(record: Record) -> str:
    """The same without the row's reference.

    Systems write one row for each pupil of an incident, in the same words: where there are
    enough words, the pupil does not tell rows apart.
    """
    text = f"text|{_when_text(record)}|{record.description.lower()}"
    if _count_words(record.description) >= _TELLING_WORDS:
        return text
    text = f"{text}|{record.persons.lower()}"
    if record.description:
        return text
    # Without a word of what happened only the kind tells two incidents of a day apart.
    profile = record.profile
    own_words = (word.label.lower() for word in profile.unknown if word.field is WordField.KIND)
    kind = (
        *profile.classification[:2],
        profile.platform,
        profile.involved,
        profile.setting,
        *own_words,
    )
    return f"{text}|{'|'.join(str(part) for part in kind)}"


def is_distinct(record: Record) -> bool:
    """Whether a row says enough to tell it from another incident of the same day."""
    if record.reference or record.persons:
        return True
    return _count_words(record.description) >= _SUBSTANCE_WORDS


def share_only_a_number(record: Record, earlier: Record) -> bool:
    """Whether two rows with one reference are plainly about different things."""
    if not record.reference:
        return False
    other_text = record.description.lower() != earlier.description.lower()
    other_day = record.when.day != earlier.when.day
    other_persons = record.persons.lower() != earlier.persons.lower()
    return other_text and (other_day or other_persons)


def _count_words(text: str) -> int:
    """How many words a text in one line has, with single spaces between them."""
    return text.count(" ") + 1 if text else 0


def _when_text(record: Record) -> str:
    if record.when.day is not None:
        return record.when.day.isoformat()
    return record.when.term.label if record.when.term is not None else ""

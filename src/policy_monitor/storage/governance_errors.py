"""What a person can put right about what governors record."""

from enum import StrEnum

from policy_monitor.errors import PolicyMonitorError

__all__ = ["AlreadyCorrectedError", "EntryKind", "EntryTextError", "TextFault", "UnknownEntryError"]


class EntryKind(StrEnum):
    """What governors record, as a message names it."""

    REVIEW = "review"
    MEETING = "meeting"
    DEVELOPMENT = "entry of the register"


class TextFault(StrEnum):
    """What is wrong with a text."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_ONE_LINE = "not_one_line"


class UnknownEntryError(PolicyMonitorError):
    """An entry is named that this school does not have.

    Attributes:
        kind: What it should be.
        number: Its number.
    """

    def __init__(self, kind: EntryKind, number: int) -> None:
        """Name the entry."""
        self.kind = kind
        self.number = number
        super().__init__(
            f"There is no {kind} with the number {number}. "
            "Open the page again to see what is recorded."
        )


class AlreadyCorrectedError(PolicyMonitorError):
    """An entry is to be corrected that another one replaces already.

    Attributes:
        kind: What it is.
        number: Its number.
    """

    def __init__(self, kind: EntryKind, number: int) -> None:
        """Say what to do; the other correction may be right."""
        self.kind = kind
        self.number = number
        super().__init__(
            "Somebody else has corrected this entry meanwhile. "
            "Open the page again to see it as it stands."
        )


class EntryTextError(PolicyMonitorError):
    """A text cannot be kept as it is. It is not repeated: it may name somebody.

    Attributes:
        field: What the text is, as pages name it.
        fault: What is wrong with it.
        longest: How many characters it may have.
    """

    def __init__(self, field: str, fault: TextFault, *, longest: int) -> None:
        """Say which text it is and what to do."""
        self.field = field
        self.fault = fault
        self.longest = longest
        advice = {
            TextFault.EMPTY: "is empty. Say it in a few words that name nobody.",
            TextFault.TOO_LONG: f"is too long. Shorten it to {longest} characters at most.",
            TextFault.NOT_ONE_LINE: (
                "has a line break or a sign that cannot be seen. Type it again on one line."
            ),
        }
        super().__init__(f"The {field} {advice[fault]}")

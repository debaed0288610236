"""What can go wrong with the store that a person can put right."""

from enum import StrEnum

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.vocabulary import TermId

__all__ = [
    "DatabaseProblem",
    "DatabaseUnavailableError",
    "MatchingKeyError",
    "NilReturnContradictedError",
    "NothingToAddError",
    "UnknownUploadError",
]


class DatabaseProblem(StrEnum):
    """Why a database cannot be used; the value is what to tell a person."""

    ADDRESS = "its address cannot be understood. Correct DATABASE_URL and try again."
    DRIVER = (
        "the program that talks to this kind of database is not installed. "
        "Install it and try again."
    )
    FOLDER = (
        "its folder cannot be made or written to. "
        "Give this account permission to write there and try again."
    )
    READ_ONLY = (
        "it can be read but not changed. Give this account permission to write to it and try again."
    )
    BUSY = "another program is changing it and did not finish in time. Try again in a minute."
    NEWER = "a newer version of Policy Monitor has changed it. Install that version here too."
    NOT_A_DATABASE = "the file there is not a sound database. Put a backup in its place."
    DISK = "the disk is full or failing. Make room on it, or change it, and try again."
    UNREACHABLE = (
        "it does not answer. Check that it is running and that DATABASE_URL is right, "
        "and try again."
    )


class DatabaseUnavailableError(PolicyMonitorError):
    """The database cannot be used.

    Attributes:
        address: Where it is, without user, password or options.
        problem: Why.
    """

    def __init__(self, address: str, problem: DatabaseProblem) -> None:
        """Say which database and what to do."""
        self.address = address
        self.problem = problem
        super().__init__(f"The database {address} cannot be used: {problem.value}")


class MatchingKeyError(PolicyMonitorError):
    """The key for matching incidents cannot be had.

    Attributes:
        place: The file or the environment variable it should be in.
    """

    def __init__(self, place: str, fault: str) -> None:
        """Say where the key should be and what is wrong with it."""
        self.place = place
        super().__init__(f"The key for matching incidents, {place}, {fault}")


class NothingToAddError(PolicyMonitorError):
    """The files hold no incident that can be counted and no nil return."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            "There is nothing to add: no row could be counted as an incident, and no term is "
            "said to have had none. Correct the rows listed and upload the spreadsheet again, "
            "or record a nil return."
        )


class UnknownUploadError(PolicyMonitorError):
    """There is no such upload, or it has been withdrawn.

    Attributes:
        upload_id: The number asked for.
    """

    def __init__(self, upload_id: int) -> None:
        """Name the upload."""
        self.upload_id = upload_id
        super().__init__(
            f"There is no upload {upload_id}: it may have been withdrawn already. "
            "Load the page again to see the uploads there are."
        )


class NilReturnContradictedError(PolicyMonitorError):
    """A nil return is asked for a term that has incidents.

    Attributes:
        term: The term.
        incidents: How many it has.
    """

    def __init__(self, term: TermId, incidents: int) -> None:
        """Say how many incidents contradict the nil return."""
        self.term = term
        self.incidents = incidents
        have = "1 incident has" if incidents == 1 else f"{incidents:,} incidents have"
        super().__init__(
            f"{have} been uploaded for the {term.label[0].lower()}{term.label[1:]}, so it cannot "
            "be recorded as a term without incidents. Withdraw that upload first if it is wrong."
        )

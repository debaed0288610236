"""Taking a log in: screen it, then store what was understood."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from policy_monitor.ingest import UploadedFile, screen
from policy_monitor.ingest.labels import safe_label
from policy_monitor.journeys.installation import Installation
from policy_monitor.records import Screening
from policy_monitor.storage import UploadResult, matching_key

__all__ = ["screen_files", "take_in"]


def screen_files(
    installation: Installation,
    files: Sequence[UploadedFile],
    *,
    today: date,
    progress: Callable[[int, int], None] | None = None,
) -> Screening:
    """Read and check files together, in order; store nothing.

    Args:
        installation: Whose words and terms the files are read with.
        files: The files.
        today: The day of the reading.
        progress: Told now and then how many rows of a long file are understood, and of how
            many.

    Raises:
        FileRefused: One of the files cannot be read at all.

    """
    key = matching_key(installation.settings.local)
    return screen(files, today=today, key=key, data=installation.settings.data, progress=progress)


def take_in(installation: Installation, screening: Screening, *, at: datetime) -> UploadResult:
    """Store a screening as one upload of the school.

    File names are kept only when they are made of plain words such as a term and
    "incident log"; any other name might be a child's.
    """
    labels = [safe_label(reading.file) for reading in screening.files]
    return installation.store.add_upload(screening, at=at, labels=labels)

"""The invented example: shown while a school has no upload of its own, and never mixed with one."""

import os
import secrets
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.ingest import UploadedFile, screen
from policy_monitor.ingest.labels import safe_label
from policy_monitor.journeys.installation import Installation
from policy_monitor.records import Screening
from policy_monitor.storage import Store, in_memory_store

__all__ = ["Example", "ExampleFileError", "open_example"]


class ExampleFileError(PolicyMonitorError):
    """The list of example files cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        super().__init__(
            f"The example in {path.name} cannot be read. Restore the folder data/example, "
            "or upload your own log to do without it."
        )


@dataclass(frozen=True, slots=True)
class Example:
    """The invented school's logs, read and counted.

    Attributes:
        as_of: The day the example is shown as of; it never goes stale.
        store: Its incidents, in memory only.

    """

    school_name: str
    as_of: date
    store: Store


def open_example(installation: Installation) -> Example:
    """Read the example's logs, each as if uploaded on its own day.

    The files go the same way as a school's own, into a database in memory.

    Raises:
        ExampleFileError: `data/example/example.toml` is missing or has a mistake.

    """
    folder = installation.settings.data / "example"
    listing = folder / "example.toml"
    try:
        plan = tomllib.loads(listing.read_text("utf-8"))
        name, as_of = str(plan["school"]), plan["as_of"]
        files = [
            (
                UploadedFile(entry["file"], (folder / entry["file"]).read_bytes()),
                entry["uploaded_on"],
            )
            for entry in plan["uploads"]
        ]
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise ExampleFileError(listing) from error
    store = in_memory_store(
        school_id="example", school_name=name, platforms=installation.policy.platform_names
    )
    key = secrets.token_bytes(32)

    def read(file: UploadedFile, on: date) -> Screening:
        return screen([file], today=on, key=key, data=installation.settings.data)

    # Each log is read in a process of its own, so reading them side by side saves the wait.
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as readers:
        screenings = list(readers.map(read, *zip(*files, strict=True)))
    for (file, on), screening in zip(files, screenings, strict=True):
        noon = datetime.combine(on, time(12), UTC)
        store.add_upload(screening, at=noon, labels=[safe_label(file.name)])
    return Example(name, as_of, store)

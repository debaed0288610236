"""What the tests of reading share: the project's own words and terms, and a day to read on."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from policy_monitor.calendar import load_calendar
from policy_monitor.ingest.files import UploadedFile
from policy_monitor.ingest.policy_words import PolicyWords
from policy_monitor.ingest.reading import read_files
from policy_monitor.ingest.wire import decode_screening, encode_reading
from policy_monitor.policy import load_policy
from policy_monitor.policy.model import Policy
from policy_monitor.records import Screening

TODAY = date(2026, 11, 22)
KEY = b"a key for the tests of reading.."


@pytest.fixture(scope="session")
def data() -> Path:
    return Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="session")
def policy(data) -> Policy:
    return load_policy(data / "policy")


@pytest.fixture(scope="session")
def words(policy) -> PolicyWords:
    return PolicyWords(policy)


@pytest.fixture(scope="session")
def read(data, words) -> Callable[..., Screening]:
    """Reads files as the reading process does, without the process."""
    calendar = load_calendar(data / "calendar")

    def read_given(*files: tuple[str, bytes], today: date = TODAY) -> Screening:
        uploaded = [UploadedFile(name, content) for name, content in files]
        reading = read_files(uploaded, today=today, key=KEY, words=words, calendar=calendar)
        return decode_screening(encode_reading(reading))

    return read_given

"""Two people at once: one explains words while the other adds logs that use them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.records import Meaning
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Category, Nature
from tests.logs import csv_log

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ANSWERS = [
    Meaning(category=category, nature=nature)
    for category in (Category.CONDUCT, Category.CONTENT)
    for nature in (*Nature, None)
]
LOGS = 12


@pytest.fixture
def installation():
    return journeys.open_installation(Settings.from_environment())


def screen(installation, number):
    """A log of three incidents of its own, two of them with a word that nobody knows."""
    log = csv_log(
        f"{number + 1:02d}/10/2025,Tech trouble,,WhatsApp,Pupil,At home,NFA",
        f"{number + 1:02d}/11/2025,Tech trouble,,TikTok,Pupil,At home,NFA",
        f"{number + 1:02d}/12/2025,Grooming,,Roblox,Pupil,At home,NFA",
    )
    files = [UploadedFile(f"log {number}.csv", log)]
    return journeys.screen_files(installation, files, today=date(2026, 3, 1))


def classified_as(installation):
    """How many incidents there are of each kind."""
    cube = installation.store.cube()
    kinds = cube.groupby(["category", "nature"], dropna=False)["incidents"].sum()
    return {
        tuple(None if pd.isna(part) else str(part) for part in kind): int(number)
        for kind, number in kinds.items()
    }


def test_whoever_comes_first_every_incident_has_the_last_answer(installation):
    screenings = [screen(installation, number) for number in range(LOGS)]
    [word] = screenings[0].unknown_words

    def explain(meaning):
        return journeys.explain_words(installation, {word: meaning}, names_nobody=False, at=AT)

    def add(screening):
        return journeys.take_in(installation, screening, at=AT).added

    with ThreadPoolExecutor(4) as people:
        explaining = [people.submit(explain, meaning) for meaning in ANSWERS]
        adding = [people.submit(add, screening) for screening in screenings]
        assert sum(future.result() for future in adding) == 3 * LOGS
        assert all(future.result() >= 0 for future in explaining)
    last = installation.store.words()[0].meaning
    assert classified_as(installation) == {
        ("Contact", "Sexual"): LOGS,
        (last.category, last.nature): 2 * LOGS,
    }
    assert len(installation.store.uploads()) == LOGS


def test_an_answer_given_between_looking_and_adding_counts(installation):
    seen = screen(installation, 0)
    [word] = seen.unknown_words
    meaning = Meaning(category=Category.CONTENT, nature=Nature.VALUES)
    journeys.explain_words(installation, {word: meaning}, names_nobody=False, at=AT)
    journeys.take_in(installation, seen, at=AT)
    assert classified_as(installation) == {("Contact", "Sexual"): 1, ("Content", "Values"): 2}

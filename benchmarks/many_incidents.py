"""Whether a page costs the same with a million incidents as with a thousand.

Stores both, opens each page on both in turns, and prints the medians of the first load and of
a change of filter, and how many times the small school's time the large one's is. Ends with 1
when any is more than the bar. Run it with "make benchmark".
"""

import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.page_times import Subject, measure_changes, measure_loads, report
from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Category, Nature
from scripts.chromium import open_chromium
from scripts.serving import PROJECT, ServedApp, serve

BAR = 1.2
"""The most times the small school's time."""
FEW, MANY, COPIES = 1_000, 1_000_000, 50
"""The large school's log is read in part and each row of it then stored so many times."""
PAGES = ("/", "/trends", "/kinds", "/outcomes")
KINDS = ("All kinds", "Contact", "Conduct", "Content")
DAYS = 1_100
"""How far back the incidents reach: ten terms."""
PLATFORMS = ("TikTok", "WhatsApp", "Roblox", "Snapchat", "YouTube", "Instagram", "Facebook", "")
OUTCOMES = ("Parents contacted", "Warning given", "NFA", "Police informed", "Ongoing", "Sanction")
PEOPLE = ("Pupil", "Staff", "Parent", "")
PLACES = ("In school", "At home", "")


def main() -> int:
    """Measure, print, and say whether the bar is met on every page."""
    with tempfile.TemporaryDirectory() as folder, _serve_both(Path(folder)) as (few, many):
        met = []
        for path in PAGES:
            subjects = (
                Subject(f"{FEW:,} incidents", few, path, is_list=False, options=KINDS),
                Subject(f"{MANY:,} incidents", many, path, is_list=False, options=KINDS),
            )
            with sync_playwright() as playwright:
                browser = open_chromium(playwright)
                met += [
                    report(f"{path} first load", measure_loads(browser, subjects), bar=BAR),
                    report(f"{path} filter change", measure_changes(browser, subjects), bar=BAR),
                ]
                browser.close()
    return 0 if all(met) else 1


@contextmanager
def _serve_both(folder: Path) -> Iterator[tuple[ServedApp, ServedApp]]:
    few, many = folder / "few", folder / "many"
    _store(few, FEW, copies=1)
    _store(many, MANY // COPIES, copies=COPIES)
    with serve(PROJECT / "app.py", few) as small, serve(PROJECT / "app.py", many) as large:
        yield small, large


def _store(folder: Path, rows: int, *, copies: int) -> None:
    """Store a school's log as an upload would, then each incident of it so many times."""
    local = folder / "local"
    database = local / "policy_monitor.sqlite"
    settings = Settings(PROJECT / "data", local, f"sqlite:///{database.as_posix()}")
    installation = journeys.open_installation(settings)
    now = datetime.now(UTC)
    log = UploadedFile("log.csv", _log(rows, now))
    screening = journeys.screen_files(installation, [log], today=now.date())
    journeys.take_in(installation, screening, at=now)
    columns = (
        "school_id, identity, upload_id, file_number, sheet_number, row_number, occurred_on, year, "
        "season, particulars_number, fingerprint, counted, involvements"
    )
    copied = columns.replace("identity", "randomblob(32)")
    with sqlite3.connect(database) as connection:
        connection.execute(
            f"WITH RECURSIVE copy(number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM copy "  # noqa: S608 - fixed words
            f"WHERE number <= {copies}) INSERT INTO incident ({columns}) SELECT {copied} "
            f"FROM incident, copy WHERE number <= {copies}"
        )


def _log(rows: int, now: datetime) -> bytes:
    draw = random.Random(20_261_120)  # noqa: S311 - the same log each time
    lines = ["Date,Category,Nature,Outcome,Platform,Who,Where,What happened"]
    for number in range(rows):
        day = now - timedelta(days=draw.randrange(DAYS))
        told = (draw.choice(list(Category)), draw.choice(list(Nature)))
        rest = [draw.choice(words) for words in (OUTCOMES, PLATFORMS, PEOPLE, PLACES)]
        lines.append(",".join([f"{day:%d/%m/%Y}", *told, *rest, f"event {number}"]))
    return "\n".join(lines).encode()


if __name__ == "__main__":
    sys.exit(main())

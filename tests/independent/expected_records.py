"""The Records and Settings pages, as far as they show counts."""

import re
import tomllib
from datetime import UTC, datetime, time
from math import ceil
from zoneinfo import ZoneInfo

from tests.independent.example_rows import CALENDAR, DATA, LAYOUTS, NIL_RETURN, SEASONS
from tests.independent.expected_review import QUESTIONS, notes
from tests.independent.figures import LABELS, UNKNOWN, incidents
from tests.independent.reading import Shown
from tests.independent.wording import CHOICES_OF_TERMS, FOOT, HEAD, in_text, name, reasons

__all__ = [
    "records_history",
    "records_rows",
    "records_uploads",
    "settings_of_policy",
    "settings_of_rules",
    "settings_of_terms",
]

UNNAMED = re.compile(r"form \(Responses\)|export|nil return")
"""Files whose names hold words that a name might hide among are called by their kind alone."""
ON_A_PAGE = 50


def _uploads():
    """The example's uploads, the latest first: number, time in London, file, incidents, terms."""
    manifest = tomllib.loads((DATA / "example" / "example.toml").read_text("utf-8"))
    rows = incidents()
    uploads = []
    for number, upload in enumerate(manifest["uploads"], 1):
        noon = datetime.combine(upload["uploaded_on"], time(12), UTC)
        at = noon.astimezone(ZoneInfo("Europe/London"))
        of_file = rows[rows["file"] == upload["file"]]
        said = f"{at.day} {at:%B %Y}, {at:%H:%M}"
        uploads.insert(0, (number, said, upload["file"], of_file))
    return uploads


def records_uploads():
    """The uploads, each with what it brought."""
    left = incidents().attrs
    waiting = {file for file, *_ in left["undecided"]}
    wrong = {file for file, *_ in left["rejected"]}
    lines = []
    for number, at, file, rows in _uploads():
        if file == NIL_RETURN[0]:
            term, brought = NIL_RETURN[-1], f"nil return for {in_text(name(NIL_RETURN[-1]))}"
        else:
            [term] = set(rows["term"])
            brought = f"{len(rows)} incidents added"
        called = "an Excel workbook" if UNNAMED.search(file) else file
        lines.append(f"Upload {number}, {at}: {called}, {brought}.")
        fate = "Every row was read and decided."
        fate = "1 row waiting for a decision." if file in waiting else fate
        fate = "1 row could not be read." if file in wrong else fate
        lines.append(f"{fate} {name(term)}.")
    return Shown([*HEAD, f"{len(_uploads())} uploads stored", *lines, *FOOT])


def records_rows():
    """The first page of the rows."""
    total = len(incidents())
    heads = ("When", "Category", "Type of risk", "What was done", "Platform", "Who", "Where")
    listed = []
    for number, _, file, rows in _uploads():
        sheets = [sheet for name, sheet in LAYOUTS if name == file]
        if file == "Autumn Term 2024 Online Safety.xlsx":
            sheets.insert(0, "Cover")
        for row in rows.to_dict("records"):
            done = [LABELS[code] for code in LABELS if code in row["outcomes"]]
            done += ["User blocked"] * ("user_blocked" in row["actions"])
            listed.append(
                (
                    f"{row['day']:%d/%m/%Y}",
                    row["category"] or UNKNOWN,
                    row["nature"] or UNKNOWN,
                    _and([done[0], *map(in_text, done[1:])]),
                    row["platform"] or "Not recorded",
                    row["involved"].capitalize(),
                    row["setting"].capitalize(),
                    f"Upload {number}, sheet {sheets.index(row['sheet']) + 1}, row {row['row']}",
                )
            )
    pages = f"{ceil(total / ON_A_PAGE)} pages"
    all_of = f"All {total} incidents"
    return Shown(
        [*HEAD, all_of, all_of, pages, *FOOT],
        [[(*heads, "Stands in"), *listed[:ON_A_PAGE]]],
        choices=[CHOICES_OF_TERMS],
    )


def records_history():
    """Every change, the latest first."""
    lines = [
        f"{at} Upload {number} stored "
        + (f"{len(rows)} incidents added." if len(rows) else "No incident added or changed.")
        for number, at, _, rows in _uploads()
    ]
    return Shown([*HEAD, f"{len(lines)} changes", *lines, *FOOT])


def settings_of_policy():
    """What the policy's files say; its outcomes stand in a table without a number but a clause."""
    files = DATA / "policy"
    platforms = tomllib.loads((files / "platforms.toml").read_text("utf-8"))["platform"]
    others = [each["name"] for each in platforms if not each.get("named_in_policy")]
    outcomes = tomllib.loads((files / "outcomes.toml").read_text("utf-8"))["outcome"]
    table = []
    for words in outcomes.values():
        marks = {"serious": "serious", "outside_help": "outside help", "open": "still open"}
        counts = _and([said for mark, said in marks.items() if words[mark]])
        counted = counts[:1].upper() + counts[1:] or "–"
        table.append((words["label"], counted, words["clause"]))
    return Shown(
        [
            *HEAD,
            # Section 9 says "annually".
            "Social Media Policy, reviewed at least every 12 months",
            f"{len(others)} other platforms that a log may name",
            f"{_and(others)}.",
            *FOOT,
        ],
        [
            [
                ("value",),
                ("Carlton Primary School",),
                ("January 2019 on the cover",),
                ("No date on the cover",),
                ("Annual: every 12 months",),
                ("12 months (section 9)",),
                ("From 60 days before the day",),
                (
                    (
                        "Appendix A, section 8 and section 9: each flag and each rule names the "
                        "one it rests on"
                    ),
                ),
            ],
            [("Outcome", "Counts as", "Clause"), *table],
        ],
    )


def settings_of_terms():
    """The dates of this academic year and the next."""
    table = [
        (
            name((year, season)),
            _day(CALENDAR[year, season][0]),
            f"{_day(CALENDAR[year, season][2])} to {_day(CALENDAR[year, season][3])}",
            _day(CALENDAR[year, season][1]),
            "Listed",
        )
        for year in ("2026/27", "2027/28")
        for season in SEASONS
    ]
    heads = ("Term", "First day", "Half-term", "Last day", "Dates")
    return Shown(
        [*HEAD, "The term dates of 2026/27 and 2027/28 are all listed", *FOOT], [[heads, *table]]
    )


def settings_of_rules():
    """The rules, with how many flags there are."""
    flags = len(reasons()) + sum(map(len, notes())) + QUESTIONS
    return Shown(
        [
            *HEAD,
            # The budgets of 0.05 and 0.01 false flags a term.
            "At most about 1 term in 20 brings a flag by chance alone.",
            "At most about 1 term in 100 brings a flag by chance alone.",
            f"This is what holds now. Review shows {flags} flags.",
            *FOOT,
        ]
    )


def _day(day):
    return f"{day.day} {day:%B %Y}"


def _and(words):
    *first, last = words or [""]
    return f"{', '.join(first)} and {last}" if first else last

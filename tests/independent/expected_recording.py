"""The Recording page in full."""

from tests.independent.example_rows import SEASONS, TERMS
from tests.independent.figures import CELLS, STATUS, by_term, incidents, within
from tests.independent.reading import Shown
from tests.independent.wording import FOOT, HEAD, REMARKS, left_out, name, unknown_kind

__all__ = ["recording", "uncounted"]

LATE = 7
"""Recorded more days later than this is late, as docs/assumptions.md says."""


def recording():
    """The page, which nothing filters."""
    rows = incidents()
    told = rows[rows["logged"].notna()]
    days = _days(told)
    known = f"{len(told)} of {len(rows)} incidents"
    nine = within(days, 9)
    over = [term for term in TERMS if STATUS[term] != "to_date"]
    returned = sum(STATUS[term] != "missing" for term in over)
    lines, table = _delays(rows)
    gaps = _gaps(rows)
    without = {each: sum(flags) for each, flags in gaps.items()}
    full = sum(not any(flags) for flags in zip(*gaps.values(), strict=True))
    most = max(without, key=without.get)
    return Shown(
        [
            *HEAD,
            (
                f"Where the log gives the day of recording ({known}), 9 in 10 were recorded within "
                f"{nine} days; {unknown_kind(rows)} of {len(rows)} are not fully classified; "
                "summer term 2024/25 was not returned."
            ),
            f"{returned} of {len(over)} terms returned",
            f"9 in 10 incidents recorded within {nine} days",
            *lines,
            f"The day of recording is known of {known}.",
            (
                f"{full} of {len(rows)} incidents recorded in full; left out most: {most} "
                f"({without[most]})"
            ),
            *uncounted(),
            *FOOT,
        ],
        [_returns(rows), table, _gaps_grid(rows), _gaps_table(rows)],
    )


def uncounted():
    """The rows of the logs that no figure counts."""
    waiting, wrong = left_out()
    assert (waiting, wrong) == (1, 1)
    return [
        f"{waiting} row of the school's logs waits for a decision and cannot be counted yet.",
        f"{wrong} row of the school's logs could not be read, and is not counted.",
    ]


def _days(rows):
    return [(end - day).days for end, day in zip(rows["logged"], rows["day"], strict=True)]


def _returns(rows):
    """The terms of each year, each with what was returned."""
    counts = by_term(rows)
    marks = {
        "returned": "● {}",
        "nil": "○ nil",
        "missing": "? not returned",
        "to_date": "◐ {} so far",
    }
    years = dict.fromkeys(year for year, _ in TERMS)
    table = [
        (
            year,
            *(
                marks[STATUS[year, season]].format(counts[year, season])
                if (year, season) in STATUS
                else ""
                for season in SEASONS
            ),
        )
        for year in years
    ]
    return [("Year", *SEASONS), *table]


def _delays(rows):
    """A line for each term whose log has the day of recording, and the table of all."""
    lines, table = [], []
    for term in TERMS:
        told = rows[(rows["term"] == term) & rows["logged"].notna()]
        days = _days(told)
        cells = ["–", "–"]
        if days:
            half, nine = within(days, 5), within(days, 9)
            late = sum(number > LATE for number in days)
            cells = [str(late), str(half)]
            lines.append(
                f"{name(term)}: half within {half} day{'s' * (half != 1)}, 9 in 10 within {nine} "
                f"days; {late or 'none'} later than {LATE} days"
            )
        table.append((name(term), *cells, str(len(days)), REMARKS[STATUS[term]]))
    heads = (
        f"Recorded more than {LATE} days later",
        "Days until half were recorded",
        "Day of recording known",
    )
    return lines, [("Term", *heads, "Remark"), *table]


def _gaps(rows):
    """What each incident lacks, by the name of the particular."""
    return {
        "category": list(rows["category"].isna()),
        "type of risk": list(rows["nature"].isna()),
        "outcome": [codes == {"not_recorded"} for codes in rows["outcomes"]],
        "platform": list(rows["platform"].isna()),
        "place": list(rows["setting"] == "not recorded"),
        "person": list(rows["involved"] == "not known"),
    }


def _gaps_grid(rows):
    """What was left out, term by term, with the kind as one."""
    table = []
    for term, number in (*by_term(rows).items(), ("All terms", len(rows))):
        if STATUS.get(term) in {"nil", "missing"}:
            table.append((name(term), REMARKS[STATUS[term]]))
            continue
        of = rows if term == "All terms" else rows[rows["term"] == term]
        gaps = {each: sum(flags) for each, flags in _gaps(of).items()}
        kind = int((~of["kind"].isin(CELLS)).sum())
        cells = [kind, *list(gaps.values())[2:], number]
        label = term if term == "All terms" else name(term)
        table.append((label, *map(str, cells)))
    heads = ("Recorded without", "Kind", "Outcome", "Platform", "Place", "Person", "All")
    return [heads, *table]


def _gaps_table(rows):
    table = []
    for term, number in by_term(rows).items():
        gaps = _gaps(rows[rows["term"] == term])
        full = sum(not any(flags) for flags in zip(*gaps.values(), strict=True))
        cells = [number, *(sum(flags) for flags in gaps.values()), full]
        shown = ["–" if number is None else str(cell) for cell in cells]
        table.append((name(term), *shown, REMARKS[STATUS[term]]))
    heads = [f"Without {each}" for each in _gaps(rows)]
    return [("Term", "Incidents", *heads, "In full", "Remark"), *table]

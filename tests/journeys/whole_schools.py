"""Five invented schools, as they would keep their logs; the same each time they are drawn.

One of them stands twice, for its governors may make two things of its rise.
"""

import csv
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO, StringIO
from random import Random

from openpyxl import Workbook

from policy_monitor.vocabulary import TermId
from tests.journeys.by_raw_rows import Row
from tests.journeys.listed_terms import TERMS

AGGRESSIVE, SEXUAL, VALUES = "Conduct / Aggressive", "Conduct / Sexual", "Content / Values"
SCAM, SPAM = "Conduct / Commercial", "Content / Commercial"
HEADINGS = ("Date", "Category", "Type", "Platform", "Who", "Where", "Outcome")


@dataclass(frozen=True)
class Log:
    """A file, the day it was uploaded, and the terms in it: rows, or none for a nil return."""

    uploaded_on: date
    terms: dict
    kind: str = "csv"


@dataclass(frozen=True)
class School:
    """Logs up to a review, what it made of every rise, and the logs after it."""

    name: str
    before: list
    reviewed_on: date
    verdict: str
    after: list
    today: date


def autumn(year):
    """The place in time of the autumn term of a year; spring and summer follow it."""
    return year * 3


def spread(place, cell, count, *, apart=5, first=0, **more):
    """So many incidents of a kind on school days far from one another."""
    days = TERMS[place].days
    return [Row(days[first + number * apart], cell, **more) for number in range(count)]


def together(place, cell, count, *, first, **more):
    """So many within a week."""
    return [Row(TERMS[place].days[first + number % 3], cell, **more) for number in range(count)]


def drawn(random, place, rates):
    """Incidents at these rates, each as many as chance has it, now and then several at once."""
    rows, days = [], TERMS[place].days
    for cell, rate in rates.items():
        time = random.expovariate(rate)
        while time < 1:
            day = days[int(time * len(days))]
            rows += [Row(day, cell)] * random.choice((1, 1, 1, 3))
            time += random.expovariate(rate)
    return sorted(rows, key=lambda row: row.on)


def up_to(rows, day):
    return [row for row in rows if row.on <= day]


def three_terms():
    """The least that can be judged: a rise on trial, and more of it after a review."""
    first = autumn(2024)
    year = {first + n: spread(first + n, AGGRESSIVE, 2) for n in range(3)}
    now = spread(first + 3, AGGRESSIVE, 12, apart=1)
    more = spread(first + 3, AGGRESSIVE, 13, apart=2, first=30)
    return School(
        "three terms",
        [Log(date(2025, 7, 25), year), Log(date(2025, 10, 10), {first + 3: now})],
        date(2025, 10, 15),
        "one-off",
        [Log(date(2025, 12, 19), {first + 3: now + up_to(more, date(2025, 12, 18))})],
        date(2025, 12, 19),
    )


def many_terms():
    """Sixteen terms at their own rates, one of them missing, with a rise for a whole year."""
    random = Random(31)  # noqa: S311 - the same school each time, not a secret
    first = autumn(2021)
    rates = {AGGRESSIVE: 3, SCAM: 1.5, SPAM: 1, VALUES: 0.7, "Contact / Aggressive": 0.5}
    risen = rates | {SCAM: 6}
    terms = {
        place: drawn(random, place, risen if place >= autumn(2025) else rates)
        for place in range(first, autumn(2026) + 2)
        if place != first + 5
    }
    early = {place: rows for place, rows in terms.items() if place < autumn(2025)}
    year = {place: terms[place] for place in range(autumn(2025), autumn(2026))}
    late = {place: terms[place] for place in range(autumn(2026), autumn(2026) + 2)}
    return School(
        "many terms",
        [Log(date(2025, 7, 25), early, "xlsx"), Log(date(2026, 7, 22), year)],
        date(2026, 7, 23),
        "new normal",
        [Log(date(2027, 3, 30), late)],
        date(2027, 4, 2),
    )


def clumps():
    """Several pupils in one event, a missing term, nil returns, and a platform not met before."""
    first = autumn(2023)
    one = {AGGRESSIVE: 4, VALUES: 3}
    terms = {
        first + n: [row for cell, days in one.items() for row in _clumped(first + n, cell, days, n)]
        for n in (0, 1, 3, 5)
    }
    terms[first + 4] = []
    terms[first + 5] += spread(first + 5, VALUES, 1, first=50, platform="Roblox")
    now = together(first + 6, SEXUAL, 9, first=5, platform="TikTok")
    later = spread(first + 6, SEXUAL, 2, first=40, platform="Roblox")
    return School(
        "clumps",
        [Log(date(2025, 7, 24), terms, "xlsx"), Log(date(2025, 9, 30), {first + 6: now})],
        date(2025, 10, 2),
        "one-off",
        [Log(date(2026, 1, 9), {first + 6: now + later}), Log(date(2026, 4, 1), {first + 7: []})],
        date(2026, 4, 20),
    )


def _clumped(place, cell, days, shift):
    return [
        row
        for number in range(days)
        for row in [Row(TERMS[place].days[number * 11 + shift], cell)] * (1 + number * shift % 4)
    ]


def a_bad_week():
    """A cluster, incidents with the police and cases that stay open, in term and in holidays."""
    first = autumn(2022)
    terms = {first + n: spread(first + n, SCAM, 1 + n % 2) for n in range(7)}
    terms[first + 6] += [Row(date(2024, 12, 28), SCAM)]
    now = [
        *together(first + 7, AGGRESSIVE, 7, first=10),
        *spread(first + 7, SPAM, 2, first=20, apart=8, outcome="Police informed"),
        *spread(first + 7, SCAM, 1, outcome="Ongoing"),
    ]
    again = [
        *together(first + 7, AGGRESSIVE, 6, first=43),
        *spread(first + 7, SPAM, 1, first=45, outcome="Police informed"),
        *spread(first + 7, SCAM, 1, first=44, outcome="Ongoing"),
    ]
    return School(
        "a bad week",
        [Log(date(2025, 1, 3), terms), Log(date(2025, 3, 7), {first + 7: now}, "xlsx")],
        date(2025, 3, 10),
        "one-off",
        [Log(date(2025, 6, 2), {first + 7: now + again})],
        date(2025, 6, 5),
    )


def silence():
    """Incidents for a year and a half, then nothing, then a kind that is new."""
    first = autumn(2023)
    busy = {first + n: spread(first + n, AGGRESSIVE, 3 + n % 2) for n in range(5)}
    quiet = {first + 5: [], first + 6: []}
    new = spread(first + 7, "Contact / Values", 6, platform="Vine")
    return School(
        "silence",
        [Log(date(2025, 4, 20), busy), Log(date(2026, 1, 6), quiet, "xlsx")],
        date(2026, 1, 30),
        "one-off",
        [Log(date(2026, 3, 20), {first + 7: up_to(new, date(2026, 3, 19))})],
        date(2026, 3, 23),
    )


SCHOOLS = (
    three_terms(),
    many_terms(),
    replace(many_terms(), name="many terms, a one-off", verdict="one-off"),
    clumps(),
    a_bad_week(),
    silence(),
)


def write(log):
    """The file as a school would save it: its name and its bytes."""
    return ("log.csv", _csv(log)) if log.kind == "csv" else ("log.xlsx", _workbook(log))


def _csv(log):
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for place, rows in log.terms.items():
        if not rows:
            return f"{TermId.from_ordinal(place).label}\nNil return: no incidents\n".encode()
        writer.writerows([f"{row.on:%d/%m/%Y}", *_words(row, n)] for n, row in enumerate(rows))
    return text.getvalue().encode()


def _workbook(log):
    book, content = Workbook(), BytesIO()
    book.remove(book.active)
    for place, rows in log.terms.items():
        label = TermId.from_ordinal(place).label
        sheet = book.create_sheet(label.replace("/", "-"))
        sheet.append(HEADINGS if rows else [label])
        if not rows:
            sheet.append(["Nil return: no incidents"])
        for number, row in enumerate(rows):
            sheet.append([row.on, *_words(row, number)])
    book.save(content)
    return content.getvalue()


def _words(row, number):
    category, nature = row.cell.split(" / ")
    return [category, nature, row.platform, f"Pupil {number + 1}", "At home", row.outcome]

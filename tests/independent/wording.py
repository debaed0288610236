"""The sentences, tables and charts that several pages share, made from the independent figures."""

from dataclasses import dataclass, field

import pandas as pd

from tests.independent.example_rows import AS_OF, SEASONS, TERMS, read_example, school_days
from tests.independent.figures import (
    CATEGORIES,
    CELLS,
    HELP,
    LABELS,
    RUNNING,
    STATUS,
    UNKNOWN,
    by_term,
    incidents,
    judged,
    outcomes,
)
from tests.independent.usual import Judged

__all__ = [
    "CHOICES",
    "CHOICES_OF_TERMS",
    "FOOT",
    "HEAD",
    "REMARKS",
    "SMALLEST",
    "View",
    "asked",
    "band_chart",
    "band_table",
    "by_category",
    "done_title",
    "finding",
    "in_text",
    "latest",
    "left_out",
    "most_often",
    "name",
    "partly",
    "range_of",
    "ranked",
    "reasons",
    "unknown_kind",
]

HEAD = [
    (
        "Example data Every incident shown is invented, as of 20 November 2026. The first log or "
        "record of your own replaces the example."
    ),
    "Example Primary School · Social Media Policy · autumn term 2023/24 to 20 November 2026",
]
FOOT = [
    (
        "As reported by Example Primary School up to 20 November 2026. "
        "Not returned: summer term 2024/25."
    )
]
REMARKS = {"returned": "", "nil": "nil return", "missing": "not returned", "to_date": "so far"}
SMALLEST = 5
"""Smaller counts, told apart by who or where, are not shown."""

_YEARS = dict.fromkeys(year for year, _ in reversed(TERMS))
CHOICES_OF_TERMS = [f"{season} {year}" for year, season in reversed(TERMS)]
"""What a list of terms offers."""
CHOICES = [
    *(f"Year {year}" for year in _YEARS),
    *CHOICES_OF_TERMS,
    *(f"Since {term}" for term in CHOICES_OF_TERMS),
]
"""What the list of periods offers."""


@dataclass(frozen=True)
class View:
    """What an address narrows a page to.

    Attributes:
        rows: The incidents.
        said: The sentence that says so.
        terms: The terms shown.
        usual: Each term beside what is usual; None where nothing is.
        kind: What the incidents are called before the word.
        protected: Whether they were chosen by who or where, so that small counts are not shown.
    """

    rows: pd.DataFrame
    said: str = "all incidents, autumn term 2023/24 to now"
    terms: list = field(default_factory=lambda: TERMS)
    usual: list[Judged] | None = None
    kind: str = ""
    protected: bool = False

    @property
    def showing(self):
        """The sentence under the filters."""
        return f"Showing {self.said}."

    def usual_in(self, term):
        """What is usual in a term; None where that is not known."""
        found = self.usual[TERMS.index(term)] if self.usual else None
        return found if found and found.low is not None and STATUS[term] != "missing" else None


def name(term):
    """A term as pages write it: "Autumn term 2026/27"."""
    return f"{term[1]} term {term[0]}"


def in_text(label):
    """A label inside a sentence."""
    return label[:1].lower() + label[1:]


def range_of(usual):
    """A usual range: "2 to 18"."""
    return f"{usual.low} to {usual.high}"


def finding(view):
    """How many incidents the latest term has, beside what is usual or last year's term."""
    term = view.terms[-1]
    counts = by_term(view.rows)
    said = f"{counts[term]} {view.kind}{' ' if view.kind else ''}incidents"
    running = term == RUNNING
    said += " so far this term" if running else f" in {in_text(name(term))}"
    if view.usual:
        whole = " in a whole term" if running else ""
        return f"{said}; {range_of(view.usual_in(term))} would be usual{whole}"
    before = TERMS[TERMS.index(term) - len(SEASONS)]
    return f"{said}; {counts[before]} in all of {in_text(name(before))}"


def latest(view, rows=None):
    """The latest four terms one by one."""
    counts = by_term(view.rows if rows is None else rows)
    told = [
        f"{in_text(name(term))} {counts[term]}{' so far' if term == RUNNING else ''}"
        for term in view.terms[-4:]
    ]
    return f"The latest: {', '.join(told)}."


def ranked(counts):
    """Rows of a chart of bars: what each is called, and how long it is."""
    return [{"name": each, "incidents": number} for each, number in counts.items()]


def most_often(rows):
    """The most frequent of the twelve kinds, out of those whose kind is known."""
    kinds = rows["kind"][rows["kind"].isin(CELLS)].value_counts()
    return f"ost often {' / '.join(kinds.index[0])}: {kinds.iloc[0]} of {kinds.sum()}"


def done_title(rows):
    """The most frequent outcome."""
    counts = outcomes(rows)
    code = max(counts, key=counts.get)
    return f"ost often {in_text(LABELS[code])}: {counts[code]} of {len(rows)} incidents"


def partly(counts, *, protected):
    """Counts as a protected view shows them: "1-4" for those that are too small."""
    return {
        each: "1–4" if protected and 0 < number < SMALLEST else str(number)
        for each, number in counts.items()
    }


def band_chart(view, *, numbers=True, flagged=()):
    """The rows of the chart with the grey band."""
    rows = []
    for term in view.terms:
        count, usual = by_term(view.rows)[term], view.usual_in(term)
        row = {"label": name(term), "status": STATUS[term], "usual": "too few terms to tell"}
        if count is not None:
            row["incidents"] = count
        if usual:
            row |= {"low": usual.low, "high": usual.high, "usual": range_of(usual)}
            row["expected"] = round(usual.expected, 4)
        shown = "nil" if STATUS[term] == "nil" else str(count)
        if STATUS[term] == "missing":
            row["mark"] = "?"
        elif numbers:
            row["number"] = shown
        if term == RUNNING:
            row |= {"note": f"to date, {progress()}"}
            row["number"] = str(count)
        if term in flagged:
            row["flagged"] = True
        rows.append(row)
    return rows


def band_table(view, *, review_numbers=False, flagged=()):
    """The table beside that chart, the latest term first."""
    heads = ["Term", "Incidents", "Usual range", "Expected", "Known from", "Remark"]
    heads[4:4] = ["Review number"] * review_numbers
    table = [tuple(heads)]
    for term in reversed(view.terms):
        count, usual = by_term(view.rows)[term], view.usual_in(term)
        known = view.usual[TERMS.index(term)].terms
        remarks = [REMARKS[STATUS[term]]] if STATUS[term] in {"nil", "missing"} else []
        if term == RUNNING:
            remarks.append(f"to date, {progress()}")
        if term in flagged:
            remarks.append("open flag")
        if count is not None and not usual:
            remarks.append("too few terms to judge")
        if usual and known < 6:
            remarks.append("on trial")
        cells = [name(term), "–" if count is None else str(count)]
        cells += [range_of(usual), f"{usual.expected:.1f}"] if usual else ["–", "–"]
        if review_numbers:
            cells.append(str(usual.review_number) if usual else "–")
        cells += [f"{known} term{'' if known == 1 else 's'}", ", ".join(remarks)]
        table.append(tuple(cells))
    return table


def progress():
    """How far the running term has come."""
    days = school_days(RUNNING)
    return f"day {sum(day <= AS_OF for day in days)} of {len(days)}"


def reasons(*, with_number=False):
    """Why a review is due, in the order of pages: serious, a rise, the regular review."""
    rows = incidents()
    [serious] = rows[[not {"police_informed"}.isdisjoint(codes) for codes in rows["outcomes"]]][
        "term"
    ]
    count, number, expected, terms = judged("Conduct", "Aggressive")[-1].year
    told = f"; the review number was {number}" if with_number else ""
    known = f" (from {terms} terms)" if with_number else ""
    months = (AS_OF.year - 2020) * 12 + AS_OF.month - 1 - (AS_OF.day < 31)
    return [
        (
            f"A serious incident was reported in the {in_text(name(serious))} (Contact / Sexual): "
            "police informed and safeguarding referral."
        ),
        (
            f"Conduct / Aggressive: {count} in the last three terms{told}; about {expected:.0f} "
            f"would be usual{known}."
        ),
        (
            "The annual review of the policy has been overdue since 31 January 2020, "
            f"{months // 12} years and {months % 12} months ago."
        ),
    ]


def asked():
    """The figures of the questions governors may want to ask, each with its question."""
    rows = incidents()
    old = rows[[(AS_OF - day).days > 28 for day in rows["day"]]]
    silent = sum(codes == {"not_recorded"} for codes in old["outcomes"])
    sexual = old[old["kind"] == ("Contact", "Sexual")]
    alone = sum(codes.isdisjoint(HELP) for codes in sexual["outcomes"])
    returned = [term for term in TERMS if STATUS[term] != "missing"]
    lately = rows[rows["term"].isin(returned[-3:])]
    there = sum(lately["platform"] == "WhatsApp")
    return {
        f"A serious incident not yet considered by a review, in {in_text(name(RUNNING))}.": (
            "What has been learnt from it, and is everyone affected being supported?"
        ),
        f"No help from outside the school was recorded for {alone} incident of the kind Contact / "
        "Sexual more than 28 days after it happened.": "Was it considered?",
        reasons()[1]: "What is behind it: more incidents, or better reporting?",
        f"No response was recorded for {silent} incident more than 28 days after it happened.": (
            "What was done?"
        ),
        f"{there} of {len(lately)} incidents in the last three terms were on WhatsApp, which the "
        "policy does not name.": "Should the policy name it?",
    }


def unknown_kind(rows):
    """How many lack the category, the type of risk or both."""
    return int((~rows["kind"].isin(CELLS)).sum())


def left_out():
    """Rows of the logs that are not counted: those undecided, and those that cannot be right."""
    attrs = read_example().attrs
    return len(attrs["undecided"]), len(attrs["rejected"])


def by_category(rows):
    """Each category's counts by term, and those not yet classified, where there are any."""
    parts = {each: by_term(rows[rows["category"] == each]) for each in CATEGORIES}
    parts[UNKNOWN] = by_term(rows[rows["category"].isna()])
    return {each: counts for each, counts in parts.items() if any(counts.values())}

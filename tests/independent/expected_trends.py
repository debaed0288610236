"""The Trends page in full, by term, half-term and month."""

from datetime import date, timedelta
from itertools import groupby

from tests.independent.example_rows import AS_OF, CALENDAR, SEASONS, TERMS
from tests.independent.figures import CATEGORIES, RUNNING, STATUS, by_term, same_point
from tests.independent.reading import Shown
from tests.independent.wording import (
    CHOICES,
    FOOT,
    HEAD,
    REMARKS,
    band_chart,
    band_table,
    finding,
    in_text,
    latest,
    name,
)

__all__ = ["trends", "trends_by_half_term", "trends_by_month"]

IN_A_YEAR = len(SEASONS)
FLAGGED = "More than chance alone would bring: Conduct / Aggressive (autumn term 2026/27). Why"


def trends(view, beside, *, kinds, since=""):
    """The page at an address.

    Args:
        view: What is shown.
        beside: The incidents that the small charts divide: of the category, of all.
        kinds: Whether the view can hold the flagged kind.
        since: Since when it is higher than usual, at the end of the title.
    """
    title = f"{finding(view)}{since}"
    return Shown(
        [
            *HEAD,
            view.showing,
            title,
            " · ".join(_beside(view)),
            *([FLAGGED] if kinds else []),
            f"{title}. {latest(view)}",
            *_side_by_side(beside),
            *FOOT,
        ],
        [band_table(view), _parts_table(beside)],
        [band_chart(view), *_parts_charts(beside)],
        [CHOICES],
    )


def trends_by_half_term(view):
    """The page by half-term."""
    halves = _halves(view.rows)
    *_, before, now = halves
    busiest = max(halves, key=lambda half: half[2] or 0)
    title = f"{now[2]} incidents so far in {now[0]}; {halves[-7][2]} in all of {halves[-7][0]}"
    told = f"{before[2]} in {before[0]}, the half-term before"
    told += " and the busiest shown" if busiest == before else ""
    return _by_period(view, "Half-term", halves, title, told, labelled=True)


def trends_by_month(view):
    """The page by month."""
    months = _months(view.rows)
    *_, before, now = months
    title = f"{now[2]} incidents so far in {now[0]}; {months[-13][2]} in all of {months[-13][0]}"
    told = f"{before[2]} in {before[0]}, the month before"
    return _by_period(view, "Month", months, title, told, labelled=False)


def _by_period(view, heading, periods, title, told, *, labelled):
    """Either page: `periods` are label, status, incidents and remark."""
    last = [
        f"{label} {count}{' so far' if status == 'to_date' else ''}"
        for label, status, count, _ in periods[-4:]
    ]
    table = [(heading, "Incidents", "Remark")] + [
        (label, "–" if count is None else str(count), remark)
        for label, _, count, remark in reversed(periods)
    ]
    chart = []
    for status, run in groupby(periods, key=lambda period: period[1]):
        in_run = list(run)
        for place, (label, _, count, _) in enumerate(in_run):
            mark = {"label": label, "status": status, "incidents": count or 0}
            mark["remark"] = _remark(status, count)
            if status in {"missing", "part"} and place == (len(in_run) - 1) // 2:
                # One mark, in the middle of all that were not returned one after another.
                mark["text"] = "?"
            elif count and (labelled or status == "to_date"):
                mark["text"] = str(count)
            chart.append(mark)
    return Shown(
        [
            *HEAD,
            view.showing,
            title,
            told,
            f"{title}. The latest: {', '.join(last)}.",
            *_side_by_side(view.rows),
            *FOOT,
        ],
        [table, _parts_table(view.rows)],
        [chart, *_parts_charts(view.rows)],
        [CHOICES],
    )


def _beside(view):
    """The figures this term is held against."""
    counts = by_term(view.rows)
    told = []
    if view.kind != "WhatsApp":
        told.append(f"{same_point(view.rows)} to the same point last year (20 November 2025)")
    told.append(f"{counts[TERMS[-2]]} last term")
    told.append(f"{counts[TERMS[-1 - IN_A_YEAR]]} in all of the same term last year")
    return told


def _parts(rows):
    return {each: by_term(rows[rows["category"] == each]) for each in CATEGORIES}


def _side_by_side(rows):
    """The titles and readings of the small charts."""
    parts = _parts(rows)
    leader = max(parts, key=lambda each: parts[each][RUNNING])
    lines = [f"Side by side: {leader} has most: {parts[leader][RUNNING]} so far this term"]
    for each, counts in parts.items():
        before = counts[TERMS[-1 - IN_A_YEAR]]
        said = f"{counts[RUNNING]} so far this term; {before} in the whole term a year before"
        told = [f"{in_text(name(t))} {counts[t]}" for t in TERMS[-4:]]
        lines += [f"{each}: {said}. The latest: {', '.join(told)} so far.", said]
    unknown = int(rows["category"].isna().sum())
    if unknown:
        lines.append(
            "All have the same scale. A pale bar is the term still running; “?” was not returned. "
            f"Click a bar to see its part in the large chart. {unknown} incidents not yet "
            "classified are in none of these."
        )
    return lines


def _parts_table(rows):
    parts = _parts(rows)
    cells = [
        (
            name(term),
            *("–" if counts[term] is None else str(counts[term]) for counts in parts.values()),
            REMARKS[STATUS[term]],
        )
        for term in reversed(TERMS)
    ]
    return [("Term", *parts, "Remark"), *cells]


def _parts_charts(rows):
    charts = []
    for each, counts in _parts(rows).items():
        chart = []
        for term in TERMS:
            count, status = counts[term], STATUS[term]
            mark = {"label": name(term), "status": status, "incidents": count or 0, "name": each}
            mark["remark"] = _remark(status, count)
            if status == "missing":
                mark["text"] = "?"
            elif count:
                mark["text"] = str(count)
            chart.append(mark)
        charts.append(chart)
    return charts


def _remark(status, count):
    """What a mark says when it is pointed at."""
    if status == "part":
        return f"{count}, and a part not returned"
    if status == "missing":
        return "not returned"
    if status == "nil":
        return "0, a nil return"
    if status == "to_date":
        return f"{count} so far"
    return str(count)


def _halves(rows):
    """Each half-term begun: a holiday belongs to the half before it."""
    halves = []
    for year, season in TERMS:
        opens, _, _, back = CALENDAR[year, season]
        after = back + timedelta(days=1)
        following = min(o for o, *_ in CALENDAR.values() if o > opens)
        for half, (start, end) in enumerate([(opens, after), (after, following)], 1):
            status = STATUS[year, season]
            if status == "to_date" and end <= AS_OF:
                status = "returned"
            count = sum(start <= day < end for day in rows["day"])
            count = None if status == "missing" else count
            halves.append((f"{season} {half} {year}", status, count, REMARKS[status]))
    return halves


def _months(rows):
    """Each month begun, from the first term's first; what was returned of it by its days."""
    months = []
    year, month = 2023, 9
    while (year, month) <= (AS_OF.year, AS_OF.month):
        following = date(year + month // 12, month % 12 + 1, 1)
        days = [date(year, month, n + 1) for n in range((following - date(year, month, 1)).days)]
        terms = {term for term in TERMS if not set(days).isdisjoint(_at_school(term))}
        states = {STATUS[term] for term in terms or {_term(days[0])}}
        remark = ""
        if states == {"missing"}:
            status = "missing"
        elif states == {"nil"}:
            status = "nil"
        else:
            status = "to_date" if (year, month) == (AS_OF.year, AS_OF.month) else "returned"
            if "missing" in states:
                status, remark = "part", "a part was not returned"
        count = None if status == "missing" else sum(day in days for day in rows["day"])
        label = f"{date(year, month, 1):%B %Y}"
        months.append((label, status, count, remark or REMARKS[status]))
        year, month = following.year, following.month
    return months


def _at_school(term):
    """Every day from the first day of school to the last, holidays within them included."""
    opens, closes, *_ = CALENDAR[term]
    return {opens + timedelta(days=n) for n in range((closes - opens).days + 1)}


def _term(day):
    """The term a day belongs to."""
    starts = {CALENDAR[term][0]: term for term in TERMS}
    return starts[max(opens for opens in starts if opens <= day)]

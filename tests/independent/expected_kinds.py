"""The Kinds page in full: all kinds, one kind, and KCSIE's four areas."""

from tests.independent.expected_overview import kinds_grid, not_in_the_grid
from tests.independent.expected_where import where
from tests.independent.figures import (
    CELLS,
    LABELS,
    RUNNING,
    STATUS,
    UNKNOWN,
    by_term,
    outcomes,
)
from tests.independent.reading import Shown
from tests.independent.wording import (
    CHOICES,
    FOOT,
    HEAD,
    REMARKS,
    band_chart,
    band_table,
    done_title,
    finding,
    most_often,
    name,
    ranked,
    reasons,
    unknown_kind,
)

__all__ = ["kinds", "kinds_by_kcsie", "one_kind"]

# data/policy/kcsie.toml: each kind's nearest area, and the kinds that may as well be another's.
AREAS = {
    "Content": {("Content", "Aggressive"), ("Content", "Sexual"), ("Content", "Values")},
    "Contact": {("Contact", "Aggressive"), ("Contact", "Sexual"), ("Contact", "Values")},
    "Conduct": {("Conduct", "Aggressive"), ("Conduct", "Sexual"), ("Conduct", "Values")},
    "Commerce": {
        ("Contact", "Commercial"), ("Conduct", "Commercial"), ("Content", "Commercial"),
    },
}  # fmt: skip
CLEAR = {
    ("Contact", "Sexual"), ("Conduct", "Aggressive"), ("Conduct", "Sexual"),
    ("Content", "Aggressive"), ("Content", "Values"),
}  # fmt: skip


def kinds(view):
    """The page with all kinds, or those of one category."""
    title = _most_terms(view)
    over_time = Shown()
    if not view.protected:
        over_time = Shown(
            [f"Over time: {title}", f"Incidents of each kind, term by term. {title}."],
            [_over_time_table(view)],
            [_over_time_chart(view)],
        )
    below = where(view)
    return Shown(
        [
            *HEAD,
            view.showing,
            f"M{most_often(view.rows)}",
            *not_in_the_grid(view),
            *over_time.sentences,
            *below.sentences,
            *FOOT,
        ],
        [kinds_grid(view), *over_time.tables, *below.tables],
        [*over_time.charts, *below.charts],
        [CHOICES],
    )


def one_kind(view):
    """The page with one of the twelve kinds alone, which has an open flag."""
    counts = {code: n for code, n in outcomes(view.rows).items() if n}
    counts = dict(sorted(counts.items(), key=lambda item: -item[1]))
    labelled = {LABELS[code]: number for code, number in counts.items()}
    done = done_title(view.rows)
    below = where(view)
    title = finding(view).replace(f" {view.kind} incidents", "")
    title = f"{view.kind}: {title}"
    return Shown(
        [
            *HEAD,
            view.showing,
            title,
            f"section 9 {reasons(with_number=True)[1]}",
            f"{title}.",
            f"What was done: m{done}",
            f"What was done about these incidents. M{done}.",
            (
                "One bar for each outcome. Some incidents have several, so these add up to more "
                f"than {len(view.rows)}."
            ),
            *below.sentences,
            *FOOT,
        ],
        [
            band_table(view, review_numbers=True, flagged={RUNNING}),
            [("Outcome", "Incidents"), *((each, str(n)) for each, n in labelled.items())],
            *below.tables,
        ],
        [
            band_chart(view, numbers=False, flagged={RUNNING}),
            ranked(labelled),
            *below.charts,
        ],
        [CHOICES],
    )


def kinds_by_kcsie(view):
    """The same incidents by the four areas of KCSIE."""
    areas = {
        area: (
            int(view.rows["kind"].isin(cells).sum()),
            int(view.rows["kind"].isin(cells - CLEAR).sum()),
        )
        for area, cells in AREAS.items()
    }
    areas[UNKNOWN] = (unknown_kind(view.rows), 0)
    most = max(AREAS, key=lambda area: areas[area][0])
    unsure = sum(number for _, number in areas.values())
    title = (
        f"By KCSIE's four Cs, approximately: most often {most}, {areas[most][0]} of "
        f"{len(view.rows)}; {unsure} could as well be counted under another"
    )
    below = where(view)
    told = {
        f"{area} ({doubtful} from ambiguous kinds)" if doubtful else area: number
        for area, (number, doubtful) in areas.items()
    }
    return Shown(
        [
            *HEAD,
            view.showing,
            title,
            f"Incidents by KCSIE's four areas of risk. {title}.",
            (
                "Approximate: worked out from the policy's kinds. Department for Education, "
                "Keeping children safe in education 2025, paragraph 135."
            ),
            *below.sentences,
            *FOOT,
        ],
        [
            [
                ("KCSIE's area (approximate)", "Incidents", "From ambiguous kinds"),
                *((area, str(number), str(doubt)) for area, (number, doubt) in areas.items()),
            ],
            *below.tables,
        ],
        [ranked(told), *below.charts],
        [CHOICES],
    )


def _cells(view):
    """The kinds that a view can hold, with their counts by term."""
    wanted = [cell for cell in CELLS if view.kind in {"", cell[0], "WhatsApp"}]
    return {cell: by_term(view.rows[view.rows["kind"] == cell]) for cell in wanted}


def _most_terms(view):
    """Which kinds came up in the most terms."""
    terms = {
        " / ".join(cell): sum(bool(number) for number in counts.values())
        for cell, counts in _cells(view).items()
    }
    most = max(terms.values())
    leaders = [cell for cell, number in terms.items() if number == most]
    returned = sum(STATUS[term] != "missing" for term in view.terms)
    if len(leaders) > 2 and most == returned:
        return f"{len(leaders)} kinds in all {returned} returned terms"
    return f"{' and '.join(leaders)} in the most terms, {most} of the {returned} returned"


def _over_time_table(view):
    cells = {cell: counts for cell, counts in _cells(view).items() if any(counts.values())}
    unknown = by_term(view.rows[~view.rows["kind"].isin(CELLS)])
    totals = by_term(view.rows)
    columns = [*cells.values(), *([unknown] if any(unknown.values()) else []), totals]
    heads = [" / ".join(cell) for cell in cells]
    heads += [UNKNOWN] if any(unknown.values()) else []
    rows = [
        (
            name(term),
            *("–" if counts[term] is None else str(counts[term]) for counts in columns),
            REMARKS[STATUS[term]],
        )
        for term in view.terms
    ]
    return [("Term", *heads, "Total", "Remark"), *rows]


def _over_time_chart(view):
    marks = []
    for (category, nature), counts in _cells(view).items():
        for term in view.terms:
            count = counts[term]
            mark = {
                "category": category,
                "nature": nature,
                "kind": f"{category} / {nature}",
                "label": name(term),
                "status": STATUS[term],
                "text": "?" if count is None else str(count),
            }
            marks.append(mark if count is None else mark | {"incidents": count})
    return marks

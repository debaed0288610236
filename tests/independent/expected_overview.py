"""The Overview in full."""

from tests.independent.example_rows import AS_OF
from tests.independent.figures import (
    CATEGORIES,
    CELLS,
    HELP,
    LABELS,
    NATURES,
    RUNNING,
    STATUS,
    by_term,
    incidents,
    judged,
    outcomes,
    same_point,
)
from tests.independent.reading import Shown
from tests.independent.wording import (
    CHOICES,
    FOOT,
    HEAD,
    REMARKS,
    asked,
    by_category,
    done_title,
    finding,
    in_text,
    latest,
    left_out,
    most_often,
    name,
    partly,
    range_of,
    reasons,
    unknown_kind,
)

__all__ = ["KIND_WORDS", "kinds_grid", "overview"]

FLAT = 6
"""The least height of a bar, so that none is told from a term not returned."""
WIDEST = 85
"""The longest bar, with room for its number beside it."""

KIND_WORDS = {
    ("Contact", "Commercial"): "tracking, harvesting personal information",
    ("Contact", "Aggressive"): "being bullied, harassed or stalked",
    ("Contact", "Sexual"): "meeting strangers, being groomed",
    ("Contact", "Values"): "self-harm, unwelcome persuasions",
    ("Conduct", "Commercial"): "illegal downloading, hacking, gambling, financial scams",
    ("Conduct", "Aggressive"): "bullying or harassing another",
    ("Conduct", "Sexual"): "creating and uploading inappropriate material",
    ("Conduct", "Values"): "providing misleading information or advice",
    ("Content", "Commercial"): "adverts, spam, sponsorship, personal information",
    ("Content", "Aggressive"): "violent/hateful content",
    ("Content", "Sexual"): "pornographic or unwelcome sexual content",
    ("Content", "Values"): "bias, any protected characteristic defined under the Equality Act "
    "2010, misleading info or advice",
}
"""Section 7 of the policy, whose one number is the year of an Act."""


def overview(view):
    """The page at an address."""
    return Shown(
        [
            *HEAD,
            *[f"{reason} (section 9)" for reason in reasons()],
            *_figures(),
            view.showing,
            finding(view),
            f"{finding(view)}. {latest(view)}",
            (
                f"{len(view.rows)} incidents, {len(view.rows)} involvements. An incident is one "
                "event, however many took part; an involvement is one person's part in it, where "
                "the log tells."
            ),
            f"What kinds: m{most_often(view.rows)}",
            *not_in_the_grid(view),
            f"What was done: m{done_title(view.rows)}",
            *_most_done(view),
            *asked(),
            *_left_out(),
            *FOOT,
        ],
        [_terms_table(view), kinds_grid(view)],
        [_terms_chart(view)],
        [CHOICES],
        [*_runs(), *_lengths(view)],
    )


def kinds_grid(view):
    """The twelve kinds, with what each means."""
    shown = partly(in_the_grid(view.rows), protected=view.protected)
    category = view.kind if view.kind in CATEGORIES else None
    higher = ("Conduct", "Aggressive") if RUNNING in view.terms and view.usual else None

    def cell(kind):
        number = shown[kind] if category in {None, kind[0]} else "–"
        mark = " higher than usual" if kind == higher and view.kind != "WhatsApp" else ""
        return f"{' / '.join(kind)}: {number}{mark} {KIND_WORDS[kind]}"

    rows = [(each, *(cell((each, nature)) for nature in NATURES)) for each in CATEGORIES]
    return [("Category", *NATURES), *rows]


def in_the_grid(rows):
    """The incidents of each of the twelve kinds."""
    return {cell: int((rows["kind"] == cell).sum()) for cell in CELLS}


def not_in_the_grid(view):
    """The line below the grid."""
    number = unknown_kind(view.rows)
    if not number:
        return []
    said = (
        "incident not fully classified is" if number == 1 else "incidents not fully classified are"
    )
    return [f"{number} {said} not in the grid."]


def _figures():
    """The four figures, each with the line below it: they stay, whatever is filtered."""
    rows = incidents()
    counts = by_term(rows)
    terms = list(counts)
    now, last = terms[-1], terms[-2]
    opened = [
        day for day, codes in zip(rows["day"], rows["outcomes"], strict=True) if "ongoing" in codes
    ]
    helped = [codes for codes in rows["outcomes"] if not codes.isdisjoint(HELP)]
    missing = [term for term in terms if STATUS[term] == "missing"]
    first = in_text(name(terms[0]))
    return [
        str(counts[now]),
        (
            f"{range_of(judged()[-1])} would be usual in a whole term. "
            f"Same point last year: {same_point(rows)}. Last term: {counts[last]}"
        ),
        str(len(opened)),
        f"Marked as ongoing; the longest for at least {(AS_OF - min(opened)).days // 7} week",
        str(len(helped)),
        f"Police, CEOP, social care, legal or other advice, since {first}",
        str(len(missing)),
        f"Since {first}: {' and '.join(in_text(name(term)) for term in missing)}",
    ]


def _most_done(view):
    """The five most frequent outcomes, and how many others there are."""
    counts = {code: number for code, number in outcomes(view.rows).items() if number}
    ordered = sorted(counts, key=lambda code: -counts[code])
    return [
        *[f"{LABELS[code]} {counts[code]}" for code in ordered[:5]],
        f"And {len(counts) - 5} more on Outcomes",
    ]


def _runs():
    """The small bars beside the four figures: of each term that was returned."""
    rows = incidents()
    opened = ["ongoing" in codes for codes in rows["outcomes"]]
    helped = [not codes.isdisjoint(HELP) for codes in rows["outcomes"]]
    drawn = []
    for counts in (by_term(rows), by_term(rows[opened]), by_term(rows[helped])):
        known = [number for number in counts.values() if number is not None]
        drawn += [max(round(100 * number / max(known)), FLAT) for number in known]
    return drawn + [100] * sum(status != "missing" for status in STATUS.values())


def _lengths(view):
    """The bars beside what was most often done."""
    longest = sorted(outcomes(view.rows).values(), reverse=True)[:5]
    return [round(WIDEST * number / longest[0], 1) for number in longest]


def _left_out():
    rows = sum(left_out())
    return [
        (
            f"Left out of these figures: no return for summer term 2024/25, {rows} rows of the "
            f"logs not counted and {unknown_kind(incidents())} incidents not fully classified. "
            "See Recording"
        )
    ]


def _terms_table(view):
    """The table beside the chart of terms."""
    found, totals = by_category(view.rows), by_term(view.rows)
    none = by_term(view.rows[:0])
    shown = [view.kind] if view.kind in CATEGORIES else CATEGORIES
    parts = dict.fromkeys(shown, none) | found
    heads = ["Term", *parts, "Total"]
    table = []
    for term in view.terms:
        counts = [part[term] for part in parts.values()]
        cells = [name(term), *("–" if n is None else str(n) for n in [*counts, totals[term]])]
        if view.usual:
            usual = view.usual_in(term)
            cells.append(range_of(usual) if usual else "–")
        table.append((*cells, REMARKS[STATUS[term]]))
    heads += ["Usual range"] if view.usual else []
    return [(*heads, "Remark"), *table]


def _terms_chart(view):
    """Its marks: the parts of each bar, the bars' numbers, the band, and the names of colours."""
    parts, totals = by_category(view.rows), by_term(view.rows)
    marks = [
        {"label": name(t), "status": STATUS[t], "category": part, "incidents": counts[t]}
        for t in view.terms
        for part, counts in parts.items()
        if counts[t]
    ]
    for term in view.terms:
        text = {"nil": "nil", "missing": "?"}.get(STATUS[term], str(totals[term]))
        mark = {"label": name(term), "status": STATUS[term], "text": text}
        marks.append(mark | {"incidents": totals[term] or 0})
    usual = {term: view.usual_in(term) for term in view.terms}
    marks += [{"label": name(t), "low": u.low, "high": u.high} for t, u in usual.items() if u]
    return marks + [{"category": part} for part in parts]

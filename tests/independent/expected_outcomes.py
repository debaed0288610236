"""The Outcomes page in full."""

from tests.independent.example_rows import AS_OF
from tests.independent.figures import (
    CATEGORIES,
    GROUPS,
    HELP,
    LABELS,
    NATURES,
    RUNNING,
    STATUS,
    STEPS,
    UNKNOWN,
    by_term,
    incidents,
    outcomes,
    within,
)
from tests.independent.reading import Shown
from tests.independent.wording import (
    CHOICES,
    FOOT,
    HEAD,
    REMARKS,
    SMALLEST,
    done_title,
    in_text,
    name,
    partly,
    ranked,
)

__all__ = ["outcomes_page"]

AGES = {"Up to 28 days": (0, 28), "29 to 90 days": (29, 90), "More than 90 days": (91, 10**6)}
IN_SENTENCES = {"Parents or platform": "taken to parents or the platform"}


def outcomes_page(view, *, gravest=False):
    """The page at an address; `gravest` counts each incident by its most serious outcome."""
    parts = [_done(view, gravest=gravest), _by_kind(view)]
    if not view.protected:
        parts.append(_by_term(view))
    parts.append(_steps(view))
    if not view.protected:
        parts += [_closing(view), _help(view), _open(view)]
    return Shown(
        [*HEAD, view.showing, _answer(view), *(s for p in parts for s in p.sentences), *FOOT],
        [table for part in parts for table in part.tables],
        [chart for part in parts for chart in part.charts],
        [CHOICES],
    )


def _opened(rows):
    return rows[["ongoing" in codes for codes in rows["outcomes"]]]


def _helped(rows):
    return rows[[not codes.isdisjoint(HELP) for codes in rows["outcomes"]]]


def _answer(view):
    helped, still = len(_helped(view.rows)), len(_opened(view.rows))
    return (
        f"M{done_title(view.rows)}. {helped or 'None'} needed help from outside the school; "
        f"{still or 'none'} are still open."
    )


def _done(view, *, gravest):
    """What was done; the rows are those of the whole example, in the order they have there."""
    everything = outcomes(incidents())
    order = sorted(everything, key=lambda code: -everything[code])
    with_it, most_serious = outcomes(view.rows), outcomes(view.rows, gravest=True)
    table = [(LABELS[code], str(with_it[code]), str(most_serious[code])) for code in order]
    drawn = most_serious if gravest else with_it
    title = done_title(view.rows)
    if gravest:
        code = max(most_serious, key=most_serious.get)
        most = f"{most_serious[code]} of {len(view.rows)} incidents"
        title = f"ost often {in_text(LABELS[code])}: {most}"
    sentences = [f"Incidents with each outcome. M{title}."]
    if not gravest:
        sentences.append(
            f"Some incidents have several outcomes, so these add up to more than {len(view.rows)}."
        )
    return Shown(
        sentences,
        [[("Outcome", "With it", "As the most serious"), *table]],
        [ranked({LABELS[code]: drawn[code] for code in order})],
    )


def _groups(rows):
    counts = {group: int((rows["group"] == group).sum()) for group in GROUPS}
    return counts | {"All": len(rows)}


def _by_kind(view):
    """From kind to outcome, as a grid and, where nothing is protected, as a plain table."""
    rows = view.rows
    grid, plain = [("Kind", *GROUPS, "All")], []
    for category in CATEGORIES:
        of_category = rows[rows["category"] == category]
        if not len(of_category):
            continue
        grid.append((category, *partly(_groups(of_category), protected=view.protected).values()))
        for nature in (*NATURES, None):
            cell = of_category[of_category["kind"] == (category, nature)]
            if len(cell):
                shown = partly(_groups(cell), protected=view.protected).values()
                grid.append((nature or UNKNOWN, *shown))
                plain.append((category, nature or UNKNOWN, *shown))
    unknown = rows[rows["category"].isna()]
    if len(unknown):
        shown = partly(_groups(unknown), protected=view.protected).values()
        grid.append((UNKNOWN, *shown))
        plain.append((UNKNOWN, UNKNOWN, *shown))
    category = rows["category"].value_counts().index[0]
    counts = _groups(rows[rows["category"] == category])
    total = counts.pop("All")
    most = max(counts, key=counts.get)
    title = (
        f"From kind to outcome: {category} most often {IN_SENTENCES[most]}: {counts[most]} of "
        f"{total}"
    )
    tables = [grid]
    if not view.protected:
        tables.append([("Category", "Type of risk", *GROUPS, "All"), *plain])
    return Shown([title], tables)


def _by_term(view):
    """How far the incidents of each term went."""
    counts = {group: by_term(view.rows[view.rows["group"] == group]) for group in GROUPS}
    totals = by_term(view.rows)
    last = view.terms[-1]
    most = max(counts, key=lambda group: counts[group][last])
    when = "So far this term" if last == RUNNING else f"In {in_text(name(last))}"
    title = f"{when}, {counts[most][last]} of {totals[last]} were {IN_SENTENCES[most]}"
    chart = []
    for place, (group, by) in enumerate(counts.items()):
        for term in view.terms:
            mark = {"part": group, "label": name(term), "status": STATUS[term]}
            if STATUS[term] == "missing":
                mark["text"] = "?"
            else:
                mark["number"] = str(by[term])
            if by[term]:
                mark["text"] = str(by[term])
            if STATUS[term] == "nil" and place == 0:
                mark["text"] = "nil"
            chart.append(mark)
    table = [
        (
            name(term),
            *("–" if by[term] is None else str(by[term]) for by in (*counts.values(), totals)),
            REMARKS[STATUS[term]],
        )
        for term in view.terms
    ]
    return Shown(
        [title, f"How far the incidents of each term went. {title}."],
        [[("Term", *GROUPS, "All", "Remark"), *table]],
        [chart],
    )


def _steps(view):
    """Appendix A's steps: how often each was written down where it was to be expected."""
    found = {}
    for step, (shown_by, kinds, on_a_platform) in STEPS.items():
        rows = view.rows if kinds is None else view.rows[view.rows["kind"].isin(kinds)]
        rows = rows[rows["platform"].notna()] if on_a_platform and kinds else rows
        done = [o | a for o, a in zip(rows["outcomes"], rows["actions"], strict=True)]
        taken = sum(not codes.isdisjoint(shown_by) for codes in done)
        if view.protected and kinds and 0 < len(rows) < SMALLEST:
            continue
        found[step] = (taken, None if kinds is None else len(rows))
    known = [taken for taken, expected in found.values() if expected]
    title = f"Appendix A's steps: {known.count(0)} of {len(known)} never written down"
    told = {
        step: f"{taken} times" if expected is None else f"{taken} of {expected}"
        for step, (taken, expected) in found.items()
    }
    listed = "; ".join(f"{step}: {text}" for step, text in told.items())
    table = [
        (step, str(taken), "a log cannot tell" if expected is None else str(expected))
        for step, (taken, expected) in found.items()
    ]
    chart = [
        {"name": step, "part": taken, "text": told[step], "whole": expected or 0}
        for step, (taken, expected) in found.items()
    ]
    return Shown(
        [title, f"{title}. {listed}."],
        [[("Step", "Written down", "To be expected in"), *table]],
        [chart],
    )


def _closing(view):
    """How long cases took."""
    closed = view.rows[view.rows["closed"].notna()]
    days = [(end - day).days for end, day in zip(closed["closed"], closed["day"], strict=True)]
    half, most = within(days, 5), within(days, 9)
    [term] = set(closed["term"])
    table = [
        (
            name(each),
            *([str(half), str(most)] if each == term else ["–", "–"]),
            REMARKS[STATUS[each]],
        )
        for each in view.terms
    ]
    heads = ("Term", "Days until half were closed", "Days until 9 in 10 were closed", "Remark")
    return Shown(
        [
            f"Half of the cases closed within {half} days, 9 in 10 within {most}",
            f"{name(term)}: half within {half} days, 9 in 10 within {most} days",
            f"From {len(days)} cases whose log gives both days, of {len(view.rows)}.",
        ],
        [[heads, *table]],
    )


def _help(view):
    """How much needed help from outside."""
    helped = _helped(view.rows)
    if helped.empty:
        return Shown()
    totals, any_help = by_term(view.rows), by_term(helped)
    kinds = {
        code: by_term(view.rows[[code in codes for codes in view.rows["outcomes"]]])
        for code in HELP
    }
    lines = []
    for term in view.terms:
        if any_help[term]:
            said = [f"{in_text(LABELS[c])} {by[term]}" for c, by in kinds.items() if by[term]]
            share = f"{any_help[term]} of {totals[term]} incidents"
            lines.append(f"{name(term)}: {share} ({' and '.join(said)})")
    columns = (any_help, *kinds.values(), totals)
    table = [
        (
            name(term),
            *("–" if by[term] is None else str(by[term]) for by in columns),
            REMARKS[STATUS[term]],
        )
        for term in view.terms
    ]
    heads = ["Any help from outside", *(LABELS[code] for code in HELP), "All incidents"]
    return Shown(
        [f"{len(helped)} of {len(view.rows)} incidents needed outside help", *lines],
        [[("Term", *heads, "Remark"), *table]],
    )


def _open(view):
    """The cases still open, by the days since they happened."""
    days = [(AS_OF - day).days for day in _opened(view.rows)["day"]]
    if not days:
        return Shown()
    title = f"{len(days)} cases still open, the longest for at least {max(days) // 7} week"
    counts = {
        age: sum(least <= number <= most for number in days) for age, (least, most) in AGES.items()
    }
    return Shown(
        [title, f"Open cases by the days since they happened. {title}."],
        [[("Happened", "Open cases"), *((age, str(n)) for age, n in counts.items())]],
        [ranked(counts)],
    )

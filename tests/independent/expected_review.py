"""The Review page and the governors' paper in full."""

from tests.independent.example_rows import TERMS
from tests.independent.expected_overview import in_the_grid
from tests.independent.expected_recording import uncounted
from tests.independent.figures import (
    CATEGORIES,
    CELLS,
    HELP,
    LABELS,
    NAMED,
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
    FOOT,
    HEAD,
    REMARKS,
    View,
    asked,
    band_chart,
    band_table,
    by_category,
    done_title,
    finding,
    in_text,
    most_often,
    name,
    range_of,
    reasons,
    unknown_kind,
)

__all__ = ["QUESTIONS", "notes", "paper", "review"]

KIND = ("Conduct", "Aggressive")
FEWEST = 3
"""Returned terms before something can be new."""
SHOWN_AT_ONCE = 6
QUESTIONS = 3
"""No response, no outside help, and no entry in the register for 12 months."""


def review():
    """The page as of the example's day."""
    rows = incidents()
    of_kind = rows[rows["kind"] == KIND]
    view = View(of_kind, usual=judged(*KIND), kind=" / ".join(KIND))
    title = f"{view.kind}: {finding(view).replace(f' {view.kind} incidents', '')}"
    number, terms = view.usual[-1].year[1], view.usual[-1].year[3]
    known = f"Review number {number} for the last terms together, from {terms} terms"
    serious, rise, annual = reasons(with_number=True)
    kinds, platforms = notes()
    silent, alone = list(asked())[3], list(asked())[1]
    return Shown(
        [
            *HEAD,
            (
                "A review of the policy is due: the annual review has been overdue since 31 "
                "January 2020, and a serious incident and one rise have yet to be considered."
            ),
            f"section 9 {serious}",
            f"section 9 {rise}",
            title,
            f"{title}. {known}",
            f"{known}.",
            f"section 9 {annual}",
            "section 9 Kinds of incident",
            *kinds,
            "section 9 Platforms",
            *platforms[:SHOWN_AT_ONCE],
            f"And {len(platforms) - SHOWN_AT_ONCE} more",
            *platforms[SHOWN_AT_ONCE:],
            f"Appendix A {silent[:-1]}: what was done?",
            f"Appendix A {alone[:-1]}: was it considered?",
            (
                "section 9 No new technology, threat or professional advice has been recorded in "
                "the last 12 months: is anything new?"
            ),
            *_looked_at(),
            *_history(of_kind, serious, rise),
            # One in 20 is the budget of 0.05; 95 in 100 is what 0.025 on either side leaves.
            (
                "Where nothing has changed, counts raise a flag by chance in at most about 1 term "
                "in 20. The review number is the count at which a rise makes a review due. Ranges "
                "and review numbers are for the whole term. Of counts in which nothing has "
                "changed, about 95 in 100 are within the usual range, so one beyond it is not yet "
                "a flag."
            ),
            # The day shown, the first that can be chosen (the cover's), and the last.
            "2026-11-20",
            "2019-01-01",
            "2026-11-20",
            *FOOT,
        ],
        [band_table(view, review_numbers=True, flagged={RUNNING}), _series_table()],
        [band_chart(view, numbers=False, flagged={RUNNING})],
    )


def paper():
    """The two sheets."""
    rows = incidents()
    parts = by_category(rows) | {"Total": by_term(rows)}
    terms = [
        (
            name(term).replace(" term", ""),
            *("–" if by[term] is None else str(by[term]) for by in parts.values()),
            REMARKS[STATUS[term]],
        )
        for term in TERMS[-7:]
    ]
    counts = {code: number for code, number in outcomes(rows).items() if number}
    done = sorted(counts.items(), key=lambda item: -item[1])
    helped, still = _helped_and_open(rows)
    first = in_text(name(TERMS[0]))
    questions = [f"{figure} {question}" for figure, question in asked().items()]
    return Shown(
        [
            *HEAD,
            "The figures for the agenda, on two sheets of A4. The Overview is where they move.",
            "Example data: every incident is invented, as of 20 November 2026.",
            "Example Primary School · for the governors · 20 November 2026",
            *[f"{reason} (section 9)" for reason in reasons(with_number=True)],
            (
                f"{by_term(rows)[RUNNING]} incidents so far this term; {same_point(rows)} by the "
                "same point last year"
            ),
            f"What kinds: m{most_often(rows)}",
            # A table is called by its caption, and so is the part of the page that scrolls it.
            *[f"Incidents by category and type of risk, since {first}"] * 2,
            f"What was done: m{done_title(rows)}",
            *[f"Incidents with each outcome, since {first}; one may have several"] * 2,
            (
                f"{helped} incidents needed help from outside the school; {still} cases are still "
                "open."
            ),
            *questions,
            "No return was made for summer term 2024/25. That is not the same as no incidents.",
            *uncounted(),
            (
                f"{unknown_kind(rows)} incidents are counted but not fully classified: the log "
                "leaves out the category, the type of risk or both."
            ),
            *FOOT,
        ],
        [
            [("Term", *parts, "Remark"), *terms],
            [
                ("Category", *NATURES),
                *((c, *(str(in_the_grid(rows)[c, n]) for n in NATURES)) for c in CATEGORIES),
            ],
            [("Outcome", "Incidents"), *((LABELS[code], str(number)) for code, number in done)],
        ],
    )


def notes():
    """The notes for discussion: on kinds and on platforms, the latest term first."""
    rows = incidents()
    place = {term: n for n, term in enumerate(TERMS)}

    def seen(part):
        """The places of the first and last term, and how many returned terms came before."""
        places = [place[term] for term in part["term"]]
        before = [term for term in TERMS[: min(places)] if STATUS[term] != "missing"]
        return min(places), max(places), len(before)

    kinds = {}
    for cell in CELLS:
        first, _, before = seen(rows[rows["kind"] == cell])
        if before >= FEWEST:
            told = f"in none of the {before} returned terms before"
            said = f"{' / '.join(cell)}: reported in the {in_text(name(TERMS[first]))}, {told}."
            kinds[said] = -first
    platforms = {}
    for each in sorted(set(rows["platform"].dropna()) - NAMED):
        first, last, before = seen(rows[rows["platform"] == each])
        told = "not named in the policy"
        if first == last and before >= FEWEST:
            told = f"in none of the {before} returned terms before and {told}"
        said = f"{each}: reported in the {in_text(name(TERMS[last]))}, {told}."
        platforms[said] = (-last, first)
    return sorted(kinds, key=kinds.get), sorted(platforms, key=platforms.get)


def _looked_at():
    flagged = sum(judged(*cell)[-1].this_term or judged(*cell)[-1].this_year for cell in CELLS)
    quiet = len(CELLS) - flagged
    return [
        (
            f"So far this term, {quiet} of the {len(CELLS)} kinds have brought no more than chance "
            f"would; {flagged} has been flagged."
        )
    ]


def _series_table():
    """Every series beside what is usual."""
    table = [("Kind", "So far this term", "Usual range", "Review number", "Known from")]
    series = [(None, None), *((category, None) for category in CATEGORIES), *CELLS]
    for category, nature in series:
        rows = incidents()
        rows = rows[rows["category"] == category] if category else rows
        rows = rows[rows["nature"] == nature] if nature else rows
        now = judged(category, nature)[-1]
        count = str(by_term(rows)[RUNNING])
        if nature and (now.this_term or now.this_year):
            count += " flagged"
        trend = {None: "", True: " rising", False: " no clear trend"}[now.rising]
        label = " / ".join(filter(None, (category, nature))) or "All incidents"
        number = str(now.review_number) if nature else "–"
        table.append((label, count, range_of(now), number, f"{now.terms} terms{trend}"))
    return table


def _history(of_kind, serious, rise):
    """What was raised when: a rise in the month in which it reached its review number."""
    lately = [term for term in TERMS if STATUS[term] != "missing"][-3:]
    days = sorted(of_kind[of_kind["term"].isin(lately)]["day"])
    reached = days[judged(*KIND)[-1].year[1] - 1]
    rows = incidents()
    [reported] = rows[["police_informed" in codes for codes in rows["outcomes"]]]["day"]
    return [
        f"{reached:%B %Y} Flag raised: {rise}",
        f"{reported:%B %Y} Flag raised: {serious}",
        "31 January 2020 The annual review fell due",
        "January 2019 The policy as its cover has it Adopted or last reviewed.",
    ]


def _helped_and_open(rows):
    """How many needed help from outside the school, and how many are still open."""
    helped = sum(not codes.isdisjoint(HELP) for codes in rows["outcomes"])
    return helped, sum("ongoing" in codes for codes in rows["outcomes"])

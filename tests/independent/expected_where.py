"""The foot of the Kinds page in full: where, with whom, and on which platform."""

from collections import Counter

from tests.independent.figures import NAMED
from tests.independent.reading import Shown
from tests.independent.wording import SMALLEST, ranked

__all__ = ["where"]

PLACES = {"outside school": "outside school", "in school": "in school"}
PLACES["not recorded"] = "place not recorded"
PLACE_ORDER = ("in school", "outside school", "not recorded")
PEOPLE = {
    "pupil": "pupils", "staff": "staff", "governor or volunteer": "governors or volunteers",
    "parent or carer": "parents or carers", "not known": "somebody not known",
}  # fmt: skip


def where(view):
    """The three parts at the foot of the page: where, who, and on which platform."""
    places = _together(view.rows["setting"], PLACE_ORDER, unknown="not recorded")
    people = _together(view.rows["involved"], PEOPLE, unknown="not known")
    total = len(view.rows)
    all_of = f"all {total} incidents"
    first, *others = places.items()
    said = [all_of if first[1] == total else f"{first[1]} of {total} incidents"]
    said[0] += f" {_or(first[0], PLACES, ' or ')}"
    said += [f"{number} {_or(names, PLACES, ' or ')}" for names, number in others]
    who, most = next(iter(people.items()))
    places_title = f"In school or outside: {', '.join(said)}"
    people_title = f"Who was involved: {_or(who, PEOPLE, ', or ')} in " + (
        all_of if most == total else f"{most} of {total} incidents"
    )
    shown = Shown()
    parts = [(places_title, "Where", places), (people_title, "Who", people)]
    for title, heading, groups in parts[:1] if view.protected else parts:
        shown.sentences.append(title)
        if len(groups) == 1:
            continue
        shown.sentences.append(f"{title}.")
        labelled = {_capital("; ".join(names)): number for names, number in groups.items()}
        shown.charts.append(ranked(labelled))
        shown.tables.append(
            [(heading, "Incidents"), *((each, str(n)) for each, n in labelled.items())]
        )
    if view.kind != "WhatsApp":
        _add_platforms(shown, view.rows, protected=view.protected)
    return shown


def _add_platforms(shown, rows, *, protected):
    counts = Counter(rows["platform"].dropna())
    counts = dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold())))
    silent = {each: number for each, number in counts.items() if each not in NAMED}
    title = (
        f"{sum(silent.values())} of {len(rows)} incidents on platforms the policy does not name, "
        f"most often {' and '.join(list(silent)[:2])}"
    )
    without = len(rows) - sum(counts.values())
    held_back = ""
    if protected:
        counts = {each: number for each, number in counts.items() if number >= SMALLEST}
        each, most = next(iter(counts.items()))
        title = f"most often {each}, in {most} of {len(rows)} incidents"
        held_back = (
            "Platforms with one to four of these incidents are left out, because so few could "
            "point to one person. "
        )
    shown.sentences += [f"Platforms: {title}", f"Incidents by platform: {title}."]
    if without:
        said = "1 incident has" if without == 1 else f"{without} incidents have"
        line = f"{held_back}{said} no platform recorded."
        shown.sentences += [f"Click a bar to see that platform alone. {line}", line]
    shown.charts.append(
        ranked(
            {f"{e} – not named in the policy" if e in silent else e: n for e, n in counts.items()}
        )
    )
    rows = ((each, str(n), "no" if each in silent else "yes") for each, n in counts.items())
    shown.tables.append([("Platform", "Incidents", "Named in the policy"), *rows])


def _together(values, order, *, unknown):
    """Counts by group, the most frequent first; those too small to be told apart put together."""
    counts = {each: int((values == each).sum()) for each in order}
    counts = {each: number for each, number in counts.items() if number}
    rising = sorted((each for each in counts if each != unknown), key=counts.get)
    joined = [each for each in rising if counts[each] < SMALLEST]
    if joined:
        for each in rising[len(joined) :]:
            if sum(counts[one] for one in joined) >= SMALLEST:
                break
            joined.append(each)
    groups = {(each,): number for each, number in counts.items() if each not in joined}
    if joined:
        names = tuple(each for each in counts if each in joined)
        groups[names] = sum(counts[each] for each in joined)
    return dict(sorted(groups.items(), key=lambda item: -item[1]))


def _or(names, words, between):
    return between.join(words[each] for each in names)


def _capital(text):
    return text[:1].upper() + text[1:]

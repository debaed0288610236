"""What the reader's answer says that the key does not, in plain sentences.

Every sentence begins with its class, so that a misread row never looks like a question:

    misread           accepted in silence with something wrong, counted twice, or invented
    lost              a row with an incident on it that nobody is told about
    asked needlessly  a row that needed no question was asked about or refused
    missed question   accepted, rightly read, though it should have been asked about
    other             counts that do not add up, a nil return missing or invented, the contract;
                      who, where or which app left open though the log says it
"""

from collections.abc import Mapping, Sequence
from typing import Any

from policy_monitor.vocabulary import Fate, Involved, Outcome, Setting
from tests.corpus.case import TEXT_FILES, Case, ExpectedRow, Reading

__all__ = ["CLASSES", "class_of", "score"]

CLASSES = ("misread", "lost", "asked needlessly", "missed question", "other")
FATES = {fate.value for fate in Fate}
ASKED = {Fate.NEEDS_DECISION, Fate.REJECTED}
LEFT_OPEN = {None, Involved.NOT_KNOWN, Setting.NOT_RECORDED, "Other platform"}
VAGUE_OUTCOMES = {Outcome.OTHER, Outcome.NOT_RECORDED}

Place = tuple[str, str, int]
Answer = Mapping[str, Any]


def class_of(difference: str) -> str:
    """The class a sentence begins with."""
    return difference.split(":", maxsplit=1)[0]


def score(case: Case, answer: Answer) -> list[str]:
    """Compare the object `screen --json` printed with a case's key.

    Returns:
        One sentence for each difference, none when the answer is right.
    """
    if answer.get("status") != "ok":
        if case.may_be_refused:
            return []
        return [f"lost: the whole case was refused as {answer.get('code')}"]
    incidents = {_place(incident): incident for incident in answer["incidents"]}
    fates, twice = _fates(answer)
    differences = list(twice)
    claimed: set[Place] = set()
    for expected in case.rows:
        if expected.row is not None:
            place = (expected.file, expected.sheet, expected.row)
            claimed.add(place)
            differences += _score_row(expected, place, fates.get(place), incidents, answer)
    differences += _score_forms(case, incidents, fates, claimed, answer)
    differences += [
        _unexpected(place, fate)
        for place, fate in fates.items()
        if place not in claimed and fate != Fate.NOT_AN_INCIDENT
    ]
    differences += _score_nil_returns(case, answer)
    return differences + _score_counts(case, answer, explained=bool(differences))


def _place(entry: Answer) -> Place:
    """Where an incident or finding stands; a text file's one sheet has no name."""
    file = entry["file"]
    sheet = "" if file.endswith(TEXT_FILES) else entry.get("sheet") or ""
    return file, sheet, entry["row"]


def _say(place: Place) -> str:
    file, sheet, row = place
    return f"{file}, sheet {sheet!r}, row {row}" if sheet else f"{file}, row {row}"


def _fates(answer: Answer) -> tuple[dict[Place, Fate], list[str]]:
    """The fate the answer gives each row, and the rows it gives more than one."""
    fates: dict[Place, Fate] = {}
    twice = []
    entries = [(incident, Fate.ACCEPTED) for incident in answer["incidents"]] + [
        (finding, Fate(finding["level"]))
        for finding in answer["findings"]
        if finding["level"] in FATES and finding.get("row") is not None
    ]
    for entry, fate in entries:
        place = _place(entry)
        known = fates.setdefault(place, fate)
        if known != fate or (fate == Fate.ACCEPTED and entry is not _first(answer, place)):
            twice.append(f"other: {_say(place)} is {known} and {fate}")
    return fates, twice


def _first(answer: Answer, place: Place) -> Answer | None:
    return next((entry for entry in answer["incidents"] if _place(entry) == place), None)


def _score_row(
    expected: ExpectedRow,
    place: Place,
    fate: Fate | None,
    incidents: Mapping[Place, Answer],
    answer: Answer,
) -> list[str]:
    """Differences of one row whose number is known."""
    right = expected.fates
    got = fate or Fate.NOT_AN_INCIDENT
    if got == Fate.ACCEPTED and expected.reading:
        return _score_reading(expected.reading, place, incidents[place], answer)
    if got in right:
        return []
    wanted = " or ".join(sorted(right))
    if got == Fate.ACCEPTED:
        name = "missed question" if right == {Fate.NEEDS_DECISION} else "misread"
    elif got in ASKED:
        name = "asked needlessly"
    elif right <= {Fate.DUPLICATE, Fate.NOT_AN_INCIDENT}:
        name = "other"
    else:
        name = "lost"
    return [f"{name}: {_say(place)} is {got} where {wanted} is right"]


def _score_reading(reading: Reading, place: Place, incident: Answer, answer: Answer) -> list[str]:
    """Differences between what an accepted row was read as and what it says."""
    differences = []
    days = tuple(day.isoformat() if day else None for day in reading.days)
    if days and incident["occurred_on"] not in days:
        differences.append(_wrong(place, "the date", incident["occurred_on"], days))
    term = f"{incident['term']} {incident['academic_year']}"
    if reading.terms and term not in reading.terms:
        differences.append(_wrong(place, "the term", term, reading.terms))
    differences += _score_cell(reading, place, incident, answer)
    differences += _score_outcomes(reading, place, incident, answer)
    for name, choices in (
        ("platform", reading.platforms),
        ("involved", reading.involved),
        ("setting", reading.settings),
    ):
        if choices and incident[name] not in choices:
            wrong = _wrong(place, f"`{name}`", incident[name], choices)
            # Left open is not the same as wrong: who, where and which app may stay unsaid.
            left_open = incident[name] in LEFT_OPEN
            differences.append(wrong.replace("misread:", "other:", 1) if left_open else wrong)
    return differences


def _wrong(place: Place, what: str, got: object, choices: Sequence[object]) -> str:
    wanted = " or ".join(str(choice) for choice in choices)
    return f"misread: {_say(place)}: {what} is {got} where {wanted} is right"


def _has_note(answer: Answer, place: Place) -> bool:
    """Whether the answer says anything at all about an accepted row."""
    return any(
        finding["level"] == "note" and finding.get("row") is not None and _place(finding) == place
        for finding in answer["findings"]
    )


def _score_cell(reading: Reading, place: Place, incident: Answer, answer: Answer) -> list[str]:
    got = (incident["category"], incident["nature"])
    if not reading.cells or got in reading.cells:
        return [] if None not in got or _has_note(answer, place) else [_unsaid(place)]
    wanted = " or ".join(f"{category}/{nature}" for category, nature in reading.cells)
    shown = f"{got[0]}/{got[1]}"
    for right in reading.cells:
        if all(mine in {None, its} for mine, its in zip(got, right, strict=True)):
            name = "asked needlessly" if _has_note(answer, place) else "misread"
            return [f"{name}: {_say(place)}: the cell is {shown} where {wanted} is right"]
    return [_wrong(place, "the cell", shown, [wanted])]


def _unsaid(place: Place) -> str:
    return f"other: {_say(place)} is not fully classified and no note says so"


def _score_outcomes(reading: Reading, place: Place, incident: Answer, answer: Answer) -> list[str]:
    got = frozenset(incident["outcomes"])
    if not reading.outcomes or got in reading.outcomes:
        return []
    wanted = " or ".join("+".join(sorted(right)) for right in reading.outcomes)
    shown = "+".join(sorted(got))
    fewer = any(got - VAGUE_OUTCOMES < right for right in reading.outcomes)
    name = "asked needlessly" if fewer and _has_note(answer, place) else "misread"
    return [f"{name}: {_say(place)}: the outcome is {shown} where {wanted} is right"]


def _score_forms(
    case: Case,
    incidents: Mapping[Place, Answer],
    fates: Mapping[Place, Fate],
    claimed: set[Place],
    answer: Answer,
) -> list[str]:
    """Differences of incidents with no row of their own; what they use is added to `claimed`."""
    differences = []
    for expected in case.rows:
        if expected.row is not None or expected.reading is None:
            continue
        here = [
            place
            for place in fates
            if place[:2] == (expected.file, expected.sheet) and place not in claimed
        ]
        days = {day.isoformat() if day else None for day in expected.reading.days}
        accepted = [place for place in here if place in incidents]
        same_day = [place for place in accepted if incidents[place]["occurred_on"] in days]
        asked = [place for place in here if fates[place] in ASKED]
        where = f"{expected.file}, sheet {expected.sheet!r}"
        named = " or ".join(str(day or expected.reading.terms[0]) for day in expected.reading.days)
        if same_day:
            claimed.add(same_day[0])
            differences += _score_reading(
                expected.reading, same_day[0], incidents[same_day[0]], answer
            )
        elif asked:
            claimed.add(asked[0])
            differences.append(f"asked needlessly: {where}: the incident of {named}")
        else:
            differences.append(f"lost: {where}: the incident of {named}")
    return differences


def _unexpected(place: Place, fate: Fate) -> str:
    name = {Fate.ACCEPTED: "misread", Fate.DUPLICATE: "other"}.get(fate, "asked needlessly")
    return f"{name}: {_say(place)} is {fate} where no incident stands"


def _score_nil_returns(case: Case, answer: Answer) -> list[str]:
    """Nil returns, by term, when the answer lists them; else by a finding that names one."""
    wanted = {(nil.file, nil.term) for nil in case.nil_returns}
    if "nil_returns" in answer:
        got = {
            (nil["file"], f"{nil['term']} {nil['academic_year']}") for nil in answer["nil_returns"]
        }
    else:
        files = {entry["file"] for entry in answer["findings"] if "nil" in entry["code"]}
        got = {pair for pair in wanted if pair[0] in files}
    return [
        f"other: {file}: the nil return of {term} is missing" for file, term in wanted - got
    ] + [f"other: {file}: a nil return of {term} is invented" for file, term in got - wanted]


def _score_counts(case: Case, answer: Answer, *, explained: bool) -> list[str]:
    """The five fates add up, agree with the lists, and lie within the key's bounds."""
    rows = answer["rows"]
    differences = []
    if rows["read"] != sum(rows[fate] for fate in FATES):
        differences.append(f"other: the counts do not add up to {rows['read']} rows read")
    if rows[Fate.ACCEPTED] != len(answer["incidents"]):
        differences.append("other: `accepted` is not the number of incidents listed")
    for fate in (Fate.NEEDS_DECISION, Fate.REJECTED, Fate.DUPLICATE):
        listed = sum(
            finding["level"] == fate and finding.get("row") is not None
            for finding in answer["findings"]
        )
        if rows[fate] > listed:
            differences.append(f"lost: {rows[fate]} rows {fate}, but {listed} are named")
    if not explained:
        for fate in (Fate.ACCEPTED, Fate.NEEDS_DECISION, Fate.REJECTED, Fate.DUPLICATE):
            fewest, most = case.bounds(fate)
            if not fewest <= rows[fate] <= most:
                differences.append(
                    f"other: {rows[fate]} rows {fate}, where {fewest} to {most} is right"
                )
    return differences

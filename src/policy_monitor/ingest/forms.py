"""Forms: labels down one column and answers beside them, one form after another or abreast."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.form_labels import find_answers_below, find_label_columns, is_label
from policy_monitor.ingest.grid import GridRow, Sheet, Value, is_blank
from policy_monitor.ingest.headings import Headings, normalise_heading
from policy_monitor.ingest.values import looks_like_a_day
from policy_monitor.ingest.words import plain_text

__all__ = ["StoodUp", "stand_up_forms"]

# More rows than this with a label before each would be a table, whatever its shape.
_MOST_ROWS = 5_000
_DATED = (Field.OCCURRED_ON, Field.REPORTED_ON)
# A cover sheet has a date and a line of text too, and minutes have actions; a form about an
# incident says of what kind it was, or where online.
_TELLING = frozenset((*KIND_FIELDS, Field.PLATFORM))
_FEWEST_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class StoodUp:
    """Forms as the table they would be.

    Attributes:
        sheet: One row for each incident, under row 0 with the labels. A form has the number
            of the row of its date; where incidents stand abreast, each has the number of its
            column, from 1.
        abreast: Whether the incidents stand side by side, each in a column.
    """

    sheet: Sheet
    abreast: bool


@dataclass(slots=True)
class _Form:
    """The labelled rows of one form: for each label its row and the answers by column."""

    labels: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    answers: dict[str, dict[int, Value]] = field(default_factory=dict)


def stand_up_forms(sheet: Sheet, headings: Headings) -> StoodUp | None:
    """The forms of a sheet as a table; None when it holds no filled-in form."""
    if len(sheet.rows) > _MOST_ROWS:
        return None
    forms = [form for form in _gather(sheet, headings) if _is_filled_in(form, headings)]
    if not forms:
        return None
    labels = list(dict.fromkeys(label for form in forms for label in form.labels))
    texts = {label: form.labels[label] for form in reversed(forms) for label in form.labels}
    rows: list[GridRow] = []
    abreast = len(forms) == 1 and len(_days_of(forms[0], headings)) > 1
    for form in forms:
        for column in _days_of(form, headings):
            number = column + 1 if abreast else form.rows[_date_label(form, headings)]
            answers = [_answer(form, label, column, abreast=abreast) for label in labels]
            rows.append(GridRow(number, answers))
    if len({row.number for row in rows}) < len(rows):
        return None
    head = GridRow(0, [texts[label] for label in labels])
    return StoodUp(replace(sheet, rows=(head, *rows), merges=()), abreast)


def _gather(sheet: Sheet, headings: Headings) -> Sequence[_Form]:
    forms = [_Form()]
    waiting = ""
    labelled = find_label_columns(sheet.rows, headings)
    answers_below = find_answers_below(sheet.rows, headings)
    for row in sheet.rows:
        cells = {column: v for column, v in enumerate(row.values) if not is_blank(v)}
        pairs = _read_pairs(cells, headings, labelled)
        if waiting and row.number in answers_below:
            pairs = []
        if not pairs and waiting and len(cells) == 1:
            # The answer to a long question stands in the row below it.
            forms[-1].answers[waiting][-1] = next(iter(cells.values()))
        waiting = ""
        for text, answers in pairs:
            label = normalise_heading(text)
            if label in forms[-1].labels:
                forms.append(_Form())
            forms[-1].labels[label] = text.rstrip(" :")
            forms[-1].rows[label] = row.number
            forms[-1].answers[label] = dict(answers)
            waiting = "" if answers else label
    return forms


def _read_pairs(
    cells: Mapping[int, Value], headings: Headings, labelled: Collection[int]
) -> list[tuple[str, dict[int, Value]]]:
    """The labels of a row with the cells after each.

    A label after the first ends in a colon, or stands in a column of nothing but labels.
    """
    pairs: list[tuple[str, dict[int, Value]]] = []
    for column, value in cells.items():
        text = plain_text(value) if isinstance(value, str) else ""
        before, colon, after = text.partition(":")
        may_be_label = colon or not pairs or column in labelled
        if may_be_label and is_label(before, headings, ends=text.endswith(":")):
            inline = {-1: after.strip()} if after.strip() else {}
            pairs.append((before, dict(inline)))
        elif not pairs:
            return []
        else:
            pairs[-1][1][column] = value
    return pairs


def _field(text: str, headings: Headings) -> Field | None:
    match = headings.match(text)
    return None if match is None else match.field


def _date_label(form: _Form, headings: Headings) -> str:
    """The label of the date it happened, or else of the date it was reported; "" for none."""
    for dated in _DATED:
        for label, text in form.labels.items():
            if _field(text, headings) is dated and form.answers[label]:
                return label
    return ""


def _days_of(form: _Form, headings: Headings) -> Sequence[int]:
    """The columns in which the form's date is answered with a day."""
    label = _date_label(form, headings)
    return [c for c, v in form.answers.get(label, {}).items() if looks_like_a_day(v)]


def _is_filled_in(form: _Form, headings: Headings) -> bool:
    answered = {
        _field(text, headings) for label, text in form.labels.items() if form.answers[label]
    }
    known = answered - {None, Field.IGNORED}
    return bool(len(known) >= _FEWEST_ANSWERS and known & _TELLING and _days_of(form, headings))


def _answer(form: _Form, label: str, column: int, *, abreast: bool) -> Value:
    """The answer in the date's column; in a form by itself, else the first there is."""
    answers = form.answers.get(label, {})
    if column in answers or abreast:
        return answers.get(column)
    return next(iter(answers.values()), None)

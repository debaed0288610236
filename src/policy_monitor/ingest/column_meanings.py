"""Which field the values of a column are of, whatever its heading says."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence

from policy_monitor.ingest.fields import KIND_FIELDS, Field
from policy_monitor.ingest.grid import GridRow, is_blank, value_at
from policy_monitor.ingest.heading_choices import Choices
from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.words import plain_text
from policy_monitor.policy.model import Policy

__all__ = ["ColumnMeanings"]

# Of a column's filled cells, so many must be nothing but a field's values. Measured on the 555
# controlled columns of the example and of tests/corpus, and on all the others there: nine in ten
# of the first have 0.8 and more of them, all of the others 0.29 and less, but for one of times of
# day, whose values are in truth settings.
_MOST = 0.6
_FEWEST_VALUES = 3
_LONGEST_VALUE = 60
_PARTS = re.compile(r"[;,/&+\n|]|\s+-\s+|\band\b|\s\u2013\s")
# They stand in columns of every kind, so they tell nothing.
_OF_NO_FIELD = frozenset(
    (
        *("", "-", "--", "n/a", "na", "n/k", "none", "nil", "other", "unknown", "not known"),
        *("not recorded", "not stated", "not sure", "unsure", "tbc", "?", "yes", "no", "y", "n"),
        *("x", "true", "false", "open", "closed"),
    )
)
_AMONG_KINDS = frozenset(KIND_FIELDS)


class ColumnMeanings:
    """The values of every controlled field, to know a column by what it holds."""

    def __init__(self, policy: Policy, choices: Choices) -> None:
        """Gather the values of a policy; `choices` are those of the fields with few of them."""
        outcomes = {code: known.words for code, known in policy.outcomes.items()}
        actions = {code: known.words for code, known in policy.actions.items()}
        self._phrases: Mapping[Field, Phrases[Hashable]] = {
            **choices,
            Field.OUTCOME: Phrases[Hashable](dict(outcomes.items())),
            Field.ACTION: Phrases[Hashable](dict(actions.items())),
        }

    def tell(self, rows: Sequence[GridRow], column: int) -> Field | None:
        """The field that most values of a column are of; None when none is, or two are."""
        values = _values_of(rows, column)
        if len(values) < _FEWEST_VALUES:
            return None
        shares = self.shares(values)
        # A row may give the category, the type and the kind in one cell.
        best = max(shares, key=lambda field: (shares[field], -list(shares).index(field)))
        rivals = [
            field
            for field, share in shares.items()
            if share == shares[best] and _family(field) != _family(best)
        ]
        return best if shares[best] >= _MOST and not rivals else None

    def shares(self, values: Sequence[str]) -> Mapping[Field, float]:
        """For each field the share of values that are its values and nothing more."""
        sets = {
            Field.CATEGORY: (Field.CATEGORY,),
            Field.NATURE: (Field.NATURE,),
            Field.KIND: KIND_FIELDS,
            Field.OUTCOME: (Field.OUTCOME,),
            Field.ACTION: (Field.ACTION, Field.OUTCOME),
            Field.PLATFORM: (Field.PLATFORM,),
            Field.INVOLVED: (Field.INVOLVED,),
            Field.SETTING: (Field.SETTING,),
        }
        return {
            field: sum(self._is_value(value, among) for value in values) / len(values)
            for field, among in sets.items()
        }

    def has_any(self, rows: Sequence[GridRow], column: int, field: Field) -> bool:
        """Whether any cell of a column speaks of a field at all, or the column is empty."""
        family = [other for other in self._phrases if _family(other) == _family(field)]
        values = _values_of(rows, column)
        return not values or any(
            self._phrases[other].find(value).meanings for other in family for value in values
        )

    def _is_value(self, value: str, among: Iterable[Field]) -> bool:
        fields = list(among)
        if self._means(value, fields):
            return True
        parts = [part for part in _PARTS.split(value) if part.strip()]
        return len(parts) > 1 and all(self._means(part, fields) for part in parts)

    def _means(self, text: str, fields: Sequence[Field]) -> bool:
        return any(self._phrases[field].means(text) for field in fields)


def _family(field: Field) -> Field:
    if field in _AMONG_KINDS:
        return Field.KIND
    return Field.OUTCOME if field is Field.ACTION else field


def _values_of(rows: Sequence[GridRow], column: int) -> list[str]:
    """The filled cells of a column that may be a value; a longer text counts as none."""
    found = []
    for row in rows:
        value = value_at(row.values, column)
        if is_blank(value):
            continue
        text = plain_text(value)
        if text.lower() not in _OF_NO_FIELD:
            found.append(text if len(text) <= _LONGEST_VALUE else "")
    return found

"""Data files (TOML) read and held against the shape they should have.

A person edits these files, so no mistake stops at the first: each one becomes a sentence
that names the file, the key and what to do, and all are reported together.
"""

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from math import isfinite
from pathlib import Path
from typing import Any

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.wording import and_list

__all__ = [
    "AnyTable",
    "DataFileError",
    "ListOf",
    "Mistake",
    "Shape",
    "Table",
    "Value",
    "check_shape",
    "read_data_file",
]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake in a data file.

    Attributes:
        file: The file's name.
        key: Where in the file ("cell.Contact.Sexual.words"); "" for the file as a whole.
        problem: What is wrong, as a clause.
        fix: What to do, as a clause.

    """

    file: str
    key: str
    problem: str
    fix: str

    @property
    def sentence(self) -> str:
        """The mistake as one sentence."""
        place = f"{self.file}, key {self.key}" if self.key else self.file
        return f"{place}: {self.problem}; {self.fix}."


class DataFileError(PolicyMonitorError):
    """Files of the data folder that must be put right before the app can start.

    Attributes:
        mistakes: Every mistake found, in the order of the files.

    """

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        """Say all mistakes, one on each line."""
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(mistake.sentence for mistake in self.mistakes))

    def __reduce__(self) -> tuple[type["DataFileError"], tuple[tuple[Mistake, ...]]]:
        """Keep the facts when the error crosses from one process to another."""
        return type(self), (self.mistakes,)


class Value(Enum):
    """A single value: how a person would describe what belongs there."""

    TEXT = "text in quotation marks"
    WHOLE_NUMBER = "a whole number"
    NUMBER = "a number such as 3 or 0.05"
    YES_NO = "true or false"
    WORDS = "a list of words in quotation marks"
    DATE = "a date such as 2026-09-01, without quotation marks"
    TWO_DATES = "two dates such as [2026-10-26, 2026-10-30], without quotation marks"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose keys are known: each must be there unless `optional` names it."""

    keys: Mapping[str, "Shape"]
    optional: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AnyTable:
    """A table whose keys the school chooses; every value has the same shape."""

    each: "Shape"


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of tables (`[[platform]]`), all of the same shape."""

    each: Table


Shape = Value | Table | AnyTable | ListOf


def read_data_file(path: Path) -> tuple[dict[str, Any], list[Mistake]]:
    """Read a TOML file; its content, or an empty one with the reason it could not be read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig")), []
    except FileNotFoundError:
        problem = "the file is missing"
        fix = f'put it back into the folder "{path.parent.name}" of the data folder'
    except UnicodeDecodeError:
        problem = "the file is not plain text in UTF-8"
        fix = "save it again as UTF-8 text"
    except tomllib.TOMLDecodeError as error:
        problem = f"the file is not written as TOML: {_said_of(error)}"
        fix = "check quotation marks, brackets and commas there"
    return {}, [Mistake(path.name, "", problem, fix)]


def check_shape(file: str, content: object, shape: Shape, *, key: str = "") -> list[Mistake]:
    """Hold what a file says against the shape it should have.

    Args:
        file: The file's name, for the sentences.
        content: What was read.
        shape: What it should be.
        key: Where `content` stands in the file.

    Returns:
        Every missing key, unknown key and value of a wrong kind; empty when all is well.

    """
    if isinstance(shape, Value):
        return _check_value(file, content, shape, key=key)
    if isinstance(shape, ListOf):
        return _check_list(file, content, shape, key=key)
    if not isinstance(content, dict):
        return [Mistake(file, key, "a table belongs here", f"write it as [{key}] with its keys")]
    if isinstance(shape, AnyTable):
        keys: Mapping[str, Shape] = dict.fromkeys(content, shape.each)
        return _check_inside(file, content, keys, key=key)
    return [
        *_check_missing(file, content, shape, key=key),
        *_check_unknown(file, content, shape, key=key),
        *_check_inside(file, content, shape.keys, key=key),
    ]


def _check_value(file: str, content: object, kind: Value, *, key: str) -> list[Mistake]:
    if not _is_of_kind(content, kind):
        return [Mistake(file, key, "the value is of the wrong kind", f"write {kind.value}")]
    if kind is Value.TEXT and not str(content).strip():
        return [Mistake(file, key, "the text is empty", f"write {kind.value}")]
    return []


def _check_list(file: str, content: object, shape: ListOf, *, key: str) -> list[Mistake]:
    if not isinstance(content, list):
        return [Mistake(file, key, "a list of tables belongs here", f"begin each with [[{key}]]")]
    return [
        mistake
        for number, item in enumerate(content, start=1)
        for mistake in check_shape(file, item, shape.each, key=f"{key}[{number}]")
    ]


def _check_missing(
    file: str, content: Mapping[str, object], shape: Table, *, key: str
) -> list[Mistake]:
    return [
        Mistake(file, _join(key, name), "the key is missing", f"add it, with {_described(inside)}")
        for name, inside in shape.keys.items()
        if name not in content and name not in shape.optional
    ]


def _check_unknown(
    file: str, content: Mapping[str, object], shape: Table, *, key: str
) -> list[Mistake]:
    return [
        Mistake(file, _join(key, name), "the key is not known", _fix_for(name, list(shape.keys)))
        for name in content
        if name not in shape.keys
    ]


def _check_inside(
    file: str, content: Mapping[str, object], keys: Mapping[str, Shape], *, key: str
) -> list[Mistake]:
    return [
        mistake
        for name, inside in keys.items()
        if name in content
        for mistake in check_shape(file, content[name], inside, key=_join(key, name))
    ]


def _is_of_kind(content: object, kind: Value) -> bool:
    match kind:
        case Value.TEXT:
            return isinstance(content, str)
        case Value.WHOLE_NUMBER | Value.NUMBER:
            return _is_number(content, whole=kind is Value.WHOLE_NUMBER)
        case Value.YES_NO:
            return isinstance(content, bool)
        case Value.WORDS:
            return isinstance(content, list) and all(isinstance(word, str) for word in content)
        case Value.DATE:
            return _is_date(content)
        case Value.TWO_DATES:
            return isinstance(content, list) and [*map(_is_date, content)] == [True, True]


def _is_number(content: object, *, whole: bool) -> bool:
    """Whether it is a number to reckon with: TOML can also write "inf" and "nan"."""
    if isinstance(content, bool):
        return False
    return isinstance(content, int) or (
        not whole and isinstance(content, float) and isfinite(content)
    )


def _is_date(content: object) -> bool:
    return isinstance(content, date) and not isinstance(content, datetime)


def _described(shape: Shape) -> str:
    if isinstance(shape, Value):
        return shape.value
    if isinstance(shape, Table):
        return f"its keys {and_list(list(shape.keys))}"
    return "its entries"


def _fix_for(name: str, known: list[str]) -> str:
    by_lower_case = {each.lower(): each for each in known}
    close = difflib.get_close_matches(name.lower(), by_lower_case, n=1)
    if close:
        return f'perhaps "{by_lower_case[close[0]]}" is meant'
    return f"use one of {and_list(known)}, or take it out"


def _said_of(error: tomllib.TOMLDecodeError) -> str:
    said = str(error)
    return said[:1].lower() + said[1:]


def _join(key: str, name: str) -> str:
    bare = bool(name) and all(letter.isalnum() or letter in "-_" for letter in name)
    shown = name if bare else f'"{name}"'
    return f"{key}.{shown}" if key else shown

"""Names of files as they can be shown: printable, and no two alike."""

from collections.abc import Sequence
from pathlib import PurePath

__all__ = ["tell_names_apart"]

_NO_NAME = "file"


def tell_names_apart(names: Sequence[str]) -> list[str]:
    """The names under which files given together are spoken of.

    What cannot be shown becomes a question mark. A name that was there before gets a number,
    as browsers give it: "log (2).xlsx"; so each row's file is told from every other.
    """
    shown: list[str] = []
    for name in names:
        printable = _make_printable(name)
        path, number, told = PurePath(printable), 1, printable
        while told in shown:
            number += 1
            told = f"{printable.removesuffix(path.suffix)} ({number}){path.suffix}"
        shown.append(told)
    return shown


def _make_printable(name: str) -> str:
    plain = name.encode("utf-8", "replace").decode("utf-8")
    shown = "".join(letter if letter.isprintable() else "?" for letter in plain)
    return shown.strip() or _NO_NAME

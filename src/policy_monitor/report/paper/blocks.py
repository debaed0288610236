"""What a paper is made of, whatever it is written on."""

from dataclasses import dataclass

__all__ = ["Block", "Heading", "Paper", "Points", "Sentence", "Table"]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a part, which is its finding."""

    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list.

    Attributes:
        items: One sentence each.
        numbered: Whether they are counted, to be spoken of at a meeting.
    """

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, every cell as people read it.

    Attributes:
        caption: What it holds.
        columns: The headings; the first column names its row.
        rows: As many cells as there are columns in each.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def figures(self) -> tuple[bool, ...]:
        """Of each column, whether it holds nothing but numbers, to be set under one another."""
        return tuple(
            all(_is_number(row[place]) for row in self.rows) for place in range(len(self.columns))
        )


def _is_number(text: str) -> bool:
    return text == "–" or text.replace(",", "").isdecimal()


Block = Heading | Sentence | Points | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper.

    Attributes:
        title: What it is.
        about: Whose it is and of which day, in a line.
        notice: The words that mark the invented example; None for a school's own.
        blocks: What stands on it, from the top.
        foot: Whose figures, up to when, and what is missing; at the foot of each sheet.
    """

    title: str
    about: str
    notice: str | None
    blocks: tuple[Block, ...]
    foot: str

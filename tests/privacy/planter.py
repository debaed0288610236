"""Planting: each invented piece with the place it was put in."""

from dataclasses import dataclass, field

from tests.privacy.invented import Inventor, Marker, Sort

__all__ = ["IN_ONE_BYTE", "NAMES", "PlantedFile", "Planter"]

NAMES = (Sort.FULL_NAME, Sort.INITIALS, Sort.ACCENTED_NAME, Sort.NAME_IN_OTHER_LETTERS)
IN_ONE_BYTE = tuple(set(Sort) - {Sort.ACCENTED_NAME, Sort.NAME_IN_OTHER_LETTERS})
"""The sorts that a text file of Windows can hold."""


@dataclass(frozen=True)
class PlantedFile:
    """A file and what was planted in it.

    Attributes:
        planted: Each piece, with the place it was put in ("sheet name", "Pupil cell").
    """

    name: str
    content: bytes
    planted: tuple[tuple[str, Marker], ...]

    @property
    def markers(self) -> list[Marker]:
        return [marker for _, marker in self.planted]

    def markers_in(self, *places: str) -> list[Marker]:
        return [marker for place, marker in self.planted if place in places]


@dataclass
class Planter:
    """Invents what is asked for and notes where it goes.

    Attributes:
        sorts: The sorts that the format can hold.
    """

    inventor: Inventor
    sorts: tuple[Sort, ...] = tuple(Sort)
    planted: list[tuple[str, Marker]] = field(default_factory=list)

    def plant(self, place: str, form: str = "{}", among: tuple[Sort, ...] = tuple(Sort)) -> str:
        """A text with a new piece in it, for a place."""
        marker = self.inventor.next(*(sort for sort in among if sort in self.sorts))
        self.planted.append((place, marker))
        return form.format(marker.text)

    def file(self, ending: str, content: bytes) -> PlantedFile:
        """The finished file, with a piece in its name."""
        name = self.plant("file name", "{}" + ending, NAMES)
        return PlantedFile(name, content, tuple(self.planted))

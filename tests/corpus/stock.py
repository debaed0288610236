"""Ordinary incidents for the cases whose question is something other than their content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

__all__ = [
    "AUTUMN_24",
    "AUTUMN_25",
    "SPRING_25",
    "STANDARD_HEADINGS",
    "STOCK",
    "SUMMER_25",
    "StockIncident",
    "stock_for",
]


@dataclass(frozen=True, slots=True)
class StockIncident:
    """An incident in a school's words, with its answer in the key's."""

    category: str
    nature: str
    details: str
    outcome: str
    outcome_key: str
    platform: str
    who: str = "Pupil"

    @property
    def cell(self) -> str:
        """The answer's category and nature."""
        return f"{self.category}/{self.nature}"

    def key(self, day: date | str, *, platform: bool = False) -> str:
        """The answer for an ordinary row on this day."""
        shown = self.platform if platform else "-"
        return f"{day} | {self.cell} | {self.outcome_key} | {shown}"

    def standard_row(self, day: object) -> list[object]:
        """A row under `STANDARD_HEADINGS`."""
        return [day, self.category, self.nature, self.details, self.outcome]


STANDARD_HEADINGS = ("Date", "Category", "Type of risk", "Details", "Outcome")

STOCK = (
    StockIncident(
        "Conduct", "Aggressive", "Pupil A was unkind to Pupil B in a group chat after school.",
        "Parents contacted", "parents", "WhatsApp",
    ),
    StockIncident(
        "Contact", "Sexual", "Someone Child 3 did not know asked where she lives.",
        "Reported to platform", "platform", "Roblox",
    ),
    StockIncident(
        "Content", "Values", "Class talked about a clip with untrue claims.",
        "Verbal warning", "advice", "YouTube",
    ),
    StockIncident(
        "Conduct", "Commercial", "Child 7 bought coins in a game without asking.",
        "NFA", "nfa", "Fortnite",
    ),
    StockIncident(
        "Content", "Aggressive", "Fight film passed round by Y6.",
        "Loss of golden time", "sanction", "TikTok",
    ),
    StockIncident(
        "Contact", "Commercial", "Pop-up asked Pupil D for her home details.",
        "No further action", "nfa", "Snapchat",
    ),
    StockIncident(
        "Content", "Commercial", "Adverts for a betting firm shown during a lesson.",
        "Advice given", "advice", "YouTube",
    ),
    StockIncident(
        "Contact", "Values", "Child 9 was dared to do something risky.",
        "Parents informed, police informed", "parents+police", "Snapchat",
    ),
    StockIncident(
        "Conduct", "Values", "Pupil E told others something false about the school.",
        "Detention", "sanction", "Instagram",
    ),
)  # fmt: skip

AUTUMN_24 = tuple(
    date(2024, month, day)
    for month, day in ((9, 12), (9, 26), (10, 3), (10, 17), (11, 7), (11, 21), (12, 5), (12, 12))
)
SPRING_25 = tuple(
    date(2025, month, day)
    for month, day in ((1, 14), (1, 30), (2, 6), (2, 11), (3, 4), (3, 6), (3, 12), (3, 18))
)
SUMMER_25 = tuple(
    date(2025, month, day)
    for month, day in ((5, 1), (5, 6), (5, 20), (6, 5), (6, 12), (6, 26), (7, 3), (7, 10))
)
AUTUMN_25 = tuple(
    date(2025, month, day)
    for month, day in ((9, 11), (9, 23), (10, 2), (10, 14), (11, 5), (11, 18), (12, 2), (12, 9))
)


def stock_for(
    days: Sequence[date], *, skip: int = 0, rows: int | None = None
) -> list[tuple[date, StockIncident]]:
    """The days, each with the next stock incident from `skip` on."""
    chosen = days[:rows]
    return [(day, STOCK[(skip + place) % len(STOCK)]) for place, day in enumerate(chosen)]

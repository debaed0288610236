"""A long log as a school would keep it, for measuring: 100,000 rows of ten columns, invented.

Nothing in it repeats more than it does in real life: every row has a reference number and
an account of its own, and the kinds, outcomes and platforms come in many combinations.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

__all__ = ["ROWS", "write_long_log"]

ROWS = 100_000

_HEADINGS = (
    "Ref",
    "Date of incident",
    "Pupil initials",
    "Year group",
    "Type of incident",
    "What happened",
    "App or website",
    "Where",
    "Outcome",
    "Reported by",
)
_FIRST_DAY = date(2017, 9, 4)
_DAYS = 1_500
_KINDS = (
    "Cyberbullying",
    "Name calling in a game chat",
    "Threatening messages",
    "Harassment",
    "Racist comment",
    "Excluded from a group chat",
    "Fake account",
    "Grooming",
    "Stranger asked to meet",
    "Contact from a stranger",
    "Asked for nudes",
    "Sexting",
    "Received a nude",
    "Pornography",
    "Unwelcome sexual content",
    "Violent video",
    "Hate speech",
    "Extremist content",
    "Self-harm",
    "Self-harm videos",
    "Dangerous challenge",
    "Misleading information",
    "Hoax",
    "Scam",
    "Phishing",
    "Gambling",
    "Hacking",
    "Illegal downloading",
    "Adverts",
    "Spam",
    "Conduct - Commercial",
    "Something else",
)
_PLATFORMS = (
    *("WhatsApp", "Whats App", "TikTok", "Snapchat", "Roblox", "Insta", "YouTube"),
    *("FB", "Minecraft", "", "", "School email"),
)
_PLACES = ("In school", "At home", "Outside school", "")
_OUTCOMES = (
    "Parents contacted",
    "Parents phoned; warning",
    "Advice given",
    "Verbal warning",
    "NFA",
    "Detention",
    "Parents contacted, reported to platform",
    "Content removed",
    "Police informed",
    "Referred to MASH; parents contacted",
    "CEOP referral",
    "Spoke to mum",
    "Ongoing",
    "",
)
_WHO = ("A pupil", "Two pupils", "A parent", "A child in the class", "A group of friends")
_DID = ("showed", "sent", "described", "kept", "passed on", "complained about", "asked about")
_WHAT = (
    *("a message", "a picture", "some comments", "a short film", "a link", "a voice note"),
    *("a made-up story", "an invitation", "a list of scores"),
)
_WHEN = ("after lunch", "on the way home", "in the evening", "at the weekend", "before school")
_LETTERS = "ABCDEFGHIJKLMNOPRSTW"
_STAFF = ("Office", "Class teacher", "Lunchtime staff", "Head", "Safeguarding lead")


def write_long_log(path: Path, *, rows: int = ROWS) -> None:
    """Write the log as an .xlsx, the same one every time."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Incidents")
    sheet.append(_HEADINGS)
    for cells in _rows(rows, Random(2026)):  # noqa: S311 -  no secret
        dated = WriteOnlyCell(sheet, cells[1])
        dated.number_format = "dd/mm/yyyy"
        sheet.append((cells[0], dated, *cells[2:]))
    book.save(path)


def _rows(rows: int, random: Random) -> Iterator[tuple[str | date, ...]]:
    days = sorted(_FIRST_DAY + timedelta(days=random.randrange(3_000)) for _ in range(_DAYS))
    for number in range(rows):
        account = (
            f"{random.choice(_WHO)} {random.choice(_DID)} {random.choice(_WHAT)} "
            f"{random.choice(_WHEN)}, case {number + 1}."
        )
        yield (
            f"ESB-{number + 1:06}",
            days[number * _DAYS // rows],
            random.choice(_LETTERS) + random.choice(_LETTERS),
            f"Year {random.randint(1, 6)}",
            random.choice(_KINDS),
            account,
            random.choice(_PLATFORMS),
            random.choice(_PLACES),
            random.choice(_OUTCOMES),
            random.choice(_STAFF),
        )

"""The example's nine logs read once more, each by its own fixed layout, into one table.

Nothing here is the app's: the files are opened by the libraries for them, and the words that
occur in these nine files are looked up in the small lists below.
"""

import csv
import re
import tomllib
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pandas as pd
from odf import teletype
from odf.opendocument import load as load_ods
from odf.table import Table, TableRow
from openpyxl import load_workbook
from python_calamine import load_workbook as load_xls

__all__ = ["AS_OF", "TERMS", "read_example", "school_days", "term_of"]

DATA = Path(__file__).parents[2] / "data"
AS_OF = date(2026, 11, 20)
PARTICULARS = [
    "day", "kind", "platform", "involved", "setting", "done", "logged", "closed", "number",
]  # fmt: skip

# The columns of each sheet by number, from 0: day, kind (one column or two), platform, involved,
# setting, what was done; then, where the log has them, the days of recording and closing and the
# number that tells a row repeated. Last the rows of incidents, as a spreadsheet numbers them.
LAYOUTS = {
    ("Autumn 23 e-safety log.xls", "Log"): ([1, (2, 3), 5, 6, 7, 8], [*range(5, 9), 10, 11, 12]),
    ("Summer term 2024 incidents.ods", "Summer 2024"): ([1, 2, 4, 5, 6, 7], [3, 4, 5, 8, 9, 10]),
    ("Autumn Term 2024 Online Safety.xlsx", "Incidents"): (
        [1, (2, 3), 5, 6, 7, 8],
        [*range(5, 10), *range(11, 15)],
    ),
    ("esafety_spring_2025.csv", ""): ([1, 2, 4, 5, 6, 7], range(3, 11)),
    ("Autumn 2025 incidents.tsv", ""): ([1, 2, 4, 5, 6, 7], range(3, 13)),
    ("Online safety incident form (Responses).xlsx", "Form responses 1"): (
        [1, 2, 4, 5, 6, 7, 0],
        range(2, 15),
    ),
    ("Safeguarding system export summer 2026.xlsx", "Export"): (
        [2, 3, 5, 6, 7, 8, 9, 10, 0],
        range(5, 20),
    ),
    ("Autumn 2026 log to 19 Nov.xlsx", "Autumn 1"): ([1, (2, 3), 5, 6, 7, 8], range(5, 14)),
    ("Autumn 2026 log to 19 Nov.xlsx", "Autumn 2"): ([0, (2, 3), 4, 7, 6, 8], range(3, 10)),
}
NIL_RETURN = ("Spring 2024 nil return.xlsx", "Spring 2024", 5, ("2023/24", "Spring"))

KINDS = {
    "cyberbullying": ("Conduct", "Aggressive"),
    "harassing another": ("Conduct", "Aggressive"),
    "bullied online": ("Contact", "Aggressive"),
    "meeting strangers": ("Contact", "Sexual"),
    "unwelcome persuasions": ("Contact", "Values"),
    "hacking": ("Conduct", "Commercial"),
    "financial scams": ("Conduct", "Commercial"),
    "spam": ("Content", "Commercial"),
    "violent content": ("Content", "Aggressive"),
}
PLATFORMS = {
    "fb": "Facebook", "insta": "Instagram", "tik tok": "TikTok", "you tube": "YouTube",
    "be real": "BeReal", "whats app": "WhatsApp", "whatsapp": "WhatsApp",
    "whatsapp group": "WhatsApp",
}  # fmt: skip
PEOPLE = {
    "pupil": "pupil", "pupils": "pupil", "parent": "parent or carer",
    "parent or carer": "parent or carer", "staff": "staff", "member of staff": "staff",
    "volunteer": "governor or volunteer", "": "not known",
}  # fmt: skip
PLACES = {
    "home": "outside school", "at home": "outside school", "outside school": "outside school",
    "school": "in school", "in school": "in school", "classroom": "in school",
    "": "not recorded",
}  # fmt: skip
DONE = {
    "nfa": "no_further_action", "no further action": "no_further_action",
    "advice given": "advice_or_warning", "warning": "advice_or_warning",
    "warning given": "advice_or_warning", "advice or warning": "advice_or_warning",
    "parents contacted": "parents_contacted", "parents phoned": "parents_contacted",
    "spoke to parents": "parents_contacted", "parents or carers contacted": "parents_contacted",
    "reported to platform": "reported_to_platform",
    "content removed": "content_removed", "post removed": "content_removed",
    "sanction": "sanction", "sanction (lost golden time)": "sanction", "detention": "sanction",
    "internal exclusion": "sanction", "staff disciplinary action": "staff_disciplinary",
    "professional advice sought": "professional_advice", "police informed": "police_informed",
    "safeguarding referral": "safeguarding_referral", "ongoing": "ongoing",
    "": "not_recorded",
}  # fmt: skip
ACTIONS = {"user blocked": "user_blocked"}
WRITTEN_DAYS = ("%d/%m/%Y %H:%M", "%d/%m/%Y", "%d/%m/%y", "%d-%b-%Y", "%a %d %b %Y", "%d %B %Y")
SEASONS = ("Autumn", "Spring", "Summer")


def _calendar():
    years = tomllib.loads((DATA / "calendar" / "terms.toml").read_text("utf-8"))["year"]
    return {
        (year, season): (dates["opens_on"], dates["closes_on"], *dates["half_term"])
        for year, seasons in years.items()
        for season, dates in ((season, seasons[season.lower()]) for season in SEASONS)
    }


CALENDAR = _calendar()
"""Each term's first day, last day, and the first and last day of its half-term."""

_STARTS = sorted((opens, term) for term, (opens, *_) in CALENDAR.items())


def term_of(day):
    """The term a day belongs to: a holiday belongs to the term before it."""
    return next(
        term for (opens, term), (following, _) in pairwise(_STARTS) if opens <= day < following
    )


TERMS = [term for opens, term in _STARTS if date(2023, 9, 1) <= opens <= AS_OF]
"""From the term of the first log to the one that runs on the example's day."""

BANK_HOLIDAYS = {
    # Those within a term's own dates: the early May holiday, and Good Friday in the other years
    # falls into the break.
    date(2024, 5, 6), date(2025, 5, 5), date(2026, 5, 4), date(2027, 5, 3),
}  # fmt: skip


def school_days(term):
    """The weekdays of a term outside half-term and the bank holidays."""
    opens, closes, away, back = CALENDAR[term]
    days = (opens + timedelta(days=n) for n in range((closes - opens).days + 1))
    return [
        day
        for day in days
        if day.weekday() < 5 and not away <= day <= back and day not in BANK_HOLIDAYS
    ]


@cache
def read_example():
    """One row per incident that counts, in the order of the files.

    Its columns are `file`, `sheet`, `row`, `day`, `term` (year and season), `category` and
    `nature` (None where the log does not tell), `outcomes` and `actions` (frozen sets of codes),
    `platform` (or None), `involved`, `setting`, `logged` and `closed` (or None).
    """
    rows, rejected, undecided, repeated = [], [], [], []
    for (file, sheet), (columns, numbers) in LAYOUTS.items():
        cells = _cells(DATA / "example" / file, sheet)
        seen = set()
        for number in numbers:
            read = _read(cells[number - 1], columns)
            place = (file, sheet, number)
            if read["day"] == "":
                undecided.append(place)
            elif read["day"] is None:
                rejected.append(place)
            elif read["number"] in seen:
                repeated.append(place)
            else:
                if read["number"] is not None:
                    seen.add(read["number"])
                rows.append({"file": file, "sheet": sheet, "row": number, **read})
    table = pd.DataFrame(rows, dtype=object).drop(columns="number")
    table.insert(4, "term", [term_of(day) for day in table["day"]])
    table.attrs = {"rejected": rejected, "undecided": undecided, "repeated": repeated}
    return table


def _cells(path, sheet):
    """The rows of one sheet, each a list of values with "" for an empty cell."""
    if path.suffix == ".xlsx":
        rows = load_workbook(path)[sheet].iter_rows(values_only=True)
    elif path.suffix == ".xls":
        rows = load_xls(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    elif path.suffix == ".ods":
        tables = load_ods(path).spreadsheet.getElementsByType(Table)
        [wanted] = [table for table in tables if table.getAttribute("name") == sheet]
        rows = [
            [teletype.extractText(cell) for cell in row.childNodes]
            for row in wanted.getElementsByType(TableRow)
        ]
    else:
        encoding, between = ("utf-8-sig", "\t") if path.suffix == ".tsv" else ("cp1252", ",")
        with path.open(encoding=encoding, newline="") as text:
            rows = list(csv.reader(text, delimiter=between))
    return [["" if cell is None else cell for cell in row] for row in rows]


def _read(cells, columns):
    """One row's particulars in the words of the policy."""
    found = dict(zip(PARTICULARS, columns, strict=False))
    if len(columns) == 7:
        # The form writes its time stamp where the export writes the day of recording.
        found["logged"] = columns[6]
    kind = found["kind"]
    words = [cells[n] for n in kind] if isinstance(kind, tuple) else [cells[kind]]
    category, nature = _kind(words)
    done = [part.strip().lower() for part in re.split(r"[;,+&\n]| and ", cells[found["done"]])]
    platform = str(cells[found["platform"]])
    return {
        "day": _day(cells[found["day"]]),
        "category": category,
        "nature": nature,
        "outcomes": frozenset(DONE[part] for part in done if part not in ACTIONS),
        "actions": frozenset(ACTIONS[part] for part in done if part in ACTIONS),
        "platform": PLATFORMS.get(platform.lower(), platform) or None,
        "involved": PEOPLE[cells[found["involved"]].lower()],
        "setting": PLACES[cells[found["setting"]].lower()],
        "logged": _day(cells[found["logged"]]) if "logged" in found else None,
        "closed": _day(cells[found["closed"]]) if "closed" in found else None,
        "number": cells[found["number"]] if "number" in found else None,
    }


def _kind(words):
    """Category and type of risk; "Other e-safety" and the like are neither."""
    parts = [part for word in words for part in re.split(r" - | – | / |: ", word) if part]
    if parts[0] == "Online safety":
        parts = parts[1:]
    if parts[0] in {"Contact", "Conduct", "Content"}:
        return parts[0], parts[1] if len(parts) > 1 else None
    if re.match("Other|Something else", parts[0]):
        return None, None
    return KINDS[parts[0].lower()]


def _day(cell):
    """A day; "" where the log has none, None where what it has is no day."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date) or cell == "":
        return cell
    written = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", cell)
    for form in WRITTEN_DAYS:
        try:
            return datetime.strptime(written, form).date()  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
    return None

"""The day of an incident: spelt by several hands, mangled half-way, short, or one of several."""

from datetime import date, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, stock_for
from tests.corpus.systems import at
from tests.corpus.third_writing import days_from, log

__all__ = ["KINDS"]
QUESTION = "dates"
HEADINGS = ["Date", "Category", "Type of risk", "Outcome"]
DIGITS = tuple("0123456789")


def _dated(name: str, words: tuple[tuple[object, str], ...], *, file: str = "Log.xlsx") -> Case:
    """Days as written, each with what a careful reader makes of it."""
    rows = []
    for said, key in words:
        full = f"{key} | Conduct/Aggressive | parents" if key.endswith(DIGITS) else key
        rows.append([said, "Conduct", "Aggressive", "Parents informed", full])
    return log(QUESTION, name, HEADINGS, rows, file=file)


def spelt_by_many_hands() -> Case:
    """No two days are written alike."""
    return _dated("spelt_by_many_hands", (
        ("Mon 15 Sept 2025", "2025-09-15"), ("16.09.2025", "2025-09-16"),
        ("17-9-25", "2025-09-17"), ("the 18th of September 2025", "2025-09-18"),
        ("September 19th, 2025", "2025-09-19"), ("22 Sep '25", "2025-09-22"),
        ("2025.09.23", "2025-09-23"), ("20250924", "2025-09-24"),
        ("25/09/2025 14:05", "2025-09-25"), ("26/9/25 am", "2025-09-26"),
        ("29/09/25 (reported next day)", "2025-09-29"), ("'30/09/2025", "2025-09-30"),
        ("45931", "2025-10-01"), (45932, "2025-10-02"), ("3rd.Oct.2025", "2025-10-03"),
        ("Friday,10th October 2025", "2025-10-10"), ("13 / 10 / 2025", "2025-10-13"),
        ("14\u201310\u201325", "2025-10-14"), ("15 0ct 2025",
         "accepted/rejected/needs_decision: 2025-10-15"),
        ("approx 16/10/25", "accepted/needs_decision: 2025-10-16"),
        ("2025-10-17T08:30:00Z", "2025-10-17"), ("Tues 21st Oct 25", "2025-10-21"),
        ("22nd Oct. 2025 @ 3pm", "2025-10-22"), ("WEDNESDAY 5 NOVEMBER 2025", "2025-11-05"),
    ))  # fmt: skip


def never_a_day() -> Case:
    """Impossible, far off, mistyped or no day at all, among good ones."""
    bad = "rejected/needs_decision"
    return _dated("never_a_day", (
        ("03/10/2025", "2025-10-03"), ("31/11/2025", bad), ("30/02/2026", bad), ("7/13/13", bad),
        ("00/00/0000", bad), ("14/10/2205", bad), ("14/10/225", bad), ("14/10/1925", bad),
        ("TBC", bad), ("unknown", bad), ("??/10/25", bad), ("last week", bad), ("10/10/2025",
         "2025-10-10"),
        ("13/11/2027", bad), ("#########", bad), ("1/1/1900", bad), (0, bad), ("17/10/2025",
         "2025-10-17"),
        ("Christmas Eve", bad), ("see email", bad), ("32/10/2025", bad),
    ))  # fmt: skip


def half_turned_under_a_cover_with_an_earlier_term() -> Case:
    """A US machine turned every day up to the 12th; titles, a total, last term's rows again."""
    sheets = []
    days = (*SPRING_25[:5], *(date(2025, 5, d) for d in (1, 6, 9, 12, 20)), date(2025, 6, 5))
    for upto in (5, 11):
        sheet = Sheet("Log")
        sheet.add(["ONLINE SAFETY - governors' log"])
        sheet.add(["Academic year 2024/25", None, None, "Do not e-mail"])
        sheet.add()
        sheet.add(["Ref", *HEADINGS])
        for place, (day, item) in enumerate(stock_for(days[:upto])):
            # Day 12 or before: the machine swapped day and month and kept a real date.
            turned = upto == 11 and day.day <= 12
            shown = date(day.year, day.day, day.month) if turned else f"{day:%d/%m/%Y}"
            again = upto == 11 and place < 5
            key = "duplicate" if again else item.key(day)
            if turned:
                key = "duplicate/needs_decision" if again else "needs_decision"
                key = f"accepted/needs_decision: {item.key(day)}" if not again else key
            sheet.add([place + 1, shown, item.category, item.nature, item.outcome], key)
        sheet.add([f"Total: {upto}"])
        sheets.append(sheet)
    return build_case(
        QUESTION, "half_turned_under_a_cover_with_an_earlier_term",
        ("Spring.xlsx", xlsx(sheets[0]), sheets[:1]), ("Summer.xlsx", xlsx(sheets[1]), sheets[1:]),
    )  # fmt: skip


def term_and_year_in_one_cell() -> Case:
    """No day, but the term in every spelling."""
    words = (
        ("Autumn 2024", "Autumn 2024/25"),
        ("Aut 24", "Autumn 2024/25"),
        ("Autumn term 24-25", "Autumn 2024/25"),
        ("Spring 2025", "Spring 2024/25"),
        ("Spr 25", "Spring 2024/25"),
        ("Summer term 2025", "Summer 2024/25"),
        ("Sum 2 2025", "Summer 2024/25"),
        ("Term 1 2025/26", "Autumn 2025/26"),
        ("AUTUMN 2025-26", "Autumn 2025/26"),
        ("Autumn 1, 2025", "Autumn 2025/26"),
        ("2025/26 Spring", "Spring 2025/26"),
        ("Spring Term (2026)", "Spring 2025/26"),
    )
    rows = [
        [said, "Contact", "Sexual", "CEOP report",
         f"accepted/needs_decision: term {term} | Contact/Sexual | ceop"]
        for said, term in words
    ]  # fmt: skip
    return log(QUESTION, "term_and_year_in_one_cell",
               ["Term", "Category", "Type of risk", "Outcome"], rows)  # fmt: skip


def five_dates_to_a_row() -> Case:
    """Born, happened, told, entered, closed: every one a good date, only one the incident's."""
    rows = [
        [date(2016, 4, place + 3), day + timedelta(days=1), day, day + timedelta(days=2),
         item.category,
         item.nature, item.outcome, date(2026, 1, place + 9), date(2026, 7, 1), item.key(day)]
        for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6))
    ]  # fmt: skip
    return log(QUESTION, "five_dates_to_a_row", [
        "Date of Birth", "Disclosed on", "Date it took place", "Entered on system", "Category",
        "Type of risk", "Action", "Closed", "Review by",
    ], rows)  # fmt: skip


def reported_only() -> Case:
    """The one date is when staff were told; it must stand for the incident's, or be asked about."""
    rows = [
        [f"{day:%d/%m/%Y}", item.category, item.nature, item.outcome,
         f"accepted/needs_decision: {item.key(day)}"]
        for day, item in stock_for(AUTUMN_25, rows=6)
    ]  # fmt: skip
    return log(QUESTION, "reported_only",
               ["Date logged", "Category", "Type of risk", "Outcome"], rows)  # fmt: skip


def two_dates_that_sometimes_differ() -> Case:
    """Two columns headed alike: where they agree there is nothing to ask."""
    rows = []
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        other: date | None = day
        key = item.key(day)
        if place in (1, 4):
            other = day + timedelta(days=3)
            key = "needs_decision"
        elif place == 2:
            other = None
        rows.append([day, other, item.category, item.nature, item.outcome, key])
    return log(QUESTION, "two_dates_that_sometimes_differ",
               ["Date 1", "Date 2", "Category", "Type of risk", "Outcome"], rows)  # fmt: skip


def months_told_by_banners_and_days_with_suffixes() -> Case:
    """ "3rd" under "October 2025": the banner has the month and the year."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    for name, month, days in (("September 2025", 9, (11, 23)), ("OCTOBER 2025", 10, (2, 14)),
                              ("Nov '25", 11, (5, 21))):  # fmt: skip
        sheet.add([name])
        for place, number in enumerate(days):
            day = date(2025, month, number)
            item = stock_for([day], skip=place + month)[0][1]
            suffix = {2: "nd", 23: "rd", 21: "st"}.get(number, "th")
            sheet.add(
                [f"{number}{suffix}", item.category, item.nature, item.outcome], item.key(day)
            )
    return build_case(QUESTION, "months_told_by_banners_and_days_with_suffixes",
                      ("Log.xlsx", xlsx(sheet), [sheet]))  # fmt: skip


def moments_with_a_time_that_is_midnight_or_not() -> Case:
    """Real moments, some at midnight, an end beside the start and a duration."""
    day_of = days_from(2024, 9, 12, step=9)
    rows = [
        [at(day_of(place), 0 if place % 2 else 14, 0), at(day_of(place), 15, 30), 90, "Content",
         "Values", "Told off", f"{day_of(place)} | Content/Values | advice"]
        for place in range(len(AUTUMN_24) - 1)
    ]  # fmt: skip
    return log(QUESTION, "moments_with_a_time_that_is_midnight_or_not",
               ["Start", "End", "Minutes", "Category", "Type of risk", "Outcome"],
               rows)  # fmt: skip


KINDS = (
    spelt_by_many_hands,
    never_a_day,
    half_turned_under_a_cover_with_an_earlier_term,
    term_and_year_in_one_cell,
    five_dates_to_a_row,
    reported_only,
    two_dates_that_sometimes_differ,
    months_told_by_banners_and_days_with_suffixes,
    moments_with_a_time_that_is_midnight_or_not,
)

"""Messy logs as schools keep them, each with the answer a careful reader would give.

A key's line is `sheet:row fate what`. For an accepted row `what` is the day (or the term),
category/nature with - for "not yet classified", and the outcomes; for any other fate it is
the finding's code. Rows not in the key are not incidents. The keys were written by hand
from the rows beside them, not from what the program answers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True)
class MessyLog:
    """One file, the rows it has, and its key."""

    name: str
    build: Callable[[], bytes]
    read: int
    key: tuple[str, ...]
    file: str = "log.xlsx"
    nil_terms: tuple[str, ...] = field(default=())


def workbook(
    sheets: Mapping[str, Rows], *, merges: Sequence[str] = (), hidden: Sequence[str] = ()
) -> bytes:
    """An .xlsx of the given sheets; merges apply to the first of them."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number, column, value)
        if name in hidden:
            sheet.sheet_state = "hidden"
    for merge in merges:
        book.worksheets[0].merge_cells(merge)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def text(lines: Sequence[str], *, encoding: str = "utf-8") -> bytes:
    """A text file of the given lines."""
    return "\r\n".join(lines).encode(encoding)


def _xlsx(
    name: str, rows: Rows, read: int, *key: str, sheet: str = "Log", **more: object
) -> MessyLog:
    merges = more.pop("merges", ())
    return MessyLog(
        name,
        lambda: workbook({sheet: rows}, merges=merges),
        read,
        key,
        **more,  # type: ignore[arg-type]
    )


def _csv(
    name: str, lines: Sequence[str], read: int, *key: str, encoding: str = "utf-8"
) -> MessyLog:
    return MessyLog(name, lambda: text(lines, encoding=encoding), read, key, "log.csv")


# As a form writes it: local time, without a zone.
_STAMP = datetime.fromisoformat("2024-10-08T09:01")
_HEAD = ["Date", "Category", "Type of risk", "What happened", "Outcome"]


def _day(*parts: int) -> date:
    return date(*parts)


MESSY_LOGS = (
    _xlsx(
        "a plain log with dates as cells",
        [
            _HEAD,
            [
                _day(2024, 10, 3),
                "Conduct",
                "Aggressive",
                "Unkind words in a chat",
                "Parents informed",
            ],
            [_day(2024, 11, 15), "Content", "Sexual", "A rude pop up was seen", "NFA"],
        ],
        3,
        "Log:2 accepted 2024-10-03 Conduct/Aggressive parents_contacted",
        "Log:3 accepted 2024-11-15 Content/Sexual no_further_action",
    ),
    _xlsx(
        "titles above, totals and a signature below",
        [
            ["An invented school"],
            ["Online safety incidents"],
            [],
            ["Date:", "Category:", "Outcome:"],
            ["3/10/24", "Contact - Sexual", "CEOP"],
            ["4/10/24", "Conduct / Values", "Verbal warning"],
            ["Total", 2],
            [],
            ["Signed: the head teacher"],
        ],
        9,
        "Log:5 accepted 2024-10-03 Contact/Sexual ceop_referral",
        "Log:6 accepted 2024-10-04 Conduct/Values advice_or_warning",
    ),
    _csv(
        "every spelling of a day",
        [
            "Date,Category,Nature,Details",
            "3/10/24,Conduct,Aggressive,first thing that was reported",
            "3.10.2024,Conduct,Aggressive,second thing that was reported",
            "3rd October 2024,Conduct,Aggressive,third thing that was reported",
            "Thu 3 Oct 24,Conduct,Aggressive,fourth thing that was reported",
            "2024-10-03,Conduct,Aggressive,fifth thing that was reported",
            "45568,Conduct,Aggressive,sixth thing that was reported",
            "03/10/2024 14:35,Conduct,Aggressive,seventh thing that was reported",
            "Sept 27 2024,Conduct,Aggressive,eighth thing that was reported",
            "3-Oct-24,Conduct,Aggressive,ninth thing that was reported",
        ],
        10,
        *(
            f":{row} accepted 2024-10-03 Conduct/Aggressive not_recorded"
            for row in (*range(2, 9), 10)
        ),
        ":9 accepted 2024-09-27 Conduct/Aggressive not_recorded",
    ),
    _csv(
        "dates that are none",
        [
            "Date of incident,Category,Nature,Details",
            "31/02/2024,Conduct,Aggressive,one",
            "sometime,Conduct,Aggressive,two",
            "3/10/2042,Conduct,Aggressive,three",
            ",Conduct,Aggressive,four",
            "3 Oct,Conduct,Aggressive,five",
            "Fri 3 Oct 2024,Conduct,Aggressive,six",
            "3/10/24?,Conduct,Aggressive,seven",
            "3-5 Oct 2024,Conduct,Aggressive,eight",
            "3/10/1924,Conduct,Aggressive,nine",
            "TBC,Conduct,Aggressive,ten",
        ],
        11,
        ":2 rejected date_unreadable",
        ":3 rejected date_unreadable",
        ":4 rejected date_in_future",
        ":5 needs_decision date_missing",
        ":6 needs_decision date_without_year",
        ":7 needs_decision weekday_contradicts_date",
        ":8 needs_decision date_unsure",
        ":9 needs_decision date_is_several_days",
        ":10 rejected date_too_old",
        ":11 needs_decision date_missing",
    ),
    _xlsx(
        "the year only in the sheet's name",
        [
            ["Date", "Category", "Nature", "Details"],
            ["3 Oct", "Conduct", "Aggressive", "a first incident"],
            ["7 Jan", "Conduct", "Aggressive", "a second incident"],
        ],
        3,
        "2024-25:2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        "2024-25:3 accepted 2025-01-07 Conduct/Aggressive not_recorded",
        sheet="2024-25",
    ),
    _xlsx(
        "headings on two rows with merged cells",
        [
            ["Date", "Incident", None, "Response", None],
            [None, "Category", "Nature of risk", "Action taken", "Outcome"],
            [_day(2025, 3, 4), "Conduct", "Commercial", "Copy kept", "Sanction"],
        ],
        3,
        "Log:3 accepted 2025-03-04 Conduct/Commercial sanction",
        merges=("B1:C1", "D1:E1", "A1:A2"),
    ),
    _xlsx(
        "trap columns and a timestamp first",
        [
            [
                "Timestamp",
                "Date of birth",
                "Category of staff",
                "Date of incident",
                "Category",
                "Nature",
                "Outcome code",
                "Outcome",
                "Follow-up date",
            ],
            [
                _STAMP,
                _day(2015, 5, 5),
                "Teacher",
                _day(2024, 10, 3),
                "Content",
                "Values",
                4,
                "NFA",
                _day(2024, 12, 1),
            ],
        ],
        2,
        "Log:2 accepted 2024-10-03 Content/Values no_further_action",
    ),
    _xlsx(
        "only a timestamp",
        [
            ["Timestamp", "Type of incident", "What did you do?"],
            [_STAMP, "Cyberbullying", "Spoke to mum"],
        ],
        2,
        "Log:2 accepted 2024-10-08 Conduct/Aggressive parents_contacted",
    ),
    _xlsx(
        "blocks with the heading repeated and term titles between",
        [
            ["Autumn term 2024"],
            ["Date", "Category", "Nature", "Outcome"],
            ["3 Oct", "Conduct", "Aggressive", "NFA"],
            [],
            ["Spring term 2025"],
            ["Date", "Category", "Nature", "Outcome"],
            ["9 Jan", "Contact", "Sexual", "Police informed"],
        ],
        7,
        "Log:3 accepted 2024-10-03 Conduct/Aggressive no_further_action",
        "Log:7 accepted 2025-01-09 Contact/Sexual police_informed",
    ),
    MessyLog(
        "a sheet for each term, a key and a hidden sheet",
        lambda: workbook(
            {
                "Key": [["Contact means"], ["Conduct means"]],
                "Autumn 2024": [
                    _HEAD,
                    ["3/10/24", "Conduct", "Aggressive", "one thing happened", "NFA"],
                ],
                "Spring 2025": [
                    _HEAD,
                    ["9/1/25", "Contact", "Values", "another thing happened", "NFA"],
                ],
            },
            hidden=["Spring 2025"],
        ),
        6,
        (
            "Autumn 2024:2 accepted 2024-10-03 Conduct/Aggressive no_further_action",
            "Spring 2025:2 accepted 2025-01-09 Contact/Values no_further_action",
        ),
    ),
    _xlsx(
        "merged and ditto dates, and a blank that is neither",
        [
            ["Date", "Category", "Nature", "Details"],
            [_day(2024, 10, 3), "Conduct", "Aggressive", "the first of two that day"],
            [None, "Conduct", "Sexual", "the second of two that day"],
            ['"', "Content", "Sexual", "the third has a ditto mark"],
            ["as above", "Content", "Values", "the fourth says as above"],
            [None, "Content", "Values", "the fifth has no date at all"],
        ],
        6,
        "Log:2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        "Log:3 accepted 2024-10-03 Conduct/Sexual not_recorded",
        "Log:4 accepted 2024-10-03 Content/Sexual not_recorded",
        "Log:5 accepted 2024-10-03 Content/Values not_recorded",
        "Log:6 needs_decision date_missing",
        merges=("A2:A3",),
    ),
    _xlsx(
        "a column that an American computer has handled",
        [
            ["Date", "Category", "Nature", "Details"],
            [_day(2024, 3, 10), "Conduct", "Aggressive", "typed as 3/10/2024"],
            ["25/10/2024", "Conduct", "Aggressive", "typed as 25/10/2024"],
            [_day(2024, 5, 11), "Conduct", "Aggressive", "typed as 5/11/2024"],
            [_day(2024, 6, 6), "Conduct", "Aggressive", "typed as 6/6/2024"],
        ],
        5,
        "Log:2 needs_decision date_may_be_swapped",
        "Log:3 accepted 2024-10-25 Conduct/Aggressive not_recorded",
        "Log:4 needs_decision date_may_be_swapped",
        "Log:5 accepted 2024-06-06 Conduct/Aggressive not_recorded",
    ),
    _csv(
        "a text column written month first",
        [
            "Date,Category,Nature,Details",
            "10/25/2024,Conduct,Aggressive,one",
            "11/05/2024,Conduct,Aggressive,two",
        ],
        3,
        ":2 rejected date_unreadable",
        ":3 needs_decision date_may_be_swapped",
    ),
    _csv(
        "category and nature in one cell",
        [
            "Date,Category / type,Details",
            "3/10/24,Conduct - Aggressive,a",
            "4/10/24,Conduct/Aggressive,b",
            "5/10/24,Aggressive (conduct),c",
            "6/10/24,Content: commerce,d",
            "7/10/24,grooming,e",
            "8/10/24,spam,f",
            "9/10/24,spam and grooming,g",
            "10/10/24,Something else,h",
            "11/10/24,,i",
            "14/10/24,Contact,j",
        ],
        11,
        *(
            f":{row} accepted 2024-10-0{row + 1} Conduct/Aggressive not_recorded"
            for row in (2, 3, 4)
        ),
        ":5 accepted 2024-10-06 Content/Commercial not_recorded",
        ":6 accepted 2024-10-07 Contact/Sexual not_recorded",
        ":7 accepted 2024-10-08 Content/Commercial not_recorded",
        ":8 accepted 2024-10-09 -/- not_recorded",
        ":9 accepted 2024-10-10 -/- not_recorded",
        ":10 accepted 2024-10-11 -/- not_recorded",
        ":11 accepted 2024-10-14 Contact/- not_recorded",
    ),
    _csv(
        "no column for the kind, so the description is read, and only when it is plain",
        [
            "Date,Description,Outcome",
            "3/10/24,A pupil sent nasty messages in a game,NFA",
            "4/10/24,Something went wrong,NFA",
            "5/10/24,A scam and some sexting,NFA",
        ],
        4,
        ":2 accepted 2024-10-03 Conduct/Aggressive no_further_action",
        ":3 accepted 2024-10-04 -/- no_further_action",
        ":4 accepted 2024-10-05 -/- no_further_action",
    ),
    _csv(
        "several outcomes, and what was not done",
        [
            "Date,Category,Nature,Outcome",
            '3/10/24,Conduct,Sexual,"Parents informed, police informed"',
            "4/10/24,Conduct,Sexual,Parents contacted + CEOP",
            "5/10/24,Conduct,Sexual,No police involvement; verbal warning",
            "6/10/24,Conduct,Sexual,Police not informed. Detention",
            "7/10/24,Conduct,Sexual,Parents informed & MASH referral then police called",
            "8/10/24,Conduct,Sexual,Had a think",
            "9/10/24,Conduct,Sexual,",
            "10/10/24,Conduct,Sexual,not referred to social care; NFA",
        ],
        9,
        ":2 accepted 2024-10-03 Conduct/Sexual police_informed,parents_contacted",
        ":3 accepted 2024-10-04 Conduct/Sexual ceop_referral,parents_contacted",
        ":4 accepted 2024-10-05 Conduct/Sexual advice_or_warning",
        ":5 accepted 2024-10-06 Conduct/Sexual sanction",
        ":6 accepted 2024-10-07 Conduct/Sexual "
        "police_informed,safeguarding_referral,parents_contacted",
        ":7 accepted 2024-10-08 Conduct/Sexual other",
        ":8 accepted 2024-10-09 Conduct/Sexual not_recorded",
        ":9 accepted 2024-10-10 Conduct/Sexual no_further_action",
    ),
    _csv(
        "a repeated row, an update and two that look alike",
        [
            "Ref,Date,Category,Nature,Description,Outcome",
            "INC-1,3/10/24,Conduct,Aggressive,unkind words in a group chat,Ongoing",
            "INC-2,3/10/24,Conduct,Aggressive,unkind words in a game,NFA",
            "INC-2,3/10/24,Conduct,Aggressive,unkind words in a game,NFA",
            "INC-1,3/10/24,Conduct,Aggressive,unkind words in a group chat,Sanction",
            ",9/10/24,Content,Sexual,,NFA",
            ",9/10/24,Content,Sexual,,NFA",
        ],
        7,
        ":2 accepted 2024-10-03 Conduct/Aggressive sanction",
        ":3 accepted 2024-10-03 Conduct/Aggressive no_further_action",
        ":4 duplicate row_repeated",
        ":5 duplicate updates_earlier_row",
        ":6 accepted 2024-10-09 Content/Sexual no_further_action",
        ":7 accepted 2024-10-09 Content/Sexual no_further_action",
    ),
    _csv(
        "running numbers that begin again are no references",
        [
            "No,Date,Category,Nature,Description",
            "1,3/10/24,Conduct,Aggressive,unkind words in a group chat",
            "2,4/10/24,Conduct,Aggressive,unkind words in a game",
            "1,9/1/25,Content,Sexual,a rude picture was seen",
        ],
        4,
        ":2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        ":3 accepted 2024-10-04 Conduct/Aggressive not_recorded",
        ":4 accepted 2025-01-09 Content/Sexual not_recorded",
    ),
    _csv(
        "rows marked as void",
        [
            "Date,Category,Nature,Outcome",
            "3/10/24,Conduct,Aggressive,VOID",
            "4/10/24,Entered in error,,",
            "5/10/24,Conduct,Aggressive,Parents told to void the contract",
        ],
        4,
        ":2 needs_decision row_marked_void",
        ":3 needs_decision row_marked_void",
        ":4 accepted 2024-10-05 Conduct/Aggressive parents_contacted",
    ),
    MessyLog(
        "a term column and no date",
        lambda: text(
            [
                "Term,Academic year,Category,Nature,Outcome",
                "Autumn,2024/25,Conduct,Aggressive,NFA",
                "Spring,,Conduct,Aggressive,NFA",
                "Summer 2025,,Content,Values,NFA",
            ]
        ),
        4,
        (
            ":2 accepted Autumn-2024/25 Conduct/Aggressive no_further_action",
            ":3 needs_decision term_without_year",
            ":4 accepted Summer-2024/25 Content/Values no_further_action",
        ),
        "log.csv",
    ),
    _csv(
        "a term column that contradicts the date",
        [
            "Date,Term,Category,Nature",
            "3/10/24,Autumn,Conduct,Aggressive",
            "4/10/24,Spring,Conduct,Aggressive",
        ],
        3,
        ":2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        ":3 needs_decision term_contradicts_date",
    ),
    _xlsx(
        "a year slipped in January",
        [
            ["Date", "Category", "Nature", "Details"],
            ["10/9/24", "Conduct", "Aggressive", "the first incident here"],
            ["3/10/24", "Conduct", "Aggressive", "the second incident here"],
            ["7/1/24", "Conduct", "Aggressive", "the third, in fact of 2025"],
        ],
        4,
        "2024-25:2 accepted 2024-09-10 Conduct/Aggressive not_recorded",
        "2024-25:3 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        "2024-25:4 needs_decision date_outside_sheet_year",
        sheet="2024-25",
    ),
    MessyLog(
        "a nil return as a row",
        lambda: workbook({"Spring 2025": [_HEAD, ["No incidents this term"]]}),
        2,
        (),
        nil_terms=("Spring 2024/25",),
    ),
    MessyLog(
        "a nil return as a sheet",
        lambda: workbook(
            {"Sheet1": [["Online safety log"], ["Summer term 2025"], [], ["Nil return"]]}
        ),
        4,
        (),
        nil_terms=("Summer 2024/25",),
    ),
    MessyLog(
        "a nil return that names its own term",
        lambda: text(["Date,Category,Nature", "No incidents in Spring 2025,,"]),
        2,
        (),
        "log.csv",
        nil_terms=("Spring 2024/25",),
    ),
    MessyLog(
        "a nil return without a term",
        lambda: text(["Date,Category,Nature", "Nothing to report,,"]),
        2,
        (":2 needs_decision nil_return_without_term",),
        "log.csv",
    ),
    _xlsx(
        "a nil return beside incidents of the same term",
        [
            _HEAD,
            ["3/10/24", "Conduct", "Aggressive", "a thing that happened", "NFA"],
            ["Nil return"],
        ],
        3,
        "Autumn 2024:2 accepted 2024-10-03 Conduct/Aggressive no_further_action",
        "Autumn 2024:3 needs_decision nil_return_contradicted",
        sheet="Autumn 2024",
    ),
    MessyLog(
        "a sheet of counts beside the log",
        lambda: workbook(
            {
                "Summary": [["Category", "Number"], ["Conduct", 4], ["Contact", 2], ["Total", 6]],
                "Log": [
                    _HEAD,
                    ["3/10/24", "Conduct", "Aggressive", "a thing that happened", "NFA"],
                ],
            }
        ),
        6,
        ("Log:2 accepted 2024-10-03 Conduct/Aggressive no_further_action",),
    ),
    MessyLog(
        "counts and no log",
        lambda: workbook(
            {"Counts": [["Term", "Conduct", "Contact"], ["Autumn", 4, 1], ["Spring", 2, 0]]}
        ),
        3,
        (),
    ),
    _csv(
        "semicolons and Windows-1252",
        ["Date;Category;Nature;Details", "3/10/24;Conduct;Aggressive;caf\u00e9 chat \u2013 unkind"],
        2,
        ":2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        encoding="cp1252",
    ),
    _csv(
        "tabs and UTF-16",
        ["Date\tCategory\tNature", "3/10/24\tConduct\tAggressive"],
        2,
        ":2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        encoding="utf-16",
    ),
    _csv(
        "line breaks within quotes, ragged rows and a byte-order mark",
        [
            "Date,Category,Nature,Details",
            '3/10/24,Conduct,Aggressive,"one',
            'two, three"',
            "4/10/24,Contact",
        ],
        3,
        ":2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        ":3 accepted 2024-10-04 Contact/- not_recorded",
        encoding="utf-8-sig",
    ),
    _xlsx(
        "headings with line breaks, brackets and slips",
        [
            ["Date of\nincident (dd/mm/yy)", "Catagory", "Type of risk *", "Outcomes:"],
            ["3/10/24", "Conduct", "Aggressive", "NFA"],
        ],
        2,
        "Log:2 accepted 2024-10-03 Conduct/Aggressive no_further_action",
    ),
    _xlsx(
        "a form with numbers ready and dates ready, and empty rows far down",
        [
            ["No", "Date", "Category", "Nature", "Details"],
            [1, "3/10/24", "Conduct", "Aggressive", "a thing that happened"],
            [2],
            [3, "4/10/24"],
            *[[] for _ in range(60)],
            ["", "", "", "", "End of the log"],
        ],
        65,
        "Log:2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
        "Log:4 needs_decision only_a_date",
        "Log:65 needs_decision date_missing",
    ),
    _xlsx(
        "a text that runs on in the row below",
        [
            ["Date", "Category", "Nature", "Details"],
            ["3/10/24", "Conduct", "Aggressive", "a long story that began"],
            [None, None, None, "and went on here"],
        ],
        3,
        "Log:2 accepted 2024-10-03 Conduct/Aggressive not_recorded",
    ),
    _xlsx(
        "a date column named unlike any other",
        [
            ["Logged day of it", "Category", "Nature", "Outcome"],
            [_day(2024, 10, 3), "Conduct", "Aggressive", "NFA"],
            [_day(2024, 10, 14), "Conduct", "Aggressive", "NFA"],
        ],
        3,
        "Log:2 accepted 2024-10-03 Conduct/Aggressive no_further_action",
        "Log:3 accepted 2024-10-14 Conduct/Aggressive no_further_action",
    ),
    _csv(
        "weeks, months and terms instead of days",
        [
            "Date,Category,Nature",
            "w/c 7/10/24,Conduct,Aggressive",
            "November 2024,Conduct,Sexual",
            "Autumn term 2024,Conduct,Values",
        ],
        4,
        ":2 accepted Autumn-2024/25 Conduct/Aggressive not_recorded",
        ":3 accepted Autumn-2024/25 Conduct/Sexual not_recorded",
        ":4 accepted Autumn-2024/25 Conduct/Values not_recorded",
    ),
)

"""Files that among them bring up every message that reading has."""

import io

import openpyxl
from openpyxl.styles import Font

from tests.logs import csv_log

__all__ = ["LOGS", "THREE", "rows"]

HEADING = "Date,Category,Type,Details,Platform,Who,Where,Outcome"
KIND = "Conduct,Aggressive"
HARMLESS = f"{KIND},Unkind words in a chat,WhatsApp,Pupil,At home,NFA"
THREE = (
    f"03/10/2025,{KIND},Unkind words in chat one of many,WhatsApp,Pupil,,NFA",
    f"06/10/2025,{KIND},Unkind words in chat two of them,WhatsApp,Pupil,,NFA",
    f"07/10/2025,{KIND},Unkind words in chat that was closed,WhatsApp,Pupil,,NFA",
)


def days(*written):
    """A log of these days as they are written, each with a harmless incident."""
    return csv_log(*(f"{day},{HARMLESS}" for day in written), heading=HEADING)


def rows(*written, heading=HEADING):
    return csv_log(*written, heading=heading)


def book(change, *written, title="Log"):
    """A workbook of these rows, changed before it is saved."""
    workbook = openpyxl.Workbook()
    workbook.active.title = title
    for row in (HEADING, *written):
        workbook.active.append([cell or None for cell in row.split(",")])
    change(workbook.active)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def mark(sheet):
    """Hide a sheet, a row and a column, leave a cell astray, and strike a row and a cell."""
    sheet.sheet_state = "hidden"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet["XFD900000"] = "stray"
    sheet["G4"] = "At home"
    for cell in (*sheet[2], sheet["G4"]):
        cell.font = Font(strike=True)
    sheet.parent.create_sheet("Cover").append(["Anything at all"])


def add_tally(sheet):
    totals = sheet.parent.create_sheet("Totals")
    for row in (["Incidents"], ["Contact", 3], ["Conduct", 4]):
        totals.append(row)


NUMBERED = ("1," + THREE[0], "2," + THREE[1])
LOGS = (
    [("log.csv", days("31/02/2025", "03/10/2042", "03/10/1990", "3 Oct", "Autumn term"))],
    [("log.csv", days("", "3-5/10/2025", "3/10/2025?", "Mon 3/10/2025", "April 2026"))],
    [("log.csv", days("as above", "w/c 6/10/2025"))],
    [
        (
            "log.csv",
            rows(
                "03/10/2025,06/10/2025,Conduct,Aggressive,NFA",
                "07/10/2025,07/10/2025,Content,Values,NFA",
                heading="Date 1,Date 2,Category,Type,Outcome",
            ),
        )
    ],
    [("log.csv", rows(*THREE, heading=HEADING.replace("Date", "Date logged")))],
    [("log.csv", days("10/13/2025", "10/14/2025", "03/10/2025", "10/25/2025"))],
    [("log.csv", days("03/10/2025", "06/10/2025", "07/10/2025", "08/10/2025", "03/10/2005"))],
    [
        (
            "log.csv",
            rows(
                "03/10/2025,,,some text,,,,NFA",
                "04/10/2025,Conduct,,other text that is,,,,NFA",
                "05/10/2025,,Sexual,third text that was,,,,NFA",
                "06/10/2025,Grooming and scam,,some text here,,,,NFA",
                "07/10/2025,Blah,,some thing else,,,,NFA",
                "08/10/2025,Conduct,Agressive,more thing else,Zorg,,,Marmalade",
                "09/10/2025,Conduct,Aggressive,more,WhatsApp and TikTok,Pupil and staff,,If "
                "repeated police informed",
                "10/10/2025,,,,,,,",
                "11/10/2025,VOID,,,,,,",
                "12/10/2025,,,Update: they came in to talk,,,,",
            ),
        )
    ],
    [("marks.xlsx", book(mark, *THREE))],
    [("counts.xlsx", book(add_tally, *THREE))],
    [
        (
            "log.xlsx",
            book(
                lambda _: None,
                *THREE,
                f"05/02/2026,{HARMLESS}",
                "05/10/2023,Content,Values,other,,,,NFA",
                title="Autumn 2025",
            ),
        )
    ],
    [
        (
            "log.csv",
            rows(
                "03/10/2025,Spring 2025,Conduct,Aggressive,NFA",
                "04/10/2025,Autumn,Content,Values,NFA",
                heading="Date,Term,Category,Type,Outcome",
            ),
        )
    ],
    [
        (
            "Autumn 2025.csv",
            rows(
                "Conduct,Aggressive,one thing,NFA",
                "Content,Values,another,NFA",
                heading="Category,Type,Details,Outcome",
            ),
        )
    ],
    [
        (
            "log.csv",
            rows(
                "03/10/2025,Bullying in a chat group after school,NFA",
                heading="Date,What happened,Outcome",
            ),
        )
    ],
    [("log.csv", rows(*THREE[1:], heading=THREE[0]))],
    [("log.csv", rows("No incidents this term", *THREE))],
    [("Autumn 2025.csv", rows("No incidents in autumn term 2025", *THREE))],
    [("log.csv", rows("Nil return spring term 2026", "Nil return summer term 2027"))],
    [("log.csv", rows("No incidents in first half term of spring term 2026"))],
    [("log.csv", rows(*THREE, "No incidents in second half term of autumn term 2025"))],
    [
        (
            "log.csv",
            rows(
                "",
                *THREE,
                ",,,and then some more of the same,,,,",
                "Total,3,,,,,,",
                "Notes: see the policy,,,,,,,",
                f"e.g. 03/10/2025,{HARMLESS}",
                "Conduct,3,,,,,,",
                "",
                "",
                "Checked by the office,,,,,,,",
                heading=f"Online incidents\n{HEADING}",
            ),
        )
    ],
    [
        (
            "log.csv",
            rows(
                *(
                    f"{row},,{count}"
                    for row, count in zip(
                        THREE, ("Contact,1", "Conduct,2", "Content,3"), strict=True
                    )
                ),
                heading=f"{HEADING},,Kind,Number",
            ),
        )
    ],
    [
        (
            "log.csv",
            rows(
                f"03/10/2025,A1,{KIND},WhatsApp,Words in a chat after school,NFA",
                f"03/10/2025,B2,{KIND},WhatsApp,Words in a chat after school,Parents contacted",
                "06/10/2025,,Content,Values,TikTok,,NFA",
                "06/10/2025,,Content,Values,TikTok,,NFA",
                heading="Date,Pupil,Category,Type,Platform,Details,Outcome",
            ),
        )
    ],
    [
        ("autumn.csv", rows(*NUMBERED, heading=f"Ref,{HEADING}")),
        (
            "spring.csv",
            rows(
                NUMBERED[0].replace("NFA", "Police informed"),
                NUMBERED[1],
                heading=f"Ref,{HEADING}",
            ),
        ),
    ],
    [
        (
            "log.csv",
            rows(*(f"{n},{row}" for n, row in enumerate(THREE)), "4", heading=f"Ref,{HEADING}"),
        )
    ],
    [("log.csv", rows())],
    [
        (
            "forms.csv",
            rows(
                "Category,Conduct",
                "Type,Aggressive",
                "Outcome,NFA",
                "",
                "Date,04/10/2025",
                "Category,Content",
                "Type,Values",
                "Outcome,NFA",
                heading="Date,03/10/2025",
            ),
        )
    ],
    [
        (
            "columns.csv",
            rows(
                "Category,Conduct,Content,Contact",
                "Type,Aggressive,Values,Sexual",
                "Outcome,NFA,NFA,NFA",
                heading="Date,03/10/2025,04/10/2025,05/10/2025",
            ),
        )
    ],
)
"""Files that among them bring up every message."""

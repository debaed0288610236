"""A workbook whose package is out of order is read; one without sheets is damaged."""

import pytest

from policy_monitor.ingest.mending import mend_package
from tests.corpus.packages import SURE_DAYS, edit_zip, good_workbook
from tests.corpus.raw_zip import members_of, renamed, write_zip

LINKS = "xl/_rels/workbook.xml.rels"


def days(read, content):
    return tuple(one.occurred_on.isoformat() for one in read(("log.xlsx", content)).incidents)


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "_rels/.rels", "xl/styles.xml"])
def test_lists_that_a_package_lacks_are_made_anew(read, missing):
    assert days(read, write_zip(members_of(good_workbook(), without=[missing]))) == SURE_DAYS


def test_a_target_that_climbs_leads_to_its_sheet(read):
    climbing = {LINKS: lambda part: part.replace(b"/xl/worksheets", b"../xl/worksheets")}
    assert days(read, edit_zip(good_workbook(), climbing)) == SURE_DAYS


def test_names_in_capitals_are_found(read):
    capitals = renamed(good_workbook(), {"xl/workbook.xml": "XL/WORKBOOK.XML"})
    assert days(read, capitals) == SURE_DAYS


def test_a_sheets_name_and_its_being_hidden_are_kept(read):
    hidden = {"xl/workbook.xml": lambda part: part.replace(b"visible", b"hidden")}
    broken = write_zip(members_of(edit_zip(good_workbook(), hidden), without=["_rels/.rels"]))
    screening = read(("log.xlsx", broken))
    assert [sheet.sheet for sheet in screening.files[0].sheets] == ["Log"]
    assert "sheet_is_hidden" in {finding.code for finding in screening.findings}


def test_nothing_is_made_of_a_package_without_sheets():
    assert mend_package(b"PK") is None
    sheetless = write_zip(members_of(good_workbook(), without=["xl/worksheets/sheet1.xml"]))
    assert mend_package(sheetless) is None

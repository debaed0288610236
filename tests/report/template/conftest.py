"""The template as a school gets it, filled in as a school would, and read by the app."""

import io
import shutil
import subprocess
import tomllib
from pathlib import Path

import openpyxl
import pytest

from policy_monitor.calendar import load_calendar
from policy_monitor.ingest import UploadedFile, screen
from policy_monitor.policy import load_policy
from policy_monitor.records import Level
from policy_monitor.report.template import make_template

DATA = Path(__file__).resolve().parents[3] / "data"
HEADING_ROW = 4
EXAMPLE_ROW = 5
KEY = b"a key for the tests of templates"
NO_LIBREOFFICE = (
    "The tests of the template need LibreOffice Calc, and none was found. Install it (Debian and "
    "Ubuntu: apt-get install libreoffice-calc-nogui; elsewhere: https://www.libreoffice.org)."
)


def load(data=DATA):
    return load_policy(data / "policy", calendar=load_calendar(data / "calendar"))


@pytest.fixture(scope="session")
def template():
    """Make the template on a day, by default with the project's own policy."""

    def make(today, data=DATA):
        return make_template(load(data), today=today)

    return make


@pytest.fixture
def other_school(tmp_path):
    """The project's data with texts of its own in place of some."""

    def change(file, *changes):
        folder = tmp_path / "data"
        if not folder.exists():
            shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("local", "example"))
        path = folder / "policy" / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
        return folder

    return change


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def saved(workbook):
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def filled_in(content, rows):
    """The template with rows below the example, each given by heading."""
    workbook = opened(content)
    sheet = workbook["Incident log"]
    places = {cell.value.partition(" (only")[0]: cell.column for cell in sheet[HEADING_ROW]}
    for number, row in enumerate(rows, start=EXAMPLE_ROW + 1):
        for heading, value in row.items():
            cell = sheet.cell(number, places[heading], value)
            # A cell typed into looks as its column does.
            cell.number_format = sheet.column_dimensions[cell.column_letter].number_format
    return saved(workbook)


def read(content, today, name="Incident log.xlsx", data=DATA):
    return screen([UploadedFile(name, content)], today=today, key=KEY, data=data)


def questions(screening):
    """Everything that is said of it but what rows are no incidents."""
    return [
        finding.message
        for finding in screening.findings
        if finding.level is not Level.NOT_AN_INCIDENT
    ]


def words(file):
    """A file of the policy, without the app's own reader."""
    return tomllib.loads((DATA / "policy" / file).read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def libreoffice(tmp_path_factory):
    """Open files in LibreOffice and save them in another format."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail(NO_LIBREOFFICE, pytrace=False)
    profile = tmp_path_factory.mktemp("libreoffice")

    def convert(folder, kind, *files):
        command = [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder / kind),
            *map(str, files),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder / kind

    return convert

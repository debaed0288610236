"""The governors' paper of the example, against the hand-made key of its logs."""

import io
import json
import re
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from policy_monitor import journeys
from policy_monitor.analysis import Filters
from policy_monitor.report.paper import Heading, Points, Table, make_word_file, write_paper
from policy_monitor.settings import Settings

PAPER = "governors/paper.py"
KEY = json.loads((Path(__file__).parents[1] / "example" / "key.json").read_text("utf-8"))
NATURES = ("Commercial", "Aggressive", "Sexual", "Values")
INCIDENTS = [incident for file in KEY["files"] for incident in file["incidents"]]


@pytest.fixture
def paper(tmp_path):
    settings = Settings(Path(__file__).parents[2] / "data", tmp_path, "sqlite://")
    installation = journeys.open_installation(settings)
    example = journeys.open_example(installation)
    book = journeys.example_book(installation, example, today=example.as_of)
    view = journeys.view_book(book, installation, Filters())
    return write_paper(
        book, view, installation.policy, questions=["What is behind the rise to 24?"]
    )


def rows_of(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_the_table_of_terms_holds_the_latest_seven_with_the_keys_counts(paper):
    table = next(block for block in paper.blocks if isinstance(block, Table))
    counts = Counter((it["term"], it["academic_year"], it["category"]) for it in INCIDENTS)
    assert len(table.rows) == 7
    assert table.rows[-1] == (
        "Autumn 2026/27",
        *(str(counts["Autumn", "2026/27", name]) for name in ("Contact", "Conduct", "Content")),
        str(counts["Autumn", "2026/27", None]),
        str(sum(it["academic_year"] == "2026/27" for it in INCIDENTS)),
        "so far",
    )
    assert ("Summer 2024/25", "–", "–", "–", "–", "–", "not returned") in table.rows


def test_the_table_of_kinds_and_that_of_outcomes_agree_with_the_key(paper):
    _, kinds, outcomes = (block for block in paper.blocks if isinstance(block, Table))
    counts = Counter((it["category"], it["nature"]) for it in INCIDENTS)
    assert kinds.rows[1] == (
        "Conduct",
        *(
            str(counts["Conduct", name])
            for name in ("Commercial", "Aggressive", "Sexual", "Values")
        ),
    )
    given = Counter(code for it in INCIDENTS for code in it["outcomes"])
    assert dict(outcomes.rows)["Parents or carers contacted"] == str(given["parents_contacted"])
    assert sorted((int(row[1]) for row in outcomes.rows), reverse=True) == sorted(
        given.values(), reverse=True
    )


def test_the_paper_says_that_a_review_is_due_and_what_to_ask(paper):
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert headings[0] == "A review of the policy is due."
    assert "Questions you may want to ask" in headings
    [asked] = [it.items for it in paper.blocks if isinstance(it, Points) and it.numbered]
    assert asked == ("What is behind the rise to 24?",)
    assert paper.foot.startswith("As reported by Example Primary School up to 20 November 2026.")


def test_the_word_file_holds_the_same_tables_on_a4_and_marks_the_example_on_each_sheet(paper):
    document = docx.Document(io.BytesIO(make_word_file(paper)))
    made = [rows_of(table) for table in document.tables]
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert made == [[list(it.columns), *(list(row) for row in it.rows)] for it in tables]
    [section] = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    foot = section.footer.paragraphs[0].text
    assert foot.startswith("Example data: every incident is invented")
    assert "As reported by Example Primary School" in foot


def test_the_word_file_tells_nothing_of_who_or_what_made_it(paper):
    with ZipFile(io.BytesIO(make_word_file(paper))) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r"<dc:creator>([^<]*)</dc:creator>", core) in ([], [""])
    assert "python" not in core


def test_the_page_shows_the_paper_and_offers_two_ways_to_take_it_away(open_app):
    app = open_app(PAPER)
    html = "".join(piece.value for piece in app.html)
    assert '<article class="paper"' in html
    assert '<th scope="row">Autumn 2026/27</th>' in html
    assert "Print, or save as PDF" in html
    assert app.get("download_button")

"""Pages on paper, as Chromium prints them: A4, light, nothing of the screen, nothing cut."""

import pypdfium2
import pytest

from tests.browser.drawn import wait_until_drawn
from tests.registered_pages import registered_pages

# In points, to the nearest: 210 by 297 millimetres.
A4 = (595, 842)
MOST_SHEETS = {"/": 4, "/review": 6, "/paper": 3}
PAGES = [page.path for page in registered_pages() if not page.is_for_the_school]
NOTICE = "Example data: every incident is invented"
OF_THE_SCREEN = (
    "See the Review page",
    "More filters",
    "The same figures as a table",
    "Download",
    "Begin with",
    "earlier day",
)


@pytest.fixture(scope="module")
def printed(chromium, server, tmp_path_factory):
    """Prints a page of the app, once for each look and width, and gives its sheets."""
    folder = tmp_path_factory.mktemp("printed")
    documents = {}

    def print_page(path, scheme="light", *, width=1280):
        asked = (path, scheme, width)
        if asked not in documents:
            context = chromium.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB"
            )
            page = context.new_page()
            page.goto(server.address + path)
            wait_until_drawn(page)
            file = folder / f"{len(documents)}.pdf"
            page.pdf(path=file, prefer_css_page_size=True)
            context.close()
            documents[asked] = pypdfium2.PdfDocument(file)
        return documents[asked]

    yield print_page
    for document in documents.values():
        document.close()


def words_on(sheet):
    return " ".join(sheet.get_textpage().get_text_bounded().split())


def picture_of(sheet):
    """The sheet in grey, a pixel for a point."""
    return sheet.render(scale=1).to_pil().convert("L")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_for_governors_prints_clean_a4_sheets(printed, path):
    document = printed(path)

    assert len(document) <= MOST_SHEETS.get(path, 12)
    for number, sheet in enumerate(document, start=1):
        assert tuple(round(side) for side in sheet.get_size()) == A4
        words = words_on(sheet)
        assert words.startswith(NOTICE), "the example is marked on every sheet"
        assert f"Page {number} of {len(document)}" in words
        assert "Example Primary School · Policy Monitor, 20 November 2026" in words
        assert not [phrase for phrase in OF_THE_SCREEN if phrase in words]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_at_the_edge_of_the_paper(printed, path):
    for sheet in printed(path):
        picture = picture_of(sheet)
        width, height = picture.size
        edges = [(0, 0, 28, height), (width - 28, 0, width, height)]
        assert [picture.crop(edge).getextrema()[0] for edge in edges] == [255, 255]


@pytest.mark.parametrize("path", ["/", "/review"])
def test_the_dark_look_prints_as_the_light_one_does(printed, path):
    light, dark = printed(path), printed(path, "dark")

    assert len(light) == len(dark)
    for one, other in zip(light, dark, strict=True):
        assert words_on(one) == words_on(other)
        shades = [picture_of(sheet).histogram() for sheet in (one, other)]
        inked = [sum(shade[:200]) / sum(shade) for shade in shades]
        assert inked[0] == pytest.approx(inked[1], abs=0.01)


def test_the_sentence_of_the_filters_stays_on_paper(printed):
    words = " ".join(words_on(sheet) for sheet in printed("/?kind=Conduct"))

    assert "Showing Conduct" in words


def test_a_page_printed_from_a_phone_is_the_same_paper(printed):
    document = printed("/", width=360)

    assert tuple(round(side) for side in document[0].get_size()) == A4
    assert len(document) <= MOST_SHEETS["/"]

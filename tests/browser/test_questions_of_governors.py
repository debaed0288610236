"""What governors ask, each answered within two clicks of the Overview, in a sentence to read out.

The figures in the answers are those counted in `tests/independent`, not the app's.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import press, visit
from tests.independent.example_rows import TERMS
from tests.independent.expected_kinds import kinds
from tests.independent.expected_outcomes import outcomes_page
from tests.independent.expected_recording import recording
from tests.independent.expected_review import notes
from tests.independent.expected_trends import FLAGGED, trends
from tests.independent.figures import judged, narrow, same_point
from tests.independent.wording import View, asked, finding, reasons

MOST_CLICKS = 2


class Governor:
    """Somebody at the Overview, whose clicks are counted."""

    def __init__(self, page, server):
        self.page = page
        self.clicks = 0
        visit(page, server, "/")

    def click(self, name):
        """Click a link by its name, in the page or beside it."""
        press(self.page.get_by_role("link", name=name, exact=True).first)
        self.clicks += 1

    def reads(self, *sentences):
        """Find each sentence on the screen, with no more clicks than allowed."""
        for sentence in sentences:
            expect(self.page.get_by_text(sentence).first).to_be_visible()
        assert self.clicks <= MOST_CLICKS

    def sees_a_chart(self, said):
        """Find a chart that says so to whoever cannot see it."""
        chart = self.page.get_by_test_id("stVegaLiteChart").and_(
            self.page.get_by_label(said, exact=True)
        )
        expect(chart.first).to_be_visible()


@pytest.fixture
def governor(page, server):
    return Governor(page, server)


@pytest.fixture(scope="module")
def view():
    """All incidents, counted independently."""
    return View(narrow(), usual=judged())


def with_words(sentences, words):
    """The one sentence of a page that has these words in it."""
    [found] = [sentence for sentence in sentences if words in sentence]
    return found


def test_how_many_against_last_term_and_last_year_and_is_it_more_than_chance(governor, view):
    counts = view.rows["term"].value_counts()
    governor.reads(
        finding(view),
        f"Same point last year: {same_point(view.rows)}. Last term: {counts[TERMS[-2]]}",
    )
    governor.click("Incidents this term")
    page = trends(view, view.rows, kinds=True)
    governor.reads(
        finding(view),
        f"{same_point(view.rows)} to the same point last year",
        FLAGGED.removesuffix(" Why"),
    )
    governor.sees_a_chart(with_words(page.sentences, f"{finding(view)}. "))
    assert governor.clicks == 1


def test_which_kinds(governor, view):
    page = kinds(view)
    governor.click("Kinds")
    governor.reads(
        with_words(page.sentences, "Most often"), with_words(page.sentences, "Over time: ")
    )
    governor.sees_a_chart(with_words(page.sentences, "Incidents of each kind"))


def test_is_anything_new(governor):
    governor.click("Review")
    new_kinds, new_platforms = notes()
    governor.reads(new_kinds[0], *[said for said in new_platforms[:6] if "before and" in said])


def test_in_school_or_outside(governor, view):
    page = kinds(view)
    governor.click("Kinds")
    title, said = [each for each in page.sentences if each.startswith("In school or outside")]
    governor.reads(title)
    governor.sees_a_chart(said)


def test_which_platforms_and_any_that_the_policy_does_not_name(governor, view):
    page = kinds(view)
    governor.click("Kinds")
    governor.reads(with_words(page.sentences, "Platforms: "))
    governor.sees_a_chart(with_words(page.sentences, "Incidents by platform"))


def test_what_was_done_and_how_much_needed_outside_help(governor, view):
    page = outcomes_page(view)
    governor.click("Needed outside help")
    governor.reads(
        with_words(page.sentences, "needed help from outside the school"),
        with_words(page.sentences, "incidents needed outside help"),
    )
    governor.sees_a_chart(with_words(page.sentences, "Incidents with each outcome"))


def test_what_is_still_open_and_for_how_long(governor, view):
    page = outcomes_page(view)
    governor.click("Cases still open")
    said = with_words(page.sentences, "Open cases by the days since they happened. ")
    governor.reads(said.removeprefix("Open cases by the days since they happened. ")[:-1])
    governor.sees_a_chart(said)


def test_are_the_steps_of_appendix_a_being_taken(governor, view):
    page = outcomes_page(view)
    governor.click("Outcomes")
    title, said = [each for each in page.sentences if each.startswith("Appendix A's steps")]
    governor.reads(title)
    governor.sees_a_chart(said)


def test_are_staff_recording_consistently(governor):
    page = recording()
    governor.click("Terms not returned")
    answer, returned, in_time = page.sentences[2:5]
    governor.reads(
        answer, returned, in_time, with_words(page.sentences, "incidents recorded in full")
    )


def test_is_a_review_due_and_why(governor):
    governor.reads(*reasons())
    assert governor.clicks == 0
    governor.click("Review")
    governor.reads(*reasons(with_number=True))


def test_what_should_we_ask_the_head(governor):
    for figure, question in asked().items():
        governor.reads(figure, question)
    assert governor.clicks == 0

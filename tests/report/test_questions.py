"""The questions, each from both sides of what prompts it."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from policy_monitor.analysis import term_table
from policy_monitor.analysis.series import Subject
from policy_monitor.records import ReturnKind
from policy_monitor.report import ask_questions
from policy_monitor.report.questions.incidents import (
    ask_about_missing_steps,
    ask_about_new_kinds,
    ask_about_no_action,
    ask_about_open_cases,
    ask_about_platforms,
    ask_about_rises,
    ask_about_serious_incidents,
)
from policy_monitor.report.questions.recording import (
    ask_about_gaps,
    ask_about_late_logging,
    ask_about_returns,
    ask_about_the_register,
)
from policy_monitor.review import Case, ReviewFlag, Rule
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId
from tests.report.books import book_of
from tests.report.judged import judge_school
from tests.review.schools import FIRST, OTHER
from tests.review.standing import CALENDAR

RUNNING = TermId(2026, Season.AUTUMN)
LAST_REVIEWED = date(2019, 1, 31)
NO_DELAYS = pd.DataFrame(
    {"year": [], "season": [], "days": [], "incidents": []},
).astype({"year": "int64", "season": "str", "days": "Int64", "incidents": "int64"})
PLAIN = {
    "category": "Conduct",
    "nature": "Aggressive",
    "outcomes": "parents_contacted",
    "platform": None,
    "involved": "pupil",
    "setting": "in school",
}


def ago(terms):
    """The term so many before the running one."""
    return TermId.from_ordinal(RUNNING.ordinal - terms)


def case(*outcomes, on, category=Category.CONDUCT, nature=Nature.AGGRESSIVE, **more):
    return Case(RUNNING, category, nature, outcomes, (), on, "upload 1", str(on), **more)


@pytest.fixture
def make_book(policy, today):
    """Make a book of rows (terms ago, incidents, what is not plain), without a return for some."""

    def make_book(*rows, missing=(), first=None, cases=(), flags=None):
        book = book_of(policy, today=today, cases=cases)
        counted = [
            {"year": ago(back).year, "season": str(ago(back).season), "incidents": number}
            | PLAIN
            | particulars
            for back, number, particulars in rows
        ]
        cube = pd.DataFrame(counted) if rows else book.cube
        back = max([0, *(row[0] for row in rows)]) if first is None else first
        returns = {ago(each): ReturnKind.INCIDENTS for each in range(back + 1)}
        for each in missing:
            del returns[ago(each)]
        status = book.status if flags is None else replace(book.status, flags=tuple(flags))
        terms = term_table(cube, returns, CALENDAR, today=today)
        return replace(book, cube=cube, returns=returns, terms=terms, status=status)

    return make_book


def flag(rule, sentence, **more):
    return ReviewFlag(rule, "section 9", date(2026, 10, 1), sentence, (), **more)


@pytest.mark.parametrize(("days", "asked"), [(0, False), (1, True)])
def test_a_serious_incident_is_asked_about_from_the_day_after_the_last_review(
    make_book, days, asked
):
    known = case(Outcome.POLICE_INFORMED, on=LAST_REVIEWED + timedelta(days=days))
    assert (ask_about_serious_incidents(make_book(cases=[known])) is not None) is asked


def test_serious_incidents_are_told_by_their_terms_and_never_by_their_number(make_book):
    one = case(Outcome.POLICE_INFORMED, on=date(2026, 10, 1))
    question = ask_about_serious_incidents(make_book(cases=[one]))
    assert question.figure == (
        "A serious incident not yet considered by a review, in autumn term 2026/27"
    )
    assert question.asks == (
        "What has been learnt from it, and is everyone affected being supported?"
    )
    two = [one, case(Outcome.CEOP_REFERRAL, on=date(2026, 10, 2))]
    question = ask_about_serious_incidents(make_book(cases=two))
    assert question.figure.startswith("Serious incidents not yet considered")
    assert "learnt from them" in question.asks
    assert question.page == "review"


@pytest.mark.parametrize(("days", "asked"), [(28, False), (29, True)])
def test_a_contact_sexual_incident_without_help_is_asked_about_after_28_days(
    make_book, today, days, asked
):
    known = case(
        Outcome.PARENTS_CONTACTED,
        on=today - timedelta(days=days),
        category=Category.CONTACT,
        nature=Nature.SEXUAL,
        seen_on=today,
    )
    book = make_book(cases=[known])
    question = ask_about_missing_steps(book)
    assert (question is not None) is asked
    if question is not None:
        assert question.figure == (
            "No help from outside the school was recorded for 1 incident of the kind "
            "Contact / Sexual more than 28 days after it happened"
        )
        assert (question.asks, question.page) == ("Was it considered?", "outcomes")
        assert ask_about_open_cases(book) is None


@pytest.mark.parametrize(("days", "asked"), [(28, False), (29, True)])
def test_a_case_still_open_is_asked_about_after_28_days(make_book, today, days, asked):
    known = case(Outcome.ONGOING, on=today - timedelta(days=days), seen_on=today)
    question = ask_about_open_cases(make_book(cases=[known]))
    assert (question is not None) is asked
    if question is not None:
        assert question.figure == "1 incident was still open more than 28 days after it happened"
        assert question.asks == "How does it stand now?"


def test_of_open_cases_the_most_alike_are_asked_about(make_book, today):
    long_ago = [today - timedelta(days=60 + number) for number in range(3)]
    cases = [
        case(Outcome.ONGOING, on=long_ago[0], seen_on=today),
        case(Outcome.NOT_RECORDED, on=long_ago[1], seen_on=today),
        case(Outcome.NOT_RECORDED, on=long_ago[2], seen_on=today),
    ]
    question = ask_about_open_cases(make_book(cases=cases))
    assert question.figure.startswith("No response was recorded for 2 incidents")


def standing_of(policy, counts, book):
    _, _, status, _ = judge_school(policy, counts)
    return replace(book, status=status)


def test_a_flagged_rise_is_told_without_the_numbers_of_the_method(policy, make_book):
    counts = {FIRST: [3, 4, 2, 3, 3, 5, 0, 3, 4, 30]}
    book = standing_of(policy, counts, make_book())
    question = ask_about_rises(book)
    assert question.figure.startswith(f"{FIRST.label}: 30 this term; about ")
    assert question.figure.endswith(" would be usual")
    assert "review number" not in question.figure
    assert (question.page, question.subject) == ("trends", FIRST)
    assert question.asks == "What is behind it: more incidents, or better reporting?"


def test_all_incidents_are_asked_about_just_above_their_usual_range(policy, make_book):
    def asked(number):
        # Shared between two kinds, so that neither is flagged by itself.
        half, rest = number // 2, number - number // 2
        counts = {
            FIRST: [3, 4, 2, 3, 3, 5, 2, 3, 4, half],
            OTHER: [4, 3, 3, 2, 4, 3, 3, 4, 2, rest],
        }
        return ask_about_rises(standing_of(policy, counts, make_book()))

    first = next(number for number in range(40) if asked(number) is not None)
    question = asked(first)
    # The top of the range is the last number that is not asked about.
    assert question.figure.startswith(f"{first} incidents this term; ")
    assert question.figure.endswith(f" to {first - 1} would be usual")
    assert question.subject == Subject()


@pytest.mark.parametrize(("terms", "asked"), [(2, True), (3, False)])
def test_a_term_without_return_is_asked_about_within_the_last_three_terms(make_book, terms, asked):
    question = ask_about_returns(make_book(missing=[terms], first=6))
    assert (question is not None) is asked
    if question is not None:
        assert question.figure == "1 term not returned in the last three terms: spring term 2025/26"
        assert question.asks == "Were there no incidents, or were they not reported?"
        assert question.page == "recording"


def test_nil_returns_running_are_asked_about_as_the_review_does(make_book):
    silence = flag(Rule.SILENCE, "Two nil returns running (a and b): is everything being reported?")
    question = ask_about_returns(make_book(flags=[silence]))
    assert question.figure == "Two nil returns running (a and b)"
    assert question.asks == "Is everything being reported?"


@pytest.mark.parametrize(("terms", "asked"), [(2, True), (3, False)])
def test_a_kind_is_new_for_the_last_three_terms(make_book, terms, asked):
    kind = Subject(Category.CONTACT, Nature.SEXUAL)
    new = flag(Rule.NEW_KIND, "Contact / Sexual: new.", subject=kind, term=ago(terms))
    question = ask_about_new_kinds(make_book(first=6, flags=[new]))
    assert (question is not None) is asked
    if question is not None:
        assert (question.figure, question.page) == ("Contact / Sexual: new", "kinds")
        assert question.subject == kind


@pytest.mark.parametrize(("incidents", "asked"), [(2, False), (3, True)])
def test_a_platform_the_policy_leaves_out_is_asked_about_from_three_incidents(
    make_book, incidents, asked
):
    on_whatsapp = (1, incidents, {"platform": "WhatsApp"})
    elsewhere = (0, 9, {"platform": "Facebook"})
    question = ask_about_platforms(make_book(on_whatsapp, elsewhere, first=5))
    assert (question is not None) is asked
    if question is not None:
        assert question.figure == (
            "3 of 12 incidents in the last three terms were on WhatsApp, which the policy does "
            "not name"
        )
        assert question.subject == Subject(platform="WhatsApp")


def test_a_platform_the_policy_names_or_of_long_ago_is_not_asked_about(make_book):
    named = (0, 9, {"platform": "Facebook"})
    long_ago = (3, 9, {"platform": "WhatsApp"})
    assert ask_about_platforms(make_book(named, long_ago, first=5)) is None


@pytest.mark.parametrize(
    ("left_out", "total", "asked"), [(1, 10, True), (1, 11, False), (1, 9, False), (2, 11, True)]
)
def test_a_tenth_left_out_of_ten_or_more_incidents_is_asked_about(
    make_book, left_out, total, asked
):
    book = make_book((0, total - left_out, {}), (1, left_out, {"setting": "not recorded"}))
    question = ask_about_gaps(book)
    assert (question is not None) is asked


@pytest.mark.parametrize(
    ("particulars", "said"),
    [
        ({"nature": None}, "without a full category and type of risk"),
        ({"category": None, "nature": None}, "without a full category and type of risk"),
        ({"setting": "not recorded"}, "without where it happened"),
        ({"involved": "not known"}, "without who was involved"),
    ],
)
def test_what_is_left_out_most_is_named(make_book, particulars, said):
    question = ask_about_gaps(make_book((0, 8, {}), (0, 4, particulars), first=4))
    assert question.figure == f"4 of 12 incidents in the last three terms recorded {said}"
    assert question.page == "recording"


def delays(*rows):
    """One row per (terms ago, days or None, incidents)."""
    return pd.DataFrame(
        {
            "year": [ago(back).year for back, _, _ in rows],
            "season": [str(ago(back).season) for back, _, _ in rows],
            "days": pd.Series([days for _, days, _ in rows], dtype="Int64"),
            "incidents": [number for *_, number in rows],
        }
    )


@pytest.mark.parametrize(
    ("late", "in_time", "asked"), [(3, 9, True), (3, 10, False), (4, 5, False), (4, 6, True)]
)
def test_a_quarter_recorded_late_is_asked_about_from_ten_incidents(make_book, late, in_time, asked):
    logged = delays((0, 8, late), (1, 7, in_time), (1, None, 5), (3, 40, 50))
    question = ask_about_late_logging(make_book(first=5), logged)
    assert (question is not None) is asked
    if question is not None:
        assert question.figure == (
            f"{late} of {late + in_time} incidents in the last three terms recorded more than "
            "7 days later"
        )


NO_ACTION = {"outcomes": "no_further_action"}


@pytest.mark.parametrize(
    ("taken", "total", "asked"), [(6, 20, True), (5, 20, False), (3, 9, False), (3, 10, True)]
)
def test_no_further_action_is_asked_about_when_its_share_rises_by_twenty_points(
    make_book, taken, total, asked
):
    book = make_book((0, taken, NO_ACTION), (1, total - taken, {}), (3, 2, NO_ACTION), (5, 18, {}))
    question = ask_about_no_action(book)
    assert (question is not None) is asked
    if question is not None:
        assert question.figure == (
            f"No further action in {taken} of {total} incidents in the last three terms, "
            "2 of 20 in the three before"
        )


def test_a_share_is_not_held_against_fewer_than_ten_incidents(make_book):
    assert ask_about_no_action(make_book((0, 10, NO_ACTION), (3, 9, {}))) is None
    assert ask_about_no_action(make_book((0, 10, NO_ACTION), (3, 10, {}))) is not None


def test_a_silent_register_is_asked_about(make_book):
    question = ask_about_the_register(make_book())
    assert question.figure == (
        "No new technology, threat or professional advice has been recorded in the last 12 months"
    )
    assert (question.asks, question.page) == ("Is anything new?", "review")
    assert ask_about_the_register(make_book(flags=[])) is None


def test_a_first_term_is_called_this_term(make_book):
    question = ask_about_platforms(make_book((0, 3, {"platform": "TikTok"})))
    assert question.figure.startswith("3 of 3 incidents this term were on TikTok")


def test_at_most_five_are_asked_and_the_gravest_first(make_book, today):
    book = make_book(
        (0, 12, {"platform": "WhatsApp", "setting": "not recorded"}),
        first=6,
        missing=[1],
        cases=[
            case(Outcome.POLICE_INFORMED, on=today),
            case(Outcome.ONGOING, on=today - timedelta(days=40), seen_on=today),
        ],
    )
    asked = ask_questions(book, delays((0, 30, 12)))
    assert [question.page for question in asked] == [
        "review",
        "outcomes",
        "recording",
        "kinds",
        "recording",
    ]
    assert asked[0].figure.startswith("A serious incident")
    assert asked[4].figure.startswith("12 of 12 incidents in the last three terms recorded more")


def test_a_quiet_book_prompts_nothing(make_book):
    assert ask_questions(make_book((0, 2, {}), first=3, flags=[]), NO_DELAYS) == ()

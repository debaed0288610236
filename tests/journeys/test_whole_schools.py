"""Whole schools, from the files of their logs to every flag, beside what the rows alone say."""

import re
from datetime import UTC, datetime

import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import PolicyReview, ReviewDecision, Verdict
from policy_monitor.review import consider
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Role, Rule
from policy_monitor.wording import long_date
from tests.journeys.by_raw_rows import Expected, Known, Reviewed, expect
from tests.journeys.whole_schools import SCHOOLS, write

VERDICTS = {"one-off": Verdict.ONE_OFF, "new normal": Verdict.NEW_NORMAL}


def take_in(installation, log):
    """Upload a log on its own day."""
    name, content = write(log)
    screening = journeys.screen_files(
        installation, [UploadedFile(name, content)], today=log.uploaded_on
    )
    assert not [f for f in screening.findings if f.level in {"rejected", "needs_decision"}]
    journeys.take_in(installation, screening, at=noon_of(log.uploaded_on))


def known_of(logs, today, reviews=()):
    """What the raw rows of some logs say; of a term that is logged again, the later log."""
    known = Known(today, {}, {}, {}, list(reviews))
    for log in logs:
        known.rows.update(log.terms)
        for row in (row for of_term in log.terms.values() for row in of_term):
            known.first_seen.setdefault(row, log.uploaded_on)
            known.last_seen[row] = log.uploaded_on
    return known


def review_all(installation, school):
    """Record a review that considered everything, with one verdict on every rise."""
    day, verdict = school.reviewed_on, VERDICTS[school.verdict]
    flags = journeys.own_book(installation, today=day).status.flags
    held = PartialDate(day, day, DatePrecision.DAY, long_date(day))
    considered = tuple(consider(flag, verdict if flag.figures else None) for flag in flags)
    review = PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK, considered)
    installation.store.record_review(review, at=noon_of(day))


def noon_of(day):
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def said_by_the_app(installation, school, *, today, past=False):
    """Every flag of the app with all its figures, to be held beside what the rows say."""
    first = min(place for log in school.before for place in log.terms)
    status = journeys.own_book(installation, today=today, past=past).status
    return in_order(_as_expected(flag, first) for flag in status.flags)


def _as_expected(flag, first):
    about = "" if flag.subject is None else flag.subject.label
    if flag.rule is Rule.SERIOUS:
        about = re.search(r"\((.+ / .+)\)", flag.sentence)[1]
    figures = flag.figures
    return Expected(
        rule=str(flag.rule),
        about=about,
        term=None if flag.term is None else flag.term.ordinal - first,
        since=flag.since,
        trial=flag.trial,
        incidents=figures.incidents if figures else len(flag.identities) or None,
        number=figures and figures.review_number,
        usual=figures and pytest.approx(figures.expected, rel=1e-9),
        terms=figures and figures.terms,
    )


def in_order(flags):
    return sorted(flags, key=lambda flag: (flag.rule, flag.about, flag.term or -1))


@pytest.fixture(params=SCHOOLS, ids=lambda school: school.name)
def school(request):
    return request.param


@pytest.fixture
def installation(school):
    """The school with its logs up to the review, each uploaded on its own day."""
    opened = journeys.open_installation(Settings.from_environment())
    for log in school.before:
        take_in(opened, log)
    return opened


def test_every_flag_and_figure_is_what_the_rows_alone_say(installation, school):
    day = school.reviewed_on
    expected = in_order(expect(known_of(school.before, day)))
    assert said_by_the_app(installation, school, today=day) == expected

    # As it was when only the first log had been uploaded.
    first = school.before[0]
    day = first.uploaded_on
    expected = in_order(expect(known_of([first], day)))
    assert said_by_the_app(installation, school, today=day, past=True) == expected


def test_a_review_clears_what_it_considered_and_what_comes_after_it_is_judged_anew(
    installation, school
):
    day = school.reviewed_on
    flags = expect(known_of(school.before, day))
    review_all(installation, school)
    reviews = [Reviewed(day, school.verdict, flags)]
    assert said_by_the_app(installation, school, today=day) == []
    assert expect(known_of(school.before, day, reviews)) == []

    for log in school.after:
        take_in(installation, log)
    logs = [*school.before, *school.after]
    expected = in_order(expect(known_of(logs, school.today, reviews)))
    assert said_by_the_app(installation, school, today=school.today) == expected

    # The evening of the review is as it was, whatever has come since.
    assert said_by_the_app(installation, school, today=day, past=True) == []


def test_the_schools_meet_every_rule_on_trial_and_firm_before_a_review_and_after():
    before, after = [], []
    for school in SCHOOLS:
        flags = expect(known_of(school.before, school.reviewed_on))
        reviews = [Reviewed(school.reviewed_on, school.verdict, flags)]
        before += flags
        after += expect(known_of([*school.before, *school.after], school.today, reviews))
    assert {flag.rule for flag in before} == {str(rule) for rule in Rule}
    assert {(flag.rule, flag.trial) for flag in before if flag.number} >= {
        ("this_term", True),
        ("this_term", False),
        ("this_year", False),
        ("cluster", True),
        ("cluster", False),
    }
    assert {flag.rule for flag in after} >= {"this_term", "cluster", "serious", "open_case"}
    returned = {len(known_of([*s.before, *s.after], s.today).rows) for s in SCHOOLS}
    assert max(returned) == 16
    assert min(returned) == 4

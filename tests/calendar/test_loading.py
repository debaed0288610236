"""Each mistake a person can make in the term dates, and the sentence it is told with."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from policy_monitor.calendar import CalendarFileError, load_calendar
from policy_monitor.calendar.estimating import estimate_school_year
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.vocabulary import Season, TermId

CALENDAR = Path(__file__).parents[2] / "data" / "calendar"
LISTED_YEARS = range(2018, 2028)


@pytest.fixture
def sentences_after(tmp_path):
    """The sentences of the mistakes made by replacing a text of the file."""

    def _sentences_after(old, new):
        folder = Path(shutil.copytree(CALENDAR, tmp_path / "calendar"))
        path = folder / "terms.toml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        with pytest.raises(CalendarFileError) as raised:
            load_calendar(folder)
        return str(raised.value).splitlines()

    return _sentences_after


def test_ten_years_are_listed():
    calendar = load_calendar(CALENDAR)
    listed = [
        year
        for year in range(2010, 2040)
        if not calendar.term(TermId(year, Season.AUTUMN)).estimated
    ]
    assert listed == list(LISTED_YEARS)


@pytest.mark.parametrize("year", LISTED_YEARS)
def test_the_rule_for_other_years_agrees_with_the_listed_ones_to_a_day(year):
    calendar = load_calendar(CALENDAR)
    for season, estimate in zip(Season, estimate_school_year(year), strict=True):
        term = calendar.term(TermId(year, season))
        assert abs((term.opens_on - estimate.opens_on).days) <= 1
        assert abs((term.closes_on - estimate.closes_on).days) <= 1


def test_a_school_that_lists_no_year_has_every_year_estimated(tmp_path):
    (tmp_path / "terms.toml").write_text('source = "none yet"\n[year]\n', encoding="utf-8")
    assert load_calendar(tmp_path).term_on(date(2026, 11, 2)).estimated


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CalendarFileError) as raised:
        load_calendar(tmp_path / "calendar")
    assert str(raised.value) == (
        'terms.toml: the file is missing; put it back into the folder "calendar" of the data '
        "folder."
    )


def test_the_error_is_one_that_a_person_can_act_on():
    assert issubclass(CalendarFileError, PolicyMonitorError)


def test_a_slip_in_the_writing_is_said_with_its_line(sentences_after):
    [sentence] = sentences_after("opens_on = 2018-09-03", "opens_on = 2018-09-33")
    assert sentence.startswith("terms.toml: the file is not written as TOML: ")
    assert "line 14" in sentence


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        (
            "opens_on = 2018-09-03",
            'opens_on = "2018-09-03"',
            [
                (
                    'terms.toml, key year."2018/19".autumn.opens_on: the value is of the '
                    "wrong kind; "
                    ""
                    "write a date such as 2026-09-01, without quotation marks."
                )
            ],
        ),
        (
            "half_term = [2018-10-22, 2018-10-26]",
            "half_term = [2018-10-22]",
            [
                (
                    'terms.toml, key year."2018/19".autumn.half_term: the value is of the wrong '
                    "kind; "
                    "write two dates such as [2026-10-26, 2026-10-30], without quotation marks."
                )
            ],
        ),
        (
            "autumn = { opens_on = 2018-09-03",
            "autumns = { opens_on = 2018-09-03",
            [
                (
                    'terms.toml, key year."2018/19".autumn: the key is missing; add it, with its '
                    "keys "
                    "opens_on, half_term and closes_on."
                ),
                (
                    'terms.toml, key year."2018/19".autumns: the key is not known; perhaps '
                    '"autumn" is '
                    ""
                    "meant."
                ),
            ],
        ),
        (
            '[year."2018/19"]',
            '[year."2018/20"]',
            [
                (
                    'terms.toml, key year."2018/20": the name is not an academic year; '
                    "write the two "
                    ""
                    'years it spans, such as "2026/27".'
                )
            ],
        ),
        (
            '[year."2018/19"]',
            '[year."2017/18"]',
            [
                f'terms.toml, key year."2017/18".{season}.opens_on: the date is not in the '
                f"{season} of 2017/18; write a date from {first} to {last}."
                for season, first, last in (
                    ("autumn", "2017-08-01", "2017-12-31"),
                    ("spring", "2018-01-01", "2018-04-30"),
                    ("summer", "2018-03-15", "2018-08-31"),
                )
            ],
        ),
        (
            "closes_on = 2018-12-21",
            "closes_on = 2018-10-19",
            [
                (
                    'terms.toml, key year."2018/19".autumn.half_term: half-term is not within the '
                    "term; check the dates."
                ),
                (
                    'terms.toml, key year."2018/19".spring.opens_on: the term opens more than 35 '
                    "days "
                    'after year."2018/19".autumn closes; check both dates; there may be no such '
                    "gap."
                ),
            ],
        ),
        (
            "half_term = [2018-10-22, 2018-10-26]",
            "half_term = [2018-10-26, 2018-10-22]",
            [
                (
                    'terms.toml, key year."2018/19".autumn.half_term: half-term ends before it '
                    "begins; write the first day first."
                )
            ],
        ),
        (
            "half_term = [2018-10-22, 2018-10-26]",
            "half_term = [2019-10-21, 2019-10-25]",
            [
                (
                    'terms.toml, key year."2018/19".autumn.half_term: half-term is not within the '
                    "term; check the dates."
                )
            ],
        ),
        (
            "opens_on = 2018-09-03",
            "opens_on = 2018-09-02",
            [
                (
                    'terms.toml, key year."2018/19".autumn.opens_on: the day is at a '
                    "weekend; write "
                    ""
                    "the school day before or after it."
                )
            ],
        ),
        (
            "closes_on = 2019-04-05",
            "closes_on = 2019-04-23",
            [
                (
                    'terms.toml, key year."2018/19".summer.opens_on: the term opens before '
                    'year."2018/19".spring closes; check both dates; terms may not overlap.'
                )
            ],
        ),
        (
            "closes_on = 2019-07-23",
            "closes_on = 2019-06-28",
            [
                (
                    'terms.toml, key year."2019/20".autumn.opens_on: the term opens more than 63 '
                    "days "
                    'after year."2018/19".summer closes; check both dates; there may be no such '
                    "gap."
                )
            ],
        ),
    ],
)
def test_a_mistake_is_told_in_a_sentence(sentences_after, old, new, sentences):
    assert sentences_after(old, new) == sentences


def test_a_term_that_closes_before_it_opens_is_told(sentences_after):
    assert (
        'terms.toml, key year."2018/19".autumn.closes_on: the term closes before it opens; '
        "check both dates."
    ) in sentences_after(
        "opens_on = 2018-09-03, half_term = [2018-10-22, 2018-10-26], closes_on = 2018-12-21",
        "opens_on = 2018-12-21, half_term = [2018-10-22, 2018-10-26], closes_on = 2018-09-03",
    )


@pytest.mark.parametrize("closes_on", ["2018-12-03", "2018-12-04"])
def test_up_to_five_weeks_between_terms_are_allowed(tmp_path, closes_on):
    folder = Path(shutil.copytree(CALENDAR, tmp_path / "calendar"))
    path = folder / "terms.toml"
    text = path.read_text(encoding="utf-8").replace("2018-12-21", closes_on)
    path.write_text(text, encoding="utf-8")
    assert load_calendar(folder).term(TermId(2018, Season.AUTUMN)).closes_on == (
        date.fromisoformat(closes_on)
    )


def test_a_day_more_than_five_weeks_between_terms_is_a_slip(sentences_after):
    # 30 November is the last school day before 3 December, five weeks before spring.
    [sentence] = sentences_after("closes_on = 2018-12-21", "closes_on = 2018-11-30")
    assert "more than 35 days" in sentence

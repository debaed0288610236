"""The rises and notes that are open: what the cover's review knew, and the year that goes on."""

from datetime import timedelta

from policy_monitor.records import Verdict
from policy_monitor.review import Rule, consider
from tests.review.recorded import (
    counted,
    of,
    spread,
    standing,
)
from tests.review.risen import NOW, NUMBER, TODAY, reviewed_with, this_term
from tests.review.schools import FIRST, plan


# On the cover: the four incidents fall on the days 0, 6, 12 and 18.
def test_what_had_happened_by_the_review_on_the_cover_is_not_raised(school, reviewed):
    days = spread(NOW, 4)
    before, last = (reviewed(f"{NOW.days[place]:%d/%m/%Y}") for place in (17, 18))
    assert this_term(school(4, dates=days, policy=before)) != []
    assert this_term(school(4, dates=days, policy=last)) == []


def test_after_the_review_on_the_cover_four_more_raise_it(school, reviewed):
    policy = reviewed(f"{NOW.days[18]:%d/%m/%Y}")
    assert this_term(school(7, dates=spread(NOW, 7), policy=policy)) == []
    [sentence] = this_term(school(8, dates=spread(NOW, 8), policy=policy))
    assert "4 more this term, since a review" in sentence


def test_a_cluster_that_was_complete_by_the_review_on_the_cover_is_not_raised(school, reviewed):
    days = [NOW.days[10], NOW.days[11], NOW.days[12]]

    def clusters(policy, *more):
        status = school(3 + len(more), dates=[*days, *more], policy=policy)
        return of(status, Rule.CLUSTER)

    before, complete = (reviewed(f"{NOW.days[place]:%d/%m/%Y}") for place in (11, 12))
    assert len(clusters(before)) == 1
    assert clusters(complete) == []
    # One more within the same days is no cluster by itself.
    assert clusters(complete, NOW.days[13]) == []
    assert len(clusters(complete, *[NOW.days[13]] * 3)) == 1


def test_without_dates_a_rise_is_not_taken_to_have_come_before_the_cover(school, reviewed):
    assert this_term(school(NUMBER, policy=reviewed(f"{TODAY:%d/%m/%Y}"))) != []
    policy = reviewed(f"{NOW.ends_on:%d/%m/%Y}")
    assert this_term(school(NUMBER, policy=policy, today=NOW.ends_on)) == []


# None in nine terms, then two in each of three: rule B asks for 6, because 1/4 to that power is
# chance enough, the quarter being a little more than one where a season has been the busier.
RISEN = [0] * 9 + [2, 2, 2]
OVER = plan(12)[11].days[-1]


def year_flags(cover, counts, *reviews):
    terms = plan(len(counts), running=len(counts) - 1)
    reported = counted(terms, {FIRST: counts})
    status = standing(cover, reported, *reviews, today=terms[-1].days[-1])
    raised = [flag for judged in status.judgements for flag in judged.flags]
    return status, of(status, Rule.THIS_YEAR), [flag.rule for flag in raised]


def test_a_rise_of_the_year_once_considered_does_not_come_back_with_the_next_term(cover):
    before, flags, _ = year_flags(cover, RISEN)
    assert [flag.term.label for flag in flags] == ["Summer term 2021/22"]
    held = reviewed_with(before, day=OVER)
    assert year_flags(cover, RISEN, held)[1] == []
    after, flags, raised = year_flags(cover, [*RISEN, 2], held)
    # The counts alone would say so still: two of its three terms are the same.
    assert raised.count(Rule.THIS_YEAR) == 2
    assert flags == []
    assert not after.due


def test_new_incidents_raise_the_year_again_when_they_are_enough_by_themselves(cover):
    assert 0.25**6 < 0.25**5 <= 0.05 / 48 < 0.26**5
    held = reviewed_with(year_flags(cover, RISEN)[0], day=OVER)
    assert year_flags(cover, [*RISEN, 5], held)[1] == []
    [flag] = year_flags(cover, [*RISEN, 6], held)[1]
    assert ": 6 more in the last three terms, since a review; " in flag.sentence
    assert (flag.figures.review_number, flag.figures.considered) == (6, 4)
    assert consider(flag, Verdict.ONE_OFF).incidents == 10


def test_new_incidents_of_the_same_term_raise_the_year_again_too(cover):
    held = reviewed_with(year_flags(cover, RISEN)[0], day=OVER)
    assert year_flags(cover, [*RISEN[:-1], 6], held)[1] == []
    [flag] = year_flags(cover, [*RISEN[:-1], 7], held)[1]
    assert (flag.figures.incidents, flag.figures.considered) == (5, 6)


def test_a_year_that_was_risen_by_the_review_on_the_cover_is_not_raised(reviewed):
    [flag] = year_flags(reviewed("07/2018"), RISEN)[1]
    assert flag.reached_on == plan(12)[11].ends_on
    for last, found in ((flag.reached_on - timedelta(days=1), 1), (flag.reached_on, 0)):
        assert len(year_flags(reviewed(f"{last:%d/%m/%Y}"), [*RISEN, 0])[1]) == found


def notes(status):
    return [flag.sentence for flag in of(status, Rule.NEW_KIND, Rule.NEW_PLATFORM)]


def test_a_kind_is_new_once_and_considered_once(school):
    before = school(1)
    assert notes(before) == [
        (
            "Contact / Commercial: reported in the autumn term 2020/21, in none of the 6 returned "
            "terms before."
        )
    ]
    assert notes(school(3, reviewed_with(before))) == []


def test_a_platform_the_policy_does_not_name_is_noted_once_as_it_was_met_last(cover):
    terms = plan(7, running=6)
    names = {place: ["Invented"] for place in (2, 4, 6)}
    reported = counted(terms, {FIRST: [1] * 7}, platforms=names)
    before = standing(cover, reported, today=TODAY)
    assert notes(before) == [
        "Invented: reported in the autumn term 2020/21, not named in the policy."
    ]
    held = reviewed_with(standing(cover, reported, today=TODAY), day=terms[4].days[0])
    assert notes(standing(cover, reported, held, today=TODAY)) == []


def test_a_note_of_a_term_over_by_the_review_on_the_cover_is_not_raised(reviewed):
    terms = plan(5, running=4)
    reported = counted(terms, {FIRST: [0, 0, 0, 1, 0]})
    for last, found in ((terms[3].ends_on - timedelta(days=1), 1), (terms[3].ends_on, 0)):
        policy = reviewed(f"{last:%d/%m/%Y}")
        assert len(notes(standing(policy, reported, today=terms[4].days[0]))) == found

"""What a review considered is cleared, and comes back by new incidents only."""

from datetime import date, timedelta

from policy_monitor.records import Considered, Verdict
from policy_monitor.review import Rule, consider
from tests.review.recorded import (
    STATISTICAL,
    all_considered,
    counted,
    development,
    entry,
    next_day,
    of,
    on,
    review,
    spread,
    standing,
)
from tests.review.risen import NOW, NUMBER, QUIET, REVIEW, TERMS, TODAY, reviewed_with, this_term
from tests.review.schools import FIRST, OTHER, plan


def test_the_schools_of_these_tests_have_a_review_number_of_four():
    assert (1 / 7) ** NUMBER <= 0.05 / 24 < (1 / 7) ** (NUMBER - 1)


def test_a_rise_that_was_considered_is_no_reason_any_more(school):
    before = school(NUMBER)
    assert before.reasons
    assert len(this_term(before)) == 1
    after = school(NUMBER, reviewed_with(before))
    assert not after.due
    assert of(after, *STATISTICAL) == []
    assert after.headline.startswith("No review is due. Next: annual review by ")


def test_a_review_that_did_not_look_at_a_rise_leaves_it_open(school):
    after = school(NUMBER, review(REVIEW))
    assert this_term(after) == this_term(school(NUMBER))


def test_three_more_leave_it_cleared_and_four_more_raise_it_by_themselves(school):
    held = reviewed_with(school(NUMBER))
    assert this_term(school(NUMBER + 3, held)) == []
    assert this_term(school(NUMBER + 4, held)) == [
        (
            "Contact / Commercial: 4 more this term, since a review; the review number was 4; "
            "fewer than one would be usual (from 6 terms)."
        )
    ]


def test_what_was_raised_again_and_considered_again_asks_for_four_more_again(school):
    first = reviewed_with(school(5))
    second = reviewed_with(school(9, first), day=NOW.days[40], number=2)
    assert this_term(school(9, first)) != []
    assert this_term(school(9, first, second)) == []
    assert this_term(school(12, first, second)) == []
    assert this_term(school(13, first, second)) != []


def test_the_same_flag_ticked_in_two_reviews_is_counted_once(school):
    considered = all_considered(school(5), Verdict.ONE_OFF)
    twice = (review(REVIEW, *considered), review(NOW.days[31], *considered, number=2))
    assert this_term(school(8, *twice)) == []
    assert this_term(school(9, *twice)) != []


def test_a_log_uploaded_late_brings_new_incidents_whatever_their_days(school):
    early = spread(NOW, 8, apart=3)
    assert early[-1] < REVIEW
    held = reviewed_with(school(4, dates=early[:4]))
    assert this_term(school(7, held, dates=early[:7])) == []
    assert this_term(school(8, held, dates=early)) != []


def test_a_log_taken_back_and_uploaded_again_raises_nothing_again(school):
    held = reviewed_with(school(6))
    assert this_term(school(0, held)) == []
    assert this_term(school(6, held)) == []


def test_a_review_recorded_for_an_earlier_day_clears_what_its_clerk_ticked(school):
    days = spread(NOW, 6, first=20, apart=1)
    before = school(6, dates=days)
    assert {flag.rule for flag in of(before, *STATISTICAL)} == {Rule.THIS_TERM, Rule.CLUSTER}
    held = reviewed_with(before, day=NOW.days[5], recorded_on=REVIEW)
    assert of(school(6, held, dates=days), *STATISTICAL) == []


def test_a_cluster_after_the_day_of_recording_is_a_new_one_and_on_that_day_it_is_not(school):
    first = [NOW.days[5]] * 3
    held = reviewed_with(school(3, dates=first), recorded_on=REVIEW)
    on_the_day = school(6, held, dates=[*first, *[REVIEW] * 3])
    assert of(on_the_day, Rule.CLUSTER) == []
    [flag] = of(school(6, held, dates=[*first, *[NOW.days[31]] * 3]), Rule.CLUSTER)
    assert flag.sentence.startswith(
        "Contact / Commercial: 3 more within five school days in October 2020, since a review; "
    )


def test_a_review_of_the_running_month_knows_what_had_happened_when_it_was_recorded(school):
    first = [NOW.days[5]] * 3
    assert REVIEW.month == NOW.days[33].month == 10
    held = reviewed_with(school(3, dates=first), day="10/2020", recorded_on=REVIEW)
    assert of(school(6, held, dates=[*first, *[NOW.days[33]] * 3]), Rule.CLUSTER) != []


def test_a_correction_does_not_clear_what_happened_before_it(school):
    first = [NOW.days[5]] * 3
    considered = all_considered(school(3, dates=first), Verdict.ONE_OFF)
    held = review(REVIEW, *considered)
    corrected = review(REVIEW, *considered, number=2, corrects=1, recorded_on=TODAY)
    later = school(6, held, corrected, dates=[*first, *[NOW.days[40]] * 3])
    assert of(later, Rule.CLUSTER) != []
    assert of(school(3, held, corrected, dates=first), Rule.CLUSTER) == []


def test_a_review_taken_back_brings_back_exactly_what_it_cleared(school):
    before = school(6, dates="together")
    held = reviewed_with(before)
    back = review(REVIEW, number=2, corrects=1, taken_back=True)
    after = school(6, held, back, dates="together")
    assert after.flags == before.flags
    assert (after.due, after.due_since, after.next_due) == (True, before.due_since, None)


def test_a_correction_without_a_flag_opens_it_again_and_one_with_it_clears_it(school):
    before = school(NUMBER)
    empty = review(REVIEW)
    full = review(REVIEW, *all_considered(before, Verdict.ONE_OFF), number=2, corrects=1)
    assert this_term(school(NUMBER, empty, full)) == []
    again = review(REVIEW, number=3, corrects=2)
    assert this_term(school(NUMBER, empty, full, again)) != []


def test_a_review_is_due_from_the_day_after_the_last_one_that_left_a_rise_open(school):
    days = spread(NOW, 4, apart=3)
    assert school(4, dates=days).reasons[0].since == date(2020, 9, 7)
    [reason] = school(4, review(REVIEW), dates=days).reasons
    assert reason.since == next_day(REVIEW)


def test_a_review_is_never_due_from_a_day_to_come(school):
    for reviewed, recorded_on in ((TODAY, TODAY), (f"{TODAY:%m/%Y}", TODAY)):
        status = school(4, review(reviewed, recorded_on=recorded_on))
        assert status.due_since == TODAY


def test_a_review_held_after_the_day_asked_about_is_left_aside(school):
    held = reviewed_with(school(NUMBER), day=next_day(TODAY))
    assert this_term(school(NUMBER, held)) != []
    assert this_term(school(NUMBER, held, today=next_day(TODAY))) == []


def test_a_flag_is_kept_with_what_it_takes_to_know_it_again(school):
    [rise] = of(school(NUMBER), Rule.THIS_TERM)
    assert consider(rise, Verdict.ONE_OFF) == Considered(
        rule=Rule.THIS_TERM,
        term=NOW.id,
        category=FIRST.category,
        nature=FIRST.nature,
        verdict=Verdict.ONE_OFF,
        incidents=NUMBER,
    )


def test_considering_one_kind_clears_no_other(cover):
    reported = counted(TERMS, {FIRST: [*QUIET, 6], OTHER: [*QUIET, 6]})
    before = standing(cover, reported, today=TODAY)
    chosen = [consider(flag, Verdict.ONE_OFF) for flag in before.flags if flag.subject == FIRST]
    after = standing(cover, reported, review(REVIEW, *chosen), today=TODAY)
    assert {flag.subject for flag in of(before, *STATISTICAL)} == {FIRST, OTHER}
    assert {flag.subject for flag in of(after, *STATISTICAL)} == {OTHER}


def test_considering_a_rise_of_the_term_does_not_clear_its_cluster(school):
    before = school(6, dates=[NOW.days[5]] * 6)
    chosen = [consider(flag, Verdict.ONE_OFF) for flag in of(before, Rule.THIS_TERM)]
    after = school(6, review(REVIEW, *chosen), dates=[NOW.days[5]] * 6)
    assert [flag.rule for flag in of(after, *STATISTICAL)] == [Rule.CLUSTER]


def test_considering_one_term_does_not_clear_another(cover):
    terms = plan(8, running=7)
    reported = counted(terms, {FIRST: [*QUIET, 6, 6]})
    before = standing(cover, reported, today=terms[7].days[-1])
    assert [flag.term for flag in of(before, Rule.THIS_TERM)] == [terms[7].id, terms[6].id]
    chosen = [
        consider(flag, Verdict.ONE_OFF)
        for flag in of(before, Rule.THIS_TERM)
        if flag.term == terms[6].id
    ]
    held = review(terms[6].days[-1], *chosen)
    after = standing(cover, reported, held, today=terms[7].days[-1])
    assert [flag.term for flag in of(after, Rule.THIS_TERM)] == [terms[7].id]


def silences(status):
    return [flag.sentence for flag in of(status, Rule.SILENCE)]


SILENT = [2, 1, 3, 0, 0, 0]


def silent_school(policy, *reviews):
    terms = plan(6, running=5)
    return standing(policy, counted(terms, {FIRST: SILENT}), *reviews, today=terms[5].days[0])


def test_silence_is_asked_about_until_governors_have(cover):
    before = silent_school(cover)
    assert silences(before) == [
        (
            "Two nil returns running (autumn term 2019/20 and spring term 2019/20) after terms "
            "with incidents: is everything being reported?"
        )
    ]
    assert silences(silent_school(cover, review(plan(6)[5].days[0]))) != []
    assert silences(silent_school(cover, reviewed_with(before, day=plan(6)[5].days[0]))) == []


def test_silence_after_new_incidents_is_a_new_question(cover):
    terms = plan(8, running=7)

    def asked(counts, *reviews):
        reported = counted(terms, {FIRST: counts})
        return silences(standing(cover, reported, *reviews, today=terms[7].days[0]))

    before = standing(cover, counted(terms[:5], {FIRST: [1, 0, 0, 0, 0]}), today=terms[4].days[0])
    held = reviewed_with(before, day=terms[4].days[0])
    assert asked([1, 0, 0, 0, 0, 0, 0, 0]) != []
    assert asked([1, 0, 0, 0, 0, 0, 0, 0], held) == []
    assert asked([1, 0, 0, 0, 3, 0, 0, 0], held) != []


def test_silence_that_was_complete_by_the_review_on_the_cover_is_not_asked_about(reviewed):
    last = plan(6)[4].ends_on
    assert silences(silent_school(reviewed(f"{last - timedelta(days=1):%d/%m/%Y}"))) != []
    assert silences(silent_school(reviewed(f"{last:%d/%m/%Y}"))) == []


def developments(status):
    return [flag.since for flag in of(status, Rule.DEVELOPMENTS)]


def test_a_review_that_asked_about_developments_is_an_answer_for_a_year(school):
    asked = review(REVIEW, Considered(Rule.DEVELOPMENTS))
    assert developments(school(0)) != []
    assert developments(school(0, review(REVIEW))) != []
    assert developments(school(0, asked)) == []
    a_year_on = REVIEW.replace(year=REVIEW.year + 1)
    assert developments(school(0, asked, today=a_year_on - timedelta(days=1))) == []
    assert developments(school(0, asked, today=a_year_on)) == [a_year_on]


def test_a_review_that_looked_at_the_register_is_an_answer_too(school):
    noted = development(date(2018, 10, 1))
    looked = review(REVIEW, developments=(1,))
    assert developments(school(0, developments=[noted])) != []
    assert developments(school(0, looked, developments=[noted])) == []


def test_a_review_of_the_running_month_is_an_answer_at_once(school):
    month = review(f"{TODAY:%m/%Y}", Considered(Rule.DEVELOPMENTS), recorded_on=TODAY)
    assert on(f"{TODAY:%m/%Y}").last_on > TODAY
    assert developments(school(0, month)) == []


def test_an_entry_of_the_register_that_was_taken_back_is_no_answer(school):
    noted = development(REVIEW)
    back = entry(2, development(REVIEW, corrects=1, taken_back=True).kept, REVIEW)
    assert developments(school(0, developments=[noted])) == []
    assert developments(school(0, developments=[noted, back])) != []

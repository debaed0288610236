import re

from policy_monitor.report import latest_returned, look_at_series, lower_remarks, say_looked_at
from policy_monitor.review import Decision
from tests.report.judged import judge_school
from tests.report.test_usual import COUNTS, DAYS, by_hand
from tests.review import by_the_letter
from tests.review.schools import CELLS, FIRST, OTHER, plan_term


def looked_at(policy, counts, **more):
    status = judge_school(policy, counts, **more)[2]
    return look_at_series(status.judgements[-1], policy.triggers)


RUNNING = plan_term(0, 60, completed=False)
OVER = plan_term(0, 60)


def row_of(rows, label):
    [row] = [row for row in rows if row.label == label]
    return row


def test_all_incidents_and_the_categories_stand_above_the_twelve_kinds(policy):
    rows = looked_at(policy, COUNTS)
    assert [row.label for row in rows[:5]] == [
        "All incidents",
        "Contact",
        "Conduct",
        "Content",
        "Contact / Commercial",
    ]
    assert len(rows) == 16
    assert [row.tested for row in rows] == [False] * 4 + [True] * 12
    assert {row.review_number for row in rows[:4]} == {"–"}


def test_the_numbers_of_every_kind_are_as_the_method_says(policy):
    rows = looked_at(policy, COUNTS, days=DAYS)
    for cell, found in zip(CELLS, by_hand(COUNTS, DAYS)[-1], strict=True):
        row = row_of(rows, cell.label)
        held = (found["S"], found["E"], DAYS[-1] * found["f"], found["phi"])
        low, high = ([int(end) for end in re.findall(r"\d+", row.usual)] * 2)[:2]
        assert row.review_number == str(found["c_A"])
        assert row.known == f"{found['n']} terms"
        assert by_the_letter.p_upper(high, *held) > 0.025 >= by_the_letter.p_upper(high + 1, *held)
        assert by_the_letter.p_lower(low, *held) > 0.025
        assert low == 0 or by_the_letter.p_lower(low - 1, *held) <= 0.025
        assert row.flagged is bool(found["rules"])


def test_all_incidents_are_the_sum_of_the_kinds(policy):
    rows = looked_at(policy, COUNTS)
    assert row_of(rows, "All incidents").incidents == "13"
    assert row_of(rows, "Contact").incidents == "13"
    assert row_of(rows, "Conduct").incidents == "0"


def test_a_flagged_kind_is_said_to_be_flagged_and_the_others_are_counted_as_usual(policy):
    rows = looked_at(policy, COUNTS)
    assert row_of(rows, FIRST.label).remark == "flagged"
    assert say_looked_at(rows, RUNNING) == (
        "So far this term, 11 of the 12 kinds have brought no more than chance would; 1 has been "
        "flagged."
    )


def test_a_quiet_term_is_said_to_have_been_looked_at(policy):
    rows = looked_at(policy, {FIRST: [3, 4, 2, 3, 4]})
    assert say_looked_at(rows, OVER) == (
        "In the autumn term 2018/19, none of the 12 kinds has brought more than chance would."
    )


def test_two_terms_before_are_too_few_to_judge_and_three_are_enough(policy):
    few = looked_at(policy, {FIRST: [2, 2, 2]})
    assert {row.trend for row in few} == {"too few terms to judge"}
    assert {row.usual for row in few} == {"–"}
    assert say_looked_at(few, RUNNING) == (
        "So far this term, too few earlier terms are known to judge any of the 12 kinds."
    )
    enough = looked_at(policy, {FIRST: [2, 2, 2, 2]})
    assert "too few terms to judge" not in {row.trend for row in enough}
    assert row_of(enough, FIRST.label).usual != "–"


def test_a_count_beyond_its_range_and_short_of_its_review_number_is_said_to_be_so(policy):
    counts = [3] * 9
    rows = looked_at(policy, {FIRST: [*counts, 3]})
    high = int(row_of(rows, FIRST.label).usual.split(" to ")[1])
    assert row_of(looked_at(policy, {FIRST: [*counts, high]}), FIRST.label).remark == ""
    above = row_of(looked_at(policy, {FIRST: [*counts, high + 1]}), FIRST.label)
    assert above.remark == "above its usual range"
    assert int(above.review_number) > high + 1


def test_a_kind_with_a_new_normal_is_not_judged_until_enough_is_known(policy):
    counts = {FIRST: [1, 2, 1, 1, 2, 1, 14, 13, 12]}
    decisions = {FIRST: {6: Decision.NEW_NORMAL}}
    rows = looked_at(policy, counts, decisions=decisions)
    assert say_looked_at(rows, RUNNING).endswith(
        "; of 1, too few earlier terms are known to judge."
    )


def test_the_latest_term_with_a_return_is_looked_at(policy):
    returned = judge_school(policy, {FIRST: [3, 4, 2, 3, 4]})[2]
    assert latest_returned(returned) is returned.judgements[-1]
    waiting = judge_school(policy, {FIRST: [3, 4, 2, 3, None]})[2]
    assert latest_returned(waiting) is waiting.judgements[-2]


def test_a_term_without_a_return_is_not_judged(policy):
    rows = looked_at(policy, {FIRST: [3, 4, 2, 3, None]})
    assert {row.incidents for row in rows} == {"–"}
    assert not any(row.judged for row in rows)


def test_a_steady_climb_is_said_to_be_rising(policy):
    rows = looked_at(policy, {OTHER: [1, 1, 2, 3, 4, 5, 6, 7, 8]})
    assert row_of(rows, OTHER.label).trend == "rising"


def test_what_was_lower_is_told_of_the_last_term_that_is_over(policy):
    counts = {FIRST: [20, 21, 19, 20, 22, 18, 0, 20]}
    [remark] = lower_remarks(judge_school(policy, counts)[2])
    assert "lower than usual" in remark.sentence
    running = {FIRST: [20, 21, 19, 20, 22, 18, 0]}
    assert lower_remarks(judge_school(policy, running)[2]) == ()

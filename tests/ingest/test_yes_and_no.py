"""What a cell below a question answers, with a remark or without."""

import pytest

from policy_monitor.ingest.flags import take_answer
from policy_monitor.ingest.yes_and_no import Answer, read_answer


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("Yes", Answer.YES),
        ("y", Answer.YES),
        (1, Answer.YES),
        (True, Answer.YES),
        ("\u2713", Answer.YES),
        ("Yes - by phone", Answer.YES),
        ("Y (mum)", Answer.YES),
        ("yes 3/10/24", Answer.YES),
        ("No", Answer.NO),
        (0, Answer.NO),
        ("No - already aware", Answer.NO),
        ("n, dad told us", Answer.NO),
        ("Not yet", Answer.NEITHER),
        ("TBC", Answer.NEITHER),
        ("Don\u2019t know", Answer.NEITHER),
        ("Yes, but not yet", Answer.NEITHER),
        ("Yes - will ring tomorrow", Answer.NEITHER),
        ("Detention", None),
        ("Yesterday", None),
        ("Nobody", None),
        ("Year 6", None),
        (12, None),
    ],
)
def test_an_answer_is_read_with_its_remark_and_nothing_else_is_one(cell, answer):
    assert read_answer(cell) is answer


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Yes - mum", "Parents informed?"),
        ("No - already aware", ""),
        ("Not yet", ""),
        ("Letter home", "Letter home"),
        (12, ""),
    ],
)
def test_a_yes_says_what_the_question_asks_and_words_speak_for_themselves(cell, text):
    assert take_answer(cell, "Parents informed?") == text


def test_a_no_may_say_that_the_opposite_is_so():
    assert take_answer("No", "Outside school?", "in school") == "in school"
    assert take_answer("Not sure", "Outside school?", "in school") == ""

import pytest

from policy_monitor.ingest.statements import is_nil_statement


@pytest.mark.parametrize(
    "text",
    [
        "No incidents this term",
        "Nil return",
        "Spring term 2026: no incidents this term",
        "Summer 2025 - nil return",
        "Autumn term 2024/25 \u2013 nothing to report",
    ],
)
def test_a_nil_return_is_known_with_its_term_before_it_or_without(text):
    assert is_nil_statement(text)


@pytest.mark.parametrize(
    "text",
    ["Autumn term 2025", "Spring term 2026: incidents", "12/03/2025 - no further action"],
)
def test_a_title_or_an_outcome_is_no_nil_return(text):
    assert not is_nil_statement(text)


@pytest.mark.parametrize("words", ["1 ", "term / ", "autumn of "])
def test_a_cell_of_thousands_of_words_for_a_term_is_read_at_once_and_is_no_nil_return(words):
    assert not is_nil_statement(words * 9_000)

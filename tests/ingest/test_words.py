"""Phrases, labels and spoken terms: the small readings on which the large one rests."""

import pytest

from policy_monitor.ingest.labels import safe_label
from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.said_terms import read_said_term
from policy_monitor.ingest.statements import is_nil_statement, is_total
from policy_monitor.vocabulary import Season

FOUND = Phrases(
    {
        "police": ["police", "police informed"],
        "parents": ["parents contacted"],
        "nfa": ["no further action"],
        "scam": ["scam"],
    }
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Police informed", ["police"]),
        ("police, parents contacted", ["police", "parents"]),
        ("Parents contacted then police", ["parents", "police"]),
        ("No police involvement", []),
        ("Police not informed", []),
        ("Police: no", []),
        ("parents not contacted", []),
        ("Did not need the police", []),
        ("police informed no further action", ["police", "nfa"]),
        ("no further action", ["nfa"]),
        ("Parents contacted, not happy", ["parents"]),
        ("not police but parents contacted", ["parents"]),
        ("If repeated, police", ["police"]),
        ("might involve police", []),
        ("two scams", ["scam"]),
        ("policeman", []),
        ("scampi", []),
    ],
)
def test_phrases_are_found_on_word_boundaries_and_not_when_denied(text, codes):
    assert list(FOUND.find(text).codes) == codes


@pytest.mark.parametrize(
    "text",
    [
        "Autumn 2024",
        "Y5 online safety incidents 2024-25.xlsx",
        "Log v2 FINAL (copy)",
        "Sheet1",
        "20241003 log",
    ],
)
def test_labels_of_safe_words_are_kept(text):
    assert safe_label(text) == text


@pytest.mark.parametrize("text", ["Zebedee log", "J.S. incident", "log 1234567", "", "a" * 200])
def test_labels_that_might_name_somebody_are_not_kept(text):
    assert safe_label(text) is None


@pytest.mark.parametrize(
    ("text", "season", "year"),
    [
        ("Autumn 2024", Season.AUTUMN, 2024),
        ("Spring 2025", Season.SPRING, 2024),
        ("Summer term 2024/25", Season.SUMMER, 2024),
        ("Aut 24", Season.AUTUMN, 2024),
        ("Spring 24-25", Season.SPRING, 2024),
        ("Sept 2024", None, 2024),
        ("March 2025", None, 2024),
        ("2024-2025", None, 2024),
        ("Autumn and Spring 2024/25", None, 2024),
        ("3/10/2024", None, None),
        ("Summary", None, None),
    ],
)
def test_terms_are_read_out_of_titles(text, season, year):
    said = read_said_term(text)
    assert (said.season, said.year) == (season, year)


@pytest.mark.parametrize(
    ("text", "nil"),
    [
        ("No incidents this term", True),
        ("Nil return", True),
        ("None to report", True),
        ("Nothing to report.", True),
        ("There were no e-safety incidents in the spring term", True),
        ("No incident of this kind before, but", False),
        ("Nilesh", False),
        ("Nothing was done", False),
    ],
)
def test_statements_of_no_incidents_are_known(text, nil):
    assert is_nil_statement(text) is nil


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Total", True),
        ("TOTAL: 4", True),
        ("Sub-total", True),
        ("Totally unkind", False),
        ("Number of incidents", True),
    ],
)
def test_totals_are_known(text, total):
    assert is_total(text) is total

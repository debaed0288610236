"""A log as the school's answers complete it, for showing; what is stored stays as it was read."""

from datetime import UTC, date, datetime

import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.records import Meaning
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Category, Nature, Outcome, WordField
from tests.logs import csv_log

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
LOG = csv_log(
    "03/10/2025,Tech trouble,,WhatsApp,Pupil,At home,Marmalade; police",
    "04/10/2025,Tech trouble,,WhatsApp,Pupil,At home,Marmalade",
    "05/10/2025,Grooming,,Zorgchat,Visiting dancer,At home,NFA",
    "06/10/2025,Scam,,WhatsApp,Visiting dancer,At home,NFA",
)


@pytest.fixture
def installation():
    return journeys.open_installation(Settings.from_environment())


@pytest.fixture
def screening(installation):
    return journeys.screen_files(
        installation, [UploadedFile("log.csv", LOG)], today=date(2026, 3, 1)
    )


def explain(installation, screening, meanings, *, names_nobody=False):
    words = {word.label: word for word in screening.unknown_words}
    return journeys.explain_words(
        installation,
        {words[label]: meaning for label, meaning in meanings.items()},
        names_nobody=names_nobody,
        at=AT,
    )


def remarks(findings):
    return {(finding.row, finding.code) for finding in findings if finding.level == "note"}


def test_without_an_answer_the_screening_is_as_it_was_read(installation, screening):
    assert journeys.as_explained(installation, screening) is screening


def test_an_answered_word_is_filled_in_and_neither_asked_nor_remarked_on_again(
    installation, screening
):
    assert (2, "not_classified") in remarks(screening.findings)
    meaning = Meaning(category=Category.CONDUCT, nature=Nature.AGGRESSIVE)
    explain(installation, screening, {"Tech trouble": meaning})
    explained = journeys.as_explained(installation, screening)
    assert [(new.category, new.nature) for new in explained.incidents[:2]] == [
        ("Conduct", "Aggressive")
    ] * 2
    assert not {code for _, code in remarks(explained.findings)} & {"not_classified"}
    assert "Tech trouble" not in {word.label for word in explained.unknown_words}
    assert screening.incidents[0].category is None


def test_half_an_answer_leaves_the_remark_that_the_rest_is_open(installation, screening):
    explain(installation, screening, {"Tech trouble": Meaning(category=Category.CONDUCT)})
    explained = journeys.as_explained(installation, screening)
    assert (2, "not_classified") in remarks(explained.findings)


def test_outcomes_filled_in_stand_gravest_first(installation, screening):
    explain(installation, screening, {"Marmalade": Meaning(outcome=Outcome.ADVICE_OR_WARNING)})
    explained = journeys.as_explained(installation, screening)
    assert explained.incidents[0].outcomes == (Outcome.POLICE_INFORMED,)
    assert explained.incidents[1].outcomes == (Outcome.ADVICE_OR_WARNING,)
    assert (3, "outcome_not_recognised") not in remarks(explained.findings)


def test_rows_whose_words_are_asked_about_are_not_remarked_on_as_well(screening):
    left = remarks(journeys.without_what_is_asked(screening))
    assert not {code for _, code in left} & {
        "not_classified",
        "outcome_not_recognised",
        "platform_not_listed",
    }


def test_a_shared_label_may_be_kept_and_one_about_people_never_unasked(screening):
    words = {(word.about, word.label): word for word in screening.unknown_words}
    may_keep = journeys.may_keep_label
    assert may_keep(words[WordField.KIND, "Tech trouble"])
    assert not may_keep(words[WordField.PLATFORM, "Zorgchat"])
    people = words.get((WordField.INVOLVED, "Visiting dancer"))
    assert people is None or not may_keep(people)

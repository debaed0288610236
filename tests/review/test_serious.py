from datetime import date

import pytest

from policy_monitor.review import Case, Rule, serious_flags
from policy_monitor.vocabulary import Category, Concern, Nature, Outcome, Season, TermId

AUTUMN_26 = TermId(2026, Season.AUTUMN)
SPRING_26 = TermId(2025, Season.SPRING)
SUMMER_26 = TermId(2025, Season.SUMMER)


def incident(
    *outcomes,
    on=date(2026, 10, 14),
    term=AUTUMN_26,
    kind=(Category.CONTACT, Nature.SEXUAL),
    concerns=(),
    evidence="upload 3, sheet 1, row 14",
):
    category, nature = kind
    return Case(term, category, nature, outcomes, concerns, on, evidence)


@pytest.fixture
def flags(reviewed):
    """The flags of incidents, after a last review on a day or in a month."""

    def _flags(*incidents, last_reviewed="31/07/2026"):
        policy = reviewed(last_reviewed)
        return serious_flags(incidents, policy, last_reviewed=policy.last_reviewed)

    return _flags


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.POLICE_INFORMED, "police informed"),
        (Outcome.CEOP_REFERRAL, "CEOP referral"),
        (Outcome.SAFEGUARDING_REFERRAL, "safeguarding referral"),
        (Outcome.LEGAL_ACTION, "legal action"),
        (Outcome.DISMISSAL, "dismissal"),
    ],
)
def test_each_serious_outcome_makes_a_review_due(flags, outcome, said):
    [flag] = flags(incident(outcome))
    assert flag.rule is Rule.SERIOUS
    assert flag.clause == "section 9"
    assert flag.evidence == ("upload 3, sheet 1, row 14",)
    assert not flag.trial
    assert flag.sentence == (
        f"A serious incident was reported in the autumn term 2026/27 (Contact / Sexual): {said}."
    )


@pytest.mark.parametrize(
    "outcome",
    [
        code
        for code in Outcome
        if code
        not in {
            "police_informed",
            "ceop_referral",
            "safeguarding_referral",
            "legal_action",
            "dismissal",
        }
    ],
)
def test_no_other_outcome_does(flags, outcome):
    assert flags(incident(outcome)) == ()


def test_a_criminal_concern_does_whatever_was_done(flags):
    [flag] = flags(incident(Outcome.NO_FURTHER_ACTION, concerns=(Concern.CRIMINAL,)))
    assert flag.sentence.endswith("(Contact / Sexual): possibly criminal.")


@pytest.mark.parametrize("day", [30, 31])
def test_an_incident_up_to_the_last_day_of_the_last_review_has_been_reviewed(flags, day):
    on = date(2026, 7, day)
    assert flags(incident(Outcome.POLICE_INFORMED, on=on, term=SUMMER_26)) == ()


def test_an_incident_on_the_day_after_has_not(flags):
    [flag] = flags(incident(Outcome.POLICE_INFORMED, on=date(2026, 8, 1), term=SUMMER_26))
    assert flag.since == date(2026, 8, 1)


def test_a_review_in_a_month_covers_the_whole_month(flags):
    serious = [incident(Outcome.POLICE_INFORMED, on=date(2026, 10, day)) for day in (1, 31)]
    assert flags(*serious, last_reviewed="10/2026") == ()


@pytest.mark.parametrize(
    ("last_reviewed", "count"), [("30/01/2027", 1), ("31/01/2027", 0), ("05/11/2026", 1)]
)
def test_without_a_date_an_incident_counts_unless_its_term_was_over(flags, last_reviewed, count):
    undated = incident(Outcome.POLICE_INFORMED, on=None)
    assert len(flags(undated, last_reviewed=last_reviewed)) == count


def test_the_exact_day_is_never_shown(flags):
    [flag] = flags(incident(Outcome.POLICE_INFORMED, on=date(2026, 10, 14)))
    assert flag.since == date(2026, 10, 1)
    assert "14" not in flag.sentence


def test_a_review_is_never_due_from_before_the_last_one(flags):
    [flag] = flags(incident(Outcome.POLICE_INFORMED), last_reviewed="08/10/2026")
    assert flag.since == date(2026, 10, 9)


@pytest.mark.parametrize(
    ("term", "since"),
    [
        (AUTUMN_26, date(2026, 9, 1)),
        (TermId(2026, Season.SPRING), date(2027, 1, 1)),
        (TermId(2026, Season.SUMMER), date(2027, 4, 1)),
    ],
)
def test_without_a_date_it_is_due_from_the_first_month_of_the_term(flags, term, since):
    [flag] = flags(incident(Outcome.POLICE_INFORMED, on=None, term=term))
    assert flag.since == since


def test_incidents_of_one_kind_and_term_are_one_sentence_without_how_many(flags):
    [flag] = flags(
        incident(Outcome.SAFEGUARDING_REFERRAL, on=date(2026, 11, 3), evidence="row 20"),
        incident(
            Outcome.POLICE_INFORMED,
            Outcome.PARENTS_CONTACTED,
            concerns=(Concern.CRIMINAL,),
            evidence="row 14",
        ),
        incident(Outcome.POLICE_INFORMED, on=date(2026, 12, 1), evidence="row 31"),
    )
    assert flag.sentence == (
        "Serious incidents were reported in the autumn term 2026/27 (Contact / Sexual): "
        "police informed, safeguarding referral and possibly criminal."
    )
    assert flag.since == date(2026, 10, 1)
    assert set(flag.evidence) == {"row 14", "row 20", "row 31"}


def test_each_kind_and_each_term_is_a_sentence_of_its_own(flags):
    values = (Category.CONTENT, Nature.VALUES)
    found = flags(
        incident(Outcome.POLICE_INFORMED),
        incident(Outcome.POLICE_INFORMED, kind=values),
        incident(Outcome.POLICE_INFORMED, term=SUMMER_26, on=date(2026, 8, 5)),
    )
    assert len(found) == 3


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ((None, None), "(kind not yet classified)"),
        ((Category.CONTACT, None), "(Contact)"),
        ((None, Nature.SEXUAL), "(Sexual)"),
    ],
)
def test_a_kind_that_is_not_known_is_said_so(flags, kind, said):
    [flag] = flags(incident(Outcome.POLICE_INFORMED, kind=kind))
    assert said in flag.sentence


def test_the_gravest_comes_first_and_of_equals_the_latest_term(flags):
    values, aggressive = (Category.CONTENT, Nature.VALUES), (Category.CONDUCT, Nature.AGGRESSIVE)
    found = flags(
        incident(Outcome.DISMISSAL, evidence="dismissal"),
        incident(Outcome.POLICE_INFORMED, term=SPRING_26, on=date(2026, 2, 3), evidence="early"),
        incident(Outcome.CEOP_REFERRAL, kind=values, evidence="ceop"),
        incident(Outcome.POLICE_INFORMED, kind=aggressive, evidence="late"),
        last_reviewed="01/2019",
    )
    assert [flag.evidence[0] for flag in found] == ["late", "early", "ceop", "dismissal"]


def test_a_possible_crime_weighs_as_much_as_the_gravest_outcome(flags):
    values = (Category.CONTENT, Nature.VALUES)
    found = flags(
        incident(Outcome.CEOP_REFERRAL, evidence="ceop"),
        incident(kind=values, concerns=(Concern.CRIMINAL,), evidence="crime"),
    )
    assert [flag.evidence[0] for flag in found] == ["crime", "ceop"]


def test_the_order_of_the_rows_changes_nothing_but_the_order_of_evidence(flags):
    rows = [
        incident(Outcome.DISMISSAL, evidence="a"),
        incident(Outcome.POLICE_INFORMED, kind=(Category.CONTENT, Nature.VALUES), evidence="b"),
    ]
    assert flags(*rows) == flags(*reversed(rows))

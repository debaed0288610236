"""The committed files say what the school's printed policy says."""

import pickle
from datetime import date

import pytest

from policy_monitor.policy.model import DatePrecision
from policy_monitor.vocabulary import Action, Category, Concern, Nature, Outcome

# Copied from section 7 of the printed policy.
PRINTED = {
    "Contact": {
        "Commercial": "tracking, harvesting personal information",
        "Aggressive": "being bullied, harassed or stalked",
        "Sexual": "meeting strangers, being groomed",
        "Values": "self-harm, unwelcome persuasions",
    },
    "Conduct": {
        "Commercial": "illegal downloading, hacking, gambling, financial scams",
        "Aggressive": "bullying or harassing another",
        "Sexual": "creating and uploading inappropriate material",
        "Values": "providing misleading information or advice",
    },
    "Content": {
        "Commercial": "adverts, spam, sponsorship, personal information",
        "Aggressive": "violent/hateful content",
        "Sexual": "pornographic or unwelcome sexual content",
        "Values": "bias, any protected characteristic defined under the Equality Act 2010, "
        "misleading info or advice",
    },
}


def cell_of(policy, phrase):
    return [key for key, cell in policy.cells.items() if phrase in cell.words]


def outcome_of(policy, phrase):
    return [code for code, outcome in policy.outcomes.items() if phrase in outcome.words]


def test_the_cover_is_read_as_printed(policy):
    assert policy.school.name == "Carlton Primary School"
    assert policy.title == "Social Media Policy"
    assert policy.last_reviewed.first_on == date(2019, 1, 1)
    assert policy.last_reviewed.last_on == date(2019, 1, 31)
    assert policy.last_reviewed.precision is DatePrecision.MONTH
    assert policy.last_reviewed.text == "January 2019"


def test_section_9_asks_for_a_review_every_year(policy):
    assert (policy.cycle.name, policy.cycle.months) == ("annual", 12)
    assert (policy.cycle.ceiling_months, policy.cycle.clause) == (12, "section 9")
    assert policy.cycle.due_soon_days == 60


def test_the_twelve_cells_stand_as_printed(policy):
    told = {
        (str(category), str(nature)): cell.policy_text
        for (category, nature), cell in policy.cells.items()
    }
    assert told == {
        (category, nature): text
        for category, row in PRINTED.items()
        for nature, text in row.items()
    }


def test_the_roles_are_those_of_the_scheme_behind_the_policy(policy):
    assert {str(code): words.role for code, words in policy.categories.items()} == {
        "Contact": "participant",
        "Conduct": "actor",
        "Content": "recipient",
    }


@pytest.mark.parametrize(
    ("phrase", "category", "nature"),
    [
        ("tracking", "Contact", "Commercial"),
        ("harvesting personal information", "Contact", "Commercial"),
        ("being bullied", "Contact", "Aggressive"),
        ("harassed", "Contact", "Aggressive"),
        ("stalked", "Contact", "Aggressive"),
        ("meeting strangers", "Contact", "Sexual"),
        ("being groomed", "Contact", "Sexual"),
        ("grooming", "Contact", "Sexual"),
        ("self-harm", "Contact", "Values"),
        ("unwelcome persuasions", "Contact", "Values"),
        ("illegal downloading", "Conduct", "Commercial"),
        ("hacking", "Conduct", "Commercial"),
        ("gambling", "Conduct", "Commercial"),
        ("financial scams", "Conduct", "Commercial"),
        ("scam", "Conduct", "Commercial"),
        ("bullying", "Conduct", "Aggressive"),
        ("harassing another", "Conduct", "Aggressive"),
        ("cyberbullying", "Conduct", "Aggressive"),
        ("creating and uploading inappropriate material", "Conduct", "Sexual"),
        ("sexting", "Conduct", "Sexual"),
        ("providing misleading information", "Conduct", "Values"),
        ("providing misleading advice", "Conduct", "Values"),
        ("adverts", "Content", "Commercial"),
        ("spam", "Content", "Commercial"),
        ("sponsorship", "Content", "Commercial"),
        ("personal information", "Content", "Commercial"),
        ("violent content", "Content", "Aggressive"),
        ("hateful content", "Content", "Aggressive"),
        ("pornographic", "Content", "Sexual"),
        ("unwelcome sexual content", "Content", "Sexual"),
        ("bias", "Content", "Values"),
        ("protected characteristic", "Content", "Values"),
        ("misleading info", "Content", "Values"),
        ("misleading advice", "Content", "Values"),
    ],
)
def test_the_policys_own_words_mean_the_cell_they_are_printed_in(policy, phrase, category, nature):
    assert cell_of(policy, phrase) == [(Category(category), Nature(nature))]


@pytest.mark.parametrize(
    "phrase", ["underage account", "inappropriate content", "upsetting video", "hacked"]
)
def test_a_phrase_that_could_mean_several_cells_means_none(policy, phrase):
    assert cell_of(policy, phrase) == []


def test_every_outcome_and_action_has_its_words(policy):
    assert set(policy.outcomes) == set(Outcome)
    assert set(policy.actions) == set(Action)


def test_the_serious_outcomes_are_those_that_make_a_review_due(policy):
    assert {code for code, outcome in policy.outcomes.items() if outcome.serious} == {
        "police_informed",
        "ceop_referral",
        "safeguarding_referral",
        "legal_action",
        "dismissal",
    }


def test_the_serious_outcomes_are_the_gravest(policy):
    by_gravity = sorted(policy.outcomes.values(), key=lambda outcome: outcome.gravity)
    assert [outcome.serious for outcome in by_gravity] == [False] * 11 + [True] * 5
    assert by_gravity[-1].code is Outcome.POLICE_INFORMED
    assert by_gravity[0].code is Outcome.NOT_RECORDED


def test_only_an_ongoing_incident_is_open(policy):
    assert [code for code, outcome in policy.outcomes.items() if outcome.open] == [Outcome.ONGOING]


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("nfa", "no_further_action"),
        ("verbal warning", "advice_or_warning"),
        ("spoke to mum", "parents_contacted"),
        ("phoned home", "parents_contacted"),
        ("reported to snapchat", "reported_to_platform"),
        ("account taken down", "content_removed"),
        ("detention", "sanction"),
        ("written warning", "staff_disciplinary"),
        ("sacked", "dismissal"),
        ("professionals online safety helpline", "professional_advice"),
        ("reported to ceop", "ceop_referral"),
        ("mash", "safeguarding_referral"),
        ("lado", "safeguarding_referral"),
        ("crime number", "police_informed"),
        ("police 101", "police_informed"),
        ("solicitor", "legal_action"),
        ("ongoing", "ongoing"),
        ("dsl informed", "other"),
    ],
)
def test_what_schools_write_means_the_outcome_it_should(policy, phrase, code):
    assert outcome_of(policy, phrase) == [code]


def test_the_policy_names_four_platforms(policy):
    assert [platform.name for platform in policy.platforms if platform.named_in_policy] == [
        "Facebook",
        "Instagram",
        "Pinterest",
        "Vine",
    ]


def test_appendix_a_s_illegal_content_is_a_criminal_concern(policy):
    criminal = policy.concerns[Concern.CRIMINAL]
    assert {"child sexual abuse images", "criminally racist material"} <= set(criminal)
    assert not {"grooming", "cyber bullying", "cyberbullying", "criminal"} & set(criminal)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("date of incident", "occurred_on"),
        ("timestamp", "reported_on"),
        ("action taken", "action"),
        ("outcome", "outcome"),
        ("platform/app", "platform"),
        ("pupil name", "person"),
        ("date of birth", "ignored"),
        ("outcome code", "ignored"),
        ("category of staff", "ignored"),
        ("follow-up date", "ignored"),
        ("review date", "ignored"),
    ],
)
def test_a_heading_means_the_field_it_should(policy, heading, field):
    assert [name for name, words in policy.headings.items() if heading in words] == [field]


def test_the_policy_can_be_sent_to_another_process(policy):
    assert pickle.loads(pickle.dumps(policy)) == policy  # noqa: S301 -  made on the line itself

"""The words around a step: denied, planned, left to somebody else, or about another thing."""

import pytest

from policy_monitor.ingest.profiles import RowTexts


@pytest.fixture(scope="module")
def done(words):
    """What a text in a column for outcomes is read as, and whether a step was left out."""
    reader = words.profiles

    def read(text):
        texts = RowTexts(
            kinds=("Bullying",), description="", outcomes=(text,), actions=(), platform="",
            involved="", setting="", setting_means_in_school=False, pupil_named=False,
        )  # fmt: skip
        said = reader.read(texts).done
        return "+".join(said.outcomes), said.doubted

    return read


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("MASH - no", "other"),
        ("MASH - not needed", "other"),
        ("Parents informed: no", "other"),
        ("Parents informed, no further action", "parents_contacted+no_further_action"),
        ("Nothing to report to police", "other"),
        ("Video reported to police", "police_informed"),
        ("Account reported to TikTok", "reported_to_platform"),
        ("Account reported", "reported_to_platform"),
        ("Referred to safeguarding lead", "other"),
        ("Referred to MASH", "safeguarding_referral"),
        ("Purple Mash lesson", "other"),
        ("CEOP lesson delivered", "advice_or_warning"),
        ("CEOP report made", "ceop_referral"),
        ("Spoke to DSL", "other"),
        ("Spoke to both boys", "advice_or_warning"),
        ("Teacher's note", "other"),
    ],
)
def test_a_step_is_read_only_when_it_was_taken_and_taken_outside(done, text, outcomes):
    assert done(text) == (outcomes, False)


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Possible suspension", "other"),
        ("CEOP considered", "other"),
        ("Warned about exclusion", "advice_or_warning"),
        ("Parents signposted to CEOP", "parents_contacted"),
        ("Mum agreed to contact CEOP", "parents_contacted"),
        ("HT to contact parents", "other"),
        ("Parents to speak to child", "other"),
    ],
)
def test_a_step_that_is_only_planned_or_left_to_others_is_left_out_and_said(done, text, outcomes):
    assert done(text) == (outcomes, True)


@pytest.mark.parametrize(
    "text", ["Meeting with parents to discuss", "Parents informed, considered serious"]
)
def test_a_step_that_was_taken_for_a_purpose_is_taken(done, text):
    assert done(text) == ("parents_contacted", False)

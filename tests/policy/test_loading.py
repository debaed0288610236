"""Each mistake a person can make in the policy's files, and the sentence it is told with."""

from datetime import date

import pytest

from policy_monitor.calendar import Calendar
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.policy import PolicyFileError, load_policy
from policy_monitor.policy.shapes import SHAPES


@pytest.mark.parametrize("file", SHAPES)
def test_a_missing_file_is_named(folder, file):
    (folder / file).unlink()
    with pytest.raises(PolicyFileError) as raised:
        load_policy(folder)
    assert str(raised.value) == (
        f'{file}: the file is missing; put it back into the folder "policy" of the data folder.'
    )


def test_the_error_is_one_that_a_person_can_act_on():
    assert issubclass(PolicyFileError, PolicyMonitorError)


def test_an_empty_folder_names_every_file(tmp_path):
    with pytest.raises(PolicyFileError) as raised:
        load_policy(tmp_path)
    assert [mistake.file for mistake in raised.value.mistakes] == list(SHAPES)


def test_a_slip_in_the_writing_is_said_with_its_line(sentences_after):
    [sentence] = sentences_after("policy.toml", 'title = "Social', "title = Social")
    assert sentence.startswith("policy.toml: the file is not written as TOML: ")
    assert "line 5" in sentence


def test_mistakes_in_several_files_are_told_together(folder, sentences_after):
    (folder / "actions.toml").unlink()
    sentences = sentences_after("policy.toml", "days = 60", "days = -1")
    assert [sentence.split(":")[0].split(",")[0] for sentence in sentences] == [
        "actions.toml",
        "policy.toml",
    ]


def test_a_missing_cell_is_named(folder, sentences_after):
    path = folder / "taxonomy.toml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("[cell.Contact.Sexual]"), text.index("[cell.Contact.Values]")
    assert sentences_after("taxonomy.toml", text[start:end], "") == [
        (
            "taxonomy.toml, key cell.Contact.Sexual: the key is missing; "
            "add it, with its keys policy_text and words."
        )
    ]


def test_an_unknown_code_is_answered_with_the_one_that_is_meant(sentences_after):
    assert sentences_after("outcomes.toml", "[outcome.ongoing]", "[outcome.ongoings]")[1] == (
        'outcomes.toml, key outcome.ongoings: the key is not known; perhaps "ongoing" is meant.'
    )


def test_a_misspelt_category_is_answered_whatever_its_case(sentences_after):
    sentences = sentences_after("taxonomy.toml", "[category.Contact]", "[category.contact]")
    assert sentences[1].endswith('the key is not known; perhaps "Contact" is meant.')


def test_a_field_that_no_log_has_is_not_known(sentences_after):
    sentences = sentences_after("headings.toml", "occurred_on = [", "ocurred_on = [")
    assert sentences[1] == (
        'headings.toml, key headings.ocurred_on: the key is not known; perhaps "occurred_on" '
        "is meant."
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (
            "policy.toml",
            "days = 60",
            'days = "60"',
            (
                "policy.toml, key review.due_soon.days: the value is of the wrong kind; "
                "write a whole number."
            ),
        ),
        (
            "policy.toml",
            "days = 60",
            "days = -1",
            (
                "policy.toml, key review.due_soon.days: the number of days is negative; "
                "write 0 or more."
            ),
        ),
        (
            "policy.toml",
            'last_reviewed = "01/2019"',
            'last_reviewed = "13/2019"',
            (
                "policy.toml, key review.last_reviewed: the date cannot be read; write a day "
                '"31/01/2019", a month "01/2019" or a term "Autumn term 2018/19".'
            ),
        ),
        (
            "policy.toml",
            'last_reviewed = "01/2019"',
            'last_reviewed = "01/2019"\nto_be_reviewed_on = "soon"',
            (
                "policy.toml, key review.to_be_reviewed_on: the date cannot be read; write a day "
                '"31/01/2019", a month "01/2019" or a term "Autumn term 2018/19".'
            ),
        ),
        (
            "policy.toml",
            'last_reviewed = "01/2019"',
            'last_reviewed = "Autumn term 2018/19"',
            (
                "policy.toml, key review.last_reviewed: a term was given, and the calendar with "
                "the "
                'dates of terms is not at hand; write a day or a month such as "01/2019".'
            ),
        ),
        (
            "policy.toml",
            'cycle = "annual"',
            'cycle = "yearly"',
            (
                "policy.toml, key review.cycle: the cycle is not known; use one of annual, "
                "bi-annual, "
                "tri-annual and termly, or describe it under [cycles]."
            ),
        ),
        (
            "policy.toml",
            "months = 24",
            "months = 0",
            (
                "policy.toml, key cycles.bi-annual.months: the number is less than 1; "
                "write how many months it lasts, 1 or more."
            ),
        ),
        (
            "policy.toml",
            'months = 12\nclause = "section 9"',
            'months = 0\nclause = "section 9"',
            (
                "policy.toml, key review.ceiling.months: the number is less than 1; "
                "write how many months it lasts, 1 or more."
            ),
        ),
        (
            "policy.toml",
            'id = "carlton"',
            'id = "Carlton School"',
            (
                "policy.toml, key school.id: the id is not lower-case letters, figures and "
                "hyphens; "
                'write a short one such as "carlton".'
            ),
        ),
        (
            "policy.toml",
            'name = "Carlton Primary School"',
            'name = ""',
            "policy.toml, key school.name: the text is empty; write text in quotation marks.",
        ),
        (
            "taxonomy.toml",
            '"tracking", "harvesting personal',
            '"scam", "tracking", "harvesting personal',
            (
                'taxonomy.toml, key cell.Conduct.Commercial.words: the phrase "scam" is also in '
                "cell.Contact.Commercial.words; keep it in one of the two."
            ),
        ),
        (
            "taxonomy.toml",
            '"tracking", "harvesting personal',
            '"file sharing", "tracking", "File  Sharing", "harvesting personal',
            (
                'taxonomy.toml, key cell.Contact.Commercial.words: the phrase "File  Sharing" is '
                "not "
                'in lower case with single spaces; write "file sharing".'
            ),
        ),
        (
            "taxonomy.toml",
            '"tracking", "harvesting personal',
            '"tracking", "tracking", "harvesting personal',
            (
                'taxonomy.toml, key cell.Contact.Commercial.words: the phrase "tracking" is listed '
                "2 times; keep one of them."
            ),
        ),
        (
            "taxonomy.toml",
            '"tracking", "harvesting personal',
            '"", "tracking", "harvesting personal',
            (
                'taxonomy.toml, key cell.Contact.Commercial.words: the phrase "" is not in lower '
                "case "
                "with single spaces; take the empty phrase out."
            ),
        ),
        (
            "taxonomy.toml",
            'words = ["sexual", ',
            'words = ["spam", "sexual", ',
            (
                'taxonomy.toml, key nature.Sexual.words: the word "spam" is also in '
                "cell.Content.Commercial.words, which is not Sexual; keep it in one of the two."
            ),
        ),
        (
            "taxonomy.toml",
            '"conduct", "conduct risk"',
            '"spam", "conduct", "conduct risk"',
            (
                'taxonomy.toml, key category.Conduct.words: the word "spam" is also in '
                "cell.Content.Commercial.words, which is not Conduct; keep it in one of the two."
            ),
        ),
        (
            "taxonomy.toml",
            '"conduct", "conduct risk"',
            '"contact", "conduct", "conduct risk"',
            (
                'taxonomy.toml, key category.Conduct.words: the phrase "contact" is also in '
                "category.Contact.words; keep it in one of the two."
            ),
        ),
        (
            "outcomes.toml",
            "gravity = 110",
            "gravity = 140",
            (
                "outcomes.toml, key outcome.legal_action.gravity: outcome.police_informed has the "
                "same gravity, 140; give each outcome its own number."
            ),
        ),
        (
            "outcomes.toml",
            '"dismissal", "dismissed"',
            '"nfa", "dismissal", "dismissed"',
            (
                'outcomes.toml, key outcome.dismissal.words: the phrase "nfa" is also in '
                "outcome.no_further_action.words; keep it in one of the two."
            ),
        ),
        (
            "outcomes.toml",
            "serious = false",
            'serious = "no"',
            (
                "outcomes.toml, key outcome.no_further_action.serious: the value is of the wrong "
                "kind; write true or false."
            ),
        ),
        (
            "actions.toml",
            'label = "Copy kept"',
            'label = "Copy kept"\nurgent = true',
            (
                "actions.toml, key action.copy_kept.urgent: the key is not known; "
                "use one of label and words, or take it out."
            ),
        ),
        (
            "platforms.toml",
            'name = "Instagram"',
            'name = "Facebook"',
            (
                "platforms.toml, key platform[2].name: platform[1] has the same name; "
                "put their words together under one."
            ),
        ),
        (
            "platforms.toml",
            'other_platform = "Other platform"',
            'other_platform = "Vine"',
            (
                "platforms.toml, key other_platform: a platform of the list has this name; "
                'write another, such as "Other platform".'
            ),
        ),
        (
            "platforms.toml",
            'words = ["vine app"]',
            'words = ["vine app", "pintrest"]',
            (
                'platforms.toml, key platform[4].words: the phrase "pintrest" is also in '
                "platform[3].words; keep it in one of the two."
            ),
        ),
        (
            "people_and_places.toml",
            '"staff", "staff member"',
            '"pupil", "staff", "staff member"',
            (
                'people_and_places.toml, key involved.staff: the phrase "pupil" is also in '
                "involved.pupil; keep it in one of the two."
            ),
        ),
        (
            "headings.toml",
            '"date reported", "reported on"',
            '"date", "date reported", "reported on"',
            (
                'headings.toml, key headings.reported_on: the phrase "date" is also in '
                "headings.occurred_on; keep it in one of the two."
            ),
        ),
    ],
)
def test_a_mistake_is_told_in_one_sentence(sentences_after, file, old, new, sentence):
    assert sentences_after(file, old, new) == [sentence]


def test_a_hyphen_tells_no_two_meanings_apart(sentences_after):
    assert sentences_after("outcomes.toml", '"dismissal",', '"parent-contacted", "dismissal",') == [
        (
            'outcomes.toml, key outcome.dismissal.words: the phrase "parent-contacted" is also in '
            "outcome.parents_contacted.words; keep it in one of the two."
        )
    ]


def test_a_code_without_words_is_a_mistake(folder, sentences_after):
    path = folder / "concerns.toml"
    text = path.read_text(encoding="utf-8")
    assert sentences_after("concerns.toml", text[text.index("words = [") :], "words = []\n") == [
        (
            "concerns.toml, key concern.criminal.words: the list of words is empty; "
            "add at least one word."
        )
    ]


def test_a_platform_may_have_no_other_names(spoil):
    policy = spoil("platforms.toml", 'words = ["vine app"]', "words = []")
    assert [platform.words for platform in policy.platforms if platform.name == "Vine"] == [()]


def test_a_type_of_risk_and_one_of_its_own_cells_may_share_a_word(policy):
    shared = set(policy.natures["Aggressive"].words) & {
        word
        for (_, nature), cell in policy.cells.items()
        if nature == "Aggressive"
        for word in cell.words
    }
    assert "bullying" in shared


def test_another_school_changes_a_file_and_not_the_code(spoil):
    policy = spoil("policy.toml", 'cycle = "annual"', 'cycle = "bi-annual"')
    assert (policy.cycle.months, policy.cycle.months_allowed) == (24, 12)


def test_a_policy_reviewed_in_a_term_is_read_with_the_calendar(folder):
    path = folder / "policy.toml"
    text = path.read_text(encoding="utf-8").replace('= "01/2019"', '= "Autumn term 2018/19"')
    path.write_text(text, encoding="utf-8")
    policy = load_policy(folder, calendar=Calendar([]))
    assert policy.last_reviewed.last_on == date(2018, 12, 21)

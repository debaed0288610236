"""A column is known by its heading and its values together."""

import pytest

from policy_monitor.ingest.fields import Field

KINDS = ["Conduct", "Contact", "Content", "Conduct", "Content"]
TYPES = ["Aggressive", "Sexual", "Values", "Commercial", "Sexual"]


@pytest.fixture(scope="module")
def headings(words):
    return words.headings


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Pupil, staff or parent", Field.INVOLVED),
        ("Child / adult in school / governor", Field.INVOLVED),
        ("In school or at home", Field.SETTING),
        ("In school / at home", Field.SETTING),
        ("Which app, game or site?", Field.PLATFORM),
        ("App, website or game", Field.PLATFORM),
        ("Facebook, WhatsApp or TikTok?", Field.PLATFORM),
        ("Was it contact, conduct or content?", Field.CATEGORY),
        ("Sexual, aggressive, commercial or values", Field.NATURE),
        ("Result / consequence", Field.OUTCOME),
        # One value alone asks for something else, and words of two fields for neither.
        ("Parent", None),
        ("School", Field.IGNORED),
        ("Date of birth", Field.IGNORED),
        ("Staff member reporting", Field.IGNORED),
        ("Parent or governor who was told, and where", None),
    ],
)
def test_a_heading_of_a_fields_own_words_names_the_field(headings, heading, field):
    match = headings.match(heading)
    assert (None if match is None else match.field) is field


def log(heads, *columns):
    dates = [f"{day}/10/24" for day in (3, 10, 16, 17, 21)]
    lines = [",".join(heads), *(",".join(row) for row in zip(dates, *columns, strict=True))]
    return "\r\n".join(lines).encode()


def columns_of(screening):
    return screening.files[0].sheets[0].columns


def codes(screening):
    return [finding.code for finding in screening.findings if finding.row is None]


def test_a_column_of_platforms_under_an_unknown_heading_is_read_and_said(read):
    apps = ["WhatsApp", "Tik Tok", "Roblox", "Snapchat", "my cousin"]
    screening = read(("log.csv", log(["Date", "Category", "Thing"], KINDS, apps)))
    assert columns_of(screening)["platform"] == "C"
    assert [one.platform for one in screening.incidents][:2] == ["WhatsApp", "TikTok"]
    finding = next(one for one in screening.findings if one.code == "column_read_by_values")
    assert (finding.level, finding.row, finding.column) == ("note", None, "Thing")
    assert finding.message.startswith("Column C was read as the platform")


@pytest.mark.parametrize(("known", "taken"), [(2, False), (3, True)])
def test_three_in_five_values_are_enough_and_two_are_not(read, known, taken):
    apps = ["WhatsApp", "TikTok", "Roblox"][:known] + ["one", "two", "three"][: 5 - known]
    screening = read(("log.csv", log(["Date", "Category", "Thing"], KINDS, apps)))
    assert ("platform" in columns_of(screening)) is taken


def test_a_recognised_heading_keeps_its_field_against_another_column(read):
    apps = ["WhatsApp", "TikTok", "Roblox", "Snapchat", "WhatsApp"]
    others = ["Roblox"] * 5
    screening = read(("log.csv", log(["Date", "Category", "App", "Thing"], KINDS, apps, others)))
    assert columns_of(screening)["platform"] == "C"
    assert "column_read_by_values" not in codes(screening)


def test_a_recognised_heading_whose_values_say_something_else_loses(read):
    apps = ["WhatsApp", "TikTok", "Roblox", "Snapchat", "WhatsApp"]
    screening = read(("log.csv", log(["Date", "Category", "Where"], KINDS, apps)))
    assert columns_of(screening)["platform"] == "C"
    assert "setting" not in columns_of(screening)


def test_names_under_who_are_people_and_say_nothing_of_whom(read):
    people = ["Q. Q.", "R. R.", "S. S.", "T. T.", "U. U."]
    screening = read(("log.csv", log(["Date", "Category", "Who"], KINDS, people)))
    assert "involved" not in columns_of(screening)
    assert {str(one.involved) for one in screening.incidents} == {"not known"}


def test_a_column_with_an_ignored_heading_is_never_taken(read):
    people = ["Pupil", "Parent", "Staff", "Pupil", "Pupil"]
    screening = read(("log.csv", log(["Date", "Category", "Reported by"], KINDS, people)))
    assert "involved" not in columns_of(screening)


def test_both_parts_of_the_kind_are_told_by_values(read):
    screening = read(("log.csv", log(["Date", "F1", "F2", "Notes"], TYPES, KINDS, ["a b c"] * 5)))
    assert [str(one.category) for one in screening.incidents] == KINDS
    assert [str(one.nature) for one in screening.incidents] == TYPES

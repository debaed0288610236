"""The same incident again: repeated, updated, about another pupil, or another one after all."""

import pytest

from tests.logs import csv_log

HEADING = "Ref,Date,Pupil,Category,Type of risk,What happened,Outcome,App,Where"
STORY = "a picture was sent to others"


PLAIN = {
    "reference": "", "day": "3/10/24", "pupil": "", "kind": "Conduct,Sexual", "story": STORY,
    "outcome": "NFA", "app": "", "where": "",
}  # fmt: skip


def row(**changed):
    """A row of a log; what is not given is as in every other row."""
    return ",".join((PLAIN | changed).values())


def log(*rows, name="log.csv"):
    return (name, csv_log(*rows, heading=HEADING))


MATCHED = {"row_repeated", "updates_earlier_row", "same_incident", "looks_alike"}


def fates(screening):
    """For each row that resembles an earlier one what is said of it, and how it weighs."""
    return [(one.row, one.code, one.level) for one in screening.findings if one.code in MATCHED]


def kept(screening):
    return [
        (one.source.row, sorted(map(str, one.outcomes)), one.involvements)
        for one in screening.incidents
    ]


def test_a_row_twice_is_counted_once(read):
    screening = read(log(row(), row()))
    assert kept(screening) == [(2, ["no_further_action"], 1)]
    assert fates(screening) == [(3, "row_repeated", "duplicate")]
    assert (screening.rows.accepted, screening.rows.duplicate) == (1, 1)


def test_a_later_row_that_says_more_stands_in_place_of_the_earlier_one(read):
    screening = read(log(row(outcome="Ongoing"), row(outcome="Detention")))
    assert kept(screening) == [(2, ["sanction"], 1)]
    assert fates(screening) == [(3, "updates_earlier_row", "duplicate")]


def test_a_later_file_that_says_more_keeps_the_first_place(read):
    first, later = log(row(outcome="Ongoing"), name="a.csv"), log(row(), row(), name="b.csv")
    screening = read(first, later)
    assert [(one.source.file, one.source.row) for one in screening.incidents] == [("a.csv", 2)]
    assert kept(screening) == [(2, ["no_further_action"], 1)]
    assert screening.rows.duplicate == 2


@pytest.mark.parametrize(
    ("pupils", "outcome", "people"),
    [
        (("A. B.", "C. D."), ["no_further_action", "sanction"], 2),
        (("A. B.", "a. b."), ["sanction"], 1),
        (("A. B.; E. F.", "C. D."), ["no_further_action", "sanction"], 3),
    ],
)
def test_a_row_for_each_pupil_is_one_incident_with_all_that_was_done(read, pupils, outcome, people):
    rows = [row(pupil=pupils[0]), row(pupil=pupils[1], outcome="Detention")]
    ((number, outcomes, involvements),) = kept(read(log(*rows)))
    assert (number, involvements) == (2, people)
    assert set(outcomes) <= set(outcome)
    assert "sanction" in outcomes


@pytest.mark.parametrize(
    ("story", "incidents"),
    [
        ("one two three four five", 1),
        ("one two three four", 2),
    ],
)
def test_five_words_alike_on_a_day_are_one_telling_whoever_the_pupil(read, story, incidents):
    rows = [row(pupil=pupil, story=story) for pupil in ("A. B.", "C. D.")]
    assert len(read(log(*rows)).incidents) == incidents


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("one two three", [(3, "row_repeated", "duplicate")]),
        ("one two", [(3, "looks_alike", "note")]),
        ("", [(3, "looks_alike", "note")]),
    ],
)
def test_two_rows_that_say_little_are_both_kept_and_said_to_look_alike(read, story, answer):
    screening = read(log(row(story=story), row(story=story)))
    assert fates(screening) == answer
    assert len(screening.incidents) == (2 if answer[0][2] == "note" else 1)


def test_rows_that_look_alike_are_told_from_each_other_in_the_next_file_too(read):
    two = [row(story=""), row(story="")]
    screening = read(log(*two, name="a.csv"), log(*two, name="b.csv"))
    assert len({one.identity for one in screening.incidents}) == 2
    assert screening.rows.duplicate == 2
    third = read(log(*two, name="a.csv"), log(*two, row(story=""), name="b.csv"))
    assert len(third.incidents) == 3


@pytest.mark.parametrize(
    ("one", "other", "incidents"),
    [
        ({"day": "3/10/24"}, {"day": "4/10/24"}, 2),
        ({"story": "a"}, {"story": "b"}, 2),
        ({"story": "", "kind": "Conduct,Sexual"}, {"story": "", "kind": "Contact,Sexual"}, 2),
        ({"story": "", "kind": "Conduct,Sexual"}, {"story": "", "kind": "Conduct,Values"}, 2),
        ({"story": "", "app": "WhatsApp"}, {"story": "", "app": "TikTok"}, 2),
        ({"story": "", "where": "In school"}, {"story": "", "where": "At home"}, 2),
        ({"story": "", "kind": "Zorging,"}, {"story": "", "kind": "Bloring,"}, 2),
        ({"story": "", "pupil": "A. B."}, {"story": "", "pupil": "C. D."}, 2),
        ({"reference": "OS-1"}, {"reference": "OS-2"}, 2),
        ({"reference": "OS-1"}, {"reference": "os-1", "outcome": "Detention"}, 1),
        ({"reference": "OS-1"}, {"reference": "OS-1", "story": "b", "day": "4/10/24"}, 2),
        ({"reference": "OS-1"}, {"reference": "OS-1", "story": "b"}, 1),
        ({"reference": "OS-1"}, {"reference": "OS-1", "day": "4/10/24"}, 1),
        ({"reference": "OS-1", "pupil": "A. B."},
         {"reference": "OS-1", "pupil": "C. D.", "story": "b"}, 2),
        ({"reference": "12345"}, {"reference": "12345", "day": "4/10/24"}, 2),
        ({"reference": "123456"}, {"reference": "123456", "day": "4/10/24"}, 1),
        ({"reference": "7"}, {"reference": "7", "outcome": "Detention"}, 1),
    ],
)  # fmt: skip
def test_what_tells_two_incidents_apart(read, one, other, incidents):
    assert len(read(log(row(**one), row(**other))).incidents) == incidents


def test_two_incidents_with_one_reference_are_found_again_in_the_next_file(read):
    two = [row(reference="OS-1"), row(reference="OS-1", story="quite another thing", day="9/10/24")]
    screening = read(log(*two, name="a.csv"), log(*two, name="b.csv"))
    assert len(screening.incidents) == 2
    assert screening.rows.duplicate == 2


def test_a_row_about_another_pupil_adds_what_was_done_and_loses_nothing(read):
    first = row(pupil="A. B.", outcome="Blocked the sender; NFA", app="WhatsApp")
    second = row(pupil="C. D.", kind="Conduct,", outcome="Police informed", app="")
    (one,) = read(log(first, second)).incidents
    assert (str(one.category), str(one.nature), one.platform) == ("Conduct", "Sexual", "WhatsApp")
    assert one.outcomes[0] == "police_informed"
    assert one.actions


def test_a_kind_that_two_rows_of_one_incident_disagree_on_is_the_firsts(read):
    rows = [row(pupil="A. B."), row(pupil="C. D.", kind="Contact,Values")]
    (one,) = read(log(*rows)).incidents
    assert (str(one.category), str(one.nature)) == ("Conduct", "Sexual")


def test_a_kind_that_two_rows_of_one_incident_partly_agree_on_is_the_firsts(read):
    rows = [row(pupil="A. B.", kind="Conduct,"), row(pupil="C. D.", kind="Contact,Values")]
    (one,) = read(log(*rows)).incidents
    assert (str(one.category), one.nature) == ("Conduct", None)


def test_the_kind_that_only_a_later_row_gives_is_taken(read):
    rows = [row(pupil="A. B.", kind=","), row(pupil="C. D.")]
    (one,) = read(log(*rows)).incidents
    assert (str(one.category), str(one.nature)) == ("Conduct", "Sexual")


def test_not_recorded_gives_way_to_what_was_done_for_another_pupil(read):
    rows = [row(pupil="A. B.", outcome=""), row(pupil="C. D.", outcome="Detention")]
    assert kept(read(log(*rows))) == [(2, ["sanction"], 2)]


def test_the_same_incident_has_the_same_fingerprint_until_something_changes(read):
    def fingerprint(**changed):
        (one,) = read(log(row(reference="OS-1", **changed))).incidents
        return one.identity, one.fingerprint

    plain = fingerprint()
    assert fingerprint() == plain
    for changed in (
        {"outcome": "Detention"}, {"kind": "Conduct,Values"}, {"kind": "Contact,Sexual"},
        {"app": "WhatsApp"}, {"where": "At home"}, {"day": "4/10/24"}, {"kind": "Zorging,"},
        {"outcome": "Blocked the sender"}, {"pupil": "A. B.; C. D."},
    ):  # fmt: skip
        assert fingerprint(**changed)[0] == plain[0]
        assert fingerprint(**changed)[1] != plain[1], changed

"""An incident keeps its identity whatever rows stand around it."""

import csv
from io import StringIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

HEAD = ["Ref", "Date", "Pupil", "Category", "Description", "Outcome"]
FIVE = "unkind words in a chat"


def log(rows):
    content = StringIO()
    csv.writer(content).writerows([HEAD, *rows])
    return ("log.csv", content.getvalue().encode())


def identities(read, rows):
    """Each row's description with the identity of the incident it stands in."""
    screening = read(log(rows))
    return {rows[one.source.row - 2][4]: one.identity for one in screening.incidents}


def row(number, reference, day, pupil):
    return [reference, f"{day}/10/24", pupil, "Conduct", f"told at some length {number}", "NFA"]


unrelated = st.lists(
    st.tuples(
        st.sampled_from(["", "1", "2", "3"]),
        st.integers(1, 28),
        st.sampled_from(["", "A", "B"]),
    ),
    min_size=1,
    max_size=12,
).map(
    # Rows with one reference on one day would be related: each day stands once.
    lambda rows: [
        row(n, reference, day, pupil)
        for n, (reference, day, pupil) in enumerate({one[1]: one for one in rows}.values())
    ]
)
few = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(rows=unrelated, chance=st.randoms(use_true_random=False))
def test_reordering_and_removing_other_rows_changes_no_identity(rows, chance, read):
    whole = identities(read, rows)
    assert len(set(whole.values())) == len(rows)
    shuffled = [*rows]
    chance.shuffle(shuffled)
    assert identities(read, shuffled) == whole
    kept = shuffled[: (len(shuffled) + 1) // 2]
    assert identities(read, kept).items() <= whole.items()


def test_a_running_number_names_no_incident_across_uploads(read):
    autumn = identities(read, [["1", "3/10/24", "", "Conduct", "told at length here", "NFA"]])
    spring = identities(read, [["1", "14/1/25", "", "Conduct", "told at length here", "NFA"]])
    assert set(autumn.values()).isdisjoint(spring.values())


def test_a_longer_reference_names_its_incident_whatever_changes(read):
    first = identities(read, [["OS-114", "3/10/24", "", "Conduct", "told", "Ongoing"]])
    later = identities(read, [["OS-114", "3/10/24", "", "Conduct", "told", "Police informed"]])
    assert first == later


def test_two_incidents_with_one_reference_have_the_same_identities_in_either_order(read):
    one = ["OS-114", "3/10/24", "A", "Conduct", "something of one kind", "NFA"]
    other = ["OS-114", "9/10/24", "B", "Content", "quite another thing altogether", "NFA"]
    assert identities(read, [one, other]) == identities(read, [other, one])
    assert len(identities(read, [one, other])) == 2


def test_a_row_for_each_pupil_in_the_same_words_is_one_incident_with_all_that_was_done(read):
    rows = [
        ["", "3/10/24", "A", "Conduct", FIVE, "Detention"],
        ["", "3/10/24", "B", "Conduct", FIVE, "Parents contacted"],
    ]
    screening = read(log(rows))
    assert [sorted(one.outcomes) for one in screening.incidents] == [
        ["parents_contacted", "sanction"]
    ]
    assert [(one.row, one.code) for one in screening.findings if one.level == "duplicate"] == [
        (3, "same_incident")
    ]


def test_four_words_alike_are_not_enough_to_make_two_pupils_one_incident(read):
    few_words = " ".join(FIVE.split()[:4])
    rows = [["", "3/10/24", pupil, "Conduct", few_words, "NFA"] for pupil in ("A", "B")]
    assert read(log(rows)).rows.accepted == 2


def test_rows_without_a_word_of_what_happened_are_told_apart_by_their_kind(read):
    rows = [["", "3/10/24", "A", kind, "", "NFA"] for kind in ("Conduct", "Content")]
    assert read(log(rows)).rows.accepted == 2


def test_the_same_words_on_another_day_are_another_incident(read):
    rows = [["", f"{day}/10/24", "A", "Conduct", FIVE, "NFA"] for day in (3, 4)]
    assert read(log(rows)).rows.accepted == 2

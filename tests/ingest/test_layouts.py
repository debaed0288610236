"""Shapes of sheets: several columns for one thing, ticks, tables beside each other."""

from datetime import date

import pytest

from policy_monitor.ingest.refusals import FileRefused
from tests.ingest.messy_logs import workbook

HEAD = ["Date", "Category", "Type of risk", "Outcome"]
ROWS = [["3/10/24", "Conduct", "Sexual", "NFA"], ["4/10/24", "Contact", "Values", "Detention"]]


def reading(read, *rows, sheet="Log", **options):
    return read(("log.xlsx", workbook({sheet: rows}, **options)))


def cells(screening):
    """For each incident its row, its kind and what was done."""
    return [
        (one.source.row, f"{one.category}/{one.nature}", sorted(map(str, one.outcomes)))
        for one in screening.incidents
    ]


def columns(screening, place=0):
    return dict(screening.files[0].sheets[place].columns)


def remarks(screening):
    return {one.code for one in screening.findings if one.row is None}


@pytest.mark.parametrize(
    ("answers", "kinds"),
    [
        (["x", None], ["Conduct/None", "None/None"]),
        (["Yes", "No"], ["Conduct/None", "None/None"]),
        (["1", "0"], ["Conduct/None", "None/None"]),
        (["\u2713", ""], ["Conduct/None", "None/None"]),
        (["TRUE", "FALSE"], ["Conduct/None", "None/None"]),
        (["tick", "-"], ["Conduct/None", "None/None"]),
        (["no", "no"], ["None/None", "None/None"]),
        (["perhaps", "never"], ["None/None", "None/None"]),
    ],
)
def test_a_column_headed_with_a_kind_is_ticked_or_not(read, answers, kinds):
    rows = [[day, mark, "NFA"] for day, mark in zip(["3/10/24", "4/10/24"], answers, strict=True)]
    screening = reading(read, ["Date", "Conduct", "Outcome"], *rows)
    assert [kind for _, kind, _ in cells(screening)] == kinds


def test_columns_of_ticks_are_kinds_and_outcomes_by_what_heads_them(read):
    head = ["Date", "Contact", "Conduct", "Sexual", "Police informed", "Parents told", "Weather"]
    screening = reading(
        read,
        head,
        ["3/10/24", None, "x", "x", "x", None, "x"],
        ["4/10/24", "x", None, "x", None, "x", "x"],
    )
    assert cells(screening) == [
        (2, "Conduct/Sexual", ["police_informed"]),
        (3, "Contact/Sexual", ["parents_contacted"]),
    ]


@pytest.mark.parametrize(("odd", "ticked"), [(["12"], True), (["12", "13"], False)])
def test_one_total_among_the_ticks_is_borne_and_two_are_not(read, odd, ticked):
    rows = [[f"{day}/10/24", "x", "an account", "NFA"] for day in (3, 4, 5)]
    totals = zip((8, 9), odd, strict=False)
    more = [[f"{day}/10/24", mark, "an account", "NFA"] for day, mark in totals]
    screening = reading(read, ["Date", "Conduct", "What happened", "Outcome"], *rows, *more)
    assert (screening.incidents[0].category is not None) is ticked


@pytest.mark.parametrize(
    ("below", "found"),
    [
        ([None, "Contact", "Conduct", "Content", None], True),
        ([None, "Contact", None, None, None], False),
        (["(day)", "Contact", "Conduct", "Content", None], False),
        ([None, "Contact", "Aardvark", "Content", None], False),
    ],
)
def test_a_row_of_choices_is_one_only_when_each_is_a_choice(read, below, found):
    screening = reading(
        read,
        ["Date", "Category (tick one)", None, None, "Type of risk"],
        below,
        ["3/10/24", None, "x", None, "Sexual"],
        ["4/10/24", "x", None, None, "Values"],
    )
    kinds = [kind for row, kind, _ in cells(screening) if row > 2]
    assert (kinds == ["Conduct/Sexual", "Contact/Values"]) is found


def test_a_choice_that_is_never_ticked_is_a_choice_all_the_same(read):
    screening = reading(
        read,
        ["Date", "Category", None, None, "Type of risk"],
        [None, "Contact", "Conduct", "Content", None],
        ["3/10/24", None, "x", None, "Sexual"],
    )
    assert cells(screening) == [(3, "Conduct/Sexual", ["not_recorded"])]
    assert screening.files[0].sheets[0].header_row == 2


def test_a_first_row_without_a_date_is_no_row_of_choices(read):
    head = ["Date", "Category", "Type of risk"]
    screening = reading(read, head, [None, "Contact", "Sexual"], ["3/10/24", "Conduct", "Values"])
    assert screening.rows.needs_decision == 1
    assert cells(screening) == [(3, "Conduct/Values", ["not_recorded"])]


DAYS = [date(2024, 10, day) for day in (3, 4, 7)]
KINDS = ["Conduct", "Contact", "Content"]


def test_a_table_without_headings_is_told_by_values_its_description_by_its_length(read):
    screening = reading(
        read,
        ["Our log"],
        [DAYS[0], "Conduct", "Sexual", "room 4", "a picture was sent to some of them", "NFA"],
        [DAYS[1], "Contact", "Values", "room 5", "somebody wrote to a pupil in a game", "NFA"],
        [DAYS[2], "Content", "Sexual", "room 6", "a film was shown at a house nearby", "NFA"],
        [DAYS[2], "Content", "Values", "room 7", "a page was found that should not be", "NFA"],
    )
    assert columns(screening) == {
        "category": "B", "nature": "C", "outcome": "F", "description": "E", "occurred_on": "A",
    }  # fmt: skip
    assert [row for row, _, _ in cells(screening)] == [2, 3, 4, 5]
    assert {"no_headings", "column_read_by_values"} <= remarks(screening)


@pytest.mark.parametrize(
    ("story", "taken"), [("four words it has", True), ("only three words", False)]
)
def test_four_words_on_the_average_are_a_description(read, story, taken):
    rows = [[day, kind, "NFA", story] for day, kind in zip(DAYS, KINDS, strict=True)]
    assert ("description" in columns(reading(read, *rows))) is taken


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([[DAYS[0], "Conduct", "NFA"], [DAYS[1], "Contact", "NFA"], [DAYS[2], "Content", "NFA"]],
         True),
        ([[DAYS[0], "Conduct", "NFA"], [DAYS[1], "Contact", "NFA"]], False),
        ([[DAYS[0], "Conduct", "oak"], [DAYS[1], "Contact", "elm"], [DAYS[2], "Content", "ash"]],
         False),
        ([[DAYS[0], "Conduct", "NFA"], ["later", "Contact", "NFA"], [DAYS[2], "Content", "NFA"]],
         False),
        ([[DAYS[0], "Conduct", "NFA"], *[[day, "Contact", "NFA"] for day in DAYS],
          ["later", "Content", "NFA"]], True),
    ],
)  # fmt: skip
def test_days_and_two_columns_of_the_policys_values_make_a_log_without_headings(read, rows, found):
    if found:
        assert reading(read, *rows).rows.accepted >= 3
    else:
        with pytest.raises(FileRefused) as refused:
            reading(read, *rows)
        assert refused.value.code == "no_incident_table"


def test_three_tables_beside_each_other_are_three(read):
    screening = reading(
        read,
        [*HEAD[:3], None, *HEAD[:3], None, *HEAD[:3]],
        ["3/10/24", "Conduct", "Sexual", None, "14/1/25", "Content", "Values", None,
         "2/5/25", "Contact", "Sexual"],
    )  # fmt: skip
    assert [one.occurred_on.isoformat() for one in screening.incidents] == [
        "2024-10-03", "2025-01-14", "2025-05-02",
    ]  # fmt: skip
    assert screening.rows.read == 4


def test_an_empty_column_within_a_log_parts_nothing(read):
    head = ["Date", "Category", None, "Type of risk", "Outcome"]
    rows = [["3/10/24", "Conduct", None, "Sexual", "NFA"]]
    screening = reading(read, head, *rows)
    assert cells(screening) == [(2, "Conduct/Sexual", ["no_further_action"])]
    assert "columns_left_out" not in remarks(screening)


def test_notes_beside_a_log_that_have_no_heading_of_it_stay_with_it(read):
    head = [*HEAD, None, "What happened"]
    screening = reading(read, head, ["3/10/24", "Conduct", "Sexual", "NFA", None, "a story"])
    assert columns(screening)["description"] == "F"


def test_a_merged_title_over_one_of_two_tables_fills_nothing_in_the_other(read):
    screening = reading(
        read,
        [*HEAD[:3], None, *HEAD[:3]],
        ["3/10/24", "Conduct", "Sexual", None, "14/1/25", "Content", "Values"],
        [None, "Conduct", "Values", None, "15/1/25", "Content", "Sexual"],
        merges=["A2:A3"],
    )
    days = sorted(one.occurred_on.isoformat() for one in screening.incidents)
    assert days == ["2024-10-03", "2024-10-03", "2025-01-14", "2025-01-15"]


def test_two_tables_below_each_other_are_both_read_each_by_its_own_headings(read):
    screening = reading(
        read, HEAD, *ROWS, [], ["Spring term 2025"], ["Category", "Date", "Outcome"],
        ["Conduct", "14/1", "NFA"],
    )  # fmt: skip
    assert [one.occurred_on.isoformat() for one in screening.incidents] == [
        "2024-10-03", "2024-10-04", "2025-01-14",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "read_as", "count"),
    [
        ([["Item", "Price"], ["Glue", 3]], "not an incident log", 2),
        ([["Conduct", 3], ["Contact", 4]], "not an incident log", 2),
        ([["No incidents in autumn 2023"]], "nil return", 1),
        ([], "empty", 0),
    ],
)
def test_a_sheet_beside_a_log_is_read_as_what_it_is(read, rows, read_as, count):
    screening = read(("log.xlsx", workbook({"Log": [HEAD, *ROWS], "Other": rows})))
    assert screening.files[0].sheets[1].read_as == read_as
    assert screening.rows.read == 3 + count
    assert screening.rows.not_an_incident == 1 + count


@pytest.mark.parametrize(
    ("rows", "tally"),
    [
        ([["Conduct", 3], ["Contact", 4]], True),
        ([["Conduct", 3]], False),
        ([["Conduct", 3, 5], ["Contact", 4, 6]], True),
        ([["Glue", 3], ["Paper", 4]], False),
        ([["Conduct", "Contact"], ["one", "two"]], False),
        ([["Conduct", "home", 3], ["Contact", "home", 4]], False),
        ([["Incidents"], [3, 4], [5, 6]], False),
    ],
)
def test_a_sheet_of_counts_is_one_when_two_labelled_rows_count_incidents(read, rows, tally):
    screening = read(("log.xlsx", workbook({"Log": [HEAD, *ROWS], "Other": rows})))
    found = {one.code for one in screening.findings if one.sheet == "Other"}
    assert found == {"tally_sheet" if tally else "not_an_incident_log"}

import pandas as pd

from policy_monitor.charts import parts_of_wholes


def plot_of(*rows):
    table = pd.DataFrame(rows, columns=["name", "part", "whole", "text"])
    return parts_of_wholes(
        table.astype({"whole": "Int64"}), of="Step", part="Written down", whole="To be expected"
    )


def test_the_whole_and_its_part_start_at_zero_on_one_scale():
    wholes, parts, names, _ = plot_of(("Copy kept", 12, 30, "12 of 30")).spec["layer"]
    assert wholes["encoding"]["x"]["field"] == "whole"
    assert parts["encoding"]["x"]["field"] == "part"
    assert wholes["encoding"]["x"]["scale"]["zero"] is True
    assert names["encoding"]["text"]["field"] == "line"


def test_where_only_the_part_is_known_it_is_the_whole():
    assert plot_of(("Reported", 2, None, "2 times")).table["whole"].tolist() == [2]


def test_a_small_whole_does_not_fill_the_chart():
    assert plot_of(("Told", 1, 2, "1 of 2")).table["reach"].tolist() == [4]
    assert plot_of(("Told", 1, 9, "1 of 9")).table["reach"].tolist() == [9]


def test_the_rest_of_the_numbers_are_on_resting():
    tooltip = plot_of(("Told", 1, 2, "1 of 2")).spec["layer"][1]["encoding"]["tooltip"]
    assert [each["title"] for each in tooltip] == ["Step", "Written down", "To be expected"]

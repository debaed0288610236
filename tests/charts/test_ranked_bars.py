import pandas as pd

from policy_monitor.charts import ranked_bars


def plot_of(*rows):
    return ranked_bars(pd.DataFrame(rows, columns=["name", "incidents"]), of="Outcome")


def test_bars_keep_the_order_of_the_table():
    plot = plot_of(("Sanction", 9), ("Advice or warning", 2))
    assert plot.spec["layer"][0]["encoding"]["y"]["sort"] == ["Sanction", "Advice or warning"]


def test_every_bar_starts_at_zero_and_carries_its_name_and_number():
    bars, names, numbers, _ = plot_of(("Sanction", 9), ("Advice or warning", 2)).spec["layer"]
    assert bars["encoding"]["x"]["scale"]["zero"] is True
    assert names["encoding"]["text"]["field"] == "name"
    assert names["mark"]["limit"] == 0
    assert numbers["encoding"]["text"]["field"] == "incidents"


def test_a_bar_without_incidents_keeps_its_place():
    plot = plot_of(("Sanction", 0), ("Advice or warning", 2))
    assert list(plot.table["incidents"]) == [0, 2]
    assert plot.spec == plot_of(("Sanction", 9), ("Advice or warning", 2)).spec


def test_the_chart_grows_with_its_rows():
    assert plot_of(("a", 1), ("b", 1)).spec["height"] == 2 * plot_of(("a", 1)).spec["height"]


def test_a_click_tells_the_bar_only_where_it_chooses_something():
    counts = pd.DataFrame([("Sanction", 9)], columns=["name", "incidents"])
    [param] = ranked_bars(counts, of="Outcome", pickable=True).spec["params"]
    assert param["select"]["fields"] == ["name"]
    assert "params" not in ranked_bars(counts, of="Outcome").spec

"""What docs/method.md claims in words is what its own tables say."""

from pathlib import Path

import pytest

from scripts.method_picture import read_rates

METHOD = (Path(__file__).parents[1] / "docs" / "method.md").read_text(encoding="utf-8")
CHARTS = {"XmR, moving limits", "XmR, fixed limits", "c-chart, 3 sigma"}


@pytest.fixture(scope="module")
def rates():
    return read_rates(METHOD)


def rates_of(rates, change, methods, *, terms):
    return [
        rate.rate
        for rate in rates
        if (rate.incidents, rate.change) == ("One by one", change)
        and rate.method in methods
        and rate.terms in terms
    ]


def test_every_figure_of_both_tables_is_read(rates):
    assert len(rates) == 2 * 5 * 4 * 4
    assert {rate.method for rate in rates} == {"this method", *CHARTS}


def test_without_a_change_the_method_stays_within_one_term_in_twenty(rates):
    unchanged = [rate for rate in rates if rate.change == "nothing changed"]
    assert all(rate.rate <= 5 for rate in unchanged if rate.method == "this method")


def test_the_words_for_the_picture_are_its_figures(rates):
    false = rates_of(rates, "nothing changed", CHARTS, terms={9, 15})
    found = rates_of(rates, "tripled this term", CHARTS, terms={9})
    [ours] = rates_of(rates, "tripled this term", {"this method"}, terms={9})
    one_line = " ".join(METHOD.split())
    assert f"flag {min(false):.0f} to {max(false):.0f} from nine terms on" in one_line
    assert f"it finds {ours:.0f} in 100" in one_line
    assert f"the charts {min(found):.0f} to {max(found):.0f}." in one_line

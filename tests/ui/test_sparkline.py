import re

from policy_monitor.ui.sparkline import sparkline_html


def heights(terms, *, running=False):
    """The height of each bar in hundredths; None for a gap."""
    bars = re.findall(r"<i[^>]*></i>", sparkline_html(terms, running=running))
    return [
        int(bar.split("height: ")[1].split("%")[0]) if "height" in bar else None for bar in bars
    ]


def test_a_term_without_return_is_a_gap_and_one_without_incidents_is_not():
    assert heights([2, None, 0, 4]) == [50, None, 6, 100]


def test_nothing_but_none_is_drawn_flat():
    assert heights([0, 0]) == [6, 6]
    assert heights([None, None]) == [None, None]


def test_only_the_last_term_is_hollow_and_only_while_it_runs():
    assert sparkline_html([1, 2], running=True).count('class="running"') == 1
    assert 'class="running"' not in sparkline_html([1, 2], running=False)
    assert 'class="running"' not in sparkline_html([1, None], running=True)

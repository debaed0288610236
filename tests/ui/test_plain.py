"""Words of a file are shown letter by letter: never as markup, and never turned about."""

import pytest

from policy_monitor.ui.plain import as_written


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Autumn log", "Autumn log"),
        ("a  b\n c", "a b c"),
        ("*a* [b](c) <i> :red[d] $e$ &lt;", r"\*a\* \[b\](c) \<i\> \:red\[d\] \$e\$ \&lt;"),
        ("\u202egnidaeh", "gnidaeh"),
        ("\u2066a\u2069\u200fb\u061c\ufeffc\x00d\x1be", "abcde"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645",
        ),
        ("Žwíqvör 霍卡", "Žwíqvör 霍卡"),
    ],
)
def test_text_is_shown_as_it_is_and_what_cannot_be_seen_is_left_out(text, shown):
    assert as_written(text) == shown

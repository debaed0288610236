"""The accessibility statement in short says what the whole one says."""

from streamlit.testing.v1 import AppTest

from scripts.serving import PROJECT


def show():
    from policy_monitor.ui.accessibility import show_accessibility  # noqa: PLC0415 - a script's own

    show_accessibility()


def test_the_short_statement_has_the_standard_the_limits_and_whom_to_tell():
    said = AppTest.from_function(show).run().markdown[0].value
    whole = (PROJECT / "docs" / "accessibility.md").read_text(encoding="utf-8")

    for words in ("2.2, level\nAA", "400%", "320 pixels", "head teacher", "clerk to governors"):
        assert words.replace("\n", " ") in said.replace("\n", " ")
        assert words.replace("\n", " ") in whole.replace("\n", " ")
    assert "Not everything is as it should be yet" in said

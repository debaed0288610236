"""Of boxes in a cell only the ticked ones count."""

import pytest

from policy_monitor.ingest.boxes import keep_ticked


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\u2610 Contact \u2612 Conduct \u2610 Content", "Conduct"),
        ("Contact \u2610 Conduct \u2611 Content \u2610", "Conduct"),
        ("[ ] Contact, [x] Conduct, [X] Content", "Conduct; Content"),
        ("\u2610 Contact \u2610 Conduct", ""),
        ("Conduct (seen in class)", "Conduct (seen in class)"),
        ("Conduct [see notes]", "Conduct [see notes]"),
    ],
)
def test_a_label_is_kept_when_its_box_is_ticked(text, kept):
    assert keep_ticked(text) == kept

"""Boxes in a cell, of which some are ticked: a form's choices pasted into a log."""

import re

__all__ = ["keep_ticked"]

_BOX = re.compile(r"[\u2610\u2611\u2612\u25a1\u25a0]|\[\s?[x\u2713\u2714]?\s?\]", re.IGNORECASE)
_EMPTY = frozenset(("\u2610", "\u25a1", "[]", "[ ]", "[  ]"))
_BETWEEN = " \t\r\n,;|/"


def keep_ticked(text: str) -> str:
    """Of a text with boxes only what is ticked; any other text as it is.

    The label of a box stands behind it, or before it when the text does not begin with a box.
    """
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return text
    ends = [*(box.start() for box in boxes[1:]), len(text)]
    labels = [text[box.end() : end] for box, end in zip(boxes, ends, strict=True)]
    if text[: boxes[0].start()].strip(_BETWEEN) and not labels[-1].strip(_BETWEEN):
        starts = [0, *(box.end() for box in boxes[:-1])]
        labels = [text[start : box.start()] for box, start in zip(boxes, starts, strict=True)]
    ticked = [
        label.strip(_BETWEEN)
        for box, label in zip(boxes, labels, strict=True)
        if box[0] not in _EMPTY
    ]
    return "; ".join(label for label in ticked if label)

"""The search finds what it looks for, so that finding nothing means something."""

import base64
import hashlib
import json
import random
from collections import Counter
from urllib.parse import quote

import pytest

from tests.privacy.conftest import SEED
from tests.privacy.invented import Inventor, Sort
from tests.privacy.searching import find_leaks

FORMS = {
    "text": str.encode,
    "text in capitals": lambda text: text.upper().encode(),
    "text of one byte": lambda text: text.encode("cp1252", "ignore"),
    "UTF-16": lambda text: text.encode("utf-16-le"),
    "UTF-16 at an odd place": lambda text: b"x" + text.encode("utf-16-be"),
    "hexadecimal": lambda text: text.encode().hex().upper().encode(),
    "JSON": lambda text: json.dumps(text).encode(),
    "an address": lambda text: quote(text).encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64 from its second byte": lambda text: base64.b64encode(b"x" + text.encode()),
    "base64 from its third byte": lambda text: base64.b64encode(b"xx" + text.encode()),
    "a plain digest": lambda text: hashlib.sha256(text.encode()).hexdigest().encode(),
    "without accents": lambda text: text.translate(str.maketrans("áëîūžñķř", "aeiuznkr")).encode(),
}
NOISE = random.Random(7).randbytes(200_000)  # noqa: S311 - noise, not a secret


@pytest.mark.parametrize("form", FORMS)
def test_every_sort_is_found_in_every_form_that_can_hold_it(form):
    inventor = Inventor(SEED)
    for sort in Sort:
        marker = inventor.invent(sort)
        if form == "text of one byte" and sort is Sort.NAME_IN_OTHER_LETTERS:
            continue
        content = NOISE[:1000] + FORMS[form](marker.text) + NOISE[:999]
        assert find_leaks({"here": content}, [marker]), sort


def test_one_part_of_a_name_is_enough():
    marker = Inventor(SEED).invent(Sort.FULL_NAME)
    [surname] = marker.text.split()[1:]
    [leak] = find_leaks({"a file": f"...{surname}...".encode()}, [marker])
    assert leak == "full name in a file as text"


def test_nothing_is_found_where_nothing_is(logs):
    markers = [marker for file in logs for marker in file.markers]
    assert find_leaks({"noise": NOISE, "nothing": b""}, markers) == []


def test_a_thousand_pieces_of_every_sort_stand_in_every_place(logs, refused_files):
    planted = [entry for file in (*logs, *refused_files) for entry in file.planted]
    assert len({marker.text for _, marker in planted}) == len(planted) > 2_000
    cells = Counter(place for file in logs for place, _ in file.planted if place.endswith("cell"))
    assert len(cells) == 15
    assert min(cells.values()) > 40
    by_ending = {}
    for file in logs:
        sorts = by_ending.setdefault(file.name.rsplit(".", maxsplit=1)[1], set())
        sorts.update(marker.sort for marker in file.markers)
    assert by_ending.keys() == {"xlsx", "xls", "ods", "csv", "tsv", "txt"}
    assert all(sorts == set(Sort) for sorts in by_ending.values())


def test_what_is_planted_in_a_file_can_be_found_in_its_own_bytes(logs):
    for file in logs:
        if file.name.endswith((".csv", ".tsv", ".txt")):
            in_it = [marker for place, marker in file.planted if place != "file name"]
            assert len(find_leaks({"file": file.content}, in_it)) == len(in_it)

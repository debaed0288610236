"""What the reading process sends of many incidents, and what is refused of an answer."""

import json
from base64 import b64decode, b64encode
from datetime import date

import pytest

from policy_monitor.calendar import load_calendar
from policy_monitor.ingest.files import UploadedFile
from policy_monitor.ingest.reading import read_files
from policy_monitor.ingest.wire import decode_screening, encode_reading
from tests.ingest.conftest import TODAY

LOG = (
    b"Date,Category,Type,What happened,Outcome\r\n"
    b"3/10/24,Conduct,Aggressive,Unkind words in a game,NFA\r\n"
    b"4/10/24,Contact,Sexual,A stranger asked to meet,CEOP\r\n"
)


@pytest.fixture
def sent(data, words):
    """The JSON of a reading of two incidents, to be changed and then understood."""
    reading = read_files(
        [UploadedFile("log.csv", LOG)],
        today=TODAY,
        key=b"a key",
        words=words,
        calendar=load_calendar(data / "calendar"),
    )
    return json.loads(encode_reading(reading))


def understood(sent):
    return decode_screening(json.dumps(sent).encode())


def packed(numbers, sent):
    size = len(b64decode(sent["incidents"]["row"])) // 2
    return b64encode(b"".join(n.to_bytes(size, "little") for n in numbers)).decode()


def test_what_is_sent_is_understood(sent):
    first, second = understood(sent).incidents
    assert (first.source.row, second.source.row) == (2, 3)
    assert (first.occurred_on.isoformat(), second.nature.value) == ("2024-10-03", "Sexual")
    assert len(first.identity) == len(second.fingerprint) == 64
    assert first.identity != second.identity


@pytest.mark.parametrize(("column", "numbers"), [("sheet", (0, 1)), ("kind", (0, 2))])
def test_a_number_that_points_to_nothing_is_refused(sent, column, numbers):
    last = len(sent["incidents"]["sheets" if column == "sheet" else "kinds"])
    sent["incidents"][column] = packed((0, last - 1), sent)
    assert len(understood(sent).incidents) == 2
    sent["incidents"][column] = packed(numbers, sent)
    with pytest.raises(ValueError, match="points to nothing"):
        understood(sent)


def test_a_sheet_or_a_term_that_is_not_there_is_refused(sent):
    with pytest.raises(IndexError):
        understood(sent | {"incidents": sent["incidents"] | {"sheets": [[0, 5]]}})
    with pytest.raises(IndexError):
        understood(sent | {"incidents": sent["incidents"] | {"terms": []}})


@pytest.mark.parametrize("column", ["row", "day", "term", "kind", "involvements", "identity"])
def test_a_column_that_is_longer_than_the_others_is_refused(sent, column):
    content = b64decode(sent["incidents"][column])
    sent["incidents"][column] = b64encode(content + content).decode()
    with pytest.raises(ValueError, match="not of one length"):
        understood(sent)


@pytest.mark.parametrize("column", ["logged", "closed"])
def test_days_of_logging_and_closing_are_sent_only_where_a_log_tells_one(sent, column):
    assert sent["incidents"][column] is None
    named = f"{column}_on"
    assert {getattr(one, named) for one in understood(sent).incidents} == {None}
    sent["incidents"][column] = packed((0, date(2024, 10, 9).toordinal()), sent)
    assert [getattr(one, named) for one in understood(sent).incidents] == [None, date(2024, 10, 9)]
    sent["incidents"][column] = packed((0,), sent)
    with pytest.raises(ValueError, match="not of one length"):
        understood(sent)


@pytest.mark.parametrize("column", ["identity", "fingerprint"])
def test_a_hash_that_is_cut_short_is_refused(sent, column):
    content = b64decode(sent["incidents"][column])
    sent["incidents"][column] = b64encode(content[:-1]).decode()
    with pytest.raises(ValueError, match="cut short"):
        understood(sent)


def test_a_column_that_is_no_base64_is_refused(sent):
    sent["incidents"]["row"] = "not base64!"
    with pytest.raises(ValueError, match=r".+"):
        understood(sent)


def test_a_code_outside_the_closed_lists_is_refused(sent):
    sent["incidents"]["kinds"][0][0] = "Condukt"
    with pytest.raises(ValueError, match="Condukt"):
        understood(sent)

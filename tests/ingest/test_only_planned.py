"""What may be done is not done, and May is a month."""

import pytest

from tests.logs import csv_log


@pytest.mark.parametrize(
    ("said", "outcomes"),
    [
        ("May inform the police", {"other"}),
        ("Police may be informed", {"other"}),
        ("Police informed in May", {"police_informed"}),
        ("In May police informed", {"police_informed"}),
    ],
)
def test_police_who_may_be_told_have_not_been_told(read, said, outcomes):
    row = f"03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,{said}"
    [incident] = read(("log.csv", csv_log(row))).incidents
    assert set(incident.outcomes) == outcomes

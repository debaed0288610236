"""What a hostile or odd file is, and the answers that are good enough for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["ANY_CODE", "HostileCase", "judge", "reads", "refused"]

# A code that fits the cause is asked for where the cause matters to the school; elsewhere any
# plain refusal will do.
ANY_CODE = "*"


@dataclass(frozen=True, slots=True)
class HostileCase:
    """One file and the answers that are good enough.

    Attributes:
        build: Makes the bytes; called when they are needed, as some are large.
        may_refuse: Parts of codes, one of which a refusal's code must hold; `ANY_CODE` for
            any code; empty when the file must be read.
        must_not_say: Words that the refusal's message must not hold, being untrue of it.
        accepted: The rows accepted if the file is read, fewest and most; None when it must
            be refused.
        sure_days: Days that must be among the incidents when it is read.
    """

    name: str
    file: str
    build: Callable[[], bytes]
    may_refuse: tuple[str, ...] = ()
    must_not_say: tuple[str, ...] = ()
    accepted: tuple[int, int] | None = None
    sure_days: tuple[str, ...] = ()


def refused(*codes: str) -> dict[str, Any]:
    """The file must be refused, with a code that holds one of these words."""
    return {"may_refuse": codes or (ANY_CODE,)}


def reads(fewest: int, most: int | None = None, *, or_refused: bool = False) -> dict[str, Any]:
    """The file is read, with so many rows accepted; perhaps a plain refusal is as good."""
    bounds = (fewest, fewest if most is None else most)
    return {"accepted": bounds, "may_refuse": (ANY_CODE,) if or_refused else ()}


def judge(case: HostileCase, answer: Mapping[str, Any]) -> list[str]:
    """What is wrong with the reader's answer to a hostile file."""
    if answer.get("status") == "error":
        return _judge_refusal(case, answer)
    if case.accepted is None:
        return ["other: it was read where it had to be refused"]
    accepted = answer["rows"]["accepted"]
    fewest, most = case.accepted
    differences = []
    if not fewest <= accepted <= most:
        name = "lost" if accepted < fewest else "misread"
        differences.append(f"{name}: {accepted} rows accepted where {fewest} to {most} is right")
    days = {incident["occurred_on"] for incident in answer["incidents"]}
    differences += [f"lost: the incident of {day}" for day in case.sure_days if day not in days]
    fates = ("accepted", "needs_decision", "rejected", "duplicate", "not_an_incident")
    if answer["rows"]["read"] != sum(answer["rows"][fate] for fate in fates):
        differences.append("other: the counts do not add up")
    return differences


def _judge_refusal(case: HostileCase, answer: Mapping[str, Any]) -> list[str]:
    code, message = str(answer.get("code", "")), str(answer.get("message", ""))
    if code == "reader_failed":
        return ["other: the reader failed, which fits no file"]
    if not case.may_refuse:
        return [f"lost: it was refused as {code} where it can be read"]
    differences = []
    if ANY_CODE not in case.may_refuse and not any(part in code for part in case.may_refuse):
        wanted = " or ".join(case.may_refuse)
        differences.append(f"other: the code is {code} where {wanted} fits the cause")
    differences += [
        f"other: the message says {word!r}, which is not so"
        for word in case.must_not_say
        if word in message.lower()
    ]
    if not message.strip():
        differences.append("other: the refusal has no sentence")
    return differences

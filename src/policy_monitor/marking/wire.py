"""What the marking process is told beside the file's bytes."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from policy_monitor.marking.remarks import Remark
from policy_monitor.records import Level

__all__ = ["Request", "decode_request", "encode_request"]


@dataclass(frozen=True, slots=True)
class Request:
    """One file to mark up.

    Attributes:
        name: The file's name, and `size` how many bytes follow.
        remarks: What is to be said of it; `left_out` more have no room.
        keep_formats: Whether to open it with its formats: only an .xlsx has any to keep.
    """

    name: str
    size: int
    remarks: tuple[Remark, ...]
    left_out: int
    keep_formats: bool


def encode_request(request: Request) -> bytes:
    """A request as one line of JSON."""
    return json.dumps(asdict(request)).encode("ascii") + b"\n"


# JSON gives no type; every value below passes through the constructor of its own.
def decode_request(facts: dict[str, Any]) -> Request:
    """The request that the JSON describes."""
    remarks = [{**remark, "level": Level(remark["level"])} for remark in facts["remarks"]]
    return Request(
        name=str(facts["name"]),
        size=int(facts["size"]),
        remarks=tuple(Remark(**remark) for remark in remarks),
        left_out=int(facts["left_out"]),
        keep_formats=bool(facts["keep_formats"]),
    )

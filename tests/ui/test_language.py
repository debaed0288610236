"""The document of the pages says that it is written in British English."""

import asyncio
from dataclasses import dataclass

import pytest

from policy_monitor.ui.language import PageLanguage

STREAMLITS = b'<!DOCTYPE html><html lang="en"><body>\xc3\xa9</body></html>'
OURS = b'<!DOCTYPE html><html lang="en-GB"><body>\xc3\xa9</body></html>'
PAGE = {b"content-type": b"text/html; charset=utf-8"}


@dataclass(frozen=True)
class Answer:
    """What left, and whether the app was asked to pack it."""

    status: int
    headers: dict[bytes, bytes]
    body: bytes
    packed: bool


def answer(headers, *parts, status=200, method="GET", accept=b"text/html,*/*;q=0.8"):
    """What leaves when the app answers in these parts: status, headers and body."""
    asked = []

    async def app(scope, _receive, send):
        asked.extend(name for name, _ in scope["headers"])
        length = {b"content-length": str(sum(map(len, parts))).encode()}
        raw = [*(headers | length).items()]
        await send({"type": "http.response.start", "status": status, "headers": raw})
        for part in parts:
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body"})

    sent = []

    async def send(message):
        sent.append(message)

    request = [(b"accept", accept), (b"accept-encoding", b"gzip")]
    scope = {"type": "http", "method": method, "headers": request}
    asyncio.run(PageLanguage(app)(scope, None, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return Answer(sent[0]["status"], dict(sent[0]["headers"]), body, b"accept-encoding" in asked)


@pytest.mark.parametrize("at", [0, 5, 22, len(STREAMLITS)])
def test_a_page_is_british_in_however_many_parts_it_comes(at):
    page = answer(PAGE, STREAMLITS[:at], STREAMLITS[at:])

    assert (page.status, page.body, page.packed) == (200, OURS, False)
    assert page.headers[b"content-length"] == str(len(OURS)).encode()


@pytest.mark.parametrize(
    ("headers", "options"),
    [
        ({b"content-type": b"text/plain"}, {}),
        (PAGE | {b"content-encoding": b"gzip"}, {}),
        (PAGE, {"status": 206}),
        (PAGE, {"method": "HEAD"}),
        (PAGE, {"accept": b"*/*"}),
    ],
)
def test_what_is_not_a_whole_readable_page_goes_out_as_it_is(headers, options):
    sent = answer(headers, STREAMLITS, **options)

    assert sent.body == STREAMLITS
    assert sent.headers[b"content-length"] == str(len(STREAMLITS)).encode()


def test_what_a_page_is_made_of_may_come_packed():
    assert answer({b"content-type": b"text/javascript"}, b"1", accept=b"*/*").packed


def test_a_page_of_another_make_is_left_as_it_is():
    page = b"<!DOCTYPE html><html lang='cy'></html>"

    assert answer(PAGE, page).body == page

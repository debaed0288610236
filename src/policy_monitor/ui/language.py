"""The language of every page, so that it is read out with a British voice."""

from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["PageLanguage"]

_STREAMLITS = b'<html lang="en">'
_OURS = b'<html lang="en-GB">'


class PageLanguage:
    """Names the pages' language as British English; Streamlit leaves it at English."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; the document of the pages alone is changed on its way out."""
        if not _asks_for_document(scope):
            await self._app(scope, receive, send)
            return
        # The document is small, and could not be changed if it came packed.
        headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        held: list[Message] = []
        body = bytearray()

        async def send_in_our_language(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_document(message):
                held.append(message)
            elif held and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    await _send_document(held.pop(), bytes(body), send)
            else:
                await send(message)

        await self._app({**scope, "headers": headers}, receive, send_in_our_language)


def _asks_for_document(scope: Scope) -> bool:
    """Whether a browser is opening an address, and not what a page is made of."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    return "text/html" in Headers(scope=scope).get("accept", "")


def _is_document(start: Message) -> bool:
    """Whether what follows is a whole page that can be read as it is."""
    headers = Headers(raw=start["headers"])
    is_page = headers.get("content-type", "").startswith("text/html")
    whole = start["status"] == HTTPStatus.OK and "content-encoding" not in headers
    return whole and is_page


async def _send_document(start: Message, body: bytes, send: Send) -> None:
    changed = body.replace(_STREAMLITS, _OURS, 1)
    MutableHeaders(scope=start)["content-length"] = f"{len(changed)}"
    await send(start)
    await send({"type": "http.response.body", "body": changed})

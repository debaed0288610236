"""What surrounds the pages: preparation, a health check, and guards on every request."""

import gc
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.formparsers import MultiPartParser
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.ingest.limits import MAX_FILE_BYTES
from policy_monitor.ui import access, problems
from policy_monitor.ui.language import PageLanguage

__all__ = ["MIDDLEWARE", "ROUTES", "keep_uploads_in_memory", "prepare"]

_LOG = logging.getLogger(__name__)

# Everything comes from this server and goes back to it. Streamlit and the charts need
# inline styles, and compile chart expressions; nothing may be loaded from elsewhere, so
# that no figure can be sent elsewhere.
_CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' blob: 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "frame-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)
SECURITY_HEADERS = {
    "Content-Security-Policy": _CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
_UPLOADS = "/_stcore/upload_file/"


@asynccontextmanager
async def prepare(_app: st.App) -> AsyncGenerator[None]:
    """Make the database ready before the first visitor comes.

    What a person can put right, such as a mistake in the policy file, does not keep the
    server from starting: the log and every page say what it is.
    """
    from policy_monitor.ui import data  # noqa: PLC0415 -  its caches need the running server

    problems.start_log()
    keep_uploads_in_memory()
    try:
        data.prepare()
    except PolicyMonitorError as problem:
        _LOG.warning("%s", problem)
    # What is loaded now stays as long as the server runs. Streamlit has all memory searched
    # for what nobody needs after each run, which held up the run's last messages.
    gc.collect()
    gc.freeze()
    yield


def keep_uploads_in_memory() -> None:
    """Have a file that is on its way in held in memory alone.

    The server would put what is over a megabyte in a temporary file, where a school's own
    words could be found later, even though the file is gone.
    """
    MultiPartParser.spool_max_size = 2 * MAX_FILE_BYTES


async def report_health(_request: Request) -> PlainTextResponse:
    """Say "ok" when the database can be read, for whoever watches the server."""
    try:
        await run_in_threadpool(_read_database)
    except PolicyMonitorError as problem:
        _LOG.warning("%s", problem)
        return PlainTextResponse("not ready; the log says why", status_code=503)
    return PlainTextResponse("ok")


def _read_database() -> None:
    from policy_monitor.ui import data  # noqa: PLC0415 -  its caches need the running server

    data.store().version()


class SecurityHeaders:
    """Adds to every answer what tells the browser to trust nothing else with it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request with the headers added."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)


class UploadGuard:
    """Refuses a file from anyone who would be refused the Upload page.

    Streamlit takes a file from whoever is connected, also from a visitor whose page was
    stopped; a refused visitor's bytes should not even reach the memory.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, unless it is an upload that may not be made."""
        if scope["type"] == "http" and _UPLOADS in scope["path"]:
            refusal = _refuse_upload(scope)
            if refusal is not None:
                await PlainTextResponse(refusal, status_code=403)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _refuse_upload(scope: Scope) -> str | None:
    address = scope["client"][0] if scope.get("client") else None
    if not access.is_at_this_computer(address, Headers(scope=scope)):
        return access.REFUSAL
    return access.FOR_THE_SCHOOL if access.is_read_only() else None


ROUTES = (Route("/healthz", report_health),)
MIDDLEWARE = (Middleware(SecurityHeaders), Middleware(PageLanguage), Middleware(UploadGuard))

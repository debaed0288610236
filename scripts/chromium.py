"""The browser for the journeys, the benchmark and the screenshots: found, never downloaded."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright

__all__ = [
    "NO_CHROMIUM",
    "find_chromium",
    "open_chromium",
    "wait_until_ready",
    "watch_for_strangers",
]

NO_CHROMIUM = (
    "The browser tests need Chromium or Google Chrome, and none was found. Install one "
    "(Debian and Ubuntu: apt-get install chromium; elsewhere: https://www.google.com/chrome), "
    "or name the program in the environment variable CHROMIUM."
)

_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
_APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
    r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
    r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
)

# The pages must work with nothing but this computer, so no other name can be looked up.
_ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)

# True once the app has been quiet for as long as asked, look after look. What the browser asks for
# is seen where it leaves, since the page itself says nothing of a rerun before the server has
# begun it; until then it looks as quiet as it will be afterwards.
_QUIET = """
([wait, looks]) => {
    const wire = window.testWire ??= {heard: new WeakSet(), unanswered: false};
    if (!wire.send) {
        const RERUN = 0x5a;  // how a message that asks for a rerun begins: BackMsg.rerun_script
        wire.send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (message) {
            if (!wire.heard.has(this)) {
                wire.heard.add(this);
                this.addEventListener("message", () => { wire.unanswered = false; });
            }
            if (message[0] === RERUN) wire.unanswered = true;
            return wire.send.call(this, message);
        };
    }
    if (wire.wait !== wait) Object.assign(wire, {wait, quiet: 0});
    const app = document.querySelector('[data-testid="stApp"]')?.dataset;
    const isQuiet = !wire.unanswered
        && app?.testScriptState === "notRunning"
        && app?.testConnectionState === "CONNECTED"
        && !document.querySelector('[data-stale="true"]');
    wire.quiet = isQuiet ? wire.quiet + 1 : 0;
    return wire.quiet > looks;
}
"""
_LOOKS = 6
_MS_BETWEEN_LOOKS = 50

_NETWORK = frozenset({"http", "https", "ws", "wss"})
_THIS_COMPUTER = frozenset({"127.0.0.1", "localhost"})


def find_chromium(playwright: Playwright) -> Path | None:
    """The browser to use: the one `CHROMIUM` names, an installed one, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    return next((path for path in _candidates(playwright) if path.is_file()), None)


def open_chromium(playwright: Playwright) -> Browser:
    """Open the browser without a window.

    Raises:
        FileNotFoundError: There is none; the text says how to get one.
    """
    path = find_chromium(playwright)
    if path is None:
        raise FileNotFoundError(NO_CHROMIUM)
    return playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)


def _candidates(playwright: Playwright) -> Iterator[Path]:
    for command in _COMMANDS:
        found = shutil.which(command)
        if found:
            yield Path(found)
    for application in _APPLICATIONS:
        yield Path(os.path.expandvars(application))
    yield Path(playwright.chromium.executable_path)


def wait_until_ready(page: Page) -> None:
    """Wait until the app has run its script and nothing of an earlier run is left.

    A rerun that was only just asked for, by a click say, is waited for as well.
    """
    this_wait = str(time.monotonic_ns())
    page.wait_for_function(_QUIET, arg=[this_wait, _LOOKS], polling=_MS_BETWEEN_LOOKS)


def watch_for_strangers(context: BrowserContext) -> list[str]:
    """List, as they happen, the attempts of a page to reach anything but this computer."""
    attempts: list[str] = []

    def note_address(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in _NETWORK and parts.hostname not in _THIS_COMPUTER:
            attempts.append(address)

    def note_message(message: ConsoleMessage) -> None:
        # The browser stops such an attempt before it becomes a request.
        if "Content Security Policy" in message.text:
            attempts.append(message.text)

    def watch_page(page: Page) -> None:
        page.on("websocket", lambda socket: note_address(socket.url))

    context.on("request", lambda request: note_address(request.url))
    context.on("console", note_message)
    context.on("page", watch_page)
    return attempts

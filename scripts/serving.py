"""The app started as a person would start it, for as long as it is needed."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

__all__ = ["PROJECT", "ServedApp", "serve"]

PROJECT = Path(__file__).resolve().parents[1]

_SECONDS_TO_START = 60
_SECONDS_TO_END = 10


@dataclass(frozen=True, slots=True)
class ServedApp:
    """A running app.

    Attributes:
        address: Where it listens, without a slash at the end.
        port: The port of that address.
        log_file: What it prints.
    """

    address: str
    port: int
    log_file: Path

    @property
    def log(self) -> str:
        """What it has printed so far."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def serve(
    script: Path,
    folder: Path,
    *,
    environment: Mapping[str, str] | None = None,
) -> Iterator[ServedApp]:
    """Run `streamlit run SCRIPT` on a free port of this computer, and end it afterwards.

    Args:
        script: The file to run.
        folder: An empty or own folder, for the database, the log and a home where
            Streamlit has never been started.
        environment: Variables on top of this process's own.

    Raises:
        RuntimeError: It did not answer in time; the text holds the log.
    """
    home, local = folder / "home", folder / "local"
    home.mkdir(parents=True, exist_ok=True)
    port = _find_free_port()
    app = ServedApp(f"http://127.0.0.1:{port}", port, folder / "server.log")
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("STREAMLIT_", "POLICY_MONITOR_", "DATABASE_URL"))
    }
    own = {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "POLICY_MONITOR_LOCAL": str(local),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "streamlit", "run", str(script), f"--server.port={port}"]
    with app.log_file.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            # As on a desktop, where Streamlit could ask for an e-mail address on its first run.
            [*command, "--server.headless=false"],
            cwd=script.parent,
            env={**inherited, **own, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait_until_it_answers(app, process)
        yield app
    finally:
        _end(process)


def _find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_it_answers(app: ServedApp, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        if _answers(app.port):
            return
        time.sleep(0.1)
    raise RuntimeError(f"The app did not start. It printed:\n{app.log}")


def _answers(port: int) -> bool:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as connection:
        try:
            connection.request("GET", "/_stcore/health")
            return connection.getresponse().status == http.client.OK
        except OSError:
            return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the app and whatever it started, and nothing else."""
    if os.name == "posix":
        _signal_group(process, signal.SIGTERM)
    else:
        process.terminate()
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if os.name == "posix":
        _signal_group(process, signal.SIGKILL)


def _signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return

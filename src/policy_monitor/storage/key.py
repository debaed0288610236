"""The key for matching: what makes the hashes of this school's incidents its own."""

import os
import secrets
from pathlib import Path

from policy_monitor.storage.errors import MatchingKeyError

__all__ = ["matching_key"]

_VARIABLE = "POLICY_MONITOR_KEY"
_FILE = "matching.key"
_LENGTH = 32


def matching_key(folder: Path) -> bytes:
    """The key that the hashes of incidents are made with, made on first use.

    It is kept beside the database and not in it, so that a copy of the database alone
    (a backup, a file sent for help, a server in the cloud) gives nothing to try names
    against: without the key nobody can tell whether a hash is that of a given child's
    incident. Whoever backs up keeps the two apart. If the key is lost, the figures stay
    right, but later logs are no longer matched with earlier ones.

    Args:
        folder: Where the file `matching.key` is kept, readable by this account only. The
            environment variable `POLICY_MONITOR_KEY` (64 hexadecimal digits) goes before it.

    Raises:
        MatchingKeyError: The variable or the file does not hold a key, or the file
            cannot be read or made.
    """
    given = os.environ.get(_VARIABLE)
    if given:
        return _key_from_variable(given)
    file = folder / _FILE
    try:
        if not file.exists():
            _make_key(file)
        key = file.read_bytes()
    except OSError as error:
        raise MatchingKeyError(
            str(file),
            "cannot be read or made. Give this account permission to write in that folder.",
        ) from error
    if len(key) != _LENGTH:
        raise MatchingKeyError(
            str(file), "is damaged. Put the file from your backup in its place, unchanged."
        )
    return key


def _key_from_variable(given: str) -> bytes:
    try:
        key = bytes.fromhex(given)
    except ValueError:
        key = b""
    if len(key) != _LENGTH:
        raise MatchingKeyError(_VARIABLE, f"must be {2 * _LENGTH} hexadecimal digits. Correct it.")
    return key


def _make_key(file: Path) -> None:
    """Make the file with a new key at one stroke; if another program was first, its key stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_name(f"{_FILE}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(secrets.token_bytes(_LENGTH))
            stream.flush()
            os.fsync(stream.fileno())
        file.hardlink_to(draft)
    except FileExistsError:
        return
    finally:
        draft.unlink(missing_ok=True)

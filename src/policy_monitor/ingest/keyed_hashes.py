"""Hashes that only this installation's key can make: equal for equal content."""

from collections.abc import Iterable
from hashlib import blake2b, sha512

__all__ = ["HASH_BYTES", "KeyedHash"]

HASH_BYTES = 32
_MOST_KEY_BYTES = 64


class KeyedHash:
    """Keyed BLAKE2b, 256 bits: it tells nothing of its content to whoever lacks the key.

    The hash of a log's every row is made, twice; this one takes a quarter of the time of
    HMAC-SHA256 because the key is taken in once.
    """

    def __init__(self, key: bytes) -> None:
        """Take in the key."""
        short = key if len(key) <= _MOST_KEY_BYTES else sha512(key).digest()
        self._begun = blake2b(key=short, digest_size=HASH_BYTES)

    def of(self, content: bytes) -> str:
        """The hash of some content, in hexadecimal."""
        hashed = self._begun.copy()
        hashed.update(content)
        return hashed.hexdigest()

    def of_all(self, contents: Iterable[bytes]) -> bytes:
        """The hashes of many contents, one after the other, as the bytes they are."""
        begin = self._begun.copy
        hashes = []
        for content in contents:
            hashed = begin()
            hashed.update(content)
            hashes.append(hashed.digest())
        return b"".join(hashes)

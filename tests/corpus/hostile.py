"""Every hostile or odd file of the corpus, in the order of the report."""

from tests.corpus import hostile_files, hostile_ole, hostile_packages
from tests.corpus.hostile_case import HostileCase

__all__ = ["HOSTILE"]

HOSTILE: tuple[HostileCase, ...] = (
    *hostile_ole.CASES,
    *hostile_packages.CASES,
    *hostile_files.CASES,
)

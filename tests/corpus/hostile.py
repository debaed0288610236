"""Every hostile or odd file of the corpus, in the order of the report."""

from tests.corpus import (
    hostile_files,
    hostile_ole,
    hostile_packages,
    second_free_workbooks,
    second_old_workbooks,
    second_parts,
    second_pretenders,
    second_texts,
    second_workbooks,
    second_zips,
    third_hostile,
)
from tests.corpus.hostile_case import HostileCase

__all__ = ["HOSTILE"]

HOSTILE: tuple[HostileCase, ...] = (
    *hostile_ole.CASES,
    *hostile_packages.CASES,
    *hostile_files.CASES,
    *second_zips.CASES,
    *second_parts.CASES,
    *second_workbooks.CASES,
    *second_free_workbooks.CASES,
    *second_old_workbooks.CASES,
    *second_texts.CASES,
    *second_pretenders.CASES,
    *third_hostile.CASES,
)

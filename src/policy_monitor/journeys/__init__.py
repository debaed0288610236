"""What people do, with or without a browser: open the school's book, take a log in, read it."""

from policy_monitor.journeys.book import Book, View, example_book, own_book, view_book
from policy_monitor.journeys.example import Example, ExampleFileError, open_example
from policy_monitor.journeys.foreseeing import (
    FlagChanges,
    compare_flags,
    foresee_choice,
    foresee_review,
    foresee_without,
)
from policy_monitor.journeys.installation import Installation, open_installation
from policy_monitor.journeys.marking_up import files_to_mark, marked_copy, name_of_marked_copy
from policy_monitor.journeys.standing import has_own_records, read_governance, read_reported
from policy_monitor.journeys.taking_in import screen_files, take_in
from policy_monitor.journeys.words import (
    as_explained,
    explain_words,
    may_keep_label,
    without_what_is_asked,
)

__all__ = [
    "Book",
    "Example",
    "ExampleFileError",
    "FlagChanges",
    "Installation",
    "View",
    "as_explained",
    "compare_flags",
    "example_book",
    "explain_words",
    "files_to_mark",
    "foresee_choice",
    "foresee_review",
    "foresee_without",
    "has_own_records",
    "marked_copy",
    "may_keep_label",
    "name_of_marked_copy",
    "open_example",
    "open_installation",
    "own_book",
    "read_governance",
    "read_reported",
    "screen_files",
    "take_in",
    "view_book",
    "without_what_is_asked",
]

"""What people do, with or without a browser: open the school's book, take a log in, read it."""

from policy_monitor.journeys.book import Book, View, example_book, own_book, view_book
from policy_monitor.journeys.example import Example, ExampleFileError, open_example
from policy_monitor.journeys.installation import Installation, open_installation
from policy_monitor.journeys.taking_in import screen_files, take_in

__all__ = [
    "Book",
    "Example",
    "ExampleFileError",
    "Installation",
    "View",
    "example_book",
    "open_example",
    "open_installation",
    "own_book",
    "screen_files",
    "take_in",
    "view_book",
]

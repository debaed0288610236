"""The command line: the same journeys as the pages, for scheduled jobs and for trying a file.

Exit code 0: done. 1: the file or the request was refused, with a plain message on standard
error. 2: wrong usage. 3 (`status` only): a review is due.
"""

from policy_monitor.cli.main import main

__all__ = ["main"]

"""How long the Overview takes in the browser, against a bare page measured in the same run.

Prints the median of both for the first load, from the empty browser to the last thing
drawn and the end of the script's run, and for a change of filter; and how many times the
bare page's time that is. Ends with 1 when either is more than its bar. Run it with
"make benchmark".
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.page_times import Subject, measure_changes, measure_loads, report
from scripts.chromium import open_chromium
from scripts.serving import PROJECT, serve

LOAD_BAR, CHANGE_BAR = 1.3, 1.5
"""The most times the bare page's time."""


def main() -> int:
    """Measure, print, and say whether the bars are met."""
    with (
        tempfile.TemporaryDirectory() as folder,
        _serve_subjects(Path(folder)) as subjects,
        sync_playwright() as playwright,
    ):
        browser = open_chromium(playwright)
        met = [
            report("First load", measure_loads(browser, subjects), bar=LOAD_BAR),
            report("Filter change", measure_changes(browser, subjects), bar=CHANGE_BAR),
        ]
        browser.close()
    return 0 if all(met) else 1


@contextmanager
def _serve_subjects(folder: Path) -> Iterator[tuple[Subject, Subject]]:
    bare = folder / "bare"
    shutil.copytree(PROJECT / ".streamlit", bare / ".streamlit")
    shutil.copy(PROJECT / "benchmarks" / "bare_page.py", bare)
    kinds = ("Contact", "Conduct", "Content")
    with (
        serve(bare / "bare_page.py", bare) as bare_server,
        serve(PROJECT / "app.py", folder / "overview") as server,
    ):
        yield (
            Subject("bare page", bare_server, "/", is_list=True, options=("All", *kinds)),
            Subject("Overview", server, "/", is_list=False, options=("All kinds", *kinds)),
        )


if __name__ == "__main__":
    sys.exit(main())

"""The copy itself: the school's file opened, marked, listed and saved, all in memory."""

from openpyxl import Workbook

from policy_monitor.ingest.files import UploadedFile
from policy_monitor.marking.highlighting import Marked, highlight
from policy_monitor.marking.opening import copy_values, open_with_formats
from policy_monitor.marking.remarks import Remark
from policy_monitor.marking.saving import save_in_memory
from policy_monitor.marking.stripping import sheet_bytes
from policy_monitor.marking.summary import add_summary
from policy_monitor.marking.wire import Request

__all__ = ["build_copy", "build_list"]

# Opened with its formats a workbook takes twice as long as its values alone. Larger ones, from
# some 25,000 rows of ten columns on, would come near the limit of time.
_MOST_BYTES_WITH_FORMATS = 16_000_000
_HOW_TO = (
    "Each cell listed here has a fill and a comment. Put it right in your log, or in this copy, "
    "and upload that."
)
_WITH_FORMATS = (
    "Formulas show the values they last had. Pictures, charts, links, pivot tables, macros and "
    "colours that a rule gives are not in this copy."
)
_VALUES_ONLY = (
    "This copy has the values of your file in their places, and what is merged, hidden or struck "
    "through, without any other formatting."
)


def build_copy(file: UploadedFile, request: Request) -> bytes:
    """Mark up a file.

    Raises:
        ValueError: The file cannot be opened with its formats. openpyxl raises other errors too.
    """
    if request.keep_formats and sheet_bytes(file.content) <= _MOST_BYTES_WITH_FORMATS:
        book = open_with_formats(file)
        titles = {title: title for title in book.sheetnames}
        made = _WITH_FORMATS
    else:
        book, titles = copy_values(file)
        made = _VALUES_ONLY
    marked = highlight(book, request.remarks, titles)
    add_summary(book, marked, [_HOW_TO, made, *_say_left_out(request.left_out)])
    return save_in_memory(book)


def build_list(remarks: tuple[Remark, ...], left_out: int, reason: str) -> bytes:
    """A workbook with the list alone, for a file of which no copy could be made."""
    book = Workbook()
    book.remove(book.worksheets[0])
    marked = [Marked(remark, None, None) for remark in remarks]
    add_summary(book, marked, [reason, *_say_left_out(left_out)])
    return save_in_memory(book)


def _say_left_out(left_out: int) -> list[str]:
    if not left_out:
        return []
    return [f"{left_out:,} more are not marked here, to keep this copy small enough to open."]

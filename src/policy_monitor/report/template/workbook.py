"""The template as one workbook: the sheet to fill in, the meanings, and the lists."""

from datetime import date, datetime, time
from io import BytesIO

from openpyxl import Workbook

from policy_monitor.policy import Policy
from policy_monitor.report.template.choices import find_choices
from policy_monitor.report.template.lists_sheet import add_lists
from policy_monitor.report.template.log_sheet import fill_log_sheet
from policy_monitor.report.template.meanings_sheet import fill_meanings_sheet

__all__ = ["FILE_NAME", "make_template"]

FILE_NAME = "Incident log.xlsx"
_APP = "Policy Monitor"


def make_template(policy: Policy, *, today: date) -> bytes:
    """Make the log to fill in, with the words of a school's own policy to choose from.

    It holds no macro, no link to anything outside it and nobody's name, and what is filled
    in by its lists reads back without a question.

    Args:
        policy: The school's policy.
        today: The day it is made; the example row lies in the week before.

    Returns:
        The bytes of an .xlsx workbook for Excel, LibreOffice and Google Sheets.
    """
    workbook = Workbook()
    properties = workbook.properties
    properties.creator = properties.lastModifiedBy = _APP
    properties.title = "Incident log"
    properties.created = datetime.combine(today, time())
    log = workbook.worksheets[0]
    log.title = "Incident log"
    fill_log_sheet(log, policy, today=today)
    fill_meanings_sheet(workbook.create_sheet("Meanings"), policy)
    add_lists(workbook, find_choices(policy))
    content = BytesIO()
    workbook.save(content)
    return content.getvalue()

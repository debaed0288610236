"""The template: a workbook to keep the log in, in the school's own policy's words."""

from policy_monitor.report.template.workbook import FILE_NAME, make_template

__all__ = ["FILE_NAME", "make_template"]

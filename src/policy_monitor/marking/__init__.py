"""A school's own log given back with what was found in it: built in memory, kept nowhere."""

from policy_monitor.marking.copies import CopyNotMadeError, list_remarks, mark_up
from policy_monitor.marking.remarks import Remark, gather_remarks

__all__ = ["CopyNotMadeError", "Remark", "gather_remarks", "list_remarks", "mark_up"]

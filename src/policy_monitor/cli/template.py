"""`template`: a workbook to keep the log in, for a school to fill in from now on."""

import argparse
from datetime import date
from pathlib import Path

from policy_monitor.calendar import load_calendar
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.policy import load_policy
from policy_monitor.report.template import make_template
from policy_monitor.settings import Settings

__all__ = ["TemplateNotWrittenError", "run_template"]

_SUFFIX = ".xlsx"


class TemplateNotWrittenError(PolicyMonitorError):
    """The template cannot be written where it was asked for."""

    code = "template_not_written"

    def __init__(self, path: Path, what_to_do: str) -> None:
        self.path = path
        super().__init__(f"The template was not written to {path.name}. {what_to_do}")


def run_template(options: argparse.Namespace, settings: Settings, *, today: date) -> int:
    """Write the template to a new file.

    Raises:
        TemplateNotWrittenError: The name has another ending, the file is already there, or
            nothing can be written to the folder.

    """
    path: Path = options.out
    if path.suffix.lower() != _SUFFIX:
        raise TemplateNotWrittenError(path, f"Give it a name that ends in {_SUFFIX}.")
    calendar = load_calendar(settings.data / "calendar")
    policy = load_policy(settings.data / "policy", calendar=calendar)
    content = make_template(policy, today=today)
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        what_to_do = "A file of that name is already there. Choose another name, or move it away."
        raise TemplateNotWrittenError(path, what_to_do) from error
    except OSError as error:
        what_to_do = "Check that its folder is there and that you may write to it."
        raise TemplateNotWrittenError(path, what_to_do) from error
    print(f"Written: {path.name}. Fill in one row for each incident, and upload it as it is.")
    return 0

"""The commands, their options, and what becomes of an error."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from policy_monitor.cli import calendar_file, logs, notify, standing, template
from policy_monitor.errors import PolicyMonitorError
from policy_monitor.report.tally import By
from policy_monitor.settings import Settings

__all__ = ["main"]

_LONDON = ZoneInfo("Europe/London")


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options, Settings.from_environment())
    except PolicyMonitorError as error:
        logs.print_error(error, as_json=options.json)
        return 1
    except BrokenPipeError:
        # The reader of our output has gone (as with `| head`); there is nobody left to tell.
        sys.stderr.close()
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    """The commands as the README and docs/command-line.md describe them."""
    parser = argparse.ArgumentParser(
        prog="python -m policy_monitor",
        description="Read incident logs, count them, and say whether a policy review is due.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    screen = commands.add_parser("screen", help="read and check files, store nothing")
    store = commands.add_parser("import", help="read and check files, then store them")
    status = commands.add_parser("status", help="is a review due, and why (exit code 3 if so)")
    counts = commands.add_parser("counts", help="count the stored incidents")
    for command in (screen, store):
        command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    day_of_status = status.add_mutually_exclusive_group()
    for takes_a_day, option, meaning in (
        (screen, "--today", "the day of the reading"),
        (day_of_status, "--today", "what is stored now, looked at on that day"),
        (day_of_status, "--as-was", "what it said that evening, from what was stored by then"),
    ):
        takes_a_day.add_argument(
            option, type=_day, default=None, metavar="YYYY-MM-DD", help=meaning
        )
    counts.add_argument(
        "--by",
        type=_fields,
        default=(By.TERM,),
        metavar="FIELDS",
        help=f"any of {', '.join(By)}, with commas between (default: term)",
    )
    blank = commands.add_parser("template", help="make a workbook to keep the log in")
    blank.add_argument("out", type=Path, metavar="OUT.xlsx")
    blank.set_defaults(run=_template, json=False)
    _add_ways_out(commands)
    for command, run in (
        (screen, _screen),
        (store, _import),
        (status, standing.run_status),
        (counts, standing.run_counts),
    ):
        command.add_argument("--json", action="store_true", help="print one JSON object")
        command.set_defaults(run=run)
    return parser


def _add_ways_out(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands that take what is known out of the app."""
    dates = commands.add_parser("calendar", help="write the review's dates for a calendar program")
    dates.add_argument("out", type=Path, metavar="OUT.ics")
    dates.set_defaults(run=_calendar, json=False)
    mail = commands.add_parser("notify", help="e-mail the status when a review is due")
    mail.add_argument("--dry-run", action="store_true", help="show the message, send nothing")
    mail.add_argument("--always", action="store_true", help="send it when no review is due, too")
    mail.set_defaults(run=_notify, json=False)


def _screen(options: argparse.Namespace, settings: Settings) -> int:
    return logs.run_screen(options, settings, today=options.today or _today())


def _import(options: argparse.Namespace, settings: Settings) -> int:
    return logs.run_import(options, settings, now=datetime.now(_LONDON))


def _template(options: argparse.Namespace, settings: Settings) -> int:
    return template.run_template(options, settings, today=_today())


def _calendar(options: argparse.Namespace, settings: Settings) -> int:
    return calendar_file.run_calendar(options, settings, today=_today())


def _notify(options: argparse.Namespace, settings: Settings) -> int:
    return notify.run_notify(options, settings, now=datetime.now(_LONDON))


def _today() -> date:
    """The day in London."""
    return datetime.now(_LONDON).date()


def _day(text: str) -> date:
    """A day given as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a day; give it as YYYY-MM-DD, such as 2026-11-22"
        raise argparse.ArgumentTypeError(message) from None


def _fields(text: str) -> tuple[By, ...]:
    """Fields given with commas between, in the order given, each once."""
    try:
        return tuple(dict.fromkeys(By(field.strip()) for field in text.split(",")))
    except ValueError:
        message = f"give any of {', '.join(By)}, with commas between"
        raise argparse.ArgumentTypeError(message) from None

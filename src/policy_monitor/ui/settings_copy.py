"""This copy of Policy Monitor: who can open it, what it sends, what is stored and where."""

from importlib.metadata import version

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.mailing import MailSettingsError, read_server
from policy_monitor.settings import MailSettings
from policy_monitor.ui import access, data
from policy_monitor.ui.plain import as_written
from policy_monitor.wording import count_of

__all__ = ["say_mail", "say_store", "show_copy"]


def show_copy(book: Book) -> None:
    """Draw the facts of this copy, each in a line."""
    st.header("This copy of Policy Monitor", anchor=False)
    st.table(
        {
            "Who can open it": "Only a browser on the computer it runs on",
            "Takes logs and records": "No: it is for reading" if access.is_read_only() else "Yes",
            "Sends e-mail": say_mail(MailSettings.from_environment(with_login=False)),
            "Keeps its data": say_store(data.installation().settings.database_url),
            "Holds": _say_held(book),
            "Version": version("policy-monitor"),
        },
        border="horizontal",
        alt="The facts of this copy",
    )
    st.markdown(
        ":small[Whoever runs it changes these: `docs/running.md` says how. Nothing about who opens "
        "these pages is kept.]"
    )


def say_mail(settings: MailSettings) -> str:
    """Whether messages can be sent, through which server and to how many; no address is said.

    Args:
        settings: Without the account and its password.
    """
    if settings == MailSettings():
        return "No: no mail server is set up"
    try:
        server = read_server(settings)
    except MailSettingsError as problem:
        return f"No. {as_written(str(problem))}"
    addresses = count_of(len(server.recipients), "address", "addresses")
    return f"Through {as_written(server.host)} to {addresses}, when a scheduled job says so"


def say_store(database_url: str) -> str:
    """Where data is kept, without saying which folder or which server."""
    if database_url.startswith("sqlite"):
        return "In one file on the computer it runs on, which only the account it runs under reads"
    return "In the database server that whoever runs it has named"


def _say_held(book: Book) -> str:
    if book.example:
        return "Nothing of the school's own yet; what the pages show is the invented example"
    incidents = count_of(int(book.cube["incidents"].sum()), "incident")
    return f"{incidents} from {count_of(len(book.uploads), 'upload')}"

"""Who may enter: until sign-in is set up, only someone at the computer the app runs on."""

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st

from policy_monitor.settings import Settings

__all__ = ["admit_visitor", "is_at_this_computer", "is_read_only", "stop_if_read_only"]

REFUSAL = (
    "Policy Monitor can be opened only on the computer it runs on, because sign-in has not "
    "been set up."
)
FOR_THE_SCHOOL = (
    "This page is for the school. This copy of Policy Monitor is for governors to read, and "
    "takes no logs or records."
)

# A proxy adds one of these; behind a proxy everybody's address is the proxy's own.
_FORWARDING_HEADERS = (
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Real-IP",
)


def admit_visitor() -> None:
    """Stop the page, with a sentence, for anyone who is not at this computer."""
    if not is_at_this_computer(st.context.ip_address, st.context.headers):
        st.error(REFUSAL, icon=":material/lock:")
        st.stop()


def stop_if_read_only() -> None:
    """Stop a page of the school's in a copy that governors only read."""
    if is_read_only():
        st.info(FOR_THE_SCHOOL, icon=":material/lock:")
        st.stop()


def is_read_only() -> bool:
    """Whether this copy is for governors to read (`POLICY_MONITOR_READ_ONLY`)."""
    return Settings.from_environment().read_only


def is_at_this_computer(address: str | None, headers: Mapping[str, str]) -> bool:
    """Whether a request comes from the computer the app runs on, and was not passed on.

    Args:
        address: The other end of the connection; `None` when there is none or Streamlit
            has left it out, which it does for this computer.
        headers: The request's headers.

    Returns:
        True when the address is this computer's own, no proxy has left its mark, and
        the address typed into the browser was this computer's. The last keeps out a
        website that points its own name at this computer to read the figures.

    """
    return (
        _is_loopback(address)
        and not any(name in headers for name in _FORWARDING_HEADERS)
        and _names_this_computer(headers.get("Host"))
    )


def _is_loopback(address: str | None) -> bool:
    # Streamlit leaves this computer's address out; its test client has no address at all.
    if not isinstance(address, str):
        return True
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    # An IPv6 socket shows an IPv4 visitor as ::ffff:127.0.0.1, which is not itself loopback.
    return (getattr(parsed, "ipv4_mapped", None) or parsed).is_loopback


def _names_this_computer(host: str | None) -> bool:
    # No browser leaves the host out; Streamlit's own test client does.
    if host is None:
        return True
    name = urlsplit(f"//{host}").hostname
    return name == "localhost" or (name is not None and _is_loopback(name))

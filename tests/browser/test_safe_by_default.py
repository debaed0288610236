"""What the app keeps to without anyone having to set it."""

import http.client
import socket
from contextlib import closing

import pytest

from policy_monitor.ui.access import REFUSAL


def answer_to(server, method, path, headers=None):
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode()


@pytest.mark.parametrize("address", ["127.0.0.2", "::1"])
def test_the_app_listens_on_this_computers_own_address_only(server, address):
    # Any socket open to the network would answer at these addresses, too.
    with pytest.raises(OSError, match=r"refused|[Uu]nreachable|assign|timed out"):
        socket.create_connection((address, server.port), timeout=2)


@pytest.mark.parametrize("path", ["/", "/upload", "/healthz", "/_stcore/health"])
def test_every_answer_tells_the_browser_to_trust_nothing_else(server, path):
    _, headers, _ = answer_to(server, "GET", path)

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in headers["Permissions-Policy"]
    policy = headers["Content-Security-Policy"].split("; ")
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'self'" in policy


def test_the_health_check_says_ok(server):
    status, _, body = answer_to(server, "GET", "/healthz")

    assert (status, body) == (200, "ok")


@pytest.mark.parametrize(
    "header", [{"X-Forwarded-For": "127.0.0.1"}, {"Host": "figures.example.org"}]
)
def test_a_file_from_elsewhere_is_refused_before_it_is_read(server, header):
    status, _, body = answer_to(server, "PUT", "/_stcore/upload_file/session/file", header)

    assert (status, body) == (403, REFUSAL)


def test_a_file_from_this_computer_passes_the_guard(server):
    status, _, body = answer_to(server, "PUT", "/_stcore/upload_file/session/file")

    # Streamlit's own check comes next: this request does not come from its page.
    assert status == 403
    assert "XSRF" in body

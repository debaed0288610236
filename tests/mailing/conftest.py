import pytest
import trustme

from policy_monitor.mailing import MailServer, Security


@pytest.fixture(scope="session")
def authority():
    return trustme.CA()


@pytest.fixture
def certificate(authority):
    return authority.issue_cert("localhost")


@pytest.fixture
def trusted(authority, tmp_path, monkeypatch):
    """Have this computer trust the authority, as a school's own would be trusted."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


@pytest.fixture
def server_at():
    """Describe the server at a port as it is sent to."""

    def server_at(port, **given):
        plain = {
            "host": "localhost",
            "security": Security.NONE,
            "sender": "office@school.example",
            "recipients": ("clerk@school.example",),
            "patience_seconds": 5.0,
        }
        return MailServer(port=port, **(plain | given))

    return server_at

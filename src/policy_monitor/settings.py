"""Where this copy of Policy Monitor keeps its files, and what the environment may change."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

__all__ = ["MailSettings", "Settings"]

_PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders and the database of one installation.

    Attributes:
        data: The folder with `policy/`, `calendar/` and `example/`
            (`POLICY_MONITOR_DATA`; by default the project's own `data/`).
        local: The folder for what this installation writes: the database and the key
            for matching (`POLICY_MONITOR_LOCAL`; by default `data/local/`).
        database_url: An SQLAlchemy address (`DATABASE_URL`; by default an SQLite file
            in `local`).
        read_only: Whether this copy is for governors to read and takes no uploads
            (`POLICY_MONITOR_READ_ONLY`; anything but 0 means yes).
    """

    data: Path
    local: Path
    database_url: str
    read_only: bool = False

    @classmethod
    def from_environment(cls) -> Self:
        """The settings the environment asks for, or else the defaults."""
        data = Path(os.environ.get("POLICY_MONITOR_DATA") or _PROJECT / "data")
        local = Path(os.environ.get("POLICY_MONITOR_LOCAL") or data / "local")
        default_url = f"sqlite:///{(local / 'policy_monitor.sqlite').as_posix()}"
        return cls(
            data=data,
            local=local,
            database_url=os.environ.get("DATABASE_URL") or default_url,
            read_only=os.environ.get("POLICY_MONITOR_READ_ONLY", "") not in {"", "0"},
        )


@dataclass(frozen=True, slots=True)
class MailSettings:
    """How messages leave this installation, as the environment words it; "" where it is silent.

    Kept apart from `Settings`, so that the password is read only where a message is sent.
    `mailing.read_server` checks it.

    Attributes:
        host: The school's mail server (`POLICY_MONITOR_SMTP_HOST`).
        port: Its port (`POLICY_MONITOR_SMTP_PORT`).
        user: The account to log in with (`POLICY_MONITOR_SMTP_USER`).
        password: Its password (`POLICY_MONITOR_SMTP_PASSWORD`).
        security: How the connection is encrypted (`POLICY_MONITOR_SMTP_SECURITY`).
        sender: The address messages come from (`POLICY_MONITOR_SMTP_FROM`).
        recipients: The addresses they go to, with commas between (`POLICY_MONITOR_SMTP_TO`).
    """

    host: str = ""
    port: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    security: str = ""
    sender: str = ""
    recipients: str = ""

    @classmethod
    def from_environment(cls, *, with_login: bool = True) -> Self:
        """The settings the environment gives.

        Args:
            with_login: Whether to read the account and its password too: only where a
                message is sent.
        """

        def read(name: str) -> str:
            return os.environ.get(f"POLICY_MONITOR_SMTP_{name}", "")

        return cls(
            host=read("HOST").strip(),
            port=read("PORT").strip(),
            user=read("USER") if with_login else "",
            password=read("PASSWORD") if with_login else "",
            security=read("SECURITY").strip(),
            sender=read("FROM").strip(),
            recipients=read("TO").strip(),
        )

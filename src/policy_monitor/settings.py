"""Where this copy of Policy Monitor keeps its files, and what the environment may change."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

__all__ = ["Settings"]

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

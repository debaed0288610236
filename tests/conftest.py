"""What every test has: an installation of its own, so that none touches this computer's."""

import pytest


@pytest.fixture(autouse=True)
def own_installation(tmp_path, monkeypatch):
    """Keep what the code writes in the test's own folder, whatever the environment says."""
    monkeypatch.setenv("POLICY_MONITOR_LOCAL", str(tmp_path / "local"))
    for name in ("DATABASE_URL", "POLICY_MONITOR_DATA", "POLICY_MONITOR_READ_ONLY"):
        monkeypatch.delenv(name, raising=False)

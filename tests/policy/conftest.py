import shutil
from pathlib import Path

import pytest

from policy_monitor.policy import PolicyFileError, load_policy

POLICY = Path(__file__).parents[2] / "data" / "policy"


@pytest.fixture(scope="session")
def policy():
    """The school's own policy, as committed."""
    return load_policy(POLICY)


@pytest.fixture
def folder(tmp_path):
    """A copy of the policy's files, to be spoilt."""
    return Path(shutil.copytree(POLICY, tmp_path / "policy"))


@pytest.fixture
def spoil(folder):
    """Replace a text of a file, once, and load the whole folder."""

    def _spoil(file, old, new):
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return load_policy(folder)

    return _spoil


@pytest.fixture
def sentences_after(spoil):
    """The sentences of the mistakes made by replacing a text of a file."""

    def _sentences_after(file, old, new):
        with pytest.raises(PolicyFileError) as raised:
            spoil(file, old, new)
        return str(raised.value).splitlines()

    return _sentences_after

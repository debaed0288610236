"""The planted files, made once, and written where a command can read them."""

import pytest

from tests.privacy.invented import Inventor
from tests.privacy.planting import plant_logs, plant_refused_files
from tests.ui.conftest import open_app

__all__ = ["logs", "open_app", "planted", "refused_files", "written"]

SEED = 1883


@pytest.fixture(scope="session")
def planted():
    """The logs that are read, and the files that are refused."""
    inventor = Inventor(SEED)
    return plant_logs(inventor), plant_refused_files(inventor)


@pytest.fixture(scope="session")
def logs(planted):
    return planted[0]


@pytest.fixture(scope="session")
def refused_files(planted):
    return planted[1]


@pytest.fixture(scope="session")
def written(planted, tmp_path_factory):
    """The folder in which every planted file stands, by its name."""
    folder = tmp_path_factory.mktemp("planted")
    for file in (*planted[0], *planted[1]):
        (folder / file.name).write_bytes(file.content)
    return folder

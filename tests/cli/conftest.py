import pytest

from policy_monitor import journeys
from policy_monitor.cli import main
from policy_monitor.settings import Settings


@pytest.fixture
def run(capsys):
    """Run a command; give its exit code, its output and its complaints."""

    def run(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as usage:
            code = usage.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def installation():
    """The installation that the commands of this test use."""
    return journeys.open_installation(Settings.from_environment())

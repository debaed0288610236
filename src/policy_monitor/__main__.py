"""`python -m policy_monitor`: the journeys without a browser."""

import sys

from policy_monitor.cli import main

sys.exit(main(sys.argv[1:]))

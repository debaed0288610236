# Policy Monitor: "make run" opens the app, "make test" tries everything it promises.
# Nothing else is needed than Python 3.11 or newer with venv and pip; both set up what is
# missing in .venv first, and need the network only for that. On Windows: make.cmd.

BIN := .venv/bin

# The first Python that is new enough, with PYTHON=... first of all.
FIND_PYTHON = for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if "$$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo "$$name"; break; fi; done
NO_PYTHON := Policy Monitor needs Python 3.11 or newer with venv, and none was found. Install it \
	(Debian and Ubuntu: apt-get install python3-venv; elsewhere: https://www.python.org/downloads) \
	or name it: make run PYTHON=/path/to/python3
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help run test check lint format lock screenshots benchmark mutation

help:
	@echo "make run          open Policy Monitor in the browser, with the example data at first"
	@echo "make test         run every test, the journeys in a browser included"
	@echo "make check        run every test and every other check"
	@echo "make lint         the other checks alone: format, lint, types, imports, spelling"
	@echo "make format       put the code into its format"
	@echo "make lock         write the versions in use to constraints.txt"
	@echo "make screenshots  draw docs/images again"
	@echo "make benchmark    time the Overview against a bare page, a million incidents against a"
	@echo "                  thousand, and a long log against bare readers"
	@echo "make mutation     change the reader of logs in small ways, and see what its tests notice;"
	@echo "                  make mutation OF='review analysis' for other parts"

run: .venv/ready
	@$(BIN)/streamlit run app.py

# The journeys in a browser come by themselves, so that nothing else slows the pages down.
test: .venv/ready-to-test
	@$(BIN)/python -m pytest -m "not browser" --numprocesses auto --dist loadfile
	@$(BIN)/python -m pytest -m browser --numprocesses 2 --dist loadfile

check: lint test

lint: .venv/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell

format: .venv/ready-to-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: .venv/ready-to-test
	@echo '# Written by "make lock": every package at the version it was tried with.' > constraints.txt
	@$(BIN)/python -m pip freeze --exclude-editable >> constraints.txt

screenshots: .venv/ready-to-test
	@$(BIN)/python -m scripts.screenshots
	@$(BIN)/python -m scripts.method_picture

benchmark: .venv/ready-to-test
	@$(BIN)/python -m benchmarks.overview_load
	@$(BIN)/python -m benchmarks.many_incidents
	@$(BIN)/python -m benchmarks.reading_logs

# Takes most of an hour, and a tool that nothing else needs; not on Windows, which cannot fork.
mutation: .venv/ready-to-test
	@$(INSTALL) -c constraints.txt mutmut==3.8.1
	@$(BIN)/python -m benchmarks.mutation $(OF)

.venv/ready: requirements.txt constraints.txt
	@python=$$($(FIND_PYTHON)); \
	if [ -z "$$python" ]; then echo "$(NO_PYTHON)" >&2; exit 1; fi; \
	echo "Setting up .venv. This takes a minute or two, and is needed only now."; \
	"$$python" -m venv .venv
	@$(INSTALL) -r requirements.txt
	@touch $@

.venv/ready-to-test: .venv/ready requirements-dev.txt
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

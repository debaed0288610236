"""The pages keep nothing that a log says of people, but a word its school says names nobody."""

import logging
import pickle

import pytest
from streamlit.runtime.caching import cache_data_api

from policy_monitor.records import Meaning
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Involved, Nature
from tests.logs import csv_log
from tests.privacy.searching import find_leaks, read_folder
from tests.ui.conftest import words_of

UPLOAD = "school/upload.py"
QUOTED = ("file name", "sheet name", "heading")
"""What the Upload page shows again to whoever gave the file."""

CONDUCT = Meaning(category=Category.CONDUCT, nature=Nature.AGGRESSIVE)
DISCORD = Meaning(platform="Discord")
PARENT = Meaning(involved=Involved.PARENT_OR_CARER)
WORDS = csv_log(
    "03/10/2025,Zwimbrex,,Vlonkchat,Qvarnella,At home,NFA",
    "04/10/2025,Zwimbrex,,WhatsApp,Qvarnella,At home,NFA",
    "05/10/2025,Krzolving,,WhatsApp,Pupil,At home,NFA",
)
"""One word of a list that two incidents share, two used once, and one about people."""


@pytest.fixture
def everything_logged():
    """What Streamlit and everybody else logs, down to the level of debugging."""
    records = []

    class Keep(logging.Handler):
        def emit(self, record):
            records.append(self.format(record))

    keep = Keep(logging.DEBUG)
    names = [None, *(name for name in logging.root.manager.loggerDict if "streamlit" in name)]
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(keep)
        logger.setLevel(logging.DEBUG)
    yield records
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(keep)
        logger.setLevel(level)


@pytest.fixture
def drop(open_app):
    def drop(*files):
        app = open_app(UPLOAD)
        for name, content in files:
            app.file_uploader[0].upload(name, content)
        return app.run()

    return drop


def press(app, start):
    [button] = [button for button in app.button if button.label.startswith(start)]
    return button.click().run()


def question(app, start):
    [found] = [box for box in app.selectbox if box.label.startswith(start)]
    return found


def kept():
    """Every byte of the installation, the database's own logs included."""
    return read_folder(Settings.from_environment().local)


def cached():
    """Every byte that the pages keep in memory for all visitors."""
    caches = cache_data_api._data_caches._function_caches.values()
    entries = [cache.storage for one in caches for cache in one.values()]
    return {
        f"cache {number}": b"".join(entry._mem_cache.values())
        for number, entry in enumerate(entries)
    }


def test_the_whole_journey_keeps_nothing(drop, logs, everything_logged):
    everything = [marker for file in logs for marker in file.markers]
    app = drop(*((file.name, file.content) for file in logs))
    asked = [box for box in app.selectbox if box.label.startswith("“")]
    assert len(asked) > 5
    quoted = [m for file in logs for place, m in file.planted if place not in QUOTED]
    assert find_leaks({"what the page says": words_of(app).encode()}, quoted) == []
    for box in asked:
        box.select_index(0)
    press(app, "Keep these answers")
    press(app, "Add ")
    assert data.load_book().example is False
    assert find_leaks(kept(), everything) == []

    app.switch_page("governors/overview.py").run()
    app.switch_page("governors/about.py").run()
    app.switch_page("governors/overview.py").run()
    assert find_leaks({"overview": words_of(app).encode()}, everything) == []
    assert cached()
    assert find_leaks(cached(), everything) == []
    assert find_leaks({"book": pickle.dumps(data.load_book())}, everything) == []

    data.withdraw(1)
    assert find_leaks(kept(), everything) == []
    assert len(everything_logged) > 10
    assert find_leaks({"log": "\n".join(everything_logged).encode()}, everything) == []


def answer(app, meanings, *, names_nobody=False):
    for start, meaning in meanings.items():
        question(app, start).select(meaning)
    if names_nobody:
        [box] = [box for box in app.checkbox if "names anybody" in box.label]
        box.check()
    return press(app, "Keep these answers")


def found_among(words):
    """Which of these words stand in the installation's bytes, whatever their case."""
    content = b"".join(kept().values()).lower()
    return {word for word in words if word.lower().encode() in content}


ALL = {"Zwimbrex", "Vlonkchat", "Qvarnella", "Krzolving"}
MEANINGS = {"“Zwimbrex”": CONDUCT, "“Vlonkchat”": DISCORD, "“Qvarnella”": PARENT}


def test_words_that_nobody_has_explained_are_kept_nowhere(drop):
    press(drop(("log.csv", WORDS)), "Add 3 incidents")
    assert found_among(ALL) == set()


def test_of_the_words_explained_only_a_label_of_two_incidents_that_is_not_about_people_is_kept(
    drop,
):
    app = answer(drop(("log.csv", WORDS)), MEANINGS)
    press(app, "Add 3 incidents")
    assert found_among(ALL) == {"Zwimbrex"}
    assert data.store().cube()["platform"].isin(["Discord"]).any()
    assert data.store().cube()["involved"].isin(["parent or carer"]).any()


def test_a_word_that_is_said_to_name_nobody_is_kept_and_the_others_are_not(drop):
    app = answer(drop(("log.csv", WORDS)), MEANINGS, names_nobody=True)
    press(app, "Add 3 incidents")
    assert found_among(ALL) == ALL - {"Krzolving"}


def test_one_incident_written_for_each_of_two_pupils_does_not_make_a_word_a_label(drop):
    rows = [
        f"03/10/2025,{pupil},Zwimbrex,WhatsApp,Words in a chat after school,NFA"
        for pupil in ("A1", "B2")
    ]
    log = csv_log(*rows, heading="Date,Pupil,Category,Platform,Details,Outcome")
    answer(drop(("log.csv", log)), {"“Zwimbrex”": CONDUCT})
    assert len(data.store().words()) == 1
    assert found_among(ALL) == set()


def test_changing_an_answer_and_withdrawing_the_log_bring_no_word_back(drop):
    app = answer(drop(("log.csv", WORDS)), MEANINGS)
    press(app, "Add 3 incidents")
    for word in data.store().words():
        data.change_word(word, Meaning())
    data.withdraw(1)
    assert found_among(ALL) == {"Zwimbrex"}


def test_a_refused_file_leaves_nothing(drop, refused_files, everything_logged):
    for file in refused_files:
        app = drop((file.name, file.content))
        [refusal] = app.error
        inside = [marker for place, marker in file.planted if place != "file name"]
        assert find_leaks({"page": (refusal.value + words_of(app)).encode()}, inside) == []
        assert find_leaks(kept(), file.markers) == []
        assert find_leaks({"log": "\n".join(everything_logged).encode()}, file.markers) == []

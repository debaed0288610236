"""A school's own words: what it says they mean, and its incidents filled in with that."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update

from policy_monitor.records import Meaning, fill_in
from policy_monitor.storage.incident_tables import incident, particulars, particulars_as_read
from policy_monitor.storage.readings import as_columns, as_readings
from policy_monitor.storage.records import Explanation, SchoolWord, WordAnswer
from policy_monitor.storage.versions import counts
from policy_monitor.storage.word_tables import school_word, word_answer
from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Setting,
    WordField,
)

__all__ = ["explain_words", "forget_label", "read_answers", "read_words"]


def read_answers(connection: Connection, school_id: str) -> Mapping[str, Meaning]:
    """What each word that the school has explained means now, by the word's key."""
    answers = connection.execute(_answers(school_id).order_by(word_answer.c.entry))
    return {row.word_key: _as_meaning(row) for row in answers}


def read_words(connection: Connection, school_id: str) -> tuple[SchoolWord, ...]:
    """Every word explained, with all its answers, the latest first; the most used word first."""
    answers: dict[str, list[WordAnswer]] = {}
    for row in connection.execute(_answers(school_id).order_by(word_answer.c.entry.desc())):
        answer = WordAnswer(row.answered_at, _as_meaning(row), row.changed)
        answers.setdefault(row.word_key, []).append(answer)
    used = _count_uses(connection, school_id)
    words = connection.execute(select(school_word).where(school_word.c.school_id == school_id))
    found = (
        SchoolWord(
            about=WordField(row.about),
            key=row.word_key,
            label=row.label,
            incidents=used[row.word_key],
            answers=tuple(answers[row.word_key]),
        )
        for row in words
    )
    return tuple(
        sorted(found, key=lambda word: (-word.incidents, word.about, word.label or "", word.key))
    )


def explain_words(
    connection: Connection, school_id: str, explained: Sequence[Explanation], *, at: datetime
) -> int:
    """Keep what words mean, fill in every incident that has one, and count those changed.

    An answer that is already given is not kept again.
    """
    answers = dict(read_answers(connection, school_id))
    incidents = _count_incidents(connection, school_id)
    changed = 0
    for one in explained:
        _keep_word(connection, school_id, one)
        if answers.get(one.key) == one.meaning:
            continue
        answers[one.key] = one.meaning
        number = _fill_in_particulars(connection, school_id, one.key, answers, incidents=incidents)
        _keep_answer(connection, school_id, one, changed=number, at=at)
        changed += number
    return changed


def forget_label(connection: Connection, school_id: str, key: str) -> None:
    """Keep a word by its key alone from now on; what it means stays known."""
    connection.execute(
        update(school_word)
        .where(school_word.c.school_id == school_id, school_word.c.word_key == key)
        .values(label=None)
    )


def _answers(school_id: str) -> Select[*tuple[Any, ...]]:
    return select(word_answer).where(word_answer.c.school_id == school_id)


def _as_meaning(row: Row[Any]) -> Meaning:
    return Meaning(
        category=Category(row.category) if row.category else None,
        nature=Nature(row.nature) if row.nature else None,
        outcome=Outcome(row.outcome) if row.outcome else None,
        action=Action(row.action) if row.action else None,
        platform=row.platform,
        involved=Involved(row.involved) if row.involved else None,
        setting=Setting(row.setting) if row.setting else None,
    )


def _count_uses(connection: Connection, school_id: str) -> Counter[str]:
    """How many counted incidents have each word."""
    incidents = _count_incidents(connection, school_id)
    uses: Counter[str] = Counter()
    for row in connection.execute(
        select(particulars_as_read).where(particulars_as_read.c.school_id == school_id)
    ):
        number = incidents[row.upload_id, row.particulars_number]
        uses.update(dict.fromkeys(row.unknown_words.split("|"), number))
    return uses


def _count_incidents(connection: Connection, school_id: str) -> Counter[tuple[int, int]]:
    """How many counted incidents each upload's particulars are told of."""
    by = (incident.c.upload_id, incident.c.particulars_number)
    rows = connection.execute(
        select(*by, func.count().label("incidents")).where(counts(school_id, None)).group_by(*by)
    )
    return Counter({(row.upload_id, row.particulars_number): row.incidents for row in rows})


def _keep_word(connection: Connection, school_id: str, one: Explanation) -> None:
    """Keep a word, and its label when there is one to keep."""
    this_word = (school_word.c.school_id == school_id, school_word.c.word_key == one.key)
    if connection.scalar(select(school_word.c.word_key).where(*this_word)) is None:
        word = {"school_id": school_id, "word_key": one.key, "about": one.about.value}
        connection.execute(insert(school_word), {**word, "label": one.label})
    elif one.label is not None:
        connection.execute(update(school_word).where(*this_word).values(label=one.label))


def _keep_answer(
    connection: Connection, school_id: str, one: Explanation, *, changed: int, at: datetime
) -> None:
    newest = select(func.max(word_answer.c.entry)).where(word_answer.c.school_id == school_id)
    meaning = one.meaning
    connection.execute(
        insert(word_answer),
        {
            "school_id": school_id,
            "entry": (connection.scalar(newest) or 0) + 1,
            "word_key": one.key,
            "answered_at": at,
            "changed": changed,
            "category": meaning.category,
            "nature": meaning.nature,
            "outcome": meaning.outcome,
            "action": meaning.action,
            "platform": meaning.platform,
            "involved": meaning.involved,
            "setting": meaning.setting,
        },
    )


def _fill_in_particulars(
    connection: Connection,
    school_id: str,
    key: str,
    answers: Mapping[str, Meaning],
    *,
    incidents: Mapping[tuple[int, int], int],
) -> int:
    """Fill in all that is told with a word; say how many of the counted incidents change."""
    with_word = (
        particulars_as_read.c.school_id == school_id,
        particulars_as_read.c.unknown_words.contains(key),
    )
    now = {
        (row.upload_id, row.particulars_number): as_columns(as_readings(row))
        for row in connection.execute(
            select(particulars).join(particulars_as_read).where(*with_word)
        )
    }
    changes = []
    for row in connection.execute(select(particulars_as_read).where(*with_word)):
        filled_in = fill_in(as_readings(row), row.unknown_words.split("|"), answers)
        columns = as_columns(filled_in)
        if columns != now[row.upload_id, row.particulars_number]:
            changes.append(
                {"of_upload": row.upload_id, "number": row.particulars_number, **columns}
            )
    if changes:
        connection.execute(
            update(particulars).where(
                particulars.c.school_id == school_id,
                particulars.c.upload_id == bindparam("of_upload"),
                particulars.c.particulars_number == bindparam("number"),
            ),
            changes,
        )
    return sum(incidents[one["of_upload"], one["number"]] for one in changes)

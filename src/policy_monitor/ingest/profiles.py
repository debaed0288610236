"""What a row's controlled columns say: everything that is stored but when and where from."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from policy_monitor.ingest.classifying import Classification, Classifier, Confidence
from policy_monitor.ingest.outcomes import Done, OutcomeReader
from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.spelling import Spelling
from policy_monitor.ingest.unknown_words import SaidWord, is_label
from policy_monitor.policy.model import Policy
from policy_monitor.vocabulary import Involved, Outcome, Setting, WordField

__all__ = ["Profile", "ProfileReader", "RowTexts", "is_marked_void"]

_NOTHING = frozenset(
    (
        "",
        "-",
        "--",
        "\u2013",
        "\u2014",
        "n/a",
        "na",
        "none",
        "nil",
        "?",
        "unknown",
        "not known",
        "not sure",
        "tbc",
        "n/k",
    )
)
_MOST_WORDS_OF_A_CATEGORY = 4
_IN = frozenset(("y", "yes", "true", "\u2713", "\u2714"))
_OUT = frozenset(("n", "no", "false", "\u2717", "\u2718"))
_VOID = re.compile(
    r"^\W*void(ed)?\b|^\W*(cancelled|canceled|cancel|disregard|ignore|(this |row )?entry void|"
    r"(entered|logged|recorded|added|made|created) in error|error in recording|entered twice|"
    r"duplicate|duplicate entry|duplicate record|not an incident|struck out|withdrawn|"
    r"(entered|logged|recorded|added|made) by mistake|"
    r"(please )?(ignore|disregard|delete)( this)?( row| entry| record| line)?)\W*$",
    re.IGNORECASE,
)


class RowTexts(NamedTuple):
    """The texts of a row's controlled columns, in one line each; "" where blank.

    Attributes:
        kinds: Of the columns for category, nature and kind.
        description: Of the description, only where the log has no column for the kind.
        outcomes: Of the outcome columns; so too `actions`.
        setting_means_in_school: Whether the setting's heading asks "in school?".
        pupil_named: Whether a column headed as the pupil's holds anything.
    """

    kinds: tuple[str, ...]
    description: str
    outcomes: tuple[str, ...]
    actions: tuple[str, ...]
    platform: str
    involved: str
    setting: str
    setting_means_in_school: bool
    pupil_named: bool


class Profile(NamedTuple):
    """What the controlled columns of a row mean.

    Attributes:
        kind_given: Whether the row holds any text in a column for its kind.
        platform: The platform's name, None when the row gives none.
        platform_known: False when the row names a platform that no list has.
        several_platforms: Whether it names more than one; the first is taken.
        several_involved: Whether it names more than one group; the first is taken.
        void: Whether the row is marked as void or entered in error.
        respelt: Whether a misspelt word was read as the policy's nearest one.
        unknown: Its labels that no list of the policy has, for the school to explain.
    """

    classification: Classification
    kind_given: bool
    done: Done
    platform: str | None
    platform_known: bool
    several_platforms: bool
    involved: Involved
    several_involved: bool
    setting: Setting
    void: bool
    respelt: bool
    unknown: tuple[SaidWord, ...]


class _Kind(NamedTuple):
    """What the columns for the kind say; here and below `unknown` is as in `Profile`."""

    classification: Classification
    void: bool
    unknown: tuple[SaidWord, ...]


class _Done(NamedTuple):
    """What the columns for outcomes and actions say."""

    done: Done
    void: bool
    unknown: tuple[SaidWord, ...]


class _Platform(NamedTuple):
    """What the column for the platform says."""

    name: str | None
    known: bool
    several: bool
    respelt: bool
    unknown: tuple[SaidWord, ...]


class _Who(NamedTuple):
    """What the column for who was involved says."""

    involved: Involved
    several: bool
    respelt: bool
    unknown: tuple[SaidWord, ...]


class _Where(NamedTuple):
    """What the column for the place says."""

    setting: Setting
    unknown: tuple[SaidWord, ...]


class ProfileReader:
    """Reads the controlled columns in the policy's words."""

    def __init__(self, policy: Policy) -> None:
        """Gather the words of a policy."""
        spelling = Spelling.of(policy)
        self._classifier = Classifier(policy, spelling)
        self._outcomes = OutcomeReader(policy, spelling)
        platforms = {one.name: (one.name, *one.words) for one in policy.platforms}
        self._platforms = Phrases(platforms, spelling)
        self._names = Phrases({one.name: (one.name,) for one in policy.platforms if one.is_a_name})
        self._other_platform = policy.other_platform
        self._involved = Phrases(policy.involved, spelling)
        self._settings = Phrases(policy.settings, spelling)
        # A long log says the same few things in very many combinations: each is read once.
        self._kind = cache(self._read_kind)
        self._done = cache(self._read_done)
        self._named_app = cache(self._find_named_app)
        self._platform = cache(self._read_platform)
        self._who = cache(self._read_who)
        self._where = cache(self._read_where)

    def read(self, texts: RowTexts) -> Profile:
        """The meaning of a row's controlled columns."""
        kind = self._kind(texts.kinds, texts.description)
        done = self._done(texts.outcomes, texts.actions, texts.kinds)
        platform = self._platform(texts.platform or self._named_app(texts.kinds))
        who = self._who(texts.involved, pupil_named=texts.pupil_named)
        where = self._where(texts.setting, asks_in_school=texts.setting_means_in_school)
        return Profile(
            classification=kind.classification,
            kind_given=any(texts.kinds),
            done=done.done,
            platform=platform.name,
            platform_known=platform.known,
            several_platforms=platform.several,
            involved=who.involved,
            several_involved=who.several,
            setting=where.setting,
            void=kind.void or done.void,
            respelt=kind.classification.respelt
            or done.done.respelt
            or platform.respelt
            or who.respelt,
            unknown=(
                *kind.unknown,
                *done.unknown,
                *platform.unknown,
                *who.unknown,
                *where.unknown,
            ),
        )

    def classify(self, text: str) -> Classification:
        """The category and the type of risk that a short text means."""
        return self._classifier.classify([text])

    def means_a_kind(self, heading: str) -> bool:
        """Whether a heading is itself a category, a type of risk or an example of one.

        A long question may hold "contact" as a verb, so there a category is not enough.
        """
        said = self.classify(heading)
        is_short = len(heading.split()) <= _MOST_WORDS_OF_A_CATEGORY
        return said.nature is not None or (is_short and said.category is not None)

    def means_an_outcome(self, heading: str) -> bool:
        """Whether a heading is itself an outcome or a step of Appendix A."""
        done = self._outcomes.read([heading], [], [])
        return done.recognised and done.outcomes[0] is not Outcome.OTHER

    def means_a_choice(self, heading: str) -> bool:
        """Whether a heading is a value that a row may tick."""
        return self.means_a_kind(heading) or self.means_an_outcome(heading)

    def _read_kind(self, kinds: tuple[str, ...], description: str) -> _Kind:
        if kinds:
            said = self._classifier.classify(kinds)
        elif description:
            said = self._classifier.classify_description(description)
        else:
            said = Classification(None, None, Confidence.NOT_FOUND)
        return _Kind(
            said, any(map(is_marked_void, kinds)), _own_words(WordField.KIND, said.unheard)
        )

    def _read_done(
        self, outcomes: tuple[str, ...], actions: tuple[str, ...], kinds: tuple[str, ...]
    ) -> _Done:
        done = self._outcomes.read(outcomes, actions, kinds)
        void = any(map(is_marked_void, (*outcomes, *actions)))
        return _Done(done, void, _own_words(WordField.OUTCOME, done.unheard))

    def _find_named_app(self, kinds: tuple[str, ...]) -> str:
        """The platform that the words for the kind name: "bullying on WhatsApp"; "" for none.

        Several are none: which of them mattered is not for the reader to say.
        """
        names = {name for text in kinds for name in self._names.find(text, as_spelt=True).codes}
        return names.pop() if len(names) == 1 else ""

    def _read_platform(self, text: str) -> _Platform:
        found = self._platforms.find(text)
        platforms = found.codes
        named = text.lower() not in _NOTHING
        other = self._other_platform if named else None
        # The list's own last entry is no name that the list lacks.
        is_known = bool(platforms) or text.lower() == self._other_platform.lower()
        return _Platform(
            name=platforms[0] if platforms else other,
            known=is_known or not named,
            several=len(platforms) > 1,
            respelt=found.respelt,
            unknown=() if is_known else _own_words(WordField.PLATFORM, [text]),
        )

    def _read_who(self, text: str, *, pupil_named: bool) -> _Who:
        people = self._involved.find(text)
        involved = tuple(code for code in people.codes if code is not Involved.NOT_KNOWN)
        if not involved and pupil_named:
            involved = (Involved.PUPIL,)
        is_asked = not people.codes and not pupil_named
        return _Who(
            involved=involved[0] if involved else Involved.NOT_KNOWN,
            several=len(involved) > 1,
            respelt=people.respelt,
            unknown=_own_words(WordField.INVOLVED, [text]) if is_asked else (),
        )

    def _read_where(self, text: str, *, asks_in_school: bool) -> _Where:
        answer = text.lower()
        if asks_in_school and answer in _IN | _OUT:
            return _Where(Setting.IN_SCHOOL if answer in _IN else Setting.OUTSIDE_SCHOOL, ())
        # "In" and "out" are answers by themselves; within a longer text they say nothing.
        if answer in {"in", "out"}:
            return _Where(Setting.IN_SCHOOL if answer == "in" else Setting.OUTSIDE_SCHOOL, ())
        codes = self._settings.find(text).codes
        found = [code for code in codes if code is not Setting.NOT_RECORDED]
        return _Where(
            found[0] if len(found) == 1 else Setting.NOT_RECORDED,
            () if codes else _own_words(WordField.SETTING, [text]),
        )


def _own_words(field: WordField, texts: Sequence[str]) -> tuple[SaidWord, ...]:
    """Those texts that read like labels, for the school to explain."""
    return tuple(
        SaidWord(field, text) for text in texts if text.lower() not in _NOTHING and is_label(text)
    )


def is_marked_void(text: str) -> bool:
    """Whether a cell says nothing but that its row does not count."""
    return bool(text) and _VOID.match(text) is not None

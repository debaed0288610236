"""What a row's controlled columns say: everything that is stored but when and where from."""

import re
from typing import NamedTuple

from policy_monitor.ingest.classifying import Classification, Classifier, Confidence
from policy_monitor.ingest.outcomes import Done, OutcomeReader
from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.spelling import Spelling
from policy_monitor.policy.model import Policy
from policy_monitor.vocabulary import Involved, Outcome, Setting

__all__ = ["Profile", "ProfileReader", "RowTexts", "is_marked_void"]

_NOTHING = frozenset(
    (
        "",
        "-",
        "--",
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
_YES = frozenset(("y", "yes", "true", "\u2713", "\u2714"))
_NO = frozenset(("n", "no", "false", "\u2717", "\u2718"))
_VOID = re.compile(
    r"^\W*void(ed)?\b|^\W*(cancelled|canceled|cancel|disregard|ignore|(this |row )?entry void|"
    r"(entered|logged|recorded|added|made|created) in error|error in recording|entered twice|"
    r"duplicate|duplicate entry|duplicate record|not an incident|struck out|"
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


class ProfileReader:
    """Reads the controlled columns in the policy's words."""

    def __init__(self, policy: Policy) -> None:
        """Gather the words of a policy."""
        spelling = Spelling.of(policy)
        self._classifier = Classifier(policy, spelling)
        self._outcomes = OutcomeReader(policy, spelling)
        platforms = {one.name: (one.name, *one.words) for one in policy.platforms}
        self._platforms = Phrases(platforms, spelling)
        self._other_platform = policy.other_platform
        self._involved = Phrases(policy.involved, spelling)
        self._settings = Phrases(policy.settings, spelling)

    def read(self, texts: RowTexts) -> Profile:
        """The meaning of a row's controlled columns."""
        on_platforms = self._platforms.find(texts.platform)
        platforms = on_platforms.codes
        named_platform = texts.platform.lower() not in _NOTHING
        other = self._other_platform if named_platform else None
        people = self._involved.find(texts.involved)
        involved = tuple(code for code in people.codes if code is not Involved.NOT_KNOWN)
        if not involved and texts.pupil_named:
            involved = (Involved.PUPIL,)
        classification = self._classify(texts)
        done = self._outcomes.read(texts.outcomes, texts.actions, texts.kinds)
        return Profile(
            classification=classification,
            kind_given=any(texts.kinds),
            done=done,
            platform=platforms[0] if platforms else other,
            platform_known=bool(platforms) or not named_platform,
            several_platforms=len(platforms) > 1,
            involved=involved[0] if involved else Involved.NOT_KNOWN,
            several_involved=len(involved) > 1,
            setting=self._read_setting(texts),
            void=any(map(is_marked_void, (*texts.kinds, *texts.outcomes, *texts.actions))),
            respelt=classification.respelt
            or done.respelt
            or on_platforms.respelt
            or people.respelt,
        )

    def means_a_kind(self, heading: str) -> bool:
        """Whether a heading is itself a category, a type of risk or an example of one."""
        said = self._classifier.classify([heading])
        return said.category is not None or said.nature is not None

    def means_an_outcome(self, heading: str) -> bool:
        """Whether a heading is itself an outcome or a step of Appendix A."""
        done = self._outcomes.read([heading], [], [])
        return done.recognised and done.outcomes[0] is not Outcome.OTHER

    def means_a_choice(self, heading: str) -> bool:
        """Whether a heading is a value that a row may tick."""
        return self.means_a_kind(heading) or self.means_an_outcome(heading)

    def _classify(self, texts: RowTexts) -> Classification:
        if texts.kinds:
            return self._classifier.classify(texts.kinds)
        if texts.description:
            return self._classifier.classify_description(texts.description)
        return Classification(None, None, Confidence.NOT_FOUND)

    def _read_setting(self, texts: RowTexts) -> Setting:
        answer = texts.setting.lower()
        if texts.setting_means_in_school and answer in _YES | _NO:
            return Setting.IN_SCHOOL if answer in _YES else Setting.OUTSIDE_SCHOOL
        found = [
            code
            for code in self._settings.find(texts.setting).codes
            if code is not Setting.NOT_RECORDED
        ]
        return found[0] if len(found) == 1 else Setting.NOT_RECORDED


def is_marked_void(text: str) -> bool:
    """Whether a cell says nothing but that its row does not count."""
    return bool(text) and _VOID.match(text) is not None

"""The triggers as typed data: the numbers that decide when counts make a review due."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from policy_monitor.vocabulary import Category, Nature, Outcome

__all__ = [
    "BaselineRule",
    "ClusterRule",
    "DevelopmentsRule",
    "DispersionRule",
    "ExpectedStep",
    "NewRule",
    "OpenCasesRule",
    "SilenceRule",
    "ThisTermRule",
    "ThisYearRule",
    "TrendRule",
    "Triggers",
    "build_triggers",
]


@dataclass(frozen=True, slots=True)
class BaselineRule:
    """Which history is long enough to be held against.

    Attributes:
        minimum_terms: With fewer terms there is no statistical flag at all.
        firm_from_terms: With fewer terms a flag is on trial.

    """

    minimum_terms: int
    firm_from_terms: int


@dataclass(frozen=True, slots=True)
class DispersionRule:
    """How a series' own clumping is weighed against that of all series together.

    Attributes:
        own_from_incidents: With fewer incidents a series has no say of its own.
        pooled_weight_terms: What the pool weighs, in terms.
        own_at_most: The most a series' own dispersion is taken to be.
        pooled_at_most: The most the pooled dispersion is taken to be.

    """

    own_from_incidents: int
    pooled_weight_terms: int
    own_at_most: float
    pooled_at_most: float


@dataclass(frozen=True, slots=True)
class ThisTermRule:
    """Rule A. `budget_share` is its part of the false flags allowed."""

    budget_share: float
    clause: str


@dataclass(frozen=True, slots=True)
class ThisYearRule:
    """Rule B: the last `terms` terms together."""

    terms: int
    budget_share: float
    clause: str


@dataclass(frozen=True, slots=True)
class ClusterRule:
    """Rule C: within `school_days` school days running."""

    school_days: int
    budget_share: float
    clause: str


@dataclass(frozen=True, slots=True)
class NewRule:
    """A kind or platform is new after `unseen_terms` returned terms without it."""

    unseen_terms: int
    clause: str


@dataclass(frozen=True, slots=True)
class SilenceRule:
    """`nil_returns` running are worth a question."""

    nil_returns: int
    clause: str


@dataclass(frozen=True, slots=True)
class OpenCasesRule:
    """How long a case may be open before that is worth a question.

    Attributes:
        platform_reply_days: For one reported to a platform.
        other_days: For any other, and for one without a recorded response.

    """

    platform_reply_days: int
    other_days: int
    clause: str


@dataclass(frozen=True, slots=True)
class ExpectedStep:
    """A step that Appendix A expects of one kind of incident.

    Attributes:
        name: What is expected: "help from outside the school".
        steps: Outcomes, any one of which is that step.

    """

    name: str
    category: Category
    nature: Nature
    steps: tuple[Outcome, ...]
    clause: str


@dataclass(frozen=True, slots=True)
class DevelopmentsRule:
    """After how many months without an entry the register is worth a question."""

    months: int
    clause: str


@dataclass(frozen=True, slots=True)
class TrendRule:
    """The least that a trend is spoken of with, and how clear it must be.

    Attributes:
        terms: The fewest terms.
        incidents: The fewest incidents.
        score: The standardised score beyond which a trend is clear, in either direction.

    """

    terms: int
    incidents: int
    score: float


@dataclass(frozen=True, slots=True)
class Triggers:
    """The whole of `triggers.toml`.

    Attributes:
        sensitivity: The school's choice: "standard" or "strict".
        false_flags_per_term: The most flags by chance alone in one term, over all series
            that are tested.
        steadying_incidents: What a season factor's pull towards 1 is worth, in incidents.
        lower_budget_share: The part of `false_flags_per_term` for "lower than usual".
        usual_range_tail: The part of counts beyond either end of the usual range.
        sensitivities: What each choice of sensitivity allows.

    """

    sensitivity: str
    false_flags_per_term: float
    sensitivities: Mapping[str, float]
    baseline: BaselineRule
    steadying_incidents: float
    dispersion: DispersionRule
    this_term: ThisTermRule
    this_year: ThisYearRule
    cluster: ClusterRule
    new: NewRule
    silence: SilenceRule
    open_cases: OpenCasesRule
    expected_steps: tuple[ExpectedStep, ...]
    developments: DevelopmentsRule
    lower_budget_share: float
    trend: TrendRule
    usual_range_tail: float


def build_triggers(content: Mapping[str, Any]) -> Triggers:
    """Make the triggers from a file that has passed every check."""
    chosen = content["sensitivity"]
    return Triggers(
        sensitivity=chosen,
        false_flags_per_term=content["sensitivities"][chosen]["false_flags_per_term"],
        sensitivities={
            name: entry["false_flags_per_term"] for name, entry in content["sensitivities"].items()
        },
        baseline=BaselineRule(**_numbers(content, "baseline")),
        steadying_incidents=content["seasons"]["steadying_incidents"],
        dispersion=DispersionRule(**_numbers(content, "dispersion")),
        this_term=ThisTermRule(**_numbers(content, "this_term")),
        this_year=ThisYearRule(**_numbers(content, "this_year")),
        cluster=ClusterRule(**_numbers(content, "cluster")),
        new=NewRule(**_numbers(content, "new")),
        silence=SilenceRule(**_numbers(content, "silence")),
        open_cases=OpenCasesRule(**_numbers(content, "open_cases")),
        expected_steps=tuple(
            ExpectedStep(
                name=entry["name"],
                category=Category(entry["category"]),
                nature=Nature(entry["nature"]),
                steps=tuple(Outcome(code) for code in entry["steps"]),
                clause=entry["clause"],
            )
            for entry in content["expected_steps"]
        ),
        developments=DevelopmentsRule(**_numbers(content, "developments")),
        lower_budget_share=content["lower"]["budget_share"],
        trend=TrendRule(**_numbers(content, "trend")),
        usual_range_tail=content["usual_range"]["tail"],
    )


def _numbers(content: Mapping[str, Any], table: str) -> dict[str, Any]:
    """What a table says, without where it comes from."""
    return {key: value for key, value in content[table].items() if key != "source"}

"""What each file of `data/policy/` must hold, key by key."""

from policy_monitor.data_files import AnyTable, ListOf, Shape, Table, Value
from policy_monitor.policy import kcsie
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Setting,
)

__all__ = ["FIELDS", "LATER_DATES", "SHAPES"]

FIELDS = (
    "occurred_on",
    "reported_on",
    "term",
    "category",
    "nature",
    "kind",
    "outcome",
    "action",
    "platform",
    "involved",
    "setting",
    "reference",
    "description",
    "person",
    "ignored",
)
"""What a column of a log may say; `kind` is category and type of risk in one cell, and
`ignored` a heading that only looks like one of the others."""

LATER_DATES = ("logged_on", "closed_on")
"""What a column of dates may say beside the day of the incident."""

_CATEGORY = Table({"meaning": Value.TEXT, "role": Value.TEXT, "words": Value.WORDS})
_CELL = Table({"policy_text": Value.TEXT, "words": Value.WORDS})
_OUTCOME = Table(
    {
        "label": Value.TEXT,
        "words": Value.WORDS,
        "gravity": Value.WHOLE_NUMBER,
        "serious": Value.YES_NO,
        "outside_help": Value.YES_NO,
        "open": Value.YES_NO,
        "clause": Value.TEXT,
    }
)
_PLATFORM = Table(
    {
        "name": Value.TEXT,
        "words": Value.WORDS,
        "named_in_policy": Value.YES_NO,
        "also_a_word": Value.YES_NO,
    },
    optional=frozenset({"named_in_policy", "also_a_word"}),
)
_EXPECTED_STEP = Table(
    {
        "name": Value.TEXT,
        "category": Value.TEXT,
        "nature": Value.TEXT,
        "steps": Value.WORDS,
        "clause": Value.TEXT,
        "source": Value.TEXT,
    }
)
_APPENDIX_STEP = Table(
    {
        "name": Value.TEXT,
        "actions": Value.WORDS,
        "outcomes": Value.WORDS,
        "kinds": Value.WORDS,
        "on_a_platform": Value.YES_NO,
        "source": Value.TEXT,
    }
)
_NUMBER, _WHOLE = Value.NUMBER, Value.WHOLE_NUMBER
_TRIGGERS = {
    "baseline": {"minimum_terms": _WHOLE, "firm_from_terms": _WHOLE},
    "seasons": {"steadying_incidents": _NUMBER},
    "dispersion": {
        "own_from_incidents": _WHOLE,
        "pooled_weight_terms": _WHOLE,
        "own_at_most": _NUMBER,
        "pooled_at_most": _NUMBER,
    },
    "this_term": {"budget_share": _NUMBER, "clause": Value.TEXT},
    "this_year": {"terms": _WHOLE, "budget_share": _NUMBER, "clause": Value.TEXT},
    "cluster": {"school_days": _WHOLE, "budget_share": _NUMBER, "clause": Value.TEXT},
    "new": {"unseen_terms": _WHOLE, "clause": Value.TEXT},
    "silence": {"nil_returns": _WHOLE, "clause": Value.TEXT},
    "open_cases": {"platform_reply_days": _WHOLE, "other_days": _WHOLE, "clause": Value.TEXT},
    "developments": {"months": _WHOLE, "clause": Value.TEXT},
    "lower": {"budget_share": _NUMBER},
    "trend": {"terms": _WHOLE, "incidents": _WHOLE, "score": _NUMBER},
    "usual_range": {"tail": _NUMBER},
}

SHAPES: dict[str, Shape] = {
    "policy.toml": Table(
        {
            "title": Value.TEXT,
            "school": Table({"id": Value.TEXT, "name": Value.TEXT}),
            "review": Table(
                {
                    "last_reviewed": Value.TEXT,
                    "last_reviewed_source": Value.TEXT,
                    "cycle": Value.TEXT,
                    "cycle_source": Value.TEXT,
                    "ceiling": Table(
                        {"months": Value.WHOLE_NUMBER, "clause": Value.TEXT, "source": Value.TEXT}
                    ),
                    "due_soon": Table({"days": Value.WHOLE_NUMBER, "source": Value.TEXT}),
                    "to_be_reviewed_on": Value.TEXT,
                },
                optional=frozenset({"to_be_reviewed_on"}),
            ),
            "cycles": AnyTable(Table({"months": Value.WHOLE_NUMBER, "source": Value.TEXT})),
        }
    ),
    "taxonomy.toml": Table(
        {
            "category": Table(dict.fromkeys(map(str, Category), _CATEGORY)),
            "nature": Table(dict.fromkeys(map(str, Nature), Table({"words": Value.WORDS}))),
            "cell": Table(
                dict.fromkeys(map(str, Category), Table(dict.fromkeys(map(str, Nature), _CELL)))
            ),
        }
    ),
    "outcomes.toml": Table({"outcome": Table(dict.fromkeys(map(str, Outcome), _OUTCOME))}),
    "actions.toml": Table(
        {
            "action": Table(
                dict.fromkeys(map(str, Action), Table({"label": Value.TEXT, "words": Value.WORDS}))
            )
        }
    ),
    "appendix_a.toml": Table({"step": ListOf(_APPENDIX_STEP)}),
    "platforms.toml": Table({"other_platform": Value.TEXT, "platform": ListOf(_PLATFORM)}),
    "people_and_places.toml": Table(
        {
            "involved": Table(dict.fromkeys(map(str, Involved), Value.WORDS)),
            "setting": Table(dict.fromkeys(map(str, Setting), Value.WORDS)),
        }
    ),
    "concerns.toml": Table(
        {
            "concern": Table(
                dict.fromkeys(
                    map(str, Concern), Table({"source": Value.TEXT, "words": Value.WORDS})
                )
            )
        }
    ),
    "triggers.toml": Table(
        {
            "sensitivity": Value.TEXT,
            "sensitivities": AnyTable(
                Table({"false_flags_per_term": _NUMBER, "source": Value.TEXT})
            ),
            "expected_steps": ListOf(_EXPECTED_STEP),
            **{table: Table({**keys, "source": Value.TEXT}) for table, keys in _TRIGGERS.items()},
        }
    ),
    "headings.toml": Table(
        {
            "headings": Table(dict.fromkeys(FIELDS, Value.WORDS)),
            "later_dates": Table(dict.fromkeys(LATER_DATES, Value.WORDS)),
        },
        optional=frozenset({"later_dates"}),
    ),
    "kcsie.toml": kcsie.SHAPE,
}
"""Every file of the folder, in the order their mistakes are reported."""

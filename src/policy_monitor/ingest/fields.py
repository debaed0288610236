"""What a column of a log can hold."""

from enum import StrEnum

__all__ = ["INCIDENT_FIELDS", "KIND_FIELDS", "SEVERAL_COLUMNS", "Field"]


class Field(StrEnum):
    """The fields of a log; all but `ACADEMIC_YEAR` are named in the policy's headings.

    `IGNORED` is a heading that looks like a field and is none ("date of birth").
    """

    OCCURRED_ON = "occurred_on"
    REPORTED_ON = "reported_on"
    TERM = "term"
    ACADEMIC_YEAR = "academic_year"
    CATEGORY = "category"
    NATURE = "nature"
    KIND = "kind"
    DESCRIPTION = "description"
    OUTCOME = "outcome"
    ACTION = "action"
    PLATFORM = "platform"
    INVOLVED = "involved"
    SETTING = "setting"
    REFERENCE = "reference"
    PERSON = "person"
    IGNORED = "ignored"


KIND_FIELDS = (Field.CATEGORY, Field.NATURE, Field.KIND)
# One of these beside a date or a term makes a table a log of incidents.
INCIDENT_FIELDS = frozenset(
    (*KIND_FIELDS, Field.DESCRIPTION, Field.OUTCOME, Field.ACTION, Field.PLATFORM)
)
# A log may spread these over several columns; of every other field the best one is read.
SEVERAL_COLUMNS = frozenset(
    (*KIND_FIELDS, Field.DESCRIPTION, Field.OUTCOME, Field.ACTION, Field.PERSON)
)

"""When incidents were logged and their cases closed; of all that are stored it is unknown."""

from alembic import op
from sqlalchemy import Dialect

from policy_monitor.storage.columns import Day

revision: str = "0005"
down_revision: str | None = "0004"

_COLUMNS = ("logged_on", "closed_on")
_FIGURES = (
    "school_id",
    "upload_id",
    "counted",
    "particulars_number",
    "year",
    "season",
    "occurred_on",
    "involvements",
)


def upgrade() -> None:
    """Add the columns, and have the index of figures hold them."""
    for column in _COLUMNS:
        # With its own condition, or SQLite cannot drop the column again.
        op.execute(
            f"ALTER TABLE incident ADD COLUMN {column} {_day_on(op.get_bind().dialect)} "
            f"CONSTRAINT incident_{column}_day_or_later CHECK ({column} >= occurred_on)"
        )
    _index_figures((*_FIGURES, *_COLUMNS))


def downgrade() -> None:
    """Drop the columns."""
    _index_figures(_FIGURES)
    for column in _COLUMNS:
        op.drop_column("incident", column)


def _day_on(dialect: Dialect) -> str:
    return Day().load_dialect_impl(dialect).compile(dialect)


def _index_figures(columns: tuple[str, ...]) -> None:
    op.drop_index("incident_figures", "incident")
    op.create_index("incident_figures", "incident", list(columns))

"""The tables that stand beside the charts, and the file to take away."""

import csv
import io

import pandas as pd

from policy_monitor.analysis.chance import UsualRange
from policy_monitor.journeys import Book
from policy_monitor.report.provenance import example_notice, provenance
from policy_monitor.report.usual import say_range

__all__ = ["counts_csv", "terms_by_category"]

_NO_RETURN = {"missing": "not returned", "not_yet": "no return yet"}
_REMARKS = {"nil": "nil return", "to_date": "so far", **_NO_RETURN}


def terms_by_category(
    counts: pd.DataFrame,
    *,
    usual: pd.DataFrame | None = None,
    reviews: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Lay counts out with a row for each term, for people to read.

    Args:
        counts: One row per term and category (see `analysis.by_category`), with `label`.
        usual: One row per term with its usual range (see `report.usual_by_term`); None
            where the counts are held against none.
        reviews: One row per review of the policy (see `report.policy_reviews`), to be
            remarked on; None for none.

    Returns:
        One row per term, in order: `Term`, a column for each category, `Total`, with `usual`
        also `Usual range`, and `Remark` ("nil return", "so far", "not returned", "no return
        yet" or ""; also "reviewed"). Every cell is text; a term without a return has "–"
        where a number would stand.
    """
    ranges = {} if usual is None else _ranges(usual)
    held = {} if reviews is None else reviews.groupby("term")["said"].agg(list).to_dict()
    categories = list(counts.sort_values("position")["category"].drop_duplicates())
    rows = []
    for (term, label, status), of_term in counts.groupby(["term", "label", "status"], sort=True):
        numbers = of_term.set_index("category")["incidents"]
        known = status not in _NO_RETURN
        rows.append(
            (
                label,
                *(f"{int(numbers[name]):,}" if known else "–" for name in categories),
                f"{int(numbers.sum()):,}" if known else "–",
                *(() if usual is None else (ranges.get(term, "–"),)),
                ", ".join(filter(None, [_REMARKS.get(str(status), ""), *held.get(term, ())])),
            )
        )
    beside = [] if usual is None else ["Usual range"]
    return pd.DataFrame(rows, columns=["Term", *categories, "Total", *beside, "Remark"])


def _ranges(usual: pd.DataFrame) -> dict[object, str]:
    """The usual range of each term, in words."""
    ends = zip(usual["term"], usual["low"], usual["high"], strict=True)
    return {term: say_range(UsualRange(int(low), int(high))) for term, low, high in ends}


def counts_csv(book: Book, table: pd.DataFrame, showing: str) -> str:
    """Write a table as a CSV file that says whose figures it holds.

    Args:
        book: The book the table was made from.
        table: The table.
        showing: What the view shows, as a sentence.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    notice = example_notice(book)
    if notice:
        writer.writerow([notice])
    writer.writerow([provenance(book)])
    writer.writerow([showing])
    writer.writerow(table.columns)
    writer.writerows(table.itertuples(index=False))
    return text.getvalue()

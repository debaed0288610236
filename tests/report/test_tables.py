import pandas as pd

from policy_monitor.report import terms_by_category


def test_the_table_beside_the_chart_tells_nil_from_missing_and_so_far(terms):
    table = terms(
        (2025, "Autumn", "returned", 3),
        (2025, "Spring", "nil", 0),
        (2025, "Summer", "missing", None),
        (2026, "Autumn", "to_date", 1),
    )
    numbers = [(2, 1), (0, 0), (None, None), (1, 0)]
    rows = [
        (row.term, row.label, row.status, category, position, number)
        for row, pair in zip(table.itertuples(), numbers, strict=True)
        for position, (category, number) in enumerate(
            zip(("Contact", "Conduct"), pair, strict=True)
        )
    ]
    columns = ["term", "label", "status", "category", "position", "incidents"]
    laid_out = terms_by_category(pd.DataFrame(rows, columns=columns))
    assert list(laid_out.columns) == ["Term", "Contact", "Conduct", "Total", "Remark"]
    assert [tuple(row) for row in laid_out.itertuples(index=False)] == [
        ("Autumn term 2025/26", "2", "1", "3", ""),
        ("Spring term 2025/26", "0", "0", "0", "nil return"),
        ("Summer term 2025/26", "–", "–", "–", "not returned"),
        ("Autumn term 2026/27", "1", "0", "1", "so far"),
    ]

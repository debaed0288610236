"""Labels of forms in a second column, and answers below their labels that read like labels."""

from datetime import date

from tests.ingest.messy_logs import workbook

DAY = date(2024, 10, 3)


def kinds(read, *rows):
    """For each incident of a form its kind and what was done."""
    screening = read(("log.xlsx", workbook({"Form": rows})))
    return [
        (f"{one.category}/{one.nature}", sorted(map(str, one.outcomes)))
        for one in screening.incidents
    ]


def test_a_column_of_labels_needs_no_colons(read):
    form = (
        ["Date of incident", DAY, "Time", "13:10"],
        ["Category", "Conduct", "Type of risk", "Sexual"],
        ["Outcome", "NFA", "Class", "Y6"],
    )
    assert kinds(read, *form) == [("Conduct/Sexual", ["no_further_action"])]


def test_a_column_of_answers_may_hold_words_of_labels(read):
    form = (
        ["Date of incident", DAY],
        ["Category", "Contact"],
        ["Type of risk", "Sexual"],
        ["Outcome", "Parents contacted"],
        ["Reported by", "Class teacher"],
    )
    assert kinds(read, *form) == [("Contact/Sexual", ["parents_contacted"])]


def test_labels_without_answers_answer_nothing(read):
    form = (
        ["Date of incident", DAY, "Reported by", "KQ"],
        ["Category", "Conduct", "Type of risk", "Sexual"],
        ["Outcome", None, "Police informed", None],
        ["CEOP referral", None, "Parents informed", None],
    )
    assert kinds(read, *form) == [("Conduct/Sexual", ["not_recorded"])]


def below(*cells):
    return [[cell] for cell in cells]


def test_an_answer_below_its_label_may_read_like_a_label(read):
    form = below("Date of incident", DAY, "Category", "Contact", "Type of risk", "Sexual",
                 "What happened?", "Seen in class", "Outcome", "Parents contacted")  # fmt: skip
    assert kinds(read, *form) == [("Contact/Sexual", ["parents_contacted"])]


def test_a_label_left_without_an_answer_does_not_take_the_next_label(read):
    form = below("Date of incident", DAY, "Category", "Conduct", "Type of risk", "Sexual",
                 "What happened?", "Seen in class", "Outcome", "Reported by", "KQ")  # fmt: skip
    assert kinds(read, *form) == [("Conduct/Sexual", ["not_recorded"])]

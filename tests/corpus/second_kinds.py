"""What kind of incident, in other offices' words: numbered, boxed, denied, run together."""

from collections.abc import Sequence
from datetime import date, timedelta

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, STOCK, stock_for

__all__ = ["KINDS"]
QUESTION = "classification"
FIRST_DAY = date(2024, 9, 10)


def one_column(name: str, heading: str, kinds: Sequence[tuple[str, str]]) -> Case:
    """A log with one column for the kind: each entry with its cell (and more of the key)."""
    sheet = Sheet("Log")
    sheet.add(["Date", heading, "Outcome"])
    for place, (kind, rest) in enumerate(kinds):
        day = FIRST_DAY + timedelta(days=5 * place)
        key = rest if "|" in rest else f"{rest} | nfa"
        sheet.add([day, kind, "NFA"], f"{day} | {key}")
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def two_columns(name: str, kinds: Sequence[tuple[str | None, str | None, str]]) -> Case:
    """A log with category and type of risk as written, and the cell they stand for."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    for place, (category, nature, cell) in enumerate(kinds):
        day = FIRST_DAY + timedelta(days=5 * place)
        sheet.add([day, category, nature, "NFA"], f"{day} | {cell} | nfa")
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def four_cs_with_an_example() -> Case:
    """National guidance's four Cs, each with what it was; commerce is placed by its example."""
    return one_column("four_cs_with_an_example", "4Cs", (
        ("Content: pornography", "Content/Sexual"),
        ("Contact - grooming", "Contact/Sexual"),
        ("Conduct (bullying)", "Conduct/Aggressive"),
        ("Commerce: phishing", "Contact/Commercial"),
        ("Commerce - online gambling", "Conduct/Commercial"),
        ("Commerce (inappropriate adverts)", "Content/Commercial"),
        ("Commerce", "-/Commercial"),
        ("Content - extremism", "Content/Aggressive"),
    ))  # fmt: skip


def numbered_and_lettered() -> Case:
    """Choices with numbers and letters in front, as in a form."""
    return two_columns("numbered_and_lettered", (
        ("1. Contact", "a) Commercial", "Contact/Commercial"),
        ("2. Conduct", "b) Aggressive", "Conduct/Aggressive"),
        ("3 - Content", "c) Sexual", "Content/Sexual"),
        ("(2) Conduct", "(d) Values", "Conduct/Values"),
        ("1: Contact", "B - Aggressive", "Contact/Aggressive"),
    ))  # fmt: skip


def small_slips() -> Case:
    """Letters swapped, dropped and doubled; where two words are as near, nothing is guessed."""
    return two_columns("small_slips", (
        ("Condcut", "Agressive", "Conduct/Aggressive"),
        ("Conduct", "Aggresive", "Conduct/Aggressive"),
        ("Contect", "Sexaul", "-/Sexual"),
        ("Contant", "Values", "-/Values"),
        ("Contnet", "Comercial", "Content/Commercial OR -/Commercial"),
        ("CONDUCT.", "commerical", "Conduct/Commercial"),
        ("Coduct", "Sexuall", "Conduct/Sexual"),
        ("Content", "Vaules", "Content/Values"),
    ))  # fmt: skip


def misspelt_kinds() -> Case:
    """A flat list of kinds, typed in haste."""
    return one_column("misspelt_kinds", "Type of incident", (
        ("Cyberbulling", "Conduct/Aggressive"),
        ("Cyber bulying", "Conduct/Aggressive"),
        ("Grooomimg", "Contact/Sexual OR -/-"),
        ("Pornagraphy", "Content/Sexual"),
        ("Radicalistion", "Contact/Values"),
        ("Gamblng", "Conduct/Commercial"),
        ("Haking", "Conduct/Commercial OR -/-"),
        ("Sextng", "Conduct/Sexual OR -/-"),
        ("Viloent video", "Content/Aggressive"),
    ))  # fmt: skip


def both_with_every_sign_between() -> Case:
    """Category and type together, with other signs between, and the other way round."""
    return one_column("both_with_every_sign_between", "Category", (
        ("CONDUCT / AGGRESSIVE", "Conduct/Aggressive"),
        ("contact:sexual", "Contact/Sexual"),
        ("Content > Values", "Content/Values"),
        ("Conduct_Commercial", "Conduct/Commercial"),
        ("[Contact] Aggressive", "Contact/Aggressive"),
        ("Sexual (Content)", "Content/Sexual"),
        ("Conduct\nSexual", "Conduct/Sexual"),
        ("Values, Contact", "Contact/Values"),
        ("Content | Commercial", "Content/Commercial"),
        ("Aggressive conduct", "Conduct/Aggressive"),
    ))  # fmt: skip


def boxes_ticked_in_one_cell() -> Case:
    """A Word form's boxes pasted into a cell: only the ticked one counts."""
    return two_columns("boxes_ticked_in_one_cell", (
        ("\u2610 Contact \u2612 Conduct \u2610 Content",
         "\u2610 Commercial \u2611 Aggressive \u2610 Sexual \u2610 Values", "Conduct/Aggressive"),
        ("\u2612 Contact \u2610 Conduct \u2610 Content",
         "\u2610 Commercial \u2610 Aggressive \u2612 Sexual \u2610 Values", "Contact/Sexual"),
        ("[ ] Contact [ ] Conduct [x] Content",
         "[ ] Commercial [ ] Aggressive [ ] Sexual [X] Values", "Content/Values"),
        ("\u2610 Contact \u2610 Conduct \u2610 Content",
         "\u2612 Commercial \u2610 Aggressive \u2610 Sexual \u2610 Values", "-/Commercial"),
    ))  # fmt: skip


def denied_and_doubted() -> Case:
    """What it was not is not what it was."""
    return one_column("denied_and_doubted", "Type of concern", (
        ("Not bullying - a friendship matter", "-/-"),
        ("No evidence of grooming", "-/-"),
        ("Not pornography", "-/-"),
        ("Possible grooming", "Contact/Sexual OR -/-"),
        ("? cyberbullying", "Conduct/Aggressive OR -/-"),
        ("Suspected scam", "Conduct/Commercial OR -/-"),
        ("Cyberbullying", "Conduct/Aggressive"),
    ))  # fmt: skip


def kinds_with_their_app() -> Case:
    """The app is named in the kind's cell."""
    return one_column("kinds_with_their_app", "Type of incident", (
        ("Cyberbullying - WhatsApp", "Conduct/Aggressive | nfa | WhatsApp OR -"),
        ("Scam (Roblox)", "Conduct/Commercial | nfa | Roblox OR -"),
        ("TikTok challenge", "Contact/Values | nfa | TikTok OR -"),
        ("Grooming on Snapchat", "Contact/Sexual | nfa | Snapchat OR -"),
        ("YouTube: violent video", "Content/Aggressive | nfa | YouTube OR -"),
    ))  # fmt: skip


def told_from_the_childs_side() -> Case:
    """The same deed, done to a child and done by one."""
    return one_column("told_from_the_childs_side", "What happened?", (
        ("Child was bullied online by older pupils", "Contact/Aggressive"),
        ("Pupil bullied another child in a chat", "Conduct/Aggressive"),
        ("Girl received nasty messages", "Contact/Aggressive"),
        ("Boy sent nasty messages", "Conduct/Aggressive"),
        ("Child was asked for nudes", "Contact/Sexual"),
        ("Pupil sent a nude", "Conduct/Sexual"),
        ("Child received a nude", "Content/Sexual"),
        ("Pupil was contacted by a stranger", "Contact/Sexual"),
    ))  # fmt: skip


def staff_and_the_policy() -> Case:
    """What adults did; what the policy names without placing it stays open."""
    sheet = Sheet("Staff log")
    sheet.add(["Date", "Who", "Type of misuse", "Outcome"])
    for place, (who, kind, outcome, rest) in enumerate((
        ("Teacher", "Befriending a pupil", "Disciplinary", "-/- | staff | - | staff"),
        ("TA", "Brought the school into disrepute", "Final written warning",
         "-/- | staff | - | staff"),
        ("Parent", "Defamatory comments", "Legal action",
         "Conduct/Aggressive | legal | - | parent or carer"),
        ("Governor", "Spam", "Advice given",
         "Content/Commercial | advice | - | governor or volunteer"),
        ("Supply teacher", "Copyright", "Dismissed", "Conduct/Commercial | dismissal | - | staff"),
    )):  # fmt: skip
        day = AUTUMN_24[place]
        sheet.add([day, who, kind, outcome], f"{day} | {rest}")
    return build_case(QUESTION, "staff_and_the_policy", ("Staff.xlsx", xlsx(sheet), [sheet]))


def invisible_signs_in_words() -> Case:
    """Soft hyphens, spaces that do not break or have no width, and wide letters."""
    return two_columns("invisible_signs_in_words", (
        ("Con\u00adduct", "Aggres\u00adsive", "Conduct/Aggressive"),
        ("Contact\u00a0", "\u00a0Sexual", "Contact/Sexual"),
        ("\u200bContent", "Values\u200b", "Content/Values"),
        ("\uff23\uff4f\uff4e\uff44\uff55\uff43\uff54", "Commercial", "Conduct/Commercial"),
        ("\ufeffConduct", "Sexual\r\n", "Conduct/Sexual"),
    ))  # fmt: skip


def colours_for_categories() -> Case:
    """The category is only a colour: the type is read and the category stays open."""
    sheet = Sheet("Log")
    sheet.add(["Key:", "Contact", "Conduct", "Content"])
    sheet.blank()
    sheet.add(["Date", "Type of risk", "Details", "Outcome"])
    colours = {"Contact": "FFFF00", "Conduct": "92D050", "Content": "00B0F0"}
    rows = stock_for(AUTUMN_24, rows=6)
    for day, item in rows:
        sheet.add([day, item.nature, "See colour", item.outcome],
                  f"{day} | -/{item.nature} | {item.outcome_key}")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        for column, colour in enumerate(colours.values(), start=2):
            page.cell(1, column).fill = PatternFill("solid", fgColor=colour)
        for row, (_, item) in enumerate(rows, start=4):
            page.cell(row, 1).fill = PatternFill("solid", fgColor=colours[item.category])

    case = "colours_for_categories"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def codes_nobody_explains() -> Case:
    """Numbers whose meaning is nowhere in the file: counted, and not guessed."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Details", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=5)):
        sheet.add([day, place % 3 + 1, "QX"[place % 2], "Seen in class", item.outcome],
                  f"{day} | -/- | {item.outcome_key}")  # fmt: skip
    return build_case(QUESTION, "codes_nobody_explains", ("Log.xlsx", xlsx(sheet), [sheet]))


def true_and_false_for_each() -> Case:
    """A Google sheet's tick boxes: true or false under each category and type."""
    sheet = Sheet("Log")
    categories = ("Contact", "Conduct", "Content")
    natures = ("Commercial", "Aggressive", "Sexual", "Values")
    sheet.add(["Date", *categories, *natures, "Outcome"])
    for day, item in zip(AUTUMN_24, STOCK, strict=False):
        ticks = [name in (item.category, item.nature) for name in (*categories, *natures)]
        sheet.add([day, *ticks, item.outcome], item.key(day))
    return build_case(QUESTION, "true_and_false_for_each", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_matrix_of_ticks_alone() -> Case:
    """Nothing but the date and ticks, in the letters of a picture font."""
    sheet = Sheet("Log")
    names = ("Contact", "Conduct", "Content", "Commercial", "Aggressive", "Sexual", "Values")
    sheet.add(["Date", *names, "Parents informed", "Police informed"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        ticks = ["P" if name in (item.category, item.nature) else None for name in names]
        done = ("P", "P" if place % 2 else None)
        key = "parents+police" if place % 2 else "parents"
        sheet.add([day, *ticks, *done], f"{day} | {item.cell} | {key}")
    return build_case(QUESTION, "a_matrix_of_ticks_alone", ("Log.xlsx", xlsx(sheet), [sheet]))


def ticks_in_a_picture_font() -> Case:
    """A tick from a picture font is a letter to a program; other schools type a tick."""
    sheet = Sheet("Log")
    categories = ("Contact", "Conduct", "Content")
    sheet.add(["Date", *categories, "Type of risk", "Outcome"])
    signs = ("\u00fc", "\u2713", "\u2714", "\u00fc", "/", "Y")
    for sign, (day, item) in zip(signs, stock_for(AUTUMN_24), strict=False):
        ticks = [sign if name == item.category else None for name in categories]
        sheet.add([day, *ticks, item.nature, item.outcome], item.key(day))
    return build_case(QUESTION, "ticks_in_a_picture_font", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    four_cs_with_an_example,
    numbered_and_lettered,
    small_slips,
    misspelt_kinds,
    both_with_every_sign_between,
    boxes_ticked_in_one_cell,
    denied_and_doubted,
    kinds_with_their_app,
    told_from_the_childs_side,
    staff_and_the_policy,
    invisible_signs_in_words,
    colours_for_categories,
    codes_nobody_explains,
    true_and_false_for_each,
    a_matrix_of_ticks_alone,
    ticks_in_a_picture_font,
)

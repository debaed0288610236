"""Values, sentence by sentence: kinds in other words, outcomes, steps and who did what."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx

__all__ = ["KINDS"]
QUESTION = "classification"


def _days(rows: int) -> list[date]:
    """So many school days of the autumn of 2025."""
    return [date(2025, 9 + place // 28, place % 28 + 1) for place in range(rows)]


def _case(name: str, heading: str, rows: tuple[tuple[str, str], ...]) -> Case:
    """A log whose rows differ by one column, the kind of incident."""
    sheet = Sheet("Log")
    sheet.add(["Date", heading, "Outcome"])
    for day, (words, cell) in zip(_days(len(rows)), rows, strict=True):
        sheet.add([day, words, "Parents contacted"], f"{day} | {cell} | parents | *")
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def both_together_abbreviated_and_misspelt() -> Case:
    """Category and type of risk in one cell, whole, short or with letters astray."""
    return _case("both_together_abbreviated_and_misspelt", "Category and type of risk", (
        ("Conduct - Aggressive", "Conduct/Aggressive"), ("Contact/Sexual", "Contact/Sexual"),
        ("content: values", "Content/Values"), ("Cond - Agg",
        "Conduct/Aggressive OR -/Aggressive OR Conduct/-"),
        ("Condcut, Agressive", "Conduct/Aggressive"), ("Contatc (Comercial)", "Contact/Commercial"),
        ("Aggressive conduct", "Conduct/Aggressive"), ("SEXUAL CONTENT", "Content/Sexual"),
        ("Contnet > Valeus", "Content/Values"), ("Commercial / Content", "Content/Commercial"),
        ("Contact & Values", "Contact/Values"), ("Conduct\nSexual", "Conduct/Sexual"),
        ("Agresive (contact)", "Contact/Aggressive OR Contact/-"),
    ))  # fmt: skip


def four_cs_of_keeping_children_safe() -> Case:
    """Content, contact, conduct and commerce: the last names a risk and no category."""
    return _case("four_cs_of_keeping_children_safe", "KCSIE area of risk", (
        ("Content", "Content/-"), ("Contact", "Contact/-"), ("Conduct", "Conduct/-"),
        ("Commerce", "-/Commercial"), ("commerce (gambling)", "-/Commercial OR Conduct/Commercial"),
        ("Commerce - phishing", "-/Commercial OR Contact/Commercial OR Content/Commercial"),
        ("Conduct: cyberbullying", "Conduct/Aggressive"), ("Content - pornography",
        "Content/Sexual"),
        ("Contact - grooming", "Contact/Sexual"),
    ))  # fmt: skip


def example_words_of_section_seven() -> Case:
    """The policy's own words, as it writes them."""
    return _case("example_words_of_section_seven", "Type of misuse", (
        ("tracking", "Contact/Commercial"), ("harvesting personal information",
        "Contact/Commercial"),
        ("stalked", "Contact/Aggressive"), ("being bullied", "Contact/Aggressive"),
        ("harassed", "Contact/Aggressive OR -/Aggressive"), ("meeting strangers", "Contact/Sexual"),
        ("being groomed", "Contact/Sexual"), ("self-harm", "Contact/Values OR -/Values"),
        ("unwelcome persuasions", "Contact/Values"), ("illegal downloading", "Conduct/Commercial"),
        ("hacking", "Conduct/Commercial"), ("gambling", "Conduct/Commercial"),
        ("financial scams", "Conduct/Commercial"), ("bullying or harassing another",
        "Conduct/Aggressive"),
        ("creating and uploading inappropriate material", "Conduct/Sexual"),
        ("providing misleading information or advice", "Conduct/Values"), ("adverts",
        "Content/Commercial"),
        ("spam", "Content/Commercial"), ("sponsorship", "Content/Commercial"),
        ("violent/hateful content", "Content/Aggressive"), ("pornographic content",
        "Content/Sexual"),
        ("unwelcome sexual content", "Content/Sexual"), ("bias", "Content/Values"),
        ("misleading info or advice", "Content/Values OR -/Values"),
        ("misleading information or advice", "Content/Values OR -/Values"),
        ("personal information", "-/Commercial OR -/- OR Content/Commercial"),
    ))  # fmt: skip


def flat_list_of_a_behaviour_system() -> Case:
    """One list of kinds, as systems offer it; some names say where and not what."""
    return _case("flat_list_of_a_behaviour_system", "Incident type", (
        ("Cyberbullying", "Conduct/Aggressive OR -/Aggressive"), ("E-safety", "-/-"),
        ("Online gaming", "-/-"),
        ("Sexting", "Conduct/Sexual"), ("Online grooming", "Contact/Sexual"), ("Social media",
        "-/-"),
        ("Mobile phone", "-/-"), ("Inappropriate use of internet", "-/- OR Conduct/-"),
        ("Online scam", "Conduct/Commercial OR -/Commercial"),
        ("Fake news", "Content/Values"), ("Online fraud", "Conduct/Commercial OR -/Commercial"),
        ("Other", "-/-"),
        ("Racist comments online",
        "Conduct/Aggressive OR Conduct/Values OR -/Aggressive OR Content/Values OR -/-"),
    ))  # fmt: skip


def several_kinds_in_a_row() -> Case:
    """More than one category or risk in a row: which counts is for the head to say."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome"])
    rows = (("Contact", "Sexual", "Contact/Sexual"), ("Contact, Conduct", "Sexual", "-/Sexual"),
            ("Conduct", "Aggressive / Sexual", "Conduct/-"), ("Contact + Content",
            "Values and Sexual", "-/-"),
            ("Conduct & Content", "Commercial", "-/Commercial"))  # fmt: skip
    for place, (day, (category, nature, cell)) in enumerate(zip(_days(5), rows, strict=True)):
        ask = "accepted/needs_decision: " if place else ""
        sheet.add([day, category, nature, "NFA"], f"{ask}{day} | {cell} | nfa")
    return build_case(QUESTION, "several_kinds_in_a_row", ("Log.xlsx", xlsx(sheet), [sheet]))


def steps_in_one_cell() -> Case:
    """What was done, in an office's words, several at once."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Outcome / action taken"])
    rows = (
        ("NFA", "nfa"), ("Spoke to mum", "parents"), ("Verbal warning + letter home",
        "advice+parents"),
        ("Fixed term exclusion, 2 days", "sanction"), ("CEOP and police", "ceop+police"),
        ("MASH; LADO", "safeguarding"), ("Referred to LADO, staff suspended", "safeguarding+staff"),
        ("Rang dad. Post taken down. Reported to Instagram.", "parents+removed+platform"),
        ("Internal exclusion / mum & dad in for meeting", "sanction+parents"),
        ("Dismissed", "dismissal"), ("HR advice sought", "professional"),
        ("Solicitor's letter sent", "legal"),
        ("Ongoing - awaiting police", "ongoing OR ongoing+police"), ("None needed", "nfa"),
        ("Police not informed; parents told", "parents"), ("No need to involve social care",
        "nfa OR none"),
        ("Mum rang us", "none OR other OR parents"), ("Dealt with", "other OR none"),
        ("Written warning (staff)", "staff"), ("Assembly on kindness", "advice OR other"),
        ("Parents to be contacted", "none OR ongoing OR other OR parents"),
    )  # fmt: skip
    for day, (words, codes) in zip(_days(len(rows)), rows, strict=True):
        place = "Instagram OR -" if "Instagram" in words else "*"
        sheet.add(
            [day, "Conduct", "Aggressive", words],
            f"accepted/needs_decision: {day} | Conduct/Aggressive | {codes} | {place}",
        )
    return build_case("outcomes", "steps_in_one_cell", ("Log.xlsx", xlsx(sheet), [sheet]))


def action_and_outcome_in_two_columns() -> Case:
    """The action stands in one column, the outcome in the next; both count, once."""
    sheet = Sheet("")
    sheet.add(["Date", "Category", "Type of risk", "Action taken", "Outcome"])
    for day, (action, outcome, codes) in zip(_days(6), (
        ("Parents contacted", "Detention", "parents+sanction"), ("Spoke to pupil", "NFA",
        "advice OR advice+nfa"),
        ("Reported to TikTok", "Content removed", "platform+removed"), ("", "Resolved",
        "other OR none"),
        ("Parents contacted", "Parents contacted", "parents"), ("MASH referral", "Ongoing",
        "safeguarding+ongoing"),
    ), strict=True):  # fmt: skip
        sheet.add([f"{day:%d/%m/%Y}", "Contact", "Aggressive", action, outcome],
                  f"{day} | Contact/Aggressive | {codes} | *")  # fmt: skip
    return build_case(
        "outcomes", "action_and_outcome_in_two_columns", ("log.csv",
        delimited(sheet).encode("cp1252"), [sheet])
    )  # fmt: skip


KINDS = (
    both_together_abbreviated_and_misspelt,
    four_cs_of_keeping_children_safe,
    example_words_of_section_seven,
    flat_list_of_a_behaviour_system,
    several_kinds_in_a_row,
    steps_in_one_cell,
    action_and_outcome_in_two_columns,
)

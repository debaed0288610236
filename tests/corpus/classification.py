"""Classification: category and type of risk together, apart, abbreviated, in other words."""

from collections.abc import Sequence

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25

__all__ = ["KINDS"]
QUESTION = "classification"
# Enough days for a row each, so that no two rows look like one incident.
DAYS = (*AUTUMN_24, *SPRING_25, *AUTUMN_25)


def worded_log(name: str, headings: Sequence[str], rows: Sequence[tuple[object, ...]]) -> Case:
    """A log that differs row by row in its words; each row ends with its cells."""
    sheet = Sheet("Log")
    sheet.add(["Date", *headings, "Outcome"])
    for day, (*words, cells) in zip(DAYS, rows, strict=False):
        sheet.add([day, *words, "NFA"], f"{day} | {cells} | nfa | *")
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def together_in_one_cell() -> Case:
    """Category and type in one cell, with every kind of sign between."""
    return worded_log(
        "together_in_one_cell",
        ["Category and type"],
        (
            ("Conduct - Aggressive", "Conduct/Aggressive"),
            ("Conduct/Sexual", "Conduct/Sexual"),
            ("Contact: Values", "Contact/Values"),
            ("CONTENT \u2013 COMMERCIAL", "Content/Commercial"),
            ("Content (sexual)", "Content/Sexual"),
            ("contact, commercial", "Contact/Commercial"),
            ("Aggressive conduct", "Conduct/Aggressive"),
            ("Values > Content", "Content/Values"),
            ("Contact\nAggressive", "Contact/Aggressive"),
            ("Conduct & Commercial", "Conduct/Commercial"),
        ),
    )


def one_of_the_two_missing() -> Case:
    """Only a category, only a type, or neither: kept, and said to be not fully classified."""
    return worded_log(
        "one_of_the_two_missing",
        ["Category", "Type of risk"],
        (
            ("Conduct", None, "Conduct/-"),
            (None, "Sexual", "-/Sexual"),
            (None, None, "-/-"),
            ("Contact", "?", "Contact/-"),
            ("n/k", "Values", "-/Values"),
            ("Content", "Aggressive", "Content/Aggressive"),
        ),
    )


def abbreviated() -> Case:
    """Shortened in ways that leave no doubt, and in one way that does."""
    return worded_log(
        "abbreviated",
        ["Category", "Type of risk"],
        (
            ("Cond", "Agg", "Conduct/Aggressive OR Conduct/- OR -/Aggressive OR -/-"),
            ("Cond.", "Aggr.", "Conduct/Aggressive OR Conduct/- OR -/Aggressive OR -/-"),
            ("Cont", "Sexual", "-/Sexual"),
            ("C", "Values", "-/Values"),
            ("Conduct", "Com", "Conduct/Commercial OR Conduct/-"),
            ("CONDUCT", "AGGRESSIVE", "Conduct/Aggressive"),
        ),
    )


def misspelt() -> Case:
    """One or two letters wrong in a word that can only be one thing."""
    return worded_log(
        "misspelt",
        ["Category", "Type of risk"],
        (
            ("Conduckt", "Agressive", "Conduct/Aggressive"),
            ("Condcut", "Aggresive", "Conduct/Aggressive"),
            ("Contnet", "Sexaul", "Content/Sexual"),
            ("Contatc", "Vaules", "Contact/Values"),
            ("Conent", "Comercial", "Content/Commercial"),
            ("Contct", "Commerical", "Contact/Commercial"),
            ("conduct ", " sexual", "Conduct/Sexual"),
        ),
    )


def between_contact_and_content() -> Case:
    """Words that lie as near to one category as to another: never guessed."""
    return worded_log(
        "between_contact_and_content",
        ["Category", "Type of risk"],
        (
            ("Contant", "Sexual", "-/Sexual"),
            ("Conten", "Values", "Content/Values OR -/Values"),
            ("Content", "Sexual", "Content/Sexual"),
            ("Contact", "Sexual", "Contact/Sexual"),
        ),
    )


def the_policys_own_words() -> Case:
    """Each cell of section 7 by the words the policy prints for it."""
    return worded_log(
        "the_policys_own_words",
        ["Type of misuse"],
        (
            ("Tracking", "Contact/Commercial"),
            ("Harvesting personal information", "Contact/Commercial"),
            ("Being bullied, harassed or stalked", "Contact/Aggressive"),
            ("Stalked", "Contact/Aggressive"),
            ("Meeting strangers", "Contact/Sexual"),
            ("Being groomed", "Contact/Sexual"),
            ("Self-harm", "Contact/Values"),
            ("Unwelcome persuasions", "Contact/Values"),
            ("Illegal downloading", "Conduct/Commercial"),
            ("Hacking", "Conduct/Commercial"),
            ("Gambling", "Conduct/Commercial"),
            ("Financial scams", "Conduct/Commercial"),
            ("Bullying or harassing another", "Conduct/Aggressive"),
            ("Creating and uploading inappropriate material", "Conduct/Sexual"),
            ("Providing misleading information or advice", "Conduct/Values"),
            ("Adverts", "Content/Commercial"),
            ("Spam", "Content/Commercial"),
            ("Sponsorship", "Content/Commercial"),
            ("Violent/hateful content", "Content/Aggressive"),
            ("Pornographic or unwelcome sexual content", "Content/Sexual"),
            ("Bias", "Content/Values"),
            ("Misleading info or advice", "Content/Values"),
        ),
    )


def a_flat_list_of_kinds() -> Case:
    """The kinds a school picked from its own list; some say nothing about the cell."""
    return worded_log(
        "a_flat_list_of_kinds",
        ["Incident type"],
        (
            ("Cyberbullying", "Conduct/Aggressive"),
            ("Cyber-bullying", "Conduct/Aggressive"),
            ("E-safety", "-/-"),
            ("Online gaming", "-/-"),
            ("Sexting", "Conduct/Sexual"),
            ("Grooming", "Contact/Sexual"),
            ("Pornography", "Content/Sexual"),
            ("Social media", "-/-"),
            ("Scam", "Conduct/Commercial"),
            ("Online safety", "-/-"),
            ("Radicalisation", "Contact/Values"),
            ("Misinformation", "Content/Values"),
            ("Other", "-/-"),
            ("Mobile phone", "-/-"),
        ),
    )


def the_four_cs() -> Case:
    """KCSIE's four: three are the policy's categories, commerce is one of its types."""
    return worded_log(
        "the_four_cs",
        ["4 Cs", "What kind"],
        (
            ("Content", "Pornography", "Content/Sexual"),
            ("Contact", "Grooming", "Contact/Sexual"),
            ("Conduct", "Cyberbullying", "Conduct/Aggressive"),
            ("Commerce", None, "-/Commercial"),
            ("Commerce", "Phishing", "Contact/Commercial"),
            ("Commerce", "Gambling", "Conduct/Commercial"),
            ("Commerce", "Adverts", "Content/Commercial"),
            ("Content", None, "Content/-"),
        ),
    )


def several_kinds_at_once() -> Case:
    """Two cells for one incident: never one of them in silence."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category and type", "Outcome"])
    either = "Conduct/Aggressive", "Contact/Sexual"
    for day, words in zip(
        AUTUMN_24,
        ("Conduct - Aggressive; Contact - Sexual", "Conduct/Aggressive and Contact/Sexual",
         "Contact - Sexual\nConduct - Aggressive", "Grooming, cyberbullying"),
        strict=False,
    ):  # fmt: skip
        sheet.add(
            [day, words, "NFA"],
            f"accepted/needs_decision: {day} | -/- OR {either[0]} OR {either[1]} | nfa",
        )
    sheet.add(
        [AUTUMN_24[5], "Conduct - Aggressive / Sexual", "NFA"],
        f"accepted/needs_decision: {AUTUMN_24[5]} | "
        "Conduct/- OR Conduct/Aggressive OR Conduct/Sexual | nfa",
    )
    return build_case(QUESTION, "several_kinds_at_once", ("Log.xlsx", xlsx(sheet), [sheet]))


def only_a_description() -> Case:
    """No category column: the description says it in the policy's words, or does not."""
    sheet = Sheet("Log")
    sheet.add(["Date", "What happened", "Action taken"])
    told = (
        ("Pupil A told us she was being groomed in a game.", "Contact/Sexual OR -/-"),
        ("Cyberbullying of Child 3 by Child 4 in the class chat.", "Conduct/Aggressive OR -/-"),
        ("Spam email received on the class account.", "Content/Commercial OR -/-"),
        ("Child 5 left her tablet at home.", "-/-"),
        ("Gambling site opened in the ICT suite.", "Conduct/Commercial OR -/-"),
    )
    for day, (words, cells) in zip(AUTUMN_24, told, strict=False):
        sheet.add([day, words, "Spoke to pupil"], f"{day} | {cells} | advice | *")
    return build_case(QUESTION, "only_a_description", ("Log.xlsx", xlsx(sheet), [sheet]))


def description_against_category() -> Case:
    """The school's own category stands, whatever word the description happens to use."""
    return worded_log(
        "description_against_category",
        ["Category", "Type of risk", "Details"],
        (
            ("Content", "Aggressive", "Watched a film about a scam, with fighting",
             "Content/Aggressive"),
            ("Conduct", "Sexual", "Not grooming: two pupils of the same age", "Conduct/Sexual"),
            ("Conduct", "Aggressive", "Spam of unkind words in the chat", "Conduct/Aggressive"),
            ("Contact", "Aggressive", "Pupil received abuse after a hacking row",
             "Contact/Aggressive"),
            ("Content", "Values", "Lesson on gambling led to false claims", "Content/Values"),
        ),
    )  # fmt: skip


KINDS = (
    together_in_one_cell,
    one_of_the_two_missing,
    abbreviated,
    misspelt,
    between_contact_and_content,
    the_policys_own_words,
    a_flat_list_of_kinds,
    the_four_cs,
    several_kinds_at_once,
    only_a_description,
    description_against_category,
)

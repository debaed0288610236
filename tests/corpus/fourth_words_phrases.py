"""Kinds said in two parts, in two columns, in questions, and several in one cell."""

from tests.corpus.case import Case
from tests.corpus.fourth_words import log_of_words

__all__ = ["KINDS"]
QUESTION = "classification"


def four_cs_with_examples() -> Case:
    """One of the four Cs and what it was, joined as people join them."""
    return log_of_words(
        QUESTION,
        "four_cs_with_examples",
        ["4 Cs"],
        (
            ("Conduct - sharing nudes", "Conduct/Sexual"),
            ("Conduct: bullying", "Conduct/Aggressive"),
            ("Contact (grooming)", "Contact/Sexual"),
            ("Contact - bullying", "Contact/Aggressive"),
            ("Contact / stranger", "Contact/Sexual OR Contact/-"),
            ("Content - porn", "Content/Sexual"),
            ("Content: violent video", "Content/Aggressive"),
            ("Content (fake news)", "Content/Values"),
            ("Content - racist", "Content/Values OR Content/Aggressive OR Content/-"),
            ("content, adverts", "Content/Commercial"),
            ("Commerce - scam", "Conduct/Commercial OR -/Commercial"),
            ("Commerce - in-app purchases", "Conduct/Commercial OR -/Commercial"),
            ("Commerce", "-/Commercial"),
            ("Commercial", "-/Commercial"),
            ("Conduct", "Conduct/-"),
            ("contact risk", "Contact/-"),
            ("Content risk - sexual", "Content/Sexual"),
            ("Conduct and contact", "-/-"),
            ("Conduct - unkind comments", "Conduct/Aggressive"),
            ("Content - self harm", "Content/Values"),
        ),
    )


def kind_in_two_plain_columns() -> Case:
    """The C in one column, the rest in the next, in the school's own words."""
    return log_of_words(
        QUESTION,
        "kind_in_two_plain_columns",
        ["Area of risk", "Sub-category"],
        (
            ("Conduct", "Cyberbullying", "Conduct/Aggressive"),
            ("Contact", "Cyberbullying", "Contact/Aggressive"),
            ("Contact", "Being bullied", "Contact/Aggressive"),
            ("Contact", "Grooming", "Contact/Sexual"),
            ("Conduct", "Nudes", "Conduct/Sexual"),
            ("Content", "Pornography", "Content/Sexual"),
            ("Content", "Violence", "Content/Aggressive"),
            ("Content", "Misinformation", "Content/Values"),
            ("Content", "Racism", "Content/Values"),
            ("Content", "Advertising", "Content/Commercial"),
            ("Conduct", "Hacking", "Conduct/Commercial"),
            ("Contact", "Data harvesting", "Contact/Commercial"),
            ("Contact", "Radicalisation", "Contact/Values"),
            ("Conduct", "Online reputation", "Conduct/-"),
            ("Content", "Other", "Content/-"),
        ),
    )


def kind_as_the_child_says_it() -> Case:
    """Sub-type first; the child's part in words."""
    return log_of_words(
        QUESTION,
        "kind_as_the_child_says_it",
        ["What happened?"],
        (
            ("Child was bullied online", "Contact/Aggressive | none | - | * | *"),
            ("Pupil bullied another pupil online", "Conduct/Aggressive | none | - | * | *"),
            ("Pupil sent a nude", "Conduct/Sexual | none | - | * | *"),
            ("Child saw pornography", "Content/Sexual | none | - | * | *"),
            ("Pupil was groomed", "Contact/Sexual | none | - | * | *"),
            ("Child was scammed", "Conduct/Commercial OR Contact/Commercial | none | - | * | *"),
            ("Child received unkind messages", "Contact/Aggressive | none | - | * | *"),
            ("Child sent unkind messages", "Conduct/Aggressive | none | - | * | *"),
            ("Pupil made threats online", "Conduct/Aggressive | none | - | * | *"),
            ("Pupil was threatened online", "Contact/Aggressive | none | - | * | *"),
            ("Pupil watched violent videos", "Content/Aggressive | none | - | * | *"),
            ("Pupil hacked a friend's account", "Conduct/Commercial | none | - | * | *"),
            ("Pupil shared personal information", "Contact/Commercial | none | - | * | *"),
            ("Children were mean to each other online",
             "Conduct/Aggressive OR -/- | none | - | * | *"),
        ),
    )  # fmt: skip


def kinds_joined_in_a_cell() -> Case:
    """Two facts in one cell: one cell of the policy when they agree, left open when not."""
    return log_of_words(
        QUESTION,
        "kinds_joined_in_a_cell",
        ["Concern(s)"],
        (
            ("Cyberbullying & threats", "Conduct/Aggressive"),
            ("Cyberbullying, name calling", "Conduct/Aggressive"),
            ("Nasty comments / threats", "Conduct/Aggressive"),
            ("Cyberbullying and sexting", "Conduct/-"),
            ("Grooming; cyberbullying", "-/-"),
            ("Porn + violent content", "Content/-"),
            ("Online bullying - WhatsApp", "Conduct/Aggressive | none | WhatsApp"),
            ("WhatsApp bullying", "Conduct/Aggressive | none | WhatsApp"),
            ("Cyberbullying on Snapchat", "Conduct/Aggressive | none | Snapchat"),
            ("Grooming via Roblox", "Contact/Sexual | none | Roblox"),
            ("Online safety - cyberbullying", "Conduct/Aggressive"),
            ("E-Safety: grooming", "Contact/Sexual"),
            ("Safeguarding - online - sharing nudes", "Conduct/Sexual"),
            ("Bullying (online) inc. racist name calling", "Conduct/Aggressive"),
            ("Not cyberbullying - friendship fallout", "-/- OR Conduct/- OR Conduct/Aggressive"),
            ("Cyberbullying?", "Conduct/Aggressive OR -/-"),
            ("?grooming", "Contact/Sexual OR -/-"),
            ("No evidence of grooming", "-/-"),
        ),
    )


def parts_of_the_child() -> Case:
    """Questions head the columns; the answer names the part and the type."""
    return log_of_words(
        QUESTION,
        "parts_of_the_child",
        ["Was it content, contact or conduct?", "What type of risk was it?"],
        (
            ("content", "sexual", "Content/Sexual"),
            ("contact", "aggression", "Contact/Aggressive"),
            ("Conduct", "Agressive", "Conduct/Aggressive"),
            ("conduct", "values", "Conduct/Values"),
            ("Contact", "commercial", "Contact/Commercial"),
            ("Content", "Value", "Content/Values"),
            ("CONDUCT", "SEXUAL", "Conduct/Sexual"),
            ("Content ", "commercial ", "Content/Commercial"),
            ("contact", "sex", "Contact/Sexual"),
            ("not sure", "aggressive", "-/Aggressive"),
            ("conduct", "?", "Conduct/-"),
            ("unsure", "unsure", "-/-"),
        ),
    )


def systems_category_lists() -> Case:
    """Category lists as they stand in the systems schools buy."""
    return log_of_words(
        QUESTION,
        "systems_category_lists",
        ["Categories"],
        (
            ("Online Safety, Cyber Bullying", "Conduct/Aggressive"),
            ("Online Safety > Sexting", "Conduct/Sexual"),
            ("Online Safety: Grooming", "Contact/Sexual"),
            ("Bullying | Cyberbullying", "Conduct/Aggressive"),
            ("Behaviour, Online Safety", "-/- OR Conduct/-"),
            ("Online Safety, Parental Contact", "-/- | none OR parents"),
            ("Child Protection, Online Safety", "-/-"),
            ("E-Safety - Inappropriate Content", "-/- OR Content/-"),
            ("E-Safety - Sexual Content", "Content/Sexual"),
            ("Online Harms: Self-harm", "Contact/Values OR Content/Values OR -/Values"),
            ("Online Safety, Racist Incident", "Content/Values OR Conduct/Aggressive OR -/-"),
            ("Social Media", "-/-"),
            ("Mobile Phone/Device", "-/-"),
        ),
    )


KINDS = (
    four_cs_with_examples,
    kind_in_two_plain_columns,
    kind_as_the_child_says_it,
    kinds_joined_in_a_cell,
    parts_of_the_child,
    systems_category_lists,
)

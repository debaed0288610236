"""Which app, who and where, as staff write them."""

from collections.abc import Sequence

from tests.corpus.case import Case
from tests.corpus.fourth_words import log_of_words

__all__ = ["KINDS"]
QUESTION = "classification"
NOT_SAID = "not known"


def log_with(name: str, headings: Sequence[str], rows: Sequence[tuple[str | None, ...]]) -> Case:
    """A log of one kind of incident; each row ends with app, who and where."""
    filled = [
        ("Conduct", "Aggressive", *cells, f"Conduct/Aggressive | none | {rest}")
        for *cells, rest in rows
    ]
    return log_of_words(QUESTION, name, ["Category", "Type of risk", *headings], filled)


def apps_by_nickname() -> Case:
    """Apps, games and consoles as children and staff call them."""
    return log_with(
        "apps_by_nickname",
        ["App / site"],
        (
            ("insta", "Instagram"), ("Snap", "Snapchat"), ("snap chat", "Snapchat"),
            ("Whats App", "WhatsApp"), ("Whatsap", "WhatsApp"), ("WhatsApp group", "WhatsApp"),
            ("tik tok", "TikTok"), ("TikTok live", "TikTok"), ("YT", "YouTube"),
            ("You Tube Shorts", "YouTube"), ("FB", "Facebook"), ("Face book", "Facebook"),
            ("FB messenger", "Messenger OR Facebook OR Facebook Messenger"),
            ("Roblox game", "Roblox"), ("Robolox", "Roblox"), ("Fortnight", "Fortnite"),
            ("Minecraft server", "Minecraft"), ("Discord chat", "Discord"),
            ("Telegram", "Telegram"),
            ("Twitter", "X OR X (Twitter) OR Twitter OR X (formerly Twitter)"),
            ("X (formerly Twitter)", "X OR X (Twitter) OR Twitter OR X (formerly Twitter)"),
            ("Snapchat story", "Snapchat"), ("Instagram reel", "Instagram"), ("Twitch", "Twitch"),
        ),
    )  # fmt: skip


def apps_less_common() -> Case:
    """Named apps a list may not hold, things that are no app, and several at once."""
    anything = "*"
    return log_with(
        "apps_less_common",
        ["Which app?"],
        (
            ("MS Teams", "Microsoft Teams OR Teams OR Other platform"),
            ("Google Classroom", "Google Classroom OR Google OR Other platform"),
            ("Character.AI", "AI chatbot OR Other platform"),
            ("ChatGPT", "ChatGPT OR Other platform"), ("Omegle", "Omegle OR Other platform"),
            ("BeReal", "BeReal OR Other platform"),
            ("iMessage", "iMessage OR Other platform OR Text message OR Text messages OR Messages"),
            ("Text message", "Text message OR Text messages OR Text OR Other platform OR -"),
            ("n/a", "-"), ("none", "-"), ("Not known", "-"), ("unknown", "-"), ("?", "-"),
            ("WhatsApp and Snapchat", "WhatsApp OR Snapchat OR Other platform OR -"),
            ("Snapchat / TikTok", "TikTok OR Snapchat OR Other platform OR -"),
            ("Not WhatsApp", "- OR Other platform"), ("Group chat", "- OR Other platform"),
            ("phone", anything),
            ("Online game", "- OR Other platform OR Online game OR Online gaming"),
            ("EA FC on PS5", anything), ("Fortnite on Xbox", "Fortnite"),
            ("Roblox (on iPad)", "Roblox"), ("via WhatsApp", "WhatsApp"), ("On TikTok", "TikTok"),
        ),
    )  # fmt: skip


def people_by_role() -> Case:
    """Who, by year group, role or relation."""
    return log_with(
        "people_by_role",
        ["Who was involved?"],
        (
            ("Y5 child", "* | pupil"), ("Yr 4 girls", "* | pupil"), ("2 x Y6 boys", "* | pupil"),
            ("chn", "* | pupil"), ("Pupils", "* | pupil"), ("Year 3 pupil", "* | pupil"),
            ("KS2 children", "* | pupil"), ("students", "* | pupil"), ("TA", "* | staff"),
            ("Teaching assistant", "* | staff"), ("LSA", "* | staff"), ("HLTA", "* | staff"),
            ("class teacher", "* | staff"), ("Supply teacher", "* | staff"),
            ("MDS", f"* | staff OR {NOT_SAID}"),
            ("Midday supervisor", "* | staff"), ("Caretaker", "* | staff"),
            ("Office staff", "* | staff"),
            ("Head", f"* | staff OR {NOT_SAID}"), ("Student teacher", "* | staff"),
            ("mum", "* | parent or carer"),
            ("Parent", "* | parent or carer"), ("Carer", "* | parent or carer"),
            ("dad of Y2 child", f"* | parent or carer OR {NOT_SAID}"),
            ("governor", "* | governor or volunteer"),
            ("Parent governor", f"* | governor or volunteer OR {NOT_SAID}"),
            ("PTA volunteer", "* | governor or volunteer"),
            ("unknown adult", "* | someone outside the school"),
            ("Stranger", "* | someone outside the school"),
            ("Ex-pupil", f"* | someone outside the school OR {NOT_SAID}"),
            ("Older sibling at secondary school", f"* | someone outside the school OR {NOT_SAID}"),
            ("Not known", f"* | {NOT_SAID}"),
        ),
    )  # fmt: skip


def people_together() -> Case:
    """Several people in a cell, where either may be the one the policy asks about."""
    either = f"pupil OR staff OR parent or carer OR {NOT_SAID}"
    return log_with(
        "people_together",
        ["Person(s) involved"],
        (
            ("Pupil and pupil", "* | pupil"), ("Pupil/pupil", "* | pupil"),
            ("pupil to pupil", "* | pupil"),
            ("Child on child", "* | pupil"), ("Y5 and Y6 pupils", "* | pupil"),
            ("Staff and pupil", f"* | {either}"),
            ("Parent to staff", f"* | {either}"), ("Parent / teacher", f"* | {either}"),
            ("Pupil + stranger", f"* | pupil OR someone outside the school OR {NOT_SAID}"),
            ("Parent of Y4 pupil", f"* | parent or carer OR {NOT_SAID}"),
            ("Teacher's son", f"* | {NOT_SAID}"),
            ("Not staff - parent", f"* | parent or carer OR {NOT_SAID}"),
            ("Pupils not known to school", f"* | someone outside the school OR {NOT_SAID}"),
            ("Children from another school", f"* | someone outside the school OR {NOT_SAID}"),
            ("Whole class", f"* | pupil OR {NOT_SAID}"),
            ("Ex member of staff", f"* | staff OR someone outside the school OR {NOT_SAID}"),
        ),
    )  # fmt: skip


def places_in_words() -> Case:
    """Where it happened, by room, device or time of day."""
    unsaid = "not recorded"
    return log_with(
        "places_in_words",
        ["Where did it happen?"],
        (
            ("at home", "* | * | outside school"), ("Home", "* | * | outside school"),
            ("outside of school", "* | * | outside school"),
            ("Out of school", "* | * | outside school"),
            ("Outside school hours", "* | * | outside school"),
            ("After school at home", "* | * | outside school"),
            ("Weekend", f"* | * | outside school OR {unsaid}"), ("in school", "* | * | in school"),
            ("School", "* | * | in school"), ("In lesson", "* | * | in school"),
            ("classroom", "* | * | in school"),
            ("ICT suite", "* | * | in school"), ("Computing lesson", "* | * | in school"),
            ("Playground", "* | * | in school"),
            ("On school iPad", f"* | * | in school OR {unsaid}"),
            ("during lunchtime", f"* | * | in school OR {unsaid}"),
            ("School library", "* | * | in school"),
            ("On the bus", f"* | * | outside school OR {unsaid}"),
            ("After school club", f"* | * | in school OR {unsaid}"),
            ("Home and school", f"* | * | {unsaid}"), ("Not in school", "* | * | outside school"),
            ("Started at home, continued in school",
             f"* | * | {unsaid} OR in school OR outside school"),
            ("Online", f"* | * | {unsaid}"), ("not known", f"* | * | {unsaid}"),
            ("Off site", "* | * | outside school"),
            ("On site", "* | * | in school"), ("Own device at home", "* | * | outside school"),
            ("In the classroom on Chromebook", "* | * | in school"),
            ("Friend's house", f"* | * | outside school OR {unsaid}"),
        ),
    )  # fmt: skip


def places_by_yes_and_no() -> Case:
    """The place as a question."""
    return log_with(
        "places_by_yes_and_no",
        ["In school?"],
        (
            ("Yes", "* | * | in school"), ("No", "* | * | outside school"),
            ("Y", "* | * | in school"),
            ("N", "* | * | outside school"), ("No - at home", "* | * | outside school"),
            ("yes - classroom", "* | * | in school"), (None, "* | * | not recorded"),
            ("Not sure", "* | * | not recorded"),
        ),
    )  # fmt: skip


def places_outside_by_yes_and_no() -> Case:
    """The same question the other way round."""
    return log_with(
        "places_outside_by_yes_and_no",
        ["Did this happen outside school? (Y/N)"],
        (
            ("Yes", "* | * | outside school"), ("No", "* | * | in school"),
            ("Y", "* | * | outside school"),
            ("N", "* | * | in school"), ("Yes, at home", "* | * | outside school"),
            (None, "* | * | not recorded"), ("unknown", "* | * | not recorded"),
        ),
    )  # fmt: skip


def staff_as_a_question() -> Case:
    """Whether a grown-up of the school was part of it."""
    return log_with(
        "staff_as_a_question",
        ["Staff involved? Y/N"],
        (
            ("Y", f"* | staff OR {NOT_SAID}"), ("Yes", f"* | staff OR {NOT_SAID}"),
            ("N", f"* | {NOT_SAID} OR pupil"),
            ("No", f"* | {NOT_SAID} OR pupil"), (None, f"* | {NOT_SAID}"),
        ),
    )  # fmt: skip


KINDS = (
    apps_by_nickname,
    apps_less_common,
    people_by_role,
    people_together,
    places_in_words,
    places_by_yes_and_no,
    places_outside_by_yes_and_no,
    staff_as_a_question,
)

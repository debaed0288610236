"""Who, where and on which app, in the words of the staff room."""

from tests.corpus.case import Case
from tests.corpus.third_writing import days_from, log

__all__ = ["KINDS"]
QUESTION = "columns"


def _one_more(name: str, heading: str, place_in_key: int, words: tuple[tuple[str, str], ...]):
    """A plain log with one column under test, whose answer stands at a place of the key."""
    day_of = days_from(2025, 9, 8)
    rows = []
    for place, (said, answer) in enumerate(words):
        parts = ["*", "*", "*"]
        parts[place_in_key] = answer
        key = f"{day_of(place)} | Conduct/Aggressive | parents | {' | '.join(parts)}"
        rows.append([day_of(place), "Conduct", "Aggressive", said, "Parents informed", key])
    return log(QUESTION, name, ["Date", "Category", "Type of risk", heading, "Outcome"], rows)


def people_of_a_school() -> Case:
    """Posts, years, roles and relations."""
    return _one_more("people_of_a_school", "Who was involved?", 1, (
        ("Y4 child", "pupil"), ("Yr 5 girls", "pupil"), ("KS2 pupils", "pupil"), ("TA", "staff"),
        ("HLTA", "staff"), ("Midday supervisor", "staff"), ("Caretaker", "staff"),
        ("Supply teacher", "staff"), ("Class teacher", "staff"), ("Site manager", "staff"),
        ("Office staff", "staff"), ("Chair of governors", "governor or volunteer"),
        ("Parent governor", "governor or volunteer"), ("Volunteer reader", "governor or volunteer"),
        ("Mum", "parent or carer"), ("Stepdad", "parent or carer"), ("Grandparent",
         "parent or carer"),
        ("Unknown adult", "someone outside the school"), ("Stranger", "someone outside the school"),
        ("Ex-pupil", "someone outside the school OR not known"),
        ("Member of the public", "someone outside the school"), ("Not known", "not known"),
        ("Child in Reception", "pupil"), ("Year 6 boys", "pupil"), ("Dinner lady", "staff"),
        ("Secondary school pupil", "someone outside the school OR not known OR pupil"),
    ))  # fmt: skip


def places_of_a_school_day() -> Case:
    """Rooms, clubs, weekends and homes."""
    return _one_more("places_of_a_school_day", "Where did it take place?", 2, (
        ("ICT suite", "in school"), ("Playground", "in school"), ("Classroom 4", "in school"),
        ("At home", "outside school"), ("At the weekend", "outside school OR not recorded"),
        ("Home", "outside school"), ("Library", "in school OR not recorded"),
        ("After school club", "in school OR not recorded"), ("Breakfast club",
         "in school OR not recorded"),
        ("Outside school", "outside school"), ("Out of school", "outside school"),
        ("In school", "in school"), ("During half term holiday", "outside school OR not recorded"),
        ("On the bus home", "outside school OR not recorded"), ("Computing lesson", "in school"),
        ("Bedroom", "outside school OR not recorded"), ("School hall", "in school"),
        ("Evening", "outside school OR not recorded"), ("Grandma's house",
         "outside school OR not recorded"),
        ("Home (evening)", "outside school"), ("School - lunchtime", "in school"),
        ("Residential", "in school OR outside school OR not recorded"), ("Corridor", "in school"),
        ("Year 5 classroom", "in school"), ("Off site", "outside school"), ("On site", "in school"),
    ))  # fmt: skip


def apps_as_children_say_them() -> Case:
    """Short names, old names, consoles and devices."""
    return _one_more("apps_as_children_say_them", "App / site / game", 0, (
        ("Insta", "Instagram"), ("Snap", "Snapchat"), ("Tik Tok", "TikTok"), ("Whats App",
         "WhatsApp"),
        ("Roblocks", "Roblox"), ("You Tube", "YouTube"), ("FB", "Facebook"), ("PS5", "PlayStation"),
        ("Xbox Live", "Xbox"), ("Nintendo Switch", "Nintendo"), ("Teams", "Microsoft Teams"),
        ("Twitter", "X (Twitter)"), ("Discord server", "Discord"), ("WhatsApp group", "WhatsApp"),
        ("Face Time", "FaceTime"), ("Chat GPT", "ChatGPT"), ("FIFA", "EA Sports FC"),
        ("Minecraft server", "Minecraft"), ("GTA V", "Grand Theft Auto"), ("CoD", "Call of Duty"),
        ("Dojo", "ClassDojo"), ("TTRS", "Times Tables Rock Stars"), ("Fortnight", "Fortnite"),
        ("texts", "Text message"), ("e-mail", "Email"), ("Youtube shorts", "YouTube"),
    ))  # fmt: skip


def all_three_in_one_sentence_of_a_heading() -> Case:
    """Long questions for headings, the wording of a trust's form."""
    day_of = days_from(2025, 9, 8, step=6)
    rows = [
        [day_of(place), who, where, app, kind, done, f"{day_of(place)} | {rest}"]
        for place, (who, where, app, kind, done, rest) in enumerate((
            ("Pupil", "At home", "WhatsApp", "Cyberbullying", "Parents contacted",
             "Conduct/Aggressive | parents | WhatsApp | pupil | outside school"),
            ("Member of staff", "In school", "Facebook", "Defamatory post", "Written warning",
             "Conduct/Aggressive OR -/- | staff | Facebook | staff | in school"),
            ("Parent / carer", "Outside school", "Facebook", "Abusive comments",
             "Solicitor's letter",
             "Conduct/Aggressive | legal | Facebook | parent or carer | outside school"),
            ("Not known", "Not known", "Email", "Phishing", "No further action",
             "Contact/Commercial | nfa | Email | not known | not recorded"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "all_three_in_one_sentence_of_a_heading", [
        "On what date did the incident you are reporting happen?",
        "Who was the person mainly involved in this incident?",
        "Did the incident happen in school or outside school?",
        "Which app, website, game or device was being used?",
        "How would you describe the type of incident?",
        "What has been done about it so far?",
    ], rows)  # fmt: skip


def headings_with_many_synonyms() -> Case:
    """Nothing is called what it is usually called, and traps stand between."""
    day_of = days_from(2025, 9, 8, step=6)
    rows = [
        [place + 1, "5W", day_of(place), "Mon", kind, app, "Y5", "09/05/2016", told, done, "AB",
         f"{day_of(place)} | {rest}"]
        for place, (kind, app, told, done, rest) in enumerate((
            ("Bullying", "Snapchat", "Class chat", "Parents told",
             "Conduct/Aggressive | parents | Snapchat"),
            ("Porn", "Website", "On iPad", "Filter changed",
             "Content/Sexual | other OR none | Website"),
            ("Grooming", "Roblox", "New friend", "CEOP told", "Contact/Sexual | ceop | Roblox"),
            ("Scam", "Text", "Parcel text", "Talk with child",
             "Conduct/Commercial | advice | Text message"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "headings_with_many_synonyms", [
        "No.", "Form", "Happened on", "Day", "Issue", "Medium", "Year gp", "D.O.B.", "Account",
        "How resolved", "Initials of staff",
    ], rows)  # fmt: skip


def several_apps_and_several_people() -> Case:
    """More than one app or person in a cell; one of them, or left open, is right."""
    day_of = days_from(2025, 9, 8, step=6)
    rows = [
        [day_of(place), "Conduct", "Aggressive", app, who, "Parents called",
         f"{day_of(place)} | Conduct/Aggressive | parents | {platforms} | {people}"]
        for place, (app, who, platforms, people) in enumerate((
            ("Snapchat & WhatsApp", "2 pupils", "Snapchat OR WhatsApp OR Other platform OR -",
             "pupil OR not known"),
            ("TikTok, then Insta", "Pupil / parent", "TikTok OR Instagram OR Other platform OR -",
             "*"),
            ("Xbox (Fortnite)", "Y6 x3", "Xbox OR Fortnite OR Other platform OR -",
             "pupil OR not known"),
            ("Various", "Class", "Other platform OR -", "pupil OR not known"),
            ("unknown app", "?", "Other platform OR -", "not known"),
        ))
    ]  # fmt: skip
    return log(
        QUESTION,
        "several_apps_and_several_people",
        ["Date", "Category", "Type of risk", "Platform(s)", "Person(s)", "Action"],
        rows,
    )


KINDS = (
    people_of_a_school,
    places_of_a_school_day,
    apps_as_children_say_them,
    all_three_in_one_sentence_of_a_heading,
    headings_with_many_synonyms,
    several_apps_and_several_people,
)

"""What primary schools call money, devices, data, beliefs and upsetting things online."""

from tests.corpus.case import Case
from tests.corpus.fourth_words import log_of_words

__all__ = ["KINDS"]
QUESTION = "classification"
OPEN = "-/-"
SHOUTED = "Conduct/Aggressive OR Conduct/Values OR Conduct/- OR -/-"
DONE = "-/- OR Conduct/-"


def money_and_games() -> Case:
    """Spending, cheating and being cheated."""
    return log_of_words(
        QUESTION,
        "money_and_games",
        ["Type of incident"],
        (
            ("Scam", "Conduct/Commercial"),
            ("Online scam", "Conduct/Commercial"),
            ("scammed on Roblox", "Conduct/Commercial OR Contact/Commercial | none | Roblox"),
            ("Phishing email", "Contact/Commercial"),
            ("In app purchases", "Conduct/Commercial"),
            ("In-app purchase without permission", "Conduct/Commercial"),
            ("Spending money on games", "Conduct/Commercial"),
            ("Bought V-bucks with mum's card", "Conduct/Commercial | none | * | *"),
            ("Loot boxes", "Conduct/Commercial"),
            ("Online gambling", "Conduct/Commercial"),
            ("Betting app", "Conduct/Commercial OR Content/Commercial"),
            ("Illegal streaming", "Conduct/Commercial"),
            ("Pirated films", "Conduct/Commercial"),
            ("Account hacked", "Contact/Commercial"),
            ("Hacked another child's account", "Conduct/Commercial"),
            ("Hacking into a friend's game account", "Conduct/Commercial"),
            ("Fake giveaway",
             "Conduct/Commercial OR Contact/Commercial OR Content/Commercial OR -/-"),
            ("Selling vapes on Snap",
             "Conduct/Commercial OR Conduct/- OR -/- | none | Snapchat OR -"),
        ),
    )  # fmt: skip


def adverts_and_details() -> Case:
    """Adverts met, and personal details given or taken."""
    return log_of_words(
        QUESTION,
        "adverts_and_details",
        ["Type of concern"],
        (
            ("Vape ads", "Content/Commercial"),
            ("Adverts for vapes", "Content/Commercial"),
            ("Advert for gambling", "Content/Commercial"),
            ("Inappropriate adverts", "Content/Commercial"),
            ("Pop-ups", "Content/Commercial"),
            ("Spam emails", "Content/Commercial"),
            ("Junk mail", "Content/Commercial"),
            ("Sponsored content", "Content/Commercial"),
            ("Gave out home address online", "Contact/Commercial"),
            ("Sharing personal details", "Contact/Commercial"),
            ("Asked for personal details by a website", "Contact/Commercial"),
            ("Location sharing", "Contact/Commercial OR -/-"),
            ("Quiz asking for personal info", "Contact/Commercial"),
            ("Oversharing personal info", "Contact/Commercial"),
            ("Personal info", "Content/Commercial"),
        ),
    )


def filters_and_devices() -> Case:
    """What a technician writes."""
    return log_of_words(
        QUESTION,
        "filters_and_devices",
        ["Alert type"],
        (
            ("Bypassing filter", "Conduct/Commercial"),
            ("Bypassed the school filter", "Conduct/Commercial"),
            ("Attempt to bypass filtering", "Conduct/Commercial OR -/-"),
            ("VPN", "Conduct/Commercial"),
            ("Using a VPN on school iPad", "Conduct/Commercial | none | - | * | *"),
            ("Proxy site", "Conduct/Commercial"),
            ("Used teacher's login", "Conduct/Commercial"),
            ("Logging in as another pupil", "Conduct/Commercial"),
            ("Device misuse", DONE),
            ("Misuse of school iPad", f"{DONE} | none | - | * | *"),
            ("AUP breach", DONE),
            ("Breach of acceptable use agreement", DONE),
            ("Blocked search", "-/- OR Content/-"),
            ("Inappropriate search", "-/- OR Content/-"),
            ("Inappropriate searches - violence", "Content/Aggressive OR -/Aggressive OR -/-"),
            ("Inappropriate searches - porn", "Content/Sexual"),
            ("Mobile phone in school", f"{DONE} | none | - | * | *"),
            ("Under age account", OPEN),
            ("Underage social media use", OPEN),
        ),
    )


def data_and_staff() -> Case:
    """What an office manager or head writes of grown-ups."""
    return log_of_words(
        QUESTION,
        "data_and_staff",
        ["Issue"],
        (
            ("GDPR", "-/-"),
            ("GDPR breach", "-/- OR Conduct/-"),
            ("staff data", "-/-"),
            ("Data breach - wrong parent emailed", "-/- OR Conduct/- | none | - | * | *"),
            ("parents comments on Facebook", f"{SHOUTED} | none | Facebook | * | *"),
            ("Derogatory comments by parent on FB", f"{SHOUTED} | none | Facebook OR - | * | *"),
            ("Parent slagging off school on facebook", f"{SHOUTED} | none | Facebook | * | *"),
            ("Staff member harassed online by parent", "Contact/Aggressive | none | - | * | *"),
            ("Parent's abusive messages to staff",
             "Conduct/Aggressive OR Contact/Aggressive OR -/Aggressive | none | - | * | *"),
            ("Staff friends with parents", "-/- | none | - | * | *"),
            ("Staff added pupil on Snapchat",
             "-/- OR Contact/Sexual OR Contact/- | none | Snapchat | * | *"),
            ("Bringing school into disrepute", "-/- OR Conduct/-"),
            ("Staff social media post", "-/- | none | - | * | *"),
            ("Photos of pupils posted without consent", "-/- OR Conduct/- | none | - | * | *"),
        ),
    )  # fmt: skip


def beliefs_and_prevent() -> Case:
    """Prevent, extremism, rumours and what is not true."""
    return log_of_words(
        QUESTION,
        "beliefs_and_prevent",
        ["Nature of concern"],
        (
            ("Radicalisation", "Contact/Values"),
            ("Radicalization", "Contact/Values"),
            ("Prevent", "-/- OR Contact/Values OR -/Values"),
            ("Prevent concern", "-/- OR Contact/Values OR -/Values"),
            ("Extremist content", "Content/Aggressive"),
            ("Extremist video", "Content/Aggressive"),
            ("Terrorist material", "Content/Aggressive"),
            ("Far right content", "Content/Aggressive OR Content/Values OR Content/- OR -/-"),
            ("Extremist views", "-/- OR Contact/Values OR Content/Values OR -/Values"),
            ("Fake news", "Content/Values"),
            ("Misinformation", "Content/Values"),
            ("Disinformation", "Content/Values"),
            ("Conspiracy theories", "Content/Values"),
            ("Spreading misinformation", "Conduct/Values"),
            ("Posting false information about school", "Conduct/Values"),
            ("Lying about age", "Conduct/Values"),
            ("Spreading rumours", "Conduct/Aggressive OR Conduct/Values OR Conduct/-"),
            ("Incel content", "Content/Values OR Content/Aggressive OR Content/- OR -/-"),
        ),
    )


def challenges_and_wellbeing() -> Case:
    """Self-harm, eating, dares, screen time."""
    return log_of_words(
        QUESTION,
        "challenges_and_wellbeing",
        ["Concern type"],
        (
            ("Self harm", "Contact/Values"),
            ("Self-harm content", "Content/Values"),
            ("Viewing self harm videos", "Content/Values"),
            ("Pro-ana content", "Content/Values"),
            ("Suicide content", "Content/Values"),
            ("Told to kill herself online",
             "Contact/Aggressive OR Contact/Values OR Contact/- OR -/-"),
            ("TikTok challenge", "Contact/Values | none | TikTok"),
            ("Dangerous challenges", "Contact/Values"),
            ("Viral challenge", "Contact/Values"),
            ("Online dares", "Contact/Values"),
            ("Peer pressure online", "Contact/Values OR -/-"),
            ("Encouraged to self-harm", "Contact/Values"),
            ("Screen time", "-/-"),
            ("Gaming late at night", "-/-"),
            ("Online gaming", "-/-"),
            ("Body image", "Content/Values OR -/Values OR -/-"),
        ),
    )  # fmt: skip


def frightening_and_unsuitable() -> Case:
    """What children saw; "inappropriate" alone says nothing."""
    return log_of_words(
        QUESTION,
        "frightening_and_unsuitable",
        ["Type of online concern"],
        (
            ("Violent content", "Content/Aggressive"),
            ("Violent videos", "Content/Aggressive"),
            ("Viewing violent video", "Content/Aggressive"),
            ("Gore", "Content/Aggressive"),
            ("Gory video", "Content/Aggressive"),
            ("Fight videos", "Content/Aggressive"),
            ("Animal cruelty video", "Content/Aggressive"),
            ("Horror clips", "Content/Aggressive"),
            ("18 rated games", "Content/Aggressive"),
            ("Playing 18+ games", "Content/Aggressive"),
            ("Age inappropriate games", "Content/Aggressive"),
            ("Playing GTA", "Content/Aggressive OR -/- | none | *"),
            ("Inappropriate content", "-/- OR Content/-"),
            ("Inappropriate video", "-/- OR Content/-"),
            ("inapp content", "-/- OR Content/-"),
            ("Inappropriate language", "-/- OR Conduct/- OR Conduct/Aggressive"),
            ("Inappropriate images", "-/-"),
            ("Inappropriate messages", "-/- OR Conduct/- OR Contact/-"),
            ("Exposure to inappropriate content", "-/- OR Content/-"),
            ("Scary content", "-/- OR Content/Aggressive OR Content/-"),
        ),
    )


def letters_wrong_in_kinds() -> Case:
    """Typed in a hurry by whoever was on duty."""
    return log_of_words(
        QUESTION,
        "letters_wrong_in_kinds",
        ["Type of concern"],
        (
            ("cyber buling", "Conduct/Aggressive"), ("Cyberbulling", "Conduct/Aggressive"),
            ("Cyber-bulllying", "Conduct/Aggressive"), ("groming", "Contact/Sexual"),
            ("Groomming", "Contact/Sexual"), ("Pornograpy", "Content/Sexual"),
            ("sexting / nudes", "Conduct/Sexual"), ("gambeling", "Conduct/Commercial"),
            ("phising", "Contact/Commercial"), ("harrassment", "Conduct/Aggressive"),
            ("Harrasment online", "Conduct/Aggressive"), ("radicalisaton", "Contact/Values"),
            ("extreemist content", "Content/Aggressive"), ("violant content", "Content/Aggressive"),
            ("threatning messages", "Conduct/Aggressive"), ("unkind mesages", "Conduct/Aggressive"),
            ("self harn", "Contact/Values"), ("racsim", "Content/Values"),
            ("missinformation", "Content/Values"), ("hackng", "Conduct/Commercial"),
        ),
    )  # fmt: skip


KINDS = (
    money_and_games,
    adverts_and_details,
    filters_and_devices,
    data_and_staff,
    beliefs_and_prevent,
    challenges_and_wellbeing,
    frightening_and_unsuitable,
    letters_wrong_in_kinds,
)

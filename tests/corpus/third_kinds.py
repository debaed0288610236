"""What kind of incident, as staff of another school write it: hurried, plain, abbreviated."""

from tests.corpus.case import Case
from tests.corpus.third_writing import days_from, flat_log, log

__all__ = ["KINDS"]
QUESTION = "classification"


def what_a_child_did_to_another() -> Case:
    """The deed, in a teaching assistant's words."""
    return flat_log("what_a_child_did_to_another", "Nature of incident", (
        ("Trolling", "Conduct/Aggressive"),
        ("Mean comments about another pupil", "Conduct/Aggressive"),
        ("Unkind messages", "Conduct/Aggressive"),
        ("Sending nasty messages", "Conduct/Aggressive"),
        ("Name calling in game chat", "Conduct/Aggressive"),
        ("Swearing at others online", "Conduct/Aggressive OR -/-"),
        ("Abusive language", "Conduct/Aggressive"),
        ("Threatening messages to peer", "Conduct/Aggressive"),
        ("Threats", "Conduct/Aggressive"),
        ("Hate page about a classmate", "Conduct/Aggressive OR -/-"),
        ("Filming a fight", "Conduct/Aggressive OR Content/Aggressive OR -/Aggressive OR -/-"),
        ("Mocking another child in a video", "Conduct/Aggressive OR -/-"),
        ("Ganging up on a child in a group chat", "Conduct/Aggressive OR Contact/Aggressive"),
        ("Cyber-bulling", "Conduct/Aggressive"),
        ("Online bullying (perpetrator)", "Conduct/Aggressive"),
        ("Left a child out of the group chat on purpose", "Conduct/Aggressive"),
        ("Verbal abuse over headset", "Conduct/Aggressive"),
        ("Set up a fake profile of another pupil", "Conduct/Aggressive"),
        ("Intimidation", "Conduct/Aggressive"),
        ("Racist name calling", "Conduct/Aggressive"),
    ))  # fmt: skip


def what_was_done_to_a_child() -> Case:
    """The same things from the other end."""
    return flat_log("what_was_done_to_a_child", "Concern", (
        ("Received threats", "Contact/Aggressive"),
        ("Was sent nasty voice notes", "Contact/Aggressive"),
        ("Picked on in a group chat", "Contact/Aggressive OR Conduct/Aggressive"),
        ("Target of online bullying", "Contact/Aggressive"),
        ("Victim of cyberbullying", "Contact/Aggressive"),
        ("Cyberbullying - victim", "Contact/Aggressive"),
        ("Being harassed by older children", "Contact/Aggressive"),
        ("Being trolled", "Contact/Aggressive"),
        ("Unknown adult messaging child", "Contact/Sexual OR Contact/-"),
        ("Approached by a stranger online", "Contact/Sexual OR Contact/-"),
        ("Stranger danger", "Contact/Sexual OR Contact/-"),
        ("Asked for pictures by someone she does not know", "Contact/Sexual OR Contact/-"),
        ("Grooming concern", "Contact/Sexual"),
        ("Possible grooming", "Contact/Sexual"),
        ("Catfished", "Contact/Sexual"),
        ("Tricked into giving her password", "Contact/Commercial"),
        ("Asked for bank details", "Contact/Commercial"),
        ("Phishing email", "Contact/Commercial"),
        ("Encouraged to self-harm", "Contact/Values"),
        ("Prevent concern", "Contact/Values OR -/-"),
        ("Online dare", "Contact/Values"),
        ("Talking to strangers", "Contact/Sexual OR Contact/-"),
        ("Arranging to meet someone from the internet", "Contact/Sexual OR Contact/-"),
    ))  # fmt: skip


def what_a_child_saw() -> Case:
    """Received, watched, stumbled on."""
    return flat_log("what_a_child_saw", "Incident type", (
        ("Gory videos", "Content/Aggressive"),
        ("Violent video clip", "Content/Aggressive"),
        ("Playing 18 rated game", "Content/Aggressive"),
        ("Watching horror films", "Content/Aggressive OR Content/-"),
        ("Knife crime videos", "Content/Aggressive"),
        ("Animal cruelty clip", "Content/Aggressive"),
        ("Terrorist propaganda", "Content/Aggressive"),
        ("Accidentally saw pornography", "Content/Sexual"),
        ("Adult content", "Content/Sexual OR Content/-"),
        ("Porn pop-up", "Content/Sexual"),
        ("Pornographic website accessed", "Content/Sexual"),
        ("Sent an indecent picture by a stranger", "Content/Sexual OR Contact/Sexual"),
        ("Pop-up adverts", "Content/Commercial"),
        ("Spam emails", "Content/Commercial"),
        ("Junk mail", "Content/Commercial"),
        ("Inappropriate advert", "Content/Commercial"),
        ("Conspiracy theories", "Content/Values"),
        ("Fake news", "Content/Values OR Conduct/Values"),
        ("Misogynistic videos", "Content/Values"),
        ("Homophobic TikTok", "Content/Values | nfa | TikTok OR -"),
        ("Pro-ana content", "Content/Values"),
        ("Antisemitic video", "Content/Values"),
        ("Suicide content", "Content/Values"),
        ("Islamophobic post", "Content/Values OR Conduct/Aggressive"),
    ))  # fmt: skip


def money_and_misdeeds() -> Case:
    """What children do with money, other people's property and pictures."""
    return flat_log("money_and_misdeeds", "Type of incident", (
        ("Spent money on Robux without permission", "Conduct/Commercial | nfa | Roblox OR -"),
        ("Unauthorised in-app purchases", "Conduct/Commercial"),
        ("Used mum's card to buy skins", "Conduct/Commercial OR -/-"),
        ("Illegal streaming", "Conduct/Commercial"),
        ("Pirated films", "Conduct/Commercial"),
        ("Betting", "Conduct/Commercial"),
        ("Scammed another child out of skins", "Conduct/Commercial"),
        ("Hacked into another pupil's account", "Conduct/Commercial OR Conduct/Aggressive"),
        ("Copyright infringement", "Conduct/Commercial"),
        ("By-passing the school filter", "Conduct/Commercial"),
        ("Using VPN", "Conduct/Commercial"),
        ("Sharing nudes", "Conduct/Sexual"),
        ("YPSI", "Conduct/Sexual OR -/-"),
        ("Nude selfie sent", "Conduct/Sexual"),
        ("Sexual comments to a classmate", "Conduct/Sexual"),
        ("Deepfake nude", "Conduct/Sexual"),
        ("Upskirting", "Conduct/Sexual OR -/-"),
        ("Spreading false information", "Conduct/Values"),
        ("Lied about his age to open an account", "Conduct/Values OR -/-"),
        ("Money mule", "Conduct/Commercial OR Contact/Commercial OR -/Commercial OR -/-"),
        ("Crypto scam", "Conduct/Commercial OR -/Commercial"),
    ))  # fmt: skip


def labels_that_say_too_little() -> Case:
    """Labels a careful reader would not place: counted, and never guessed."""
    return flat_log("labels_that_say_too_little", "Category", (
        ("E-Safety", "-/-"), ("Internet misuse", "-/-"), ("Mobile phone", "-/-"),
        ("Social media", "-/-"), ("Online safety", "-/-"), ("Gaming", "-/-"),
        ("Child protection", "-/-"), ("Welfare", "-/-"), ("Other", "-/-"),
        ("Smart watch", "-/-"), ("Low level", "-/-"), ("Parental dispute", "-/-"),
        ("ICT", "-/-"), ("Inappropriate use of AI", "-/-"), ("Misc.", "-/-"),
        ("Underage use", "-/-"), ("Friendship issue", "-/- OR Conduct/Aggressive"),
        ("see notes", "-/-"), ("Group chats", "-/-"), ("Screen time", "-/-"),
    ))  # fmt: skip


def typed_on_a_phone() -> Case:
    """Misspelt in ways that ears and thumbs misspell."""
    return flat_log("typed_on_a_phone", "What was it?", (
        ("cyber bullyng", "Conduct/Aggressive"),
        ("cyberbulling", "Conduct/Aggressive"),
        ("siber bullying", "Conduct/Aggressive OR -/Aggressive OR -/-"),
        ("grooming??", "Contact/Sexual OR -/-"),
        ("GROOMING", "Contact/Sexual"),
        ("gromming", "Contact/Sexual"),
        ("pornagraphy", "Content/Sexual"),
        ("radicalization", "Contact/Values"),
        ("harrassment", "Conduct/Aggressive"),
        ("gamblng", "Conduct/Commercial"),
        ("sexting !", "Conduct/Sexual"),
        ("hate speach", "Content/Aggressive OR -/Aggressive"),
        ("phising", "Contact/Commercial"),
        ("misinfomation", "Content/Values"),
        ("violant videos", "Content/Aggressive OR -/-"),
        ("extremisim", "Content/Aggressive"),
    ))  # fmt: skip


def the_four_cs_as_a_dsl_writes_them() -> Case:
    """Capital letters, "the 4 Cs", and a word behind each."""
    return flat_log("the_four_cs_as_a_dsl_writes_them", "KCSIE area (4 Cs)", (
        ("CONTENT - violence", "Content/Aggressive"),
        ("CONTACT (grooming)", "Contact/Sexual"),
        ("CONDUCT / cyberbullying", "Conduct/Aggressive"),
        ("Commerce", "-/Commercial"),
        ("COMMERCE: scams", "Conduct/Commercial"),
        ("Content & conduct", "-/-"),
        ("Conduct, then contact", "-/-"),
        ("Content", "Content/-"), ("contact", "Contact/-"), ("Conduct", "Conduct/-"),
        ("Commerce (gambling)", "Conduct/Commercial"),
        ("Conduct - making and sharing nudes", "Conduct/Sexual"),
        ("Contact - peer pressure", "Contact/Values OR Contact/-"),
        ("Content - racism", "Content/Values"),
        ("Content - misogyny", "Content/Values"),
        ("Content: self harm", "Content/Values"),
        ("N/A", "-/-"),
    ))  # fmt: skip


def category_with_codes_run_together() -> Case:
    """The school's own short codes: two letters for the cell, explained in the heading."""
    day_of = days_from(2025, 9, 9)
    legend = "Code (CT = Contact, CD = Conduct, CN = Content)"
    rows = [
        [day_of(place), code, nature, "Parents phoned", f"{day_of(place)} | {cell} | parents"]
        for place, (code, nature, cell) in enumerate((
            ("CT", "Sexual", "Contact/Sexual"), ("CD", "Aggressive", "Conduct/Aggressive"),
            ("CN", "Values", "Content/Values"), ("CD", "Commercial", "Conduct/Commercial"),
            ("cn", "Aggressive", "Content/Aggressive"), ("XX", "Sexual", "-/Sexual"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "category_with_codes_run_together",
               ["Date", legend, "Risk", "Action"], rows)  # fmt: skip


def role_beside_the_kind() -> Case:
    """Perpetrator, victim or witness in a column of its own: the named category still counts."""
    day_of = days_from(2025, 9, 9)
    rows = [
        [day_of(place), category, nature, role, done, f"{day_of(place)} | {cell} | {code}"]
        for place, (category, nature, role, cell, done, code) in enumerate((
            ("Conduct", "Aggressive", "Perpetrator", "Conduct/Aggressive", "Kept in at break",
             "sanction"),
            ("Contact", "Aggressive", "Victim", "Contact/Aggressive", "Rang mum", "parents"),
            ("Content", "Sexual", "Witness", "Content/Sexual", "Spoke to class", "advice"),
            ("Conduct", "Sexual", "Instigator", "Conduct/Sexual", "MARF sent", "safeguarding"),
            ("Contact", "Commercial", "Target", "Contact/Commercial", "None", "none OR nfa"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "role_beside_the_kind",
               ["Date of event", "Category", "Type", "Role of child", "Response"],
               rows)  # fmt: skip


def kinds_told_in_sentences() -> Case:
    """No column for the kind: the account alone, which may be read or left, never misplaced."""
    day_of = days_from(2025, 9, 10)
    rows = [
        [day_of(place), told, done, f"{day_of(place)} | {cells} | {code} | {platform}"]
        for place, (told, cells, done, code, platform) in enumerate((
            ("Child came in upset: someone she met on Roblox asked for her address.",
             "Contact/Commercial OR Contact/Sexual OR Contact/- OR -/-", "Rang dad", "parents",
             "Roblox OR -"),
            ("Two Y6 boys calling a girl names on WhatsApp all weekend.",
             "Conduct/Aggressive OR -/-", "Mum in for meeting", "parents",
             "WhatsApp OR -"),
            ("Pupil told TA he watches Squid Game with his brother.",
             "Content/Aggressive OR Content/- OR -/-", "Spoke to pupil", "advice", "*"),
            ("Typed a rude word into the search engine in the library.",
             "Content/Sexual OR Conduct/- OR Content/- OR -/-", "Talked to", "advice OR other",
             "*"),
            ("iPad screen cracked during computing.", "-/-", "NFA", "nfa", "-"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "kinds_told_in_sentences",
               ["When", "What happened", "What we did"], rows)  # fmt: skip


KINDS = (
    what_a_child_did_to_another,
    what_was_done_to_a_child,
    what_a_child_saw,
    money_and_misdeeds,
    labels_that_say_too_little,
    typed_on_a_phone,
    the_four_cs_as_a_dsl_writes_them,
    category_with_codes_run_together,
    role_beside_the_kind,
    kinds_told_in_sentences,
)

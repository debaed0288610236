"""What primary schools call unkindness, sexual harm and strangers online."""

from tests.corpus.case import Case
from tests.corpus.fourth_words import log_of_words

__all__ = ["KINDS"]
QUESTION = "classification"
PEERS = "Conduct/Aggressive OR Conduct/- OR -/Aggressive OR -/-"


def unkindness_in_group_chats() -> Case:
    """Fallings-out among pupils, by the one who did it and the one it was done to."""
    return log_of_words(
        QUESTION,
        "unkindness_in_group_chats",
        ["Type of concern"],
        (
            ("nasty comments", "Conduct/Aggressive"),
            ("Mean messages", "Conduct/Aggressive"),
            ("Unkind messages in group chat", "Conduct/Aggressive"),
            ("Name-calling online", "Conduct/Aggressive"),
            ("Left out of group chat", "Contact/Aggressive"),
            ("kicked out of group chat", "Contact/Aggressive"),
            ("Removing another child from the group chat", "Conduct/Aggressive"),
            ("Abusive voice notes", "Conduct/Aggressive"),
            ("being picked on online", "Contact/Aggressive"),
            ("Social media - fallout", PEERS),
            ("Friendship issues - WhatsApp", f"{PEERS} | none | WhatsApp"),
            ("group chat drama", PEERS),
            ("Swearing in chat", PEERS),
            ("Horrible things said on group chat", "Conduct/Aggressive"),
            ("Arguments on group chat", PEERS),
        ),
    )


def threats_and_trolling() -> Case:
    """Threats, trolling and mockery: sent or received."""
    return log_of_words(
        QUESTION,
        "threats_and_trolling",
        ["Nature of incident"],
        (
            ("Threatening messages", "Conduct/Aggressive"),
            ("Received threatening messages", "Contact/Aggressive"),
            ("Threats made online", "Conduct/Aggressive"),
            ("trolling", "Conduct/Aggressive"),
            ("Being trolled", "Contact/Aggressive"),
            ("Making fun of another pupil online", "Conduct/Aggressive"),
            ("Fake account set up in another pupil's name", "Conduct/Aggressive"),
            ("Fake profile of a teacher", "Conduct/Aggressive"),
            ("Prank calls", "Conduct/Aggressive OR -/-"),
            ("Hate page", "Conduct/Aggressive OR Content/Aggressive OR -/Aggressive OR -/-"),
            ("Sharing video of a fight", "Conduct/Aggressive OR Content/Aggressive OR -/-"),
            ("Filming without consent", "Conduct/- OR Conduct/Aggressive OR -/-"),
            ("Blackmail", "Contact/Aggressive"),
            ("Bullied online", "Contact/Aggressive"),
            ("Victim of cyberbullying", "Contact/Aggressive"),
            ("Cyberbully", "Conduct/Aggressive"),
            ("On-line bullying", "Conduct/Aggressive"),
            ("Bullying (cyber)", "Conduct/Aggressive"),
            ("Bullying via text message", "Conduct/Aggressive | none | *"),
        ),
    )


def nudes_and_porn() -> Case:
    """Images made, sent, asked for, received and found."""
    return log_of_words(
        QUESTION,
        "nudes_and_porn",
        ["Incident type"],
        (
            ("sharing nudes", "Conduct/Sexual"),
            ("Nudes / semi-nudes", "Conduct/Sexual"),
            ("Sharing of nudes and semi-nudes", "Conduct/Sexual"),
            ("Sent a naked selfie", "Conduct/Sexual"),
            ("sending inappropriate pictures of self", "Conduct/Sexual OR Conduct/- OR -/-"),
            ("Asked for nudes", "Contact/Sexual"),
            ("being asked to send nudes", "Contact/Sexual"),
            ("Received nude image", "Content/Sexual"),
            ("Was sent an indecent image", "Content/Sexual"),
            ("Accessing porn", "Content/Sexual"),
            ("Watching porn on tablet", "Content/Sexual"),
            ("Pornography viewed at home", "Content/Sexual | none | - | * | *"),
            ("porn pop up", "Content/Sexual"),
            ("Adult website", "Content/Sexual"),
            ("Searching for sexual content", "Content/Sexual"),
            ("Sexualised language online", "Conduct/Sexual"),
            ("Sexual comments", "Conduct/Sexual"),
            ("Youth produced sexual imagery", "Conduct/Sexual"),
            ("Upskirting", "Conduct/Sexual"),
            ("HSB (online)", "Conduct/Sexual OR -/Sexual OR -/-"),
            ("Rude images", "-/- OR Content/Sexual OR Conduct/Sexual OR -/Sexual"),
        ),
    )


def images_made_with_ai() -> Case:
    """Deepfakes, face swaps and chatbots, since 2023 in every school."""
    return log_of_words(
        QUESTION,
        "images_made_with_ai",
        ["Type of issue"],
        (
            ("AI nudes", "Conduct/Sexual"),
            ("AI generated nude of classmate", "Conduct/Sexual"),
            ("Nudify app", "Conduct/Sexual"),
            ("Deepfake nude", "Conduct/Sexual"),
            ("AI generated sexual images", "Conduct/Sexual"),
            ("Deep fake", "-/- OR Conduct/Aggressive OR Conduct/-"),
            ("Deepfake video of teacher", "-/- OR Conduct/Aggressive OR Conduct/-"),
            ("AI image of staff", "-/- OR Conduct/Aggressive OR Conduct/-"),
            ("Inappropriate use of AI", "-/- OR Conduct/-"),
            ("Used ChatGPT for homework", "-/- OR Conduct/Values OR Conduct/- | none | *"),
            ("Sexual chat with AI bot", "Contact/Sexual OR Conduct/Sexual OR -/Sexual OR -/-"),
            (
                "AI chatbot - self harm advice",
                "Contact/Values OR Content/Values OR -/Values OR -/-",
            ),
        ),
    )


def strangers_and_groomers() -> Case:
    """Adults and unknown people who make contact."""
    return log_of_words(
        QUESTION,
        "strangers_and_groomers",
        ["Concern"],
        (
            ("Grooming", "Contact/Sexual"),
            ("Online grooming concern", "Contact/Sexual"),
            ("Possible grooming", "Contact/Sexual"),
            ("Talking to strangers", "Contact/Sexual"),
            ("Talking to strangers online", "Contact/Sexual"),
            ("Chatting with strangers on Roblox", "Contact/Sexual | none | Roblox"),
            ("contact from stranger", "Contact/Sexual OR Contact/-"),
            ("Contacted by unknown adult", "Contact/Sexual OR Contact/-"),
            ("Contact with unknown adults online", "Contact/Sexual OR Contact/-"),
            ("Stranger danger (online)", "Contact/Sexual OR Contact/- OR -/-"),
            ("Friend request from a stranger", "Contact/Sexual OR Contact/-"),
            ("Arranged to meet someone met online", "Contact/Sexual"),
            ("Planning to meet up with online friend", "Contact/Sexual OR Contact/- OR -/-"),
            ("Sextortion", "Contact/Sexual"),
            ("Sexually motivated extortion", "Contact/Sexual OR -/Sexual OR -/-"),
            ("Blackmailed for nudes", "Contact/Sexual OR Contact/Aggressive OR Contact/- OR -/-"),
            ("CSE", "Contact/Sexual OR -/Sexual OR -/-"),
            ("Child sexual exploitation", "Contact/Sexual OR -/Sexual OR -/-"),
            ("Catfishing", "Contact/Sexual"),
            ("Video calling strangers", "Contact/Sexual"),
            ("Online stalking", "Contact/Aggressive"),
        ),
    )


def prejudice_online() -> Case:
    """Racism, misogyny and the rest: seen, or said to somebody."""
    return log_of_words(
        QUESTION,
        "prejudice_online",
        ["Category of incident"],
        (
            ("Racist comments", "Conduct/Aggressive"),
            ("Racist messages in group chat", "Conduct/Aggressive"),
            ("racist name calling online", "Conduct/Aggressive"),
            ("Homophobic comment", "Conduct/Aggressive"),
            ("Homophobic language in chat", "Conduct/Aggressive"),
            ("Islamophobic message", "Conduct/Aggressive"),
            ("Transphobic comments", "Conduct/Aggressive"),
            ("Antisemitic post", "Content/Values OR Conduct/Aggressive OR -/-"),
            ("Racist video", "Content/Values OR Content/Aggressive OR Content/-"),
            ("Racist memes", "Content/Values OR Content/Aggressive OR Content/-"),
            ("Misogyny", "Content/Values"),
            ("Misogynistic content", "Content/Values"),
            ("Sexist posts", "Content/Values OR Conduct/Aggressive OR -/-"),
            ("Online racism", "Content/Values"),
            ("Discriminatory language", "Conduct/Aggressive OR Content/Values OR -/-"),
            ("Hate speech", "Content/Aggressive"),
            ("hateful content", "Content/Aggressive"),
            ("Prejudice-based incident (online)", "Content/Values OR -/-"),
        ),
    )


def children_hurting_children() -> Case:
    """The broad words of national guidance, which leave the kind open."""
    return log_of_words(
        QUESTION,
        "children_hurting_children",
        ["Category"],
        (
            ("Child on child abuse (online)", PEERS),
            ("Peer on peer abuse", PEERS),
            ("Peer-on-peer: online bullying", "Conduct/Aggressive"),
            ("Child-on-child abuse - sharing nudes", "Conduct/Sexual"),
            ("Child on child - cyberbullying", "Conduct/Aggressive"),
            ("Online sexual harassment", "Conduct/Sexual OR Contact/Sexual OR -/Sexual OR -/-"),
            ("Harmful sexual behaviour online", "Conduct/Sexual OR -/Sexual OR -/-"),
            ("Bullying - online", "Conduct/Aggressive"),
            ("Online abuse", PEERS + " OR Contact/Aggressive OR Contact/-"),
            ("Cause for concern", "-/-"),
            ("Online safety", "-/-"),
            ("E-safety incident", "-/-"),
        ),
    )


KINDS = (
    unkindness_in_group_chats,
    threats_and_trolling,
    nudes_and_porn,
    images_made_with_ai,
    strangers_and_groomers,
    prejudice_online,
    children_hurting_children,
)

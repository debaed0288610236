"""Small logs for tests that need one; invented, and harmless in wording."""

HEADING = "Date,Category,Type,Platform,Who,Where,Outcome"


def csv_log(*rows, heading=HEADING):
    """A CSV file with a heading and these rows."""
    return "\n".join([heading, *rows, ""]).encode()


AUTUMN_2025 = csv_log(
    "03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,Parents contacted",
    "14/10/2025,Content,Commercial,YouTube,Pupil,In school,NFA",
    "11/11/2025,Contact,Sexual,Snapchat,Pupil,At home,Police informed; CEOP",
)
SPRING_2026 = csv_log(
    "20/01/2026,Conduct,Aggressive,Roblox,Pupil,At home,Warning given; parents contacted",
    "31/02/2026,Conduct,Aggressive,Roblox,Pupil,At home,NFA",
    ",Content,Values,TikTok,Pupil,At home,Ongoing",
)

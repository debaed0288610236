"""The example school's incident logs as a plain table: what stands in every cell.

Each log is given as it looks: one line for a row, | between cells, an empty line for an
empty row. "¶" is a line break inside a cell, "@" a real date cell, "#" a number. The
school, its pupils and every incident are invented.
"""

# ruff: noqa: E501 -  a row of a log stays on one line, as it does in the spreadsheet

__all__ = ["LOGS"]

LOGS: dict[str, dict[str, str]] = {
    "Autumn 23 e-safety log.xls": {
        "Log": """
Example Primary School (an invented school)
E-safety incident log - Autumn term 2023

No.|Date|Category (Contact / Conduct / Content)|Type|What happened|App or site|Who|Where|What was done
#1|@2023-09-14|Conduct|Aggressive|Unkind messages in a class group|Whats App|Pupils|At home|Parents contacted; warning given
#2|@2023-09-27|Content|Commercial|Toy adverts before a lesson video|You Tube|Pupils|In school|NFA
#3|@2023-10-09|Conduct|Commercial|Film copied from an unofficial site||Pupil|At home|Advice given
#4|@2023-10-19|Contact|Values|Pushed to pass on a chain message|Whats App|Pupil|At home|Advice given
No.|Date|Category (Contact / Conduct / Content)|Type|What happened|App or site|Who|Where|What was done
#5|@2023-11-08|Content|Aggressive|Fighting game clip shown at playtime|You Tube|Pupil|In school|Parents contacted
#6|@2023-11-21|Conduct|Aggressive|Rude comments on a dance video|Tik Tok|Pupil|At home|Parents contacted, reported to platform
#7|@2023-12-06|Contact|Commercial|Quiz asked for a birthday|FB|Parent|At home|Advice given

Total incidents|#7
Kept in the school office.
"""
    },
    "Spring 2024 nil return.xlsx": {
        "Spring 2024": """
Example Primary School (an invented school)
Online safety log: Spring term 2023/24

Date|Category|Type|Details|Platform|Who was involved|Where|Outcome
No incidents this term - nil return

Returned by the school office
"""
    },
    "Summer term 2024 incidents.ods": {
        "Summer 2024": """
Example Primary School is an invented school. Online incidents, summer term 2024.
Ref|When|Kind of incident|Details|Platform|Pupil, staff or parent|In school or at home|Outcome
#1|7th May 2024|Conduct - Aggressive|Name-calling in a game chat|Roblox|Pupil|Home|Parents phoned; warning
#2|15th May 2024|Content - Sexual|Unsuitable picture in search results||Pupil|School|Parents contacted
#3|22nd May 2024|Content: Commercial|Invitation to a prize draw|Insta|Parent|Home|Advice given


#4|10th June 2024|Contact \N{EN DASH} Values|Pressed to join a fan club|TikTok|Pupil|Home|Parents contacted & advice given
#5|20th June 2024|Conduct - Commercial|Used another child's game password|Roblox|Pupil|Home|Sanction
#6|3rd July 2024|Conduct - Aggressive|Left out of a group on purpose|Whatsapp|Pupil|Home|Parents contacted; NFA

Two rows were left empty at half term.
"""
    },
    "Autumn Term 2024 Online Safety.xlsx": {
        "Cover": """

Example Primary School
Online safety incident log
Autumn term 2024/25

The school and everything in this log are invented.
""",
        "Incidents": """
ONLINE SAFETY INCIDENTS - EXAMPLE PRIMARY SCHOOL (INVENTED)
Autumn term 2024. No names in this log, please.

Ref¶no.|Date of¶incident|Category|Type of¶risk|Brief details¶(no names)|App /¶website|Who was¶involved|In school /¶at home|Action taken /¶outcome
A24-01|12/09/24|Content|Commercial|Pop-up adverts in a free game|Roblox|Pupil|At home|NFA
A24-02|20/09/24|Conduct|Aggressive|Unkind voice notes|WhatsApp|Pupil|At home|Parents contacted; warning given
A24-03|03/10/24|Conduct|Aggressive|Playtime quarrel carried on in a group chat|Whats App|Pupil|At home|Parents contacted¶Detention
A24-04|09/10/24|Contact|Aggressive|Repeated unwanted calls in the evening||Staff|Outside school|Professional advice sought
A24-05|17/10/24|Content|Values|False story about school dinners|FB|Parent|Outside school|Content removed
After half term
A24-06|06/11/24|Other e-safety||Tablet left logged in overnight||Pupil|In school|Advice given
A24-07|15/11/24|Conduct|Sexual|Pupil A shared an unsuitable cartoon|Snapchat|Pupil|At home|Parents contacted; content removed
A24-08|26/11/24|Content|Aggressive|Scary challenge video|Tik Tok|Pupil|At home|Reported to platform; parents contacted
A24-09|09/12/24|Conduct|Aggressive|Mean comments under a photo|Insta|Pupil|At home|Parents contacted, content removed

TOTAL|#9
NFA = no further action
Copy to the safeguarding lead each half term.
""",
    },
    "esafety_spring_2025.csv": {
        "": """
Example Primary School\N{RIGHT SINGLE QUOTATION MARK}s e-safety log, spring term 2025 (invented school)
Ref|Date|Type of incident|Details|App/site|Who|Where|Outcome
S1|Wed 15 Jan 2025|Bullied online|Pupil C was sent unkind pictures|Snapchat|Pupil|Home|Parents contacted; user blocked
S2|Thu 23 Jan 2025|Spam|Message promising \N{POUND SIGN}500 of game coins|Roblox|Pupil|Home|NFA
S3|Tue 4 Feb 2025|Cyberbullying|A child\N{RIGHT SINGLE QUOTATION MARK}s photo was given a silly caption|Whats App|Pupil|Home|Parents contacted; warning
S4|31/02/2025|Cyberbullying|Mocking comments about a haircut|Insta|Pupil|Home|Parents contacted
S5|Wed 26 Feb 2025|Hacking|Guessed a classmate\N{RIGHT SINGLE QUOTATION MARK}s password|Roblox|Pupil|School|Sanction (lost Golden Time)
S6|Mon 3 Mar 2025|Violent content|Film clip meant for adults|You Tube|Pupil|School|Advice given
S7|Sat 8 Mar 2025|Harassing another|Sent the same unkind message¶again and again|WhatsApp|Pupil|Home|Parents contacted; sanction
S8|Fri 14 Mar 2025|Unwelcome persuasions|Pressed to join a selling scheme|Facebook|Staff|Home|Advice given

End of log
"""
    },
    "Autumn 2025 incidents.tsv": {
        "": """
Example Primary School (invented): online incidents, autumn term 2025
Log no.|Date|Category|Details|Platform|Involved|Setting|Outcome
25/101|16-Sep-2025|Conduct / Aggressive|Unkind jokes in a group|WhatsApp|Pupil|Outside school|Parents contacted
25/102|25-Sep-2025|Content / Commercial|Adverts in a drawing game|Roblox|Pupil|Outside school|No further action
25/103|07-Oct-2025|Meeting strangers|Friend request from an unknown player|Roblox|Pupil|Outside school|Parents contacted + user blocked + reported to platform
25/104||Conduct / Aggressive|Unkind nickname used in a game chat|Roblox|Pupil|Outside school|Parents contacted
25/105|16-Oct-2025|Cyberbullying|Voting for the worst drawing|whatsapp group|Pupil|Outside school|Parents contacted and warning given
25/106|05-Nov-2025|Other online safety|Headphones borrowed without asking||Pupil|In school|
25/107|12-Nov-2025|Conduct / Values|Shared a wrong closing time for the fair|Facebook|Volunteer|Outside school|Advice given; post removed
25/108|20-Nov-2025|Financial scams|Sold game cards that did not work|Facebook|Parent||Reported to platform
25/109|02-Dec-2025|Cyberbullying|Unkind song about Child 12|Tik Tok||Outside school|Parents contacted; post removed
25/110|09-Dec-2025|Content / Values|Untrue story about the weather closing schools|Facebook|Parent|Outside school|NFA
"""
    },
    "Online safety incident form (Responses).xlsx": {
        "Form responses 1": """
Timestamp|Date of incident|What kind of incident was it?|What happened? (no names please)|Which app, game or site?|Who was involved?|Where did it happen?|What was done?
@2026-01-14 15:42|@2026-01-13|Conduct - Aggressive|Unkind stickers sent in the class group|WhatsApp|Pupil|Outside school|Parents or carers contacted, Advice or warning
@2026-01-19 08:50|@2026-01-17|Conduct - Aggressive|Others told not to play with Pupil B|WhatsApp|Pupil|Outside school|Parents or carers contacted
@2026-01-22 12:20|@2026-01-22|Content - Commercial|Toy shop advert in a lesson video|YouTube|Pupil|In school|No further action
@2026-01-28 16:05|@2026-01-27|Contact - Commercial|A game asked for a birthday|Roblox|Pupil|Outside school|Advice or warning
@2026-02-03 09:15|@2026-02-02|Conduct - Aggressive|Silly names in a group call|whatsapp group|Pupil|Outside school|Parents or carers contacted
@2026-02-04 13:30|@2026-01-30|Conduct - Values|Named the school in a post against the policy|Facebook|Member of staff|Outside school|Staff disciplinary action
@2026-02-09 08:40|@2026-02-07|Cyberbullying|Pupil D left out and laughed at|Whats App|Pupil|Outside school|Parents or carers contacted, Sanction
@2026-02-12 10:10|@2026-02-11|Content - Aggressive|Link to a scary video passed on|TikTok|Pupil|Outside school|Reported to platform, Content removed
@2026-02-26 11:55|@2026-02-25|Something else|Child 9 forgot to log out||Pupil|In school|Advice or warning
@2026-03-03 15:20|@2026-03-02|Conduct - Aggressive|Rude poll in a group|WhatsApp|Pupil|Outside school|Parents or carers contacted, Content removed
@2026-03-06 08:35|@2026-03-05|Contact - Aggressive|Unkind messages received from another player|Fortnite|Pupil|Outside school|Parents or carers contacted, Reported to platform
@2026-03-11 14:00|@2026-03-10|Content - Values|Made-up story about the local park|Facebook|Parent or carer|Outside school|Content removed
@2026-03-17 09:25|@2026-03-16|Conduct - Aggressive|Quarrel about a football game|Whats App|Pupil|Outside school|Parents or carers contacted, Advice or warning
""",
        "About": """
Example Primary School is an invented school, and so is every response.
Spring term 2026
""",
    },
    "Safeguarding system export summer 2026.xlsx": {
        "Export": """
Example Primary School (an invented school)
Incident report: online safety, summer term 2026

Incident no.|Student|Incident date|Categories|Incident|Platform|Involved|Location|Action taken|Date recorded|Date closed
#4101|Child 17|27/04/2026 18:40|Online safety - Conduct - Aggressive|Unkind messages after a match|WhatsApp|Pupil|Home|Spoke to parents; warning|28/04/2026|05/05/2026
#4108|Child 3|01/05/2026 17:05|Online safety - Content - Commercial|Free gift offer in a game|Roblox|Pupil|Home|NFA|05/05/2026|05/05/2026
#4115|Child 22|06/05/2026 19:30|Online safety - Cyberbullying|Photo passed round with a rude caption|WhatsApp|Pupil|Home|Parents contacted; content removed|07/05/2026|14/05/2026
#4119|Child 8|09/05/2026 11:20|Online safety - Conduct - Aggressive|Unkind remarks on a dance video|TikTok|Pupil|Home|Reported to platform; parents contacted|11/05/2026|20/05/2026
#4127|Child 17|14/05/2026 18:15|Online safety - Conduct - Aggressive|Removed from a group as a joke|Whats App|Pupil|Home|Spoke to parents|15/05/2026|18/05/2026
#4133|Child 5|20/05/2026 16:50|Online safety - Contact - Values|Urged to try a silly challenge|TikTok|Pupil|Home|Parents contacted; advice given|20/05/2026|22/05/2026
#4140|Child 11|03/06/2026 10:15|Online safety - Content - Sexual|Unsuitable picture in search results||Pupil|Classroom|Parents contacted|03/06/2026|05/06/2026
#4146|Child 14|09/06/2026 20:05|Online safety - Conduct - Aggressive|Unkind voice notes late in the evening|WhatsApp|Pupil|Home|Parents contacted; warning|10/06/2026|16/06/2026
#4152|Child 2|12/06/2026 16:30|Online safety - Conduct - Commercial|Swapped game accounts for sweets|Roblox|Pupil|School|Sanction|15/06/2026|17/06/2026
#4158|Child 19|18/06/2026 18:55|Online safety - Conduct - Aggressive|Group renamed to tease a classmate|WhatsApp|Pupil|Home|Parents contacted; sanction|19/06/2026|01/07/2026
#4163|Child 6|24/06/2026 09:40|Other e-safety|Smart watch worn in class||Pupil|Classroom|Advice given|24/06/2026|24/06/2026
#4158|Child 19|18/06/2026 18:55|Online safety - Conduct - Aggressive|Group renamed to tease a classmate|WhatsApp|Pupil|Home|Parents contacted; sanction|19/06/2026|01/07/2026
#4170|Child 22|30/06/2026 19:10|Online safety - Cyberbullying|Unkind drawing of a team passed round|WhatsApp|Pupil|Home|Parents contacted|02/07/2026|09/07/2026
#4177|Child 10|06/07/2026 17:25|Online safety - Content - Values|Untrue story about the summer holiday|YouTube|Pupil|Home|NFA|07/07/2026|07/07/2026
#4182|Child 17|10/07/2026 18:30|Online safety - Conduct - Aggressive|A friend kept out of every group|WhatsApp|Pupil|Home|Parents contacted; internal exclusion|13/07/2026|17/07/2026

15 records
"""
    },
    "Autumn 2026 log to 19 Nov.xlsx": {
        "Autumn 1": """
Example Primary School (an invented school) - online safety log
Autumn term 2026, first half

Ref|Date|Category|Type|Details|App|Who|Where|Outcome
A26/01|@2026-09-14|Conduct|Aggressive|Unkind messages in a new class group|WhatsApp|Pupil|Home|Parents contacted; warning
A26/02|@2026-09-18|Content|Commercial|Sweet adverts before a lesson video|YouTube|Pupil|School|NFA
A26/03|@2026-09-22|Conduct|Aggressive|Pupil E mocked for a mistake in class|Whats App|Pupil|Home|Parents contacted
A26/04|@2026-09-28|Conduct|Aggressive|Rude stickers sent in the evening|WhatsApp|Pupil|Home|Parents contacted; sanction
A26/05|@2026-10-01|Contact|Sexual|Messages from an adult not known to the family. Details held by the safeguarding lead.|Snapchat|Pupil|Home|Police informed; safeguarding referral; parents contacted
A26/06|@2026-10-06|Conduct|Aggressive|Group made to talk about one child|WhatsApp|Pupil|Home|Parents contacted; content removed
A26/07|@2026-10-11|Conduct|Aggressive|Unkind reaction to a photo|BeReal|Pupil|Home|Parents contacted
A26/08|@2026-10-15|Contact||Unexpected message in a game chat|Roblox|Pupil|Home|Parents contacted; user blocked
A26/09|@2026-10-20|Content|Values|Untrue story about a sports club|Tik Tok|Pupil|Home|Advice given

Total|#9
""",
        "Autumn 2": """
Autumn term 2026, second half (invented school)
Date|Ref|Category|Type|App|Details|Where|Who|Outcome
@2026-11-03|A26/10|Conduct|Aggressive|WhatsApp|Unkind voice notes about a party|Home|Pupil|Parents contacted; warning
@2026-11-05|A26/11|Conduct|Commercial|Roblox|Traded coins with a borrowed password|School|Pupil|Sanction
@2026-11-07|A26/12|Conduct|Aggressive|whatsapp group|Quarrel over a game carried on all weekend|Home|Pupil|Parents contacted; sanction
@2026-11-10|A26/13|Other e-safety||Be Real|Phone rang during assembly|School|Staff|Advice given
@2026-11-12|A26/14|Conduct|Aggressive|WhatsApp|Child 17 teased about new glasses|Home|Pupil|Parents contacted; ongoing
@2026-11-16|A26/15|Conduct|Aggressive|BeReal|Photo of a classmate shared to tease|Home|Pupil|Reported to platform; content removed
@2026-11-18|A26/16|Conduct|Aggressive|Whats App|Unkind messages to several children|Home|Pupil|Ongoing

Total|#7
Log continues until the end of term.
""",
    },
}

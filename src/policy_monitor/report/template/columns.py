"""The columns of the template: what each is headed, how wide it is and what it asks for."""

from dataclasses import dataclass

from policy_monitor.report.template.choices import Choice

__all__ = ["COLUMNS", "DATE_COLUMN", "Column"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column to fill in.

    Attributes:
        heading: Its heading, one that the reader knows; what stands in brackets is for people.
        width: In characters.
        prompt: What is said beside a cell when it is chosen (Excel takes 255 characters).
        choice: The list it offers, None where anything may be written.
    """

    heading: str
    width: float
    prompt: str
    choice: Choice | None = None

    @property
    def title(self) -> str:
        """The heading without what stands in brackets, for boxes with little room."""
        return self.heading.partition(" (")[0]


DATE_COLUMN = "Date of incident"

COLUMNS = (
    Column(
        "Reference",
        10,
        "Your own number for the incident, such as 1, 2, 3. It tells incidents of one day apart, "
        "and lets a later log bring this one up to date.",
    ),
    Column(
        DATE_COLUMN,
        12,
        "The day it happened, as day/month/year. If the day is not known, leave this empty and "
        "choose the term in the next column.",
    ),
    Column(
        "Term (only if no date is known)",
        12,
        "Only when the day is not known, or when the term had no incidents at all.",
        Choice.TERM,
    ),
    Column(
        "What happened (name nobody)",
        30,
        "One or two sentences. Write no names, initials, account names or anything else that "
        "would tell who it was.",
    ),
    Column(
        "Category",
        10,
        "Contact: others reached the child. Conduct: the child or another person did it. "
        "Content: the child saw or received it. The sheet Meanings has examples.",
        Choice.CATEGORY,
    ),
    Column(
        "Type of risk",
        12,
        "The sheet Meanings shows, for each category and type of risk, what the policy counts "
        "there. If you are not sure, leave it empty: it is counted as not yet classified.",
        Choice.NATURE,
    ),
    Column(
        "Platform",
        12,
        "The app, game or website. If it is not in the list, choose the last entry or type its "
        "name.",
        Choice.PLATFORM,
    ),
    Column(
        "Who was involved",
        13,
        "The kind of person whose doing it mainly was. No names.",
        Choice.INVOLVED,
    ),
    Column("Where it happened", 11, "Where the person was at the time.", Choice.SETTING),
    Column(
        "Outcome",
        15,
        "What was done. If several things were done, use the next two columns as well, in any "
        "order. Change it when the case moves on.",
        Choice.OUTCOME,
    ),
    Column("Outcome (second)", 15, "A second thing that was done, if any.", Choice.OUTCOME),
    Column("Outcome (third)", 15, "A third thing that was done, if any.", Choice.OUTCOME),
    Column(
        "Steps taken (Appendix A)",
        14,
        "A step of Appendix A that was taken, if any.",
        Choice.ACTION,
    ),
    Column(
        "Steps taken (second)", 14, "A second step of Appendix A that was taken.", Choice.ACTION
    ),
)

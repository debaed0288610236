"""A rise in plain words, without the numbers of the method."""

from policy_monitor.report.reviewing import RISES
from policy_monitor.review import ReviewFlag

__all__ = ["say_rise"]


def say_rise(flag: ReviewFlag) -> str:
    """What a flag counted and what would be usual; the Review page says how that is known.

    Args:
        flag: Any; one that is not about a count keeps its own sentence.

    Returns:
        A sentence without its full stop.
    """
    if flag.rule not in RISES or flag.figures is None:
        return flag.sentence.removesuffix(".")
    # Past its first part the sentence goes on with the numbers of the method.
    counted = flag.sentence.partition(";")[0]
    usual = round(flag.figures.expected)
    about = f"about {usual:,}" if usual >= 1 else "fewer than one"
    return f"{counted}; {about} would be usual"

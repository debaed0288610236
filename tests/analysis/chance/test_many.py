"""Tails of many incidents, against sums in decimals of fifty digits."""

from decimal import Decimal, localcontext

import pytest

from policy_monitor.analysis.chance import Yardstick, lower_tail, upper_tail
from policy_monitor.analysis.chance.tails import FEW

CASES = [
    *((before, count, phi) for before, count in ((450, 60), (2_100, 140)) for phi in (1, 1.3)),
    (480, 70, 3),
    *((2_500, 330, phi) for phi in (1.0001, 4, 50)),
    (3_000, 900, 2),
]


def summed(yardstick, count, *, up):
    """The tail, each probability as a product of its own, added up one by one."""
    with localcontext() as context:
        context.prec = 50
        ahead, exposure = Decimal(yardstick.ahead), Decimal(yardstick.exposure)
        total = yardstick.incidents + count
        now, before = ahead / (ahead + exposure), exposure / (ahead + exposure)
        step = (Decimal(yardstick.dispersion) - 1) / total
        each = Decimal(1)
        for place in range(total):
            each *= (before + place * step) / (1 + place * step)
        tail = Decimal(0)
        for number in range(total + 1):
            if (number >= count) if up else (number <= count):
                tail += each
            if number < total:
                rest = total - number
                each *= rest * (now + number * step)
                each /= (number + 1) * (before + (rest - 1) * step)
        return float(tail)


@pytest.mark.parametrize(("before", "count", "phi"), CASES)
def test_tails_of_many_are_right_to_nine_digits(before, count, phi):
    yardstick = Yardstick(before, 600.0, 71.5, phi)
    assert upper_tail(count, yardstick) == pytest.approx(
        summed(yardstick, count, up=True), rel=1e-9
    )
    assert lower_tail(count, yardstick) == pytest.approx(
        summed(yardstick, count, up=False), rel=1e-9
    )


def test_nothing_jumps_where_the_way_of_adding_changes():
    def tail(total):
        return upper_tail(total // 10, Yardstick(total - total // 10, 600.0, 66.0, 1.7))

    assert tail(FEW) == pytest.approx(tail(FEW + 1), rel=0.02)
    assert tail(FEW + 1) != tail(FEW)


def test_no_more_than_all_is_ever_probable():
    yardstick = Yardstick(1_000_000, 600.0, 66.0, 3.0)
    assert lower_tail(1_000_000, yardstick) == pytest.approx(1)
    assert upper_tail(1, yardstick) == pytest.approx(1)
    assert upper_tail(1_000_000, yardstick) == 0

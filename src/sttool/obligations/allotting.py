"""Which period of the calendar each piece of evidence is for, where more than one could have it.

Evidence is taken in order of days. What is done soon after a period's day is the late one, as long as that period is
unmet; later it is first of all for the period it is done in, so that one year missed does not make every year after
it late. What a period does not need is for the earliest that does. Each piece is used once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.obligations.clocks import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sttool.dates import Span
    from sttool.obligations.clocks import Clock
    from sttool.obligations.occurrence import Evidence


def allotted(clocks: Sequence[Clock], evidence: Iterable[Evidence], need: int, late: Span) -> list[list[Evidence]]:
    """Share evidence, in order of days, out among the clocks of some periods, in order of days; ``need`` to each."""
    shares: list[list[Evidence]] = [[] for _ in clocks]
    wanting = [need] * len(clocks)
    first, last = 0, len(clocks)
    for item in evidence:
        day, chosen = item.day, None
        while first < last and (wanting[first] <= 0 or _closed(clocks[first], day)):
            first += 1
        for index in range(first, last):
            clock = clocks[index]
            if clock.opens is not None and clock.opens > day:
                # Nor has any later period begun.
                break
            if wanting[index] <= 0 or _closed(clock, day):
                continue
            if clock.due is None or day <= later(clock.due, late):
                chosen = index
                break
            if chosen is None:
                chosen = index
        if chosen is not None:
            shares[chosen].append(item)
            wanting[chosen] -= item.count
    return shares


def _closed(clock: Clock, day: date) -> bool:
    return clock.closes is not None and clock.closes < day

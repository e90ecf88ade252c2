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
    until = [later(clock.due, late) if clock.due is not None else None for clock in clocks]
    first = 0
    for item in evidence:
        while first < len(clocks) and (closes := clocks[first].closes) is not None and closes < item.day:
            first += 1
        open_now = [
            index for index in range(first, len(clocks)) if wanting[index] > 0 and _can_have(clocks[index], item.day)
        ]
        if open_now:
            chosen = next((index for index in open_now if _prompt(until[index], item.day)), open_now[0])
            shares[chosen].append(item)
            wanting[chosen] -= item.count
    return shares


def _can_have(clock: Clock, day: date) -> bool:
    return (clock.opens is None or clock.opens <= day) and (clock.closes is None or day <= clock.closes)


def _prompt(until: date | None, day: date) -> bool:
    """Say whether something done on a day is in time for a period, or late but soon after it."""
    return until is None or day <= until

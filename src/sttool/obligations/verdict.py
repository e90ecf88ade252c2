"""The line that decides: one clock, its evidence and a day give exactly one verdict.

For the same records the verdict moves only one way as the day advances: upcoming, due soon, overdue, missed, or to
met; a pause or a waiver is left again. More evidence never makes it worse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.obligations.occurrence import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sttool.dates import Period
    from sttool.obligations.clocks import Clock
    from sttool.obligations.model import Stage
    from sttool.obligations.occurrence import Evidence, Lack


class Tally(Struct, frozen=True):
    """How far the evidence of one occurrence has come: when it sufficed, when it will, and how much there is.

    ``turn`` is the step that is waited for, where there are several; ``lack`` what is missing.
    """

    met: date | None
    booked: date | None
    have: int
    counted: tuple[Evidence, ...] = ()
    need: int = 1
    lack: Lack | None = None
    turn: Stage | None = None


class Setting(Struct, frozen=True):
    """What a verdict is given in: the day, the first day of the subject's records, and the leave that stops clocks."""

    day: date
    since: date
    pauses: Sequence[Period] = ()


class Doubt(Struct, frozen=True):
    """What keeps an unmet occurrence from being judged: that something is unread, or that it is set aside."""

    unknown: bool = False
    waived: bool = False


NO_DOUBT: Final = Doubt()


def tally(clock: Clock, evidence: Iterable[Evidence], day: date, need: int = 1) -> Tally:
    """Add up the evidence that counts, in order of days; what is dated after the day is booked and meets nothing yet.

    It is booked when what is booked would suffice.
    """
    have, met, booked, coming = 0, None, None, 0
    opens, closes = clock.opens, clock.closes
    counted: list[Evidence] = []
    for item in evidence:
        if (opens is not None and item.day < opens) or (closes is not None and item.day > closes):
            continue
        if item.day > day:
            coming += item.count
            if booked is None and have + coming >= need:
                booked = item.day
            continue
        counted.append(item)
        have += item.count
        if met is None and have >= need:
            met = item.day
    return Tally(met, booked if met is None else None, have, tuple(counted), need)


def verdict(  # noqa: PLR0911 - one return a verdict, in the order in which they are asked for
    clock: Clock, reminds: date | None, counted: Tally, setting: Setting, doubt: Doubt = NO_DOUBT
) -> Verdict:
    """Judge one occurrence on a day; ``reminds`` is the first day on which it is due soon.

    The due day itself is in time, for what is due as for what is done. What was due before the records began is
    counted for nobody; what was met stays met whatever else is said of it.
    """
    due, met, day = clock.due, counted.met, setting.day
    if due is not None and due < setting.since:
        return Verdict.BEFORE_RECORDS
    if met is not None:
        return Verdict.MET if due is None or met <= due else Verdict.MET_LATE
    if doubt.waived:
        return Verdict.WAIVED
    if doubt.unknown:
        return Verdict.UNKNOWN
    if clock.closes is not None and day > clock.closes:
        return Verdict.MISSED
    if due is not None and day > due:
        return Verdict.OVERDUE
    if (clock.begun is None or clock.begun <= day) and any(day in pause for pause in setting.pauses):
        return Verdict.PAUSED
    if reminds is not None and day >= reminds:
        return Verdict.DUE_SOON
    return Verdict.UPCOMING

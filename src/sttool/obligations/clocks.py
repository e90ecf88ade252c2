"""The calendar of occurrences: when an obligation falls due for a subject, and until when it can be met.

Each way of being due gives clocks. A clock does not know the day it is judged on, so that the same records give the
same clocks whatever day it is; only ``every`` looks at evidence, because each time it was met begins the next.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import LAST, Period, Span, add, add_days
from sttool.obligations.evidence import days_of, matches
from sttool.obligations.model import AfterEach, Before, Every, Within
from sttool.obligations.reach import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from sttool.dates import Unit
    from sttool.findings import At
    from sttool.kinds.dossier import Filed
    from sttool.obligations.model import Field, Obligation
    from sttool.obligations.subject import Subject


class Clock(Struct, frozen=True):
    """One occurrence before it is judged.

    Evidence counts from ``opens`` (``None``: from ever) to ``closes`` (``None``: for ever), both included. ``slot``
    is the period of the calendar it is for; ``moved`` the days of leave that pushed ``due``. A ``due`` of ``None``
    is a clock that stands still with no end known.
    """

    anchor: str
    due: date | None
    event: str
    begun: date | None
    path: str
    at: At = ()
    opens: date | None = None
    closes: date | None = None
    slot: Period | None = None
    moved: int = 0


def moved_by_leave(start: date, due: date, pauses: Sequence[Period]) -> tuple[date | None, int]:
    """Push a due day by the days of leave on which the clock stood still; also give how many they are.

    Days before the start move nothing. A leave that begins on the due day or earlier moves it by all its days from
    the start on; with no end known there is no due day.
    """
    moved = 0
    for pause in pauses:
        if pause.end < start:
            continue
        if pause.start > due:
            break
        if pause.end == LAST:
            return None, moved
        days = Period(max(pause.start, start), pause.end).days
        due, moved = add_days(due, days), moved + days
    return due, moved


def later(day: date, span: Span) -> date:
    """Go a span on from a day."""
    return _moved(day, span.count, span.unit)


def earlier(day: date, span: Span) -> date:
    """Go a span back from a day."""
    return _moved(day, -span.count, span.unit)


@lru_cache(maxsize=1 << 14)
def _moved(day: date, count: int, unit: Unit) -> date:
    """The same few days and spans are asked for again and again, in every dossier."""
    return add(day, Span(count, unit))


def stands_still(obligation: Obligation) -> bool:
    """Say whether leave stops an obligation's clock: not what is due before its event, by the calendar or a state."""
    match obligation.due:
        case Within(span=span) | AfterEach(span=span):
            return obligation.pauses and span.count > 0
        case Every():
            return obligation.pauses
        case _:
            return False


def ran_on(obligation: Obligation, subject: Subject, start: date, span: Span) -> tuple[date | None, int]:
    """The day a span from a day on runs out, pushed by leave where that stops the clock; and by how many days."""
    due = later(start, span)
    if subject.pauses and stands_still(obligation):
        return moved_by_leave(start, due, subject.pauses)
    return due, 0


def bounded(obligation: Obligation, subject: Subject, clock: Clock) -> Clock | None:
    """Close a clock by its own rule and when its subject ends; what falls due only after that is not asked for.

    What follows the end of a training is asked for until that is certified; what starts from the end of a placement,
    until the training ends.
    """
    due, closes = clock.due, clock.closes
    if closes is None and obligation.closes is not None and due is not None:
        closes = later(due, obligation.closes)
    end = subject.closed if obligation.after_end or clock.event == "ended" else subject.ended
    if subject.until is not None and clock.slot is None and clock.event not in ENDINGS:
        end = subject.until if end is None else min(end, subject.until)
    if end is not None:
        if due is None or (due > end and not _certified_sooner(obligation, subject, clock, end)):
            return None
        end = max(due, end)
        closes = end if closes is None else min(closes, end)
    return clock if closes is clock.closes else replace(clock, closes=closes)


def _certified_sooner(obligation: Obligation, subject: Subject, clock: Clock, end: date) -> bool:
    """Say whether a completed training was certified before what follows its end was due: then that has its time."""
    followed = obligation.after_end and subject.ended is not None and end > subject.ended
    return followed and clock.begun is not None and clock.begun <= end


def within_of(obligation: Obligation, due: Within, subject: Subject) -> Iterator[Clock]:
    """Once for each event, a span from it; months of service are counted as training time."""
    for event in subject.happenings.get(due.of, ()):
        day: date | None
        if due.service:
            day, moved = subject.serves(event.day, due.span.count) if subject.serves else None, 0
        else:
            day, moved = ran_on(obligation, subject, event.day, due.span)
        opens = event.day if due.fresh else None
        clock = Clock(event.anchor, day, due.of, event.day, event.path, event.at, opens, None, None, moved)
        yield _renewed(obligation, subject, clock)


def before_event(obligation: Obligation, due: Before, subject: Subject) -> Iterator[Clock]:
    """Once for each event, a span before it."""
    for event in subject.happenings.get(due.event, ()):
        day = earlier(event.day, due.by)
        opens = earlier(event.day, due.fresh) if due.fresh is not None else None
        yield _renewed(obligation, subject, Clock(event.anchor, day, due.event, event.day, event.path, event.at, opens))


def _renewed(obligation: Obligation, subject: Subject, clock: Clock) -> Clock:
    """A standing paper that was due before the records began gets a new day from their first."""
    if not obligation.standing or clock.due is None or clock.due >= subject.since:
        return clock
    due, moved = ran_on(obligation, subject, subject.since, subject.since_grace)
    return replace(clock, due=due, moved=moved)


def reminded(obligation: Obligation, subject: Subject, clock: Clock) -> date | None:
    """Give the first day on which an occurrence is due soon.

    What got a new day when the records began is due soon from their first day on: that is when it can be acted on.
    """
    if clock.due is None:
        return None
    day = earlier(clock.due, obligation.remind)
    renewed = clock.begun is not None and clock.begun < subject.since < clock.due
    if renewed and clock.due.toordinal() - clock.moved == add(subject.since, subject.since_grace).toordinal():
        return min(day, subject.since)
    return day


def after_each(obligation: Obligation, due: AfterEach, subject: Subject) -> Iterator[Clock]:
    """Once for each record of a kind, from the day in one of its fields.

    What was done before that day counts only where the proof names the record itself.
    """
    named = all(proof.of is not None for stage in obligation.stages for proof in stage.proofs)
    found: dict[str, list[tuple[date, At, Filed[Any]]]] = {}
    for filed in subject.filed.get(due.record, ()):
        if matches(filed, due.where) and (due.lasting is None or _lasts(filed, due.lasting)):
            for day, at in days_of(filed, due.on):
                found.setdefault(anchor_of(filed, due.on, day), []).append((day, at, filed))
    for anchor, alike in found.items():
        for index, (day, at, filed) in enumerate(sorted(alike, key=_by_what_it_says) if len(alike) > 1 else alike):
            name = f"{anchor}-{index + 1}" if index else anchor
            to, moved = ran_on(obligation, subject, day, due.span)
            clock = Clock(name, to, due.record, day, filed.path, at, opens=None if named else day, moved=moved)
            yield _renewed(obligation, subject, clock)


def anchor_of(filed: Filed[Any], field: Field, day: date) -> str:
    """What tells a record from its like: its id, what it is of, or its day; of a list of days each its own."""
    said = [getattr(filed.record, name, None) for name in ("id", "of")]
    ident = filed.id or next((item for item in said if isinstance(item, str)), "")
    if not ident:
        return day.isoformat()
    many = not field.said and isinstance(getattr(filed.record, field.names[0], None), tuple)
    return f"{ident}-{day.isoformat()}" if many else ident


def _by_what_it_says(item: tuple[date, At, Filed[Any]]) -> tuple[date, str, str]:
    """The order of records with one anchor, whatever lines they stand on."""
    day, _, filed = item
    return (day, filed.path, repr(filed.record))


def _lasts(filed: Filed[Any], span: Span) -> bool:
    """Say whether a record's period is at least so long; one with an open end is not known to be."""
    start, end = getattr(filed.record, "start", None), getattr(filed.record, "end", None)
    return start is not None and end is not None and add_days(end, 1) >= add(start, span)

"""Clocks that come again: in each period of the calendar, and a span after each time it was met."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.dates import FIRST, LAST, Calendar, Period, Slot, add_days, slots
from sttool.obligations.clocks import Clock, later, ran_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.obligations.case import Case
    from sttool.obligations.model import Each, Every, Obligation
    from sttool.obligations.occurrence import Evidence
    from sttool.obligations.subject import Subject


def each_period(case: Case, due: Each) -> Iterator[Clock]:
    """One for each period of the calendar that lies wholly after the records began and has the subject for half of it.

    A period can be met until the next one falls due. After the last day in scope nothing arises, but the period that
    follows still closes the one before. A training that is expected to end has of a period the days up to then, and one
    that is cut short is due on that day; of a training that still goes on after it, on the day judged, no end is
    expected.
    """
    subject, until, day = case.subject, case.question.until, case.question.day
    if not subject.scope:
        return
    scope, pauses = _days(case, due)
    expected, since, life = subject.expected, subject.since, subject.life
    known = expected if expected is not None and day <= expected else LAST
    good = pauses[-1].start if pauses and pauses[-1].end == LAST else None
    whole = _whole(scope, pauses, known)
    waiting: _Waiting | None = None
    for slot in _slots_from(due.calendar, _first(case, due)):
        start, over = slot.period.start, slot.period.start > life.end
        if over or start > known or (good is not None and start >= good):
            if waiting is not None:
                # Out of scope, or on a leave with no end known, no further period arises.
                yield _clock(case, waiting, _due(due, slot) if over else None)
            return
        if start > until and waiting is None:
            return
        wholly = whole.start <= start and slot.period.end <= whole.end
        if start < since or not (wholly or _arises(scope, pauses, slot, known)):
            continue
        to, cut = _ending(case, due, slot)
        if waiting is not None:
            yield _clock(case, waiting, to)
        if start > until:
            return
        waiting = _Waiting(slot, to, cut)
    if waiting is not None:
        yield _clock(case, waiting, None)


def _days(case: Case, due: Each) -> tuple[tuple[Period, ...], tuple[Period, ...]]:
    """The days on which an obligation is asked for, and those on which its clock stands still."""
    subject = case.subject
    return subject.at_home if due.home else subject.scope, subject.pauses if case.obligation.pauses else ()


def _first(case: Case, due: Each) -> date:
    """The day to begin with: the records' first, or the subject's.

    Where only what lies in a period counts, that closes when it is due, and those before the day need not be looked at.
    """
    subject = case.subject
    first = max(subject.since, subject.life.start)
    closed = case.plan.by_number and due.within is None and not case.over
    return max(first, case.question.day) if closed else first


def _whole(scope: Sequence[Period], pauses: Sequence[Period], known: date) -> Period:
    """The days up to the last that is known on which there is neither leave nor a gap: most, and nothing to count."""
    if not scope:
        return Period(LAST, FIRST)
    start = scope[-1].start
    return Period(max(start, add_days(pauses[-1].end, 1)) if pauses else start, min(known, scope[-1].end))


class _Waiting(Struct, frozen=True):
    """A period whose closing day is not known yet; ``cut`` short by its subject's end, it closes when it is due."""

    slot: Slot
    due: date
    cut: bool


def _clock(case: Case, waiting: _Waiting, next_due: date | None) -> Clock:
    """A period's own clock: it closes with itself where only it counts, by its own rule, or when the next falls due."""
    slot, due = waiting.slot, waiting.due
    if waiting.cut or case.plan.by_number:
        closes: date | None = due
    else:
        closes = None if case.obligation.closes is not None else next_due
    start = slot.period.start
    return Clock(slot.name, due, slot.name, start, case.subject.path, (), start, closes, slot.period)


@lru_cache(maxsize=1024)
def _slots_of(calendar: Calendar, year: int) -> tuple[Slot, ...]:
    start, end = LAST.replace(year=year, month=1, day=1), LAST.replace(year=year)
    return tuple(slots(calendar, Period(start, end)))


def _slots_from(calendar: Calendar, day: date) -> Iterator[Slot]:
    """The periods of the calendar from the one that a day lies in, to the end of the calendar."""
    for year in range(day.year, LAST.year + 1):
        for slot in _slots_of(calendar, year):
            if slot.period.end >= day:
                yield slot


def _ending(case: Case, due: Each, slot: Slot) -> tuple[date, bool]:
    """The day a period is due, and whether its subject's end cut it short; an end that is expected is no more than due.

    What counts only within a period has the whole of it, as long as the training goes on.
    """
    subject, end = case.subject, slot.period.end
    expected = subject.expected
    if subject.ended is not None and subject.life.end < end:
        return subject.life.end, True
    cut = expected is not None and slot.period.start <= expected < end and not case.plan.by_number
    if cut and expected is not None and _arises(*_days(case, due), slot, expected):
        return later(expected, due.within) if due.within else expected, False
    return _due(due, slot), False


def _arises(scope: Sequence[Period], pauses: Sequence[Period], slot: Slot, known: date) -> bool:
    """In scope up to the last day known, and not on leave, for at least half of the period; exactly half is enough."""
    first, last = slot.period.start, min(slot.period.end, known)
    present = 0
    for days in scope:
        if days.start <= last and days.end >= first:
            part = Period(max(days.start, first), min(days.end, last))
            present += part.days
            for pause in pauses:
                if pause.start <= part.end and pause.end >= part.start:
                    present -= Period(max(pause.start, part.start), min(pause.end, part.end)).days
    return 2 * present >= slot.period.days


def _due(due: Each, slot: Slot) -> date:
    return later(slot.period.end, due.within) if due.within else slot.period.end


def every_round(obligation: Obligation, due: Every, subject: Subject, met: Sequence[Evidence]) -> Iterator[Clock]:
    """A chain of rounds: the first from the event, each next from when the last was met.

    A round that was met has the day of it as its anchor, the open one is ``next``: when it is met, ``next`` is the
    round after it. What was done before the event begins no round. A round that had begun before the records did, and
    was not met by then, is given until the day a standing paper is, or else begins with the records.
    """
    for event in subject.happenings.get(due.start, ())[:1]:
        start, name, path, at = event.day, due.start, event.path, event.at
        opens = start
        days = {item.day: item for item in reversed(met) if item.day >= event.day}
        for done in (*(days[day] for day in sorted(days)), None):
            natural, moved = ran_on(obligation, subject, start, due.span)
            day = natural
            if start < subject.since and (done is None or done.day >= subject.since):
                lapsed = natural is not None and natural < subject.since
                if lapsed and not obligation.standing:
                    shut = add_days(subject.since, -1)
                    yield Clock(event.anchor, natural, name, start, path, at, opens, shut, moved=moved)
                day, moved = _begun_before(obligation, due, subject, natural, moved)
            if done is None:
                yield Clock("next", day, name, start, path, at, opens, moved=moved)
                return
            closes = done.day
            if obligation.closes is not None and day is not None:
                closes = min(closes, later(day, obligation.closes))
            yield Clock(done.day.isoformat(), day, name, start, path, at, done.day, closes, moved=moved)
            start, name, path, at = done.day, "met", done.path, done.at
            opens = add_days(start, 1)


def _begun_before(
    obligation: Obligation, due: Every, subject: Subject, natural: date | None, moved: int
) -> tuple[date | None, int]:
    """The due day of a round that had begun before the records did: never earlier than theirs allow."""
    if not obligation.standing:
        return ran_on(obligation, subject, subject.since, due.span)
    granted, pushed = ran_on(obligation, subject, subject.since, subject.since_grace)
    if natural is None or granted is None:
        return None, moved
    return (granted, pushed) if granted > natural else (natural, moved)

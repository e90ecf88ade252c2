"""States of a unit's written programmes, that they are current and whose, and of the time around an inspection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.clinic import covering
from sttool.dates import Period, add, add_days, before, clipped, gaps
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.predicates.supervision import last_current
from sttool.obligations.reading import length

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from sttool.dates import Span
    from sttool.kinds.dossier import Filed
    from sttool.obligations.subject import Subject


def training_programme(_world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a unit has no written training programme, or one not revised for ``max_age``."""
    yield from _not_current(subject, _programme(subject, "training"), params["max_age"])


def introduction_programme(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a unit has no current introduction programme, or none that its study director has part in.

    A study director has part in it who is named in the programme; or who has been at an introduction, for as long as a
    revision is current.
    """
    programme = _programme(subject, "introduction")
    yield from _not_current(subject, programme, params["max_age"])
    directors = {item.record.person for item in covering(world.clinic, subject.id, None)}
    if programme is None or not directors.isdisjoint(programme.record.by):
        return
    days = tuple(
        item.record.date
        for item in subject.filed.get("activity", ())
        if item.record.kind == "introduction" and not directors.isdisjoint(item.record.present)
    )
    taken = last_current(days, params["max_age"])
    for period in last_current(tuple(programme.record.revised), params["max_age"]):
        for gap in gaps(taken, period):
            for part in clipped(subject.scope, gap):
                yield Stretch(part, lack("programme-no-director", programme.path, ("by",)))


def _programme(subject: Subject, kind: str) -> Filed[Any] | None:
    return next((item for item in subject.filed.get("programme", ()) if item.sort == kind), None)


def _not_current(subject: Subject, programme: Filed[Any] | None, age: Span) -> Iterator[Stretch]:
    days: Sequence[date] = programme.record.revised if programme is not None else ()
    current = last_current(tuple(days), age)
    for scope in subject.scope:
        for period in gaps(current, scope):
            yield from _told(subject, programme, period, days)


def _told(subject: Subject, programme: Filed[Any] | None, period: Period, days: Sequence[date]) -> Iterator[Stretch]:
    latest = max((day for day in days if day <= period.start), default=None)
    if programme is None or latest is None:
        path = programme.path if programme is not None else subject.path
        yield Stretch(period, lack("no-programme", path))
    else:
        yield Stretch(period, lack("programme-old", programme.path, ("revised",), day=latest.isoformat()))


def inspection_time(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days ``around`` an external inspection on which no study director of the unit had more time for it.

    More time on any of these days is enough, whoever of those who share the unit has it.
    """
    for item in subject.filed.get("inspection", ()):
        if item.record.kind != "external" or item.day is None:
            continue
        window = Period(before(item.day, params["around"]), add(item.day, params["around"]))
        terms = [one.record for one in covering(world.clinic, subject.id, item.record.programme)]
        inforce = [one for one in terms if Period(one.start, one.end).overlap(window) is not None]
        extra = [Period(one.start, one.end) for term in inforce for one in term.extra]
        there = [one.start for one in extra if one.overlap(window) is not None]
        first = min(there, default=None)
        if not inforce or (first is not None and first <= window.start):
            continue
        end = window.end if first is None else add_days(first, -1)
        for part in clipped(subject.scope, Period(window.start, end)):
            yield Stretch(part, lack("no-extra-time", item.path, day=item.day.isoformat()), over=first is None)


_BY: Final = frozenset({"assignment.person", "assignment.units", "activity.present", "activity.kind"})

PROGRAMMES: Mapping[str, Predicate] = {
    "training-programme": Predicate(
        training_programme,
        "unit",
        {"max_age": length},
        rests_on=frozenset({"programme.revised"}),
        mended_by_more=True,
    ),
    "introduction-programme": Predicate(
        introduction_programme,
        "unit",
        {"max_age": length},
        rests_on=_BY | {"programme.revised", "programme.by"},
        mended_by_more=True,
    ),
    "inspection-time": Predicate(
        inspection_time,
        "unit",
        {"around": length},
        rests_on=frozenset({"assignment.extra", "assignment.units", "assignment.programmes", "inspection.programme"}),
    ),
}
"""The states of what a unit has in writing, and of the time around an inspection, by name."""

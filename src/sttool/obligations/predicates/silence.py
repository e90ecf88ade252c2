"""Silence as a state: for so long nothing has been recorded of a trainee that nobody can tell how it goes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sttool.dates import LAST, Period, add_days, clipped
from sttool.kinds.base import file_name
from sttool.kinds.progress import MeetingSummary
from sttool.obligations.clocks import later, moved_by_leave
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import length

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.dates import Span
    from sttool.obligations.subject import Subject

HAPPENED: Mapping[str, tuple[str, ...]] = {
    "trainee": ("introduction.written_information", "introduction.done", "approved.on", "applied", "certified"),
    "contract": ("drafted", "signed.on"),
    "plan": ("drafted", "established", "revised", "approved.on"),
    "placement": ("requested", "confirmed", "introduction", "cancelled"),
    "supervision": ("date",),
    "assessment": ("date",),
    "course": ("start", "end"),
    "project": ("start", "presented"),
    "certificate": ("date",),
    "evaluation": ("handed_in", "reported"),
    "collegium": (),
    "review": ("told.head", "told.study_director"),
    "concern": ("told.head", "told.study_director", "plan.made", "followed_up", "closed"),
    "activity": ("date",),
}
"""What tells that something happened: fields with days, beside the day that the path of a file says.

Days of work, of placements and of absence are terms, and tell of no event.
"""

_LEAST = {"days": 1, "weeks": 7, "months": 28, "years": 365}
"""Days that a span lasts at the least, by its unit."""

_SUPERVISION = "supervision"

_PATHS = {
    kind: tuple((path.split(".")[0], path.split(".")[1:]) for path in paths)
    for kind, paths in HAPPENED.items()
    if kind != _SUPERVISION
}
"""The same, each as a field of the record itself and the way on from there; meetings are looked at by themselves."""


def recorded(_world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of the training on which nothing has been recorded for ``within``, long leave not counted.

    The training's first day, and the first of the records, begin no sooner than something recorded would.
    """
    upto, within = max(subject.since, subject.life.start), params["within"]
    # No span is shorter than this, so that most days need no more than to be held against it.
    least = timedelta(days=within.count * _LEAST[within.unit])
    days, summed_up = _recorded_on(subject)
    for start in (*sorted(days), LAST):
        if start > upto:
            if start - upto >= least:
                yield from _silent(subject, upto, start, within)
            upto = start if start not in summed_up else max(upto, summed_up[start])
        elif start in summed_up:
            upto = max(upto, summed_up[start])


def _silent(subject: Subject, upto: date, start: date, within: Span) -> Iterator[Stretch]:
    """The days of silence between two on which something was recorded, once it has lasted."""
    silent, _ = moved_by_leave(upto, later(upto, within), subject.pauses)
    if silent is not None and silent < start:
        last = LAST if start == LAST else add_days(start, -1)
        for part in clipped(subject.scope, Period(silent, last)):
            yield Stretch(part, lack("silent", subject.path, day=upto.isoformat()))


def _recorded_on(subject: Subject) -> tuple[list[date], dict[date, date]]:
    """The days on which something happened; and of summaries the first day, each with the last it sums up."""
    days: list[date] = []
    told = [item.record for item in subject.filed.get(_SUPERVISION, ())]
    summaries = [record for record in told if type(record) is MeetingSummary]
    # The entries of logs are many, and stand in the order of their days, which makes sorting cheap.
    days += [record.date for record in told if type(record) is not MeetingSummary]
    for kind, paths in _PATHS.items():
        for filed in subject.filed.get(kind, ()):
            if filed.day is not None:
                days.append(filed.day)
            record = filed.record
            for first, rest in paths:
                value = getattr(record, first)
                if type(value) is date:
                    days.append(value)
                elif value:
                    days.extend(_days_in(value, rest))
    summed_up: dict[date, date] = {}
    for one in summaries:
        summed_up[one.start] = max(summed_up.get(one.start, one.end), one.end)
    summed_up.update((day, max(day, summed_up[day])) for day in days if day in summed_up)
    return [*days, *summed_up], summed_up


def _days_in(value: Any, path: Sequence[str]) -> Iterator[date]:  # noqa: ANN401 - a field of any record
    """The days at the end of a path of fields, of each item where a list stands on the way."""
    if isinstance(value, tuple):
        for item in value:
            yield from _days_in(item, path)
    elif not path:
        if isinstance(value, date):
            yield value
    elif value is not None:
        yield from _days_in(getattr(value, path[0]), path[1:])


SILENCE: Mapping[str, Predicate] = {
    "recorded": Predicate(
        recorded,
        "trainee",
        {"within": length},
        rests_on=frozenset(
            f"{kind}.{file_name(path.split('.')[0])}" for kind, paths in HAPPENED.items() for path in paths
        )
        | (frozenset(HAPPENED) - {"trainee"}),
        mended_by_more=True,
    )
}
"""The state of being heard of, by name."""

"""All placements on one line of time: what does not fit together, with whom, where, and on which days.

Both ends of a period are days of it: a placement that ends on the day before another begins only touches it.
"""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.dates import Period, Span, add_days, add_months, before, clipped, gaps, joined
from sttool.training.crowds import Crowd, crowds
from sttool.training.stays import AT_HOME_BETWEEN, Presence
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from sttool.findings import Param
    from sttool.training.coverage import Coverage, Part
    from sttool.training.months import Number
    from sttool.training.stays import Side, Stay, Track

Kind: TypeAlias = Literal[
    "over-capacity",
    "overlap",
    "outside",
    "after-end",
    "leave",
    "gap",
    "no-supervisor",
    "supervisor-elsewhere",
    "unfit-supervisor",
    "not-asked",
    "not-planned",
    "goal-lost",
]

WorksAt: TypeAlias = "Callable[[str, str], tuple[Period, ...] | None]"
"""From a person and a unit to the days the person works there; ``None`` where nobody can tell."""

WHENEVER: Final = frozenset({"goal-lost", "not-planned", "not-asked"})
"""Problems that last until something is done, whatever days they are about."""

_WEEKEND: Final = 5


class Problem(Struct, frozen=True):
    """Something in the schedule that does not fit.

    ``period`` are the days it is about. ``units`` are where it is, ``placements`` the placements in it by their names,
    ``path`` the file to look in. ``params`` are what its sentence mentions besides: ids, days, the plan's own words.
    """

    kind: Kind
    period: Period
    path: str
    trainee: str | None = None
    units: tuple[str, ...] = ()
    placements: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    params: tuple[tuple[str, Param], ...] = ()
    crowd: Crowd | None = None

    @property
    def mentions(self) -> dict[str, Param]:
        """The parameters by name."""
        return dict(self.params)


def of_stays(kind: Kind, period: Period, stays: Sequence[Stay], **params: Param) -> Problem:
    """Make a problem of one or more placements of a trainee; its file is the last one's."""
    return Problem(
        kind,
        period,
        stays[-1].path,
        stays[-1].trainee,
        units=tuple(dict.fromkeys(stay.unit for stay in stays)),
        placements=tuple(stay.name for stay in stays),
        params=tuple(sorted(params.items())),
    )


def together(stays: Iterable[Stay]) -> Period:
    """Give the days that placements have in common."""
    stays = tuple(stays)
    return Period(max(stay.period.start for stay in stays), min(stay.period.end for stay in stays))


def alone(track: Track, *, day: date, until: date, asked_before: Span, works_at: WorksAt) -> Iterator[Problem]:
    """Find what is wrong with one training's placements by themselves; gaps are looked for up to ``until``."""
    yield from unplanned(track, until)
    yield from in_leave(track)
    yield from after_end(track)
    yield from unsupervised(track, works_at)
    yield from not_asked(track, day, asked_before)


def unplanned(track: Track, until: date) -> Iterator[Problem]:
    """Find days of AT and BT without a placement; those of a weekend between two are none."""
    if track.programme == AT_HOME_BETWEEN or not track.planned:
        return
    taken = joined((*(stay.period for stay in track.held), *track.leave))
    for served in clipped(track.served, Period(track.employed[0].start, until)) if track.employed else ():
        for gap in gaps(taken, served):
            if on_weekdays(gap):
                yield Problem("gap", gap, track.path, track.trainee, units=_homes(track, gap))


def on_weekdays(period: Period) -> bool:
    """Say whether any day of a period is no Saturday and no Sunday."""
    return any(add_days(period.start, index).weekday() < _WEEKEND for index in range(min(period.days, 3)))


def in_leave(track: Track) -> Iterator[Problem]:
    """Find placements with days of leave in them."""
    for stay in track.held:
        for part in clipped(track.leave, stay.period):
            yield of_stays("leave", part, [stay], days=part.days)


def after_end(track: Track) -> Iterator[Problem]:
    """Find placements that begin when the training will be over."""
    for stay in track.held:
        if track.end is not None and stay.period.start > track.end:
            yield of_stays("after-end", stay.period, [stay], end=track.end.isoformat())


def unsupervised(track: Track, works_at: WorksAt) -> Iterator[Problem]:
    """Find placements away from home that name no supervisor, or none who works at that unit on their days."""
    if "placement.supervisors" in track.unread:
        return
    for stay in track.held:
        if stay.outside or track.at_home(stay.unit, stay.period.start):
            continue
        if not stay.supervisors:
            yield of_stays("no-supervisor", stay.period, [stay])
            continue
        known = [works_at(person, stay.unit) for person in stay.supervisors]
        if any(periods is None for periods in known):
            continue
        for part in gaps([period for periods in known for period in periods or ()], stay.period):
            yield of_stays("supervisor-elsewhere", part, [stay], people=stay.supervisors)


def not_asked(track: Track, day: date, asked_before: Span) -> Iterator[Problem]:
    """Find side placements whose unit is not asked though it is late to ask."""
    for stay in track.held:
        if stay.type != "side" or stay.period.start <= day or track.at_home(stay.unit, stay.period.start):
            continue
        if any(known is not None and known <= day for known in (stay.requested, stay.confirmed)):
            continue
        asked = before(stay.period.start, asked_before)
        if asked < day:
            yield of_stays("not-asked", stay.period, [stay], asked=asked.isoformat())


def not_planned(
    track: Track, *, day: date, since: date, asked_before: Span, reached: frozenset[str]
) -> Iterator[Problem]:
    """Find side placements of the individual plan that have no placement though it is late to ask for one.

    One that was to be done before the records begin is not looked for, nor one whose goals are all ``reached``.
    """
    if not track.planned:
        return
    for index, side in enumerate(track.sides):
        if side.by is None or side.by < since or (side.goals and reached.issuperset(side.goals)):
            continue
        if any(serves(stay, side) for stay in track.held):
            continue
        starts = latest_start(side.by, side.months)
        asked = before(starts, asked_before)
        if asked < day:
            yield Problem(
                "not-planned",
                Period(min(starts, side.by), side.by),
                track.plan,
                track.trainee,
                goals=side.goals,
                params=(("asked", asked.isoformat()), ("index", index), ("what", side.what)),
            )


def serves(stay: Stay, side: Side) -> bool:
    """Say whether a placement is one that the plan asks for: by a goal they share, else by its name."""
    if stay.type not in {"side", "observation"}:
        return False
    if side.goals and stay.goals:
        return any(_same(one, other) for one in side.goals for other in stay.goals)
    what, title = side.what.casefold(), stay.title.casefold()
    return what in title or title in what


def lost_goals(track: Track, covered: Iterable[Coverage]) -> Iterator[Problem]:
    """Find goals whose only placement was cancelled, or moved to after the end; a wish in the plan is no placement."""
    stays = {stay.id: stay for stay in track.stays}
    lost: dict[str, list[str]] = defaultdict(list)
    for one in covered:
        for part in one.parts:
            for key in _gone(part, track, stays):
                lost[key].append(one.goal.code)
    for key in sorted(lost):
        stay = stays[key]
        why = {"cancelled": stay.cancelled} if stay.cancelled else {"late": track.end}
        problem = of_stays("goal-lost", stay.period, [stay], **{name: str(day) for name, day in why.items()})
        yield Problem(
            problem.kind,
            problem.period,
            stay.path,
            track.trainee,
            problem.units,
            problem.placements,
            tuple(dict.fromkeys(lost[key])),
            problem.params,
        )


def crowd_problems(
    unit: str, path: str, limits: Iterable[tuple[Period, int]], there: Iterable[Presence], window: Period
) -> Iterator[Problem]:
    """Put a unit's crowds among the problems."""
    for crowd in crowds(unit, limits, there, window):
        placements = tuple(f"{one.who}/{one.placement}" for one in crowd.there if one.placement)
        yield Problem("over-capacity", crowd.period, path, None, (unit,), placements, crowd=crowd)


def in_turn(problem: Problem) -> tuple[date, str, str, tuple[str, ...], tuple[str, ...], str]:
    """Sort key: by the first day, then what it is, then whom and where it concerns."""
    return (
        problem.period.start,
        problem.kind,
        problem.trainee or "",
        problem.units,
        problem.placements,
        repr(problem.params),
    )


def _gone(part: Part, track: Track, stays: dict[str, Stay]) -> Iterator[str]:
    """The placements that were to bring an activity which now nothing brings."""
    gone = []
    for trace in part.traces:
        stay = stays.get(str(trace.key)) if trace.record == "placement" else None
        late = stay is not None and track.end is not None and stay.period.start > track.end
        if stay is not None and (trace.state is State.CANCELLED or late):
            gone.append(stay.id)
        elif trace.state > State.MISSING and (trace.record, isinstance(trace.key, int)) != ("plan", True):
            return
    yield from gone


def latest_start(by: date, months: Number | None) -> date:
    """Give the last day on which something that takes so many months can begin and be done by a day."""
    if months is None:
        return by
    whole = int(months)
    return add_days(add_months(add_days(by, 1), -whole), -ceil((months - whole) * 30))


def _same(one: str, other: str) -> bool:
    """Say whether two names mean the same goal, where one may leave out its specialty."""
    plain = "/" not in one or "/" not in other
    return one == other or (plain and one.rpartition("/")[2] == other.rpartition("/")[2])


def _homes(track: Track, period: Period) -> tuple[str, ...]:
    return tuple(dict.fromkeys(home.unit for home in track.homes if home.period.overlap(period)))

"""The schedule as it is shown: everybody's placements in a window of days, and what in them does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.clinic import period_of
from sttool.dates import Period, add, add_days
from sttool.obligations.subjects.career import life_of
from sttool.rules.periods import in_turn as one_by_one
from sttool.rules.placements import overlapping_placements, placements_outside_training, unfit_supervisors
from sttool.training.crowds import all_presences, occupancy
from sttool.training.ownsets import own_sets
from sttool.training.schedule import (
    WHENEVER,
    Problem,
    alone,
    crowd_problems,
    in_turn,
    lost_goals,
    not_planned,
    of_stays,
    together,
)
from sttool.training.standing import standing
from sttool.training.stays import Home, Presence, bars, presences, track_of
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules
    from sttool.obligations.subjects.career import Life
    from sttool.training.crowds import Crowd
    from sttool.training.schedule import WorksAt
    from sttool.training.standing import Standing
    from sttool.training.stays import Bar, Stay, Track


class Placed(Struct, frozen=True):
    """One dossier on the line of time, with the problems it has by itself; ``track`` is missing where it is unread."""

    trainee: str
    track: Track | None = None
    problems: tuple[Problem, ...] = ()


class Row(Struct, frozen=True):
    """One training in the window: its days."""

    trainee: str
    track: Track
    bars: tuple[Bar, ...]


class Strip(Struct, frozen=True):
    """A unit in the window: how many places it has, and how many trainees it has, stretch by stretch."""

    unit: str
    limits: tuple[tuple[Period, int], ...]
    counts: tuple[tuple[Period, int], ...]
    crowds: tuple[Crowd, ...] = ()


class Schedule(Struct, frozen=True):
    """Everybody's placements in a window of days, and every problem that touches it.

    ``stays`` are all placements by their names. ``unread`` are the trainees whose own file cannot be read, so that
    nothing is known of their days.
    """

    window: Period
    rows: tuple[Row, ...]
    strips: tuple[Strip, ...]
    problems: tuple[Problem, ...]
    stays: Mapping[str, Stay]
    unread: tuple[str, ...] = ()


def place(clinic: Clinic, rules: Rules, dossier: Folder, day: date) -> Placed:
    """Put one dossier on the line of time, and find what is wrong in it."""
    own = dossier.only("trainee")
    trainee = dossier.trainee
    if own is None or trainee is None:
        return Placed(dossier.id)
    life = life_of(clinic, rules, dossier, trainee)
    track = tracked(dossier, own.path, trainee, life, day)
    stands = standing(dossier, trainee, life.time, day, own_sets(clinic.goals))
    ahead = add(day, rules.horizon)
    since = max(clinic.since, trainee.followed_from or clinic.since)
    problems = [
        *alone(track, day=day, until=ahead, asked_before=rules.asked_before, works_at=_works_at(clinic)),
        *not_planned(track, day=day, since=since, asked_before=rules.asked_before, reached=_reached(stands)),
        *(lost_goals(track, stands.goals) if track.planned else ()),
        *_by_rules(clinic, dossier, track),
    ]
    return Placed(dossier.id, track, tuple(sorted(problems, key=in_turn)))


def tracked(dossier: Folder, path: str, trainee: Trainee, life: Life, day: date) -> Track:
    """Put a dossier on the line of time of its training; ``path`` is the trainee's own file."""
    return track_of(
        dossier,
        trainee,
        path=path,
        employed=life.employed,
        leave=life.away,
        homes=(Home(home.period, home.unit) for home in life.homes),
        end=_end(dossier, life, day),
    )


def schedule(
    clinic: Clinic, placed: Iterable[Placed], window: Period, until: date, unit: str | None = None
) -> Schedule:
    """Put all dossiers together: the rows and units in a window, and the problems that touch it.

    Home service is looked ahead to ``until``, or the window's end where later. With a ``unit`` only whoever is there in
    the window is shown, and the problems there.
    """
    placed = tuple(sorted(placed, key=lambda one: one.trainee))
    tracks = [one.track for one in placed if one.track is not None]
    there = all_presences(tracks, _visitors(clinic), max(until, window.end))
    full = [
        problem
        for name, filed in sorted(clinic.units.items())
        for problem in crowd_problems(name, filed.path, _limits(clinic, name), there.get(name, ()), window)
    ]
    kept = [problem for one in placed for problem in one.problems if _touches(problem, window)] + full
    rows = [Row(track.trainee, track, bars(track, window)) for track in tracks]
    return Schedule(
        window,
        tuple(row for row in rows if row.bars and (unit is None or _is_at(row.track, unit, window))),
        tuple(_strips(clinic, there, window, full, unit)),
        tuple(sorted((problem for problem in kept if unit is None or unit in problem.units), key=in_turn)),
        {stay.name: stay for track in tracks for stay in track.stays},
        tuple(one.trainee for one in placed if one.track is None),
    )


def _strips(
    clinic: Clinic, there: Mapping[str, Sequence[Presence]], window: Period, full: Iterable[Problem], unit: str | None
) -> Iterator[Strip]:
    """The units with places to count, where anybody is in the window."""
    crowded: dict[str, list[Crowd]] = {}
    for problem in full:
        if problem.crowd is not None:
            crowded.setdefault(problem.crowd.unit, []).append(problem.crowd)
    for name in sorted(clinic.units if unit is None else {unit}):
        limits = tuple((part, places) for period, places in _limits(clinic, name) if (part := period.overlap(window)))
        counts = tuple(occupancy(there.get(name, ()), window))
        if limits and any(number for _, number in counts):
            yield Strip(name, limits, counts, tuple(crowded.get(name, ())))


def _touches(problem: Problem, window: Period) -> bool:
    """Say whether a problem is to be shown: it has days in the window, or lasts until something is done."""
    return problem.kind in WHENEVER or problem.period.overlap(window) is not None


def _end(dossier: Folder, life: Life, day: date) -> date | None:
    """The last day of a training: known, or the latest of those expected and agreed; one that is over goes on a while.

    AT in a block, and BT of a year, last longer than the regulation's least.
    """
    trainee, contract = dossier.trainee, dossier.only("contract")
    if life.ended is not None or trainee is None:
        return life.ended
    expected = life.time.expected_end
    if expected is None:
        return None
    agreed = [contract.record.end if contract else None, trainee.bt.end if trainee.bt else None]
    return max(expected, day, *(last for last in agreed if last is not None))


def _reached(stands: Standing) -> frozenset[str]:
    """The names of the goals that service is certified for, or that ask for none."""
    done = [
        one
        for one in stands.goals
        if all(part.state is State.CERTIFIED for part in one.parts if "clinical" in part.requires.activities)
    ]
    return frozenset(name for one in done for name in (one.goal.code, f"{one.file}/{one.goal.code}"))


def _works_at(clinic: Clinic) -> WorksAt:
    """Ask where people work, of the register of people; of one whose file does not say, nothing is known."""

    def works_at(person: str, unit: str) -> tuple[Period, ...] | None:
        found = clinic.people.get(person)
        if found is None or not found.record.units:
            return None
        lines = found.record.units
        return tuple(period for index, period in one_by_one(lines) if lines[index].unit == unit)

    return works_at


def _by_rules(clinic: Clinic, dossier: Folder, track: Track) -> Iterator[Problem]:
    """What the rules for records find in placements, with the days it is about."""
    stays = {stay.path: stay for stay in track.held}
    by_id = {stay.id: stay for stay in track.held}
    for found in overlapping_placements(clinic, dossier):
        others = found.mentions["others"]
        several = [by_id[other] for other in others] if isinstance(others, tuple) else []
        several.append(stays[found.path])
        yield of_stays("overlap", together(several), several, percent=found.mentions["percent"])
    for found in placements_outside_training(clinic, dossier):
        stay, said = stays[found.path], found.mentions
        yield of_stays("outside", _outside(stay, track), [stay], **said)
    for found in unfit_supervisors(clinic, dossier):
        stay, said = stays[found.path], found.mentions
        yield of_stays("unfit-supervisor", stay.period, [stay], **said)


def _outside(stay: Stay, track: Track) -> Period:
    """The days of a placement that lie before the training, or after its end."""
    if track.employed and stay.period.start < track.employed[0].start:
        return Period(stay.period.start, min(stay.period.end, add_days(track.employed[0].start, -1)))
    start = stay.period.start if track.end is None else max(stay.period.start, add_days(track.end, 1))
    return Period(min(start, stay.period.end), stay.period.end)


def _limits(clinic: Clinic, unit: str) -> tuple[tuple[Period, int], ...]:
    """A unit's places, and when; one without an end holds until the next does."""
    lines = clinic.units[unit].record.capacity
    return tuple((period, lines[index].trainees) for index, period in one_by_one(lines))


def _visitors(clinic: Clinic) -> Iterator[Presence]:
    for unit in sorted(clinic.units):
        for item in clinic.unit_filed(unit, "visitor"):
            yield Presence(item.record.home, unit, period_of(item.record), visitor=True)


def _is_at(track: Track, unit: str, window: Period) -> bool:
    return any(one.period.overlap(window) is not None for one in presences(track, unit=unit))


def unit_sorts(clinic: Clinic) -> Mapping[str, str]:
    """What sort of place each unit is: one's own, or one that receives, in hospital or in primary care."""
    return {
        name: "own" if not unit.record.external else unit.record.setting for name, unit in sorted(clinic.units.items())
    }

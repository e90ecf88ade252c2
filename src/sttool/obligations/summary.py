"""What is kept of a dossier when it is let go: enough for everything that crosses dossiers, and no text.

A summary is frozen and picklable: ids, days and counts. A supervisor's load, a unit's number of trainees and a
unit's duties are computed from summaries alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field

from sttool.dates import joined, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sttool.dates import Period
    from sttool.training.time import TrainingTime


class UnitSpell(Struct, frozen=True):
    """Days on which a trainee's home is a unit."""

    period: Period
    unit: str


class SupervisorSpell(Struct, frozen=True):
    """Days on which a person supervises a trainee, as main supervisor or beside."""

    period: Period
    person: str
    main: bool


class PlacementSpell(Struct, frozen=True):
    """A placement: where, when, for how much of full time, and who supervises."""

    id: str
    unit: str
    period: Period
    type: str
    area: str | None
    supervisors: tuple[str, ...]


class GoalState(Struct, frozen=True):
    """How far one goal has come, or one part of AT: ``missing``, ``planned``, ``ongoing``, ``done``, ``certified``."""

    code: str
    state: str


class Summary(Struct, frozen=True):
    """One training in short.

    ``present`` are the days of the training less the gaps in the employment, ``leave`` the days fully away. ``start``
    is its first day, ``time`` its months counted. ``days`` are those on which something was held, done or handed in,
    by what it was (``collegium.specialist``, ``review.annual``, ``assessment.formative``, …); ``meetings`` the
    summaries of supervision, each with its days and number; ``concerns`` when each was opened and closed; ``courses``
    how many there are by status; ``goals`` how far each has come, where that was asked for.
    """

    trainee: str
    path: str
    programme: str
    regulation: str
    specialties: tuple[str, ...]
    present: tuple[Period, ...]
    leave: tuple[Period, ...]
    units: tuple[UnitSpell, ...]
    supervised: tuple[SupervisorSpell, ...]
    placements: tuple[PlacementSpell, ...]
    expected_end: date | None
    ended: date | None
    outcome: str | None
    applied: date | None
    certified: date | None
    start: date | None = None
    time: TrainingTime | None = None
    days: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    meetings: tuple[tuple[Period, int], ...] = ()
    concerns: tuple[tuple[date, date | None], ...] = ()
    courses: Mapping[str, int] = field(default_factory=dict)
    goals: tuple[GoalState, ...] = ()


def at_unit(summary: Summary, unit: str) -> tuple[Period, ...]:
    """The days of a training with a unit as home, less the gaps in the employment."""
    home = joined(spell.period for spell in summary.units if spell.unit == unit)
    outside = without(home, summary.present)
    return without(home, outside)


def trained_at(summaries: Iterable[Summary], unit: str, programmes: frozenset[str] = frozenset()) -> tuple[Period, ...]:
    """The days on which a unit has anybody in training, in one of some programmes or in any."""
    return joined(
        period
        for summary in summaries
        if not programmes or summary.programme in programmes
        for period in at_unit(summary, unit)
    )


class Register(Struct, frozen=True):
    """All summaries, and which of them speak of a unit or a person: looked up, never searched."""

    summaries: tuple[Summary, ...] = ()
    by_unit: Mapping[str, tuple[Summary, ...]] = field(default_factory=dict)
    by_supervisor: Mapping[str, tuple[Summary, ...]] = field(default_factory=dict)
    by_place: Mapping[str, tuple[Summary, ...]] = field(default_factory=dict)

    def there(self, unit: str) -> tuple[Summary, ...]:
        """The trainings that have, or had, days at a unit: as their home, or on placement."""
        return self.by_place.get(unit, ())

    def at(self, unit: str) -> tuple[Summary, ...]:
        """The trainings that have, or had, a unit as home."""
        return self.by_unit.get(unit, ())

    def under(self, person: str) -> tuple[Summary, ...]:
        """The trainings that a person supervises, or did."""
        return self.by_supervisor.get(person, ())


def register(summaries: Iterable[Summary]) -> Register:
    """Put summaries in order of their trainees' ids, and index them."""
    ordered = tuple(sorted(summaries, key=lambda summary: summary.trainee))
    by_unit: dict[str, list[Summary]] = {}
    by_person: dict[str, list[Summary]] = {}
    by_place: dict[str, list[Summary]] = {}
    for summary in ordered:
        homes = {spell.unit for spell in summary.units}
        for unit in sorted(homes):
            by_unit.setdefault(unit, []).append(summary)
        for unit in sorted(homes | {spell.unit for spell in summary.placements}):
            by_place.setdefault(unit, []).append(summary)
        for person in sorted({spell.person for spell in summary.supervised}):
            by_person.setdefault(person, []).append(summary)
    return Register(
        ordered,
        {unit: tuple(found) for unit, found in by_unit.items()},
        {person: tuple(found) for person, found in by_person.items()},
        {unit: tuple(found) for unit, found in by_place.items()},
    )

"""A training's days: employed, on long leave, at home and away; and its time, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.clinic import period_of
from sttool.dates import FIRST, LAST, Period, add_days, clipped, gaps, joined, without
from sttool.obligations.subject import Spell
from sttool.training.asked import Requirement
from sttool.training.time import TrainingTime, training_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules

COUNTS = "counts"
"""The kind of absence that is no leave: the time counts as if worked."""

_FULL = 100


class Life(Struct, frozen=True):
    """The days of one training: ``employed`` here, on ``leave`` so long that clocks stand still, and when it ended.

    ``homes`` are the home units, ``spells`` the same with placements elsewhere taken out as ``away``. ``expected`` is
    the day on which the training is expected to end, or was.
    """

    employed: tuple[Period, ...]
    pauses: tuple[Period, ...]
    away: tuple[Period, ...]
    homes: tuple[Spell, ...]
    spells: tuple[Spell, ...]
    time: TrainingTime
    ended: date | None
    closed: date | None
    expected: date | None = None

    def served(self, day: date, months: int) -> date | None:
        """The day on which so many months are served from a day on; what was credited was served before."""
        worked = replace(self.time, credits=())
        return worked.reached(worked.months(add_days(day, -1)) + months)


def life_of(clinic: Clinic, rules: Rules, dossier: Folder, trainee: Trainee) -> Life:
    """Work out the days of a training from its records.

    Days after the last line of work, as those between two, are not employed here, until the training ends.
    """
    ended = trainee.ended.date if trainee.ended else None
    whole = Period(trainee.start, ended or LAST)
    employed = joined(clipped(_work(trainee), whole))
    away = away_of(trainee)
    leave = [period for period in away if period.days >= rules.leave_days]
    homes = _homes(clinic, trainee)
    completed = trainee.ended is not None and trainee.ended.outcome == "completed"
    time = training_time(trainee, requirement_of(rules, trainee), rules.absence)
    return Life(
        employed=employed,
        pauses=joined(clipped((*leave, *gaps(employed, whole)), Period(FIRST, whole.end))),
        away=away,
        homes=homes,
        spells=tuple(_spells(homes, dossier, clinic if trainee.programme == "AT" else None)),
        time=time,
        ended=ended,
        closed=trainee.certified if completed else ended,
        expected=_expected(dossier, trainee, time),
    )


def _expected(dossier: Folder, trainee: Trainee, time: TrainingTime) -> date | None:
    """The day on which the months suffice; AT in a block, and BT of a year, go on to the day that is agreed."""
    found = time.expected_end
    if found is None or trainee.programme == "ST":
        return found
    contract = dossier.only("contract")
    agreed = [contract.record.end if contract else None, trainee.bt.end if trainee.bt else None]
    return max(found, *(last for last in agreed if last is not None), found)


def away_of(trainee: Trainee) -> tuple[Period, ...]:
    """The days fully away, of whatever kinds together, but for absence that counts as work."""
    lines = [item for item in trainee.absences if item.kind != COUNTS]
    full = joined(period_of(item) for item in lines if item.percent == _FULL)
    parts = [(period_of(item), item.percent) for item in lines if item.percent != _FULL]
    if len(parts) < 2:  # noqa: PLR2004 - one part is never the whole
        return full
    edges = sorted({period.start for period, _ in parts} | {add_days(period.end, 1) for period, _ in parts})
    shared = [
        Period(start, LAST if end == LAST else add_days(end, -1))
        for start, end in zip(edges, (*edges[1:], LAST), strict=True)
        if sum(percent for period, percent in parts if start in period) >= _FULL
    ]
    return joined((*full, *shared))


def requirement_of(rules: Rules, trainee: Trainee) -> Requirement:
    """How many months the trainee's regulation asks for, as the packs have it."""
    numbers = rules.months
    if trainee.programme != "ST":
        return Requirement(numbers[trainee.programme])
    if trainee.regulation == "SOSFS 2015:8":
        return Requirement(numbers["ST 2015"], with_doctorate=numbers["ST 2015 doctorate"])
    return Requirement(numbers["ST 2021"])


def _work(trainee: Trainee) -> Iterator[Period]:
    """The days of work: a line without an end lasts until the next one begins."""
    lines = sorted(trainee.work, key=lambda line: line.start)
    for index, line in enumerate(lines):
        end = line.end
        if end is None:
            later = [other.start for other in lines[index + 1 :] if other.start > line.start]
            end = add_days(later[0], -1) if later else LAST
        yield Period(line.start, end)


def _homes(clinic: Clinic, trainee: Trainee) -> tuple[Spell, ...]:
    """The home units in order, each with its setting; one without an end lasts until the next begins."""
    lines = sorted(trainee.units, key=lambda line: line.start)
    found = []
    for index, line in enumerate(lines):
        end = line.end or (add_days(lines[index + 1].start, -1) if index + 1 < len(lines) else LAST)
        if end >= line.start:
            found.append(Spell(Period(line.start, end), line.unit, _setting(clinic, line.unit)))
    return tuple(found)


def _spells(homes: Iterable[Spell], dossier: Folder, clinic: Clinic | None) -> Iterator[Spell]:
    """Days at home in a unit's setting, and days away on placements at other units.

    Where the ``clinic`` is given, what is away has the setting of the placement's unit; of two at a time, that of
    the one that began first.
    """
    placements = [(period_of(item.record), item.record.unit) for item in dossier.placements]
    for home in homes:
        away = joined(period for period, unit in placements if unit != home.unit)
        for period in without([home.period], away):
            yield Spell(period, home.unit, home.setting)
        if clinic is None:
            for period in clipped(away, home.period):
                yield Spell(period, home.unit, "away", away=True)
            continue
        taken: list[Period] = []
        for whole, unit in sorted(placements):
            if unit != home.unit:
                for part in without(clipped([whole], home.period), taken):
                    yield Spell(part, unit, _setting(clinic, unit), away=True)
                taken.append(whole)


def _setting(clinic: Clinic, unit: str) -> str:
    """What sort of care a unit gives; ``other`` where nobody can tell."""
    found = clinic.units.get(unit)
    return found.record.setting if found else "other"

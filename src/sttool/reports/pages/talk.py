"""The page of one training for a yearly review or a collegium, with fields to fill in by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.dates import LAST, Period
from sttool.reports.covered import Run
from sttool.reports.documents.parts import Signing
from sttool.training.goals import specialty_names
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.reports.foot import Foot
    from sttool.reports.pages.links import OfTrainee
    from sttool.reports.shown.page import Phase, Stay, TraineePage
    from sttool.training.shares import Group, Share


class Leg(Struct, frozen=True):
    """A placement on the line of the training."""

    stay: Stay
    """The placement."""
    phase: Phase
    """done, now or planned."""
    start: Fraction
    """Where it begins: the share of the training before it, 0 to 1."""
    width: Fraction
    """How long it is, as a share of the training."""


class Lane(Struct, frozen=True):
    """The whole training as a line."""

    period: Period
    """From its first day to the last that is known."""
    legs: tuple[Leg, ...]
    """The placements on it, by their first day."""
    years: tuple[tuple[int, Fraction], ...]
    """The calendar years that begin within it, each with the share of the training before it."""
    now: Fraction
    """Where the day is, as a share of the training; 0 before it, 1 after it."""


class Strip(Struct, frozen=True):
    """How far the activities that a group of goals asks for have come."""

    group: Group
    """The group: bt, a, b, c, or at for the parts of AT."""
    reached: int
    """How many of its goals are certified."""
    goals: int
    """How many goals it has."""
    runs: tuple[Run, ...]
    """Its activities, the furthest first."""

    @property
    def total(self) -> int:
        """How many activities there are."""
        return sum(run.number for run in self.runs)


class Talk(Struct, frozen=True):
    """What is on the table."""

    kind: OfTrainee
    """The occasion: review or collegium."""
    day: date
    """The day all is judged on."""
    page: TraineePage
    """What there is to tell of the training."""
    fields: tuple[str, ...]
    """The specialties by their names, as they stand in a sentence."""
    lane: Lane | None
    """The training as a line; ``None`` where no placement is recorded."""
    strips: tuple[Strip, ...]
    """How far its goals have come, group by group."""
    signatures: tuple[Signing, ...]
    """Who is to sign: of each role one."""
    foot: Foot
    """What it was made of."""

    @property
    def reached(self) -> int:
        """How many goals are certified, in all groups together."""
        return sum(strip.reached for strip in self.strips)

    @property
    def goals(self) -> int:
        """How many goals there are."""
        return sum(strip.goals for strip in self.strips)


def talk(kind: OfTrainee, page: TraineePage, foot: Foot) -> Talk:
    """Lay a training's page out for an occasion."""
    strips = tuple(_strip(group, share) for group, share in page.goals.items())
    fields = tuple(name.lower() for name in specialty_names(page.specialties))
    return Talk(kind, foot.day, page, fields, _lane(page, foot.day), strips, tuple(_signatures(kind, page)), foot)


def _signatures(kind: OfTrainee, page: TraineePage) -> Iterator[Signing]:
    """Who signs: those who were to take part, the first of each."""
    mains = [one.who for one in page.supervisors if one.role == "main"]
    yield Signing("trainee", page.who)
    yield Signing("supervisor", next(iter(mains), None))
    yield Signing("study-director", next(iter(page.directors), None))
    if kind == "collegium":
        yield Signing("head", next(iter(page.heads), None))


def _strip(group: Group, share: Share) -> Strip:
    runs, start = list[Run](), 0
    for state in sorted(State, reverse=True):
        number = share.parts.get(state, 0)
        if number:
            runs.append(Run(state.name.lower(), start, number))
        start += number
    return Strip(group, share.reached, share.goals, tuple(runs))


def _lane(page: TraineePage, day: date) -> Lane | None:
    """The line from the first day to the last that is known; none where no placement is recorded."""
    if not page.placements:
        return None
    ends = [stay.period.end for stay in page.placements if stay.period.end != LAST]
    last = page.terms.ended or page.terms.expected_end or day
    whole = Period(min(page.terms.start, page.placements[0].period.start), max([last, *ends]))
    legs = tuple(_legs(page, whole))
    return Lane(whole, legs, tuple(_years(whole)), min(max(_share(day, whole), Fraction(0)), Fraction(1)))


def _legs(page: TraineePage, whole: Period) -> Iterator[Leg]:
    for stay in page.placements:
        part = stay.period.overlap(whole)
        if part is not None:
            yield Leg(stay, stay.phase, _share(part.start, whole), Fraction(part.days, whole.days))


def _years(whole: Period) -> Iterator[tuple[int, Fraction]]:
    for year in range(whole.start.year, whole.end.year + 1):
        first = date(year, 1, 1)
        if first >= whole.start:
            yield year, _share(first, whole)


def _share(day: date, whole: Period) -> Fraction:
    return Fraction(day.toordinal() - whole.start.toordinal(), whole.days)

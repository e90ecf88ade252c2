"""The trainee's evaluation of service: of a placement, of a year at home, or of the whole training (S13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sttool.clinic import heads_on
from sttool.reports.escaping import plain

if TYPE_CHECKING:
    from datetime import date

    from sttool.kinds.dossier import Filed
    from sttool.kinds.placements import Placement
    from sttool.reports.basis import Place, Who
    from sttool.reports.documents.parts import Ground, Holder

Of: TypeAlias = Literal["placement", "year", "training"]


class Evaluation(Struct, frozen=True):
    """An evaluation of service; its answers are filled in by hand, and it needs no signature."""

    day: date
    """The day the form is made on."""
    of: Of
    """What is evaluated: placement, year or training."""
    year: int | None
    """The year, where it is a year at home."""
    trainee: Who
    """The trainee, who may leave the name out."""
    programme: str
    """AT, BT or ST."""
    title: str | None
    """What the placement is, where it is one."""
    place: Place
    """Where the service is."""
    start: date | None
    """Its first day, where it is a placement or the training."""
    end: date | None
    """Its last day, where it is known."""
    supervisors: tuple[Who, ...]
    """Who supervised."""
    directors: tuple[Who, ...]
    """The study director it is handed to."""
    heads: tuple[Who, ...]
    """The heads of the unit that are told the result."""


def evaluation(ground: Ground, held: Holder, placement: Filed[Placement] | None, year: int | None) -> Evaluation:
    """Fill in the head of an evaluation: of a placement, else of a year, else of the training."""
    person = held.person
    if placement is not None:
        record = placement.record
        return Evaluation(
            day=ground.day,
            of="placement",
            year=None,
            trainee=person.trainee,
            programme=person.programme,
            title=plain(record.title),
            place=ground.place(record.unit),
            start=record.start,
            end=record.end,
            supervisors=tuple(ground.one(one) for one in record.supervisors),
            directors=person.directors,
            heads=tuple(ground.who(one) for one in heads_on(ground.clinic, record.unit, ground.day)),
        )
    return Evaluation(
        day=ground.day,
        of="training" if year is None else "year",
        year=year,
        trainee=person.trainee,
        programme=person.programme,
        title=None,
        place=person.unit,
        start=person.start if year is None else None,
        end=(held.life.ended or person.expected_end) if year is None else None,
        supervisors=person.supervisors,
        directors=person.directors,
        heads=person.heads,
    )

"""The training contract: what unit and trainee agree on, with the plan as its appendix (S3, S12, S20)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.documents.parts import everybody
from sttool.reports.escaping import plain
from sttool.rules.periods import in_turn

if TYPE_CHECKING:
    from datetime import date

    from sttool.kinds.plans import Contract as Record
    from sttool.reports.documents.parts import Ground, Holder, Person, Signing


class Contract(Struct, frozen=True):
    """The contract of one training."""

    day: date
    """The day the document is made on."""
    person: Person
    """The trainee, and those around."""
    employed: date
    """The day the training post was entered."""
    licence: date | None
    """The day of the licence to practise."""
    first: date
    """The first day it covers."""
    last: date | None
    """The last day it covers, as recorded; else the expected end."""
    percent: Fraction | None
    """Percent of full time from the first day, or as it is now."""
    months: Fraction
    """Months of full time that the training takes."""
    credited: Fraction
    """Months of them that are credited."""
    drafted: date | None
    """The day it was drafted."""
    plan_included: bool
    """Whether the training plan is recorded as part of it."""
    supervision: str | None
    """What is agreed on supervision, in words."""
    signatures: tuple[Signing, ...]
    """Who signs: trainee, main supervisor, study director and head of unit."""


def contract(ground: Ground, held: Holder) -> Contract:
    """Fill in the contract of a training."""
    filed = held.dossier.only("contract")
    record: Record | None = filed.record if filed is not None else None
    trainee, time = held.trainee, held.life.time
    return Contract(
        day=ground.day,
        person=held.person,
        employed=trainee.employed,
        licence=trainee.licence,
        first=(record.start if record else None) or trainee.start,
        last=(record.end if record else None) or time.expected_end,
        percent=_percent(ground, held),
        months=time.asked.months,
        credited=sum((one.months for one in trainee.credited if one.decided <= ground.day), Fraction(0)),
        drafted=record.drafted if record else None,
        plan_included=bool(record and record.plan_included),
        supervision=plain(record.supervision) if record and record.supervision else None,
        signatures=everybody(ground, held.person, record.signed if record else ()),
    )


def _percent(ground: Ground, held: Holder) -> Fraction | None:
    day = max(ground.day, held.trainee.start)
    lines = in_turn(held.trainee.work)
    found = [held.trainee.work[index].percent for index, period in lines if day in period]
    return found[0] if found else None

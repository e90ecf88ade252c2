"""The action plan that supports a trainee who risks not reaching the goals (S9, S17, S25, K23). It never says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.documents.parts import everybody

if TYPE_CHECKING:
    from datetime import date

    from sttool.kinds.dossier import Filed
    from sttool.kinds.reviews import Concern, Measure
    from sttool.reports.basis import Who
    from sttool.reports.documents.parts import Ground, Holder, Person, Signing


class ActionPlan(Struct, frozen=True):
    """An action plan: what is done and when it is looked at again; the rest is filled in by hand."""

    day: date
    """The day the document is made on."""
    person: Person
    """The trainee, and those around."""
    made: date | None
    """The day the plan was made, as recorded."""
    by: Who | None
    """Who made it."""
    measures: tuple[Measure, ...]
    """The measures recorded: extra-supervision, extended-service, adjusted-placement, other."""
    follow_up: date | None
    """The day it is to be followed up."""
    followed_up: tuple[date, ...]
    """The days it was followed up."""
    signatures: tuple[Signing, ...]
    """Who signs: trainee, main supervisor, study director and head of unit."""


def action_plan(ground: Ground, held: Holder, concern: Filed[Concern] | None) -> ActionPlan:
    """Fill in an action plan, from the concern it belongs to where there is one."""
    record = concern.record if concern is not None else None
    made = record.plan if record is not None and record.plan is not None and record.plan.made <= ground.day else None
    return ActionPlan(
        day=ground.day,
        person=held.person,
        made=made.made if made else None,
        by=ground.who(made.by) if made and made.by else None,
        measures=tuple(made.measures) if made else (),
        follow_up=made.follow_up if made else None,
        followed_up=tuple(day for day in (record.followed_up if record else ()) if day <= ground.day),
        signatures=everybody(ground, held.person),
    )


def concern_of(held: Holder, day: date, wanted: str | None = None) -> Filed[Concern] | None:
    """The concern asked for by its day, else the latest that is open on a day."""
    found = [item for item in held.dossier.of("concern") if item.day is not None and item.day <= day]
    if wanted is not None:
        return next((item for item in found if item.id == wanted), None)
    still = [item for item in found if item.record.closed is None or item.record.closed > day]
    return max(still, key=lambda item: str(item.day), default=None)

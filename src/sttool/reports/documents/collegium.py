"""The two forms of a specialist collegium: the assessment, and the trainee's own (K13; K12, K22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.dates import FIRST
from sttool.kinds.progress import Meeting
from sttool.reports.documents.parts import Signing, signing
from sttool.reports.documents.plan import services
from sttool.reports.escaping import plain
from sttool.training.ownsets import own_sets
from sttool.training.standing import standing

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from sttool.reports.documents.parts import Ground, Holder, Person
    from sttool.reports.documents.plan import Service


class Collegium(Struct, frozen=True):
    """What both forms of a collegium begin with; what is assessed is filled in by hand."""

    day: date
    """The day the form is made on."""
    person: Person
    """The trainee, and those around."""
    last: date | None
    """The day of the collegium before."""
    agreed: tuple[str, ...]
    """What was agreed then."""
    services: tuple[Service, ...]
    """Placements since then."""
    courses: tuple[str, ...]
    """Courses taken since then, by title."""
    meetings: int
    """Supervision meetings since then that are recorded one by one, and those of summaries that begin after it."""
    formative: int
    """Formative assessments since then."""
    summative: int
    """Summative assessments since then."""
    months: Fraction
    """Months of full time that the training takes."""
    done: Fraction
    """Months of them that are done."""
    goals: int
    """How many goals the training has."""
    certified: int
    """How many of them are certified."""
    signatures: tuple[Signing, ...]
    """Who signs the assessment: study director, supervisor, head and trainee."""
    own_signatures: tuple[Signing, ...]
    """Who signs the self-assessment: the trainee, and the supervisor who has read it."""


def collegium(ground: Ground, held: Holder) -> Collegium:
    """Fill in what both forms begin with, from the collegium before to the day."""
    before = [item for item in held.dossier.of("collegium") if item.day is not None and item.day < ground.day]
    last = max(before, key=lambda item: str(item.day), default=None)
    since = last.day if last is not None and last.day is not None else None
    after = since or FIRST
    dossier, person, time = held.dossier, held.person, held.life.time
    stands = standing(dossier, held.trainee, time, ground.day, own_sets(ground.clinic.goals))
    new = [item.record for item in dossier.of("assessment") if after < item.record.date <= ground.day]
    return Collegium(
        day=ground.day,
        person=person,
        last=since,
        agreed=tuple(plain(one) for one in last.record.agreed) if last is not None else (),
        services=tuple(services(ground, held, after, ground.day)),
        courses=tuple(
            plain(item.record.title)
            for item in dossier.of("course")
            if item.record.status == "done" and after < (item.record.end or item.record.start or FIRST) <= ground.day
        ),
        meetings=_meetings(held, after, ground.day),
        formative=sum(one.mode == "formative" for one in new),
        summative=sum(one.mode == "summative" for one in new),
        months=time.asked.months,
        done=time.months(ground.day),
        goals=len(stands.goals),
        certified=sum(one.reached for one in stands.goals),
        signatures=(
            signing(ground, "study-director", person.directors),
            signing(ground, "supervisor", person.supervisors),
            signing(ground, "head", person.heads),
            Signing("trainee", person.trainee),
        ),
        own_signatures=(Signing("trainee", person.trainee), signing(ground, "supervisor", person.supervisors)),
    )


def _meetings(held: Holder, after: date, day: date) -> int:
    number = 0
    for item in held.dossier.of("supervision"):
        one = item.record
        if isinstance(one, Meeting):
            number += after < one.date <= day
        elif after < one.start and one.end <= day:
            number += one.meetings
    return number

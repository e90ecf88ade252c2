"""What an application rests on beside certificates: the proof of BT, the review, the delegation, the parts of AT."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from sttool.clinic import covering, study_directors_on, term_of
from sttool.dates import LAST, Period
from sttool.training.application import need
from sttool.training.papers import main_supervisors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules
    from sttool.obligations.subjects.career import Life
    from sttool.training.application import Item
    from sttool.training.papers import Paper, Signature
    from sttool.training.stays import Track

BT_PARTS: Final = ("primary-care", "emergency")
"""The parts of BT that the form of completed BT has a box for."""

RESTS_ON: Final = frozenset({"trainee", "certificate", "placement", "course", "project", "review"})
"""The kinds of record that an application is judged by."""


class Case(Struct, frozen=True):
    """What every part of an application is looked up in."""

    clinic: Clinic
    rules: Rules
    dossier: Folder
    trainee: Trainee
    life: Life
    track: Track
    day: date
    home: str

    @property
    def last(self) -> date:
        """The last day of the training that has been, by the day."""
        return min(self.day, self.life.ended or LAST)


def bt_days(trainee: Trainee) -> Period | None:
    """The days of basic training within a training, of which it is the first part; nothing where it has none."""
    bt = trainee.bt
    return Period(bt.start or trainee.start, bt.end or LAST) if bt is not None else None


def bt_proof(trainee: Trainee, day: date) -> date | None:
    """The day of the authority's certificate of basic training, if it was given by a day."""
    proof = trainee.bt.certificate if trainee.bt is not None else None
    return proof if proof is not None and proof <= day else None


def bt_granted(case: Case) -> Iterator[Item]:
    """That basic training is certified by the authority."""
    proof = bt_proof(case.trainee, case.day)
    yield need("bt-certificate", met=proof is not None, day=proof)


def bt_parts(case: Case, within: Period | None) -> Iterator[Item]:
    """Both parts of BT, each served for some time."""
    for area in BT_PARTS:
        done = Fraction(0)
        for item in case.dossier.placements:
            if item.record.area != area or (within is not None and not item.record.bt):
                continue
            part = Period(item.record.start, item.record.end).overlap(Period(case.life.time.start, case.last))
            if part is not None:
                done += case.life.time.counted(part, item.record.percent)
        yield replace(need("bt-part", met=done > 0, areas=(area,)), months=(done, Fraction(0)))


def consulted(case: Case, found: tuple[Signature, ...]) -> Iterator[Item]:
    """That the study director was consulted on the final certificate, and the year of the supervisor's training."""
    given = [one.paper for one in found if one.paper is not None]
    named = {ident for paper in given for ident in paper.record.consulted if _directs(case, ident, paper.record.date)}
    yield need("consulted", met=bool(named), people=tuple(sorted(named)) or None)
    mains = [one for one in main_supervisors(case.trainee, "ST", case.last) if isinstance(one, str)]
    person = case.clinic.people.get(mains[0]) if mains else None
    days = [day for day in person.record.supervisor_training if day <= case.day] if person else []
    year = str(max(days).year) if days else None
    yield need("supervisor-training", met=year is not None, person=mains[0] if mains else None, year=year)


def _directs(case: Case, ident: str, day: date) -> bool:
    return ident in study_directors_on(case.clinic, case.home, "ST", day, None) or any(
        item.record.person == ident and day in term_of(item.record) for item in covering(case.clinic, case.home, "ST")
    )


def final_review(case: Case) -> Item:
    """That the final review was held."""
    held = [item.day for item in case.dossier.of("review") if item.sort == "final" and item.day is not None]
    held = [day for day in held if day <= case.day]
    return need("final-review", met=bool(held), day=max(held, default=None))


def delegation(case: Case) -> Item:
    """S14: a study director whose delegation is in force on the day of the application, or today."""
    day = case.trainee.applied if case.trainee.applied and case.trainee.applied <= case.day else case.day
    for item in covering(case.clinic, case.home, "ST"):
        given = item.record.delegation
        if day in term_of(item.record) and given is not None and given.on <= day:
            return need("delegation", met=True, day=given.on, person=item.record.person)
    people = study_directors_on(case.clinic, case.home, "ST", day, None)
    return need("delegation", met=False, person=people[0] if people else None)


def licence(case: Case) -> Item:
    """That the day of the licence is known."""
    day = case.trainee.licence
    return need("licence", met=day is not None and day <= case.day, day=day)


def section_certificates(case: Case, given: tuple[Paper, ...]) -> Iterator[Item]:
    """A certificate of the head for every placement of AT."""
    for item in case.dossier.placements:
        if item.record.area is None:
            continue
        found = [one for one in given if one.record.kind == "at-section" and item.id in one.record.for_what]
        by_head = [one for one in found if one.record.acting_as == "head"]
        day = min((one.record.date for one in by_head), default=None)
        yield need("section-certificate", met=day is not None, day=day, placement=item.id, unit=item.record.unit)


def unread(case: Case) -> Iterator[Item]:
    """What could not be read, so that nobody is told that nothing is missing."""
    names = sorted(name for name in case.dossier.refused if name.partition(".")[0] in RESTS_ON)
    if names:
        yield need("unread", met=False, names=tuple(names))


def home(trainee: Trainee, day: date) -> str:
    """The home unit on a day, or the first."""
    lines = sorted(trainee.units, key=lambda line: line.start)
    begun = [line for line in lines if line.start <= day]
    return (begun[-1] if begun else lines[0]).unit if lines else ""

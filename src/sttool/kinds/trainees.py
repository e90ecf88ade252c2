"""A trainee: the training, its terms, its time and its end."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from sttool.kinds.base import Day, Either, Id, Listed, Maybe, Months, Percent, Record, Some, Words
from sttool.kinds.parts import Outsider, Programme, Role, Signature
from sttool.kinds.people import WorksAt

Regulation: TypeAlias = Literal["HSLF-FS 2021:8", "SOSFS 2015:8", "SOSFS 1999:5"]
FormerRegulation: TypeAlias = Literal["HSLF-FS 2021:8", "SOSFS 2015:8", "SOSFS 2008:17", "SOSFS 1999:5"]
SupervisorRole: TypeAlias = Literal["main", "co"]
AbsenceKind: TypeAlias = Literal["leave", "counts", "research", "service-elsewhere"]
CreditKind: TypeAlias = Literal["service", "research", "specialty", "doctorate"]
Outcome: TypeAlias = Literal["completed", "moved", "left"]


class Supervised(Record):
    """Who supervises a trainee, and when."""

    person: Id
    role: SupervisorRole
    start: Day
    end: Maybe[Day] = None


class Work(Record):
    """How much a trainee works, from a day on; a gap is time not employed here."""

    start: Day
    end: Maybe[Day] = None
    percent: Percent


class Absence(Record):
    """A stretch of absence, by how it counts; never why."""

    start: Day
    end: Maybe[Day] = None
    percent: Percent
    kind: AbsenceKind


class Credited(Record):
    """Training done before or elsewhere that is counted in."""

    kind: CreditKind
    months: Months
    place: Maybe[Words] = None
    start: Maybe[Day] = None
    end: Maybe[Day] = None
    percent: Maybe[Percent] = None
    decided: Day
    by: Maybe[Role] = None


class Decision(Record):
    """A decided number of months."""

    months: Months
    decided: Day
    by: Maybe[Role] = None


class Assessor(Outsider):
    """The external assessor of a basic training."""

    specialty: Maybe[Words] = None


AssessorRole: TypeAlias = Annotated[Id | Assessor, Either()]
"""The external assessor, of the register or not."""


class BasicTraining(Record):
    """Basic training (BT) within the training: when, by whom, and the authority's decision."""

    reported: Maybe[Day] = None
    start: Maybe[Day] = None
    end: Maybe[Day] = None
    supervisor: Maybe[Role] = None
    assessor: Maybe[AssessorRole] = None
    certificate: Maybe[Day] = None


class Introduction(Record):
    """The introduction to the training."""

    written_information: Maybe[Day] = None
    done: Maybe[Day] = None
    start_seminar_told: Maybe[Day] = None


class Ended(Record):
    """That the training ended here."""

    date: Day
    outcome: Outcome


class ChangedFrom(Record):
    """The regulation a trainee was trained under before."""

    regulation: FormerRegulation
    on: Day


class Trainee(Record):
    """One doctor's training in one programme."""

    name: Maybe[Words] = None
    programme: Programme
    specialties: Listed[Id] = ()
    regulation: Regulation
    licence: Maybe[Day] = None
    employed: Day
    start: Day = Field(alias="start")
    units: Some[WorksAt]
    supervisors: Listed[Supervised] = ()
    work: Some[Work]
    absences: Listed[Absence] = ()
    credited: Listed[Credited] = ()
    bt: Maybe[BasicTraining] = None
    introduction: Maybe[Introduction] = None
    extended: Listed[Decision] = ()
    months_needed: Maybe[Decision] = None
    changed_from: Maybe[ChangedFrom] = None
    follows: Maybe[Id] = None
    followed_from: Maybe[Day] = None
    ended: Maybe[Ended] = None
    approved: Maybe[Signature] = None
    applied: Maybe[Day] = None
    certified: Maybe[Day] = None

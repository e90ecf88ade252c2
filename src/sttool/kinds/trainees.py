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
    """The supervisor."""
    role: SupervisorRole
    """The main supervisor, or one beside."""
    start: Day
    """The first day as supervisor."""
    end: Maybe[Day] = None
    """The last day as supervisor."""


class Work(Record):
    """How much a trainee works, from a day on; a gap is time not employed here."""

    start: Day
    """The first day it holds."""
    end: Maybe[Day] = None
    """The last day it holds."""
    percent: Percent
    """Percent of full time."""


class Absence(Record):
    """A stretch of absence, by how it counts; never why."""

    start: Day
    """The first day away."""
    end: Maybe[Day] = None
    """The last day away."""
    percent: Percent
    """Percent of the employed time."""
    kind: AbsenceKind
    """How it counts towards training: leave, time that counts, research, or service elsewhere."""


class Credited(Record):
    """Training done before or elsewhere that is counted in."""

    kind: CreditKind
    """Earlier service, research, an earlier specialty, or a doctorate."""
    months: Months
    """How many months of full time are counted in."""
    place: Maybe[Words] = None
    """Where it was done, in words."""
    start: Maybe[Day] = None
    """Its first day."""
    end: Maybe[Day] = None
    """Its last day."""
    percent: Maybe[Percent] = None
    """Percent of full time."""
    decided: Day
    """The day it was decided."""
    by: Maybe[Role] = None
    """Who decided."""


class Decision(Record):
    """A decided number of months."""

    months: Months
    """How many months of full time."""
    decided: Day
    """The day it was decided."""
    by: Maybe[Role] = None
    """Who decided."""


class Assessor(Outsider):
    """The external assessor of a basic training."""

    specialty: Maybe[Words] = None
    """The assessor's specialty."""


AssessorRole: TypeAlias = Annotated[Id | Assessor, Either()]
"""The external assessor, of the register or not."""


class BasicTraining(Record):
    """Basic training (BT) within the training: when, by whom, and the authority's decision."""

    reported: Maybe[Day] = None
    """The day the trainee was reported to the region's BT unit."""
    start: Maybe[Day] = None
    """The first day of BT."""
    end: Maybe[Day] = None
    """The last day of BT."""
    supervisor: Maybe[Role] = None
    """The main supervisor of BT."""
    assessor: Maybe[AssessorRole] = None
    """The external assessor."""
    certificate: Maybe[Day] = None
    """The day of the authority's certificate of approved BT."""


class Introduction(Record):
    """The introduction to the training."""

    written_information: Maybe[Day] = None
    """The day written information was sent."""
    done: Maybe[Day] = None
    """The day the introduction was completed."""
    start_seminar_told: Maybe[Day] = None
    """The day the trainee was told of the start seminar."""


class Ended(Record):
    """That the training ended here."""

    date: Day
    """The last day of it."""
    outcome: Outcome
    """Completed, moved elsewhere, or left."""


class ChangedFrom(Record):
    """The regulation a trainee was trained under before."""

    regulation: FormerRegulation
    """The former regulation."""
    on: Day
    """The first day under the present one."""


class Trainee(Record):
    """One doctor's training in one programme."""

    name: Maybe[Words] = None
    """The trainee's name, unless it stands in names.yaml."""
    programme: Programme
    """AT, BT or ST."""
    specialties: Listed[Id] = ()
    """The specialties aimed at, as their files are named; AT has none."""
    regulation: Regulation
    """The regulation the training follows."""
    licence: Maybe[Day] = None
    """The day of the licence to practise."""
    employed: Day
    """The day the training post was entered."""
    start: Day = Field(alias="start")
    """The first day of training in that post."""
    units: Some[WorksAt]
    """Where the trainee is employed, and when."""
    supervisors: Listed[Supervised] = ()
    """Who supervises, and when."""
    work: Some[Work]
    """How much the trainee works, and when."""
    absences: Listed[Absence] = ()
    """Stretches of absence, without a cause."""
    credited: Listed[Credited] = ()
    """Training that is counted in."""
    bt: Maybe[BasicTraining] = None
    """Basic training within or before the training."""
    introduction: Maybe[Introduction] = None
    """The introduction to the training."""
    extended: Listed[Decision] = ()
    """Decided extensions."""
    months_needed: Maybe[Decision] = None
    """The months asked for, where a decision of its own says so (two specialties)."""
    changed_from: Maybe[ChangedFrom] = None
    """The regulation before, where it was changed."""
    follows: Maybe[Id] = None
    """The dossier of the programme before: AT, BT, ST."""
    followed_from: Maybe[Day] = None
    """Where this trainee's records begin, if later than the unit's."""
    ended: Maybe[Ended] = None
    """When and how the training ended here."""
    approved: Maybe[Signature] = None
    """Who approved the completed training."""
    applied: Maybe[Day] = None
    """The day of the application for specialist competence, or for BT's or AT's approval."""
    certified: Maybe[Day] = None
    """The day of the authority's proof."""

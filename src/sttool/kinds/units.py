"""Units, how they are reviewed, what they have written down, and what was reported of them."""

from typing import Annotated, Literal, TypeAlias

from sttool.kinds.base import Count, Day, Id, Listed, Maybe, Record, Some, Words, Yes, text
from sttool.kinds.parts import Area, Grade, Number, Programme

Setting: TypeAlias = Literal["primary-care", "hospital", "other"]
InspectionKind: TypeAlias = Literal["external", "internal"]

Commit: TypeAlias = Annotated[str, text("[0-9a-f]{7,64}", like="3f2a91c")]
"""A commit of git, short or whole."""

Digest: TypeAlias = Annotated[str, text("[0-9a-f]{64}", like="9f86d081…")]
"""A sha256 sum in hexadecimal."""


class Head(Record):
    """Who is head of a unit, and when."""

    person: Id
    start: Day
    end: Maybe[Day] = None
    acting: Maybe[Yes] = None


class Capacity(Record):
    """How many trainees a unit can take at a time, and when."""

    start: Day
    end: Maybe[Day] = None
    trainees: Count


class Unit(Record):
    """A unit of one's own, or one that receives trainees on placement."""

    name: Words
    setting: Setting
    region: Maybe[Words] = None
    specialties: Listed[Id] = ()
    external: Maybe[Yes] = None
    heads: Listed[Head] = ()
    capacity: Listed[Capacity] = ()
    supervisors_needed: Listed[Number] = ()


class InspectionFinding(Record):
    """One finding of an inspection, and what became of it."""

    area: Area
    grade: Maybe[Grade] = None
    what: Maybe[Words] = None
    by: Maybe[Day] = None
    done: Maybe[Day] = None


class Inspection(Record):
    """An external or internal review of a unit's training; its day stands in the name of the file."""

    kind: InspectionKind
    programme: Programme
    specialty: Maybe[Id] = None
    by: Maybe[Words] = None
    findings: Listed[InspectionFinding] = ()


class WrittenProgramme(Record):
    """A unit's written programme, for training or for introduction as its file is named."""

    revised: Some[Day]
    by: Listed[Id] = ()


class Report(Record):
    """The yearly report as it was delivered; its year stands in the name of the file."""

    delivered: Day
    to: Some[Id]
    requested: Maybe[Day] = None
    presented: Maybe[Day] = None
    commit: Maybe[Commit] = None
    sha256: Maybe[Digest] = None

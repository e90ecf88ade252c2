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
    """The head of unit."""
    start: Day
    """The first day as head."""
    end: Maybe[Day] = None
    """The last day as head."""
    acting: Maybe[Yes] = None
    """True where the person acts for the head."""


class Capacity(Record):
    """How many trainees a unit can take at a time, and when."""

    start: Day
    """The first day it holds."""
    end: Maybe[Day] = None
    """The last day it holds."""
    trainees: Count
    """How many trainees at a time."""


class Unit(Record):
    """A unit of one's own, or one that receives trainees on placement."""

    name: Words
    """The unit's name."""
    setting: Setting
    """What sort of care it gives."""
    region: Maybe[Words] = None
    """The region it belongs to."""
    specialties: Listed[Id] = ()
    """The specialties it trains in, as their files are named."""
    external: Maybe[Yes] = None
    """True for a unit that only receives trainees of this one."""
    heads: Listed[Head] = ()
    """Who has been head, and when."""
    capacity: Listed[Capacity] = ()
    """How many trainees it can take at a time."""
    supervisors_needed: Listed[Number] = ()
    """How many doctors with supervisor training the unit has said it needs."""


class InspectionFinding(Record):
    """One finding of an inspection, and what became of it."""

    area: Area
    """The area it is about, A to H."""
    grade: Maybe[Grade] = None
    """The grade given, A to D."""
    what: Maybe[Words] = None
    """What was found, in a few words."""
    by: Maybe[Day] = None
    """The day it is to be mended by."""
    done: Maybe[Day] = None
    """The day it was mended."""


class Inspection(Record):
    """An external or internal review of a unit's training; its day stands in the name of the file."""

    kind: InspectionKind
    """Whether the reviewers came from outside."""
    programme: Programme
    """The programme that was reviewed."""
    specialty: Maybe[Id] = None
    """The specialty that was reviewed, where it was one."""
    by: Maybe[Words] = None
    """Who reviewed, in words."""
    findings: Listed[InspectionFinding] = ()
    """What was found."""


class WrittenProgramme(Record):
    """A unit's written programme, for training or for introduction as its file is named."""

    revised: Some[Day]
    """The days it was made and revised."""
    by: Listed[Id] = ()
    """Who took part in writing it."""


class Report(Record):
    """The yearly report as it was delivered; its year stands in the name of the file."""

    delivered: Day
    """The day it was delivered."""
    to: Some[Id]
    """Who received it."""
    requested: Maybe[Day] = None
    """The day the management group asked for it."""
    commit: Maybe[Commit] = None
    """The commit it was made from."""
    sha256: Maybe[Digest] = None
    """The sum of the file that was delivered."""

"""A trainee's logs of what the goals ask for: courses, projects and certificates."""

from collections.abc import Hashable
from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Id, Listed, LogRecord, Maybe, Words
from sttool.kinds.parts import Outsider, Role

CourseStatus: TypeAlias = Literal["wanted", "applied", "reserve", "admitted", "done", "cancelled"]
ProjectKind: TypeAlias = Literal["development", "written-work", "research"]
CertificateKind: TypeAlias = Literal[
    "clinical",
    "observation",
    "course",
    "development",
    "written-work",
    "goal",
    "bt-goals",
    "bt-completed",
    "bt-competence",
    "st-completed",
    "st-competence",
    "at-section",
]
CertifiedAs: TypeAlias = Literal["supervisor", "course-leader", "head", "assessor"]


class Course(LogRecord):
    """A course, from wish to done."""

    id: Id
    """What certificates call it."""
    title: Words
    """Its name."""
    start: Maybe[Day] = None
    """The first day."""
    end: Maybe[Day] = None
    """The last day."""
    goals: Listed[Words] = ()
    """The goals it serves."""
    status: CourseStatus
    """How far it has come."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """Its id."""
        return (self.id,)


class Project(LogRecord):
    """A piece of development work, written work or research."""

    id: Id
    """What certificates call it."""
    kind: ProjectKind
    """What it is."""
    title: Words
    """Its name."""
    start: Maybe[Day] = None
    """The first day."""
    presented: Maybe[Day] = None
    """The day it was presented."""
    goals: Listed[Words] = ()
    """The goals it serves."""
    supervisor: Maybe[Role] = None
    """Who supervises it."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """Its id."""
        return (self.id,)


class Certificate(LogRecord):
    """A certificate of something the goals ask for."""

    one_of = ("signed_by", "signer")
    one_needed = True

    date: Day
    """The day it was signed."""
    kind: CertificateKind
    """What it certifies, as the authority's forms have it."""
    goals: Listed[Words] = ()
    """The goals it names."""
    for_what: Listed[Id] = ()
    """The placements, courses and projects it is for; of a whole ST in several specialties, which of them."""
    signed_by: Maybe[Id] = None
    """Who signed, a person of the register."""
    signer: Maybe[Outsider] = None
    """Who signed, a person outside the register."""
    acting_as: CertifiedAs
    """In what role."""
    consulted: Listed[Id] = ()
    """Who was consulted, as the study director under the older regulation."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day, the kind, what it is for, its goals and its signer."""
        who = self.signed_by or self.signer
        return (self.date, self.kind, frozenset(self.for_what), frozenset(self.goals), who)

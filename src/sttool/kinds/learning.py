"""A trainee's logs of what the goals ask for: courses, projects and certificates."""

from collections.abc import Hashable
from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Id, Listed, LogRecord, Maybe, Together, Words
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
    title: Words
    start: Maybe[Day] = None
    end: Maybe[Day] = None
    goals: Listed[Words] = ()
    status: CourseStatus

    @property
    def key(self) -> tuple[Hashable, ...]:
        """Its id."""
        return (self.id,)


class Project(LogRecord):
    """A piece of development work, written work or research."""

    id: Id
    kind: ProjectKind
    title: Words
    start: Maybe[Day] = None
    presented: Maybe[Day] = None
    goals: Listed[Words] = ()
    supervisor: Maybe[Role] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """Its id."""
        return (self.id,)


class Certificate(LogRecord):
    """A certificate of something the goals ask for."""

    together = Together(one_of=("signed_by", "signer"), one_needed=True)

    date: Day
    kind: CertificateKind
    goals: Listed[Words] = ()
    for_what: Listed[Id] = ()
    signed_by: Maybe[Id] = None
    signer: Maybe[Outsider] = None
    acting_as: CertifiedAs
    consulted: Listed[Id] = ()

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day, the kind, what it is for, its goals and its signer."""
        who = self.signed_by or self.signer
        return (self.date, self.kind, frozenset(self.for_what), frozenset(self.goals), who)

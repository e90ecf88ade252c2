"""A unit's own logs: what it arranged, and who was there from elsewhere."""

from collections.abc import Hashable
from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Id, Listed, LogRecord, Maybe, Words
from sttool.kinds.parts import Programme

ActivityKind: TypeAlias = Literal[
    "teaching",
    "introduction",
    "supervisor-meeting",
    "manager-meeting",
    "network",
    "group-review",
    "own-training",
    "start-seminar",
    "course-watch",
    "merit",
    "other",
]


class Activity(LogRecord):
    """Something the unit arranged or took part in."""

    date: Day
    """The day it took place."""
    kind: ActivityKind
    """What it was."""
    for_what: Listed[Programme] = ()
    """The programmes it was for."""
    trainees: Listed[Id] = ()
    """The trainees it is evidence for, each of them."""
    present: Listed[Id] = ()
    """The people who were there."""
    title: Maybe[Words] = None
    """What it was about, in a few words."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day, what it was, and its title."""
        return (self.date, self.kind, self.title)


class Visitor(LogRecord):
    """A trainee on placement here whose home is elsewhere; without a name."""

    start: Day
    """The first day here."""
    end: Maybe[Day] = None
    """The last day here."""
    programme: Programme
    """The programme the trainee is in."""
    home: Words
    """Where the trainee comes from, in words."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The first day, the home and the programme."""
        return (self.start, self.home, self.programme)

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
    kind: ActivityKind
    for_what: Listed[Programme] = ()
    trainees: Listed[Id] = ()
    present: Listed[Id] = ()
    title: Maybe[Words] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day, what it was, and its title."""
        return (self.date, self.kind, self.title)


class Visitor(LogRecord):
    """A trainee on placement here whose home is elsewhere; without a name."""

    start: Day
    end: Maybe[Day] = None
    programme: Programme
    home: Words

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The first day, the home and the programme."""
        return (self.start, self.home, self.programme)

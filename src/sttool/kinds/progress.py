"""A trainee's logs of what happened along the way: supervision, assessments, evaluations."""

from collections.abc import Hashable
from typing import Annotated, Literal, TypeAlias

from sttool.kinds.base import Count, Day, Id, LogRecord, Maybe, whole
from sttool.kinds.parts import Role

ToldBy: TypeAlias = Literal["trainee", "supervisor", "study-director"]
AssessmentKind: TypeAlias = Literal["mini-cex", "dops", "cbd", "sit-in", "multi-source", "other"]
AssessmentMode: TypeAlias = Literal["formative", "summative"]


class Meeting(LogRecord):
    """One meeting with a supervisor."""

    date: Day
    """The day of the meeting."""
    with_whom: Role
    """The supervisor."""
    minutes: Maybe[Annotated[int, whole(least=1, most=1440)]] = None
    """How long it was."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day and the supervisor."""
        return (self.date, None, self.with_whom)


class MeetingSummary(LogRecord):
    """Several meetings, as they are known at the yearly review."""

    start: Day
    """The first day it sums up."""
    end: Day
    """The last day it sums up."""
    meetings: Count
    """How many meetings there were."""
    with_whom: Role
    """The supervisor."""
    told_by: Maybe[ToldBy] = None
    """Who said so."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The period and the supervisor."""
        return (self.start, self.end, self.with_whom)


Supervision: TypeAlias = Meeting | MeetingSummary
"""An entry of the log of supervision, in either of its shapes."""


class Assessment(LogRecord):
    """That an assessment was made; never its score or its words."""

    date: Day
    """The day it was made."""
    kind: AssessmentKind
    """The method."""
    mode: AssessmentMode
    """Along the way, or to sum up."""
    by: Maybe[Role] = None
    """Who assessed."""
    placement: Maybe[Id] = None
    """The placement it was made on."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day, the method, who assessed and where."""
        return (self.date, self.kind, self.by, self.placement)


class Evaluation(LogRecord):
    """That a trainee handed in an evaluation; never its score or its words."""

    of: Id
    """The placement, ``training`` for the whole, or a year at home."""
    handed_in: Day
    """The day it was handed in."""
    reported: Maybe[Day] = None
    """The day its result was told."""
    to: Maybe[Id] = None
    """Who was told."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What it is of."""
        return (self.of,)

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
    with_whom: Role
    minutes: Maybe[Annotated[int, whole(least=1, most=1440)]] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day and the supervisor."""
        return (self.date, None, self.with_whom)


class MeetingSummary(LogRecord):
    """Several meetings, as they are known at the yearly review."""

    start: Day
    end: Day
    meetings: Count
    with_whom: Role
    told_by: Maybe[ToldBy] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The period and the supervisor."""
        return (self.start, self.end, self.with_whom)


Supervision: TypeAlias = Meeting | MeetingSummary
"""An entry of the log of supervision, in either of its shapes."""


class Assessment(LogRecord):
    """That an assessment was made; never its score or its words."""

    date: Day
    kind: AssessmentKind
    mode: AssessmentMode
    by: Maybe[Role] = None
    placement: Maybe[Id] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The day, the method, who assessed and where."""
        return (self.date, self.kind, self.by, self.placement)


class Evaluation(LogRecord):
    """That a trainee handed in an evaluation; never its score or its words."""

    of: Id
    handed_in: Day
    reported: Maybe[Day] = None
    to: Maybe[Id] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What it is of."""
        return (self.of,)

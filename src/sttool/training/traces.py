"""What is recorded that bears on goals, in one shape: placements, courses, projects and certificates, on a day.

What is dated after the day is planned, whatever else is said of it.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date as Day  # noqa: N812 - certificates have a field of that name

GOAL = "goal"
"""The activity of goals that prescribe none: proved by a certificate of the goal itself."""

OBSERVATION = "observation"
BT_GOALS = "bt-goals"


class State(IntEnum):
    """How far an activity has come; a cancelled one counts for nothing and is shown for what it was to bring."""

    CANCELLED = -1
    MISSING = 0
    PLANNED = 1
    ONGOING = 2
    DONE = 3
    CERTIFIED = 4


class PlacementLike(Protocol):
    """Service at a unit, or observation there."""

    @property
    def type(self) -> str:
        """Type; ``observation`` is no clinical service."""

    @property
    def start(self) -> Day:
        """First day."""

    @property
    def end(self) -> Day | None:
        """Last day."""

    @property
    def goals(self) -> Sequence[str]:
        """Goals it serves."""

    @property
    def cancelled(self) -> Day | None:
        """Day it was cancelled."""


class CourseLike(Protocol):
    """A course."""

    @property
    def id(self) -> str:
        """Id."""

    @property
    def start(self) -> Day | None:
        """First day."""

    @property
    def end(self) -> Day | None:
        """Last day."""

    @property
    def goals(self) -> Sequence[str]:
        """Goals it serves."""

    @property
    def status(self) -> str:
        """How far it has come, from ``wanted`` to ``done``."""


class ProjectLike(Protocol):
    """Development or written work, or research."""

    @property
    def id(self) -> str:
        """Id."""

    @property
    def kind(self) -> str:
        """What it is; research proves no activity of its own."""

    @property
    def start(self) -> Day | None:
        """First day."""

    @property
    def presented(self) -> Day | None:
        """Day it was presented."""

    @property
    def goals(self) -> Sequence[str]:
        """Goals it serves."""


class CertificateLike(Protocol):
    """A certificate."""

    @property
    def date(self) -> Day:
        """Day it was signed."""

    @property
    def kind(self) -> str:
        """What it certifies."""

    @property
    def goals(self) -> Sequence[str]:
        """Goals it names."""

    @property
    def for_what(self) -> Sequence[str]:
        """Ids of the placements, courses and projects it is for."""


class Trace(Struct, frozen=True):
    """Something recorded that bears on a goal: its record, whose ``key`` is an id, for certificates their index.

    ``by_code`` says that it names the goal by a code that two of the trainee's specialties share.
    """

    record: str
    key: str | int
    activity: str
    state: State
    first: Day | None
    last: Day | None
    by_code: bool = False


def traces(
    day: Day,
    *,
    placements: Mapping[str, PlacementLike],
    courses: Sequence[CourseLike] = (),
    projects: Sequence[ProjectLike] = (),
    certificates: Sequence[CertificateLike] = (),
) -> Iterator[tuple[Sequence[str], Trace]]:
    """Give what is recorded, each with the goals it names; placements by id."""
    for key, placement in placements.items():
        activity = OBSERVATION if placement.type == OBSERVATION else "clinical"
        state = _by_days(day, placement.start, placement.end)
        if placement.cancelled is not None and placement.cancelled <= day:
            state = State.CANCELLED
        yield placement.goals, Trace("placement", key, activity, state, placement.start, placement.end)
    for course in courses:
        yield course.goals, Trace("course", course.id, "course", _course(course, day), course.start, course.end)
    for project in projects:
        state = _by_days(day, project.start or project.presented, project.presented)
        yield project.goals, Trace("project", project.id, project.kind, state, project.start, project.presented)
    for index, paper in enumerate(certificates):
        activity = GOAL if paper.kind == BT_GOALS else paper.kind
        state = State.CERTIFIED if paper.date <= day else State.PLANNED
        yield paper.goals, Trace("certificate", index, activity, state, paper.date, paper.date)


def _by_days(day: Day, first: Day | None, last: Day | None) -> State:
    if first is None or first > day:
        return State.PLANNED
    return State.ONGOING if last is None or last >= day else State.DONE


def _course(course: CourseLike, day: Day) -> State:
    """Judge a course: it is done when that is said and its days are over, and nothing comes of a cancelled one."""
    first, last = course.start or course.end, course.end or course.start
    if course.status == "cancelled":
        return State.CANCELLED
    if course.status == "done":
        return State.DONE if last is None or last <= day else _by_days(day, first, last)
    if course.status == "admitted" and first is not None and first <= day:
        return State.ONGOING
    return State.PLANNED

"""One time that an obligation falls due for a subject, and how that stands on a day."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from sttool.findings import At, Param
    from sttool.obligations.model import Role


class Verdict(StrEnum):
    """How an occurrence stands; each has exactly one."""

    MET = "met"
    MET_LATE = "met_late"
    UPCOMING = "upcoming"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    MISSED = "missed"
    PAUSED = "paused"
    WAIVED = "waived"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    BEFORE_RECORDS = "before_records"

    @property
    def open(self) -> bool:
        """Say whether it can still be met, and somebody should know."""
        return self in _OPEN


_OPEN = frozenset({Verdict.UPCOMING, Verdict.DUE_SOON, Verdict.OVERDUE, Verdict.PAUSED, Verdict.UNKNOWN})


class Evidence(Struct, frozen=True):
    """Something recorded that counts: its day and place. ``count`` is how many it stands for, as a summary does."""

    day: date
    path: str
    at: At = ()
    count: int = 1


class Because(Struct, frozen=True):
    """What started the clock, and where it is written."""

    event: str
    day: date | None
    path: str
    at: At = ()


class Lack(Struct, frozen=True):
    """What is missing where a state fails or a count falls short: the key of a text, and its parameters."""

    text: str
    params: tuple[tuple[str, Param], ...] = ()
    path: str | None = None
    at: At = ()


class Occurrence(Struct, frozen=True):
    """One occurrence, judged.

    ``role`` is whose turn it is, ``persons`` who holds that role on the due day and, once that has passed, still does;
    or else who holds it now. ``moved`` is by how many days leave
    has pushed the due day; ``met`` the day it was met, ``booked`` a later day on which it will be.
    """

    obligation: str
    subject: str
    anchor: str
    due: date | None
    verdict: Verdict
    role: Role
    because: Because
    persons: tuple[str, ...] = ()
    met: date | None = None
    booked: date | None = None
    moved: int = 0
    need: int = 1
    have: int = 0
    lack: Lack | None = None
    evidence: tuple[Evidence, ...] = ()
    waiver: tuple[str, At] | None = None
    lapsed: date | None = None
    reminds: date | None = None
    closes: date | None = None

    @property
    def key(self) -> str:
        """``obligation/subject/anchor``: the same as long as it lives, whatever day it moves to."""
        return f"{self.obligation}/{self.subject}/{self.anchor}"

    def days_over(self, day: date) -> int:
        """How many days past its due day it is; 0 where it is not overdue."""
        if self.due is None or self.verdict is not Verdict.OVERDUE:
            return 0
        return day.toordinal() - self.due.toordinal()

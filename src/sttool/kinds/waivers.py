"""Waivers: obligations set aside for a while, with a reason."""

from collections.abc import Hashable

from sttool.kinds.base import Day, Id, LogRecord, Maybe, Words


class Waiver(LogRecord):
    """An obligation that is set aside for a trainee."""

    ends = ("on", "until")
    longest = 24

    obligation: Id
    """The obligation that is set aside."""
    occurrence: Maybe[Words] = None
    """Which of its occurrences, by its anchor; left out, all."""
    reason: Words
    """Why; never a cause of leave or anybody's health."""
    by: Id
    """Who decided."""
    on: Day
    """The day it was decided."""
    until: Day
    """The last day it holds, two years on at most."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The obligation, the occurrence, and whom it is about."""
        return (self.obligation, self.occurrence, None)


class UnitWaiver(Waiver):
    """An obligation that is set aside for a unit, one of its assignments or one of its people."""

    subject: Maybe[Id] = None
    """The person or assignment it is set aside for; left out, the unit."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The obligation, the occurrence, and whom it is about."""
        return (self.obligation, self.occurrence, self.subject)

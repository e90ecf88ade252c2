"""Waivers: obligations set aside for a while, with a reason."""

from collections.abc import Hashable

from sttool.kinds.base import Day, Id, LogRecord, Maybe, Together, Words


class Waiver(LogRecord):
    """An obligation that is set aside for a trainee."""

    together = Together(ends=("on", "until"), longest=24)

    obligation: Id
    occurrence: Maybe[Words] = None
    reason: Words
    by: Id
    on: Day
    until: Day

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The obligation, the occurrence, and whom it is about."""
        return (self.obligation, self.occurrence, None)


class UnitWaiver(Waiver):
    """An obligation that is set aside for a unit, one of its assignments or one of its people."""

    subject: Maybe[Id] = None

    @property
    def key(self) -> tuple[Hashable, ...]:
        """The obligation, the occurrence, and whom it is about."""
        return (self.obligation, self.occurrence, self.subject)

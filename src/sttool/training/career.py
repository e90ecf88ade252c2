"""What training time is counted from: work, absence, credited service, extensions.

The protocols are what the arithmetic asks of a trainee's record; the frozen values satisfy them too, and are what a
"what if" is made of. Periods have both days included, an open end is ``None``, a percent is 1 to 100.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date as Day  # noqa: N812 - End has a field of that name

    from sttool.training.months import Number


class WorkLine(Protocol):
    """Employment at a percentage of full time; without an end it lasts until the next line begins."""

    @property
    def start(self) -> Day:
        """First day."""

    @property
    def end(self) -> Day | None:
        """Last day."""

    @property
    def percent(self) -> Number:
        """Percent of full time."""


class AbsenceLine(Protocol):
    """Absence of a neutral kind."""

    @property
    def start(self) -> Day:
        """First day."""

    @property
    def end(self) -> Day | None:
        """Last day."""

    @property
    def percent(self) -> Number:
        """Percent of the employed time."""

    @property
    def kind(self) -> str:
        """Kind, which a rule may name."""


class CreditLine(Protocol):
    """Service elsewhere, or a merit, that a decision credits with a number of months."""

    @property
    def kind(self) -> str:
        """Kind, as ``service`` or ``doctorate``."""

    @property
    def start(self) -> Day | None:
        """First day of the service, where it has days."""

    @property
    def end(self) -> Day | None:
        """Last day of the service."""

    @property
    def percent(self) -> Number | None:
        """Percent of full time of the service; ``None`` is full time."""

    @property
    def months(self) -> Number | None:
        """Months of full time that were decided."""

    @property
    def decided(self) -> Day | None:
        """Day of the decision."""


class ExtensionLine(Protocol):
    """A decision that more months are asked for."""

    @property
    def months(self) -> Number:
        """Months of full time."""

    @property
    def decided(self) -> Day | None:
        """Day of the decision."""


class EndLine(Protocol):
    """The end of the training here."""

    @property
    def date(self) -> Day:
        """Last day that can count."""


class Career(Protocol):
    """A training as far as its time is concerned: what a trainee's record is asked for."""

    @property
    def start(self) -> Day:
        """First day of training; nothing before it counts but what is credited."""

    @property
    def work(self) -> Sequence[WorkLine]:
        """Employment."""

    @property
    def absences(self) -> Sequence[AbsenceLine]:
        """Absence."""

    @property
    def credited(self) -> Sequence[CreditLine]:
        """Credited service and merits."""

    @property
    def extended(self) -> Sequence[ExtensionLine]:
        """Extensions."""

    @property
    def months_needed(self) -> ExtensionLine | None:
        """A decision of its own on the months asked for, in place of the regulation's."""

    @property
    def ended(self) -> EndLine | None:
        """The end, once there is one."""


class Work(Struct, frozen=True):
    """Employment at a percentage."""

    start: Day
    end: Day | None = None
    percent: Number = 100


class Absence(Struct, frozen=True):
    """Absence of a kind, in percent of the employed time."""

    start: Day
    end: Day | None = None
    percent: Number = 100
    kind: str = "leave"


class Credit(Struct, frozen=True):
    """Credited months."""

    months: Number | None
    kind: str = "service"
    start: Day | None = None
    end: Day | None = None
    percent: Number | None = None
    decided: Day | None = None


class Decision(Struct, frozen=True):
    """Months decided: an extension, or all that is asked for."""

    months: Number
    decided: Day | None = None


class End(Struct, frozen=True):
    """The end of the training."""

    date: Day


class Plan(Struct, frozen=True):
    """A training's time as plain values, for a "what if"."""

    start: Day
    work: tuple[WorkLine, ...]
    absences: tuple[AbsenceLine, ...] = ()
    credited: tuple[CreditLine, ...] = ()
    extended: tuple[ExtensionLine, ...] = ()
    months_needed: ExtensionLine | None = None
    ended: EndLine | None = None

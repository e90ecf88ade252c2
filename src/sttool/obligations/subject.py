"""Whom or what an obligation is about, in one shape for all: its days, its events and the records that speak of it.

A subject is a value. It is made from a dossier or a clinic by ``subjects/``; clocks, evidence and verdicts ask it
and nothing else.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from sttool.dates import LAST, Period, Span, without

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from sttool.findings import At
    from sttool.kinds.dossier import Filed
    from sttool.obligations.model import About, Role


THREE_MONTHS: Final = Span(3, "months")


class Happening(Struct, frozen=True):
    """An event that happened, or is to happen: when, and where it is written. ``anchor`` tells it from its like."""

    anchor: str
    day: date
    path: str
    at: At = ()


class Spell(Struct, frozen=True):
    """Days spent in one setting: a home unit's, or on a placement elsewhere.

    ``setting`` is there ``away``; of an AT, who is supervised where the placement is, it is that unit's own.
    """

    period: Period
    unit: str
    setting: str
    away: bool = False


class Traits(Struct, frozen=True):
    """What ``applies`` of an obligation asks about, constant for a subject.

    ``returning`` is a placement at a unit where the trainee was on placement before.
    """

    programme: str | None = None
    regulation: str | None = None
    specialties: frozenset[str] = frozenset()
    type: str | None = None
    area: str | None = None
    returning: bool = False


NO_TRAITS: Final = Traits()


class Subject(Struct, frozen=True, dict=True):
    """One trainee, placement, supervisor, assignment, unit, unit with programme, concern or collegium.

    ``scope`` are the days on which it can owe anything; ``pauses`` the days on which its clocks stand still (long
    leave, and gaps in the employment). ``since`` is the first day of its records. ``ended`` is the last day of its
    training where that is known, ``closed`` the day after which not even what follows the end is asked for;
    ``until`` the last day of one that is over sooner than its training, as a placement or supervision is.
    ``refused`` names the kinds, and ``kind.field``, that could not be read. ``serves`` gives the day on which so many
    months are served from a day on. ``at_unit`` is the unit that a placement or a unit's own subject stands at;
    ``since_grace`` how long a standing paper gets when the records begin. ``expected`` is the last day of a training
    that has not ended yet, as far as it is known; ``holders`` gives the persons who hold a role on a day.
    """

    kind: About
    id: str
    path: str
    scope: tuple[Period, ...]
    since: date
    traits: Traits = NO_TRAITS
    pauses: tuple[Period, ...] = ()
    ended: date | None = None
    closed: date | None = None
    until: date | None = None
    homes: tuple[Spell, ...] = ()
    spells: tuple[Spell, ...] = ()
    happenings: Mapping[str, tuple[Happening, ...]] = field(default_factory=dict)
    filed: Mapping[str, tuple[Filed[Any], ...]] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    serves: Callable[[date, int], date | None] | None = None
    trainee: str | None = None
    at_unit: str | None = None
    since_grace: Span = THREE_MONTHS
    expected: date | None = None
    holders: Callable[[Role, date], frozenset[str]] | None = None

    @cached_property
    def key(self) -> str:
        """``kind/id``, as occurrences and outputs name it."""
        return f"{self.kind}/{self.id}"

    @cached_property
    def at_home(self) -> tuple[Period, ...]:
        """The days in scope that are not spent on a placement elsewhere."""
        away = [spell.period for spell in self.spells if spell.away]
        return without(self.scope, away) if away else self.scope

    @cached_property
    def life(self) -> Period:
        """From its first day in scope to its last."""
        if not self.scope:
            return Period(self.since, LAST)
        return Period(self.scope[0].start, self.scope[-1].end)

    def setting_on(self, day: date) -> str | None:
        """The setting of the home unit on a day; before the first and after the last, that one's."""
        if not self.homes:
            return None
        home = next((spell for spell in self.homes if day in spell.period), None)
        if home is None:
            home = self.homes[0] if day < self.homes[0].period.start else self.homes[-1]
        return home.setting

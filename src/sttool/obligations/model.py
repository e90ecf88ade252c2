"""An obligation as a value: what is asked, of whom, by when, and what shows that it was done.

These are what packs are read into. Nothing here knows a clinic or a day.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.dates import Span
from sttool.training.absence import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from sttool.dates import Calendar
    from sttool.obligations.origin import Layer, Named, Source
    from sttool.texts import Text
    from sttool.training.absence import AbsenceRule


THREE_MONTHS: Final = Span(3, "months")


class Level(StrEnum):
    """How strictly something is asked, the strictest first."""

    MUST = "must"
    SHOULD = "should"
    AGREED = "agreed"
    INDICATOR = "indicator"

    @property
    def rank(self) -> int:
        """0 for the strictest."""
        return list(Level).index(self)


Role: TypeAlias = Literal["trainee", "supervisor", "study_director", "head"]
About: TypeAlias = Literal[
    "trainee", "placement", "supervisor", "assignment", "unit", "unit-programme", "concern", "collegium"
]


class Field(Struct, frozen=True):
    """A field of a kind of record: its names in the models, and its keys in the files.

    ``said``: no record has it, the path of the file says it (``day``, ``id``, ``kind``, ``year``).
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    said: bool = False

    def __str__(self) -> str:
        """Write it as a pack does."""
        return ".".join(self.keys or self.names)


class Where(Struct, frozen=True):
    """A condition on a record: the field's value, or one of a list field's, is one of those given.

    ``of_part``: it is about the part of the record that is looked at, as one signature of many.
    """

    field: Field
    values: frozenset[str | int | bool]
    of_part: bool = False


class Held(Struct, frozen=True):
    """A condition on who stands in a field: one of those who hold a role for the subject on the record's day."""

    field: Field
    role: Role


class Proof(Struct, frozen=True):
    """What counts as done: a kind of record, the field with the day, and conditions.

    ``on`` is the field with a day or a list of days; the word ``day`` is the day the path of the file says.
    ``each`` names a list in the record whose items are looked at instead, as ``signed`` of a contract.
    ``of`` names the field that must hold the occurrence's own anchor (a placement's id, a year). ``needs`` are
    fields that must be there; ``holds`` are those that must name whoever holds a role on that day.
    """

    record: str
    on: Field
    each: Field | None = None
    of: Field | None = None
    where: tuple[Where, ...] = ()
    needs: tuple[Field, ...] = ()
    holds: tuple[Held, ...] = ()


class Stage(Struct, frozen=True):
    """A step on the way to a paper that is whole, and whose turn it is: any of its proofs is enough."""

    answers: Role
    proofs: tuple[Proof, ...]
    title: Text | None = None


class Applies(Struct, frozen=True):
    """For whom: an empty set asks nothing. ``start`` and ``end`` bound the due day.

    Of placements, ``lasting`` is how long they last at the least, and ``new_unit`` asks it of the first at each unit.
    """

    programme: frozenset[str] = frozenset()
    regulation: frozenset[str] = frozenset()
    specialty: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    type: frozenset[str] = frozenset()
    area: frozenset[str] = frozenset()
    lasting: Span | None = None
    new_unit: bool = False
    start: date | None = None
    end: date | None = None
    lacks: Proof | None = None
    lacks_by: str | None = None


class Within(Struct, frozen=True):
    """Once, a span from an event; negative: before it.

    ``fresh``: only what is dated on or after the event counts. ``service``: the span is months of training time from
    the event on.
    """

    span: Span
    of: str
    fresh: bool = False
    service: bool = False


class Before(Struct, frozen=True):
    """Once, before an event by a span; moves only because the event does.

    ``fresh``: only what is dated within so long before the event counts.
    """

    event: str
    by: Span
    fresh: Span | None = None


class Every(Struct, frozen=True):
    """Again, a span after each time it was met; first a span after an event."""

    span: Span
    start: str


class Rate(Struct, frozen=True):
    """How many a week in each setting, and away on placements; a share of that suffices; quiet weeks do not count."""

    per_week: Mapping[str, Fraction]
    share: Fraction
    quiet_weeks: frozenset[int]


class Each(Struct, frozen=True):
    """In each period of the calendar, so many times; due on its last day or a span after it.

    What is done within ``late`` of the due day is taken for the period that is past, as long as that is unmet.
    ``home``: asked of those who were at home, and not on placements elsewhere, for at least half of the period.
    """

    calendar: Calendar
    at_least: int | Rate
    within: Span | None = None
    late: Span = THREE_MONTHS
    home: bool = False


class AfterEach(Struct, frozen=True):
    """Once for each record of a kind, a span from the day in one of its fields."""

    record: str
    on: Field
    span: Span
    where: tuple[Where, ...] = ()
    lasting: Span | None = None


class Always(Struct, frozen=True):
    """A state that holds at any moment: an occurrence for each stretch in which it fails longer than the grace."""

    predicate: str
    grace: Span
    params: Mapping[str, object]


Due: TypeAlias = Within | Before | Every | Each | AfterEach | Always


class Obligation(Struct, frozen=True, eq=False):
    """One obligation, as all layers together have it; two are the same only if they are one.

    ``remind`` is how long before its day it is due soon, ``closes`` how long after it can still be met (without it,
    until the next one's day or the end of its subject). ``standing``: a paper or state that gets a new day when a
    unit begins to use the tool. ``after_end``: falls due also when the training has ended, until certified.
    ``pauses``: leave stops its clock; not so for what needs no trainee to be done.
    """

    id: str
    duties: tuple[str, ...]
    level: Level
    title: Text
    about: About
    applies: Applies
    due: Due
    stages: tuple[Stage, ...]
    answers: tuple[Role, ...]
    helps: Role | None
    remind: Span
    closes: Span | None
    standing: bool
    after_end: bool
    pauses: bool
    sources: tuple[Source, ...]
    layers: tuple[Layer, ...]
    met_text: Text | None = None
    numbers: tuple[Named, ...] = ()


class Pack(Struct, frozen=True):
    """A pack as named in ``sttool.yaml``: its id, its title, and where its demands stand."""

    id: str
    title: Text
    source: str
    path: str


class Rules(Struct, frozen=True, dict=True):
    """All obligations that hold for a clinic, in the packs' order, and what was set aside: by whom, and why.

    ``aside`` are the obligations set aside, as they would have been.

    ``months`` are the months of full time by programme and regulation; ``leave_days`` how long leave stops clocks;
    ``absence`` what becomes of each kind of absence in training time; ``asked_before`` how long before a placement the
    receiving unit is asked.
    """

    packs: tuple[Pack, ...]
    obligations: tuple[Obligation, ...]
    off: Mapping[str, tuple[str, str]]
    months: Mapping[str, int]
    leave_days: int
    since_grace: Span
    horizon: Span
    absence: tuple[AbsenceRule, ...] = PLAIN
    asked_before: Span = THREE_MONTHS
    aside: tuple[Obligation, ...] = ()

    @cached_property
    def _about(self) -> Mapping[str, tuple[Obligation, ...]]:
        kinds = sorted({item.about for item in self.obligations})
        return {kind: tuple(item for item in self.obligations if item.about == kind) for kind in kinds}

    @cached_property
    def _asked(self) -> Mapping[tuple[str, str | None], tuple[Obligation, ...]]:
        programmes = (None, *sorted({word for item in self.obligations for word in item.applies.programme}))
        return {
            (kind, programme): tuple(item for item in found if programme in (item.applies.programme or {programme}))
            for kind, found in self._about.items()
            for programme in programmes
        }

    @cached_property
    def events(self) -> frozenset[str]:
        """The events that anything is due from or before, or that say for whom it holds."""
        due = [getattr(item.due, name, None) for item in self.obligations for name in ("of", "event", "start")]
        return frozenset(name for name in (*due, *(item.applies.lacks_by for item in self.obligations)) if name)

    @cached_property
    def _by_id(self) -> Mapping[str, Obligation]:
        return {item.id: item for item in self.obligations}

    def about(self, kind: str) -> tuple[Obligation, ...]:
        """The obligations about a sort of subject, in the packs' order."""
        return self._about.get(kind, ())

    def asked(self, kind: str, programme: str | None) -> tuple[Obligation, ...]:
        """The obligations about a sort of subject in a programme; those of no one programme where it is none."""
        found = self._asked.get((kind, programme))
        return found if found is not None else self._asked.get((kind, None), ())

    def by_id(self, wanted: str) -> Obligation | None:
        """Find an obligation by its id."""
        return self._by_id.get(wanted)

"""What a page on one training, or one unit, consists of: values that text, Markdown, JSON and HTML are made from.

That something happened is shown, by whom and what was agreed; of a concern only whether one is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from sttool.dates import Period
    from sttool.obligations.model import Role
    from sttool.obligations.occurrence import Verdict
    from sttool.reports.basis import Place, Who
    from sttool.reports.counts import Counts
    from sttool.texts import Text
    from sttool.training.shares import Group, Share

Phase: TypeAlias = Literal["done", "now", "planned"]


@dataclass(frozen=True, slots=True)
class Supervising:
    """Who supervises, or will: in what role, since when and until when, and when that person last trained for it."""

    who: Who
    role: str
    period: Period
    trained: date | None


@dataclass(frozen=True, slots=True)
class Item:
    """An occurrence in short: what is asked, by when, how it stands, whose turn it is, and what is missing."""

    key: str
    title: Text
    duties: tuple[str, ...]
    subject: Who
    due: date | None
    verdict: Verdict
    over: int
    role: Role
    whose: tuple[Who, ...]
    booked: date | None
    lack: Text | None


@dataclass(frozen=True, slots=True)
class Norm:
    """So many in a period, against how many are asked for."""

    title: Text
    period: str
    have: int
    need: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Occasion:
    """A review or collegium: its day, its kind (``review.annual``), who took part, and what was agreed.

    ``outcome`` and ``self_assessment`` are a collegium's alone.
    """

    day: date
    kind: str
    present: tuple[Who, ...]
    agreed: tuple[str, ...]
    outcome: str | None = None
    self_assessment: bool | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """A placement: where, when, for what goals, by whom supervised, and whether the receiving unit has said yes."""

    id: str
    title: str
    unit: Place
    period: Period
    phase: Phase
    supervisors: tuple[str, ...]
    goals: tuple[str, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Learning:
    """A course or project: its name, its days, and how far it has come."""

    id: str
    title: str
    start: date | None
    end: date | None
    status: str


@dataclass(frozen=True, slots=True)
class Times:
    """How often something happened; ``what`` names it as a summary of a dossier does."""

    what: str
    number: int


@dataclass(frozen=True, slots=True)
class Assessed:
    """How many assessments were made by a method, to help (``formative``) or to sum up (``summative``)."""

    method: str
    mode: str
    number: int


@dataclass(frozen=True, slots=True)
class Home:
    """A home unit, and the days it is that."""

    unit: Place
    period: Period


@dataclass(frozen=True, slots=True)
class Since:
    """What has been recorded since an occasion, or from the start of the training where there has been none."""

    day: date
    after: str | None
    happened: tuple[Times, ...]
    assessed: tuple[Assessed, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a training and how far it has come: months of full time done and asked for, and the expected end.

    ``away`` is the absence that goes on, or the next one, in full; ``percent`` what is worked of full time.
    """

    employed: date
    start: date
    ended: date | None
    outcome: str | None
    percent: Fraction | None
    away: Period | None
    done: Fraction
    asked: Fraction
    expected_end: date | None


@dataclass(frozen=True, slots=True)
class TraineePage:
    """The page on one training. ``last`` are the last yearly review and collegium, ``booked`` what is to come.

    ``counts`` are all obligations upon the training, from the records' first day. ``unread`` are the kinds of records
    that cannot be read, so that something may be further than it seems.
    """

    who: Who
    programme: str
    regulation: str
    specialties: tuple[str, ...]
    follows: str | None
    units: tuple[Home, ...]
    heads: tuple[Who, ...]
    directors: tuple[Who, ...]
    terms: Terms
    supervisors: tuple[Supervising, ...]
    counts: Counts
    items: tuple[Item, ...]
    norms: tuple[Norm, ...]
    last: tuple[Occasion, ...]
    booked: tuple[Occasion, ...]
    concern_open: bool
    since: Since
    placements: tuple[Stay, ...]
    courses: tuple[Learning, ...]
    projects: tuple[Learning, ...]
    goals: Mapping[Group, Share]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A trainee of a unit, with how many obligations are overdue and due soon."""

    who: Who
    programme: str
    since: date
    expected_end: date | None
    supervisors: tuple[Who, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Office:
    """Who heads a unit or directs its training, as what, and on which days."""

    who: Who
    role: str
    period: Period


@dataclass(frozen=True, slots=True)
class UnitPage:
    """The page on one unit. ``here`` is how many serve there on the day, visitors too; ``places`` how many can."""

    unit: Place
    setting: str
    external: bool
    heads: tuple[Office, ...]
    directors: tuple[Office, ...]
    members: tuple[Member, ...]
    here: int
    visitors: int
    places: int | None
    counts: Counts
    items: tuple[Item, ...]

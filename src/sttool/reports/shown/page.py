"""What a page on one training consists of: values that text, Markdown, JSON and HTML are made from.

That something happened is shown, by whom and what was agreed; of a concern only whether one is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

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


class Supervising(Struct, frozen=True):
    """A supervisor of the training, now or to come; where there is none, the last who was."""

    who: Who
    """The person."""
    role: str
    """``main``, or ``co`` for one beside."""
    period: Period
    """The days of it."""
    trained: date | None
    """The latest supervisor training or follow-up; ``None`` where there was none by the day."""


class Item(Struct, frozen=True):
    """An occurrence in short."""

    key: str
    """Its key, ``obligation/subject/anchor``: the same as long as it lives."""
    title: Text
    """What is asked, in both languages."""
    duties: tuple[str, ...]
    """The numbers of the duties it comes from, as ``K5``."""
    subject: Who
    """Whom or what it is about: a trainee, a unit or a supervisor."""
    due: date | None
    """By when; ``None`` where it has no day."""
    verdict: Verdict
    """How it stands."""
    over: int
    """Days past that day; 0 where it is not overdue."""
    role: Role
    """Whose turn it is, as a role: trainee, supervisor, study_director or head."""
    whose: tuple[Who, ...]
    """Those who hold the role; empty where nobody does."""
    booked: date | None
    """The day it is booked for; ``None`` where it is not."""
    lack: Text | None
    """What is missing, in both languages; ``None`` where it is met, or there is no more to say."""


class Norm(Struct, frozen=True):
    """Meetings or assessments in a period, against how many are asked for."""

    title: Text
    """What is asked, in both languages."""
    period: str
    """The period, as ``2026-HT``."""
    have: int
    """How many there were."""
    need: int
    """How many are asked for."""
    verdict: Verdict
    """How that stands."""


class Occasion(Struct, frozen=True):
    """A review or collegium."""

    day: date
    """Its day."""
    kind: str
    """What it is, as ``review.annual`` or ``collegium.specialist``."""
    present: tuple[Who, ...]
    """Who took part, or is to."""
    agreed: tuple[str, ...]
    """What was agreed, point by point."""
    outcome: str | None = None
    """A collegium's: ``on-track`` or ``difficulty``; ``None`` for a review."""
    self_assessment: bool | None = None
    """Whether the trainee had made a self-assessment for the collegium; ``None`` for a review."""


class Stay(Struct, frozen=True):
    """A placement."""

    id: str
    """The id."""
    title: str
    """What it is called."""
    unit: Place
    """Where."""
    period: Period
    """Its days; open-ended where no last day is recorded."""
    phase: Phase
    """done, now or planned, on the day."""
    supervisors: tuple[str, ...]
    """The supervisors there, each by name, or by id where no name is known."""
    goals: tuple[str, ...]
    """The codes of the goals it is for."""
    confirmed: bool
    """Whether the receiving unit has said yes."""


class Course(Struct, frozen=True):
    """A course, taken or to be taken."""

    id: str
    """The id."""
    title: str
    """What it is called."""
    start: date | None
    """Its first day; ``None`` where none is recorded."""
    end: date | None
    """Its last day; ``None`` where none is recorded."""
    status: str
    """How far it has come: wanted, applied, reserve, admitted or done."""


class Project(Struct, frozen=True):
    """A development work, written work or piece of research."""

    id: str
    """The id."""
    title: str
    """What it is called."""
    kind: str
    """What it is: development, written-work or research."""
    start: date | None
    """Its first day; ``None`` where none is recorded."""
    presented: date | None
    """The day it was, or is to be, presented; ``None`` where none is recorded."""


class Times(Struct, frozen=True):
    """How often something was recorded."""

    what: str
    """What, as ``supervision`` or ``course.done``."""
    number: int
    """How many times."""


class Assessed(Struct, frozen=True):
    """Assessments by one method."""

    method: str
    """The method, as the records have it."""
    mode: str
    """``formative``, to help, or ``summative``, to sum up."""
    number: int
    """How many."""


class Home(Struct, frozen=True):
    """A home unit."""

    unit: Place
    """The unit."""
    period: Period
    """The days it is that."""


class Since(Struct, frozen=True):
    """What has been recorded since an occasion, or from the start of the training where there has been none."""

    day: date
    """The day of the occasion, or the first day of the training."""
    after: str | None
    """The kind of the occasion, as ``review.annual``; ``None`` where there has been none."""
    happened: tuple[Times, ...]
    """What was recorded since, up to the day; what was not is left out."""
    assessed: tuple[Assessed, ...]
    """The assessments among it, by method."""


class Terms(Struct, frozen=True):
    """The terms of a training, and how far it has come."""

    employed: date
    """The first day of the employment."""
    start: date
    """The first day of the training."""
    ended: date | None
    """The day it ended, or is to; ``None`` where no end is recorded."""
    outcome: str | None
    """How it ended: completed, moved or left; ``None`` where no end is recorded."""
    percent: Fraction | None
    """What is worked, in percent of full time; ``None`` where no work is recorded for the day."""
    away: Period | None
    """The full absence that goes on, or else the next; ``None`` where there is none."""
    done: Fraction
    """Months of full time that are done, credited time counted."""
    asked: Fraction
    """Months of full time that are asked for."""
    expected_end: date | None
    """The day it is expected to be complete; ``None`` where that cannot be reckoned."""


class TraineePage(Struct, frozen=True):
    """The page on one training."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    regulation: str
    """The regulation it follows, as ``HSLF-FS 2021:8``."""
    specialties: tuple[str, ...]
    """The specialties, each by the name of its file."""
    follows: str | None
    """The id of the dossier of the training before it; ``None`` where there is none."""
    units: tuple[Home, ...]
    """The home units on the day; where there is none, the last."""
    heads: tuple[Who, ...]
    """Who heads them on the day."""
    directors: tuple[Who, ...]
    """Their study directors on the day."""
    terms: Terms
    """The terms, and how far it has come."""
    supervisors: tuple[Supervising, ...]
    """The supervisors, the main one first."""
    counts: Counts
    """How all obligations upon the training stand, from the records' first day."""
    items: tuple[Item, ...]
    """Those that are overdue, cannot be judged, are due soon or paused; in that order, and then by day."""
    norms: tuple[Norm, ...]
    """Meetings and assessments in the period of the day and the one before it."""
    last: tuple[Occasion, ...]
    """The last yearly review and the last collegium, the later first."""
    booked: tuple[Occasion, ...]
    """The reviews and collegia to come."""
    concern_open: bool
    """Whether support at risk of not reaching the goals goes on."""
    since: Since
    """What was recorded since the last occasion."""
    placements: tuple[Stay, ...]
    """The placements that are not cancelled, by their first day."""
    courses: tuple[Course, ...]
    """The courses that are not cancelled, by their first day."""
    projects: tuple[Project, ...]
    """The projects, by their first day."""
    goals: Mapping[Group, Share]
    """How far each group of goals has come; groups without goals are left out."""
    unread: tuple[str, ...]
    """The kinds of records that cannot be read, so that something may be further than it seems."""

"""Occasions where a trainee's progress is looked at: collegia, reviews, and concerns with their plans."""

from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Id, Listed, Maybe, Record, Some, Words, Yes
from sttool.kinds.parts import Role, Told

CollegiumKind: TypeAlias = Literal["specialist", "at", "bt"]
CollegiumOutcome: TypeAlias = Literal["on-track", "difficulty"]
ReviewKind: TypeAlias = Literal["annual", "final", "closing", "supervisor-report", "head-talk"]
Measure: TypeAlias = Literal["extra-supervision", "extended-service", "adjusted-placement", "other"]
ConcernOutcome: TypeAlias = Literal["resolved", "extended", "left"]


class Collegium(Record):
    """A joint assessment of one trainee; its day stands in the name of the file."""

    kind: CollegiumKind
    """Specialists', or of AT or BT."""
    form: Maybe[Yes] = None
    """True where a written form was used."""
    self_assessment: Maybe[Yes] = None
    """True where the trainee's own assessment was there."""
    joint_assessment: Maybe[Yes] = None
    """True where those present assessed together."""
    present: Some[Id]
    """Who was there."""
    outcome: CollegiumOutcome
    """On track, or in difficulty."""
    agreed: Listed[Words] = ()
    """Short goals until the next time."""


class Review(Record):
    """A conversation or report on one trainee; its day and kind stand in the name of the file."""

    with_whom: Listed[Id] = ()
    """Who took part beside the trainee."""
    placement: Maybe[Id] = None
    """The placement it is about."""
    told: Maybe[Told] = None
    """When head and study director were told."""
    agreed: Listed[Words] = ()
    """What was agreed, in short."""
    certificates_gone_through: Maybe[Yes] = None
    """True where the certificates were gone through."""


class ActionPlan(Record):
    """The plan that supports a trainee in difficulty."""

    made: Day
    """The day it was made."""
    by: Maybe[Id] = None
    """Who made it."""
    measures: Listed[Measure] = ()
    """What is done, in closed words."""
    follow_up: Maybe[Day] = None
    """The day it is to be followed up."""
    kept: Maybe[Words] = None
    """Where its text lies."""


class Concern(Record):
    """That a trainee risks not reaching the goals; never why. Its day stands in the name of the file."""

    by: Role
    """Who raised it."""
    told: Maybe[Told] = None
    """When head and study director were told."""
    plan: Maybe[ActionPlan] = None
    """The plan that supports the trainee."""
    followed_up: Listed[Day] = ()
    """The days it was followed up."""
    closed: Maybe[Day] = None
    """The day it was closed."""
    outcome: Maybe[ConcernOutcome] = None
    """How it ended."""

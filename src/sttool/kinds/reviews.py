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
    form: Maybe[Yes] = None
    self_assessment: Maybe[Yes] = None
    joint_assessment: Maybe[Yes] = None
    present: Some[Id]
    outcome: CollegiumOutcome
    agreed: Listed[Words] = ()


class Review(Record):
    """A conversation or report on one trainee; its day and kind stand in the name of the file."""

    with_whom: Listed[Id] = ()
    placement: Maybe[Id] = None
    told: Maybe[Told] = None
    agreed: Listed[Words] = ()
    certificates_gone_through: Maybe[Yes] = None


class ActionPlan(Record):
    """The plan that supports a trainee in difficulty."""

    made: Day
    by: Maybe[Id] = None
    measures: Listed[Measure] = ()
    follow_up: Maybe[Day] = None
    kept: Maybe[Words] = None


class Concern(Record):
    """That a trainee risks not reaching the goals; never why. Its day stands in the name of the file."""

    by: Role
    told: Maybe[Told] = None
    plan: Maybe[ActionPlan] = None
    followed_up: Listed[Day] = ()
    closed: Maybe[Day] = None
    outcome: Maybe[ConcernOutcome] = None

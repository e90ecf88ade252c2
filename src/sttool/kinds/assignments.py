"""A study director's agreement with the head of unit."""

from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Hours, Id, Listed, Maybe, Record, Words
from sttool.kinds.parts import Act, Programme, Signature, WeeklyHours

Scope: TypeAlias = Literal["clinic", "overall"]


class ExtraHours(Record):
    """More time for a while, for large training activities and external reviews."""

    start: Day
    end: Day
    hours: Hours
    reason: Maybe[Words] = None


class HandedOver(Record):
    """That the assignment was handed to a successor."""

    on: Day
    to: Id


class Assignment(Record):
    """A study director's assignment: who, for what, how long and on what terms."""

    person: Id
    scope: Scope
    units: Maybe[Listed[Id]] = None
    programmes: Maybe[Listed[Programme]] = None
    start: Day
    end: Day
    post: Maybe[Words] = None
    hours: Listed[WeeklyHours] = ()
    extra: Listed[ExtraHours] = ()
    delegation: Maybe[Act] = None
    signed: Listed[Signature] = ()
    appraised: Listed[Act] = ()
    handed_over: Maybe[HandedOver] = None

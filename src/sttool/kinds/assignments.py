"""A study director's agreement with the head of unit."""

from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Hours, Id, Listed, Maybe, Record, Words
from sttool.kinds.parts import Act, Programme, Signature, WeeklyHours

Scope: TypeAlias = Literal["clinic", "overall"]


class ExtraHours(Record):
    """More time for a while, for large training activities and external reviews."""

    start: Day
    """The first day of it."""
    end: Day
    """The last day of it."""
    hours: Hours
    """How many hours in all."""
    reason: Maybe[Words] = None
    """What they are for."""


class HandedOver(Record):
    """That the assignment was handed to a successor."""

    on: Day
    """The day it was handed over."""
    to: Id
    """Who took it over."""


class Assignment(Record):
    """A study director's assignment: who, for what, how long and on what terms."""

    person: Id
    """The study director."""
    scope: Scope
    """Of a clinic, or the overall one of primary care."""
    units: Maybe[Listed[Id]] = None
    """The units it covers; left out, the unit it stands under."""
    programmes: Maybe[Listed[Programme]] = None
    """The programmes it covers; left out, all."""
    start: Day
    """The first day of the term."""
    end: Day
    """The last day of the term."""
    post: Maybe[Words] = None
    """The post the study director holds beside it, in words."""
    hours: Listed[WeeklyHours] = ()
    """Scheduled time for the assignment."""
    extra: Listed[ExtraHours] = ()
    """More time for a while."""
    delegation: Maybe[Act] = None
    """The delegation to sign applications for specialist certificates."""
    signed: Listed[Signature] = ()
    """Who signed the agreement, and when."""
    appraised: Listed[Act] = ()
    """The appraisals in which the assignment was evaluated."""
    handed_over: Maybe[HandedOver] = None
    """To whom it was handed over, and when."""

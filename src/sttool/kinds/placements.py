"""Placements: where a trainee serves, and when."""

from typing import Literal, TypeAlias

from sttool.kinds.base import Day, Id, Listed, Maybe, Percent, Record, Words, Yes
from sttool.kinds.parts import Role

PlacementType: TypeAlias = Literal["home", "internal", "side", "observation"]
PlacementArea: TypeAlias = Literal[
    "internal-medicine", "surgery", "psychiatry", "general-practice", "primary-care", "emergency", "other"
]


class Placement(Record):
    """A stretch of service at a unit, planned or done."""

    title: Words
    """What it is, in a few words."""
    type: PlacementType
    """At home, inside the unit, at another unit, or watching."""
    area: Maybe[PlacementArea] = None
    """The area of AT or BT it counts towards."""
    unit: Id
    """The unit it is at."""
    start: Day
    """The first day."""
    end: Day
    """The last day."""
    percent: Maybe[Percent] = None
    """Percent of full time; left out, as the trainee works."""
    supervisors: Listed[Role] = ()
    """Who supervises there."""
    goals: Listed[Words] = ()
    """The goals it serves."""
    bt: Maybe[Yes] = None
    """True where it is part of BT within an ST."""
    requested: Maybe[Day] = None
    """The day the receiving unit was asked."""
    confirmed: Maybe[Day] = None
    """The day the receiving unit said yes."""
    introduction: Maybe[Day] = None
    """The day of the introduction there."""
    cancelled: Maybe[Day] = None
    """The day it was cancelled."""

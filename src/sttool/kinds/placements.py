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
    type: PlacementType
    area: Maybe[PlacementArea] = None
    unit: Id
    start: Day
    end: Day
    percent: Maybe[Percent] = None
    supervisors: Listed[Role] = ()
    goals: Listed[Words] = ()
    bt: Maybe[Yes] = None
    requested: Maybe[Day] = None
    confirmed: Maybe[Day] = None
    introduction: Maybe[Day] = None
    cancelled: Maybe[Day] = None

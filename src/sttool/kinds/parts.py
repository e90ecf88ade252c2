"""Parts that records of several families share: who, when, and who signed."""

from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from sttool.kinds.base import Count, Day, Either, Id, Maybe, Record, Words, exact

Programme: TypeAlias = Literal["AT", "BT", "ST"]
Grade: TypeAlias = Literal["A", "B", "C", "D"]
Area: TypeAlias = Literal["A", "B", "C", "D", "E", "F", "G", "H"]
SignedAs: TypeAlias = Literal["head", "acting", "deputy", "appointed", "supervisor", "study-director", "trainee"]


class Outsider(Record):
    """A person outside the register."""

    name: Words
    unit: Words


Role: TypeAlias = Annotated[Id | Outsider, Either()]
"""A person of the register by id, or one outside it by name and unit."""


class Signature(Record):
    """That somebody signed, on a day, in a role."""

    on: Day
    by: Id
    acting_as: SignedAs


class Act(Record):
    """That something was done on a day, and by whom."""

    on: Day
    by: Maybe[Id] = None


class Told(Record):
    """The days on which those who answer were told."""

    head: Maybe[Day] = None
    study_director: Maybe[Day] = None


class WeeklyHours(Record):
    """Scheduled hours a week, from a day on."""

    start: Day
    per_week: Annotated[Fraction, exact(least=0, most=168)]


class Number(Record):
    """A number that holds from a day on."""

    number: Count
    start: Day

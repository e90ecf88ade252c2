"""What was agreed for a trainee: the contract and the individual training plan."""

from sttool.kinds.base import Day, Listed, Maybe, Months, Record, Words, Yes
from sttool.kinds.parts import Signature


class Contract(Record):
    """The training contract."""

    drafted: Maybe[Day] = None
    """The day it was drafted."""
    start: Maybe[Day] = None
    """The first day it covers."""
    end: Maybe[Day] = None
    """The last day it covers."""
    plan_included: Maybe[Yes] = None
    """True where it includes a training plan."""
    supervision: Maybe[Words] = None
    """What it says of supervision, in words."""
    signed: Listed[Signature] = ()
    """Who signed, and when: head, study director, supervisor, trainee."""


class SidePlacement(Record):
    """A side placement that the training needs."""

    what: Words
    """What it is in."""
    months: Maybe[Months] = None
    """How many months of full time."""
    goals: Listed[Words] = ()
    """The goals it serves."""
    by: Maybe[Day] = None
    """The day it is to be done by."""


class Plan(Record):
    """The individual training plan (IUP)."""

    drafted: Maybe[Day] = None
    """The day it was drafted."""
    established: Maybe[Day] = None
    """The day it was established."""
    revised: Listed[Day] = ()
    """The days it was revised."""
    approved: Listed[Signature] = ()
    """Who approved it, and when."""
    side_placements: Listed[SidePlacement] = ()
    """The side placements that are needed."""
    home_goals: Listed[Words] = ()
    """The goals that service at home serves."""

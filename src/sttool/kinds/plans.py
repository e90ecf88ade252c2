"""What was agreed for a trainee: the contract and the individual training plan."""

from sttool.kinds.base import Day, Listed, Maybe, Months, Record, Words, Yes
from sttool.kinds.parts import Signature


class Contract(Record):
    """The training contract."""

    drafted: Maybe[Day] = None
    start: Maybe[Day] = None
    end: Maybe[Day] = None
    plan_included: Maybe[Yes] = None
    supervision: Maybe[Words] = None
    signed: Listed[Signature] = ()


class SidePlacement(Record):
    """A side placement that the training needs."""

    what: Words
    months: Maybe[Months] = None
    goals: Listed[Words] = ()
    by: Maybe[Day] = None


class Plan(Record):
    """The individual training plan (IUP)."""

    drafted: Maybe[Day] = None
    established: Maybe[Day] = None
    revised: Listed[Day] = ()
    approved: Listed[Signature] = ()
    side_placements: Listed[SidePlacement] = ()
    home_goals: Listed[Words] = ()

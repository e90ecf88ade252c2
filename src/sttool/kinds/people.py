"""People: heads of unit, study directors and supervisors."""

from sttool.kinds.base import Day, Id, Listed, Maybe, Record, Together, Words
from sttool.kinds.parts import Number, WeeklyHours


class WorksAt(Record):
    """A stretch of days at a unit."""

    unit: Id
    start: Day
    end: Maybe[Day] = None


class Specialist(Record):
    """A specialty that a person holds."""

    specialty: Id
    since: Day


class Away(Record):
    """A stretch of days on which a person cannot act; never why."""

    start: Day
    end: Maybe[Day] = None


class Person(Record):
    """A head of unit, a study director or a supervisor."""

    together = Together(one_of=("name", "trainee"))

    name: Maybe[Words] = None
    trainee: Maybe[Id] = None
    units: Listed[WorksAt] = ()
    specialist_in: Listed[Specialist] = ()
    supervisor_training: Listed[Day] = ()
    follow_up_days: Listed[Day] = ()
    hours: Listed[WeeklyHours] = ()
    other_trainees: Listed[Number] = ()
    absent: Listed[Away] = ()
    start_seminar_told: Maybe[Day] = None

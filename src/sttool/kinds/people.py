"""People: heads of unit, study directors and supervisors."""

from sttool.kinds.base import Day, Id, Listed, Maybe, Record, Words
from sttool.kinds.parts import Number, WeeklyHours


class WorksAt(Record):
    """A stretch of days at a unit."""

    unit: Id
    """The unit."""
    start: Day
    """The first day there."""
    end: Maybe[Day] = None
    """The last day there."""


class Specialist(Record):
    """A specialty that a person holds."""

    specialty: Id
    """The specialty, as its file is named."""
    since: Day
    """The day of the proof of specialist competence."""


class Away(Record):
    """A stretch of days on which a person cannot act; never why."""

    start: Day
    """The first day away."""
    end: Maybe[Day] = None
    """The last day away."""


class Person(Record):
    """A head of unit, a study director or a supervisor."""

    one_of = ("name", "trainee")

    name: Maybe[Words] = None
    """The person's name, unless it stands in names.yaml."""
    trainee: Maybe[Id] = None
    """The dossier of a person who is or was a trainee here; then the name stands there."""
    units: Listed[WorksAt] = ()
    """Where the person works, and when."""
    specialist_in: Listed[Specialist] = ()
    """The specialties the person holds, and since when."""
    supervisor_training: Listed[Day] = ()
    """The days on which a training for supervisors was completed."""
    follow_up_days: Listed[Day] = ()
    """Follow-up days for supervisors that the person took part in."""
    hours: Listed[WeeklyHours] = ()
    """Scheduled time for supervision."""
    other_trainees: Listed[Number] = ()
    """Trainees supervised outside this register."""
    absent: Listed[Away] = ()
    """When the person cannot act."""
    start_seminar_told: Maybe[Day] = None
    """The day the person was told of the start seminar."""

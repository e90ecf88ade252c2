"""What a bundle says of itself: whose it is, when and from what it was packed, its files, and who its ids are."""

from typing import Final, Literal

from sttool.kinds.base import Day, Id, Listed, Maybe, Record, Some, Words
from sttool.kinds.people import Specialist, WorksAt
from sttool.kinds.units import Commit, Digest, Setting

MANIFEST: Final = "manifest.json"
FORM: Final = "sttool/bundle/1"
DOSSIER: Final = "dossier"
GOALS: Final = "goals"


class Packed(Record):
    """One file of a bundle."""

    path: Words
    """Where it stands in the bundle."""
    sha256: Digest
    """The sum of its bytes."""


class PersonThere(Record):
    """Who an id was where the dossier comes from."""

    id: Id
    """The id."""
    name: Maybe[Words] = None
    """The person's name."""
    units: Listed[WorksAt] = ()
    """Where the person works, and when."""
    specialist_in: Listed[Specialist] = ()
    """The specialties the person holds, so that signatures are understood."""
    supervisor_training: Listed[Day] = ()
    """The days on which a training for supervisors was completed."""


class UnitThere(Record):
    """Which unit an id was where the dossier comes from."""

    id: Id
    """The id."""
    name: Words
    """The unit's name."""
    region: Maybe[Words] = None
    """Its region."""
    setting: Setting
    """Its kind."""


class Tool(Record):
    """What packed it."""

    name: Words
    """The program."""
    version: Words
    """Its version."""


class Manifest(Record):
    """What a bundle says of itself."""

    form: Literal["sttool/bundle/1"]
    """The form of the bundle."""
    tool: Tool
    """What packed it."""
    packed: Day
    """The day it was packed."""
    commit: Maybe[Commit] = None
    """The commit it was packed from, where the records are in git."""
    id: Id
    """The dossier's id where it comes from."""
    name: Maybe[Words] = None
    """The doctor's name, where it stands apart from the dossier."""
    left_out: Listed[Words] = ()
    """The kinds of records that are not in it."""
    files: Some[Packed]
    """Its files."""
    people: Listed[PersonThere] = ()
    """Who the ids of people in it are."""
    units: Listed[UnitThere] = ()
    """Which the ids of units in it are."""

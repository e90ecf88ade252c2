"""What the documents have in common: whom they are about, who signs, and what the records are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sttool.clinic import heads_on, study_directors_on
from sttool.obligations.subjects.career import life_of
from sttool.reports.basis import place_of, who_of
from sttool.reports.case import home
from sttool.reports.escaping import plain
from sttool.training.goals import specialty_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sttool.clinic import Clinic, Scope
    from sttool.kinds.dossier import Folder
    from sttool.kinds.parts import Outsider, Signature
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules
    from sttool.obligations.subjects.career import Life
    from sttool.obligations.summary import Register
    from sttool.reports.basis import Place, Who

Signer: TypeAlias = Literal["head", "study-director", "supervisor", "trainee"]

_AS: dict[Signer, frozenset[str]] = {
    "head": frozenset({"head", "acting", "deputy", "appointed"}),
    "study-director": frozenset({"study-director"}),
    "supervisor": frozenset({"supervisor"}),
    "trainee": frozenset({"trainee"}),
}
_OVERALL = "primary-care"


class Ground(Struct, frozen=True):
    """What a document is made from: the clinic with its rules, a day, and who is called what."""

    clinic: Clinic
    rules: Rules
    day: date
    """The day the document is made on."""
    name: Callable[[str], str | None]
    """The name of a person or trainee, where one is known."""
    register: Register | None = None
    """All trainings in short, for what is reckoned from their number."""

    def who(self, ident: str) -> Who:
        """A person or trainee with the name that is known."""
        return who_of(self.name, ident)

    def one(self, role: str | Outsider) -> Who:
        """Somebody of the register, or one outside it, who has no id."""
        return self.who(role) if isinstance(role, str) else who_of(lambda _: f"{role.name}, {role.unit}", "")

    def place(self, unit: str) -> Place:
        """A unit with its name."""
        return place_of(self.clinic, unit)


class Signing(Struct, frozen=True):
    """A place to sign: in which role, who, and the day it was signed where the records say so."""

    role: Signer
    """In which role: head, study-director, supervisor or trainee."""
    who: Who | None
    """Who is to sign, or signed; nothing where the records know nobody."""
    on: date | None = None
    """The day it was signed, as recorded."""


class Person(Struct, frozen=True):
    """The doctor in training a document is about, and those around."""

    trainee: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    specialties: tuple[str, ...]
    """The specialties aimed at, by name, in small letters."""
    regulation: str
    """The regulation the training follows."""
    unit: Place
    """The home unit on the day."""
    heads: tuple[Who, ...]
    """Who heads the home unit."""
    directors: tuple[Who, ...]
    """The study director, or directors, for the home unit."""
    supervisors: tuple[Who, ...]
    """Main supervisors on the day."""
    start: date
    """The first day of the training."""
    expected_end: date | None
    """The day the training is expected to be complete, where it can be reckoned."""


class Holder(Struct, frozen=True):
    """A trainee's records with what was reckoned of them."""

    dossier: Folder
    trainee: Trainee
    life: Life
    person: Person


def holder(ground: Ground, dossier: Folder, trainee: Trainee) -> Holder:
    """Look up whom a document is about."""
    day, unit = ground.day, home(trainee, ground.day)
    found = ground.clinic.units.get(unit)
    scope: Scope = "overall" if found is not None and found.record.setting == _OVERALL else "clinic"
    life = life_of(ground.clinic, ground.rules, dossier, trainee)
    mains = [line for line in trainee.supervisors if line.role == "main"]
    now = [line for line in mains if line.start <= max(day, trainee.start) and (line.end is None or line.end >= day)]
    directors = study_directors_on(ground.clinic, unit, trainee.programme, day, scope)
    person = Person(
        trainee=ground.who(dossier.id),
        programme=trainee.programme,
        specialties=specialty_names(trainee.specialties),
        regulation=trainee.regulation,
        unit=ground.place(unit),
        heads=tuple(ground.who(one) for one in heads_on(ground.clinic, unit, day)),
        directors=tuple(ground.who(one) for one in directors),
        supervisors=tuple(ground.who(line.person) for line in now),
        start=trainee.start,
        expected_end=life.time.expected_end,
    )
    return Holder(dossier, trainee, life, person)


def specialty_names(files: Iterable[str]) -> tuple[str, ...]:
    """The names of specialties as they stand in a sentence."""
    names = {one.file: one.name for one in specialty_list()}
    return tuple(plain(names.get(file, file)).lower() for file in files)


def signing(ground: Ground, role: Signer, people: Iterable[Who], signed: Iterable[Signature] = ()) -> Signing:
    """A place to sign: for who signed by the records, else for who holds the role."""
    done = [one for one in signed if one.acting_as in _AS[role] and one.on <= ground.day]
    if done:
        last = max(done, key=lambda one: one.on)
        return Signing(role, ground.who(last.by), last.on)
    return Signing(role, next(iter(people), None))


def everybody(ground: Ground, person: Person, signed: Iterable[Signature] = ()) -> tuple[Signing, ...]:
    """The four who sign what is agreed for a trainee."""
    signed = tuple(signed)
    return (
        signing(ground, "trainee", (person.trainee,), signed),
        signing(ground, "supervisor", person.supervisors, signed),
        signing(ground, "study-director", person.directors, signed),
        signing(ground, "head", person.heads, signed),
    )

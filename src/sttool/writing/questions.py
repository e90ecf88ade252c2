"""What is asked for a new record or line: the keys, which of them are needed, what is usual, and what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.kinds.structure import members
from sttool.rules.references import known_in
from sttool.writing.filling import choices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sttool.clinic import Clinic
    from sttool.kinds.base import Record

WORTH_ASKING: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("name", "unit", "specialty", "specialist_since", "supervisor_training", "per_week"),
    "unit": ("name", "setting", "specialties", "head"),
    "assignment": ("person", "scope", "from", "to", "post", "per_week"),
    "inspection": ("day", "kind", "programme", "specialty"),
    "programme": ("kind", "revised", "by"),
    "report": ("year", "delivered", "to"),
    "trainee": (
        *("name", "programme", "specialties", "regulation", "licence", "employed", "start"),
        *("unit", "percent", "supervisor"),
    ),
    "placement": ("title", "type", "unit", "from", "to", "supervisors", "goals"),
    "collegium": ("day", "kind", "form", "self_assessment", "present", "outcome"),
    "review": ("day", "kind", "with"),
    "concern": ("day", "by"),
    "supervision": ("date", "with", "minutes"),
    "assessment": ("date", "kind", "mode", "by", "placement"),
    "course": ("id", "title", "from", "to", "goals", "status"),
    "project": ("id", "kind", "title", "from", "supervisor"),
    "certificate": ("date", "kind", "goals", "for", "signed_by", "as"),
    "evaluation": ("of", "handed_in", "reported", "to"),
    "activity": ("date", "kind", "for", "present", "title"),
    "visitor": ("from", "to", "programme", "home"),
    "waiver": ("obligation", "occurrence", "reason", "by", "on", "until"),
    "unit-waiver": ("obligation", "occurrence", "subject", "reason", "by", "on", "until"),
}
"""The keys that are asked for, in order, where somebody is there to answer; all others have their flags."""

_PEOPLE: Final = frozenset({
    *("person", "with", "by", "supervisor", "supervisors", "signed_by", "present", "head", "consulted"),
})  # fmt: skip
_DAYS: Final = frozenset({
    *("day", "date", "from", "to", "on", "until", "employed", "start", "licence", "handed_in", "reported", "delivered"),
    *("specialist_since", "since"),
})  # fmt: skip

Register: TypeAlias = Literal["people", "units", "specialties", "trainees"]
_REGISTERS: Final[Mapping[str, Register]] = {
    "unit": "units",
    "specialty": "specialties",
    "specialties": "specialties",
    "trainees": "trainees",
}


class Question(Struct, frozen=True):
    """One thing to ask.

    ``known`` is what the answer is one of, or, where it is ``free``, what it mostly is. ``many`` takes several with
    commas between.
    """

    key: str
    needed: bool
    default: str | None = None
    known: frozenset[str] = frozenset()
    many: bool = False
    free: bool = False
    day: bool = False


def question(
    clinic: Clinic, model: type[Record], key: str, needed: Sequence[str], default: str | None = None
) -> Question:
    """Make the question of a key."""
    member = members(model).get(key)
    words = choices(model, key) if member is not None else ()
    register = register_of(model, key)
    if words:
        known, free = frozenset(words), False
    else:
        known = getattr(known_in(clinic), register) if register else frozenset()
        free = register == "people" or key == "of"
    many = member.many if member is not None else False
    day = key in _DAYS and register != "people" and not many
    return Question(key, key in needed, default, known, many, free, day=day)


def register_of(model: type[Record], key: str) -> Register | None:
    """Where what a key names is registered; ``None`` where it names nobody and nothing."""
    if key in _PEOPLE or (key == "to" and key in members(model) and key not in _days_of(model)):
        return "people"
    return _REGISTERS.get(key)


def _days_of(model: type[Record]) -> frozenset[str]:
    """The keys of a kind that are the last day of a period."""
    known = members(model)
    return frozenset({"to"}) if "from" in known else frozenset()

"""Names in a sheet and the ids they stand for: exactly the same, or a fault that names the nearest; never a guess."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from sttool.clinic.opening import read_dossier
from sttool.rules.references import known_in
from sttool.texts import importing as words
from sttool.training.goals import specialty_list
from sttool.writing.importing.values import NotReadError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.sources.tree import Source

_OUTSIDE = re.compile(r"([^(),;/]+?)\s*\(([^()]+)\)")
_ALIKE = 0.9
_NEAR = 0.75


class Known(Struct, frozen=True):
    """Who and what there is: by kind, each id with its name, and the dossiers that the names of trainees stand in."""

    names: Mapping[str, Mapping[str, str]]
    dossiers: Mapping[str, Folder] = field(default_factory=dict)

    def called(self, kind: str, ident: str) -> str:
        """An id with the name that goes with it."""
        name = self.names[kind].get(ident, "")
        return f"{ident} {name}".strip()


def known(source: Source, clinic: Clinic) -> Known:
    """Read all names there are."""
    there = known_in(clinic)
    dossiers = {ident: read_dossier(source, clinic, ident) for ident in clinic.dossiers}
    trainees = {
        ident: (folder.trainee.name if folder.trainee and folder.trainee.name else clinic.names.get(ident, ""))
        for ident, folder in dossiers.items()
    }
    people = {ident: clinic.name_of(ident) or "" for ident in there.people}
    for ident, person in clinic.people.items():
        if not people[ident] and person.record.trainee:
            people[ident] = trainees.get(person.record.trainee, "")
    units = {ident: clinic.units[ident].record.name if ident in clinic.units else "" for ident in there.units}
    listed = {item.file: item.name for item in specialty_list()}
    return Known(
        {
            "unit": units,
            "person": people,
            "trainee": trainees,
            "specialty": {ident: listed.get(ident, "") for ident in there.specialties},
        },
        dossiers,
    )


def found(there: Known, kind: str, text: str) -> str:
    """The id that a name, or an id, stands for.

    Raises:
        NotReadError: none does, or several do.

    """
    names = there.names[kind]
    if text in names:
        return text
    wanted = plain(text)
    same = sorted(ident for ident, name in names.items() if plain(name) == wanted or ident == wanted)
    if len(same) == 1:
        return same[0]
    if same:
        raise NotReadError(words.SEVERAL, found=text, known=tuple(same))
    near = nearest(there, kind, text)
    raise NotReadError(words.UNKNOWN[kind], found=text, **({"nearest": near} if near else {}))


def nearest(there: Known, kind: str, text: str, *, alike: bool = False) -> str | None:
    """What there is that a name is near to, with its id; ``alike`` where it must be nearly the same."""
    by_name = {
        word: ident for ident, name in sorted(there.names[kind].items()) for word in (plain(name), ident) if word
    }
    close = get_close_matches(plain(text), by_name, 1, _ALIKE if alike else _NEAR)
    return there.called(kind, by_name[close[0]]) if close else None


def role(there: Known, text: str) -> Any:  # noqa: ANN401 - an id, or somebody outside by name and unit
    """A person of the register, or one outside it: ``Name (unit)``.

    Raises:
        NotReadError: the person is not known.

    """
    outside = _OUTSIDE.fullmatch(text)
    return {"name": outside[1], "unit": outside[2]} if outside else found(there, "person", text)


def plain(name: str) -> str:
    """A name to compare: small letters, single spaces, first name first."""
    text = " ".join(name.casefold().split())
    last, comma, first = text.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else text

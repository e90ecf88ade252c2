"""Taking in a dossier from elsewhere: under an id that is free here, with its people and units made known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.kinds.location import is_id
from sttool.kinds.registry import BY_NAME
from sttool.kinds.structure import members
from sttool.kinds.trainees import Trainee
from sttool.rules.references import OF_DOSSIER
from sttool.sources.document import read_document
from sttool.texts import bundling as words
from sttool.writing.bundling.newcomers import Newcomers
from sttool.writing.edits import drop, put
from sttool.writing.importing.matching import known, plain
from sttool.writing.making import NAMES
from sttool.writing.overlay import Overlay
from sttool.writing.proposing import next_id, taken_ids
from sttool.writing.transaction import edit, new
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import At
    from sttool.kinds.dossier import Folder
    from sttool.sources.tree import Source
    from sttool.writing.bundling.unpacking import Opened
    from sttool.writing.importing.matching import Known
    from sttool.writing.transaction import Change

_OUTSIDE: Final[Mapping[str, frozenset[str]]] = {
    "placement": frozenset({"supervisors"}),
    "supervision": frozenset({"with"}),
    "assessment": frozenset({"by"}),
    "project": frozenset({"supervisor"}),
    "concern": frozenset({"by"}),
    "trainee": frozenset({"credited", "bt", "extended", "months_needed"}),
    "certificate": frozenset({"signed_by"}),
}
"""By kind, the keys under which somebody outside the register may stand by name and place."""


class Taken(Struct):
    """What is to be written, under which id, and what there is to say of it."""

    id: str
    changes: list[Change] = field(default_factory=list)
    people: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    follows: str | None = None
    other_goals: tuple[str, ...] = ()


class _Named(Struct, frozen=True):
    """An id in the dossier: in which file and where, what it is an id of, and whether one outside may stand there."""

    path: str
    at: At
    target: str
    value: str
    outside: bool
    signer: bool


def taken(source: Source, records: str, bundle: Opened, wanted: str | None, day: date) -> Taken:
    """Plan how a bundle is taken in.

    Raises:
        NotWrittenError: the id is another's, the dossier is here already, or a file cannot be read.

    """
    clinic = open_clinic(source, records).clinic
    there = known(source, clinic)
    ident = _id(clinic, bundle, wanted)
    below = f"trainees/{ident}" if records in {"", "."} else f"{records}/trainees/{ident}"
    files = {f"{below}/{path}": content for path, content in bundle.dossier.items()}
    folder = read_dossier(Overlay(source, [new(path, content) for path, content in files.items()]), clinic, ident)
    if wanted is None:
        _not_here(there, bundle, folder)
    found = list(_named(folder))
    newcomers = Newcomers(clinic, there, bundle.manifest, {ident})
    for item in found:
        if item.target != "unit" and not item.outside and item.value != bundle.manifest.id:
            newcomers.needs(item.value)
    for item in found:
        files[item.path] = _renamed(files[item.path], item, newcomers, bundle.manifest.id, ident)
    result = Taken(ident, people=newcomers.people, follows=folder.trainee.follows if folder.trainee else None)
    own = f"{below}/trainee.yaml"
    files[own] = _begun(own, files[own], result.follows, day)
    apart = source.read(NAMES) if clinic.names else None
    name, files[own] = _name(bundle, own, files[own], apart=isinstance(apart, bytes))
    if name is not None and isinstance(apart, bytes):
        result.changes.append(edit(NAMES, apart, put(NAMES, apart, (ident,), name)))
    result.changes += [new(path, content) for path, content in sorted(files.items())]
    result.changes += newcomers.records(records)
    result.units = newcomers.units
    _goals(source, bundle, result)
    return result


def _id(clinic: Clinic, bundle: Opened, wanted: str | None) -> str:
    """The id it gets: the one that is wanted, its own where that is free, else the next."""
    used = taken_ids(clinic)
    if wanted is not None:
        if not is_id(wanted):
            raise NotWrittenError(words.NO_ID, name=wanted)
        if wanted in used:
            raise NotWrittenError(words.TAKEN_ID, id=wanted)
        return wanted
    own = bundle.manifest.id
    return next_id(own.rpartition("-")[0] or "st", used) if own in used else own


def _not_here(there: Known, bundle: Opened, folder: Folder) -> None:
    """See that no dossier here is of the same doctor, programme and first day."""
    own = folder.trainee
    name = bundle.manifest.name or (own.name if own else None)
    for ident, other in there.dossiers.items():
        same = other.trainee
        if own is None or same is None or name is None:
            continue
        if plain(there.names["trainee"].get(ident, "")) == plain(name) and (own.programme, own.start) == (
            same.programme,
            same.start,
        ):
            raise NotWrittenError(words.ALREADY, id=ident)


def _named(folder: Folder) -> Iterator[_Named]:
    """Every id of a person or a unit in a dossier, and where it stands."""
    for kind, references in OF_DOSSIER.items():
        for reference in references:
            if reference.target in {"specialty", "trainee"}:
                continue
            for item in folder.of(kind):
                for at, value in reference.way.values(item.record, item.at):
                    signature = reference.target == "signature"
                    ident, place = (value.by, (*at, "by")) if signature else (value, at)
                    if isinstance(ident, str):
                        key = next((step for step in at if isinstance(step, str)), "")
                        outside = not signature and key in _OUTSIDE.get(kind, ())
                        yield _Named(item.path, place, reference.target, ident, outside, key == "signed_by")


def _renamed(content: bytes, item: _Named, newcomers: Newcomers, old: str, ident: str) -> bytes:
    """Put what an id is here in the place of what it was there."""
    if item.target == "unit":
        return _put(item.path, content, item.at, newcomers.unit(item.value))
    if item.value == old:
        return _put(item.path, content, item.at, ident)
    there = newcomers.person(item.value)
    if item.signer and isinstance(there, dict):
        content = drop(item.path, content, item.at)
        return put(item.path, content, (*item.at[:-1], "signer"), there, [*members(BY_NAME["certificate"].model)])
    return _put(item.path, content, item.at, there)


def _put(path: str, content: bytes, at: At, value: Any) -> bytes:  # noqa: ANN401 - an id, or a person outside
    return put(path, content, at, value)


def _begun(path: str, content: bytes, follows: str | None, day: date) -> bytes:
    """Let the records of the trainee begin here with the day; what was before was followed elsewhere."""
    if follows is not None:
        content = drop(path, content, ("follows",))
    return put(path, content, ("followed_from",), day, [*members(Trainee)])


def _name(bundle: Opened, own: str, content: bytes, *, apart: bool) -> tuple[str | None, bytes]:
    """The doctor's name, and the trainee's own file with it or, where names are kept apart here, without."""
    data = read_document(own, content).data
    written = data.get("name") if isinstance(data, dict) else None
    name = str(written) if written else bundle.manifest.name
    if apart:
        return name, drop(own, content, ("name",)) if written else content
    if not written and name:
        content = put(own, content, ("name",), name, [*members(Trainee)])
    return name, content


def _goals(source: Source, bundle: Opened, result: Taken) -> None:
    """Take in goal files that are not here; those that are stay as they are."""
    other = []
    for path, content in sorted(bundle.goals.items()):
        here = source.read(path)
        if not isinstance(here, bytes):
            result.changes.append(new(path, content))
        elif here != content:
            other.append(path)
    result.other_goals = tuple(other)

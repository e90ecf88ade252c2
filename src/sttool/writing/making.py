"""New records: where each goes by its kind, and its text, written as all records here are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.kinds.load import load
from sttool.kinds.location import Location, locate
from sttool.texts import starting as words
from sttool.writing.edits import put
from sttool.writing.plain import block, data_of
from sttool.writing.transaction import edit, new
from sttool.writing.trouble import faulty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.registry import Kind
    from sttool.texts import Language
    from sttool.writing.transaction import Change

NAMES: Final = "names.yaml"


class Made(Struct, frozen=True):
    """A new record: its path from the root on, and what it says."""

    path: str
    data: Mapping[str, object]


def path_of(kind: Kind, names: Mapping[str, str], records: str) -> str:
    """Where a record goes; ``names`` fill what its place leaves open, as ``owner``, ``id``, ``day`` and ``slug``.

    Raises:
        NotWrittenError: a name is none that a record may have.

    """
    place = kind.place
    for name, value in names.items():
        place = place.replace(f"{{{name}}}", value)
    found = locate(place, records)
    if not isinstance(found, Location):
        raise faulty(found)
    return place if records in {"", "."} else f"{records}/{place}"


def made(kind: Kind, path: str, data: Mapping[str, object]) -> Change:
    """Make a record of a kind.

    Raises:
        NotWrittenError: it is not right by itself.

    """
    said = data_of(dict(data))
    loaded = load(Location(kind), path, said or None)
    if loaded.findings:
        raise faulty(loaded.findings[0])
    text = block(data)
    return new(path, (f"---\n{text}---\n" if kind.form == "markdown" else text).encode())


def first_papers(folder: str, programme: str, say: Language) -> tuple[Change, ...]:
    """The papers that the training will need: there, and saying nothing yet, so that nothing is met by them.

    Only an ST has a contract and an individual plan.
    """
    if programme != "ST":
        return ()
    contract = "".join(f"# {line}\n" for line in say(words.CONTRACT).splitlines())
    plan = "".join(f"# {line}\n" for line in say(words.PLAN).splitlines())
    return (
        new(f"{folder}/contract.yaml", contract.encode()),
        new(f"{folder}/plan.md", f"---\n{plan}---\n".encode()),
    )


def name_apart(ident: str, data: dict[str, Any], names: bytes | None) -> tuple[Change, ...]:
    """Take the name out of a record and put it in ``names.yaml``, where the unit keeps names there.

    Raises:
        NotWrittenError: that file has a fault.

    """
    if names is None or "name" not in data:
        return ()
    name = data.pop("name")
    return (edit(NAMES, names, put(NAMES, names, (ident,), name)),)

"""The data of a new record from what was written or answered: the short ways made into lists with days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.kinds.structure import members
from sttool.sources.scalars import resolve
from sttool.writing.filling import in_order, needed, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sttool.kinds.registry import Kind

PATH_KEYS: Final = frozenset({"day", "slug", "year", "id"})
"""What a path says, and no key of a record."""

_FLAGS: Final[Mapping[str, str]] = {"units": "unit", "work": "percent", "specialist_in": "specialist-since"}
"""What stands for a key that is a list with days."""

_SHORT: Final[Mapping[str, Mapping[str, str]]] = {
    "trainee": {"unit": "units", "percent": "work", "supervisor": "supervisors"},
    "person": {"unit": "units", "specialty": "specialist_in", "per_week": "hours"},
    "unit": {"head": "heads"},
    "assignment": {"per_week": "hours"},
}
"""By kind, each short way and the key it stands for."""

_BESIDE: Final = frozenset({"since", "specialist_since", "as"})


class Built(Struct, frozen=True):
    """What came of it: what the path says, the data, the keys that are missing, two ways that exclude each other."""

    path: dict[str, str]
    data: dict[str, object]
    missing: tuple[str, ...] = ()
    twice: tuple[str, str] | None = None


def flag_of(kind: Kind, key: str) -> str:
    """The flag that gives a key."""
    return _FLAGS.get(key, key) if kind.name in _SHORT else key


def built(kind: Kind, texts: Mapping[str, str], today: date) -> Built:
    """Make the data of a record from texts by key."""
    known, short = members(kind.model), _SHORT.get(kind.name, {})
    twice = next(((way, key) for way, key in short.items() if way in texts and key in texts), None)
    path = {key: text for key, text in texts.items() if key not in known and key not in short}
    data: dict[str, object] = {}
    for key, text in texts.items():
        if key in known and key not in short and (value := value_of(kind.model, key, text)) is not None:
            data[key] = value
    missing: list[str] = []
    for way, key in short.items():
        if way in texts and key not in data:
            data[key] = _listed(kind.name, way, texts, today)
    if "specialty" in texts and kind.name == "person" and "specialist_since" not in texts:
        missing.append("specialist_in")
    missing += needed((kind.model,), data)
    return Built(path, in_order(kind.model, data), tuple(missing), twice)


def _listed(kind: str, way: str, texts: Mapping[str, str], today: date) -> list[dict[str, object]]:
    """A list with one line, from the day that goes with it."""
    begins = {"trainee": "start", "assignment": "from"}.get(kind, "since")
    since, text = texts.get(begins, today.isoformat()), texts[way]
    match way:
        case "percent" | "per_week":
            return [{"from": since, way: _number(text.replace(",", ".").removesuffix("%").strip())}]
        case "supervisor":
            return [{"person": text, "role": "main", "from": since}]
        case "specialty":
            return [{"specialty": text, "since": texts.get("specialist_since", "")}]
        case "head":
            return [{"person": text, "from": since}]
        case _:
            return [{"unit": text, "from": since}]


def _number(text: str) -> object:
    return resolve(text) if text else text

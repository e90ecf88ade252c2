"""Where a file stands, read as the key it is: kind, owner, and what its name says; or why it says nothing."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast, get_args

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import parse_day
from sttool.findings import Finding, finding
from sttool.kinds.base import ID_LENGTH, ID_PATTERN
from sttool.kinds.registry import KINDS, SETTINGS, Kind
from sttool.kinds.reviews import ReviewKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

ProgrammeKind: TypeAlias = Literal["training", "introduction"]

REVIEW_KINDS: Final[tuple[str, ...]] = get_args(ReviewKind)
PROGRAMME_KINDS: Final[tuple[str, ...]] = get_args(ProgrammeKind)
DEVICES: Final = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)})
"""Names that Windows keeps for devices, whatever stands after the dot."""

_ID = re.compile(ID_PATTERN)
_YEAR = re.compile("[12][0-9]{3}")
_PERSON = r"[A-ZÅÄÖ][a-zåäöéü]+(?:[ _-][A-ZÅÄÖ][a-zåäöéü]+)+"
_LIKE = "2026-03-01"
_LETTERS = str.maketrans("åäàáâéèêëïíìöøóòôüúùæñç", "aaaaaeeeeiiiooooouuuanc")


class Location(Struct, frozen=True):
    """What the path of a file says.

    ``owner_id`` is the unit or trainee, empty for people and settings. ``record_id`` is the name of the file without
    its suffix, and for ``unit.yaml`` and ``trainee.yaml`` the id of the folder. The rest is set where the kind's
    names say it.
    """

    kind: Kind
    owner_id: str = ""
    record_id: str = ""
    day: date | None = None
    review_kind: ReviewKind | None = None
    programme_kind: ProgrammeKind | None = None
    year: int | None = None


SETTINGS_PLACE: Final = Location(SETTINGS)


def locate(path: str, records: str = "records") -> Location | Finding:
    """Tell what a path below the folder of records says, or what is wrong with it.

    A folder with a name that is no id gives the same finding, on the folder, for every file in it; take each once.
    """
    parts = path.split("/")
    name, _, suffix = parts[-1].rpartition(".")
    kind = _FIXED.get((len(parts), parts[0], *parts[2:])) or _NAMED.get((len(parts), parts[0], *parts[2:-1], suffix))
    if kind is None:
        return finding("M150", _full(path, records), nearest=_nearest(path, parts, name))
    owner_id = parts[1] if len(parts) > 2 else ""  # noqa: PLR2004 - folder, owner, file
    if owner_id and (fault := _id_fault(owner_id)):
        return replace(fault, path=_full("/".join(parts[:2]), records))
    found = _READ[kind.name](kind, owner_id, name)
    return found if isinstance(found, Location) else replace(found, path=_full(path, records))


def id_fault(name: str, path: str) -> Finding | None:
    """Say what is wrong with a name that is to be an id; nothing if it is one."""
    fault = _id_fault(name)
    return replace(fault, path=path) if fault else None


def proposed_id(text: str) -> str | None:
    """Make an id of a text: small letters, without accents, hyphens between.

    ``None`` where nothing is left, and where the text looks like somebody's name: an id is neutral.
    """
    if re.fullmatch(_PERSON, text):
        return None
    plain = re.sub("[^a-z0-9]+", "-", text.lower().translate(_LETTERS)).strip("-")[:ID_LENGTH].strip("-")
    return plain if plain and plain not in DEVICES else None


@lru_cache(maxsize=1 << 14)
def is_id(text: str) -> bool:
    """Say whether a text is a well-formed id, and one that every system can name a file by."""
    return len(text) <= ID_LENGTH and _ID.fullmatch(text) is not None and text not in DEVICES


Unplaced: TypeAlias = Finding
"""A finding whose path is not yet known."""


def _full(path: str, records: str) -> str:
    return path if records in {"", "."} else f"{records}/{path}"


def _id_fault(name: str) -> Unplaced | None:
    if is_id(name):
        return None
    if name in DEVICES:
        return finding("M152", "", id=name)
    return finding("M151", "", id=name, nearest=proposed_id(name))


def _by_folder(kind: Kind, owner_id: str, name: str) -> Location:
    """Take the folder's id, for a record that the folder is of, and the file's name for any other."""
    return Location(kind, owner_id, owner_id if name == kind.owner else name)


def _by_id(kind: Kind, owner_id: str, name: str) -> Location | Unplaced:
    return _id_fault(name) or Location(kind, owner_id, name)


def _by_day(kind: Kind, owner_id: str, name: str) -> Location | Unplaced:
    day = parse_day(name)
    return Location(kind, owner_id, name, day=day) if day else finding("M153", "", name=name, like=_LIKE)


def _by_day_and_slug(kind: Kind, owner_id: str, name: str) -> Location | Unplaced:
    day, word = _day_and_word(name)
    if day is None or not word:
        return finding("M153", "", name=name, like=f"{_LIKE}-external")
    if not is_id(name):
        return finding("M151", "", id=name, nearest=proposed_id(name))
    return Location(kind, owner_id, name, day=day)


def _by_day_and_review(kind: Kind, owner_id: str, name: str) -> Location | Unplaced:
    day, word = _day_and_word(name)
    if day is None or not word:
        return finding("M153", "", name=name, like=f"{_LIKE}-annual")
    if word not in REVIEW_KINDS:
        return _unknown_word(word, REVIEW_KINDS)
    return Location(kind, owner_id, name, day=day, review_kind=cast("ReviewKind", word))


def _by_programme(kind: Kind, owner_id: str, name: str) -> Location | Unplaced:
    if name not in PROGRAMME_KINDS:
        return _unknown_word(name, PROGRAMME_KINDS)
    return Location(kind, owner_id, name, programme_kind=cast("ProgrammeKind", name))


def _by_year(kind: Kind, owner_id: str, name: str) -> Location | Unplaced:
    if _YEAR.fullmatch(name) is None:
        return finding("M155", "", name=name)
    return Location(kind, owner_id, name, year=int(name))


def _day_and_word(name: str) -> tuple[date | None, str]:
    """Cut a name into its day and what follows the hyphen after it."""
    return parse_day(name[:10]), name[11:] if name[10:11] == "-" else ""


def _unknown_word(word: str, known: tuple[str, ...]) -> Unplaced:
    nearest = get_close_matches(word.lower(), known, 1)
    return finding("M154", "", word=word, known=known, nearest=nearest[0] if nearest else None)


_BY_NAME: Mapping[str, Callable[[Kind, str, str], Location | Unplaced]] = {
    "{id}": _by_id,
    "{day}": _by_day,
    "{day}-{slug}": _by_day_and_slug,
    "{day}-{review}": _by_day_and_review,
    "{programme}": _by_programme,
    "{year}": _by_year,
}
"""How a name is read, by how the kind's place writes it."""


def _stem(kind: Kind) -> str:
    return kind.place.rpartition("/")[2].rpartition(".")[0]


def _key(kind: Kind, last: str) -> tuple[int | str, ...]:
    """Give what a path is looked up by: its depth, its folders but the owner's, and its last part."""
    parts = kind.place.split("/")
    return (len(parts), parts[0], *parts[2:-1], last)


_READ = {kind.name: _BY_NAME.get(_stem(kind), _by_folder) for kind in KINDS}
_FIXED = {_key(kind, kind.place.rpartition("/")[2]): kind for kind in KINDS if _stem(kind) not in _BY_NAME}
_NAMED = {_key(kind, kind.place.rpartition(".")[2]): kind for kind in KINDS if _stem(kind) in _BY_NAME}


def _nearest(path: str, parts: list[str], name: str) -> str | None:
    """Give the place a path most resembles, with the path's own owner and name put in."""
    if len(parts) < 2 or not all(parts[:2]):  # noqa: PLR2004 - a file that stands in no folder resembles none
        return None
    owner, *below = parts[1:]
    candidates = [kind.place.replace("{owner}", owner) for kind in KINDS if bool(below) == ("{owner}" in kind.place)]
    places = [re.sub(r"\{[^/]*\}", name, place) for place in candidates]
    nearest = get_close_matches(path, [place for place in places if place != path], 1, 0.8)
    return nearest[0] if nearest else None

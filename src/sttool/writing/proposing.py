"""What a new record may be called: neutral ids, the next free number, never one that has been somebody else's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sttool.kinds.location import proposed_id
from sttool.rules.references import known_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.clinic import Clinic
    from sttool.kinds.registry import Kind

PREFIXES: Final[Mapping[str, str]] = {"supervisor": "hl", "study-director": "sr", "head": "vc"}
"""What the ids of people begin with, by what they are most of all."""

_DIGITS: Final = 3
_SHORT: Final = 24


def next_id(prefix: str, taken: Iterable[str], digits: int = _DIGITS) -> str:
    """The id behind the last that was given: ``st-015`` where ``st-014`` is the highest; gaps are not filled."""
    form = re.compile(rf"{re.escape(prefix)}-([0-9]{{1,9}})")
    numbers = [match[1] for ident in taken if (match := form.fullmatch(ident))]
    width = max((len(number) for number in numbers), default=digits)
    return f"{prefix}-{max(map(int, numbers), default=0) + 1:0{width}}"


def taken_ids(clinic: Clinic) -> frozenset[str]:
    """The ids that are, or have been, somebody's: of people and trainees, whether read or not, and of kept names."""
    known = known_in(clinic)
    return known.people | known.trainees | frozenset(clinic.names)


def proposed(clinic: Clinic, kind: Kind, path: Mapping[str, str], data: Mapping[str, object]) -> str:
    """An id for a trainee, a person, a placement or an assignment that has been given none."""
    if kind.name == "trainee":
        return next_id(str(data.get("programme", "st")).lower(), taken_ids(clinic))
    if kind.name == "person":
        return next_id(PREFIXES.get(path.get("as", ""), "hl"), taken_ids(clinic), 2)
    first, word = str(data.get("from", "")), path["word"]
    if kind.name == "assignment":
        folder = clinic.folders.get(path["owner"])
        there = {item.id for item in folder.of(kind.name)} if folder else set()
        return free(f"{first[:4]}-{word}", there)
    title = (proposed_id(str(data.get("title", ""))) or word)[:_SHORT].strip("-")
    return f"{first[:7]}-{title}"


def proposed_unit(clinic: Clinic, name: str) -> str:
    """An id of a unit's name."""
    return free(unit_id(name) or "enhet", known_in(clinic).units)


def unit_id(name: str) -> str | None:
    """An id of a unit's name, which is no person's; ``None`` where none can be made of it."""
    return proposed_id(name.lower())


def free(ident: str, taken: Iterable[str]) -> str:
    """An id as it is, or with the first number that makes it free."""
    there = frozenset(taken)
    numbers = (f"{ident}-{number}" for number in range(2, len(there) + 3))
    return ident if ident not in there else next(name for name in numbers if name not in there)

"""What lines of logs are called by, found by what a sheet says: courses by their titles, placements likewise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.kinds.location import proposed_id
from sttool.texts import importing as words
from sttool.writing.importing.values import NotReadError
from sttool.writing.proposing import free

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.dossier import Folder

_WHOLE: Final[Mapping[str, str]] = dict.fromkeys(("training", "utbildningen", "hela utbildningen"), "training")
_LONGEST: Final = 40
_YEAR: Final = 4


def name_course(folder: Folder | None, data: dict[str, Any]) -> None:
    """Give a course the id it has there already by its title and first day, else one made of them."""
    if "id" in data:
        return
    title, start = str(data.get("title", "")), data.get("from")
    there = folder.of("course") if folder else ()
    for item in there:
        day = item.record.start.isoformat() if item.record.start else None
        if item.record.title.casefold() == title.casefold() and day == start:
            _first(data, item.record.id)
            return
    name = (proposed_id(title) or "kurs")[:_LONGEST].strip("-")
    _first(data, free(f"{str(start)[:7]}-{name}" if start else name, {item.record.id for item in there}))


def find_evaluated(folder: Folder | None, owner: str, data: dict[str, Any]) -> None:
    """Find the placement that an evaluation is of, by its id or its title; a year and the whole are said as they are.

    Raises:
        NotReadError: there is none.

    """
    text = str(data.get("of", ""))
    placed = {item.id: item.record.title for item in folder.of("placement")} if folder else {}
    if text in placed or (text.isdigit() and len(text) == _YEAR):
        return
    same = [ident for ident, title in placed.items() if title.casefold() == text.casefold()]
    if text.casefold() in _WHOLE:
        data["of"] = _WHOLE[text.casefold()]
    elif len(same) == 1:
        data["of"] = same[0]
    else:
        raise NotReadError(words.NO_PLACEMENT, found=text, owner=owner)


def _first(data: dict[str, Any], ident: str) -> None:
    """Put an id first, where courses have it."""
    rest = dict(data)
    data.clear()
    data.update({"id": ident, **rest})

"""All that is recorded of one person: the records that are theirs, and each that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.writing.export.whole import data_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.kinds.dossier import Filed
    from sttool.writing.export.gathered import Gathered


def of_person(gathered: Gathered, ident: str) -> Gathered:
    """Keep what belongs to a trainee or a person, and what names the id anywhere in its data.

    A person who is or was a trainee here is looked for under both ids, and so is a trainee who now is a person.
    """
    known = {ident}
    for item in gathered.survey.clinic.people.values():
        if item.record.trainee is not None and known & {item.id, item.record.trainee}:
            known |= {item.id, item.record.trainee}
    return gathered.only(tuple(item for item in gathered.filed if _is_of(item, known) or _names(item, known)))


def _is_of(item: Filed[Any], known: set[str]) -> bool:
    return (item.kind == "person" and item.id in known) or ("/trainees/" in f"/{item.path}" and item.owner in known)


def _names(item: Filed[Any], known: set[str]) -> bool:
    return any(value in known for value in _words(data_of(item.record)))


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _words(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)

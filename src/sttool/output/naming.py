"""Names beside ids, where they are known. A trainee's is read when it is first to be shown, and then kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sttool.reports.escaping import plain
from sttool.sources.document import read_document
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from sttool.clinic import Clinic
    from sttool.sources.tree import Source

Naming: TypeAlias = "Callable[[str], str | None]"
"""From the id of a person or a trainee to a name, where there is one."""


def naming(source: Source, clinic: Clinic) -> Naming:
    """Give a way to ask for names in a clinic: each on one line, and not endless."""
    known: dict[str, str | None] = {}

    def name(ident: str) -> str | None:
        if ident not in known:
            found = clinic.name_of(ident) or _own_name(source, clinic, ident)
            known[ident] = plain(found) if found else None
        return known[ident]

    return name


def _own_name(source: Source, clinic: Clinic, ident: str) -> str | None:
    """The name in a trainee's own file; also of a person who is or was a trainee here."""
    person = clinic.people.get(ident)
    trainee = person.record.trainee if person is not None else ident
    if trainee not in clinic.dossiers:
        return None
    below = "trainees" if clinic.root in {"", "."} else f"{clinic.root}/trainees"
    path = f"{below}/{trainee}/trainee.yaml"
    content = source.read(path)
    if isinstance(content, Unreadable):
        return None
    data = read_document(path, content).data
    name = data.get("name") if isinstance(data, dict) else None
    return name if isinstance(name, str) and name else None

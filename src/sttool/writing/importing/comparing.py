"""What a row says beside a record that is there, or another row: alike, or a fault that shows both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.sources.document import read_document
from sttool.texts import importing as words
from sttool.writing.importing.drafts import Draft, differences
from sttool.writing.importing.matching import plain
from sttool.writing.importing.values import NotReadError
from sttool.writing.plain import flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.sources.tree import Source


def known_twin(name: str | None, ident: str | None, here: Draft) -> tuple[str, ...]:
    """What tells one from another in a sheet: the id, else the name and the programme.

    One doctor has a dossier for each programme.
    """
    return (ident,) if ident else (plain(str(name)), str(here.data.get("programme", "")))


def alike(names: Mapping[str, str], name: str | None) -> str | None:
    """The id of somebody, or a unit, of just that name.

    Raises:
        NotReadError: several have it.

    """
    same = sorted(ident for ident, other in names.items() if name and plain(other) == plain(name))
    if len(same) > 1:
        raise NotReadError(words.SEVERAL, found=name, known=tuple(same))
    return same[0] if same else None


def twice(what: str, before: Draft, here: Draft, row: int) -> None:
    """Hold a row to one before it that is about the same.

    Raises:
        NotReadError: they say different things.

    """
    found = [
        (key, before.fields.get(key), here.fields.get(key))
        for key in dict.fromkeys((*before.fields, *here.fields))
        if before.fields.get(key) != here.fields.get(key)
    ]
    if found:
        raise NotReadError(words.TWICE, what=what, row=row, differences=shown(found))


def otherwise(source: Source, path: str, what: str, here: Draft, names: Mapping[str, str]) -> None:
    """Hold a row to a record that is there.

    Raises:
        NotReadError: they say different things, or the record cannot be read.

    """
    content = source.read(path)
    document = read_document(path, content) if isinstance(content, bytes) else None
    if document is None or not isinstance(document.data, dict):
        raise NotReadError(words.UNREADABLE, path=path)
    there: dict[str, Any] = {str(key): value for key, value in document.data.items()}
    ident = path.rpartition("/trainee.yaml")[0].rpartition("/")[2] or path.rpartition("/")[2].rpartition(".")[0]
    there.setdefault("name", names.get(ident) or here.data.get("name"))
    found = [item for item in differences(there, here) if item[0] != "name" or plain(str(item[1])) != plain(item[2])]
    if found:
        raise NotReadError(words.OTHERWISE, what=what, differences=shown(found))


def shown(found: list[tuple[str, Any, Any]]) -> str:
    """Differences as one line: the field, what is there, what is here."""
    return "; ".join(f"{key}: {_written(there)} ≠ {_written(here)}" for key, there, here in found)


def _written(value: Any) -> str:  # noqa: ANN401 - a value of a record
    return "–" if value is None else flow(value)

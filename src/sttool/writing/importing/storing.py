"""What a sheet adds to the records, file by file: records of their own, lines of logs, names that are kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.writing.edits import put
from sttool.writing.entries import log_path, logged
from sttool.writing.making import NAMES, made, path_of
from sttool.writing.transaction import edit, new

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.registry import Kind
    from sttool.sources.tree import Source
    from sttool.writing.entries import Logged
    from sttool.writing.transaction import Change


class Store:
    """The changes as they grow, and the rows that each comes from."""

    def __init__(self, source: Source, records: str, *, apart: bool) -> None:
        """Take where the records are, and whether names are kept apart from them."""
        self._source = source
        self._records = records
        self._apart = apart
        self._changes: dict[str, Change] = {}
        self._before: dict[str, bytes | None] = {}
        self.rows: dict[str, int] = {}

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that is to be written, in order of path."""
        return tuple(self._changes[path] for path in sorted(self._changes))

    def add(self, kind: Kind, names: Mapping[str, str], data: dict[str, Any], row: int) -> None:
        """Add a record of its own.

        Raises:
            NotWrittenError: it is not right by itself.

        """
        path = path_of(kind, names, self._records)
        kept = dict(data)
        name = kept.pop("name") if self._apart and kind.name in {"trainee", "person"} and "name" in kept else None
        self._changes[path] = made(kind, path, kept)
        self.rows[path] = row
        if name is not None:
            self._edited(NAMES, put(NAMES, self._content(NAMES) or b"", (names["owner"],), name))

    def log(self, kind: Kind, owner: str, data: Mapping[str, Any], row: int) -> Logged:
        """Add a line to a log, or find that its key is there.

        Raises:
            NotWrittenError: it is not right by itself, or the log has a fault.

        """
        path = log_path(kind, owner, self._records)
        found = logged(kind, owner, path, self._content(path), data)
        if found.change is not None and found.change.content is not None:
            self._edited(path, found.change.content)
            self.rows.setdefault(path, row)
        return found

    def paper(self, change: Change) -> None:
        """Add a file that no row tells of."""
        self._changes[change.path] = change

    def _content(self, path: str) -> bytes | None:
        """A file as it stands with what has been added so far."""
        if path in self._changes:
            return self._changes[path].content
        if path not in self._before:
            content = self._source.read(path)
            self._before[path] = content if isinstance(content, bytes) else None
        return self._before[path]

    def _edited(self, path: str, content: bytes) -> None:
        before = self._before.get(path)
        self._changes[path] = new(path, content) if before is None else edit(path, before, content)

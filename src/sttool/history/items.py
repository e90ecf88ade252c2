"""A version of a file taken apart: the record it is, or the entries of the log, each by its key."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct

from sttool.history.differences import similarity
from sttool.kinds.load import load
from sttool.sources.document import read_document

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from sttool.kinds.location import Location

Key: TypeAlias = "tuple[Hashable, ...]"
"""What tells an entry from the others of its log; a record that is no log has the empty key."""

ALIKE: Final = 0.5
"""From how much in common on an entry, or a file, that went is taken to have become one that came."""

_ENTRY: Final = re.compile(rb"- \{.*\}[ \t]*")
_TEXT: Final = "text"


class Edit(Struct, frozen=True):
    """What became of a record, or an entry of a log, from one version of its file to the next.

    ``before`` and ``after`` are its data, ``None`` where there was or is none; ``was`` and ``key`` its key then and
    now. Text below front matter is told only as changed, never quoted.
    """

    was: Key | None
    key: Key | None
    before: Mapping[str, object] | None
    after: Mapping[str, object] | None
    text: bool = False


def edits(location: Location, path: str, old: bytes | None, new: bytes | None) -> tuple[Edit, ...]:
    """Tell what became of each record of a file; ``None`` where there is no file."""
    if location.kind.is_log:
        added = _lines_added(old, new)
        if added is not None:
            return tuple(Edit(None, key, None, data) for key, data in _entries(location, path, added).items())
        return tuple(_log_edits(_entries(location, path, old), _entries(location, path, new)))
    before, text = _record(path, old)
    after, later = _record(path, new)
    if before == after and text == later:
        return ()
    return (
        Edit(
            () if before is not None else None,
            () if after is not None else None,
            before,
            after,
            text=before is not None and after is not None and text != later,
        ),
    )


def items(location: Location, path: str, content: bytes | None) -> Mapping[Key, Mapping[str, object]]:
    """All records of a version of a file, by key."""
    if location.kind.is_log:
        return _entries(location, path, content)
    data, _ = _record(path, content)
    return {} if data is None else {(): data}


def _lines_added(old: bytes | None, new: bytes | None) -> bytes | None:
    """The lines that a log has got, where that is all that became of it and each entry has its line; else ``None``."""
    if new is None:
        return None
    before, after = Counter((old or b"").splitlines()), Counter(new.splitlines())
    added = after - before
    if before - after or any(line.strip() and _ENTRY.fullmatch(line) is None for line in (*before, *added)):
        return None
    return b"".join(line + b"\n" for line in added.elements() if line.strip())


def _record(path: str, content: bytes | None) -> tuple[Mapping[str, object] | None, str]:
    """A file's data and text; a file that cannot be read has no data, and still is there."""
    if content is None:
        return None, ""
    document = read_document(path, content)
    data = document.data if isinstance(document.data, dict) else {}
    return data, document.body if document.sound else content.decode(errors="replace")


def _entries(location: Location, path: str, content: bytes | None) -> dict[Key, Mapping[str, object]]:
    """The entries of a log by key; one that cannot be read as an entry is its own key."""
    if not content:
        return {}
    data = read_document(path, content).data
    if not isinstance(data, list):
        return {}
    loaded = load(location, path, data)
    keys = {entry.index: entry.model.key for entry in loaded.entries}
    found: dict[Key, Mapping[str, object]] = {}
    for index, entry in enumerate(data):
        if isinstance(entry, dict):
            found[keys.get(index) or ("", json.dumps(entry, sort_keys=True, default=str))] = entry
    return found


def _log_edits(old: dict[Key, Mapping[str, object]], new: dict[Key, Mapping[str, object]]) -> Iterator[Edit]:
    gone = {key: data for key, data in old.items() if key not in new}
    come = {key: data for key, data in new.items() if key not in old}
    became = _became(gone, come)
    for key, data in old.items():
        if key in new:
            if data != new[key]:
                yield Edit(key, key, data, new[key])
        elif key in became:
            yield Edit(key, became[key], data, come[became[key]])
        else:
            yield Edit(key, None, data, None)
    taken = set(became.values())
    for key, data in come.items():
        if key not in taken:
            yield Edit(None, key, None, data)


def _became(gone: Mapping[Key, Mapping[str, object]], come: Mapping[Key, Mapping[str, object]]) -> dict[Key, Key]:
    """Pair entries that went with entries that came and have most in common with them."""
    if not gone or not come or len(gone) * len(come) > 10_000:  # noqa: PLR2004 - a log written anew is not paired
        return {}
    olds, news = list(gone), list(come)
    scores = sorted(
        (-alike, i, j)
        for i, one in enumerate(olds)
        for j, other in enumerate(news)
        if (alike := similarity(gone[one], come[other])) >= ALIKE
    )
    partner: dict[Key, Key] = {}
    taken: set[int] = set()
    for _, i, j in scores:
        if olds[i] not in partner and j not in taken:
            partner[olds[i]] = news[j]
            taken.add(j)
    return partner

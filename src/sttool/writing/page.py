"""A file as it is edited: its text, what it says, and where each part of that stands."""

from __future__ import annotations

import codecs
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.sources.document import read_document
from sttool.sources.frontmatter import Front, split
from sttool.sources.yaml import marks
from sttool.texts.writing import NOT_AS_MEANT
from sttool.writing.trouble import NotWrittenError, faulty

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from sttool.findings import At
    from sttool.sources.nodes import Spot

    Edit: TypeAlias = tuple[int, int, str]
"""From one offset in the text to another, and what is to stand there instead."""


_LAYOUT = frozenset({"F113", "F115"})
"""Findings of how a log is laid out, which no edit makes worse."""


class Page(Struct, frozen=True):
    """A file that was read without a fault of writing.

    Offsets count code points of ``text``, which is without byte order mark; ``end`` is where its YAML ends.
    ``order`` is that of the keys of such a record.
    """

    path: str
    content: bytes
    text: str
    data: object
    spots: Mapping[At, Spot]
    end: int
    order: Sequence[str] = ()

    def line_end(self, offset: int) -> int:
        """The offset behind the line that an offset is on."""
        found = self.text.find("\n", offset, self.end)
        return self.end if found < 0 else found + 1

    def line_start(self, offset: int) -> int:
        """The offset at which a line begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def eol(self, offset: int) -> str:
        """How the line before an offset ends, or, where it has no end, how the first one does."""
        before = self.text[:offset]
        if not before.endswith("\n"):
            before = self.text[: self.text.find("\n") + 1]
        return "\r\n" if before.endswith("\r\n") else "\n"


def page(path: str, content: bytes, order: Sequence[str] = ()) -> Page:
    """Read a file to edit it.

    Raises:
        NotWrittenError: it has a fault of writing, or cannot be read; the first fault is told with its place.

    """
    document = read_document(path, content)
    faults = [item for item in document.findings if item.code not in _LAYOUT]
    if faults:
        raise faulty(faults[0])
    plain = content.removeprefix(codecs.BOM_UTF8)
    front = split(content) if path.endswith(".md") else None
    yaml = front.yaml if isinstance(front, Front) else plain
    return Page(path, content, plain.decode(), document.data, marks(yaml).spots, len(yaml.decode()), order)


def turned(base: Page, edits: Iterable[Edit], meant: object, field: str) -> Page:
    """Carry out edits, read the result, and hold it to what was meant.

    Raises:
        NotWrittenError: it would say something else than was meant.

    """
    ordered = sorted(edits, key=lambda edit: edit[:2])
    if not apart(ordered):
        raise NotWrittenError(NOT_AS_MEANT, path=base.path, field=field)
    pieces, last = [], 0
    for start, end, text in ordered:
        pieces += [base.text[last:start], text]
        last = end
    text = "".join((*pieces, base.text[last:]))
    bom = codecs.BOM_UTF8 if base.content.startswith(codecs.BOM_UTF8) else b""
    try:
        result = page(base.path, bom + text.encode(), base.order)
    except NotWrittenError:
        raise NotWrittenError(NOT_AS_MEANT, path=base.path, field=field) from None
    if not same(result.data, meant):
        raise NotWrittenError(NOT_AS_MEANT, path=base.path, field=field)
    return result


def below(here: object, step: str | int) -> tuple[object] | None:
    """What stands under one step in data; ``None`` where nothing does."""
    if isinstance(here, dict):
        return (here[step],) if step in here else None
    if isinstance(here, list) and isinstance(step, int):
        return (here[step],) if 0 <= step < len(here) else None
    return None


def apart(edits: Iterable[Edit]) -> bool:
    """Say whether no edit touches what another does."""
    ordered = sorted((start, end) for start, end, _ in edits)
    return all(one[1] <= other[0] for one, other in pairwise(ordered))


def same(one: object, other: object) -> bool:
    """Say whether two pieces of data are the same, a number never a boolean; the order of keys is nothing."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(same(*pair) for pair in zip(one, other, strict=True))
    return type(one) is type(other) and one == other

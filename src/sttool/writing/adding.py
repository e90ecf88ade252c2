"""Where a new key or item goes in a text, and how it is written there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.writing.plain import flow, key_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sttool.findings import At
    from sttool.writing.page import Edit, Page


def item_added(base: Page, at: At, index: int, written: str) -> Edit:
    """Add an item, already written on one line, to a list that has some: behind those before ``index``."""
    begin = base.spots[at].value[0]
    if index == 0:
        first = base.spots[(*at, 0)].value[0]
        if base.text[begin] == "[":
            return first, first, f"{written}, "
        return begin, begin, f"- {written}{base.eol(begin)}{' ' * _column(base, begin)}"
    end = base.spots[(*at, index - 1)].value[1]
    if base.text[begin] == "[":
        return end, end, f", {written}"
    column = _column(base, begin)
    return _line_added(base, end, column, [f"{' ' * column}- {written}"])


def key_added(base: Page, at: At, keys: Sequence[str], new: tuple[str, object]) -> Edit:
    """Add a key to a mapping that has some: behind the last of those that come before it in the order of the record."""
    key, value = new
    begin = base.spots[at].value[0]
    before = _before(keys, key, base.order if not at else ())
    end = base.spots[(*at, before)].value[1]
    if base.text[begin] == "{":
        return end, end, f", {key_of(key)}: {flow(value)}"
    column = _column(base, begin)
    return _line_added(base, end, column, list(lines_of(key, value, " " * column)))


def _before(keys: Sequence[str], key: str, order: Sequence[str]) -> str:
    """The key that a new one goes behind: the last if the order does not say."""
    rank = {name: place for place, name in enumerate(order)}
    if key not in rank:
        return keys[-1]
    earlier = [name for name in keys if rank.get(name, -1) < rank[key]]
    return earlier[-1] if earlier else keys[-1]


def _line_added(base: Page, end: int, column: int, lines: Sequence[str]) -> Edit:
    """Add lines behind the one that an offset is on, and behind comments that stand deeper below it."""
    at = base.line_end(end)
    while at < base.end:
        stop = base.line_end(at)
        line = base.text[at:stop]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
            break
        at = stop
    eol = base.eol(at)
    if not base.text[:at].endswith("\n"):
        return at, at, "".join(f"{eol}{line}" for line in lines) + eol
    return at, at, "".join(f"{line}{eol}" for line in lines)


def _column(base: Page, offset: int) -> int:
    """How far from the beginning of its line an offset is."""
    return offset - base.line_start(offset)

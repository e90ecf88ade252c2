"""What of a text goes when a key or an item is taken away: its lines, or its part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.texts.writing import NOT_AS_MEANT
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import At
    from sttool.sources.nodes import Span
    from sttool.writing.page import Edit, Page


def taken(base: Page, at: At) -> Iterator[Edit]:
    """Take away a key with its value, or an item.

    Raises:
        NotWrittenError: it is the only one of what stands on lines of its own.

    """
    around = at[:-1]
    siblings = _siblings(base, around)
    own = next(index for index, (step, _) in enumerate(siblings) if step == at[-1])
    start, end = siblings[own][1]
    begin = base.spots[around].value[0]
    following = siblings[own + 1][1][0] if own + 1 < len(siblings) else None
    if base.text[begin] in "[{":
        if own:
            yield siblings[own - 1][1][1], end, ""
        else:
            yield start, end if following is None else following, ""
        return
    if len(siblings) == 1:
        # Nothing may stand after a key: what is left is said to be empty.
        if not around:
            raise NotWrittenError(NOT_AS_MEANT, path=base.path, field=str(at[-1]))
        yield begin, base.spots[around].value[1], "[]" if isinstance(at[-1], int) else "{}"
        return
    line = base.line_start(start)
    if base.text[line:start].strip(" ") == "":
        yield line, base.line_end(end), ""
    elif following is not None:
        yield start, following, ""
    else:
        raise NotWrittenError(NOT_AS_MEANT, path=base.path, field=str(at[-1]))


def _siblings(base: Page, around: At) -> list[tuple[str | int, Span]]:
    """All keys or items of a mapping or list, in order, each with where it begins and ends."""
    found = []
    for at, spot in base.spots.items():
        if len(at) != len(around) + 1 or at[:-1] != around:
            continue
        start = spot.key[0] if spot.key is not None else spot.value[0]
        if isinstance(at[-1], int) and base.text[base.spots[around].value[0]] == "-":
            start = base.text.rindex("-", 0, start)
        found.append((at[-1], (start, spot.value[1])))
    return sorted(found, key=lambda item: item[1])

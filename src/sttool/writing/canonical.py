"""One form for those who want it: the same data, with its comments, laid out as the commands write it."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.kinds.structure import members
from sttool.writing.page import page, same
from sttool.writing.plain import entry, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.kinds.registry import Kind
    from sttool.writing.page import Page


class _Part(Struct, frozen=True):
    """A key of a record, or an entry of a log, with the comments that stand over it and those within it."""

    key: str
    value: object
    over: tuple[str, ...]
    within: tuple[str, ...]
    text: tuple[str, ...]


def canonical(kind: Kind, path: str, content: bytes) -> bytes:
    """Give a file in the one form: LF, an entry a line, keys in their kind's order, no needless quotes.

    Comments stay with what they stand over or beside. What has comments inside it that would have to move is left as
    it is written, but for its line ends; so is a file that could not be written without changing what it says.

    Raises:
        NotWrittenError: the file has a fault.

    """
    base = page(path, content)
    head, tail = _around(base)
    parts, last = _parts(base, len(head))
    if isinstance(base.data, dict):
        order = [*members(kind.model)]
        parts.sort(key=lambda part: order.index(part.key) if part.key in order else len(order))
    lines = [line for part in parts for line in _laid_out(part, log=kind.is_log)]
    text = "\n".join(_tidy([*head, *lines, *last]))
    written = (text + "\n" if text else "").encode() + tail
    if not same(page(path, written).data, base.data) or _comments(written) != _comments(content):
        return content
    return written


def _around(base: Page) -> tuple[list[str], bytes]:
    """The line that opens front matter, and all from the line that closes it on."""
    plain = base.content.removeprefix(codecs.BOM_UTF8).decode()
    if not base.path.endswith(".md"):
        return [], b""
    return ["---"], plain[base.end :].replace("\r\n", "\n").encode()


def _parts(base: Page, skipped: int) -> tuple[list[_Part], list[str]]:
    """Cut a file into its parts; what stands below the last is given apart."""
    lines = base.text[: base.end].replace("\r\n", "\n").split("\n")
    steps: Sequence[str | int] = []
    if isinstance(base.data, dict):
        steps = list(base.data)
    elif isinstance(base.data, list):
        steps = range(len(base.data))
    if not steps or ((spot := base.spots[()].value)[1] and base.text[spot[0]] in "[{"):
        return ([] if not steps else [_whole(base, lines[skipped:])]), (lines[skipped:] if not steps else [])
    found, at = [], skipped
    for step in steps:
        place = base.spots[(step,)]
        first = _line(base, place.key[0] if place.key is not None else place.value[0])
        final = _line(base, max(place.value[0], place.value[1] - 1))
        value = base.data[step]  # type: ignore[index]  # a step of it
        text = tuple(lines[first : final + 1])
        found.append(_Part(str(step), value, tuple(lines[at:first]), _inner(text), text))
        at = final + 1
    return found, lines[at:]


def _whole(base: Page, lines: Sequence[str]) -> _Part:
    """All of a file that is one list or mapping in brackets: it stays as it is written."""
    return _Part("", base.data, (), ("#",), tuple(lines))


def _line(base: Page, offset: int) -> int:
    return base.text.count("\n", 0, offset)


def _inner(text: Sequence[str]) -> tuple[str, ...]:
    """What of some lines is, or may be, a comment."""
    return tuple(line for line in text if "#" in line)


def _laid_out(part: _Part, *, log: bool) -> Iterator[str]:
    yield from part.over
    if part.within or (not log and _is_long(part.value)):
        yield from part.text
    elif log:
        yield entry(part.value) if isinstance(part.value, dict) else part.text[0]
    else:
        yield from lines_of(part.key, part.value)


def _is_long(value: object) -> bool:
    """Say whether a text has lines of its own, or a list would make a line longer than one reads."""
    return (isinstance(value, str) and "\n" in value) or (isinstance(value, list) and len(str(value)) > _WIDTH)


_WIDTH = 110


def _tidy(lines: Sequence[str]) -> list[str]:
    """Without blanks at the ends of lines, without more than one empty line, and none at the end."""
    kept: list[str] = []
    for line in lines:
        bare = line.rstrip(" \t")
        if bare or (kept and kept[-1]):
            kept.append(bare)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _comments(content: bytes) -> Mapping[str, int]:
    """How often each comment that has a line of its own is there."""
    found: dict[str, int] = {}
    for line in content.decode().splitlines():
        if line.lstrip(" \t").startswith("#"):
            found[line.strip()] = found.get(line.strip(), 0) + 1
    return found

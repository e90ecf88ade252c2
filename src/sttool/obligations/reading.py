"""Reads single values of a pack: spans, numbers, words. What cannot be read is a :class:`Misread` with its place."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sttool.dates import Span, parse_day, parse_span
from sttool.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sttool.findings import At, Param

_MOST = 1_000_000
_SHOWN = 60
_QUOTED = 80


class Misread(Exception):  # noqa: N818 - not an error of the program; caught where the pack is read
    """A part of a pack that cannot be read: where, the code, and what the message mentions."""

    def __init__(self, at: At, code: str, **params: Param) -> None:
        """Take the place below the part, the code, and the parameters of its message."""
        super().__init__(code)
        self.at, self.code, self.params = at, code, params

    def finding(self, path: str, at: At) -> Finding:
        """Say it of a file; ``at`` is the whole place in it."""
        return Finding(self.code, path, at, params=tuple(self.params.items()))


def any_span(raw: object, at: At) -> Span:
    """Read a span of the calendar; a negative one is before an event."""
    found = parse_span(raw) if isinstance(raw, str) else None
    if found is None:
        raise Misread(at, "P110", found=shown(raw))
    return found


def span(raw: object, at: At) -> Span:
    """Read a span that is not negative."""
    found = any_span(raw, at)
    if found.count < 0:
        raise Misread(at, "P110", found=shown(raw))
    return found


def length(raw: object, at: At) -> Span:
    """Read a span that is more than nothing."""
    found = any_span(raw, at)
    if found.count <= 0:
        raise Misread(at, "P110", found=shown(raw))
    return found


def whole(raw: object, at: At, least: int = 0) -> int:
    """Read a whole number, no smaller than ``least``."""
    if not isinstance(raw, int) or isinstance(raw, bool) or not least <= raw <= _MOST:
        raise Misread(at, "P119", found=shown(raw))
    return raw


def number(raw: object, at: At) -> Fraction:
    """Read a number that is not negative, exactly as it is written."""
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not 0 <= raw <= _MOST:
        raise Misread(at, "P119", found=shown(raw))
    return Fraction(str(raw))


def yes(raw: object, at: At) -> bool:
    """Read a boolean."""
    if not isinstance(raw, bool):
        raise Misread(at, "P119", found=shown(raw))
    return raw


def day(raw: object, at: At) -> date:
    """Read a day of the calendar."""
    found = parse_day(raw) if isinstance(raw, str) else None
    if found is None:
        raise Misread(at, "P121", found=shown(raw))
    return found


def listed(raw: object) -> list[object]:
    """Take one value as a list of it."""
    return list(raw) if isinstance(raw, list) else [raw]


def words(raw: object, at: At, known: Collection[str], code: str = "P119") -> tuple[str, ...]:
    """Read one word or a list of them, each of them known."""
    found = listed(raw)
    for index, item in enumerate(found):
        if not isinstance(item, str) or item not in known:
            raise Misread((*at, index) if isinstance(raw, list) else at, code, found=shown(item))
    if not found:
        raise Misread(at, code, found=shown(raw))
    return tuple(str(item) for item in found)


def quoted(raw: object) -> str:
    """Write a value as a pack does, on one line; nothing where it is too long to quote."""
    text = _flow(raw)
    return text if len(text) <= _QUOTED else ""


def _flow(raw: object) -> str:
    match raw:
        case bool():
            return str(raw).lower()
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in raw.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(_flow(item) for item in raw) + "]"
        case _:
            return str(raw)


def only(raw: Iterable[object], known: Collection[str], at: At) -> None:
    """Let a mapping have no key but the known ones."""
    for key in raw:
        if key not in known:
            raise Misread((*at, str(key)), "P113", found=shown(key))


def shown(raw: object) -> str:
    """Write a value as a message can mention it."""
    text = str(raw)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}…"

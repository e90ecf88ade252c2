"""Lines to show: pieces of text with what they mean, set in columns. A terminal colours them; a pipe gets them plain.

Nothing that stands in a record reaches a terminal as it is: each piece is made safe where it is made.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.sources.places import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Tone: TypeAlias = Literal["", "head", "bad", "soon", "good", "dim", "mark"]
"""What a piece of text is, for a terminal to colour."""

PLAIN_WIDTH: Final = 120
"""The width in columns where there is no terminal to ask."""

_GAP: Final = 2
_WIDE: Final = frozenset("WF")
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
# Nearly all that is shown is of letters and signs that take one column each, and known as such without asking of each.
_NARROW: Final = re.compile("[ -~\\u00a0-\\u00ac\\u00ae-\\u02ff–—…]*").fullmatch


class Piece(Struct, frozen=True):
    """Some text on one line, safe to show. Make it with :func:`piece`.

    ``tail`` is the end of it that stays where the text has to be cut.
    """

    text: str
    tone: Tone = ""
    tail: str = ""


Line: TypeAlias = tuple[Piece, ...]


class Column(Struct, frozen=True):
    """How a column of a table behaves: set to the right, and how narrow it may be cut (``None``: not at all)."""

    right: bool = False
    least: int | None = None


def piece(text: str, tone: Tone = "", tail: str = "") -> Piece:
    """Make a piece of any text, with whatever could steer a terminal replaced."""
    return Piece(safe(text), tone, safe(tail) if tail else "")


def line(*parts: str | Piece) -> Line:
    """Make a line of plain text and pieces."""
    return tuple(piece(part) if isinstance(part, str) else part for part in parts)


BLANK: Final[Line] = ()


def plain(lines: Iterable[Line]) -> str:
    """Write lines as plain text, each ended with LF and without spaces at its end."""
    return "".join("".join(part.text for part in each).rstrip() + "\n" for each in lines)


def columns_of(text: str) -> int:
    """Count the columns a text takes: wide letters take two, signs that sit on others none."""
    if _NARROW(text):
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(sign) in _WIDE else 0 if unicodedata.category(sign) in _NO_WIDTH else 1
        for sign in text
    )


def cut(text: str, width: int, tail: str = "") -> str:
    """Shorten a text to so many columns, with a sign that it was; its tail keeps up to half of them."""
    if columns_of(text) <= width:
        return text
    if tail and text.endswith(tail):
        end = cut(tail, max(width // 2, width - columns_of(text) + columns_of(tail)))
        return cut(text[: -len(tail)].rstrip(), width - columns_of(end)) + end
    kept, used = "", 0
    for sign in text:
        used += columns_of(sign)
        if used > width - 1:
            break
        kept += sign
    return f"{kept.rstrip()}…"


def table(rows: Sequence[Sequence[Piece]], columns: Sequence[Column], width: int, indent: int = 2) -> list[Line]:
    """Set rows in columns, two apart; the ones that may be cut give way, from the left, where the whole is too wide.

    An empty column takes no room.
    """
    natural = [max((columns_of(row[index].text) for row in rows), default=0) for index in range(len(columns))]
    used = [size for size in natural if size]
    over = indent + sum(used) + _GAP * max(0, len(used) - 1) - width
    sizes = _narrowed(natural, columns, over)
    last = max((index for index, size in enumerate(sizes) if size), default=-1)
    result = []
    for row in rows:
        parts: list[Piece] = [Piece(" " * indent)]
        for index, column in enumerate(columns):
            if not sizes[index]:
                continue
            text = cut(row[index].text, sizes[index], row[index].tail)
            room = " " * (sizes[index] - columns_of(text))
            shown = room + text if column.right else text if index == last else text + room
            parts.append(Piece(shown, row[index].tone))
            if index != last:
                parts.append(Piece(" " * _GAP))
        result.append(tuple(parts))
    return result


def _narrowed(natural: Sequence[int], columns: Sequence[Column], over: int) -> list[int]:
    """Take what is too much from the columns that may be cut, the first of them first."""
    sizes = list(natural)
    for index, column in enumerate(columns):
        if column.least is not None and over > 0:
            taken = min(over, max(0, sizes[index] - column.least))
            sizes[index] -= taken
            over -= taken
    return sizes


def wrapped(text: str, width: int, indent: int = 0, tone: Tone = "") -> list[Line]:
    """Break a paragraph into lines between its words."""
    lines: list[Line] = []
    current = ""
    for word in safe(text).split(" "):
        if current and indent + columns_of(current) + 1 + columns_of(word) > width:
            lines.append((Piece(" " * indent), Piece(current, tone)))
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*lines, (Piece(" " * indent), Piece(current, tone))]

"""Places in a text: from offsets to lines and columns, with a line that is safe to show.

Lines end at LF or CRLF. Columns count code points from 1. A byte order mark is not counted: take it off first.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from sttool.findings import Place

_WIDTH: Final = 200
_BEFORE: Final = 80
_FROM_START: Final = 120
_WORD: Final = 60

_PICTURES: Final = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_UNSHOWN: Final = (
    *range(0x80, 0xA0),
    0x061C,
    0x200E,
    0x200F,
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    0xFEFF,
    0xFFFE,
    0xFFFF,
    *range(0xD800, 0xE000),
)
_SAFE: Final = _PICTURES | dict.fromkeys(_UNSHOWN, 0xFFFD)
"""Each character that could steer a terminal or turn a line round, to one that only stands for it."""


def safe(text: str) -> str:
    """Replace each character that could steer a terminal by one sign; the length stays the same."""
    return text if text.isprintable() else text.translate(_SAFE)


def short(text: str) -> str:
    """Give a word of a file as a message may mention it: safe, and no longer than some sixty signs."""
    return safe(text if len(text) <= _WORD else text[: _WORD - 1] + "…")


def caret(place: Place) -> int:
    """Give the index in ``place.text`` that the place's column is shown at; a long line is cut on both sides."""
    column = place.column - 1
    return column if column <= _FROM_START else _BEFORE


class Lines:
    """A text cut into lines, to find places in."""

    def __init__(self, text: str) -> None:
        """Take a text without byte order mark."""
        self._text = text
        self._last = len(text.rstrip())
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, start: int, end: int) -> Place | None:
        """Give the place from one offset to another (not included); ``None`` where the text has no text.

        What begins at the very end, where nothing stands, is shown behind the last sign that does.
        """
        if not self._last:
            return None
        start = min(start, self._last)
        end = max(min(end, self._last), start + 1)
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        if end_column == 1 and end_line > line:
            end_line, end_column = self._position(end - 1)
            end_column += 1
        return Place(line, column, end_line, end_column, self._shown(line, column))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _shown(self, line: int, column: int) -> str:
        """Give a line to show, cut around the column where it is long."""
        start = self._starts[line - 1]
        end = self._starts[line] - 1 if line < len(self._starts) else len(self._text)
        if end > start and self._text[end - 1] == "\r":
            end -= 1
        left = ""
        if column - 1 > _FROM_START:
            left = "…"
            start += column - 1 - _BEFORE + 1
        if end - start > _WIDTH:
            return safe(left + self._text[start : start + _WIDTH - 1] + "…")
        return safe(left + self._text[start:end])

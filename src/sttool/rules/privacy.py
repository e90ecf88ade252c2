"""Swedish personal numbers, anywhere in the text of a file or in its name; shown masked."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from sttool.findings import finding
from sttool.sources.places import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.findings import Finding

_FORM: Final = r"(?<![0-9])((?:18|19|20)?)([0-9]{6})([-+ \u2010\u2011\u2013\u2212]?)([0-9]{4})(?![0-9])"
_TELEPHONE: Final = "0[1-9]"
_HEX: Final = "[0-9a-fA-F]{16,}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_DIGITS: Final = bytes(0x30 if bytes([sign]).isdigit() else 0x20 for sign in range(256))
_SIX: Final = b"000000"
_BOM: Final = b"\xef\xbb\xbf"
_COORDINATION: Final = 60


def numbers_in_text(path: str, content: bytes) -> Iterator[Finding]:
    """R190: each personal number in the bytes of a file, with its place; the line is shown with all of them masked."""
    if _SIX not in content.translate(_DIGITS):
        return
    text = content.removeprefix(_BOM).decode(errors="replace")
    spans = list(_spans(text))
    if not spans:
        return
    shown, where = masked(text), masked(path)
    lines = Lines(shown)
    for start, end in spans:
        yield replace(finding("R190", where, number=shown[start:end]), place=lines.place(start, end))


def numbers_in_names(paths: Iterable[str]) -> Iterator[Finding]:
    """R191: each file or folder whose name has a personal number, once; its path is shown masked."""
    told: set[str] = set()
    for path in sorted({path for path in paths if _SIX in path.encode(errors="replace").translate(_DIGITS)}):
        for start, end in _spans(path):
            last = path.find("/", end)
            part = path if last < 0 else path[:last]
            if part not in told:
                told.add(part)
                yield finding("R191", masked(part), number=masked(path[start:end]))


def masked(text: str) -> str:
    """Write a text with the last four digits of every personal number as stars; its length stays the same."""
    pieces, last = [], 0
    for _, end in _spans(text):
        pieces += [text[last : end - 4], "****"]
        last = end
    return "".join((*pieces, text[last:])) if pieces else text


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Give from where to where each personal number stands."""
    hexes: list[tuple[int, int]] | None = None
    for match in re.finditer(_FORM, text):
        century, day, between, last = match.groups()
        if not century and not between and re.match(_TELEPHONE, day):
            continue
        if not (_is_day(century, day) and _is_right(day + last)):
            continue
        if hexes is None:
            hexes = [found.span() for found in re.finditer(_HEX, text) if not found[0].isdigit()]
        before = bisect_right(hexes, (match.start(), len(text))) - 1
        if before < 0 or hexes[before][1] < match.end():
            yield match.span()


def _is_day(century: str, digits: str) -> bool:
    """Say whether six digits are a day of birth, or of a coordination number, which adds sixty to it.

    Organisation numbers have twenty or more where the month stands, and so never are.
    """
    month, day = int(digits[2:4]), int(digits[4:])
    day = day - _COORDINATION if day > _COORDINATION else day
    for first in (century,) if century else ("19", "20"):
        try:
            date(int(first + digits[:2]), month, day)
        except ValueError:
            continue
        return True
    return False


def _is_right(digits: str) -> bool:
    """Say whether the last of ten digits is the check digit of the others (Luhn's sum)."""
    total = 0
    for index, digit in enumerate(digits):
        doubled = int(digit) * (2 - index % 2)
        total += doubled - 9 if doubled > 9 else doubled  # noqa: PLR2004 - the sum of its two digits
    return total % 10 == 0

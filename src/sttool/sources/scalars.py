"""What a plain scalar of YAML means: the core schema of YAML 1.2, and nothing of 1.1.

``no`` is text, so are ``12:30``, ``2026-01-01`` and ``0701234567``: digits after a leading zero are a telephone number
or a code, never a number. ``.inf``, ``.nan`` and what overflows a float are text too, because no record can mean them.
"""

from __future__ import annotations

import math
import re
from enum import Enum
from functools import lru_cache
from typing import Final

LEAST: Final = -(2**63)
MOST: Final = 2**63 - 1
"""The whole numbers of 64 bits with sign, both included."""

NUMBER_OR_WORD: Final = frozenset("0123456789+-.~nNtTfF")
"""Only a plain scalar that begins with one of these can be anything but text."""

_WORDS: Final[dict[str, bool | None]] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER: Final = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_BASED: Final = re.compile(r"0o(?P<octal>[0-7]+)|0x(?P<hex>[0-9a-fA-F]+)")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_LEADING_ZERO: Final = re.compile(r"[-+]?0[0-9]+")
_DIGITS: Final = 24
"""No number of 64 bits needs so many digits (octal has 22); asked first, for Python counts long ones slowly."""


class Beyond(Enum):
    """Stands for a whole number that does not fit in 64 bits."""

    INTEGER = "integer"


Plain = str | int | float | bool | Beyond | None


@lru_cache(maxsize=8192)
def resolve(text: str) -> Plain:
    """Give what a plain (unquoted) scalar means; a text for most."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in NUMBER_OR_WORD:
        return text
    if _INTEGER.fullmatch(text):
        return _within(text, 10) if math.isfinite(float(text)) else text
    based = _BASED.fullmatch(text)
    if based:
        return _within(based["octal"] or based["hex"], 8 if based["octal"] else 16)
    if _FLOAT.fullmatch(text) and not _LEADING_ZERO.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


def _within(digits: str, base: int) -> int | Beyond:
    """Read a whole number, if it fits in 64 bits."""
    stripped = digits.lstrip("0") if base != 10 else digits  # noqa: PLR2004 - only 0o and 0x may be padded
    if len(stripped) > _DIGITS:
        return Beyond.INTEGER
    number = int(digits, base)
    return number if LEAST <= number <= MOST else Beyond.INTEGER

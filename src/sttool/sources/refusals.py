"""What the reader refuses, each with its code and its exact place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from sttool.findings import Aim, At, Param, Place


MOST_REFUSALS: Final = 1000
"""Where so much of a file is refused, the rest of it is not read."""


class Fault(StrEnum):
    """The codes of all that can be wrong with a file as a file; their words stand in ``texts/codes/files.py``."""

    UNREADABLE = "F101"
    LINK = "F102"
    NO_FILE = "F103"
    NAME = "F104"
    TOO_LARGE = "F107"
    NOT_UTF8 = "F110"
    UTF16 = "F111"
    CONTROL = "F112"
    CRLF = "F113"
    CONFLICT = "F114"
    SEVERAL_LINES = "F115"
    NOT_YAML = "F120"
    OPEN_QUOTE = "F121"
    OPEN_BRACKET = "F122"
    COLON = "F123"
    MISFIT = "F124"
    TAB = "F125"
    FIRST_SIGN = "F126"
    NO_COLON = "F127"
    BACKSLASH = "F128"
    AFTER_VALUE = "F129"
    DUPLICATE = "F130"
    KEY_NOT_TEXT = "F131"
    EMPTY = "F132"
    NOTHING = "F133"
    EMPTY_ITEM = "F134"
    BEYOND = "F135"
    TOO_DEEP = "F136"
    TAG = "F140"
    ANCHOR = "F141"
    ALIAS = "F142"
    MERGE = "F143"
    DIRECTIVE = "F144"
    SECOND = "F145"
    NO_FRONT = "F150"
    OPEN_FRONT = "F151"


class Refusal(Struct, frozen=True):
    """One thing in a file that is not read, and where.

    ``at`` is the path in the data of what is missing for it: the data has nothing (``None``) there. The empty path
    is the whole file.
    """

    code: Fault
    place: Place | None
    params: tuple[tuple[str, Param], ...] = ()
    at: At = ()
    aim: Aim = "value"

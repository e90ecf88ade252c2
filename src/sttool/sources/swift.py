"""The data of ordinary files from ``ryaml``, where it is installed: the same grammar in Rust, at twice the speed.

It takes only files of which it must give what the walk gives. Everything else, and all it does not accept, is left to
the walk: so whether it is there or not changes no answer.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Final

from sttool.sources.ordinary import DEPTH, OutOfOrdinaryError
from sttool.sources.scalars import LEAST, MOST

try:
    from ryaml import loads as _loads  # type: ignore[attr-defined,unused-ignore]
except ImportError:  # pragma: no cover - the extra ``fast`` is not installed
    _loads = None  # type: ignore[assignment]

Loads = Callable[[str], object]

loads: Loads | None = _loads

_COUNTED: Final = 16 * 1024
_BRACKETS: Final = re.compile(rb"[\[\]{}]")
_INDENTED: Final = re.compile(rb"^[ ?:-]{65}", re.MULTILINE)
_SIGNS: Final = b"&*!%"


def fit(content: bytes) -> bool:
    """Say whether ordinary bytes are for ``ryaml``: nothing in them that it reads otherwise, or slowly.

    It reads numbers on another base more freely than YAML 1.2 has them: with a sign, or in twos.
    """
    return (
        len(content.translate(None, _SIGNS)) == len(content)
        and b"0x" not in content
        and b"0o" not in content
        and b"0b" not in content
        and (len(content) <= _COUNTED or not _deep(content))
    )


def load_swiftly(content: bytes, load: Loads, *, unproved: bool = False) -> object:
    """Give the data of bytes that are fit.

    ``unproved`` leaves lists and mappings for the caller to prove: what is empty, no text as a key, or out of range.

    Raises:
        OutOfOrdinaryError: the file is no YAML, or has something that must be refused.

    """
    try:
        data = load(content.decode())
    except ValueError as error:
        raise OutOfOrdinaryError from error
    if not (unproved and isinstance(data, list | dict)) and not proved(data):
        raise OutOfOrdinaryError
    return data


def _deep(content: bytes) -> bool:
    """Say whether brackets or indents may go deeper than the limit; the reader is quadratic in them."""
    if _INDENTED.search(content):
        return True
    depth = 0
    for bracket in _BRACKETS.findall(content):
        if bracket in b"[{":
            depth += 1
            if depth > DEPTH:
                return True
        elif depth:
            depth -= 1
    return False


def proved(data: object) -> bool:  # noqa: C901 - one loop, for speed
    """Say whether data is what the walk would give without refusing: nothing empty, keys of text, numbers in range."""
    level: list[object] = [[data]]
    for _ in range(DEPTH + 1):
        deeper: list[object] = []
        for node in level:
            if type(node) is dict:
                for key in node:
                    if type(key) is not str:
                        return False
                values = node.values()
            else:
                values = node  # type: ignore[assignment]
            for value in values:
                kind = type(value)
                if kind is str:
                    continue
                if kind is dict or kind is list:
                    deeper.append(value)
                elif not _fits(value):
                    return False
        if not deeper:
            return True
        level = deeper
    return False


def _fits(value: object) -> bool:
    """Say whether a value that is no text means the same to the walk."""
    if isinstance(value, int):
        return LEAST <= value <= MOST
    # A whole number too long for Rust comes as a float: leave all that large to the walk.
    return isinstance(value, float) and math.isfinite(value) and abs(value) < MOST

"""The one reader of YAML: bytes in, plain data and refusals out; and, asked for, the place of every key and value.

An ordinary file takes the shortest way: ``ryaml`` where it is installed, else the quick walk. Whatever either will not
vouch for is walked carefully. The answer is the same on every way, and never an exception. PyYAML is loaded when a
file first needs a walk: starting takes longer by a tenth with it.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.sources.ordinary import OutOfOrdinaryError, ordinary
from sttool.sources.places import Lines
from sttool.sources.refusals import MOST_REFUSALS, Fault, Refusal
from sttool.sources.swift import Loads, fit, load_swiftly, loads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.findings import Aim, At, Place
    from sttool.sources.events import EventSource
    from sttool.sources.nodes import Spot

LIMIT: Final = 256 * 1024
"""The largest file that is read, in bytes."""

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_STRANGE: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)"
_CONFLICT: Final = r"(?m)^(?:<{7}|>{7}|={7}|\|{7})(?=[ \r\n]|\Z)[^\n]*"


class Parsed(Struct, frozen=True):
    """What one file says.

    ``data`` has ``None`` exactly where something was refused (``refused`` has those paths), and as a whole for an
    empty file; what stood under a refused key is left out. Lists and mappings are plain, keys are texts. Where
    ``sound`` is false the file could not be read as YAML and there is no data.
    """

    data: object
    refusals: tuple[Refusal, ...] = ()
    refused: frozenset[At] = frozenset()
    sound: bool = True


def parse(
    content: bytes, load: Loads | None = loads, source: EventSource | None = None, *, unproved: bool = False
) -> Parsed:
    """Read the bytes of a file; ``load`` and ``source`` are what to read with, or else the quickest there is.

    ``unproved`` is for whoever holds the data to a model that takes nothing empty and no number without limits, and
    reads the file again, proved, where the model finds a fault.
    """
    if len(content) > LIMIT:
        return Parsed(None, (Refusal(Fault.TOO_LARGE, None, (("limit", LIMIT // 1024),)),), sound=False)
    plain = ordinary(content)
    if plain is not None:
        try:
            if load is not None and fit(plain):
                return Parsed(load_swiftly(plain, load, unproved=unproved))
            return Parsed(_walked(plain, source))
        except OutOfOrdinaryError:
            pass
    return parse_carefully(content, source)


def _walked(plain: bytes, source: EventSource | None) -> object:
    from sttool.sources.plain import walk_plainly  # noqa: PLC0415 - see above

    return walk_plainly(plain, source)


def parse_carefully(content: bytes, source: EventSource | None = None) -> Parsed:
    """Read the bytes of a file with the careful walk, whatever they are."""
    from sttool.sources.walk import Walk  # noqa: PLC0415 - see above

    text = decode(content)
    if isinstance(text, Refusal):
        return Parsed(None, (text,), sound=False)
    lines = Lines(text)
    unread = _conflicts(text, lines) or _strange(text, lines)
    if unread:
        return Parsed(None, unread, sound=False)
    walk = Walk(text, lines, source).run()
    return Parsed(walk.data, tuple(walk.refusals), frozenset(walk.refused), sound=walk.sound)


def decode(content: bytes) -> str | Refusal:
    """Read bytes as UTF-8, without a byte order mark; else refuse at the first byte that is none."""
    if content.startswith(_UTF16):
        return Refusal(Fault.UTF16, None)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        at = len(content[: error.start].decode())
        place = Lines(content.decode(errors="replace")).place(at, at + 1)
        return Refusal(Fault.NOT_UTF8, place, (("byte", f"{content[error.start]:02X}"),))


def _conflicts(text: str, lines: Lines) -> tuple[Refusal, ...]:
    """Refuse what a merge left: each conflict where it begins, or the first mark of half a one."""
    marks = list(re.finditer(_CONFLICT, text))
    begins = [match for match in marks if match[0].startswith("<")] or marks[:1]
    return tuple(Refusal(Fault.CONFLICT, lines.place(*match.span())) for match in begins[:MOST_REFUSALS])


def _strange(text: str, lines: Lines) -> tuple[Refusal, ...]:
    """Refuse the first control character."""
    match = re.search(_STRANGE, text)
    if match is None:
        return ()
    return (Refusal(Fault.CONTROL, lines.place(*match.span()), (("sign", f"U+{ord(match[0]):04X}"),)),)


class Marks(Struct, frozen=True):
    """Where every key and value of a file stands."""

    spots: Mapping[At, Spot]
    lines: Lines

    def place(self, at: At, aim: Aim = "value") -> Place | None:
        """Give the place of what stands at a path, or of the nearest thing around it that stands in the file.

        ``key`` aims at the key it stands under, ``start`` at the beginning of the list or mapping: the one at the
        path, or, where the path ends in a key that is missing, the one it is missing from.
        """
        spot = self.spots.get(at)
        found = spot is not None
        while spot is None and at:
            at = at[:-1]
            spot = self.spots.get(at)
        if spot is None:
            return None
        if aim == "start" or not found:
            return self.lines.place(*spot.start)
        empty = spot.value[0] == spot.value[1]
        return self.lines.place(*(spot.key if spot.key and (aim == "key" or empty) else spot.value))


def marks(content: bytes) -> Marks:
    """Walk the bytes of a file for the places of its data; none where it cannot be read."""
    from sttool.sources.walk import Walk  # noqa: PLC0415 - see above

    text = decode(content) if len(content) <= LIMIT else ""
    if isinstance(text, Refusal) or re.search(_CONFLICT, text) or re.search(_STRANGE, text):
        text = ""
    lines = Lines(text)
    return Marks(Walk(text, lines, mark=True).run().spots, lines)

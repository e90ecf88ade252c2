"""Findings are values: what is wrong, exactly where, and with what words to say it.

A finding names a *code*; the words for it, in each language, stand in ``texts/codes``. Where it is, is said
symbolically (a path in the data) until somebody has to be shown it: only then is the file walked for marks.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

from msgspec import Struct

Step: TypeAlias = str | int
"""One step into a record's data: a key of a mapping, or an index (from 0) of a list."""

At: TypeAlias = tuple[Step, ...]
"""A path in a record's data, from its root; the empty path is the whole record."""

Param: TypeAlias = str | int | tuple[str, ...]
"""A value that a message mentions: text from a file, a number, an ISO day, or a few of them."""

Aim: TypeAlias = Literal["value", "key", "start"]
"""What of the node is meant: its value, the key it stands under, or the start of the mapping it is missing from."""


class Severity(StrEnum):
    """How much a finding weighs, the heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(Struct, frozen=True):
    """Where in a file something stands.

    Lines and columns count from 1, columns in code points; the end is the first column after it. ``text`` is the
    first line itself, so that a finding can be shown after its file has been let go.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str = ""


class Related(Struct, frozen=True):
    """A second place that belongs to a finding: the other of two entries that contradict each other."""

    path: str
    at: At = ()
    place: Place | None = None


class Finding(Struct, frozen=True):
    """One thing that is wrong, or due.

    ``path`` is relative to the folder of ``sttool.yaml`` and always with ``/``. ``place`` is set at once by what
    reads bytes (a file that is no YAML has no data to point into), and otherwise resolved late from ``at`` and
    ``aim``. ``params`` are what the code's message mentions. ``severity`` is given where it does not follow from
    the code alone, as for obligations, whose level decides.
    """

    code: str
    path: str
    at: At = ()
    aim: Aim = "value"
    params: tuple[tuple[str, Param], ...] = ()
    place: Place | None = None
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    occurrence: str | None = None

    @property
    def mentions(self) -> dict[str, Param]:
        """The parameters of the message, by name."""
        return dict(self.params)


def finding(
    code: str, path: str, at: At = (), *, aim: Aim = "value", related: tuple[Related, ...] = (), **params: Param | None
) -> Finding:
    """Make a finding; a parameter that is ``None`` is left out, and with it the part of the message that needs it."""
    given = tuple((name, value) for name, value in params.items() if value is not None)
    return Finding(code=code, path=path, at=at, aim=aim, params=given, related=related)


def in_order(item: Finding) -> tuple[str, int, int, str, str]:
    """Sort key: by path, then place, then code; the same whatever order the files were read in."""
    place = item.place
    return (item.path, place.line if place else 0, place.column if place else 0, item.code, repr(item.params))

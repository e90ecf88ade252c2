"""The yearly report as it was delivered: what its foot says it was made of, and the record that it was handed over."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import parse_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_DIGEST: Final = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_COMMIT: Final = re.compile(r"(?<![0-9a-fA-F.\-])(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}(?![0-9a-f\-])")
_DAY: Final = re.compile(r"(?<![0-9-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])")
_VERSION: Final = re.compile(r"sttool ([0-9]+(?:\.[0-9a-z]+)*)")
_NEAR: Final = 600


class Foot(Struct, frozen=True):
    """What a report says of itself: the commits it may name, its day, its version of the program, and its digest."""

    commits: tuple[str, ...]
    day: date
    version: str | None
    digest: str


def foot(text: str) -> Foot | None:
    """Read the foot of a report, in whatever language and form; ``None`` where there is none.

    It is known by the last digest; day and commit stand beside it. What stands before is the digest of the unit's own
    templates, where it has any.
    """
    digests = list(_DIGEST.finditer(text))
    if not digests:
        return None
    at = digests[-1].start()
    near = text[max(0, at - _NEAR) : at] + text[digests[-1].end() : digests[-1].end() + _NEAR]
    days = [day for found in _DAY.findall(near) if (day := parse_day(found)) is not None]
    commits = tuple(dict.fromkeys(reversed(_COMMIT.findall(near))))
    if not days or not commits:
        return None
    version = _VERSION.search(near)
    return Foot(commits, days[-1], version[1] if version else None, digests[-1][0])


def first_difference(one: bytes, other: bytes) -> int | None:
    """The line, from 1, on which two files first differ; ``None`` where they are the same."""
    if one == other:
        return None
    lines = zip(one.split(b"\n"), other.split(b"\n"), strict=False)
    return next(
        (number for number, (a, b) in enumerate(lines, 1) if a != b), min(one.count(b"\n"), other.count(b"\n")) + 1
    )


def digest_of(content: bytes) -> str:
    """The sum that a delivered file is known by."""
    return sha256(content).hexdigest()


def delivered(day: date, to: Iterable[str], commit: str, content: bytes) -> str:
    """The record of a delivered report, as its file says it."""
    receivers: Sequence[str] = sorted(set(to))
    return (
        f"delivered: {day.isoformat()}\n"
        f"to: [{', '.join(receivers)}]\n"
        f'commit: "{commit}"\n'
        f'sha256: "{digest_of(content)}"\n'
    )

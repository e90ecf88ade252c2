"""What may leave the house: findings in words that show ids, never names, with paths from the top of the repository.

Annotations on a server are read by more people than the records are. A message may mention what stands in a file, and
that may be a name typed where an id belongs; so of what comes from a file only that is shown which has the form of an
id, a day, a number, a path or a word of the rules. Anything else is left out, as it could be somebody; likewise a file
whose name has no such form is pointed at by its folder.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final, get_args

from msgspec import Struct
from msgspec.structs import replace

from sttool.kinds.parts import Programme
from sttool.kinds.trainees import FormerRegulation
from sttool.output.messages import said
from sttool.texts import fields
from sttool.texts.codes.table import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.findings import Finding, Param, Place, Severity
    from sttool.output.view import View

_HIDDEN: Final = "…"
_PLAIN: Final = re.compile(r"[a-z0-9_.:/%+-]+|[A-Za-z]{1,4}[0-9]{1,3}[a-z]?|[^A-Za-z0-9]?")
"""Ids, keys, days, numbers and paths; codes of goals and duties; a sign that stands alone."""

_PART: Final = re.compile("[a-z0-9_.+-]+")
_WORDS: Final = frozenset({*get_args(Programme), *get_args(FormerRegulation)})


class Remark(Struct, frozen=True):
    """A finding as others may see it.

    ``rule`` is the obligation it is of, else its code. ``path`` is from the top of the repository. ``fingerprint`` is
    the same as long as the finding is, whatever lines are put in above it.
    """

    rule: str
    severity: Severity
    path: str
    place: Place | None
    message: str
    help: str
    fingerprint: str
    related: tuple[tuple[str, Place | None], ...] = ()


def remarks(view: View, findings: Iterable[Finding], below: str = "") -> Iterator[Remark]:
    """Put findings into words for others; ``below`` is the path from the top of the repository to the root."""
    seen: dict[str, int] = {}
    for finding in findings:
        hidden = replace(finding, params=tuple(_params(finding)))
        spoken = said(hidden, view.survey.rules, view.language)
        place = _path(finding.path)
        if finding.occurrence is not None:
            key = finding.occurrence
        else:
            key = "\n".join((finding.code, place, *(f"{name}={value}" for name, value in hidden.params)))
        seen[key] = number = seen.get(key, 0) + 1
        yield Remark(
            rule=rule_of(finding),
            severity=spoken.severity,
            path=_joined(below, place),
            place=finding.place if place == finding.path else None,
            message=spoken.message,
            help=spoken.help,
            fingerprint=sha256(f"{key}\n{number}".encode("utf-8", "surrogateescape")).hexdigest()[:32],
            related=tuple((_joined(below, _path(other.path)), other.place) for other in finding.related),
        )


def rule_of(finding: Finding) -> str:
    """The rule behind a finding: the obligation it is of, else its code; both are known to ``explain``."""
    return finding.occurrence.partition("/")[0] if finding.occurrence is not None else finding.code


def _joined(below: str, path: str) -> str:
    return f"{below}/{path}" if below else path


def _params(finding: Finding) -> Iterator[tuple[str, Param]]:
    """What the message mentions, as far as it can be nobody; and no proposal made of what is left out."""
    needed, _ = fields(CODES[finding.code].message.en)
    shown = {name: _shown(value) for name, value in finding.params}
    left_out = any(shown[name] != value for name, value in finding.params)
    for name, value in shown.items():
        if name != "nearest" or not left_out:
            yield name, value
        elif name in needed:
            yield name, _HIDDEN


def _shown(value: Param) -> Param:
    if isinstance(value, tuple):
        return tuple(_word(each) for each in value)
    return _word(value) if isinstance(value, str) else value


def _word(text: str) -> str:
    return text if text in _WORDS or _PLAIN.fullmatch(text) else _HIDDEN


def _path(path: str) -> str:
    """A path up to the first part of it that may be somebody's name; the root's own settings are at the root."""
    parts = path.split("/")
    known = next((index for index, part in enumerate(parts) if not _PART.fullmatch(part)), len(parts))
    return "/".join(parts[:known]) or "."

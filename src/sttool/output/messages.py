"""Findings in words: the message, what to do, how much it weighs, and the line with a marker below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.findings import Severity
from sttool.output.lines import Line, Piece, columns_of, piece
from sttool.sources.places import caret
from sttool.texts.codes.table import CODES

if TYPE_CHECKING:
    from sttool.findings import Finding, Place
    from sttool.obligations.model import Rules
    from sttool.texts import Language

ORDER = {severity: index for index, severity in enumerate(Severity)}
"""The heaviest first."""


class Said(Struct, frozen=True):
    """A finding in a language."""

    severity: Severity
    message: str
    help: str


def severity_of(finding: Finding) -> Severity:
    """How much a finding weighs: as it says itself, else as its code says."""
    return finding.severity or CODES[finding.code].severity


def said(finding: Finding, rules: Rules | None, language: Language) -> Said:
    """Put a finding into words; an obligation's gets the title that the packs give it."""
    code = CODES[finding.code]
    params: dict[str, object] = dict(finding.mentions)
    if finding.occurrence is not None and rules is not None:
        found = rules.by_id(finding.occurrence.partition("/")[0])
        params["title"] = language(found.title) if found else finding.occurrence
    return Said(severity_of(finding), language(code.message, params), language(code.help, params))


def is_obligation(finding: Finding) -> bool:
    """Say whether a finding is of an occurrence, and no fault in a record."""
    return finding.occurrence is not None


def where(finding: Finding) -> str:
    """The place as editors understand it: ``path:line:column``, or the path alone where there is no text."""
    place = finding.place
    return f"{finding.path}:{place.line}:{place.column}" if place else finding.path


def marked(place: Place, indent: int = 6) -> list[Line]:
    """The line of the file that is meant, and a marker below."""
    if not place.text.strip():
        return []
    number = str(place.line)
    start = caret(place)
    length = place.end_column - place.column if place.end_line == place.line else len(place.text) - start
    before, meant = place.text[:start], place.text[start : start + max(1, length)]
    gap = " " * columns_of(before)
    marker = "^" * max(1, columns_of(meant))
    return [
        (Piece(" " * indent), Piece(f"{number} | ", "dim"), piece(place.text)),
        (Piece(" " * indent), Piece(f"{' ' * len(number)} | ", "dim"), Piece(gap), Piece(marker, "mark")),
    ]

"""The duties in the yearly report: a line for each that is asked for here, this year and the last, by document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.counts import summed
from sttool.reports.duties import KEPT, asking_for, recorded
from sttool.reports.obligations import words_for
from sttool.texts import ENGLISH, SWEDISH, Text
from sttool.texts.duties.table import DOCUMENTS, DUTIES
from sttool.texts.report import KEPT_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.reports.basis import Basis
    from sttool.reports.counts import Counts


class DutyLine(Struct, frozen=True):
    """One duty in a year."""

    number: str
    """Its number, as ``K7``."""
    what: Text
    """What it is."""
    who: tuple[str, ...]
    """Who answers, as the document has it."""
    this: Counts
    """How it stood this year."""
    last: Counts
    """How it stood last year."""
    instead: Text | None = None
    """Words where there is nothing to count this year; ``None`` where there is."""
    instead_last: Text | None = None
    """The same of last year."""


class DutiesOf(Struct, frozen=True):
    """The duties of one document that are asked for here."""

    title: Text
    """What the document is called."""
    lines: tuple[DutyLine, ...]
    """Its duties, in its order."""


def duty_years(basis: Basis) -> tuple[DutiesOf, ...]:
    """Put the duties of each document together; a document of which nothing is asked for is left out."""
    found = []
    for letter, title in DOCUMENTS.items():
        if any(duty[0] == letter for item in basis.rules.obligations for duty in item.duties):
            lines = (_line(basis, number) for number in DUTIES if number[0] == letter)
            found.append(DutiesOf(title, tuple(one for one in lines if one is not None)))
    return tuple(found)


def _line(basis: Basis, number: str) -> DutyLine | None:
    """A duty's line; nothing where no pack asks for it and nothing is kept of it."""
    behind, duty = asking_for(basis.rules, number), DUTIES[number]
    if not behind and number not in KEPT:
        return None
    this, last = (summed(basis.counts(item.id, year) for item in behind) for year in (basis.year, basis.year - 1))
    if behind:
        instead, before = (words_for(basis, behind, year) for year in (basis.year, basis.year - 1))
        return DutyLine(number, duty.what, duty.who, this, last, instead, before)
    instead, before = _kept(basis, number)
    return DutyLine(number, duty.what, duty.who, this, last, instead, before)


def _kept(basis: Basis, number: str) -> Iterator[Text]:
    """How often what is kept of a duty was recorded this year and the last."""
    for year in (basis.this, basis.last):
        found = recorded(basis.clinic, number, year).items()
        sv, en = (
            ", ".join(say(KEPT_OF[what], {"number": times}) for what, times in found) for say in (SWEDISH, ENGLISH)
        )
        yield Text(sv, en)

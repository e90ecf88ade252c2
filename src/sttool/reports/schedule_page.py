"""The schedule as Markdown: tables to paste into minutes or a message, written by a template in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sttool.reports.environment import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sttool.dates import Period
    from sttool.sources.tree import Source
    from sttool.texts import Language


@dataclass(frozen=True, slots=True)
class PlacementRow:
    """A placement in the table, in words."""

    who: str
    what: str
    unit: str
    days: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in the table: most at a time in the window, and how many places, as far as is known."""

    unit: str
    most: int
    places: str


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem in words."""

    kind: str
    days: str
    message: str
    help: str
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What the page shows."""

    day: date
    window: Period
    placements: Sequence[PlacementRow]
    units: Sequence[UnitRow]
    problems: Sequence[ProblemRow]
    unread: tuple[str, ...]


def schedule_page(page: Page, language: Language, source: Source, own: str | None) -> str:
    """Write the page."""
    return render("schedule/schedule", "markdown", language, {"made": page}, source=source, own=own)

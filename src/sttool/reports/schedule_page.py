"""The schedule as Markdown: tables to paste into minutes or a message, written by a template in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.environment import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sttool.dates import Period
    from sttool.sources.tree import Source
    from sttool.texts import Language


class PlacementRow(Struct, frozen=True):
    """A placement in the table, in words."""

    who: str
    """The trainee, by name where one is known."""
    what: str
    """The placement."""
    unit: str
    """Where."""
    days: str
    """When."""


class UnitRow(Struct, frozen=True):
    """A unit in the table, in words."""

    unit: str
    """The unit."""
    most: int
    """Trainees at the unit, the most at a time in the window."""
    places: str
    """How many places it has; ``–`` where that is not known."""


class ProblemRow(Struct, frozen=True):
    """A problem in words."""

    kind: str
    """What it is, in a word."""
    days: str
    """When."""
    message: str
    """What is wrong."""
    help: str
    """What to do."""
    there: tuple[str, ...]
    """Who is there then."""


class Page(Struct, frozen=True):
    """Everybody's placements in a window of days."""

    day: date
    """The day judged on."""
    window: Period
    """The days shown."""
    placements: Sequence[PlacementRow]
    """The placements, trainee by trainee."""
    units: Sequence[UnitRow]
    """The units."""
    problems: Sequence[ProblemRow]
    """What is wrong."""
    unread: tuple[str, ...]
    """The ids of trainees whose own file cannot be read."""


def schedule_page(page: Page, language: Language, source: Source, own: str | None) -> str:
    """Write the page."""
    return render("schedule/schedule", "markdown", language, {"made": page}, source=source, own=own)

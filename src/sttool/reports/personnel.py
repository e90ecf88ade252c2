"""Those who train others, as one value: supervisors, study directors and the years ahead, for a page of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import Period, Span, add
from sttool.reports.basis import basis_of
from sttool.reports.direction import direction
from sttool.reports.environment import render
from sttool.reports.forecast import forecast
from sttool.reports.supervisors import supervisors

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sttool.reports.direction import Direction
    from sttool.reports.forecast import Forecast
    from sttool.reports.supervisors import Supervisors
    from sttool.sources.tree import Source
    from sttool.survey import Survey
    from sttool.texts import Language

AHEAD = Span(1, "years")
"""How far ahead lapses and coming assignments are looked for."""


class Personnel(Struct, frozen=True):
    """Those who train others."""

    day: date
    """The day judged on."""
    until: date
    """The last day looked at for what lapses: within a year."""
    supervisors: Supervisors
    """Supervisors as they stand on the day."""
    direction: Direction
    """Study directors, their assignments and hours."""
    forecast: Forecast
    """Five years ahead."""


def personnel(survey: Survey, name: Callable[[str], str | None]) -> Personnel:
    """Look at everybody who trains others."""
    basis = basis_of(survey, survey.request.day.year, name)
    until = add(basis.day, AHEAD)
    return Personnel(
        basis.day, until, supervisors(basis, until), direction(basis, Period(basis.day, until)), forecast(basis)
    )


def only(made: Personnel, ident: str) -> Personnel:
    """Keep of everybody one person."""
    some, directs = made.supervisors, made.direction
    return replace(
        made,
        supervisors=replace(
            some,
            people=tuple(item for item in some.people if item.who.id == ident),
            others=tuple(item for item in some.others if item.who.id == ident),
            ending=tuple(item for item in some.ending if item.who.id == ident),
        ),
        direction=replace(directs, assignments=tuple(item for item in directs.assignments if item.who.id == ident)),
    )


def personnel_page(made: Personnel, language: Language, source: Source, own: str | None, *, ahead: bool) -> str:
    """Write the page in Markdown; ``ahead`` the forecast alone."""
    name = "people/forecast" if ahead else "people/people"
    return render(name, "markdown", language, {"made": made}, source=source, own=own)

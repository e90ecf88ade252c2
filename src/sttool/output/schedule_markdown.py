"""The schedule put into words for its page in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.problems import days, spoken, stay_name, unit_name
from sttool.output.timeline import fullest
from sttool.reports.schedule_page import Page, PlacementRow, ProblemRow, UnitRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.output.view import View
    from sttool.reports.schedule import Schedule


def page_of(view: View, shown: Schedule) -> Page:
    """Put everything into words."""
    problems = [(problem, spoken(view, shown, problem)) for problem in shown.problems]
    return Page(
        view.day,
        shown.window,
        list(_placements(view, shown)),
        list(_units(view, shown)),
        [
            ProblemRow(said.kind, days(view, problem.period), said.message, said.help, said.there)
            for problem, said in problems
        ],
        shown.unread,
    )


def _placements(view: View, shown: Schedule) -> Iterator[PlacementRow]:
    for row in shown.rows:
        for bar in row.bars:
            if bar.stay is not None:
                what, unit = stay_name(shown, bar.stay.name), unit_name(view, bar.stay.unit)
                yield PlacementRow(view.person(row.trainee), what, unit, days(view, bar.stay.period))


def _units(view: View, shown: Schedule) -> Iterator[UnitRow]:
    for strip in shown.strips:
        most, places = fullest(strip, shown.window)
        yield UnitRow(unit_name(view, strip.unit), most, "–" if places is None else str(places))

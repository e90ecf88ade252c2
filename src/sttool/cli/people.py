"""``sttool people``: those who train others, what lapses for them, and the years ahead."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Container

    from sttool.cli.common import Run
    from sttool.reports.personnel import Personnel


class Told(StrEnum):
    """How the page is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


_Ident: TypeAlias = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="A supervisor or study director; else all.", autocompletion=completing.people),
]


def people(
    ident: _Ident = None,
    *,
    forecast: Annotated[
        bool,
        typer.Option("--forecast", help="Five years ahead: specialists expected, places with supervisors free."),
    ] = False,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[Told, typer.Option("--format", help="How to write it.")] = Told.TEXT,
    output: options.Output = None,
) -> None:
    """Show supervisors and study directors, and what lapses.

    Their training, their trainees month by month and their hours, and what lapses within a year.
    """
    from sttool.cli.common import start
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.reports.personnel import personnel
    from sttool.texts.people import NOT_BOTH

    run = start(records, today, lang, output, at=at)
    if forecast and ident is not None:
        run.refuse(NOT_BOTH, id=ident)
    survey = run.survey()
    view = View(survey, run.language, naming(run.source, survey.clinic))
    made = personnel(survey, view.name)
    if ident is not None:
        _known(run, made, survey.clinic.people, ident)
    origin = Origin(run.records, run.git())
    match formatted:
        case Told.JSON:
            from sttool.output.personnel_json import people_data
            from sttool.output.record import written

            run.finish(written(people_data(view, made, origin, ident)))
        case Told.MARKDOWN:
            from sttool.cli.templates import rendered
            from sttool.reports.personnel import only, personnel_page

            page = made if ident is None else only(made, ident)
            run.finish(rendered(run, lambda own: personnel_page(page, run.language, run.source, own, ahead=forecast)))
        case Told.TEXT if forecast:
            from sttool.output.forecast import forecast_lines

            run.finish(forecast_lines(view, made.forecast, origin, run.width))
        case Told.TEXT:
            from sttool.output.personnel import people_lines

            run.finish(people_lines(view, made, origin, run.width, ident))


def _known(run: "Run", made: "Personnel", existing: "Container[str]", ident: str) -> None:
    """Refuse an id that is nobody's here, with the nearest that is."""
    from sttool.cli.targets import nearest
    from sttool.texts.commands import UNKNOWN_PERSON
    from sttool.texts.people import NOT_HERE

    here = {item.who.id for item in (*made.supervisors.people, *made.supervisors.others)}
    here |= {item.who.id for item in made.direction.assignments}
    if ident in here:
        return
    if ident in existing:
        run.refuse(NOT_HERE, id=ident)
    run.refuse(UNKNOWN_PERSON, found=ident, **nearest(ident, here))

"""``sttool schedule``: everybody's placements on one line of time, and what in them does not fit."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules
    from sttool.reports.schedule import Placed, Schedule
    from sttool.survey import Survey


class Written(StrEnum):
    """How the schedule is written."""

    TEXT = "text"
    JSON = "json"
    SVG = "svg"
    MARKDOWN = "markdown"


def schedule(
    *,
    start: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="The first day shown; else the month of today.")
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="The last day shown; else as far as is planned ahead.")
    ] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar="ID", help="Only who is at this unit.", autocompletion=completing.units),
    ] = None,
    letter: Annotated[
        str | None,
        typer.Option(
            "--letter",
            metavar="PLACEMENT",
            help="A letter that asks the unit of a planned placement, st-007/2026-02-vc.",
            autocompletion=completing.placements,
        ),
    ] = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Show all placements on one line of time, or ask for one.

    Overlaps, gaps and full units are shown with them; --letter writes a letter that asks for a planned placement.
    """
    from sttool.cli.common import start as begin

    run = begin(records, today, lang, output, at=at)
    if letter is not None:
        from sttool.cli.letter import enquire

        enquire(run, letter, formatted.value)
    survey, shown = _schedule(run, start, end, unit)
    _finish(run, survey, shown, formatted, unit)


def _finish(run: "Run", survey: "Survey", shown: "Schedule", formatted: Written, unit: str | None) -> None:
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.view import View

    view = View(survey, run.language, naming(run.source, survey.clinic))
    origin = Origin(run.records, run.git())
    match formatted:
        case Written.TEXT:
            from sttool.output.schedule import schedule_lines

            run.finish(schedule_lines(view, shown, origin, run.width, unit))
        case Written.JSON:
            from sttool.output.record import written
            from sttool.output.schedule_json import schedule_data

            run.finish(written(schedule_data(view, shown, origin)))
        case Written.SVG:
            from sttool.output.picture import picture

            run.finish(picture(view, shown))
        case Written.MARKDOWN:
            from sttool.cli.templates import rendered
            from sttool.output.schedule_markdown import page_of
            from sttool.reports.schedule_page import schedule_page

            page = page_of(view, shown)
            run.finish(rendered(run, lambda own: schedule_page(page, run.language, run.source, own)))


def _schedule(run: "Run", start: str | None, end: str | None, unit: str | None) -> "tuple[Survey, Schedule]":
    """Read everything and put it on the line of time."""
    from sttool.cli.targets import nearest
    from sttool.dates import add
    from sttool.glance import glance
    from sttool.reports.schedule import schedule
    from sttool.texts.commands import UNKNOWN_ID

    first, last = _day(run, start), _day(run, end)
    survey, placed = glance(run.source, run.day, _placing(run.day), records=run.records)
    known = survey.clinic.units
    if unit is not None and unit not in known:
        run.refuse(UNKNOWN_ID, found=unit, **nearest(unit, known))
    ahead = add(run.day, survey.rules.horizon)
    return survey, schedule(survey.clinic, placed, _window(run, survey, first, last), ahead, unit)


def _placing(day: "date") -> "Callable[[Clinic, Rules, Folder], Placed]":
    from sttool.reports.schedule import place

    return lambda clinic, rules, dossier: place(clinic, rules, dossier, day)


def _day(run: "Run", given: str | None) -> "date | None":
    from sttool.dates import parse_day
    from sttool.texts.commands import NO_DAY

    day = parse_day(given) if given is not None else None
    if given is not None and day is None:
        run.refuse(NO_DAY, found=given)
    return day


def _window(run: "Run", survey: "Survey", first: "date | None", last: "date | None") -> "Period":
    """The days to show: whole months from this one as far ahead as one plans, where nothing else is said."""
    from sttool.dates import Period, add, add_months, slot_of
    from sttool.texts.schedule import BAD_WINDOW, LONG_WINDOW

    longest = 7
    ahead = survey.rules.horizon
    begins = run.day if last is None else min(last, run.day)
    start = first or begins.replace(day=1)
    end = last or slot_of(add(max(start, run.day), ahead), "month").period.end
    if end < start:
        run.refuse(BAD_WINDOW, start=start, end=end)
    if end >= add_months(start, 12 * longest):
        run.refuse(LONG_WINDOW, years=longest)
    return Period(start, end)

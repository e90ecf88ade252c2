"""``sttool report YEAR``: the yearly report to the head of unit, as Markdown or as one HTML page."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run

FIRST_YEAR = 1950
LAST_YEAR = 9000


class ReportFormat(StrEnum):
    """How a report is written."""

    MARKDOWN = "markdown"
    HTML = "html"


Receivers: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="ID",
        help="With --deliver: who gets it; else the head of unit.",
        autocompletion=completing.people,
    ),
]


def report(
    year: Annotated[int, typer.Argument(metavar="YEAR", min=FIRST_YEAR, max=LAST_YEAR, help="The year to report on.")],
    form: Annotated[
        ReportFormat | None,
        typer.Option("--format", help="How to write it; else by the name of the output, else Markdown."),
    ] = None,
    output: options.Output = None,
    *,
    with_names: Annotated[
        bool, typer.Option("--with-names", help="Also tell, line by line, whom what is overdue or was missed concerns.")
    ] = False,
    verify: Annotated[
        Path | None,
        typer.Option(
            "--verify", metavar="FILE", help="Make this report again from its commit; end with 1 if it differs."
        ),
    ] = None,
    deliver: Annotated[
        bool, typer.Option("--deliver", help="Make it from what is saved, and record that it was delivered.")
    ] = False,
    to: Receivers = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
) -> None:
    """Write the yearly report to the head of unit.

    The day it is judged on is the one given, else the earlier of 31 December and today. Nothing is said of one
    person's failings unless names are asked for; support and leave are never more than numbers.
    """
    from sttool.cli.common import start

    run = start(records, today, lang, output, at=at)
    written = form or _by_name(verify or run.output)

    def made(each: "Run", day: date, with_names: bool) -> str:
        return _made(each, year, day, written, with_names=with_names)

    if verify is not None:
        from sttool.cli.delivery import verify as verified

        verified(run, year, verify, made)
    day = run.today or min(run.clock, date(year, 12, 31))
    if day.year < year:
        from sttool.texts.report import NOT_BEGUN

        run.refuse(NOT_BEGUN, year=year, day=day)
    if deliver:
        from sttool.cli.delivery import deliver as delivered

        delivered(run, year, day, to or (), made, with_names=with_names)
    run.finish(made(run, day, with_names))


def _made(run: "Run", year: int, day: date, form: ReportFormat, *, with_names: bool) -> str:
    """Judge the year and the next, and make the report of it."""
    from sttool.output.naming import naming
    from sttool.reports.environment import TemplateFault, render
    from sttool.reports.yearly import yearly
    from sttool.sources.tree import leads_out
    from sttool.texts.report import BAD_TEMPLATE, NO_TEMPLATES

    own = run.settings.templates
    if own is not None and leads_out(own):
        run.refuse(NO_TEMPLATES)
    survey = run.survey(day=day, until=date(year + 1, 12, 31), want="all" if with_names else "open", goals=True)
    name = naming(run.source, survey.clinic)
    made = yearly(survey, year, git=run.git(), name=name, with_names=with_names)
    try:
        return render("report/yearly", form.value, run.language, {"report": made}, source=run.source, own=own)
    except TemplateFault as fault:
        run.refuse(BAD_TEMPLATE, path=fault.path, line=fault.line, reason=fault.reason)


def _by_name(path: Path | None) -> ReportFormat:
    """The form that a file's name asks for; Markdown where it says nothing."""
    from sttool.texts.report import FORMATS

    ending = path.suffix.lower() if path else ""
    return ReportFormat(FORMATS.get(ending, ReportFormat.MARKDOWN.value))

"""``sttool report YEAR``: the yearly report to the head of unit, as Markdown or as one HTML page."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.reports.environment import Form

FIRST_YEAR = 1950
LAST_YEAR = 9000


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
    form: options.Papered = None,
    output: options.Output = None,
    *,
    with_names: Annotated[
        bool, typer.Option("--with-names", help="Also list, person by person, what is overdue or was missed.")
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
    from sttool.cli.templates import paper, printed
    from sttool.texts.report import NO_PDF_BOUND, NOT_BEGUN

    run = start(records, today, lang, output, at=at)
    written = paper(form, verify or run.output)
    if written is options.Paper.PDF and (deliver or verify is not None):
        run.refuse(NO_PDF_BOUND)

    def made(each: "Run", day: date, with_names: bool) -> str:
        return _made(each, year, day, written, with_names=with_names)

    if verify is not None:
        from sttool.cli.delivery import verify as verified

        verified(run, year, verify, made)
    day = run.today or min(run.clock, date(year, 12, 31))
    if day.year < year:
        run.refuse(NOT_BEGUN, year=year, day=day)
    if deliver:
        from sttool.cli.delivery import deliver as delivered

        delivered(run, year, day, to or (), made, with_names=with_names)
    text = made(run, day, with_names)
    run.finish(printed(run, text, day) if written is options.Paper.PDF else text)


def _made(run: "Run", year: int, day: date, form: options.Paper, *, with_names: bool) -> str:
    """Judge the year and the next, and make the report of it, as Markdown or as the HTML that a PDF is set from."""
    from sttool.cli.meanwhile import meanwhile
    from sttool.cli.templates import lettered
    from sttool.output.naming import naming
    from sttool.reports.environment import render
    from sttool.reports.yearly import yearly

    # Git works on its answer while the records are read.
    git = meanwhile(run.git)
    survey = run.survey(
        day=day, until=date(year + 1, 12, 31), want="all" if with_names else "open", goals=True, pointed=False
    )
    name = naming(run.source, survey.clinic)
    report = yearly(survey, year, git=git(), name=name, with_names=with_names)

    def write(form: "Form", own: str | None) -> str:
        return render("report/yearly", form, run.language, {"report": report}, source=run.source, own=own)

    return lettered(run, form, write)

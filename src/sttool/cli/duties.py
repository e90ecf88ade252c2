"""``sttool duties``: the 58 duties, what records, checks and reports each, and how each stands."""

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.reports.duties import DutyRow


def duties(
    row: Annotated[
        str | None,
        typer.Argument(
            metavar="[ROW]",
            help="One duty, as K13: what lies behind it. Without it, all 58.",
            autocompletion=completing.duties,
        ),
    ] = None,
    *,
    jobs: options.Jobs = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[options.Written, typer.Option("--format", help="How to write it.")] = options.Written.TEXT,
    output: options.Output = None,
) -> None:
    """Show the duties: what asks for each, and how it stands.

    Also what records show it, and where the yearly report tells of it.
    """
    from sttool.cli.common import start
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.view import View
    from sttool.reports.duties import duties as all_duties

    run = start(records, today, lang, output, at=at)
    wanted = None if row is None else _known(run, row)
    survey = run.survey(jobs=jobs)
    shown: tuple[DutyRow, ...] = tuple(one for one in all_duties(survey) if wanted in {None, one.number})
    view = View(survey, run.language, naming(run.source, survey.clinic))
    match formatted:
        case options.Written.JSON:
            from sttool.output.duties_json import duties_data
            from sttool.output.record import written

            run.finish(written(duties_data(view, shown, Origin(run.records, run.git()))))
        case options.Written.MARKDOWN:
            from sttool.output.duties import duties_markdown

            run.finish(duties_markdown(view, shown))
        case options.Written.TEXT:
            from sttool.output.duties import duties_lines, duty_page_lines

            if wanted is not None:
                run.finish(duty_page_lines(view, shown[0], run.width))
            run.finish(duties_lines(view, shown, Origin(run.records, run.git()), run.width))


def _known(run: "Run", row: str) -> str:
    """A duty's number as the documents have it; one that is none is refused, with the nearest."""
    from sttool.cli.targets import nearest
    from sttool.texts.duties.table import DUTIES
    from sttool.texts.duties.words import UNKNOWN_DUTY

    number = row.strip().upper()
    if number not in DUTIES:
        run.refuse(UNKNOWN_DUTY, found=row, **nearest(row, DUTIES))
    return number

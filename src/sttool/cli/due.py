"""``sttool due``: the agenda; what is to be done, for whom, by whom and by when."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from sttool.cli import completing, options

if TYPE_CHECKING:
    from datetime import date
    from typing import Never

    from sttool.cli.common import Run
    from sttool.output.view import View
    from sttool.survey import Survey, Want


class By(StrEnum):
    """What the agenda is grouped by."""

    OWNER = "owner"
    TRAINEE = "trainee"
    DATE = "date"


class Written(StrEnum):
    """How the agenda is written."""

    TEXT = "text"
    CONCISE = "concise"
    MARKDOWN = "markdown"
    JSON = "json"
    ICS = "ics"
    MAIL = "mail"


def due(
    *,
    within: Annotated[
        str,
        typer.Option(
            "--within", metavar="SPAN", help="How far ahead: 60d, 8w, 6m or 1y. What is overdue is always shown."
        ),
    ] = "60d",
    by: Annotated[By, typer.Option("--by", help="Group by who must act, by whom it is about, or by month.")] = By.OWNER,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="ID",
            help="Only what this person answers for; of a trainee the whole training.",
            autocompletion=completing.persons,
        ),
    ] = None,
    collegium: Annotated[
        bool, typer.Option("--collegium", help="Who is due for a collegium or a review this term, in proposed groups.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Every occurrence since the records began, of every verdict.")
    ] = False,
    jobs: options.Jobs = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[
        Written, typer.Option("--format", help="How to write it; mail: a letter to each, or to the one of --to.")
    ] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Show what is due: what, for whom, who answers, by when."""
    from sttool.cli.common import HORIZON, start
    from sttool.dates import add
    from sttool.output.naming import naming
    from sttool.output.view import View

    run = start(records, today, lang, output, at=at)
    until = _until(run, within)
    wanted: Want = "all" if everything else "open"
    survey = run.survey(until=max(until, add(run.day, HORIZON)), want=wanted, jobs=jobs, counted=False)
    view = View(survey, run.language, naming(run.source, survey.clinic))
    if collegium:
        _sittings(run, view, formatted)
    if to is not None:
        _known(run, survey, to)
    _answer(run, view, formatted, until=until, by=by, to=to, everything=everything)


def _sittings(run: "Run", view: "View", formatted: Written) -> "Never":
    from sttool.cli.sittings import propose

    propose(run, view, formatted.value)


def _answer(
    run: "Run", view: "View", formatted: Written, *, until: "date", by: By, to: str | None, everything: bool
) -> "Never":
    from sttool.output.agenda import agenda, agenda_lines
    from sttool.output.header import Origin

    items = agenda(view.survey.occurrences, until, to, everything=everything)
    upto = None if everything else until
    match formatted:
        case Written.TEXT:
            origin = Origin(run.records, run.git())
            run.finish(agenda_lines(view, items, origin, until=upto, by=by.value, person=to, width=run.width))
        case Written.CONCISE:
            from sttool.output.concise import concise_agenda

            run.finish(concise_agenda(view, items))
        case Written.MARKDOWN:
            from sttool.output.agenda_markdown import agenda_markdown

            run.finish(agenda_markdown(view, items, until=upto, by=by.value, person=to))
        case Written.ICS:
            from sttool.cli.calendar import calendar

            run.finish(calendar(run, replace(view, name=lambda _: None), items))
        case Written.MAIL:
            from sttool.cli.calendar import mail

            run.finish(mail(run, view, items, until, to))
        case Written.JSON:
            from sttool.output.found import Found
            from sttool.output.record import envelope, written

            keys = {item.key for item in items}
            findings = tuple(finding for finding in view.survey.findings if finding.occurrence in keys)
            run.finish(written(envelope(view, "due", Found(findings, items), Origin(run.records, run.git()))))


def _until(run: "Run", within: str) -> "date":
    """The last day of the agenda."""
    from sttool.dates import add, parse_span
    from sttool.texts.commands import NO_SPAN

    span = parse_span(within)
    if span is None or span.count < 0:
        run.refuse(NO_SPAN, found=within)
    return add(run.day, span)


def _known(run: "Run", survey: "Survey", person: str) -> None:
    """Refuse a person nobody knows, with the nearest."""
    from sttool.cli.targets import nearest
    from sttool.texts.commands import UNKNOWN_PERSON

    existing = survey.clinic.existing
    known = existing.get("person", frozenset()) | existing.get("trainee", frozenset())
    if person not in known:
        run.refuse(UNKNOWN_PERSON, found=person, **nearest(person, known))

"""``sttool audit``: how the records were kept, as git tells it."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import options
from sttool.cli.history import Written

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.dates import Period, Span
    from sttool.findings import Finding
    from sttool.history.auditing import Audit
    from sttool.survey import Survey


def audit(
    start_day: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only commits from this day on.")
    ] = None,
    end_day: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only commits up to this day.")] = None,
    *,
    lag: Annotated[
        str | None, typer.Option("--lag", metavar="SPAN", help="What is later counts as late; else lag in sttool.yaml.")
    ] = None,
    records: options.Records = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Tell what was recorded late, changed or removed.

    How long after the event things were recorded, and what had been given and was changed or removed.
    """
    from sttool.cli.common import start
    from sttool.glance import glance
    from sttool.output.audit import audit_data, audit_lines
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.record import written
    from sttool.output.view import View

    run = start(records, None, lang, output, at=at)
    within, late = _within(run, start_day, end_day), _lag(run, lag)
    survey, _ = glance(run.source, run.day, lambda *_: None, records=run.records, only=())
    found = _audited(run, survey, within, late)
    view = View(survey, run.language, naming(run.source, survey.clinic))
    origin = Origin(run.records, run.git())
    code = int(bool(found.findings))
    if formatted is Written.JSON:
        run.finish(written(audit_data(view, found, origin)), code)
    run.finish(audit_lines(view, found, origin, run.width, lag=late is not None), code)


def _audited(run: "Run", survey: "Survey", within: "Period", late: "Span | None") -> "Audit":
    """Ask the history, and give what it says its places."""
    from msgspec.structs import replace

    from sttool.cli.at import history
    from sttool.cli.progress import progress
    from sttool.dates import FIRST
    from sttool.history.auditing import Asked, audit
    from sttool.history.erasures import read_erasures
    from sttool.sources.signatures import good_signatures

    erasures, faults = read_erasures(run.source)
    clinic = survey.clinic
    asked = Asked(
        root=run.records,
        within=within,
        lag=late,
        begun=run.settings.since or FIRST,
        signed=bool(run.settings.signed_commits),
        erasures=erasures,
        reports=tuple(item for unit in clinic.own_units for item in clinic.unit_filed(unit, "report")),
    )
    with progress(run.language) as told:
        found = audit(history(run, told=told), asked, lambda commits: good_signatures(run.root, commits))
    findings = _placed(run, (*found.findings, *faults))
    return replace(found, findings=findings)


def _placed(run: "Run", findings: "tuple[Finding, ...]") -> "tuple[Finding, ...]":
    """The same, with the lines of what still stands in the files."""
    from sttool.findings import in_order
    from sttool.sources.placing import placed

    pointing = {item.path for item in findings if item.at}
    contents = {path: content for path in pointing if isinstance(content := run.source.read(path), bytes)}
    return tuple(sorted(placed(findings, contents), key=lambda item: (item.code, in_order(item))))


def _within(run: "Run", first: str | None, last: str | None) -> "Period":
    """The days whose commits are asked for."""
    from sttool.dates import FIRST, LAST, Period

    return Period(_day(run, first) or FIRST, _day(run, last) or LAST)


def _day(run: "Run", text: str | None) -> date | None:
    from sttool.dates import parse_day
    from sttool.texts.commands import NO_DAY

    day = parse_day(text) if text is not None else None
    if text is not None and day is None:
        run.refuse(NO_DAY, found=text)
    return day


def _lag(run: "Run", text: str | None) -> "Span | None":
    """What counts as late: as given, else as set; ``None`` where nothing is."""
    from sttool.dates import parse_span
    from sttool.texts import history as words

    if text is None:
        return run.settings.lag_span
    span = parse_span(text)
    if span is None or span.count < 0:
        run.refuse(words.BAD_SPAN, found=text)
    return span

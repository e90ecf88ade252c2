"""``sttool check``: faults in the records; obligations overdue or due soon."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import options

if TYPE_CHECKING:
    from sttool.output.found import Found


class FailOn(StrEnum):
    """From which severity on findings end the command with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def check(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID or PATH]...",
            help="Only what concerns these: trainees, people, units, assignments, obligations, duties, files, folders.",
        ),
    ] = None,
    *,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="End with 1 where there is a finding of this severity or a graver one.")
    ] = FailOn.WARNING,
    everything: Annotated[
        bool, typer.Option("--all", help="Every occurrence since the records began, of every verdict; every fault.")
    ] = False,
    jobs: options.Jobs = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: options.Formatted = options.Format.TEXT,
    output: options.Output = None,
) -> None:
    """Find faults in the records, and obligations that are overdue or due soon."""
    from sttool.cli.common import start
    from sttool.cli.targets import choice
    from sttool.output.found import chosen
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.view import View

    run = start(records, today, lang, output, at=at)
    survey = run.survey(want="all" if everything else "open", jobs=jobs)
    all_found = chosen(survey, choice(run, survey, targets or []))
    found = all_found if everything else all_found.acted_on()
    code = _code(found, fail_on)
    view = View(survey, run.language, naming(run.source, survey.clinic))
    match formatted:
        case options.Format.TEXT:
            from sttool.output.check import check_lines

            origin = Origin(run.records, run.git())
            run.finish(check_lines(view, found, origin, everything=everything, width=run.width), code)
        case options.Format.CONCISE:
            from sttool.output.concise import concise

            run.finish(concise(view, found.findings), code)
        case options.Format.JSON:
            from sttool.output.record import envelope, written

            run.finish(written(envelope(view, "check", found, Origin(run.records, run.git()))), code)


def _code(found: "Found", fail_on: FailOn) -> int:
    """1 where something found weighs as much as asked for, or more."""
    from sttool.findings import Severity
    from sttool.output.messages import ORDER, severity_of

    if fail_on is FailOn.NEVER:
        return 0
    limit = ORDER[Severity(fail_on.value)]
    return int(any(ORDER[severity_of(finding)] <= limit for finding in found.findings))

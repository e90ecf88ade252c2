"""``sttool check``: faults in the records; obligations overdue or due soon."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sttool.cli.common import Run
    from sttool.output.found import Found
    from sttool.output.lines import Line
    from sttool.output.neutral import Remark
    from sttool.output.view import View
    from sttool.sources.git import GitState
    from sttool.survey import Want


class FailOn(StrEnum):
    """From which severity on findings end the command with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class How(StrEnum):
    """How the answer is written; the last two are for servers, and show ids in the place of names."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def check(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID or PATH]...",
            autocompletion=completing.concerns,
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
    faults: Annotated[
        bool, typer.Option("--faults", help="Only what is wrong in the records; nothing of what is due.")
    ] = False,
    jobs: options.Jobs = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[
        How, typer.Option("--format", help="How to write it; github and sarif show ids, never names.")
    ] = How.TEXT,
    output: options.Output = None,
) -> None:
    """Find faults in the records, and what is overdue or due soon."""
    from sttool.cli.common import start
    from sttool.cli.meanwhile import meanwhile
    from sttool.cli.targets import choice
    from sttool.cli.templates import templated
    from sttool.output.found import chosen
    from sttool.output.naming import naming
    from sttool.output.view import View

    run = start(records, today, lang, output, at=at)
    # Git works on its answer while the records are read.
    git = meanwhile(run.git) if formatted in {How.TEXT, How.JSON} else run.git
    want: Want = "all" if everything else "open"
    # In text only faults are shown with their lines.
    pointed = formatted is not How.TEXT
    survey = templated(run, run.survey(want=want, jobs=jobs, counted=False, pointed=pointed))
    all_found = chosen(survey, choice(run, survey, targets or []))
    found = all_found.faults_alone() if faults else all_found if everything else all_found.acted_on()
    code = _code(found, fail_on)
    view = View(survey, run.language, naming(run.source, survey.clinic))
    run.finish(_written(run, view, found, formatted, git, everything=everything), code)


def _written(
    run: "Run", view: "View", found: "Found", formatted: How, git: "Callable[[], GitState | None]", *, everything: bool
) -> "str | Sequence[Line]":
    """Write what was found; ``git`` is where its answer is to be had."""
    from sttool.output.header import Origin

    match formatted:
        case How.TEXT:
            from sttool.output.check import check_lines

            origin = Origin(run.records, git())
            return check_lines(view, found, origin, everything=everything, width=run.width)
        case How.CONCISE:
            from sttool.output.concise import concise

            return concise(view, found.findings)
        case How.JSON:
            from sttool.output.record import envelope, written

            return written(envelope(view, "check", found, Origin(run.records, git())))
        case How.GITHUB:
            from sttool.output.github import github

            return github(_remarks(run, view, found))
        case How.SARIF:
            from sttool.output.record import written
            from sttool.output.sarif import sarif

            return written(sarif(view, _remarks(run, view, found)))


def _remarks(run: "Run", view: "View", found: "Found") -> "list[Remark]":
    """What was found, as others may see it; paths are from the top of the repository, where there is one."""
    from sttool.output.neutral import remarks
    from sttool.sources.revisions import standing

    where = standing(run.root)
    return list(remarks(view, found.findings, where.below if where is not None else ""))


def _code(found: "Found", fail_on: FailOn) -> int:
    """1 where something found weighs as much as asked for, or more."""
    from sttool.findings import Severity
    from sttool.output.messages import ORDER, severity_of

    if fail_on is FailOn.NEVER:
        return 0
    limit = ORDER[Severity(fail_on.value)]
    return int(any(ORDER[severity_of(finding)] <= limit for finding in found.findings))

"""``sttool diff``: what changed for the study director between two days, or two commits."""

from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from sttool.cli import options
from sttool.cli.history import Written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.cli.common import Run
    from sttool.history.comparing import Own


def diff(
    first: Annotated[str, typer.Argument(metavar="A", help="The earlier day, or commit.")],
    second: Annotated[
        str | None, typer.Argument(metavar="[B]", help="The later day, or commit; else the records as they are now.")
    ] = None,
    *,
    records: options.Records = None,
    lang: options.Language = None,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Tell what changed between two days.

    Who came and left, what was met or missed, which ends moved, and why.
    """
    from sttool.cli.common import start
    from sttool.history.comparing import compare
    from sttool.output.comparison import comparison_data, comparison_lines
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.record import written
    from sttool.output.view import View

    old = _run(records, first, lang)
    new = replace(_run(records, second, lang) if second else start(records, None, lang), output=output)
    old = replace(old, language=new.language)
    runs = (old, new)
    surveys = [run.survey(want="all") for run in runs]
    found = compare(surveys[0], surveys[1], _own(old), _own(new))
    before, view = (
        View(survey, new.language, naming(run.source, survey.clinic)) for survey, run in zip(surveys, runs, strict=True)
    )
    ends = (Origin(old.records, old.git()), Origin(new.records, new.git()))
    if formatted is Written.JSON:
        new.finish(written(comparison_data(view, before, found, ends)))
    new.finish(comparison_lines(view, before, found, ends, new.width))


def _run(records: "options.Records", when: str, lang: "options.Language") -> "Run":
    """One of the two sides: a commit, or a day, which in a folder without git is only the day to judge on."""
    from sttool.cli.common import start
    from sttool.dates import parse_day
    from sttool.sources.git import obstacle

    if parse_day(when) is not None:
        run = start(records, when, lang)
        if obstacle(run.root) in {"no-git", "no-repository"}:
            return run
    return start(records, None, lang, at=when)


def _own(run: "Run") -> "Own":
    """A way to ask for a trainee's own record, as the run reads it."""
    from sttool.cli.dossiers import below
    from sttool.sources.document import read_document

    def own(trainee: str) -> "Mapping[str, object]":
        path = f"{below(run, trainee)}/trainee.yaml"
        data = read_document(path, run.source.read(path)).data
        return data if isinstance(data, dict) else {}

    return own

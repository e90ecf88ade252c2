"""``sttool time``: what a training amounts to in months of full time, when it will suffice, and what if."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules
    from sttool.output.time import Timed
    from sttool.output.view import View
    from sttool.training.assume import Assumption


class Written(StrEnum):
    """How the time is written."""

    TEXT = "text"
    JSON = "json"


def time(
    ident: Annotated[str, typer.Argument(metavar="ID", help="The trainee's id.", autocompletion=completing.trainees)],
    *,
    assume: Annotated[
        list[str] | None,
        typer.Option(
            "--assume",
            metavar="WHAT",
            help="What if: leave=2027-01-01..2027-09-30 (@50 for half), percent=75@2027-10-01, extend=3. Repeatable.",
        ),
    ] = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Tell the training time so far and the expected end.

    With the working; and with --assume what a change would touch.
    """
    from sttool.cli.common import start
    from sttool.cli.dossiers import asked_for, below
    from sttool.glance import glance
    from sttool.output.naming import naming
    from sttool.output.view import View

    run = start(records, today, lang, output, at=at)
    assumptions = _assumptions(run, assume or ())
    asked_for(run, ident)

    def each(clinic: "Clinic", rules: "Rules", dossier: "Folder") -> "Timed | None":
        return _timed(run, clinic, rules, dossier, assumptions)

    survey, (timed,) = glance(run.source, run.day, each, records=run.records, only=[ident])
    if timed is None:
        from sttool.texts.time import NO_TRAINEE

        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    _answer(run, View(survey, run.language, naming(run.source, survey.clinic)), timed, formatted)


def _answer(run: "Run", view: "View", timed: "Timed", formatted: Written) -> "Never":
    """Write the time as asked for."""
    if formatted is Written.JSON:
        from sttool.output.header import Origin
        from sttool.output.record import written
        from sttool.output.time_json import time_data

        run.finish(written(time_data(view, timed, Origin(run.records, run.git()))))
    from sttool.output.lines import BLANK
    from sttool.output.time import time_lines
    from sttool.output.whatif import foresight_lines

    lines = time_lines(view, timed, run.width)
    if timed.foresight is not None:
        lines = [*lines, BLANK, *foresight_lines(view, timed.foresight, run.width)]
    run.finish(lines)


def _assumptions(run: "Run", given: "Sequence[str]") -> "tuple[Assumption, ...]":
    """The assumptions as values; what is none is refused."""
    from sttool.training.assume import parse

    found = []
    for text in given:
        one = parse(text)
        if one is None:
            from sttool.texts.time import NO_ASSUMPTION

            run.refuse(NO_ASSUMPTION, found=text)
        found.append(one)
    return tuple(found)


def _timed(
    run: "Run", clinic: "Clinic", rules: "Rules", dossier: "Folder", assumptions: "tuple[Assumption, ...]"
) -> "Timed | None":
    """A dossier's time; ``None`` where the trainee's own file cannot be read."""
    from sttool.foresight import foresee
    from sttool.obligations.subjects.career import life_of
    from sttool.output.time import Timed

    trainee = dossier.trainee
    if trainee is None:
        return None
    unread = tuple(sorted(name for name in dossier.refused if name.partition(".")[0] == "trainee"))
    foresight = foresee(clinic, rules, dossier, run.day, assumptions) if assumptions else None
    return Timed(dossier.id, trainee, life_of(clinic, rules, dossier, trainee).time, unread, foresight)

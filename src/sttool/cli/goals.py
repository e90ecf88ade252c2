"""``sttool goals``: goals by activity, missing, planned, ongoing, done or certified; for one training or all."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules
    from sttool.output.goal_map import Mapped
    from sttool.output.goals import Stood
    from sttool.output.view import View


class Written(StrEnum):
    """How goals are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    SVG = "svg"


def goals(
    ident: Annotated[
        str | None,
        typer.Argument(
            metavar="ID", help="The trainee's id; without it a map of all.", autocompletion=completing.trainees
        ),
    ] = None,
    *,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="For one: what stands behind each state.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="For the map: also trainings that have ended.")] = False,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Tell which goals lack what, in one training or in all.

    One training's goals are shown activity by activity; without an ID there is a map of all trainings.
    """
    from sttool.cli.common import start
    from sttool.cli.dossiers import asked_for
    from sttool.glance import glance
    from sttool.output.naming import naming
    from sttool.output.view import View

    run = start(records, today, lang, output, at=at)

    def each(clinic: "Clinic", rules: "Rules", dossier: "Folder") -> "tuple[Mapped, Stood | None]":
        return _stood(run, clinic, rules, dossier, whole=ident is not None)

    only = None if ident is None else [asked_for(run, ident)]
    survey, found = glance(run.source, run.day, each, records=run.records, only=only)
    view = View(survey, run.language, naming(run.source, survey.clinic))
    rows = [row for row, _ in found]
    if ident is None:
        rows = [row for row in rows if everything or row.ended is None or row.ended >= run.day]
    if formatted is Written.JSON:
        from sttool.output.goals_json import goals_data
        from sttool.output.header import Origin
        from sttool.output.record import written

        run.finish(written(goals_data(view, rows, Origin(run.records, run.git()), detailed=ident is not None)))
    if formatted is Written.SVG:
        from sttool.output.goal_picture import goal_picture

        run.finish(goal_picture(view, rows))
    if ident is not None:
        _one(run, view, ident, found[0][1], formatted, verbose)
    _map(run, view, rows, formatted)


def _map(run: "Run", view: "View", rows: "list[Mapped]", formatted: Written) -> "Never":
    from sttool.output.goal_map import map_lines
    from sttool.output.goals_markdown import map_markdown

    if formatted is Written.MARKDOWN:
        run.finish(map_markdown(view, rows))
    run.finish(map_lines(view, rows, run.width))


def _one(run: "Run", view: "View", ident: str, stood: "Stood | None", formatted: Written, verbose: bool) -> "Never":
    from sttool.output.goals import goal_lines
    from sttool.output.goals_markdown import goals_markdown

    if stood is None:
        from sttool.cli.dossiers import below
        from sttool.texts.goals import NO_TRAINEE

        run.refuse(NO_TRAINEE, path=f"{below(run, ident)}/trainee.yaml", id=ident)
    if formatted is Written.MARKDOWN:
        run.finish(goals_markdown(view, stood, verbose=verbose))
    run.finish(goal_lines(view, stood, run.width, verbose=verbose))


def _stood(
    run: "Run", clinic: "Clinic", rules: "Rules", dossier: "Folder", *, whole: bool
) -> "tuple[Mapped, Stood | None]":
    """How a training stands; with its dossier only where the ``whole`` is to be shown, so that others are let go."""
    from sttool.obligations.subjects.career import life_of
    from sttool.output.goal_map import Mapped
    from sttool.output.goals import Stood
    from sttool.training.ownsets import own_sets
    from sttool.training.standing import standing

    trainee = dossier.trainee
    if trainee is None:
        return Mapped(dossier.id, None), None
    time = life_of(clinic, rules, dossier, trainee).time
    found = standing(dossier, trainee, time, run.day, own_sets(clinic.goals))
    ended = trainee.ended.date if trainee.ended else None
    return Mapped(dossier.id, found, ended), Stood(found, trainee, dossier) if whole else None

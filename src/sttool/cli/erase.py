"""``sttool erase``: how a dossier is taken out of files and history; it does nothing unless it is told to."""

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.history.folders import Stood
    from sttool.writing.erasing import Commands, Erasing


def erase(
    ident: Annotated[
        str,
        typer.Argument(metavar="ID", help="The trainee whose dossier is to go.", autocompletion=completing.trainees),
    ],
    *,
    files: Annotated[
        bool, typer.Option("--files", help="Take the files of the dossier away, here and now; the history stays.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before the files are taken away.")] = False,
    decision: Annotated[
        str | None, typer.Option("--decision", metavar="TEXT", help="Where the decision is found; never its reason.")
    ] = None,
    records: options.Records = None,
    today: options.Today = None,
    lang: options.Language = None,
    formatted: options.Wrote = options.Told.TEXT,
) -> None:
    """Plan how a dossier is erased from files and history.

    Its files, what else names it, where it has stood before, and the commands for the history of git. Nothing is
    written, unless --files is given; the history is never touched, for that the commands are shown.
    """
    from sttool.cli.common import start
    from sttool.cli.targets import nearest
    from sttool.obligations.packs import read_rules
    from sttool.output.erasing import plan_json, plan_lines
    from sttool.texts import erasing as words
    from sttool.writing.erasing import erasing
    from sttool.writing.export.gathered import gather

    run = start(records, today, lang)
    rules, _, _ = read_rules(run.source, run.settings)
    found = gather(run.source, rules, run.day, run.records)
    known = found.survey.clinic.dossiers
    there = _stood(run, ident)
    if ident not in known and not (there and there.folders):
        run.refuse(words.NO_DOSSIER, found=ident, **nearest(ident, known))
    plan = erasing(found, run.source, run.records, ident)
    if files:
        _removed(run, plan, formatted, yes=yes)
    steps = _steps(run, ident, there, decision or run.language(words.DECISION))
    if formatted is options.Told.JSON:
        run.finish(plan_json(plan, there, steps, run.day))
    run.finish(plan_lines(plan, there, steps, run.language))


def _stood(run: "Run", ident: str) -> "Stood | None":
    """Where the dossier has stood in the history of git; ``None`` where the records are in no git repository."""
    from sttool.cli.at import history
    from sttool.cli.progress import progress
    from sttool.history.folders import NOWHERE, stood
    from sttool.sources.revisions import resolved, standing

    if standing(run.root) is None:
        return None
    if resolved(run.root, "HEAD") is None:
        return NOWHERE
    with progress(run.language) as heard:
        return stood(history(run, told=heard), ident)


def _steps(run: "Run", ident: str, there: "Stood | None", decision: str) -> "Commands | None":
    """The commands for the history, where that has the dossier."""
    from sttool.cli.streams import Refused
    from sttool.writing.erasing import commands
    from sttool.writing.trouble import NotWrittenError

    try:
        return commands(ident, there.folders, run.day, decision) if there and there.folders else None
    except NotWrittenError as trouble:
        raise Refused(trouble.said(run.language)) from None


def _removed(run: "Run", plan: "Erasing", formatted: options.Told, *, yes: bool) -> None:
    """Take the files away, once it has been confirmed."""
    from sttool.cli.asking import somebody_there
    from sttool.cli.written import Manner, Plan, carry_out
    from sttool.texts import erasing as words
    from sttool.writing.erasing import emptied, removals

    if not plan.files:
        run.refuse(words.NO_FILES, id=plan.id)
    if not yes:
        if not somebody_there():
            run.refuse(words.SAY_YES)
        said = str(typer.prompt(run.language(words.CONFIRM, {"id": plan.id, "number": len(plan.files)}), default=""))
        if said.strip() != plan.id:
            run.refuse(words.NOT_CONFIRMED)

    def after() -> list[str]:
        emptied(run.root, plan)
        return [run.language(words.IN_HISTORY, {"id": plan.id})]

    carry_out(run, Manner("erase", told=formatted), lambda: Plan([*removals(run.source, plan)], then=after))

"""``sttool erase``: how a dossier is taken out of files and history; it does nothing unless it is told to."""

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
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

    Its files, what else names it, and the commands for the history of git. Nothing is written, unless --files is
    given; the history is never touched, for that the commands are shown.
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
    if ident not in known:
        run.refuse(words.NO_DOSSIER, found=ident, **nearest(ident, known))
    plan = erasing(found, run.source, run.records, ident)
    if files:
        _removed(run, plan, formatted, yes=yes)
    steps = _steps(run, plan, decision or run.language(words.DECISION))
    if formatted is options.Told.JSON:
        run.finish(plan_json(plan, steps, run.day))
    run.finish(plan_lines(plan, steps, run.language))


def _steps(run: "Run", plan: "Erasing", decision: str) -> "Commands | None":
    """The commands for the history, where there is one."""
    from sttool.cli.streams import Refused
    from sttool.sources.revisions import standing
    from sttool.writing.erasing import commands
    from sttool.writing.trouble import NotWrittenError

    where = standing(run.root)
    try:
        return commands(plan, where.below, run.day, decision) if where is not None else None
    except NotWrittenError as trouble:
        raise Refused(trouble.said(run.language)) from None


def _removed(run: "Run", plan: "Erasing", formatted: options.Told, *, yes: bool) -> None:
    """Take the files away, once it has been confirmed."""
    from sttool.cli.asking import somebody_there
    from sttool.cli.written import Manner, Plan, carry_out
    from sttool.texts import erasing as words
    from sttool.writing.erasing import emptied, removals

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

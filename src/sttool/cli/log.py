"""``sttool log``: one line for what happened, at the end of a log; for several trainees at once where it was shared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from sttool.cli.kinds import ByKind, Flag, Given, function

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sttool.cli.common import Run
    from sttool.cli.written import Plan
    from sttool.kinds.registry import Kind

LOGS = (
    *("supervision", "assessment", "course", "project", "certificate", "evaluation", "waiver"),
    *("activity", "visitor", "unit-waiver"),
)


class ByLog(ByKind):
    """A command for each log."""

    kinds = LOGS

    def made(self, kind: str) -> Callable[..., None]:
        """Make the command of one log."""
        from sttool.kinds.registry import BY_NAME

        found = BY_NAME[kind]

        def act(whom: str | None, given: Given, rest: Mapping[str, Any]) -> None:
            _log(found, whom, given, rest)

        more: tuple[Flag, ...] = ()
        return function(found, act, more, f"Add a line to {found.place.rpartition('/')[2]}; today, if no day is given.")


log = typer.Typer(
    name="log",
    cls=ByLog,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Add a line to a log, as of a meeting or a course.",
)


def _log(kind: Kind, whom: str | None, given: Given, rest: Mapping[str, Any]) -> None:
    from sttool.cli.common import start
    from sttool.cli.filling import filled, owners
    from sttool.cli.written import Manner, Plan, carry_out
    from sttool.clinic.opening import open_clinic

    run = start(rest["records"], rest["today"], rest["lang"])
    clinic = open_clinic(run.source, run.records).clinic
    ids = owners(run, clinic, kind, whom)
    model = kind.models[-1] if not given.keys().isdisjoint({"from", "to", "meetings"}) else kind.models[0]
    lines = filled(run, clinic, kind, model, ids, given)

    def plan() -> Plan:
        planned = Plan()
        for ident, data in lines.items():
            _line(run, kind, ident, data, planned)
        return planned

    carry_out(run, Manner("log", dry=rest["dry_run"], told=rest["formatted"]), plan)


def _line(run: Run, kind: Kind, owner: str, data: Mapping[str, object], planned: Plan) -> None:
    """Plan one line, or say that it is there already."""
    from sttool.texts import asking as words
    from sttool.writing.entries import log_path, logged
    from sttool.writing.transaction import read

    path = log_path(kind, owner, run.records)
    found = logged(kind, owner, path, read(run.root, path), data)
    if found.change is not None:
        planned.changes.append(found.change)
        return
    text = words.THERE if found.alike else words.THERE_OTHERWISE
    planned.notes.append(run.language(text, {"number": found.there, "path": path}))

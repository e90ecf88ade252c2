"""``sttool new``: a new record, with an id that says nothing of anybody; one for each who shares an occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from sttool.cli.kinds import ByKind, Flag, Given, function

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sttool.cli.common import Run
    from sttool.cli.written import Plan
    from sttool.clinic import Clinic
    from sttool.kinds.registry import Kind

RECORDS = (
    *("trainee", "person", "unit", "assignment", "placement", "collegium", "review", "concern"),
    *("contract", "plan", "inspection", "programme", "report"),
)

_REVIEWS = ("annual", "final", "closing", "supervisor-report", "head-talk")
_AS = ("supervisor", "study-director", "head")
_ID = Flag("id", "Its id; without it a neutral one is proposed.")
_DAY = Flag("day", "Its day; today without it.")
_EACH = Flag("trainees", "Whose, where they share the occasion: st-001,st-002. A file is written for each.")
MORE: Mapping[str, tuple[Flag, ...]] = {
    "trainee": (
        _ID,
        Flag(
            "unit", "The unit, from the first day of the training; with one unit of one's own it goes without saying."
        ),
        Flag("percent", "How much the trainee works, from that day; 100 without it."),
        Flag("supervisor", "The main supervisor, from that day."),
        Flag("bare", "Only trainee.yaml, without the empty contract and plan.", switch=True),
    ),
    "person": (
        _ID,
        Flag("as", "Supervisor, study-director or head: what the id begins with.", words=_AS),
        Flag("unit", "The unit, from --since, or from today."),
        Flag("since", "The first day at the unit."),
        Flag("specialty", "A specialty the person holds."),
        Flag("specialist_since", "The day of its proof."),
        Flag("per_week", "Scheduled hours a week for supervision, from --since, or from today."),
    ),
    "unit": (
        _ID,
        Flag("head", "The head of unit, from --since, or from today."),
        Flag("since", "The head's first day."),
    ),
    "assignment": (_ID, Flag("per_week", "Scheduled hours a week, from the first day.")),
    "placement": (_ID, _EACH),
    "collegium": (_DAY, _EACH),
    "review": (_DAY, Flag("kind", "Annual, final, closing, supervisor-report or head-talk.", words=_REVIEWS), _EACH),
    "concern": (_DAY,),
    "contract": (_EACH,),
    "plan": (_EACH,),
    "inspection": (_DAY, Flag("slug", "What its file is named after the day; the programme without it.")),
    "programme": (Flag("kind", "Training or introduction.", words=("training", "introduction")),),
    "report": (Flag("year", "The year it is of; last year without it."),),
}
"""Flags beside the keys of the records: what stands in the path, and short ways to what has a date."""


class ByRecord(ByKind):
    """A command for each kind of record that is a file of its own."""

    kinds = RECORDS

    def made(self, kind: str) -> Callable[..., None]:
        """Make the command of one kind."""
        from sttool.kinds.registry import BY_NAME

        found = BY_NAME[kind]

        def act(whom: str | None, given: Given, rest: Mapping[str, Any]) -> None:
            _new(found, whom, given, rest)

        return function(
            found,
            act,
            MORE[kind],
            f"Write a new {kind}.\n\nIt asks for what is missing, where somebody is there to answer.",
        )


new = typer.Typer(
    name="new",
    cls=ByRecord,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Write a new record, as a trainee, a person or a placement.",
)


def _new(kind: Kind, whom: str | None, given: Given, rest: Mapping[str, Any]) -> None:
    from sttool.cli.common import start
    from sttool.cli.newly import drafts
    from sttool.cli.written import Manner, Plan, carry_out
    from sttool.clinic.opening import open_clinic

    run = start(rest["records"], rest["today"], rest["lang"])
    clinic = open_clinic(run.source, run.records).clinic
    bare = bool(given.pop("bare", False))
    wanted = drafts(run, clinic, kind, whom, given)

    def plan() -> Plan:
        planned = Plan()
        for names, data in wanted:
            _record(run, clinic, kind, names, dict(data), planned)
            if kind.name == "trainee" and not bare:
                _papers(run, names["owner"], str(data.get("programme", "")), planned)
        return planned

    carry_out(run, Manner("new", dry=rest["dry_run"], told=rest["formatted"]), plan)


def _record(
    run: Run, clinic: Clinic, kind: Kind, names: Mapping[str, str], data: dict[str, Any], planned: Plan
) -> None:
    from sttool.writing.making import NAMES, made, name_apart, path_of
    from sttool.writing.transaction import read

    if kind.name in {"trainee", "person"} and clinic.names:
        planned.changes.extend(name_apart(names.get("owner") or names["id"], data, read(run.root, NAMES)))
    planned.changes.append(made(kind, path_of(kind, names, run.records), data))


def _papers(run: Run, ident: str, programme: str, planned: Plan) -> None:
    """The trainee's first papers, which say nothing yet."""
    from sttool.writing.making import first_papers

    below = "trainees" if run.records in {"", "."} else f"{run.records}/trainees"
    planned.changes.extend(first_papers(f"{below}/{ident}", programme, run.language))

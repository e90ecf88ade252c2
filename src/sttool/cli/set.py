"""``sttool set``: one field of a record, with all else in the file as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.cli.written import Plan
    from sttool.writing.finding import Target


def set(  # noqa: A001 - the command's own name
    ident: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="st-001, hl-03, medicin; st-001/plan; st-001/courses/2026-akut; or a path.",
            autocompletion=completing.records,
        ),
    ],
    field: Annotated[
        str, typer.Argument(metavar="FIELD", help="The field, as introduction.done, supervisors.0.to or work.+")
    ],
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="The value, as YAML on one line.")] = None,
    *,
    clear: Annotated[bool, typer.Option("--clear", help="Take the field away instead.")] = False,
    dry_run: options.DryRun = False,
    records: options.Records = None,
    today: options.Today = None,
    lang: options.Language = None,
    formatted: options.Wrote = options.Told.TEXT,
) -> None:
    """Set one field of a record; all else in its file stays.

    Comments, order, quotes and line ends stay as they are.
    """
    from sttool.cli.common import start
    from sttool.cli.written import Manner, carry_out
    from sttool.texts import asking as words

    run = start(records, today, lang)
    if (value is None) is not clear:
        run.refuse(words.VALUE_OR_CLEAR)
    target = _target(run, ident)

    def plan() -> Plan:
        return _planned(run, target, field, value)

    carry_out(run, Manner("set", dry=dry_run, told=formatted), plan)


def _target(run: Run, ident: str) -> Target:
    """The one record that is meant."""
    from sttool.cli.targets import nearest
    from sttool.clinic.opening import open_clinic
    from sttool.rules.references import known_in
    from sttool.texts import asking as words
    from sttool.texts.commands import UNKNOWN_ID
    from sttool.writing.finding import targets

    found = targets(run.source, run.records, ident)
    if not found:
        known = known_in(open_clinic(run.source, run.records).clinic)
        run.refuse(UNKNOWN_ID, found=ident, **nearest(ident, known.units | known.trainees | known.people))
    if len(found) > 1:
        known_as = tuple(_called(item) for item in found)
        run.refuse(words.SEVERAL, found=ident, known=known_as)
    if found[0].where.kind.is_log and not found[0].at:
        run.refuse(words.A_LOG, path=found[0].path, example=f"{ident}/1")
    return found[0]


def _called(target: Target) -> str:
    return f"{target.path}/{target.at[0] + 1}" if target.at and isinstance(target.at[0], int) else target.path


def _planned(run: Run, target: Target, field: str, value: str | None) -> Plan:
    from sttool.cli.targets import nearest
    from sttool.cli.written import Plan
    from sttool.sources.document import read_document
    from sttool.texts import asking as words
    from sttool.texts.commands import UNKNOWN_PATH
    from sttool.writing.page import below
    from sttool.writing.setting import changed, field_of, unknown
    from sttool.writing.transaction import read

    content = read(run.root, target.path)
    if content is None:
        run.refuse(UNKNOWN_PATH, found=target.path)
    data = read_document(target.path, content).data
    entry = below(data, target.at[0]) if target.at else (data,)
    at = (*target.at, *field_of(field, entry[0] if entry is not None else None))
    strange = unknown(target.where.kind.models, at)
    if strange is not None:
        run.refuse(words.NO_SUCH_FIELD, path=target.path, field=strange[0], **nearest(*strange))
    change = changed(target, content, at, value)
    if change is None:
        return Plan(notes=[run.language(words.AS_IT_IS, {"path": target.path, "field": field})])
    return Plan([change])

"""``sttool fmt``: one form for the files, for those who want it; never by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from sttool.cli.common import Run
    from sttool.cli.written import Plan


def fmt(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID or PATH]...", help="Only these; all records without it.", autocompletion=completing.ids
        ),
    ] = None,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Only say which would change; end with 1 if any would.")
    ] = False,
    dry_run: options.DryRun = False,
    records: options.Records = None,
    lang: options.Language = None,
    formatted: options.Wrote = options.Told.TEXT,
) -> None:
    """Lay out records in one form; comments and data stay.

    An entry a line, keys in order, no needless quotes.
    """
    from sttool.cli.common import start
    from sttool.cli.written import Manner, carry_out

    run = start(records, None, lang)
    wanted = _wanted(run, paths or [])

    def plan() -> Plan:
        return _planned(run, wanted)

    if check:
        _checked(run, plan())
    carry_out(run, Manner("fmt", dry=dry_run, told=formatted, brief=not dry_run), plan)


def _wanted(run: Run, paths: list[str]) -> tuple[str, ...]:
    """The files meant, by id or path; a folder is all below it."""
    from sttool.texts.commands import UNKNOWN_PATH

    everything = tuple(item.path for item in run.source.files(run.records) if item.trouble is None)
    below = "" if run.records in {"", "."} else f"{run.records}/"
    found: list[str] = []
    for path in paths:
        asked = path.removeprefix("./").rstrip("/")
        places = (asked, *(f"{below}{folder}/{asked}" for folder in ("trainees", "units", "people")))
        fitting = [each for each in everything if any(_is_in(each, place) for place in places)]
        if not fitting:
            run.refuse(UNKNOWN_PATH, found=path)
        found.extend(fitting)
    return tuple(dict.fromkeys(found)) if paths else everything


def _is_in(path: str, place: str) -> bool:
    """Say whether a file is the one named, with or without its ending, or is in the folder named."""
    return path == place or path.startswith(f"{place}/") or path.rpartition(".")[0] == place


def _planned(run: Run, paths: tuple[str, ...]) -> Plan:
    """What would change; a file with a fault is left as it is, and named."""
    from sttool.cli.written import Plan
    from sttool.kinds.location import Location, locate
    from sttool.writing.canonical import canonical
    from sttool.writing.transaction import edit, read
    from sttool.writing.trouble import NotWrittenError

    planned = Plan()
    prefix = "" if run.records in {"", "."} else f"{run.records}/"
    for path in paths:
        where = locate(path.removeprefix(prefix), run.records)
        content = read(run.root, path)
        if not isinstance(where, Location) or content is None:
            continue
        try:
            written = canonical(where.kind, path, content)
        except NotWrittenError as trouble:
            planned.notes.append(trouble.said(run.language))
            continue
        if written != content:
            planned.changes.append(edit(path, content, written))
    return planned


def _checked(run: Run, planned: Plan) -> None:
    """Name what would change, and end with 1 if there is any."""
    lines = [change.path for change in planned.changes]
    run.finish("".join(f"{line}\n" for line in (*lines, *planned.notes)), int(bool(lines)))

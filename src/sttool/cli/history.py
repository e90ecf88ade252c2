"""``sttool history``: who changed what in some records, and when."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sttool.cli.common import Run
    from sttool.history.telling import Told


class Written(StrEnum):
    """How it is written."""

    TEXT = "text"
    JSON = "json"


def history(
    target: Annotated[
        str,
        typer.Argument(
            metavar="ID or PATH",
            help="A trainee, person, unit or assignment; a file or a folder.",
            autocompletion=completing.ids,
        ),
    ],
    field: Annotated[
        str | None, typer.Argument(metavar="[FIELD]", help="Only this field, as work, signed or bt.reported.")
    ] = None,
    *,
    records: options.Records = None,
    at: options.At = None,
    lang: options.Language = None,
    formatted: Annotated[Written, typer.Option("--format", help="How to write it.")] = Written.TEXT,
    output: options.Output = None,
) -> None:
    """Tell who changed which field of a record, and when.

    Also from what to what, and in which commit.
    """
    from sttool.cli.at import history as history_of
    from sttool.cli.common import start
    from sttool.cli.progress import progress
    from sttool.glance import glance
    from sttool.history.telling import told
    from sttool.output.header import Origin
    from sttool.output.history import Steps, history_data, history_lines
    from sttool.output.naming import naming
    from sttool.output.record import written
    from sttool.output.view import View

    run = start(records, None, lang, output, at=at)
    wanted = _wanted(run, target)
    with progress(run.language) as heard:
        found = history_of(run, wanted, settings=wanted("sttool.yaml"), told=heard)
        steps = told(found, field)
    cut_off = min((item.day for item in found.revisions), default=None) if found.cut else None
    if not steps:
        _nothing(run, target, field, told(found))
    survey, _ = glance(run.source, run.day, lambda *_: None, records=run.records, only=())
    view = View(survey, run.language, naming(run.source, survey.clinic))
    origin = Origin(run.records, run.git())
    telling = Steps(steps, cut_off, whole=field is not None)
    if formatted is Written.JSON:
        run.finish(written(history_data(view, telling, origin)))
    run.finish(history_lines(view, telling, origin, run.width))


def _nothing(run: "Run", target: str, field: str | None, steps: "Sequence[Told]") -> None:
    """Say that there is no history of what was asked for; with the fields that have one."""
    from sttool.cli.targets import nearest
    from sttool.history.telling import fields
    from sttool.texts import history as words
    from sttool.texts.commands import UNKNOWN_ID

    if steps and field is not None:
        run.refuse(words.NO_FIELD_HISTORY, field=field, target=target, known=fields(steps))
    if "/" in target or target.endswith((".yaml", ".md")):
        run.refuse(words.NO_HISTORY, target=target)
    top = "" if run.records in {"", "."} else f"{run.records}/"
    known = {name for part in ("trainees", "units") for name in run.source.folders(f"{top}{part}")}
    known |= {item.path.rpartition("/")[2].removesuffix(".yaml") for item in run.source.loose(f"{top}people")}
    if target in known:
        run.refuse(words.NO_HISTORY, target=target)
    run.refuse(UNKNOWN_ID, found=target, **nearest(target, known))


def _wanted(run: "Run", target: str) -> "Callable[[str], bool]":
    """Which paths below the folder of records are meant: by an id, present or past, or by a path."""
    path = _path(run, target)
    top = "" if run.records in {"", "."} else f"{run.records}/"

    def by_path(each: str) -> bool:
        below = (path or "").removeprefix(top)
        return each == below or each.startswith(f"{below}/") or below in {"", ".", run.records}

    def by_id(each: str) -> bool:
        parts = each.split("/")
        owner = parts[1].removesuffix(".yaml") if len(parts) > 1 else ""
        assignment = parts[3].removesuffix(".yaml") if parts[2:3] == ["assignments"] else ""
        return target in {owner, assignment, f"{owner}/{assignment}"}

    return by_id if path is None else by_path


def _path(run: "Run", target: str) -> str | None:
    """The target as a path from the root, whether it is still there or not; ``None`` where it can only be an id."""
    import os.path

    spelled = target.replace("\\", "/").rstrip("/")
    found = []
    for base in (Path.cwd().resolve(), run.root.resolve()):
        path = Path(os.path.normpath(base / spelled))
        if path.is_relative_to(run.root.resolve()):
            relative = path.relative_to(run.root.resolve()).as_posix()
            if path.exists() and ("/" in spelled or relative != spelled or path.is_file() or spelled == run.records):
                return relative
            found.append(relative)
    if spelled.startswith(f"{run.records}/") or spelled.endswith((".yaml", ".md")):
        return spelled if spelled in found else next(iter(found), None)
    return None

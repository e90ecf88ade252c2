"""``sttool schema``: what a record of a kind may say, for editors; and what the answers in JSON look like."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run


class Editor(StrEnum):
    """Settings that make an editor find the schemas, or show what ``check`` finds."""

    VSCODE = "vscode"
    VSCODE_TASKS = "vscode-tasks"


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(metavar="KIND", help="A kind of record, as trainee or plan.", autocompletion=completing.kinds),
    ] = None,
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            metavar="COMMAND",
            help="Of this command's answer in JSON, as check or due.",
            autocompletion=completing.answers,
        ),
    ] = None,
    into: Annotated[
        Path | None, typer.Option("--into", metavar="DIR", help="Write the schemas of all kinds into a folder.")
    ] = None,
    editor: Annotated[
        Editor | None, typer.Option("--editor", help="Print an editor's settings instead, with the schemas in --into.")
    ] = None,
    records: options.Records = None,
    lang: options.Language = None,
) -> None:
    """Print the JSON Schema of a record or of a command's answer.

    Without either, it lists the kinds of records.
    """
    from sttool.cli.common import start

    run = start(records, None, lang, needed=False)
    if output is not None:
        _answer(run, output)
    if editor is not None:
        _settings(run, editor, into)
    if into is not None:
        _write(run, into)
    _kind(run, kind)


def _answer(run: "Run", command: str) -> "Never":
    """Print the schema of a command's answer."""
    from sttool.cli.targets import nearest
    from sttool.output.record import written
    from sttool.output.shape import SHAPES
    from sttool.texts.commands import UNKNOWN_ID

    if command not in SHAPES:
        run.refuse(UNKNOWN_ID, found=command, **nearest(command, SHAPES))
    run.finish(written(SHAPES[command]))


def _settings(run: "Run", editor: Editor, into: Path | None) -> "Never":
    """Print an editor's settings."""
    from sttool.kinds.editor import FOLDER, vscode_settings, vscode_tasks
    from sttool.output.record import written

    if editor is Editor.VSCODE_TASKS:
        run.finish(written(vscode_tasks()))
    run.finish(written(vscode_settings(run.records, FOLDER if into is None else into.as_posix())))


def _write(run: "Run", folder: Path) -> "Never":
    """Write the schema of each kind into a folder, and say how many there are."""
    from sttool.cli.streams import Refused, write_file
    from sttool.kinds.editor import file_of
    from sttool.kinds.registry import BY_NAME
    from sttool.kinds.schema import json_schema
    from sttool.output.record import written
    from sttool.texts.commands import NOT_WRITTEN, SCHEMAS_WRITTEN

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refused(run.language(NOT_WRITTEN, {"path": str(folder), "reason": reason})) from None
    for kind in BY_NAME.values():
        write_file(folder / file_of(kind), written(json_schema(kind, run.language)), run.language)
    run.finish(run.language(SCHEMAS_WRITTEN, {"number": len(BY_NAME), "path": str(folder)}) + "\n")


def _kind(run: "Run", kind: str | None) -> "Never":
    """Print the schema of a kind; where none is named, list them with where each stands."""
    from sttool.cli.targets import nearest
    from sttool.kinds.registry import BY_NAME
    from sttool.texts.commands import UNKNOWN_KIND

    if kind is None:
        below = "" if run.records == "." else f"{run.records}/"
        run.finish(
            "".join(f"{name:12}  {'' if name == 'settings' else below}{BY_NAME[name].place}\n" for name in BY_NAME)
        )
    if kind not in BY_NAME:
        run.refuse(UNKNOWN_KIND, found=kind, **nearest(kind, BY_NAME))
    from sttool.kinds.schema import json_schema
    from sttool.output.record import written

    run.finish(written(json_schema(BY_NAME[kind], run.language)))

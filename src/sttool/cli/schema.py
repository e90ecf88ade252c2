"""``sttool schema``: what a record of a kind may say, and what the answers in JSON look like."""

from typing import Annotated

import typer

from sttool.cli import options


def schema(
    kind: Annotated[str | None, typer.Argument(metavar="KIND", help="A kind of record, as trainee or plan.")] = None,
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", metavar="COMMAND", help="Of a command's answer in JSON: check, due, time, goals."),
    ] = None,
    lang: options.Language = None,
) -> None:
    """Print the JSON Schema of a kind of record, or of a command's answer; alone, list the kinds."""
    from sttool.cli.streams import Refused, emit
    from sttool.cli.targets import nearest
    from sttool.texts import LANGUAGES
    from sttool.texts.commands import UNKNOWN_ID, UNKNOWN_KIND

    say = LANGUAGES[lang or "sv"]
    if output is not None:
        from sttool.output.record import written
        from sttool.output.shape import SHAPES

        if output not in SHAPES:
            raise Refused(say(UNKNOWN_ID, {"found": output, **nearest(output, SHAPES)}))
        emit(written(SHAPES[output]))
        return
    from sttool.kinds.registry import BY_NAME

    if kind is None:
        emit(
            "".join(f"{name:12}  {'' if name == 'settings' else 'records/'}{BY_NAME[name].place}\n" for name in BY_NAME)
        )
        return
    if kind not in BY_NAME:
        raise Refused(say(UNKNOWN_KIND, {"found": kind, **nearest(kind, BY_NAME)}))
    from sttool.kinds.schema import json_schema
    from sttool.output.record import written

    emit(written(json_schema(BY_NAME[kind])))

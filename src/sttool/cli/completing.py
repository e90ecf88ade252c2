"""What the shell offers while a command is typed: ids, kinds, codes, obligations, duties.

Ids are the names of folders and files: no record is read for them. Whatever is wrong, nothing is offered, and nothing
said: a shell would put it in the middle of the line.
"""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sttool.cli.common import Run

ASKED: Final = "_STTOOL_COMPLETE"
"""The variable by which a shell asks, as the library has it for a program of this name."""


def script(shell: str) -> str:
    """Give the lines by which a shell learns to ask."""
    from typer.completion import get_completion_script  # type: ignore[attr-defined] # the only way to it

    return get_completion_script(prog_name="sttool", complete_var=ASKED, shell=shell) + "\n"


def answer(app: typer.Typer) -> int:
    """Answer a shell that asks, by the library; whatever happens, end well and say nothing else."""
    from typer.completion import completion_init  # type: ignore[attr-defined] # likewise

    completion_init()
    with open(os.devnull, "w", encoding="utf-8") as nowhere, contextlib.redirect_stderr(nowhere):  # noqa: PTH123
        try:
            typer.main.get_command(app).main([], prog_name="sttool", standalone_mode=False)
        except (Exception, SystemExit, KeyboardInterrupt):  # noqa: BLE001 - see above
            return 0
    return 0


def trainees(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the trainees' ids."""
    return _offered(incomplete, lambda: _folders(_run(ctx), "trainees"))


def people(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of people."""
    return _offered(incomplete, lambda: _people(_run(ctx)))


def units(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of units."""
    return _offered(incomplete, lambda: _folders(_run(ctx), "units"))


def ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of trainees, people, units and assignments."""
    return _offered(incomplete, lambda: _ids(_run(ctx)))


def concerns(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer what ``check`` can be limited to; obligations and duties once a letter is typed, as packs are slow."""
    return _offered(
        incomplete, lambda: [*_ids(_run(ctx)), *(_duties() + _obligations(_run(ctx)) if incomplete else [])]
    )


def explained(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer codes, duties and obligations."""
    from sttool.texts.codes.table import CODES

    return _offered(incomplete, lambda: [*_obligations(_run(ctx)), *_duties(), *CODES])


def kinds(incomplete: str) -> list[str]:
    """Offer the kinds of records."""
    from sttool.kinds.registry import BY_NAME

    return _offered(incomplete, lambda: BY_NAME)


def answers(incomplete: str) -> list[str]:
    """Offer the commands whose answers in JSON have a schema."""
    from sttool.output.shape import SHAPES

    return _offered(incomplete, lambda: SHAPES)


def _offered(incomplete: str, found: "Callable[[], Iterable[str]]") -> list[str]:
    """Keep what begins as what is typed."""
    try:
        return [name for name in found() if name.startswith(incomplete)]
    except Exception:  # noqa: BLE001 - a record, a folder, a refusal: nothing is offered then
        return []


def _run(ctx: typer.Context) -> "Run":
    """Find the records that the line so far is about."""
    from sttool.cli.common import start

    records = ctx.params.get("records")
    return start(Path(records) if records else None, None, None)


def _below(run: "Run", folder: str) -> str:
    return folder if run.records in {"", "."} else f"{run.records}/{folder}"


def _folders(run: "Run", folder: str) -> list[str]:
    from sttool.kinds.location import is_id

    return [name for name in run.source.folders(_below(run, folder)) if is_id(name)]


def _files(run: "Run", folder: str) -> list[str]:
    """The names of the files of a folder, without their suffix."""
    from sttool.kinds.location import is_id

    names = (Path(item.path) for item in run.source.loose(_below(run, folder)) if item.trouble is None)
    return [name.stem for name in names if name.suffix == ".yaml" and is_id(name.stem)]


def _people(run: "Run") -> list[str]:
    return _files(run, "people")


def _ids(run: "Run") -> list[str]:
    found = _folders(run, "units")
    assignments = [name for unit in found for name in _files(run, f"units/{unit}/assignments")]
    return sorted({*_folders(run, "trainees"), *_people(run), *found, *assignments})


def _duties() -> list[str]:
    from sttool.texts.duties.table import DUTIES

    return list(DUTIES)


def _obligations(run: "Run") -> list[str]:
    from sttool.obligations.packs import read_rules

    return sorted(item.id for item in read_rules(run.source, run.settings)[0].obligations)

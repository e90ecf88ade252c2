"""What the shell offers while a command is typed: ids, kinds, codes, obligations, duties.

Where several may be given with commas between, the last of them is completed. Ids are the names of folders and files:
no record is read for them. Whatever is wrong, nothing is offered, and nothing said: a shell would put it in the middle
of the line.
"""

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sttool.cli.common import Run
    from sttool.kinds.registry import Kind

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


def persons(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of trainees and people."""
    return _offered(incomplete, lambda: [*_folders(_run(ctx), "trainees"), *_people(_run(ctx))])


def shown(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of trainees and units."""
    return _offered(incomplete, lambda: [*_folders(_run(ctx), "trainees"), *_folders(_run(ctx), "units")])


def ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the ids of trainees, people, units and assignments."""
    return _offered(incomplete, lambda: _ids(_run(ctx)))


def records(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer ids; after an id and a slash, what stands in that folder."""
    return _offered(incomplete, lambda: [*_ids(_run(ctx)), *_within(_run(ctx), incomplete, ("trainees", "units"))])


def placements(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer the placements of the trainees that are meant, as ``st-007/2026-02-vc``."""
    return _offered(incomplete, lambda: _of_each(_run(ctx), incomplete, "trainees", "placements"))


def documents(incomplete: str) -> list[str]:
    """Offer the documents."""
    from sttool.texts.documents import TITLES

    return _offered(incomplete, lambda: TITLES)


def documented(ctx: typer.Context, incomplete: str) -> list[str]:
    """Offer what the document named can be about."""
    return _offered(incomplete, lambda: _documented(_run(ctx), ctx.params.get("kind"), incomplete))


def duties(incomplete: str) -> list[str]:
    """Offer the duties by their numbers."""
    return _offered(incomplete, _duties)


def templates(incomplete: str) -> list[str]:
    """Offer the packaged templates."""
    from sttool.reports.given import GIVEN

    return _offered(incomplete, lambda: GIVEN)


def tables(incomplete: str) -> list[str]:
    """Offer the tables that records are exported as."""
    from sttool.writing.export.tables import names

    return _offered(incomplete, names)


def specialties(incomplete: str) -> list[str]:
    """Offer the specialties that the program knows."""
    return _offered(incomplete, _specialties)


def settings(incomplete: str) -> list[str]:
    """Offer the settings of a unit."""
    from sttool.kinds.units import Unit
    from sttool.writing.filling import choices

    return _offered(incomplete, lambda: choices(Unit, "setting"))


def valued(kind: "Kind", key: str, words: "tuple[str, ...]" = ()) -> "Callable[[typer.Context, str], list[str]]":
    """Make what offers the values of a key of a kind: its words, or ids of those it can name."""

    def offered(ctx: typer.Context, incomplete: str) -> list[str]:
        return _offered(incomplete, lambda: words or _values(_run(ctx), kind, key))

    return offered


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
    """Keep what begins as what is typed, after the last comma of it."""
    before, comma, last = incomplete.rpartition(",")
    try:
        return [f"{before}{comma}{name}" for name in found() if name.startswith(last)]
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


def _within(run: "Run", incomplete: str, folders: "Iterable[str]") -> "Iterator[str]":
    """What stands below the one whose id and slash are typed, without endings."""
    owner, slash, _ = incomplete.partition("/")
    for folder in folders if slash else ():
        top = _below(run, f"{folder}/{owner}")
        for item in run.source.files(top):
            if item.trouble is None:
                yield f"{owner}/{item.path.removeprefix(f'{top}/').rpartition('.')[0]}"


def _of_each(run: "Run", incomplete: str, owners: str, folder: str) -> list[str]:
    """What stands in a folder of each owner that may be meant, by owner and name."""
    typed, slash, _ = incomplete.partition("/")
    meant = [one for one in _folders(run, owners) if (one == typed if slash else one.startswith(typed))]
    return [f"{one}/{name}" for one in meant for name in _files(run, f"{owners}/{one}/{folder}")]


def _documented(run: "Run", kind: object, incomplete: str) -> list[str]:
    if kind == "agreement":
        return [*_folders(run, "units"), *_of_each(run, incomplete, "units", "assignments")]
    further = kind == "evaluation" and "/" in incomplete
    return _of_each(run, incomplete, "trainees", "placements") if further else _folders(run, "trainees")


def _specialties() -> list[str]:
    from sttool.training.goals import specialty_list

    return [one.file for one in specialty_list()]


def _values(run: "Run", kind: "Kind", key: str) -> "Iterable[str]":
    """What a key of a kind is one of, as far as words and names of files tell."""
    from sttool.kinds.structure import members
    from sttool.writing.filling import choices
    from sttool.writing.questions import register_of

    for model in kind.models:
        if key in members(model) and (words := choices(model, key)):
            return words
    match register_of(kind.models[-1], key):
        case "people":
            return _people(run)
        case "units":
            return _folders(run, "units")
        case "trainees":
            return _folders(run, "trainees")
        case "specialties":
            return _specialties()
        case None:
            return _obligations(run) if key == "obligation" else ()


def _duties() -> list[str]:
    from sttool.texts.duties.table import DUTIES

    return list(DUTIES)


def _obligations(run: "Run") -> list[str]:
    from sttool.obligations.packs import read_rules

    return sorted(item.id for item in read_rules(run.source, run.settings)[0].obligations)

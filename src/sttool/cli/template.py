"""``sttool template list|copy``: the templates there are, and a small one of the unit's own to begin with."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Never

    from sttool.cli.common import Run


class Action(StrEnum):
    """What is done with templates."""

    LIST = "list"
    COPY = "copy"


def template(
    action: Annotated[Action, typer.Argument(help="Show which there are, or begin one of your own.")],
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME",
            help="With copy: which, as report/yearly; with list: its blocks.",
            autocompletion=completing.templates,
        ),
    ] = None,
    *,
    formatted: Annotated[options.Told, typer.Option("--format", help="How to write it.")] = options.Told.TEXT,
    records: options.Records = None,
    lang: options.Language = None,
    output: options.Output = None,
) -> None:
    """Show the templates, or begin one of the unit's own.

    One's own extends one of those of reports and documents, and changes what is to be different in it. A copy goes
    into the folder that templates: in sttool.yaml names, and never over what stands there.
    """
    from sttool.cli.common import start

    run = start(records, None, lang, output, needed=False)
    if action is Action.LIST:
        _list(run, name, formatted)
    _copy(run, name, formatted)


def _list(run: "Run", wanted: str | None, formatted: options.Told) -> "Never":
    """Name the templates, and with each its blocks; those that the unit has of its own are marked."""
    from sttool.cli.templates import own_folder
    from sttool.reports.templates import ENDING, blocks, named
    from sttool.sources.tree import Unreadable
    from sttool.texts.documents import OWN_TEMPLATE

    own, code, found = own_folder(run), run.language.code, list[tuple[str, str | None, tuple[str, ...]]]()
    for name in named() if wanted is None else (_known(run, wanted),):
        path = f"{own}/{name}.{code}{ENDING}"
        there = own is not None and not isinstance(run.source.read(path), Unreadable)
        found.append((name, path if there else None, blocks(name, code)))
    if formatted is options.Told.JSON:
        _finish(run, found)
    lines = []
    for name, mine, parts in found:
        lines.append(f"{name}{'  ' + run.language(OWN_TEMPLATE, {'path': mine}) if mine else ''}\n")
        lines.append(f"    {', '.join(parts) or '-'}\n")
    run.finish("".join(lines))


def _finish(run: "Run", found: "Iterable[tuple[str, str | None, tuple[str, ...]]]") -> "Never":
    """Tell of templates as JSON: the name of each, the unit's own, and the blocks."""
    from sttool import __version__
    from sttool.output.record import written

    run.finish(
        written({
            "schema": "sttool/template/1",
            "tool": {"name": "sttool", "version": __version__},
            "today": run.day.isoformat(),
            "templates": [{"name": name, "own": own, "blocks": list(parts)} for name, own, parts in found],
        })
    )  # fmt: skip


def _copy(run: "Run", wanted: str | None, formatted: options.Told) -> "Never":
    """Write a small template that extends a packaged one; refused where the unit has one already."""
    from sttool.cli.streams import write_file
    from sttool.cli.templates import own_folder
    from sttool.reports.templates import ENDING, blocks, copied
    from sttool.texts.documents import COPIED, NO_TEMPLATE_NAME, NO_TEMPLATES_FOLDER, TEMPLATE_THERE

    if wanted is None:
        run.refuse(NO_TEMPLATE_NAME)
    name, own = _known(run, wanted), own_folder(run)
    if own is None:
        run.refuse(NO_TEMPLATES_FOLDER)
    relative = f"{own}/{name}.{run.language.code}{ENDING}"
    path = run.root / relative
    if path.exists() or path.is_symlink():
        run.refuse(TEMPLATE_THERE, path=relative)
    inside = run.root.resolve()
    above = next(folder for folder in path.parents if folder.exists())
    if not above.resolve().is_relative_to(inside):
        run.refuse(TEMPLATE_THERE, path=relative)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_file(path, copied(name, run.language.code), run.language)
    if formatted is options.Told.JSON:
        _finish(run, [(name, relative, blocks(name, run.language.code))])
    run.finish(run.language(COPIED, {"path": relative}) + "\n")


def _known(run: "Run", wanted: str) -> str:
    """A template by its name, with or without language and ending."""
    from sttool.cli.targets import nearest
    from sttool.reports.templates import ENDING, named
    from sttool.texts.documents import UNKNOWN_TEMPLATE

    name = wanted.removesuffix(ENDING).removesuffix(".sv").removesuffix(".en").removeprefix("sttool/")
    if name not in named():
        run.refuse(UNKNOWN_TEMPLATE, found=wanted, **nearest(name, named()))
    return name

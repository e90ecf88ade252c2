"""``sttool site DIR``: all pages in one folder, linked, to open from disk."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.cli.common import Run
    from sttool.writing.folder import Former


def site(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A new or empty folder, or one that this command wrote before.")
    ],
    *,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
) -> None:
    """Write all pages, linked, into a folder to open from disk.

    The front page, units, trainees, meetings and the yearly report. They show names and are the study director's own;
    the folder keeps itself out of git. What was written before and is no longer there is taken away; anything else is
    left alone.
    """
    from sttool.cli.common import start

    run = start(records, today, lang, at=at)
    where = folder.absolute()
    before = _free(run, folder, where)
    files = _made(run)
    removed = _put(run, folder, where, files, before)
    from sttool.reports.pages.links import FRONT
    from sttool.texts.pages import WRITTEN

    told = {"number": len(files), "path": str(folder), "front": str(folder / FRONT)}
    run.finish(run.language(WRITTEN, {**told, **({"removed": removed} if removed else {})}) + "\n")


def _free(run: "Run", shown: Path, where: Path) -> "Former":
    """What stands in the folder; refused where it is somebody else's, or among the records."""
    from sttool.texts.commands import NOT_WRITTEN
    from sttool.texts.pages import IN_RECORDS, NOT_OURS
    from sttool.writing.folder import former

    top = (run.root / run.records).resolve()
    if top in {where.resolve(), *where.resolve().parents}:
        run.refuse(IN_RECORDS, path=str(shown))
    try:
        found = former(where)
    except OSError as error:
        run.refuse(NOT_WRITTEN, path=str(shown), reason=error.strerror or str(error))
    if not found.ours:
        run.refuse(NOT_OURS, path=str(shown))
    return found


def _made(run: "Run") -> "dict[str, str]":
    """Judge everything once, and write all pages."""
    from sttool.cli.sheets import surveyed
    from sttool.cli.templates import rendered
    from sttool.reports.environment import templates
    from sttool.reports.pages.desk import desk_of
    from sttool.reports.pages.site import site as pages_of
    from sttool.reports.pages.written import Pages

    survey, name = surveyed(run)
    desk = desk_of(survey, name, run.git())

    def write(own: str | None) -> "dict[str, str]":
        return dict(pages_of(desk, run.source, Pages(templates("html", run.language, run.source, own)), run.records))

    return rendered(run, write)


def _put(run: "Run", shown: Path, where: Path, files: "Mapping[str, str]", before: "Former") -> int:
    """Write the pages, each whole or not at all, and take away those of before; how many were taken away.

    The marker is written first with what was and what will be, so that a run that is stopped leaves nothing behind
    that the next would not know as ours.
    """
    from sttool.cli.streams import write_file
    from sttool.texts.commands import NOT_WRITTEN
    from sttool.texts.pages import SOMEBODY_ELSES
    from sttool.writing.folder import IGNORED, MARKER, foreign, gone, marked

    other = foreign(where, files, before)
    if other is not None:
        run.refuse(SOMEBODY_ELSES, path=str(shown / other))
    old = gone(where, files, before)
    try:
        for parent in sorted({(where / name).parent for name in files}):
            parent.mkdir(parents=True, exist_ok=True)
        write_file(where / MARKER, marked({*files, *before.files}), run.language)
        if not (where / IGNORED).exists():
            write_file(where / IGNORED, "*\n", run.language)
        for name, text in files.items():
            write_file(where / name, text, run.language)
        for name in old:
            (where / name).unlink()
    except OSError as error:
        run.refuse(NOT_WRITTEN, path=str(shown), reason=error.strerror or str(error))
    write_file(where / MARKER, marked(files), run.language)
    return len(old)

"""``sttool import``: the sheet that was inherited, as records; all of it or nothing."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import options

if TYPE_CHECKING:
    from typing import Never

    from sttool.cli.common import Run
    from sttool.output.imported import Imported
    from sttool.writing.importing.cells import Given, Sheet
    from sttool.writing.importing.layout import Layout


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A sheet: .xlsx or .csv.")],
    *,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping", metavar="FILE", help="What the columns mean; guessed and kept there if there is none."
        ),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="TEXT", help="Which sheet; else the first that is not blank.")
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="YEAR", help="Of weeks and days that stand without one.")
    ] = None,
    faults: Annotated[
        Path | None, typer.Option("--faults", metavar="FILE", help="Where the copy with the faults goes.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the records as they would be, and write none.")
    ] = False,
    records: options.Records = None,
    today: options.Today = None,
    lang: options.Language = None,
    formatted: options.Wrote = options.Told.TEXT,
) -> None:
    """Take in records from a sheet; with a fault, none at all.

    It can have trainees, people, units, placements, courses and logs. How the columns were read is shown and kept
    in a mapping beside the sheet, to be mended there. The faults come back as a copy of the sheet with a column of
    faults. The same sheet twice adds nothing.
    """
    from sttool.cli.common import start
    from sttool.cli.streams import Refused
    from sttool.cli.written import Manner, Plan, carry_out
    from sttool.output.imported import Imported, notes
    from sttool.writing.importing.planning import Ground, plan
    from sttool.writing.trouble import NotWrittenError

    run = start(records, today, lang)
    _ready(run, file, faults)
    ground = Ground(run.source, run.records, run.day, run.language)
    try:
        given = _content(run, file)
        read, layout, kept = _understood(run, file, given, mapping, sheet, year)
        first = plan(ground, read, layout)
        told = Imported(read, layout, str(kept), first, dry_run)
        if first.wrongs:
            _refused(run, told, _copy(run, file, given, told, faults), formatted)
    except NotWrittenError as trouble:
        raise Refused(trouble.said(run.language)) from None

    def planned() -> Plan:
        return Plan([*plan(ground, read, layout).changes], notes(told, run.language))

    carry_out(run, Manner("import", dry=dry_run, told=formatted), planned)


def _ready(run: "Run", file: Path, faults: Path | None) -> None:
    """See that what is needed for the file is there, and that nothing would be written over."""
    from importlib.util import find_spec

    from sttool.texts.exporting import NO_XLSX
    from sttool.texts.importing import FAULTS_THERE

    if file.suffix.lower() == ".xlsx" and find_spec("openpyxl") is None:
        run.refuse(NO_XLSX, package="sttool[xlsx]")
    if faults is not None and faults.exists():
        run.refuse(FAULTS_THERE, path=str(faults))


def _content(run: "Run", file: Path) -> "Given":
    from sttool.texts.importing import NO_FILE
    from sttool.writing.importing.cells import Given

    try:
        return Given(file.name, file.read_bytes())
    except OSError as error:
        run.refuse(NO_FILE, path=str(file), reason=error.strerror or str(error))


def _understood(
    run: "Run", file: Path, given: "Given", mapping: Path | None, wanted: str | None, year: int | None
) -> "tuple[Sheet, Layout, Path]":
    """Read the sheet, and what its columns mean: as was kept, else as they seem to, which is then kept."""
    from msgspec.structs import replace

    from sttool.texts import importing as words
    from sttool.writing.importing.cells import sheet_of
    from sttool.writing.importing.layout import headings, read_layout
    from sttool.writing.importing.rows import missing_columns

    kept = mapping or file.with_name(f"{file.name}.mapping.yaml")
    layout = read_layout(str(kept), _content(run, kept).content) if kept.exists() else None
    if layout is not None and wanted is not None and wanted != layout.sheet:
        kept, layout = file.with_name(f"{file.name}.{_plain(wanted)}.mapping.yaml"), None
        layout = read_layout(str(kept), _content(run, kept).content) if kept.exists() else None
    read = sheet_of(given, wanted or (layout.sheet if layout and file.suffix != ".csv" else None))
    if layout is None:
        layout = _guessed(run, read, kept, year)
    if not layout.columns:
        others = {"others": read.others} if read.others else {}
        run.refuse(words.NO_HEADINGS, sheet=read.name, path=str(kept), **others)
    missing = missing_columns(read, layout)
    if missing:
        row = read.rows[layout.header - 1] if layout.header <= len(read.rows) else ()
        known = tuple(heading for heading in headings(row) if heading)
        run.refuse(words.MAPPING_COLUMN, path=str(kept), found=missing, row=layout.header, known=known)
    return read, replace(layout, year=year or layout.year), kept


def _guessed(run: "Run", read: "Sheet", kept: Path, year: int | None) -> "Layout":
    """Guess what the columns mean, and keep it to be mended; without columns where that cannot be told."""
    from sttool.cli.streams import write_file
    from sttool.texts.importing import MAPPING_NOTE
    from sttool.writing.importing.layout import Layout, guessed, headings, layout_text, unguessed

    layout = guessed(read, year)
    if layout is None:
        header, unread = unguessed(read)
        layout = Layout(read.name, header, {})
    else:
        row = headings(read.rows[layout.header - 1])
        unread = tuple(heading for heading in row if heading and heading not in layout.columns)
    write_file(kept, layout_text(layout, run.language(MAPPING_NOTE), unread), run.language)
    return layout


def _plain(name: str) -> str:
    """A sheet's name as part of a file's."""
    return "".join(sign if sign.isalnum() else "-" for sign in name)


def _copy(run: "Run", file: Path, given: "Given", told: "Imported", faults: Path | None) -> str:
    """Write the copy with the column of faults, where nothing stands yet."""
    from sttool.cli.streams import write_file
    from sttool.texts.importing import SUFFIX
    from sttool.writing.importing.marked import marked

    path, number = faults or file.with_name(f"{file.stem}-{run.language(SUFFIX)}{file.suffix}"), 2
    while path.exists():
        path = file.with_name(f"{file.stem}-{run.language(SUFFIX)}-{number}{file.suffix}")
        number += 1
    wrongs = told.planned.wrongs
    write_file(path, marked(given, told.sheet, told.layout.header, wrongs, run.language), run.language)
    return str(path)


def _refused(run: "Run", told: "Imported", copy: str, formatted: options.Told) -> "Never":
    """Say what is wrong; exit code 1."""
    from sttool.output.imported import faulty_json, faulty_lines

    if formatted is options.Told.JSON:
        run.finish(faulty_json(told, copy, run.source, run.language, run.day), 1)
    run.finish(faulty_lines(told, copy, run.source, run.language), 1)

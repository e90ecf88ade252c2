"""``sttool export``: the records as tables for a spreadsheet, or the whole as JSON."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sttool.cli import completing, options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Never

    from sttool.cli.common import Run
    from sttool.writing.export.gathered import Gathered
    from sttool.writing.export.tables import Table


class Exported(StrEnum):
    """The forms records are exported in."""

    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


def export(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND", help="With csv: one table, as trainee or trainee.work.", autocompletion=completing.tables
        ),
    ] = None,
    *,
    formatted: Annotated[
        Exported | None,
        typer.Option("--format", help="How to write it; else by the name of the output, else JSON."),
    ] = None,
    with_names: Annotated[
        bool, typer.Option("--with-names", help="In tables, also the names of persons; JSON has all that is recorded.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FILE", help="Write into a file; for csv without a KIND into a new folder."),
    ] = None,
    records: options.Records = None,
    today: options.Today = None,
    at: options.At = None,
    lang: options.Language = None,
) -> None:
    """Export all records as a workbook, as tables or as JSON.

    A workbook has a sheet a kind. Tables have ids and no names, unless they are asked for. A record that cannot be
    read is left out, and said.
    """
    from sttool.cli.common import start
    from sttool.obligations.packs import read_rules
    from sttool.texts.exporting import LEFT_OUT, XLSX_WHERE
    from sttool.writing.export.gathered import gather

    form = formatted or _by_name(output)
    run = start(records, today, lang, None if form is Exported.CSV and kind is None else output, at=at)
    if form is Exported.XLSX and output is None:
        run.refuse(XLSX_WHERE)
    rules, _, _ = read_rules(run.source, run.settings)
    found = gather(run.source, rules, run.day, run.records)
    if found.survey.findings:
        from sttool.cli.streams import complain

        complain(run.language(LEFT_OUT, {"number": len(found.survey.findings)}))
    if form is Exported.JSON:
        _json(run, found)
    _tables(run, found, form, kind, output, with_names=with_names)


def _by_name(path: Path | None) -> Exported:
    ending = path.suffix.lower().removeprefix(".") if path is not None else ""
    return Exported(ending) if ending in set(Exported) else Exported.JSON


def _json(run: "Run", found: "Gathered") -> "Never":
    from sttool.output.header import Origin
    from sttool.output.naming import naming
    from sttool.output.record import records_written
    from sttool.output.view import View
    from sttool.writing.export.whole import whole

    view = View(found.survey, run.language, naming(run.source, found.survey.clinic))
    origin = Origin(run.records, run.git())
    run.finish(records_written(view, "export", whole(found), origin, found.survey.findings))


def _tables(
    run: "Run", found: "Gathered", form: Exported, kind: str | None, output: Path | None, *, with_names: bool
) -> "Never":
    from sttool.cli.targets import nearest
    from sttool.output.naming import naming
    from sttool.texts.exporting import CSV_WHERE, NO_TABLE
    from sttool.writing.export.sheets import csv_text, workbook
    from sttool.writing.export.tables import tables

    laid = tables(found.filed, naming(run.source, found.survey.clinic) if with_names else None)
    if form is Exported.XLSX:
        _needs_openpyxl(run)
        run.finish(workbook(laid, run.day))
    if kind is not None:
        one = next((table for table in laid if table.name == kind), None)
        if one is None:
            run.refuse(NO_TABLE, found=kind, **nearest(kind, [table.name for table in laid]))
        run.finish(csv_text(one))
    if output is None:
        run.refuse(CSV_WHERE)
    _folder(run, output, laid)


def _folder(run: "Run", output: Path, laid: "Sequence[Table]") -> "Never":
    """Write a file for each table into a folder that is made for them."""
    from sttool.cli.streams import write_file
    from sttool.texts.commands import NOT_WRITTEN
    from sttool.texts.exporting import NOT_EMPTY, WRITTEN
    from sttool.writing.export.sheets import csv_text

    try:
        output.mkdir(parents=True, exist_ok=True)
        if any(output.iterdir()):
            run.refuse(NOT_EMPTY, path=str(output))
    except OSError as error:
        run.refuse(NOT_WRITTEN, path=str(output), reason=error.strerror or str(error))
    for table in laid:
        write_file(output / f"{table.name}.csv", csv_text(table), run.language)
    run.finish(run.language(WRITTEN, {"number": len(laid), "path": str(output)}) + "\n")


def _needs_openpyxl(run: "Run") -> None:
    from importlib.util import find_spec

    from sttool.texts.exporting import NO_XLSX

    if find_spec("openpyxl") is None:
        run.refuse(NO_XLSX, package="sttool[xlsx]")

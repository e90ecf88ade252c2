"""Sheets as cells: of a workbook or of CSV, with merged cells filled in and nothing ever computed."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from msgspec import Struct

from sttool.texts import importing as words
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Sequence

Value: TypeAlias = str | int | float | date | None

_MOST_ROWS: Final = 10_000
_MOST_COLUMNS: Final = 200
_MOST_BYTES: Final = 20_000_000
_MOST_INSIDE: Final = 200_000_000
_SEPARATORS: Final = (";", ",", "\t")


class Given(NamedTuple):
    """A file that was given: its name and its bytes."""

    name: str
    content: bytes


class Cell(Struct, frozen=True):
    """What a cell holds: its value, whether it shows percent, and the fault it shows or is, if any."""

    value: Value = None
    percent: bool = False
    formula: bool = False
    error: str = ""


Row: TypeAlias = tuple[Cell, ...]


class Sheet(Struct, frozen=True):
    """The cells of one sheet, row by row from its first; ``others`` are the sheets beside it.

    ``separator`` is what CSV is parted by, empty for a workbook.
    """

    name: str
    rows: tuple[Row, ...]
    others: tuple[str, ...] = ()
    separator: str = ""


def sheet_of(given: Given, wanted: str | None) -> Sheet:
    """Read a sheet of a file: the one that is wanted, else the first that is shown and not blank.

    Raises:
        NotWrittenError: the file is no sheet, or has none of that name.

    """
    name, content = given
    if len(content) > _MOST_BYTES:
        raise _too_large(name)
    ending = name.lower().rpartition(".")[2]
    if ending == "csv":
        return _of_csv(name, content)
    if ending != "xlsx":
        raise NotWrittenError(words.NO_FORM, path=name)
    return _of_book(given, wanted)


def opened(given: Given, *, values: bool) -> Any:  # noqa: ANN401 - a library that is loaded late
    """Open a workbook: with the values that were saved last, or with its formulas as they stand.

    Raises:
        NotWrittenError: it is none, or would unpack to more than any sheet is.

    """
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra, loaded where a workbook is read

    try:
        with zipfile.ZipFile(io.BytesIO(given.content)) as packed:
            size = sum(item.file_size for item in packed.infolist())
        book = load_workbook(io.BytesIO(given.content), data_only=values) if size <= _MOST_INSIDE else None
    except Exception:  # noqa: BLE001 - the library has no fault of its own; whatever it stumbles over is no workbook
        raise NotWrittenError(words.NO_BOOK, path=given.name) from None
    if book is None:
        raise _too_large(given.name)
    return book


def _too_large(name: str) -> NotWrittenError:
    megabytes = _MOST_BYTES // 1_000_000
    return NotWrittenError(words.TOO_LARGE, path=name, rows=_MOST_ROWS, columns=_MOST_COLUMNS, megabytes=megabytes)


def _of_book(given: Given, wanted: str | None) -> Sheet:
    name = given.name
    saved, formulas = opened(given, values=True), opened(given, values=False)
    names = [sheet.title for sheet in saved.worksheets]
    if wanted is not None and wanted not in names:
        raise NotWrittenError(words.NO_SHEET, name=wanted, known=tuple(names))
    shown = [sheet.title for sheet in saved.worksheets if sheet.sheet_state == "visible" and sheet.max_row > 1]
    title = wanted or next(iter(shown or names), "")
    if not title:
        raise NotWrittenError(words.NO_BOOK, path=name)
    sheet = saved[title]
    if sheet.max_row > _MOST_ROWS or sheet.max_column > _MOST_COLUMNS:
        raise _too_large(name)
    rows = [
        [_cell(cell, raw) for cell, raw in zip(cells, raws, strict=True)]
        for cells, raws in zip(
            sheet.iter_rows(max_row=sheet.max_row, max_col=sheet.max_column),
            formulas[title].iter_rows(max_row=sheet.max_row, max_col=sheet.max_column),
            strict=True,
        )
    ]
    for merged in sheet.merged_cells.ranges:
        first = rows[merged.min_row - 1][merged.min_col - 1]
        for row in rows[merged.min_row - 1 : merged.max_row]:
            row[merged.min_col - 1 : merged.max_col] = [first] * len(row[merged.min_col - 1 : merged.max_col])
    return Sheet(title, tuple(map(tuple, rows)), tuple(other for other in names if other != title))


def _cell(saved: Any, raw: Any) -> Cell:  # noqa: ANN401 - a library that is loaded late
    """One cell; a formula is the value that was saved with it, and a fault where there is none."""
    value = saved.value
    if raw.data_type == "f" and value is None:
        return Cell(formula=True)
    if saved.data_type == "e":
        return Cell(error=str(value))
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, bool):
        value = "ja" if value else "nej"
    if isinstance(value, str):
        value = value.strip() or None
    elif value is not None and not isinstance(value, int | float | date):
        value = str(value)
    return Cell(value, percent="%" in str(saved.number_format))


def _of_csv(name: str, content: bytes) -> Sheet:
    text = _decoded(content)
    separator = _separator(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        raise NotWrittenError(words.NO_FORM, path=name) from None
    width = max(map(len, rows), default=0)
    if len(rows) > _MOST_ROWS or width > _MOST_COLUMNS:
        raise _too_large(name)
    cells = tuple(_padded([Cell(part.strip() or None) for part in row], width) for row in rows)
    return Sheet(name.rpartition(".")[0], cells, separator=separator)


def _padded(row: list[Cell], width: int) -> Row:
    return (*row, *[Cell()] * (width - len(row)))


def _decoded(content: bytes) -> str:
    """The text of a CSV file: UTF-8, with a mark or without, UTF-16 with one, else what Windows wrote."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _separator(text: str) -> str:
    """The sign that stands most often in the first lines, the semicolon before the comma."""
    head = [line for line in text.splitlines()[:20] if line.strip()]
    return max(_SEPARATORS, key=lambda sign: sum(line.count(sign) for line in head))


def blank(row: Sequence[Cell]) -> bool:
    """Say whether nothing stands in a row."""
    return all(cell == Cell(percent=cell.percent) for cell in row)

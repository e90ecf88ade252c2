"""Tables as files that a spreadsheet opens: values only, so that nothing in a record is ever run as a formula."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from sttool.sources.places import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl.workbook import Workbook

    from sttool.writing.export.tables import Table, Value

_LONGEST: Final = 32_767
"""The letters that a cell holds at most."""

_WIDEST: Final = 60
_NARROWEST: Final = 8
_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def csv_text(table: Table) -> str:
    """Write a table as CSV, separated by commas, with CRLF as the standard (RFC 4180) has it.

    A spreadsheet takes what begins with ``=``, ``+``, ``-`` or ``@`` for a formula, quoted or not; before such a text
    an apostrophe is put, which shows it as text.
    """
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerow(table.columns)
    rows.writerows([_as_text(value) for value in row] for row in table.rows)
    return written.getvalue()


def workbook(tables: Iterable[Table], day: date) -> bytes:
    """Write tables as a workbook of Excel, a sheet each; the same tables on the same day give the same bytes."""
    from openpyxl import Workbook  # noqa: PLC0415 - an extra, loaded where a workbook is asked for

    book = Workbook(write_only=True)
    for table in tables:
        _sheet(book, table)
    if not book.sheetnames:
        book.create_sheet("sttool")
    book.properties.creator = "sttool"
    written = io.BytesIO()
    book.save(written)
    return _alike(written.getvalue(), day)


def _sheet(book: Workbook, table: Table) -> None:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - likewise
    from openpyxl.styles import Font  # noqa: PLC0415 - likewise
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise

    sheet = book.create_sheet(table.name)
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns):
        longest = max((len(_as_text(row[number])) for row in table.rows), default=0)
        width = min(_WIDEST, max(_NARROWEST, len(column), longest)) + 2
        sheet.column_dimensions[get_column_letter(number + 1)].width = width
    heads = [WriteOnlyCell(sheet, value=column) for column in table.columns]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    for row in table.rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_in_cell(value))
            if isinstance(value, str):
                cell.data_type = "s"  # what begins with "=" would else be a formula
            elif isinstance(value, date):
                cell.number_format = "yyyy-mm-dd"
            cells.append(cell)
        sheet.append(cells)
    last = get_column_letter(max(1, len(table.columns)))
    sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"


def _in_cell(value: Value) -> str | float | datetime | None:
    if isinstance(value, str):
        return safe(value)[:_LONGEST]
    return datetime.combine(value, time()) if isinstance(value, date) else value


def _as_text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    text = safe(str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_STARTS_FORMULA) else text


def _alike(content: bytes, day: date) -> bytes:
    """Take the clock out of a workbook: the times in its list of files, and the days it says it was made."""
    stamp = datetime.combine(day, time()).isoformat().encode() + b"Z"
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as found, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for name in found.namelist():
            data = found.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
            made.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return written.getvalue()

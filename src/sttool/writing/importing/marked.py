"""A copy of a sheet with a column of faults, a row each; all else in it is as it was."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import TYPE_CHECKING

from sttool.sources.places import safe
from sttool.texts import importing as words
from sttool.writing.importing.cells import opened
from sttool.writing.importing.values import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sttool.texts import Language
    from sttool.writing.importing.cells import Given, Sheet
    from sttool.writing.importing.rows import Wrong


def marked(given: Given, sheet: Sheet, header: int, wrongs: Sequence[Wrong], say: Language) -> bytes:
    """Write the faults beside the rows they are of; what is of no row stands below the last."""
    texts: dict[int, list[str]] = defaultdict(list)
    for item in wrongs:
        where = f"{item.column}: " if item.column else ""
        texts[item.row or len(sheet.rows) + 1].append(where + safe(item.said(say)))
    column = {row: "; ".join(dict.fromkeys(found)) for row, found in texts.items()}
    column[header] = say(words.HEADING)
    if sheet.separator:
        return _csv(sheet, column)
    return _book(given, sheet.name, column)


def _book(given: Given, title: str, column: Mapping[int, str]) -> bytes:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - an extra, loaded where a workbook is written
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise

    book = opened(given, values=False)
    sheet = book[title]
    number = sheet.max_column + 1
    for row, text in column.items():
        cell = sheet.cell(row, number, text)
        cell.data_type = "s"  # whatever it begins with, it is no formula
        cell.font = Font(bold=True, color="FFC00000")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions[get_column_letter(number)].width = 60
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _csv(sheet: Sheet, column: Mapping[int, str]) -> bytes:
    written = io.StringIO()
    rows = csv.writer(written, delimiter=sheet.separator)
    last = max(len(sheet.rows), *column)
    width = len(sheet.rows[0]) if sheet.rows else 0
    for number in range(1, last + 1):
        cells = [shown(cell) for cell in sheet.rows[number - 1]] if number <= len(sheet.rows) else [""] * width
        rows.writerow([*cells, column.get(number, "")])
    return b"\xef\xbb\xbf" + written.getvalue().encode()

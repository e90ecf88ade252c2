"""What came of a sheet, shown: how it was understood, what is there already, and what is wrong with its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.output.changes import Written, changes_data, changes_lines, turns
from sttool.output.lines import Line, line, piece
from sttool.output.record import written as in_json
from sttool.texts import importing as words
from sttool.writing.importing.layout import headings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.sources.tree import Source
    from sttool.texts import Language
    from sttool.writing.importing.cells import Sheet
    from sttool.writing.importing.layout import Layout
    from sttool.writing.importing.planning import Planned


class Imported(Struct, frozen=True):
    """A sheet, how it was understood, where that is kept, and what came of it."""

    sheet: Sheet
    layout: Layout
    kept: str
    planned: Planned
    dry: bool


def notes(told: Imported, say: Language) -> list[str]:
    """How the sheet was read, and what was there already, a sentence each."""
    found = [*_understood(told, say)]
    found += [say(words.ALIKE, {"row": row, "what": what}) for row, what in told.planned.there]
    if not told.planned.changes and not told.planned.wrongs:
        found.append(say(words.NOTHING_NEW))
    return found


def faulty_lines(told: Imported, copy: str, source: Source, say: Language) -> list[Line]:
    """Write the faults, and in a dry run the records that would be written without them."""
    shown = [line(note) for note in notes(told, say)]
    if told.dry:
        shown += changes_lines(_written(told, source), say)
    shown.append(line(piece(say(words.FAULTS, {"number": len(told.planned.wrongs)}), "bad")))
    for item in told.planned.wrongs:
        column = {"column": item.column} if item.column else {}
        text = words.ON_ROW if item.row else words.ON_SHEET
        shown.append(line("  " + say(text, {"row": item.row, **column, "message": item.said(say)})))
    shown.append(line(say(words.COPY, {"path": copy})))
    return shown


def faulty_json(told: Imported, copy: str, source: Source, say: Language, day: date) -> str:
    """Give the same as JSON."""
    data: dict[str, Any] = changes_data(_written(told, source), say, day)
    faults = [
        {"row": item.row or None, "column": item.column or None, "message": item.said(say)}
        for item in told.planned.wrongs
    ]
    return in_json({**data, "notes": notes(told, say), "faults": faults, "copy": copy})


def _written(told: Imported, source: Source) -> Written:
    files = []
    for change in told.planned.changes:
        content = source.read(change.path)
        files.append(turns(change, content if isinstance(content, bytes) else None))
    return Written("import", tuple(files), dry=told.dry)


def _understood(told: Imported, say: Language) -> Iterator[str]:
    layout = told.layout
    yield say(words.UNDERSTOOD, {"sheet": told.sheet.name, "row": layout.header})
    row = headings(told.sheet.rows[layout.header - 1])
    names = [heading for heading in row if heading]
    width = max(map(len, names), default=0)
    for heading in names:
        yield f"  {heading:{width}}  {layout.columns.get(heading, f'({say(words.IGNORED)})')}"
    for field, value in layout.defaults.items():
        yield "  " + say(words.ASSUMED, {"field": field, "value": value})
    yield say(words.KEPT, {"path": told.kept})
    if told.sheet.others:
        yield say(words.OTHER_SHEETS, {"names": told.sheet.others})

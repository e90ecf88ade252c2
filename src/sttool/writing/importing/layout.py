"""How a sheet is understood: which heading means what. It is guessed, shown, kept, and read again as it was mended."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from sttool.sources.document import read_document
from sttool.texts import importing as words
from sttool.writing.importing.headings import DEFAULTS, FIELDS, READINGS, WHOSE
from sttool.writing.importing.values import shown
from sttool.writing.plain import block
from sttool.writing.trouble import NotWrittenError, faulty

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.writing.importing.cells import Row, Sheet
    from sttool.writing.importing.headings import Reading

_LOOKED_AT: Final = 25
"""The first rows, among which the headings are looked for."""

_KEYS: Final = ("sheet", "header", "year", "columns", "defaults")


class Layout(Struct, frozen=True):
    """What a sheet's headings mean: ``columns`` by heading, as ``placement.from``; ``defaults`` where none says it."""

    sheet: str
    header: int
    columns: Mapping[str, str]
    defaults: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds a row tells of; trainees are only told of where something beside whose it is stands there."""
        told = [name.partition(".")[0] for name in self.columns.values() if name not in WHOSE]
        return tuple(kind for kind in FIELDS if kind in told)


def known_fields() -> tuple[str, ...]:
    """All that a column may mean."""
    return tuple(f"{kind}.{name}" for kind, fields in FIELDS.items() for name in fields)


def headings(row: Row) -> tuple[str, ...]:
    """The headings of a row, in order, spaces evened; one that stands there twice has its number behind it."""
    found: list[str] = []
    for cell in row:
        text = " ".join(shown(cell).split())
        number = 2
        first = text
        while text and text in found:
            text, number = f"{first} ({number})", number + 1
        found.append(text)
    return tuple(found)


def guessed(sheet: Sheet, year: int | None) -> Layout | None:
    """Find the row of headings and what they mean; ``None`` where no reading fits."""
    best: tuple[float, Layout] | None = None
    for number, row in enumerate(sheet.rows[:_LOOKED_AT], 1):
        for reading in READINGS:
            columns = _read(headings(row), reading)
            if not all(any(name in columns.values() for name in group) for group in reading.needs):
                continue
            score = len(columns) - number / 1000
            if best is None or score > best[0]:
                defaults = _defaults(columns, reading)
                best = score, Layout(sheet.name, number, columns, defaults, year)
    return best[1] if best else None


def _read(row: Sequence[str], reading: Reading) -> dict[str, str]:
    """What each heading means in one reading; each meaning is taken once, by the first heading that has it."""
    found: dict[str, str] = {}
    for heading in row:
        word = heading.lower().rstrip(":*").strip()
        name = next((name for name in _meanings(word, reading) if name not in found.values()), None)
        if word and name is not None:
            found[heading] = name
    title = next((heading for heading, name in found.items() if name == "placement.title"), None)
    if title is not None and "placement.unit" not in found.values():
        # A column of placements that says nothing else of where they are names the units.
        found[title] = "placement.unit"
    return found


def _meanings(word: str, reading: Reading) -> Iterator[str]:
    if word in reading.over:
        yield reading.over[word]
    for kind in reading.kinds:
        yield from (f"{kind}.{name}" for name, spec in FIELDS[kind].items() if word in spec.headings)
    if "trainee" not in reading.kinds and reading.kinds[0] not in {"person", "unit"}:
        fields = FIELDS["trainee"]
        yield from (name for name in WHOSE if word in fields[name.partition(".")[2]].headings)


def _defaults(columns: Mapping[str, str], reading: Reading) -> dict[str, str]:
    return {
        f"{kind}.{name}": value
        for kind in reading.kinds
        for name, value in DEFAULTS.get(kind, {}).items()
        if f"{kind}.{name}" not in columns.values()
    }


def unguessed(sheet: Sheet) -> tuple[int, tuple[str, ...]]:
    """The row that looks like one of headings where none was recognised: the first with two cells or more."""
    for number, row in enumerate(sheet.rows[:_LOOKED_AT], 1):
        found = tuple(heading for heading in headings(row) if heading)
        if len(found) > 1:
            return number, found
    return 1, ()


def layout_text(mapping: Layout, note: str, unread: Sequence[str] = ()) -> str:
    """A mapping as a file to keep and mend; ``unread`` are the headings that mean nothing yet."""
    said: dict[str, object] = {"sheet": mapping.sheet, "header": mapping.header}
    if mapping.year is not None:
        said["year"] = mapping.year
    fields = "".join(f"#   {kind}: {', '.join(FIELDS[kind])}\n" for kind in FIELDS)
    columns = {**mapping.columns, **dict.fromkeys(unread, "")}
    return f"# {note}\n{fields}{block(said)}{_lines('columns', columns)}{_lines('defaults', mapping.defaults)}"


def _lines(key: str, values: Mapping[str, str]) -> str:
    inner = "".join(f"  {line}\n" for line in block(values).splitlines())
    return f"{key}:\n{inner}" if inner else ""


def read_layout(path: str, content: bytes) -> Layout:
    """Read a mapping that was kept.

    Raises:
        NotWrittenError: it is none.

    """
    document = read_document(path, content)
    if document.findings:
        raise faulty(document.findings[0])
    data = document.data
    if not isinstance(data, dict) or not isinstance(data.get("columns"), dict):
        raise NotWrittenError(words.NO_MAPPING, path=path)
    columns, defaults = data["columns"], data.get("defaults") or {}
    if not isinstance(defaults, dict) or not isinstance(data.get("header", 1), int):
        raise NotWrittenError(words.NO_MAPPING, path=path)
    _known(path, data, _KEYS)
    columns = {str(key): str(name) for key, name in columns.items() if name}
    _known(path, [*columns.values(), *defaults], known_fields())
    year = data.get("year")
    return Layout(
        str(data.get("sheet", "")),
        max(1, data.get("header", 1)),
        columns,
        {str(key): str(value) for key, value in defaults.items()},
        year if isinstance(year, int) else None,
    )


def _known(path: str, found: Sequence[str] | Mapping[str, object], known: Sequence[str]) -> None:
    for name in found:
        if name not in known:
            near = get_close_matches(name, known, 1)
            if near:
                raise NotWrittenError(words.MAPPING_KEY, path=path, name=name, nearest=near[0])
            raise NotWrittenError(words.MAPPING_KEY, path=path, name=name)

"""A page on one training or one unit, as text and as Markdown: blocks of lines under a heading each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.output.explaining import labelled
from sttool.output.lines import BLANK, Column, columns_of, line, piece, table, wrapped
from sttool.reports.escaping import markdown
from sttool.texts import show as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.output.lines import Line, Tone
    from sttool.texts import Language

WIDTH: Final = 100
"""A page is as wide as a sheet, however wide the terminal is."""


class Row(Struct, frozen=True):
    """A line of a block: cells side by side, and how it is meant."""

    cells: tuple[str, ...]
    tone: Tone = ""


class Block(Struct, frozen=True):
    """A heading with what stands below it: sentences, facts with a label each, or rows; and how many are left out."""

    heading: str
    sentences: tuple[str, ...] = ()
    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    rows: tuple[Row, ...] = ()
    left: int = 0


def block_lines(say: Language, title: str, blocks: Iterable[Block], width: int) -> list[Line]:
    """Write a page as text."""
    most = min(width, WIDTH)
    lines = [line(piece(title, "head"))]
    for block in blocks:
        lines += [BLANK, *([line(piece(block.heading, "head"))] if block.heading else [])]
        for text in block.sentences:
            lines += wrapped(text, most, 2 if block.heading else 0)
        for label, texts in block.facts:
            lines += labelled(label, texts, most)
        lines += _table(block.rows, most)
        if block.left:
            lines += wrapped(say(words.MORE, {"number": block.left}), most, 2, "dim")
    return lines


def block_markdown(say: Language, title: str, blocks: Iterable[Block]) -> str:
    """Write a page as Markdown."""
    parts = [f"# {markdown(title)}"]
    for block in blocks:
        parts += [f"## {markdown(block.heading)}"] if block.heading else []
        parts += [markdown(text) for text in block.sentences]
        lines = [*(_fact(label, texts) for label, texts in block.facts), *(_bullet(row) for row in block.rows)]
        lines += [f"- {markdown(say(words.MORE, {'number': block.left}))}"] if block.left else []
        parts += ["\n".join(lines)] if lines else []
    return "\n\n".join(parts) + "\n"


def _fact(label: str, texts: Sequence[str]) -> str:
    return f"- {markdown(label)}: {markdown('; '.join(texts))}"


def _bullet(row: Row) -> str:
    shown = markdown(" · ".join(cell for cell in row.cells if cell))
    return f"- **{shown}**" if row.tone == "bad" else f"- {shown}"


def _table(rows: Sequence[Row], width: int) -> Iterator[Line]:
    """Rows in columns; the widest gives way where all together are too wide."""
    if not rows:
        return
    count = max(len(row.cells) for row in rows)
    cells = [
        [piece(text, row.tone if index == 0 else "") for index, text in enumerate((*row.cells, *("",) * count)[:count])]
        for row in rows
    ]
    sizes = _fitted([max(columns_of(row[index].text) for row in cells) for index in range(count)], width)
    yield from table(cells, [Column(least=size) for size in sizes], width)


def _fitted(sizes: list[int], width: int) -> list[int]:
    """The columns' widths where all together have room: the widest gives way, of two the later; the first never."""
    over = _INDENT + sum(sizes) + _BETWEEN * (sum(size > 0 for size in sizes) - 1) - width
    while over > 0 and max(sizes[1:], default=0) > 1:
        widest = max(range(1, len(sizes)), key=lambda index: (sizes[index], index))
        sizes[widest] -= 1
        over -= 1
    return sizes


_INDENT: Final = 2
_BETWEEN: Final = 2
"""The columns before a table, and between two of its own."""

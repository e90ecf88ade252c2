"""The duties as text and as Markdown: all on a line each, or one with what lies behind it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from sttool.output.explaining import labelled
from sttool.output.header import header
from sttool.output.lines import BLANK, Column, line, piece, table, wrapped
from sttool.reports.duties import WHOLE
from sttool.reports.escaping import markdown
from sttool.texts.duties import words
from sttool.texts.report import SECTIONS
from sttool.texts.terms import LEVELS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.output.header import Origin
    from sttool.output.lines import Line, Piece
    from sttool.output.view import View
    from sttool.reports.counts import Counts
    from sttool.reports.duties import Asking, DutyRow
    from sttool.texts import Text

_HEADS: Final = (
    *(words.DUTY, words.WHAT, words.RECORDS, words.SECTION),
    *(words.MET, words.LATE, words.UNMET, words.COMING, words.OTHER),
)
_RIGHT: Final = Column(right=True)
_COLUMNS: Final = (Column(), Column(least=46), Column(least=10), Column(least=14), *(_RIGHT,) * 5)


def duties_lines(view: View, rows: Iterable[DutyRow], origin: Origin, width: int) -> list[Line]:
    """Write all duties, a line each, document by document."""
    say = view.language
    lines = [header(view, origin)]
    for document, group in groupby(rows, lambda row: row.document):
        cells = [[piece(say(head), "dim") for head in _HEADS], *(_row(view, row) for row in group)]
        lines += [BLANK, line(piece(say(document), "head")), *table(cells, _COLUMNS, width)]
    return [*lines, BLANK, *wrapped(say(words.LEGEND, {"day": view.day}), width, 0, "dim")]


def duty_page_lines(view: View, row: DutyRow, width: int) -> list[Line]:
    """Write one duty: who answers, what asks for it and what shows it, where it is reported, how it stands."""
    say = view.language
    lines = [line(piece(f"{row.number}  {say(row.what)}", "head")), BLANK]
    for label, texts in _facts(view, row):
        lines += labelled(label, texts, width)
    for item in row.obligations:
        lines += [BLANK, line(f"  {say(item.title)}  ", piece(item.id, "dim"))]
        for text in _behind(view, item):
            lines += wrapped(text, width, 4, "dim")
    return lines


def duties_markdown(view: View, rows: Sequence[DutyRow]) -> str:
    """Write the duties as tables; of a single one also what lies behind it."""
    say = view.language
    if len(rows) == 1:
        return _page_markdown(view, rows[0])
    blocks = []
    for document, group in groupby(rows, lambda row: row.document):
        cells = [[part.text for part in _row(view, row)] for row in group]
        blocks += [f"## {markdown(say(document))}", _table([say(head) for head in _HEADS], cells)]
    return "\n\n".join([*blocks, markdown(say(words.LEGEND, {"day": view.day}))]) + "\n"


def _page_markdown(view: View, row: DutyRow) -> str:
    say = view.language
    facts = [f"- {markdown(label)}: {markdown(' · '.join(texts))}" for label, texts in _facts(view, row)]
    blocks = [f"# {row.number} {markdown(say(row.what))}", "\n".join(facts)]
    for item in row.obligations:
        told = "\n".join(f"- {markdown(text)}" for text in _behind(view, item))
        blocks.append(f"## {markdown(say(item.title))} ({item.id})\n\n{told}")
    return "\n\n".join(blocks) + "\n"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * (len(heads) - len(_NUMBERS)) + ["---:"] * len(_NUMBERS), *rows]
    return "\n".join(
        f"| {' | '.join(markdown(cell) if cell[:3] != '---' else cell for cell in row)} |" for row in lines
    )


_NUMBERS: Final = _COLUMNS[-5:]
_UNMET: Final = 2
"""Which of the numbers is of what somebody has not done."""


def _row(view: View, row: DutyRow) -> list[Piece]:
    counts, say = row.counts, view.language
    numbers: Iterable[int] = (counts.met, counts.late, counts.unmet, counts.coming, counts.other)
    shown = [str(number or "·") for number in numbers]
    if not row.obligations:
        shown = [str(row.recorded) if row.kept else say(words.NOTHING_ASKED), *("",) * 4]
    return [
        piece(row.number, "dim" if not row.served else ""),
        piece(say(row.what), "dim" if not row.served else ""),
        piece(", ".join(_records(row))),
        piece(", ".join(_sections(view, row)[1:])),
        *(piece(text, "bad" if counts.unmet and index == _UNMET else "") for index, text in enumerate(shown)),
    ]


def _records(row: DutyRow) -> list[str]:
    """The kinds of record behind a duty; of one that others make up, which these are."""
    if row.altogether:
        return [f"{row.altogether[0]}–{row.altogether[-1]}"]
    kinds = [name.partition(".")[0] for name in row.kept] or [name for item in row.obligations for name in item.records]
    return list(dict.fromkeys(kinds))


def _sections(view: View, row: DutyRow) -> list[str]:
    return [view.language(SECTIONS[name]) for name in row.sections]


def _facts(view: View, row: DutyRow) -> Iterator[tuple[str, list[str]]]:
    """What is told of a duty beside its obligations, each with its label."""
    say = view.language
    yield say(words.ANSWERS), [", ".join(say(ROLES[role]) for role in row.who)]
    yield say(words.FROM), [say(row.document)]
    if row.altogether:
        yield say(words.ASKED), [say(words.MADE_OF, {"duties": ", ".join(row.altogether)})]
    if row.kept:
        yield say(words.ASKED), [say(words.KEPT, {"records": ", ".join(row.kept)})]
        yield say(words.STANDS), [_recorded(view, row.recorded)]
    if not row.served:
        yield say(words.ASKED), [say(words.NOT_ASKED)]
    if row.obligations:
        yield say(words.STANDS), [stands(view, row.counts)]
    if WHOLE in row.sections:
        yield say(words.REPORTED), [", ".join(_sections(view, row))]


def _recorded(view: View, number: int) -> str:
    if not number:
        return view.language(words.NOT_RECORDED)
    text = words.RECORDED_ONE if number == 1 else words.RECORDED
    return view.language(text, {"number": view.number(number)})


def _behind(view: View, item: Asking) -> Iterator[str]:
    """What shows whether an obligation is met, and how it stands."""
    say = view.language
    shown: list[Text | None] = [words.STATE if item.predicate else None, words.SHOWN_BY if item.records else None]
    params = {"predicate": item.predicate or "", "records": ", ".join(item.records)}
    parts = [say(LEVELS[item.level.value]), *(say(text, params) for text in shown if text is not None)]
    yield " · ".join(parts)
    yield stands(view, item.counts)


def stands(view: View, counts: Counts) -> str:
    """How many have which verdict, in a sentence; what somebody should act on first."""
    found, say = counts.by_verdict, view.language
    said = [
        say(texts[found[name] > 1], {"number": view.number(found[name])})
        for name, texts in words.COUNTS.items()
        if name in found
    ]
    return ", ".join(said) or say(words.NOTHING_YET)

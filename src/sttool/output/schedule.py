"""The schedule as text: a timeline with a row a trainee, the units' places month by month, and what is to be solved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.output.header import header
from sttool.output.lines import BLANK, Line, line, piece, wrapped
from sttool.output.problems import days, spoken, unit_name
from sttool.output.timeline import Grid, month_lines, rows, strips
from sttool.texts import schedule as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.schedule import Schedule

_LABEL: Final = 22
_WIDEST: Final = 26


def schedule_lines(view: View, shown: Schedule, origin: Origin, width: int, unit: str | None = None) -> list[Line]:
    """Write the whole schedule."""
    say = view.language
    about = [say(words.WINDOW, {"start": shown.window.start, "end": shown.window.end})]
    if unit is not None:
        about.append(say(words.FOR_UNIT, {"unit": unit_name(view, unit)}))
    lines = [header(view, origin), line(piece(" · ".join(about), "dim")), BLANK]
    if shown.rows:
        lines += [*_timeline(view, shown, width), BLANK]
    else:
        lines += [line(say(words.NOBODY)), BLANK]
    if shown.unread:
        lines += [*wrapped(say(words.UNREAD, {"trainees": shown.unread}), width), BLANK]
    return [*lines, *problem_lines(view, shown, width)]


def problem_lines(view: View, shown: Schedule, width: int) -> Iterator[Line]:
    """Write each problem: its days and what it is, the sentence, who is there, the file, and what to do."""
    say = view.language
    if not shown.problems:
        yield line(piece(say(words.NO_PROBLEMS), "good"))
        return
    yield line(piece(say(words.PROBLEMS, {"number": view.number(len(shown.problems))}), "head"))
    for problem in shown.problems:
        said = spoken(view, shown, problem)
        yield line("  ", piece(said.kind, "bad"), f"  {days(view, problem.period)}")
        yield from wrapped(said.message, width, 6)
        for there in said.there:
            yield from wrapped(there, width, 8)
        yield from wrapped(said.help, width, 6, "dim")
        yield line("      ", piece(say(words.SEE, {"path": problem.path}), "dim"))


def _timeline(view: View, shown: Schedule, width: int) -> Iterator[Line]:
    names = [f"{row.trainee} {view.name(row.trainee) or ''}".rstrip() for row in shown.rows]
    label = min(_WIDEST, max(_LABEL, *(len(name) for name in names)))
    grid = Grid.fitting(shown.window, width - label - 4)
    yield from month_lines(view, grid, label)
    yield from rows(view, shown, grid, label)
    yield line("  ", piece(view.language(words.LEGEND), "dim"))
    counted = list(strips(view, shown, grid, label))
    if counted:
        yield BLANK
        yield line(piece(view.language(words.UNITS), "head"), "  ", piece(view.language(words.UNITS_NOTE), "dim"))
        yield from counted

"""The years ahead as text: specialists and places by half-year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.output.header import title
from sttool.output.lines import BLANK, Column, Line, line, piece, table, wrapped
from sttool.output.personnel import WIDTH
from sttool.texts import people as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.forecast import Forecast
    from sttool.texts import Language, Text

_CUT: Final = 14


def forecast_lines(view: View, shown: Forecast, origin: Origin, width: int) -> list[Line]:
    """Write both tables, and what is not in them."""
    say, room = view.language, min(width, WIDTH)
    lines = [title(view, origin), BLANK, line(piece(say(words.SPECIALISTS), "head"))]
    if shown.specialists:
        rows = [(item.name, item.numbers) for item in shown.specialists]
        lines += _grid(shown, [*rows, (say(words.ALL), shown.doctors)], room)
    else:
        lines.append(line("  ", say(words.NO_SPECIALISTS)))
    for note in _notes(shown, say):
        lines += wrapped(note, room, 2, "dim")
    lines += [BLANK, line(piece(say(words.PLACES), "head"))]
    if shown.free is None:
        return [*lines, *wrapped(say(words.NO_PLACES), room, 2)]
    places = [(item.name, item.numbers) for item in shown.free]
    more = [(say(words.ALL), shown.free_in_all), (say(words.WITHOUT), shown.waiting)]
    note = say(words.PLACES_NOTE, {"number": shown.trained_without})
    return [*lines, *_grid(shown, [*places, *more], room), *wrapped(note, room, 2, "dim")]


def _grid(shown: Forecast, rows: Sequence[tuple[str, Sequence[int]]], width: int) -> list[Line]:
    """Half-years as columns, named by year and term on two lines."""
    halves = [half.name.partition("-") for half in shown.halves]
    head = [["", *(year for year, _, _ in halves)], ["", *(term for _, _, term in halves)]]
    laid = [[piece(text, "dim") for text in texts] for texts in head]
    laid += [[piece(name), *(piece(str(number or "·")) for number in numbers)] for name, numbers in rows]
    return table(laid, (Column(least=_CUT), *(Column(right=True) for _ in shown.halves)), width)


def _notes(shown: Forecast, say: Language) -> Iterator[str]:
    yield say(words.EXPECTED)
    if sum(sum(item.numbers) for item in shown.specialists) > shown.expected:
        yield say(words.TWO)
    told: tuple[tuple[int, Text], ...] = (
        (shown.passed, words.PASSED), (shown.later, words.LATER), (shown.unknown, words.UNKNOWN)
    )  # fmt: skip
    for number, text in told:
        if number:
            yield say(text, {"number": number})

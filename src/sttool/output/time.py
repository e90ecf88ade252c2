"""Training time as text: the sums, and the working line by line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import LAST
from sttool.output.figures import adding_up, decimal
from sttool.output.lines import BLANK, Column, Line, Piece, line, piece, table, wrapped
from sttool.texts import time as words
from sttool.training.standing import bt_left_out
from sttool.training.working import working

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sttool.foresight import Foresight
    from sttool.kinds.trainees import Trainee
    from sttool.output.lines import Tone
    from sttool.output.view import View
    from sttool.texts import Text
    from sttool.training.asked import AskedLine
    from sttool.training.time import Line as WorkingLine
    from sttool.training.time import TrainingTime

_COLUMNS: Final = (
    Column(),
    Column(),
    Column(right=True),
    Column(right=True),
    Column(right=True),
    Column(right=True),
    Column(right=True),
    Column(least=12),
)
_FULL: Final = 100

WIDE: Final = 10_000
"""The width of a table that is not to be cut."""


class Timed(Struct, frozen=True):
    """A training's time to be shown: whose it is, what could not be read, and what would be if something else were."""

    id: str
    trainee: Trainee
    time: TrainingTime
    unread: tuple[str, ...] = ()
    foresight: Foresight | None = None


def time_lines(view: View, timed: Timed, width: int) -> list[Line]:
    """Write a training's time as it is recorded, with its working."""
    return [
        title(view, timed.id, timed.trainee),
        BLANK,
        *_sums(view, timed),
        *_notes(view, timed, width),
        BLANK,
        line(piece(view.language(words.WORKING), "head")),
        *working_lines(view, timed.time, width),
    ]


def title(view: View, ident: str, trainee: Trainee) -> Line:
    """Write whose training it is, under which regulation, and the day it is judged on."""
    parts = [trainee.programme, *trainee.specialties, trainee.regulation, view.language(words.DAY, {"day": view.day})]
    return line(piece(view.name(ident) or ident, "head"), *(f" · {part}" for part in (ident, *parts)))


def reached_on(view: View, day: date | None) -> str:
    """Write a day on which something is reached, or that it is not."""
    return view.language(words.NEVER) if day is None else day.isoformat()


def _sums(view: View, timed: Timed) -> Iterable[Line]:
    time, say, day = timed.time, view.language, view.day
    end = time.expected_end
    suffices = end is not None and end <= day
    done = {"months": decimal(time.months(day), say), "days": decimal(time.days(day), say, 1)}
    rows = [
        _fact(view, words.DONE, say(words.MONTHS_AND_DAYS, done)),
        _fact(view, words.ASKED, say(words.MONTHS, {"months": decimal(time.asked.months, say, trim=True)})),
        *([piece(""), piece(_ground(view, timed.trainee, one), "dim")] for one in time.asked.lines),
        _fact(view, words.LEFT, say(words.MONTHS, {"months": decimal(time.left(day), say, up=True)})),
        _fact(view, words.MIDPOINT, reached_on(view, time.midpoint)),
        _fact(view, words.END, say(words.SUFFICED, {"day": end}), "good")
        if suffices
        else _fact(view, words.END, reached_on(view, end), "head" if end is not None else "bad"),
    ]
    return table(rows, (Column(), Column()), WIDE)


def _fact(view: View, name: Text, text: str, tone: Tone = "") -> list[Piece]:
    return [piece(view.language(name)), piece(text, tone)]


def _ground(view: View, trainee: Trainee, one: AskedLine) -> str:
    params: dict[str, object] = {"regulation": trainee.regulation}
    if one.decided is not None:
        params["day"] = one.decided
    number = decimal(one.months, view.language, trim=True)
    sign = "+" if one.ground == "extension" else ""
    return f"  {sign}{number} {view.language(words.GROUNDS[one.ground], params)}"


def _notes(view: View, timed: Timed, width: int) -> Iterable[Line]:
    say, trainee = view.language, timed.trainee
    if trainee.ended is not None:
        yield line(f"  {say(words.ENDED, {'day': trainee.ended.date})}")
    if timed.time.short:
        text = say(words.SHORT, {"months": decimal(timed.time.short, say, up=True)})
        yield from wrapped(text, width, 2, "bad")
    if bt_left_out(trainee):
        yield from wrapped(say(words.BT_LEFT_OUT), width, 2, "soon")
    if timed.unread:
        text = say(words.UNREAD, {"files": ", ".join(timed.unread), "id": timed.id})
        yield from wrapped(text, width, 2, "soon")


def working_lines(view: View, time: TrainingTime, width: int) -> list[Line]:
    """Write the lines that a training's time is made of, done and planned; what is shown adds up."""
    say, shown = view.language, working(time, view.day)
    heads = (words.FROM, words.TO, words.WORK, words.ABSENT, words.COUNTED, words.MONTHS_HEAD, words.DAYS_HEAD)
    rows = [[*(piece(say(text), "dim") for text in heads), piece("")]]
    months = days = Fraction(0)
    cut = None
    for lines in (shown.done, shown.planned):
        if lines is shown.planned and lines:
            cut = len(rows)
        rows += _rows(view, lines, months, days)
        months, days = months + sum(one.months for one in lines), days + sum(one.days for one in lines)
        if lines:
            rows.append(_sum(view, months, days))
    result = table(rows, _COLUMNS, width)
    if cut is not None:
        result.insert(cut, line(piece(f"  {say(words.PLANNED if time.expected_end else words.PLANNED_ALL)}", "dim")))
    return result


def _rows(view: View, lines: Sequence[WorkingLine], months: Fraction, days: Fraction) -> Iterable[list[Piece]]:
    say = view.language
    shown_months = adding_up([one.months for one in lines], 2, months)
    shown_days = adding_up([one.days for one in lines], 1, days)
    for one, month, day in zip(lines, shown_months, shown_days, strict=True):
        start, end = _days(view, one)
        yield [
            piece(start),
            piece(end),
            piece(_percent(view, one.percent)),
            piece(_percent(view, one.absent * _FULL) if one.absent else ""),
            piece(_percent(view, one.percent * (1 - one.deducted)) if one.absent else ""),
            piece(decimal(month, say)),
            piece(decimal(day, say, 1)),
            piece(kinds_of(view, one), "dim"),
        ]


def _sum(view: View, months: Fraction, days: Fraction) -> list[Piece]:
    say = view.language
    blank = [piece("")] * 4
    figures = (decimal(months, say), decimal(days, say, 1))
    return [*blank, piece(say(words.SUM), "dim"), *(piece(text, "head") for text in figures), piece("")]


def _days(view: View, one: WorkingLine) -> tuple[str, str]:
    if one.period is None:
        return view.language(words.UNDATED), ""
    end = view.language(words.ONWARD) if one.period.end == LAST else one.period.end.isoformat()
    return one.period.start.isoformat(), end


def kinds_of(view: View, one: WorkingLine) -> str:
    """Name the kinds of absence of a line, or what is credited."""
    names = words.CREDITS if one.source == "credited" else words.KINDS
    return ", ".join(view.language(names[kind]) if kind in names else kind for kind in one.kinds)


def _percent(view: View, value: Fraction) -> str:
    return view.language(words.PERCENT, {"number": decimal(value, view.language, trim=True)})

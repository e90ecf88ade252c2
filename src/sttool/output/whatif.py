"""What an assumption would change, as text: today's end beside the new one, and what it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.output.figures import decimal
from sttool.output.lines import BLANK, Column, Line, Piece, line, piece, table
from sttool.output.time import WIDE, reached_on, working_lines
from sttool.reports.escaping import plain
from sttool.texts import time as words
from sttool.training.assume import Extend, Leave, Percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sttool.foresight import Foresight, Lapse, Shift, Sort, Touched
    from sttool.output.view import View
    from sttool.texts import Text
    from sttool.training.assume import Assumption

_HEADS: Final[dict[Sort, Text]] = {"moved": words.MOVED, "gone": words.GONE, "new": words.NEW}
_PERSONS: Final = frozenset({"supervisor-training", "supervisor", "assignment"})


def foresight_lines(view: View, foresight: Foresight, width: int) -> list[Line]:
    """Write what some assumptions change, and the working with them."""
    say = view.language
    touched = list(_touches(view, foresight, width))
    return [
        line(piece(say(words.ASSUMED), "head")),
        *(line(f"  {said(view, one)}") for one in foresight.assumptions),
        BLANK,
        *_beside(view, foresight),
        BLANK,
        line(piece(say(words.TOUCHES), "head")),
        *(touched or [line(f"  {say(words.NOTHING)}")]),
        BLANK,
        line(piece(say(words.WORKING_ASSUMED), "head")),
        *working_lines(view, foresight.after, width),
    ]


def said(view: View, one: Assumption) -> str:
    """Write an assumption in words."""
    say = view.language
    match one:
        case Leave():
            percent = decimal(one.percent, say, trim=True)
            params = {"kind": say(words.KINDS[one.kind]), "start": one.period.start, "end": one.period.end}
            return say(words.LEAVE, {**params, "percent": percent})
        case Percent():
            return say(words.FROM_DAY, {"percent": decimal(one.percent, say, trim=True), "day": one.start})
        case Extend():
            return say(words.EXTEND, {"months": decimal(one.months, say, trim=True)})


def _beside(view: View, foresight: Foresight) -> list[Line]:
    """Today's sums and days beside the assumed ones."""
    say, day, pair = view.language, view.day, (foresight.before, foresight.after)
    rows: list[list[Piece]] = [
        [piece(""), piece(say(words.NOW_HEAD), "dim"), piece(say(words.THEN_HEAD), "dim"), piece("")],
        _row(view, words.ASKED, [decimal(time.asked.months, say, trim=True) for time in pair]),
        _row(view, words.DONE, [decimal(time.months(day), say) for time in pair]),
        _row(view, words.LEFT, [decimal(time.left(day), say, up=True) for time in pair]),
        _row(view, words.MIDPOINT, [reached_on(view, time.midpoint) for time in pair]),
        _row(view, words.END, [reached_on(view, time.expected_end) for time in pair], "head"),
    ]
    rows[-1][-1] = piece(_apart(view, foresight.before.expected_end, foresight.after.expected_end), "head")
    return table(rows, (Column(),) * 4, WIDE)


def _row(view: View, name: Text, pair: Sequence[str], tone: str = "") -> list[Piece]:
    return [piece(view.language(name)), *(piece(text, "head" if tone else "") for text in pair), piece("")]


def _apart(view: View, before: date | None, after: date | None) -> str:
    """Write by how many days one day is later than another."""
    if before is None or after is None:
        return ""
    days = after.toordinal() - before.toordinal()
    text = words.SAME if not days else words.LATER if days > 0 else words.SOONER
    return view.language(text, {"days": view.number(abs(days))})


def _touches(view: View, foresight: Foresight, width: int) -> Iterable[Line]:
    say = view.language
    for record, text in (("placement", words.PLACEMENTS), ("course", words.COURSES)):
        found = [one for one in foresight.touched if one.record == record]
        if found:
            yield line(piece(f"  {say(text)}", "dim"))
            yield from table([_touched(view, one) for one in found], _columns(5, 2), width, 4)
    for sort, text in _HEADS.items():
        shifts = [one for one in foresight.shifts if one.sort == sort]
        if shifts:
            yield line(piece(f"  {say(text)}", "dim"))
            yield from table([_shift(view, one) for one in shifts], _columns(4, 0), width, 4)
    if foresight.lapses:
        yield line(piece(f"  {say(words.LAPSES)}", "dim"))
        yield from table([_lapse(view, one) for one in foresight.lapses], _columns(3, 1), width, 4)


def _columns(number: int, cut: int) -> tuple[Column, ...]:
    return tuple(Column(least=20 if index == cut else None) for index in range(number))


def _touched(view: View, one: Touched) -> list[Piece]:
    say = view.language
    notes = [say(words.IN_LEAVE, {"days": view.number(one.days), "whole": view.number(one.period.days)})]
    notes = [*(notes if one.days else []), *([say(words.AFTER_END)] if one.late else [])]
    where = view.unit(one.unit or "")
    days = f"{one.period.start} – {one.period.end}"
    return [piece(one.id), piece(days), piece(plain(one.title)), piece(where, "dim"), piece(", ".join(notes), "soon")]


def _shift(view: View, one: Shift) -> list[Piece]:
    item = one.occurrence
    days = [_due(view, each.due) for each in (one.before, one.after) if each is not None]
    note = view.language(words.PAUSED, {"days": view.number(one.paused)}) if one.paused > 0 else ""
    return [
        piece(view.title(item)),
        piece(" → ".join(days)),
        piece(view.answers(item), "dim"),
        piece(note, "soon"),
    ]


def _due(view: View, day: date | None) -> str:
    return day.isoformat() if day is not None else view.language(words.NO_DAY)


def _lapse(view: View, one: Lapse) -> list[Piece]:
    who = view.person(one.who) if one.what in _PERSONS else view.unit(one.who)
    note = view.language(words.ONLY_THEN) if one.only_then else ""
    text = view.language(words.HOLDINGS[one.what], {"who": who} if "{who}" in words.HOLDINGS[one.what].en else {})
    return [piece(one.day.isoformat()), piece(text), piece(note, "soon")]

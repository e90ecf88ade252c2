"""Supervisors and study directors as text: a strip of months each, what lapses, and hours against the norm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import LAST
from sttool.output.header import title
from sttool.output.lines import BLANK, Column, Line, Piece, line, piece, table, wrapped
from sttool.reports.wording import Wording
from sttool.texts import people as words
from sttool.texts.report import AGAINST
from sttool.texts.schedule import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.basis import Who
    from sttool.reports.direction import Assignment, Hours
    from sttool.reports.lapses import Lapse
    from sttool.reports.personnel import Personnel
    from sttool.reports.supervisors import Supervisor

WIDTH: Final = 100
"""The most columns a line takes, however wide the terminal is."""

_COLUMNS: Final = (
    Column(), Column(least=10), Column(right=True), Column(), Column(right=True), Column(right=True), Column(), Column()
)  # fmt: skip
_INSET: Final = 9


class Telling(Struct, frozen=True):
    """What all lines are made with: the view in a language, what is shown, and how wide."""

    view: View
    made: Personnel
    width: int

    def hours(self, number: Fraction | None) -> str:
        """Hours of a week."""
        return "–" if number is None else Wording(self.view.language).number(number)

    def age(self, since: date) -> str:
        """How old something is, in whole years."""
        day, say = self.made.day, self.view.language
        years = day.year - since.year - ((day.month, day.day) < (since.month, since.day))
        if not years:
            return say(words.UNDER_A_YEAR)
        return say(words.YEAR) if years == 1 else say(words.YEARS, {"years": years})


def people_lines(view: View, made: Personnel, origin: Origin, width: int, ident: str | None = None) -> list[Line]:
    """Write everybody, or one of them with every trainee."""
    tell = Telling(view, made, min(width, WIDTH))
    lines = [title(view, origin), BLANK]
    main, others = made.supervisors.people, made.supervisors.others
    for heading, people in ((words.MAIN, main), (words.OTHERS, others)):
        chosen = [item for item in people if ident in {None, item.who.id}]
        if chosen:
            lines += [line(piece(view.language(heading), "head")), *_supervisors(tell, chosen, whole=ident is not None)]
            lines.append(BLANK)
    if ident is None and not main and not others:
        lines += [line(view.language(words.NOBODY)), BLANK]
    ending = [item for item in made.supervisors.ending if ident in {None, item.who.id}]
    lines += [*_ending(tell, ending), BLANK]
    assignments = [item for item in made.direction.assignments if ident in {None, item.who.id}]
    if assignments or ident is None:
        lines += list(_directors(tell, assignments))
    while lines[-1] == BLANK:
        lines.pop()
    return lines


def _supervisors(tell: Telling, people: Sequence[Supervisor], *, whole: bool) -> Iterator[Line]:
    """The table, and under each row what stands behind it."""
    say = tell.view.language
    letters = " ".join(say(MONTHS[month.start.month - 1])[0].lower() for month in tell.made.supervisors.months)
    head = ("", "", say(words.NOW), letters, say(words.HOURS), say(words.NEED), say(words.LATEST), say(words.TOO_OLD))
    rows = [[piece(text, "dim") for text in head], *([*_row(tell, item)] for item in people)]
    laid = table(rows, _COLUMNS, tell.width)
    yield laid[0]
    for item, row in zip(people, laid[1:], strict=True):
        yield row
        yield from wrapped(" · ".join(_behind(tell, item)), tell.width, _INSET, "dim")
        if whole:
            yield from _charges(tell, item)
    most = {item.most for item in people if item.most is not None}
    yield from wrapped(say(words.LEGEND, {"most": min(most)} if most else {}), tell.width, 2, "dim")


def _row(tell: Telling, item: Supervisor) -> Iterator[Piece]:
    day, lapses = tell.made.day, item.lapses
    yield piece(item.who.id)
    yield piece(item.who.name or "")
    yield piece(str(item.load))
    signs = (f"{number or '·'}{'!' if over else ' '}" for number, over in zip(item.months, item.over, strict=True))
    yield piece("".join(signs).rstrip(), "bad" if any(item.over) else "")
    yield piece(tell.hours(item.hours), "soon" if item.short else "")
    yield piece(tell.hours(item.need))
    yield piece(item.latest.isoformat() if item.latest else "–", "" if item.trained else "bad")
    if lapses is None:
        yield piece("–")
        return
    tone = "bad" if lapses <= day else "soon" if lapses <= tell.made.until else ""
    yield Piece(lapses.isoformat(), tone)  # type: ignore[arg-type]  # one of the tones


def _behind(tell: Telling, item: Supervisor) -> Iterator[str]:
    say = tell.view.language
    if item.units:
        yield ", ".join(unit.id for unit in item.units)
    named = ", ".join(item.specialty_names).lower()
    yield say(words.SPECIALIST, {"specialties": named}) if named else say(words.NO_SPECIALIST)
    if item.beside:
        yield say(words.BESIDE, {"number": item.beside})
    if item.elsewhere:
        yield say(words.ELSEWHERE, {"number": item.elsewhere})
    yield from _training(tell, item)
    if item.follow_ups:
        yield say(words.FOLLOW_UPS, {"days": ", ".join(str(day) for day in item.follow_ups)})


def _training(tell: Telling, item: Supervisor | Assignment) -> Iterator[str]:
    """Tell when somebody trained to supervise, and whether that is too long ago."""
    say = tell.view.language
    if item.trained is None:
        yield say(words.UNTRAINED)
    else:
        yield say(words.TRAINED, {"day": item.trained, "age": tell.age(item.trained)})
    if item.lapses is not None and item.lapses <= tell.made.day:
        yield say(words.OLD_SINCE, {"day": item.lapses})


def _charges(tell: Telling, item: Supervisor) -> Iterator[Line]:
    say = tell.view.language
    for who, charge in item.charges:
        role = say(words.CHARGE_MAIN if charge.main else words.CHARGE_BESIDE)
        period = charge.period
        open_ended = period.end == LAST
        days = say(words.DAYS_OPEN if open_ended else words.DAYS, {"start": period.start, "end": period.end})
        yield from wrapped(f"{_name(who)}: {role} {days}", tell.width, _INSET)


def _ending(tell: Telling, ending: Sequence[Lapse]) -> Iterator[Line]:
    say, until = tell.view.language, tell.made.until
    if not ending:
        yield from wrapped(say(words.NO_LAPSES, {"until": until}), tell.width, 0, "good")
        return
    yield line(piece(say(words.LAPSES, {"until": until}), "head"))
    for item in ending:
        what = say(words.ENDINGS[item.what])
        yield line("  ", piece(item.day.isoformat(), "soon"), piece(f"  {_name(item.who)}: {what}"))
        if item.touches:
            touched = ", ".join(_name(who) for who in item.touches)
            yield from wrapped(say(words.TOUCHES, {"trainees": touched}), tell.width, 14, "dim")


def _directors(tell: Telling, assignments: Sequence[Assignment]) -> Iterator[Line]:
    say = tell.view.language
    yield line(piece(say(words.DIRECTORS), "head"))
    if not assignments:
        yield line("  ", say(words.NO_DIRECTORS))
    shown: list[Hours] = []
    for item in assignments:
        yield line("  ", piece(_name(item.who)), piece(f" · {say(words.SCOPES[item.scope])}", "dim"))
        yield from wrapped(" · ".join(_terms(tell, item)), tell.width, _INSET, "dim")
        yield from wrapped(" · ".join(_kept(tell, item)), tell.width, _INSET, "dim")
        units = {unit.id for unit in item.units}
        shown += [group for group in tell.made.direction.hours if units & {unit.id for unit in group.units}]
    for group in tell.made.direction.hours:
        if group in shown:
            yield from _norm(tell, group)


def _terms(tell: Telling, item: Assignment) -> Iterator[str]:
    say = tell.view.language
    yield ", ".join(unit.name for unit in item.units)
    yield say(words.TERM, {"start": item.term.start, "end": item.term.end})
    yield say(words.SIGNED if item.signed else words.UNSIGNED)
    if item.post is not None:
        yield say(words.POST, {"post": item.post})
    if tell.made.day < item.term.start:
        yield say(words.TO_COME)
        return
    yield say(words.WEEKLY, {"hours": tell.hours(item.hours)}) if item.hours else say(words.NO_HOURS)
    yield say(words.COVERS, {"number": item.trainees})


def _kept(tell: Telling, item: Assignment) -> Iterator[str]:
    say = tell.view.language
    yield from _training(tell, item)
    yield say(words.OWN_TRAINING, {"day": item.own_training or "–"})
    yield say(words.APPRAISED, {"day": item.appraised or "–"})
    yield say(words.DELEGATED, {"day": item.delegated}) if item.delegated else say(words.NO_DELEGATION)


def _norm(tell: Telling, group: Hours) -> Iterator[Line]:
    """The hours of all who share some units, on the day, against the norm for the trainees there."""
    now, say = group.on(tell.made.day), tell.view.language
    if now is None:
        return
    said = {
        "units": ", ".join(unit.name for unit in group.units),
        "hours": tell.hours(now.hours),
        "number": now.trainees,
    }
    if now.norm is None:
        yield from wrapped(say(words.NO_NORM, said), tell.width, 2)
        return
    against = {"low": now.norm[0], "high": now.norm[1], "against": say(AGAINST[now.against])}
    yield from wrapped(say(words.NORM, {**said, **against}), tell.width, 2, "bad" if now.against == "below" else "")


def _name(who: Who) -> str:
    return f"{who.id} {who.name}" if who.name else who.id

"""An agenda as letters: one to each person who has something to do, or to the one asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.clinic import study_directors_on
from sttool.obligations.occurrence import Verdict
from sttool.output.header import unit_names
from sttool.reports.basis import Who, basis_of
from sttool.reports.delicate import DELICATE
from sttool.reports.reminder import Letter, Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View
    from sttool.reports.basis import Basis


def letters_of(view: View, items: Sequence[Occurrence], until: date, person: str | None) -> tuple[Letter, ...]:
    """Put an agenda into letters, in order of the ids of those who get them; one that says nothing is not written.

    What follows from somebody's difficulty names nobody, by an id alone; a letter may go astray.
    """
    dated = [item for item in items if item.due is not None and item.verdict is not Verdict.UNKNOWN]
    whose = [person] if person is not None else sorted({one for item in dated for one in item.persons})
    basis = basis_of(view.survey, view.day.year, view.name)
    return tuple(letter for one in whose if (letter := _letter(view, basis, dated, until, one)) is not None)


def _letter(view: View, basis: Basis, items: Sequence[Occurrence], until: date, person: str) -> Letter | None:
    own = [item for item in items if person in item.persons]
    about = [item for item in items if item not in own and item.subject.split("/")[1] == person]
    others = [item for item in about if item.subject.partition("/")[0] not in DELICATE]
    if not own and not others:
        return None
    return Letter(
        to=Who(person, view.name(person)),
        day=view.day,
        until=until,
        overdue=tuple(_task(view, item, person) for item in own if item.verdict is Verdict.OVERDUE),
        ahead=tuple(_task(view, item, person) for item in own if item.verdict is not Verdict.OVERDUE),
        others=tuple(_task(view, item, person) for item in others),
        senders=tuple(_senders(view, basis, [*own, *others], person)),
        units=tuple(unit_names(view)),
    )


def _task(view: View, item: Occurrence, person: str) -> Task:
    kind, who = item.subject.partition("/")[0], view.who(item.subject)
    named = who.name and kind not in DELICATE
    return Task(
        what=view.title(item).removesuffix(view.tail(item) if kind == "assignment" else ""),
        whom="" if who.id == person else (who.name if named else who.id),
        due=item.due or view.day,
        over=item.days_over(view.day),
        step=view.lack(item) if item.met is None else "",
        booked=item.booked,
        whose="" if person in item.persons else ", ".join(view.name(one) or one for one in item.persons),
    )


def _senders(view: View, basis: Basis, items: Iterable[Occurrence], person: str) -> Iterator[Who]:
    """The study directors of the units that a letter is about; nobody where the letter is to one of them."""
    units = sorted({unit for item in items if (unit := basis.unit_of(item)) is not None})
    clinic = basis.clinic
    found = dict.fromkeys(
        one for unit in units for one in study_directors_on(clinic, unit, None, view.day, "clinic")
    )  # fmt: skip
    if person not in found:
        yield from (Who(one, view.name(one)) for one in found)

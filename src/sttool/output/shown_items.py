"""Occurrences on a page, a row each, and persons in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.obligations.occurrence import Verdict
from sttool.output.shown import Row
from sttool.texts import output as words
from sttool.texts.terms import ROLES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.output.view import View
    from sttool.reports.basis import Who
    from sttool.reports.shown.page import Item


def people(found: Iterable[Who]) -> str:
    """Persons in a sentence: the name with the id, or the id alone."""
    return ", ".join(f"{one.name} ({one.id})" if one.name else one.id for one in found)


def item_rows(view: View, items: Iterable[Item], *, about: bool) -> tuple[Row, ...]:
    """A row for each: the day, how it stands, the duties, what, whose turn; ``about`` whom, where it is not said."""
    return tuple(_row(view, item, about=about) for item in items)


def _row(view: View, item: Item, *, about: bool) -> Row:
    say = view.language
    due = item.due.isoformat() if item.due else say(words.NO_DAY)
    whose = ", ".join(one.name or one.id for one in item.whose) or f"{say(ROLES[item.role])}: {say(words.VACANT)}"
    note = say.pick(item.lack) if item.lack is not None else ""
    if item.booked is not None:
        note = say(words.BOOKED, {"day": item.booked})
    state = say(VERDICTS[item.verdict.value])
    # Titles and what is missing are filled in already, and may hold what looks like a field.
    title = " · ".join(part for part in (say.pick(item.title), note) if part)
    cells = (due, state, "/".join(item.duties), *((item.subject.id,) if about else ()), title)
    return Row((*cells, whose), "bad" if item.verdict is Verdict.OVERDUE else "")

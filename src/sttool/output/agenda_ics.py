"""An agenda as a calendar: an event a line on its due day, that a calendar updates and never doubles.

A calendar goes to others' machines: it has ids and no names, and says nothing of anybody's difficulty beyond that
there is something to do. ``icalendar`` is imported here and nowhere else; it comes with the extra ``ics``.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from icalendar import Alarm, Calendar, Event

from sttool.dates import add_days
from sttool.obligations.escalation import escalated_to
from sttool.obligations.occurrence import Verdict
from sttool.output.header import unit_names
from sttool.reports.delicate import DELICATE
from sttool.sources.places import safe
from sttool.texts import output as words
from sttool.texts.terms import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View

_FIRST: Final = date(2000, 1, 1)
"""Versions of an event are counted in days from here, so that a later calendar is always the newer one."""

_MORNING: Final = timedelta(hours=9)
"""When on its day an alarm sounds."""


def agenda_ics(view: View, items: Iterable[Occurrence]) -> bytes:
    """Write a calendar of what has a due day; the view's names are not used.

    The same records on the same day give the same bytes. An event keeps its UID, the occurrence's key, when its day
    moves, and its version grows with the day it is written.
    """
    say = view.language
    calendar = Calendar()
    calendar.add("prodid", f"-//sttool//sttool//{say.code.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", safe(say(words.TO_DO, {"whose": ", ".join(unit_names(view)) or "sttool"})))
    for item in items:
        if item.due is not None:
            calendar.add_component(_event(view, item, item.due))
    written: bytes = calendar.to_ical()
    return written


def _event(view: View, item: Occurrence, due: date) -> Event:
    """An occurrence as an event of its whole due day."""
    say, who = view.language, view.who(item.subject)
    event = Event()
    event.add("uid", f"{item.key}@sttool")
    event.add("dtstamp", datetime(view.day.year, view.day.month, view.day.day, tzinfo=UTC))
    event.add("sequence", max(0, (view.day - _FIRST).days))
    event.add("dtstart", due)
    event.add("dtend", add_days(due, 1))
    overdue = f"{say(words.SECTIONS['overdue'])}: " if item.verdict is Verdict.OVERDUE else ""
    title = safe(f"{overdue}{view.title(item)} · {who.id}")
    event.add("summary", title)
    event.add("description", "\n".join(safe(text) for text in _told(view, item)))
    event.add("categories", [number for number in view.duties(item).split("/") if number])
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE" if item.subject.partition("/")[0] in DELICATE else "PUBLIC")
    alarm = _alarm(view.day, item, due)
    if alarm is not None:
        alarm.add("description", title)
        event.add_component(alarm)
    return event


def _told(view: View, item: Occurrence) -> Iterator[str]:
    """Who answers, by ids, what is booked, to whom it is raised, and how to read more."""
    say = view.language
    yield f"{view.answers(item)}: {', '.join(item.persons) or say(words.VACANT)}"
    if item.booked is not None:
        yield say(words.BOOKED, {"day": item.booked})
    raised = escalated_to(item.role, item.days_over(view.day))
    if raised is not None:
        yield say(words.ESCALATED, {"role": say(ROLES[raised])})
    yield f"sttool explain {item.key}"


def _alarm(day: date, item: Occurrence, due: date) -> Alarm | None:
    """An alarm on the day it is due soon, else on its own day; none for a day that has been."""
    ahead = [one for one in (item.reminds, due) if one is not None and one >= day]
    if not ahead:
        return None
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", ahead[0] - due + _MORNING)
    return alarm

"""The agenda as a calendar: read again it says the same, updates and never doubles, and names nobody."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from sttool.output.agenda import agenda
from sttool.output.agenda_ics import agenda_ics
from sttool.output.naming import naming
from sttool.output.view import View
from sttool.texts import ENGLISH
from tests.unit.judged import Files, own, source_of, surveyed, trainee

DAY = "2026-11-21"
UNTIL = date(2027, 12, 31)


def written(*files: Files, day: str = DAY) -> bytes:
    found = surveyed(day, *files, until="2027-12-31")
    view = View(found, ENGLISH, naming(source_of(*files), found.clinic))
    return agenda_ics(view, agenda(found.occurrences, UNTIL))


def events(content: bytes) -> dict[str, Any]:
    """The events by UID, read by a parser."""
    calendar: Any = Calendar.from_ical(content)
    found = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert len(found) == content.count(b"BEGIN:VEVENT")
    return found


def asked(within: str, **more: str) -> dict[str, str]:
    return own(f"{{within: {within}, of: start}}", "{record: plan, on: established}", **more)


UID = "asked/trainee/st-007/start@sttool"


def test_an_event_is_an_occurrence_on_its_whole_due_day() -> None:
    found = surveyed(DAY, until="2027-12-31")
    dated = {f"{item.key}@sttool": item.due for item in agenda(found.occurrences, UNTIL) if item.due is not None}
    shown = events(written())
    assert {uid: event["dtstart"].dt for uid, event in shown.items()} == dated
    assert len(dated) > 5
    for event in shown.values():
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(days=1)
        assert str(event["transp"]) == "TRANSPARENT"


def test_the_same_records_on_the_same_day_are_the_same_bytes() -> None:
    assert written() == written()


def test_an_event_keeps_its_uid_when_its_day_moves_and_the_later_calendar_is_the_newer() -> None:
    before = events(written(asked("23 months")))
    leave = trainee(absences="[{from: 2026-12-01, to: 2026-12-31, percent: 100, kind: leave}]")
    after = events(written(asked("23 months"), leave, day="2026-11-22"))
    assert before.keys() == after.keys() == {UID}
    assert before[UID]["dtstart"].dt == date(2027, 1, 1)
    assert after[UID]["dtstart"].dt == date(2027, 2, 1)
    assert int(after[UID]["sequence"]) == int(before[UID]["sequence"]) + 1
    assert after[UID]["dtstamp"].dt - before[UID]["dtstamp"].dt == timedelta(days=1)


@pytest.mark.parametrize(
    ("within", "remind", "alarm"),
    [
        ("23 months", "1 month", date(2026, 12, 1)),
        ("23 months", "1 week", date(2026, 12, 25)),
        ("22 months", "1 month", date(2026, 12, 1)),
        ("20 months", "1 month", None),
    ],
    ids=["to come", "later", "begun", "overdue"],
)
def test_the_alarm_is_on_the_day_of_the_reminder_else_on_the_due_day(
    within: str, remind: str, alarm: date | None
) -> None:
    event = events(written(asked(within, remind=remind)))[UID]
    alarms: list[Any] = [one["trigger"].dt for one in event.walk("VALARM")]
    days = [(event["dtstart"].dt - date.min + one).days for one in alarms]
    assert days == ([] if alarm is None else [(alarm - date.min).days])
    assert all(one.seconds == 9 * 3600 for one in alarms)


def test_it_has_ids_and_no_names() -> None:
    text = written().decode().replace("\r\n ", "")
    for name in ("Ali", "Haidar", "Olle", "Dahl", "Karin"):
        assert name not in text
    assert "st-007" in text
    assert "vc-01" in text


def test_what_comes_from_the_records_begins_no_line_of_its_own() -> None:
    evil = trainee(name='"x\\r\\nBEGIN:VEVENT\\r\\nUID:evil"')
    unit = {"medicin/unit.yaml": 'name: "M; a, b: \\u2028c"\nsetting: hospital\n'}
    content = written(unit, evil)
    assert b"\nUID:evil" not in content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_what_follows_from_difficulty_is_private() -> None:
    files = {
        "sttool.yaml": asked("1 month")["sttool.yaml"]
        .replace("about: trainee", "about: concern")
        .replace("of: start", "of: concern.opened"),
        "st-007/concerns/2026-11-01.md": "---\nby: hl-03\n---\n",
    }
    (event,) = events(written(files)).values()
    assert str(event["class"]) == "PRIVATE"
    assert {str(event["class"]) for event in events(written(asked("23 months"))).values()} == {"PUBLIC"}

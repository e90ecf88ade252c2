"""Every obligation of the packs that come with the program, against the verdicts, each on the right day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sttool.kinds.settings import Settings
from sttool.obligations.packs import read_rules
from sttool.sources.memory import Memory
from tests.unit.judged import Files, surveyed, trainee
from tests.unit.pack_rows import ROWS, Row

NAMES = list(ROWS)


def day(text: str, days: int) -> str:
    return str(date.fromisoformat(text) + timedelta(days=days))


def verdict(name: str, on: str, *files: Files, key: str | None = None) -> str | None:
    wanted = f"{name}/{key or ROWS[name].key}"
    found = [item for item in surveyed(on, ROWS[name].base, *files).occurrences if item.key == wanted]
    return found[0].verdict.value if found else None


def waiver(name: str, on: str) -> Files:
    """A waiver on one day, in the file that the subject's waivers stand in."""
    kind, _, rest = ROWS[name].key.partition("/")
    path, subject = "st-007/waivers.yaml", ""
    if kind in {"unit", "unit-programme", "assignment", "supervisor"}:
        path = "medicin/waivers.yaml"
        named = {"assignment": rest.split("/")[1] if kind == "assignment" else "", "supervisor": rest.split("/")[0]}
        subject = f"subject: {named[kind]}, " if kind in named else ""
    return {path: f"- {{obligation: {name}, {subject}reason: Beslut, by: vc-01, on: {on}, until: {on}}}\n"}


def test_every_obligation_of_the_packs_has_its_row() -> None:
    rules, faults, _ = read_rules(Memory({}), Settings())
    assert faults == ()
    assert {item.id for item in rules.obligations} == set(ROWS)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_due_soon_from_its_reminder_to_its_day(name: str) -> None:
    row = ROWS[name]
    days = (day(row.soon, -1), row.soon, row.due)
    assert [verdict(name, on) for on in days] == ["upcoming", "due_soon", "due_soon"]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_overdue_the_day_after(name: str) -> None:
    assert verdict(name, day(ROWS[name].due, 1)) == ("missed" if ROWS[name].closes_at_once else "overdue")


@pytest.mark.parametrize("name", [name for name in NAMES if ROWS[name].done is not None])
def test_done_on_its_day_it_is_met_and_a_day_later_late(name: str) -> None:
    row = ROWS[name]
    assert row.done is not None
    in_time, late = row.due, day(row.due, 1)
    anchored = row.key.endswith("/next")
    keys = [row.key.replace("next", one) if anchored else row.key for one in (in_time, late)]
    found = [verdict(name, late, row.done(one), key=key) for one, key in zip((in_time, late), keys, strict=True)]
    # A state that is mended in time never was anybody's.
    expected = [None if row.state else "met", "missed" if row.closes_at_once else "met_late"]
    assert found == expected


@pytest.mark.parametrize("name", [name for name in NAMES if ROWS[name].done is not None])
def test_what_is_to_be_done_meets_nothing_yet(name: str) -> None:
    row = ROWS[name]
    assert row.done is not None
    expected = None if row.state else "due_soon"
    assert verdict(name, day(row.due, -1), row.done(row.due)) == expected


@pytest.mark.parametrize("name", NAMES)
def test_it_can_be_set_aside(name: str) -> None:
    late = day(ROWS[name].due, 0 if ROWS[name].closes_at_once else 1)
    assert verdict(name, late, waiver(name, late)) == "waived"


@pytest.mark.parametrize("name", NAMES)
def test_there_are_those_it_is_not_asked_of(name: str) -> None:
    row: Row = ROWS[name]
    if isinstance(row.without, str):
        assert row.without
        return
    assert verdict(name, row.due, row.without) is None


@pytest.mark.parametrize("name", NAMES)
def test_long_leave_stops_its_clock_or_moves_nothing(name: str) -> None:
    row = ROWS[name]
    start, end = row.soon, day(row.soon, 29)
    away = trainee(programme=row.programme, absences=f"[{{from: {start}, to: {end}, percent: 100, kind: leave}}]")
    if row.leave:
        assert verdict(name, row.soon, away) == "paused"
        assert verdict(name, day(row.due, 20), away) == "due_soon"
    elif not any("trainee" in path for path in row.base) and name != "silence":
        assert verdict(name, day(row.due, 1), away) in {"overdue", "missed"}

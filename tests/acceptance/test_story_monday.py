"""Story 3, Monday morning: what is due within four weeks fits a screen, overdue first, grouped by who must act."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from tests.acceptance.conftest import write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

MONDAY = "2026-11-23"
LAST = "2026-12-21"
SCREEN = 48
"""Lines of a screen that is not large."""


@pytest.fixture
def items(sample: Path, sttool: Program) -> list[dict[str, Any]]:
    """What is due within four weeks, as data."""
    answer = json.loads(sttool(sample, "due", "--within", "4w", "--today", MONDAY, "--format", "json").out)
    found: list[dict[str, Any]] = answer["occurrences"]
    return found


def test_it_fits_a_screen_a_line_each_overdue_first_by_who_must_act(
    sample: Path, sttool: Program, items: list[dict[str, Any]]
) -> None:
    ran = sttool(sample, "due", "--within", "4w", "--today", MONDAY, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.lines) <= SCREEN
    assert all(len(line) <= 120 for line in ran.lines)
    rows = [line for line in ran.lines if line[:4] == "  20"]
    assert sorted(line[2:12] for line in rows) == sorted(item["due"] for item in items)
    blocks = [block.splitlines() for block in ran.out.split("\n\n")[1:]]
    assert all(block[0].split(" · ")[0] in ROLES for block in blocks)
    pressing = [any(" over  " in line for line in block) for block in blocks]
    assert pressing == sorted(pressing, reverse=True)
    assert True in pressing
    heads = next("\n".join(block) for block in blocks if block[0] == "Head of unit · Karin Ek (vc-01)")
    assert heads.splitlines()[1].startswith("  2026-02-02  294 days over  st-003  Anna Lind  K21")


ROLES = {"Head of unit", "Study director", "Supervisor", "Trainee"}


def test_what_stands_long_is_raised(sample: Path, sttool: Program, items: list[dict[str, Any]]) -> None:
    text = sttool(sample, "due", "--within", "4w", "--today", MONDAY, "--lang", "en").out
    raised = [item for item in items if item["escalated_to"]]
    assert raised
    assert text.count("raised to ") == len(raised)


def test_a_quiet_week_says_so(clinic: Path, sttool: Program) -> None:
    """The training has just begun, and all that goes before is done."""
    path = clinic / "records/trainees/st-007/trainee.yaml"
    told = path.read_text(encoding="utf-8").replace("2025-01-15", "2025-02-01")
    more = "introduction: {written_information: 2025-01-20}\nbt: {reported: 2025-02-01}\n"
    write(clinic, {"records/trainees/st-007/trainee.yaml": told + more})
    asked = ("due", "--within", "1w", "--today", "2025-02-03", "--lang", "en")
    quiet = "Nothing is overdue, and nothing is due up to 2025-02-10."
    assert quiet in sttool(clinic, *asked).out
    assert quiet in sttool(clinic, *asked, "--format", "markdown").out
    assert b"BEGIN:VEVENT" not in sttool(clinic, *asked, "--format", "ics").out.encode()


def test_the_same_as_a_calendar_and_as_markdown(sample: Path, sttool: Program, items: list[dict[str, Any]]) -> None:
    asked = ("due", "--within", "4w", "--today", MONDAY)
    calendar: Any = Calendar.from_ical(sttool(sample, *asked, "--format", "ics").out)
    shown = {str(event["uid"]): event["dtstart"].dt for event in calendar.walk("VEVENT")}
    assert shown == {f"{item['key']}@sttool": date.fromisoformat(item["due"]) for item in items}
    text = sttool(sample, *asked, "--format", "markdown").out
    assert sum(line.startswith("- ") for line in text.splitlines()) == len(items)
    assert "Anna Lind" in text


def test_each_gets_a_letter_that_can_be_sent(sample: Path, sttool: Program, items: list[dict[str, Any]]) -> None:
    text = sttool(sample, "due", "--within", "4w", "--today", MONDAY, "--format", "mail").out
    people = {one for item in items for one in item["answers"]["persons"]}
    assert text.count("Till: ") == len(people)
    mine = sttool(sample, "due", "--within", "4w", "--today", MONDAY, "--format", "mail", "--to", "vc-01").out
    assert mine in text + "\n"
    assert "Hej Karin!" in mine
    assert "st-003" not in mine


def test_only_one_persons_lines(sample: Path, sttool: Program, items: list[dict[str, Any]]) -> None:
    asked = ("due", "--within", "4w", "--today", MONDAY, "--format", "json", "--to")
    head = json.loads(sttool(sample, *asked, "vc-01").out)["occurrences"]
    assert head == [item for item in items if "vc-01" in item["answers"]["persons"]]
    trainee = json.loads(sttool(sample, *asked, "st-003").out)["occurrences"]
    about = [item for item in items if item["subject"].split("/")[1] == "st-003"]
    assert [item["key"] for item in trainee] == [item["key"] for item in about]
    assert trainee


def test_groups_for_the_collegia_of_the_term(sample: Path, sttool: Program) -> None:
    asked = ("due", "--collegium", "--today", MONDAY)
    found = json.loads(sttool(sample, *asked, "--format", "json").out)["sittings"]
    assert (found["term"], found["until"]) == ("2026-HT", "2026-12-31")
    assert {"st-006", "st-007", "st-011"} <= {one for group in found["groups"] for one in group["trainees"]}
    assert all(len(group["trainees"]) <= 8 for group in found["groups"])
    text = sttool(sample, *asked, "--lang", "en").out
    assert "st-011  Zahra Nouriani" in text
    assert "review booked 2026-12-10" in text
    assert "Nora Lundevik" in sttool(sample, *asked, "--format", "markdown").out
    assert sttool(sample, *asked, "--format", "ics").code == 2

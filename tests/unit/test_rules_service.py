"""Placements and supervision against the training they belong to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.texts.codes import Content, Files, Trouble
from tests.unit.rules_found import TRAINEE, codes, found, trainee

ASK = {"records/people/hl-05.yaml": "name: Per Ask\nspecialist_in: [{specialty: kardiologi, since: 2026-06-15}]\n"}


def placement(start: str, end: str, more: str = "", *, kind: str = "internal", unit: str = "medicin") -> Files:
    text = f"title: A\ntype: {kind}\nunit: {unit}\nfrom: {start}\nto: {end}\n{more}"
    return {f"{TRAINEE}/placements/{start}-{kind}.yaml": text}


@pytest.mark.parametrize(
    ("start", "end", "more", "expected"),
    [
        ("2025-02-01", "2025-03-31", "", []),
        ("2025-01-31", "2025-03-31", "", ["R141"]),
        ("2026-06-01", "2026-08-31", "", []),
        ("2026-06-01", "2026-09-01", "", ["R141"]),
        ("2026-09-01", "2026-09-30", "", ["R141"]),
        ("2026-09-01", "2026-09-30", "cancelled: 2026-08-15\n", []),
    ],
)
def test_a_placement_lies_within_the_training(start: str, end: str, more: str, expected: list[str]) -> None:
    ended = trainee(ended="{date: 2026-08-31, outcome: moved}")
    assert codes({**ended, **placement(start, end, more)}) == expected


@pytest.mark.parametrize(
    ("start", "end", "more", "kind", "expected"),
    [
        ("2026-05-01", "2026-06-30", "", "internal", []),
        ("2026-04-30", "2026-06-30", "", "internal", ["R142"]),
        ("2026-02-10", "2026-02-12", "", "internal", ["R142"]),
        ("2026-02-10", "2026-02-12", "", "observation", []),
        ("2026-04-30", "2026-06-30", "cancelled: 2026-03-02\n", "internal", []),
        ("2026-01-01", "2026-02-28", "percent: 1\n", "internal", ["R142"]),
    ],
)
def test_placements_take_no_more_than_full_time(
    start: str, end: str, more: str, kind: str, expected: list[str]
) -> None:
    assert codes(placement(start, end, more, kind=kind)) == expected


@pytest.mark.parametrize(
    ("percent", "other", "expected"), [("50", "percent: 50\n", []), ("50", "percent: 51\n", ["R142"]), ("50", "", [])]
)
def test_a_placement_without_percent_takes_what_the_trainee_works(
    percent: str, other: str, expected: list[str]
) -> None:
    files = {
        **trainee(work=f"[{{from: 2025-02-01, percent: {percent}}}]"),
        **placement("2026-03-01", "2026-03-31", other),
    }
    assert codes(files) == expected


def test_placements_that_fit_part_time_do_not_when_work_goes_up() -> None:
    files = {
        **trainee(work="[{from: 2025-02-01, percent: 50}, {from: 2026-03-16, percent: 80}]"),
        **placement("2026-03-01", "2026-03-31"),
    }
    (fault,) = found(files)
    assert (fault.code, fault.mentions["day"], fault.mentions["percent"]) == ("R142", "2026-03-16", "160")


@given(st.permutations(range(4)))
def test_the_order_of_placements_changes_nothing(order: list[int]) -> None:
    months = [("2026-06-01", "2026-07-15"), ("2026-07-01", "2026-08-31"), ("2026-09-01", "2026-09-30")]
    months.append(("2026-08-31", "2026-09-05"))
    files: dict[str, Content] = {}
    for index in order:
        files.update(placement(*months[index]))
    assert codes(files) == ["R142", "R142", "R142"]


@pytest.mark.parametrize(
    ("supervisor", "start", "expected"),
    [
        ("hl-05", "2026-06-14", ["R143"]),
        ("hl-05", "2026-06-15", []),
        ("{name: Rut Aldén, unit: Norrby}", "2026-06-14", []),
    ],
)
def test_the_supervisor_of_a_placement_is_a_specialist_on_its_first_day(
    supervisor: str, start: str, expected: list[str]
) -> None:
    assert codes({**ASK, **placement(start, "2026-07-31", f"supervisors: [{supervisor}]\n")}) == expected


@pytest.mark.parametrize(
    "person",
    [
        Trouble(),
        "name: Per Ask\nspecialist_in: [{specialty: kardiologi, since: 2016-06}]\n",
        "name: Per Ask\nspecialst_in: [{specialty: kardiologi, since: 2016-06-01}]\n",
    ],
)
def test_nobody_is_said_to_be_no_specialist_by_a_fault_in_the_file(person: str | Trouble) -> None:
    files: Files = {
        "records/people/hl-05.yaml": person,
        **placement("2026-06-01", "2026-07-31", "supervisors: [hl-05]\n"),
    }
    assert codes(files) == []


@pytest.mark.parametrize(
    ("kind", "unit", "expected"),
    [("home", "medicin", []), ("home", "vc-ek", ["R144"]), ("side", "vc-ek", [])],
)
def test_a_home_placement_is_at_home(kind: str, unit: str, expected: list[str]) -> None:
    assert codes(placement("2026-06-01", "2026-07-31", kind=kind, unit=unit)) == expected


def test_home_is_where_it_was_at_the_time() -> None:
    moved = trainee(units="[{unit: medicin, from: 2025-02-01}, {unit: vc-ek, from: 2026-07-01}]")
    assert codes({**moved, **placement("2026-06-01", "2026-07-31", kind="home", unit="vc-ek")}) == []
    assert codes({**moved, **placement("2026-05-01", "2026-06-30", kind="home", unit="vc-ek")}) == ["R144"]


AT = {"programme": "AT", "regulation": "SOSFS 1999:5", "specialties": ""}
BT = {"programme": "BT", "specialties": ""}


@pytest.mark.parametrize(
    ("terms", "more", "expected"),
    [
        (AT, "area: surgery\n", []),
        (AT, "area: emergency\n", ["R145"]),
        (BT, "area: emergency\n", []),
        (BT, "area: surgery\n", ["R145"]),
        (AT, "area: psychiatry\n", []),
        (BT, "area: psychiatry\n", []),
        ({}, "area: surgery\n", []),
        ({}, "area: surgery\nbt: true\n", ["R145"]),
        ({"regulation": "SOSFS 2015:8"}, "bt: true\n", ["R146"]),
        (AT, "bt: true\n", ["R146"]),
        ({"regulation": "SOSFS 2015:8", "bt": "{reported: 2025-02-03}"}, "", ["R146"]),
        (
            {
                "regulation": "SOSFS 2015:8",
                "bt": "{reported: 2025-02-03}",
                "changed_from": "{regulation: HSLF-FS 2021:8, on: 2026-01-01}",
            },
            "",
            [],
        ),
        ({"bt": "{reported: 2025-02-03}"}, "bt: true\n", []),
    ],
)
def test_areas_and_bt_are_of_the_programme(terms: dict[str, str], more: str, expected: list[str]) -> None:
    assert codes({**trainee(**terms), **placement("2026-06-01", "2026-07-31", more)}) == expected


def meetings(*lines: str) -> Files:
    return {f"{TRAINEE}/supervision.yaml": "".join(f"- {{{line}}}\n" for line in lines)}


SPELL = "[{person: hl-03, role: main, from: 2025-02-01, to: 2026-05-31}]"


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ("date: 2025-02-01, with: hl-03", []),
        ("date: 2025-01-31, with: hl-03", ["R150"]),
        ("date: 2026-05-31, with: hl-03", []),
        ("date: 2026-06-01, with: hl-03", ["R150"]),
        ("date: 2026-07-01, with: hl-05", []),
        ("date: 2026-08-01, with: hl-05", ["R150"]),
        ('date: 2026-07-01, with: {name: rut aldén, unit: "?"}', []),
        ('date: 2026-08-01, with: {name: Rut Aldén, unit: "?"}', ["R150"]),
        ("from: 2025-01-01, to: 2025-02-01, meetings: 3, with: hl-03", []),
        ("from: 2025-01-01, to: 2025-01-31, meetings: 3, with: hl-03", ["R150"]),
        ("date: 2027-03-01, with: hl-03", ["R150"]),
    ],
)
def test_a_meeting_is_with_somebody_appointed_that_day(meeting: str, expected: list[str]) -> None:
    there = "supervisors: [hl-05, {name: Rut Aldén, unit: Norrby}]\n"
    files = {
        **trainee(supervisors=SPELL),
        **ASK,
        **placement("2026-07-01", "2026-07-31", there),
        **meetings(meeting),
    }
    assert codes(files) == expected


def test_a_cancelled_placement_appoints_nobody() -> None:
    there = placement("2026-07-01", "2026-07-31", "supervisors: [hl-05]\ncancelled: 2026-05-01\n")
    assert codes({**ASK, **there, **meetings("date: 2026-07-06, with: hl-05")}) == ["R150"]


def test_the_supervisor_of_bt_is_appointed_for_bt() -> None:
    bt = trainee(bt="{from: 2025-02-01, to: 2026-01-31, supervisor: hl-05}")
    assert codes({**ASK, **bt, **meetings("date: 2026-01-31, with: hl-05")}) == []
    assert codes({**ASK, **bt, **meetings("date: 2026-02-01, with: hl-05")}) == ["R150"]


def test_each_stranger_is_told_once_with_how_many_more() -> None:
    lines = [f"date: 2025-03-0{day}, with: {who}" for day in range(1, 5) for who in ("sr-01", "vc-01")]
    first, second = found(meetings(*lines))
    assert (first.at, first.mentions["more"], len(first.related)) == ((0, "with"), 3, 3)
    assert (second.at, second.mentions["person"]) == ((1, "with"), "vc-01")


@pytest.mark.parametrize(
    "files",
    [
        {f"{TRAINEE}/placements/2026-07-akm.yaml": Trouble()},
        placement("2026-07-01", "2026-07", "supervisors: [hl-05]\n"),
        placement("2026-07-01", "2026-07-31", "supervisors: [hl 05]\n"),
        trainee(supervisors="[{person: hl-05, role: main, from: 2025-2-1}]"),
    ],
)
def test_nobody_is_said_to_be_no_supervisor_where_an_appointment_has_a_fault(files: Files) -> None:
    assert codes({**ASK, **files, **meetings("date: 2026-07-06, with: hl-05")}) == []

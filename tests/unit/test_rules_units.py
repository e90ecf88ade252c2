"""Heads, capacity, hours and numbers that hold on the same days."""

from __future__ import annotations

import re

import pytest

from sttool.texts.example import CLINIC
from tests.unit.rules_found import codes, found

UNIT = "records/units/medicin/unit.yaml"
ASSIGNMENT = "records/units/medicin/assignments/2025-sr.yaml"
HEADS = "heads: [{person: vc-01, from: 2020-01-01}]\n"
OTHER = {"records/people/vc-02.yaml": "name: Stig Berg\n"}


def heads(*lines: str) -> dict[str, str]:
    return {**OTHER, UNIT: CLINIC[UNIT].replace(HEADS, "heads:\n" + "".join(f"  - {{{line}}}\n" for line in lines))}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("person: vc-01, from: 2020-01-01, to: 2025-12-31", "person: vc-02, from: 2026-01-01"), []),
        (("person: vc-01, from: 2020-01-01, to: 2026-01-01", "person: vc-02, from: 2026-01-01"), ["R135"]),
        (("person: vc-02, from: 2026-01-01", "person: vc-01, from: 2020-01-01"), ["R135"]),
        (("person: vc-01, from: 2020-01-01", "person: vc-02, from: 2026-01-01, acting: true"), []),
        (("person: vc-01, from: 2020-01-01", "person: vc-01, from: 2026-01-01"), []),
    ],
)
def test_a_unit_has_one_head_and_perhaps_one_who_acts(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(heads(*lines)) == expected


def unit(lines: str) -> dict[str, str]:
    return {UNIT: CLINIC[UNIT] + lines}


def person(lines: str) -> dict[str, str]:
    return {"records/people/hl-04.yaml": "name: Eva Holm\n" + lines}


def assignment(hours: str) -> dict[str, str]:
    return {ASSIGNMENT: re.sub("hours: .*", f"hours: {hours}", CLINIC[ASSIGNMENT])}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (unit("supervisors_needed: [{number: 2, from: 2024-01-01}, {number: 3, from: 2025-01-01}]\n"), []),
        (unit("supervisors_needed: [{number: 2, from: 2024-01-01}, {number: 3, from: 2024-01-01}]\n"), ["R139"]),
        (unit("capacity: [{trainees: 2, from: 2024-01-01}, {trainees: 3, from: 2025-01-01}]\n"), []),
        (unit("capacity: [{trainees: 2, from: 2024-01-01}, {trainees: 3, from: 2024-01-01}]\n"), ["R139"]),
        (person("hours: [{from: 2024-01-01, per_week: 1}, {from: 2024-01-02, per_week: 2}]\n"), []),
        (person("hours: [{from: 2024-01-01, per_week: 1}, {from: 2024-01-01, per_week: 2}]\n"), ["R139"]),
        (assignment("[{from: 2025-01-01, per_week: 2}, {from: 2025-07-01, per_week: 3}]"), []),
        (assignment("[{from: 2025-01-01, per_week: 2}, {from: 2025-01-01, per_week: 3}]"), ["R139"]),
    ],
)
def test_a_value_holds_until_the_next(files: dict[str, str], expected: list[str]) -> None:
    assert codes(files) == expected


def test_the_key_is_named() -> None:
    (fault,) = found(person("other_trainees: [{from: 2024-01-01, number: 1}, {from: 2024-01-01, number: 2}]\n"))
    assert (fault.mentions["key"], fault.at) == ("other_trainees", ("other_trainees", 1, "from"))

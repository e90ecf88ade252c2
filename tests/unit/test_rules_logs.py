"""Two entries with one key are told once, with both their places; what only looks alike is let be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.findings import Related
from tests.unit.rules_found import TRAINEE, codes, found

UNIT = "records/units/medicin"

# Each log: an entry, the same event told otherwise, and another that only resembles it.
LOGS = {
    f"{TRAINEE}/supervision.yaml": (
        "{date: 2025-03-04, with: hl-03}",
        "{date: 2025-03-04, with: hl-03, minutes: 60}",
        "{date: 2025-03-05, with: hl-03}",
    ),
    f"{TRAINEE}/assessments.yaml": (
        "{date: 2025-03-04, kind: cbd, mode: formative, by: hl-03}",
        "{date: 2025-03-04, kind: cbd, mode: summative, by: hl-03}",
        "{date: 2025-03-04, kind: dops, mode: formative, by: hl-03}",
    ),
    f"{TRAINEE}/courses.yaml": (
        "{id: akut, title: Akut, status: wanted}",
        "{id: akut, title: Akut, status: applied}",
        "{id: akut-2, title: Akut, status: wanted}",
    ),
    f"{TRAINEE}/projects.yaml": (
        "{id: vakt, kind: development, title: Jouren}",
        "{id: vakt, kind: development, title: Om jouren}",
        "{id: vakt-2, kind: development, title: Jouren}",
    ),
    f"{TRAINEE}/certificates.yaml": (
        "{date: 2026-05-04, kind: goal, goals: [STa3, STa1], signed_by: hl-03, as: supervisor}",
        "{date: 2026-05-04, kind: goal, goals: [STa1, STa3], signed_by: hl-03, as: supervisor, consulted: [sr-01]}",
        "{date: 2026-05-04, kind: goal, goals: [STa3], signed_by: hl-03, as: supervisor}",
    ),
    f"{TRAINEE}/evaluations.yaml": (
        "{of: 2026-02-vc, handed_in: 2026-05-04}",
        "{of: 2026-02-vc, handed_in: 2026-05-11}",
        "{of: training, handed_in: 2026-05-04}",
    ),
    f"{TRAINEE}/waivers.yaml": (
        "{obligation: st-plan, reason: omtag, by: vc-01, on: 2026-01-12, until: 2026-06-30}",
        "{obligation: st-plan, reason: omtag, by: vc-01, on: 2026-01-12, until: 2026-08-31}",
        "{obligation: st-plan, occurrence: start, reason: omtag, by: vc-01, on: 2026-01-12, until: 2026-06-30}",
    ),
    f"{UNIT}/activities.yaml": (
        "{date: 2026-03-04, kind: teaching, title: EKG}",
        "{date: 2026-03-04, kind: teaching, title: EKG, present: [hl-03]}",
        "{date: 2026-03-04, kind: teaching, title: Lungor}",
    ),
    f"{UNIT}/visitors.yaml": (
        "{from: 2026-03-02, home: Norrby, programme: AT}",
        "{from: 2026-03-02, to: 2026-05-31, home: Norrby, programme: AT}",
        "{from: 2026-03-02, home: Norrby, programme: BT}",
    ),
    f"{UNIT}/waivers.yaml": (
        "{obligation: yearly-report, reason: omtag, by: vc-01, on: 2026-01-12, until: 2026-06-30}",
        "{obligation: yearly-report, reason: sjösatt senare, by: vc-01, on: 2026-01-12, until: 2026-06-30}",
        "{obligation: yearly-report, subject: 2025-sr, reason: omtag, by: vc-01, on: 2026-01-12, until: 2026-06-30}",
    ),
}
each = pytest.mark.parametrize(("path", "entries"), LOGS.items())


def log(*entries: str) -> str:
    return "".join(f"- {entry}\n" for entry in entries)


@each
def test_an_entry_twice_is_recorded_twice(path: str, entries: tuple[str, str, str]) -> None:
    (fault,) = found({path: log(entries[0], entries[2], entries[0])})
    assert (fault.code, fault.path, fault.at, fault.related) == ("R120", path, (2,), (Related(path, (0,)),))


@each
def test_two_versions_of_an_entry_are_told_as_such(path: str, entries: tuple[str, str, str]) -> None:
    (fault,) = found({path: log(*entries)})
    assert (fault.code, fault.path, fault.at, fault.related) == ("R121", path, (1,), (Related(path, (0,)),))


@each
def test_entries_that_only_look_alike_are_let_be(path: str, entries: tuple[str, str, str]) -> None:
    assert codes({path: log(entries[0], entries[2])}) == []


def test_a_summary_and_a_meeting_are_never_the_same() -> None:
    entries = ("{date: 2025-03-04, with: hl-03}", "{from: 2025-03-04, to: 2025-03-04, meetings: 1, with: hl-03}")
    assert codes({f"{TRAINEE}/supervision.yaml": log(*entries)}) == []


@given(st.permutations(range(6)))
def test_the_order_of_entries_changes_nothing(order: list[int]) -> None:
    entries = [f"{{date: 2025-03-0{1 + index % 4}, with: hl-03}}" for index in range(6)]
    assert codes({f"{TRAINEE}/supervision.yaml": log(*(entries[index] for index in order))}) == ["R120", "R120"]

"""AT: the parts of the service against their minima."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from sttool.training.asked import Requirement
from sttool.training.career import Absence, Plan, Work
from sttool.training.internship import Served, internship, served
from sttool.training.time import training_time

AREAS = ("internal-medicine", "surgery", "psychiatry", "general-practice")


@dataclass(frozen=True)
class Ward:
    """A placement of AT."""

    area: str | None
    start: date
    end: date
    percent: int | None = None
    cancelled: date | None = None


def plan(*absences: Absence) -> Plan:
    """Give eighteen months and more of full time."""
    return Plan(date(2025, 1, 1), (Work(date(2025, 1, 1)),), absences)


def judged(*wards: Ward, career: Plan | None = None, day: date = date(2025, 9, 30)) -> dict[tuple[str, ...], Served]:
    """Measure the parts on a day."""
    time = training_time(career or plan(), Requirement(18))
    return {one.section.areas: one for one in served(internship(), time, wards, day)}


USUAL = (
    Ward("internal-medicine", date(2025, 1, 1), date(2025, 5, 31)),
    Ward("surgery", date(2025, 6, 1), date(2025, 9, 30)),
    Ward("psychiatry", date(2025, 10, 1), date(2025, 12, 31)),
    Ward("general-practice", date(2026, 1, 1), date(2026, 6, 30)),
)


def test_a_usual_plan_misses_nothing() -> None:
    """Five months and four, three and six: done so far, and with the plan."""
    found = judged(*USUAL)
    assert [(int(one.done), int(one.planned)) for one in found.values()] == [(5, 5), (4, 4), (0, 3), (0, 6), (9, 9)]
    assert not any(one.missing or one.early for one in found.values())


def test_leave_is_missing_where_it_falls() -> None:
    """A month away from psychiatry is a month of psychiatry too little."""
    found = judged(*USUAL, career=plan(Absence(date(2025, 11, 1), date(2025, 11, 30))))
    assert found[("psychiatry",)].missing == 1
    assert found[("surgery",)].missing == 0


def test_medicine_and_surgery_are_measured_together_too() -> None:
    """Three months of each suffice for each, not for both."""
    short = (
        Ward("internal-medicine", date(2025, 1, 1), date(2025, 3, 31)),
        Ward("surgery", date(2025, 4, 1), date(2025, 6, 30)),
    )
    found = judged(*short)
    assert (found[("surgery",)].missing, found[("internal-medicine", "surgery")].missing) == (Fraction(0), Fraction(3))


def test_general_practice_before_another_part_is_seen() -> None:
    """It comes last; days that only touch are no overlap."""
    turned = (
        *USUAL[:2],
        Ward("general-practice", date(2025, 10, 1), date(2026, 3, 31)),
        Ward("psychiatry", date(2026, 4, 1), date(2026, 6, 30)),
    )
    assert judged(*turned)[("general-practice",)].early
    assert not judged(*USUAL)[("general-practice",)].early
    shared = (*USUAL[:2], Ward("psychiatry", date(2025, 10, 1), date(2026, 1, 1)), USUAL[3])
    assert judged(*shared)[("general-practice",)].early


def test_a_placement_counts_until_it_is_cancelled() -> None:
    """What was cancelled after the day judged was still planned on it."""
    ward = Ward("psychiatry", date(2025, 10, 1), date(2025, 12, 31), None, date(2025, 10, 15))
    assert judged(ward)[("psychiatry",)].planned == 3
    assert judged(ward, day=date(2025, 10, 15))[("psychiatry",)].planned == 0


def test_half_a_post_on_each_of_two_wards_gives_half_of_each() -> None:
    """And a cancelled placement gives nothing."""
    spring = date(2025, 1, 1), date(2025, 4, 30)
    found = judged(
        Ward("surgery", *spring, 50), Ward("psychiatry", *spring, 50), Ward("psychiatry", *spring, None, spring[0])
    )
    assert (found[("surgery",)].done, found[("psychiatry",)].done) == (Fraction(2), Fraction(2))

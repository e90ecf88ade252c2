"""Absence rules as a pack's data: what the packaged ones say, another country's without code, and faults in them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.obligations.absence import absence_rules
from sttool.obligations.packs import read_rules
from sttool.obligations.subjects.career import life_of
from sttool.sources.memory import Memory
from sttool.texts.example import CLINIC
from sttool.training.absence import PLAIN, AbsenceRule
from sttool.training.asked import Requirement
from sttool.training.career import Absence, Plan, Work
from sttool.training.time import training_time

OWN = "since: 2024-01-01\npacks: [national, ./policy/abroad.yaml]\n"
ABROAD = """\
id: abroad
title: {sv: Ett annat land, en: Another country}
source: Invented
values:
  absence-rules:
    is:
      - {kinds: [leave, service-elsewhere], treatment: days, days: 30}
      - {kinds: [research], treatment: days, days: 60, each: ever}
    source: Invented
"""


def months(absences: str, day: str, rules: str | None = ABROAD) -> Fraction:
    """Months of full time of the small clinic's trainee, who works in full from 2025-02-01."""
    trainee = CLINIC["records/trainees/st-007/trainee.yaml"] + f"absences:\n{absences}"
    files = {**CLINIC, "records/trainees/st-007/trainee.yaml": trainee}
    if rules is not None:
        files |= {"sttool.yaml": OWN, "policy/abroad.yaml": rules}
    source = Memory(files)
    clinic = open_clinic(source).clinic
    read, faults, _ = read_rules(source, clinic.settings)
    dossier = read_dossier(source, clinic, "st-007")
    assert (faults, dossier.findings) == ((), ())
    assert dossier.trainee is not None
    return life_of(clinic, read, dossier, dossier.trainee).time.months(date.fromisoformat(day))


def test_by_the_national_pack_leave_is_deducted_and_what_counts_is_not() -> None:
    leave = "  - {from: 2025-04-01, to: 2025-04-30, percent: 100, kind: leave}\n"
    holiday = "  - {from: 2025-04-01, to: 2025-04-30, percent: 100, kind: counts}\n"
    assert months(leave, "2025-12-31", None) == 10
    assert months(holiday, "2025-12-31", None) == 11


def test_another_countrys_rules_are_written_without_code() -> None:
    """Thirty days a calendar year are credited, shared by leave and service elsewhere."""
    away = "  - {from: 2025-04-01, to: 2025-04-30, percent: 100, kind: leave}\n"
    more = "  - {from: 2025-06-01, to: 2025-06-30, percent: 100, kind: service-elsewhere}\n"
    next_year = "  - {from: 2026-06-01, to: 2026-06-30, percent: 100, kind: service-elsewhere}\n"
    assert months(away, "2025-12-31") == 11
    assert months(away + more, "2025-12-31") == 10
    assert months(away + next_year, "2026-12-31") == 23


def test_days_are_credited_once_only_for_a_kind() -> None:
    """Sixty days of research are credited, in April and May but for the last; the year after none are left."""
    away = "  - {from: 2025-04-01, to: 2025-05-31, percent: 100, kind: research}\n"
    again = "  - {from: 2026-06-01, to: 2026-06-30, percent: 100, kind: research}\n"
    assert months(away, "2025-12-31") == 11 - Fraction(1, 31)
    assert months(away + again, "2026-12-31") == 22 - Fraction(1, 31)


def test_half_absence_uses_half_days() -> None:
    away = "  - {from: 2025-04-01, to: 2025-05-30, percent: 50, kind: leave}\n"
    assert months(away, "2025-12-31") == 11


def test_what_counts_by_its_name_still_counts_where_a_pack_does_not_name_it() -> None:
    away = "  - {from: 2025-04-01, to: 2025-12-31, percent: 100, kind: counts}\n"
    assert months(away, "2025-12-31") == 11


def rules_of(policy: str) -> tuple[tuple[AbsenceRule, ...], list[tuple[str, object]]]:
    """The rules of a unit's own layer over the usual packs, and the faults in it."""
    source = Memory({**CLINIC, "sttool.yaml": f"since: 2024-01-01\n{policy}"})
    rules, faults, _ = read_rules(source, open_clinic(source).clinic.settings)
    return rules.absence, [(fault.code, fault.at[-1]) for fault in faults]


@pytest.mark.parametrize(
    ("entries", "faults"),
    [
        ("[{kinds: [leave], treatment: days, days: 10, each: year}]", []),
        ("[{kinds: [sick], treatment: days, days: 10}]", [("M113", 0)]),
        ("[{kinds: [leave], treatment: forgiven}]", [("M113", "treatment")]),
        ("[{kinds: [leave], treatment: days}]", [("M102", 0)]),
        ("[{kinds: [leave], treatment: days, days: ten}]", [("M106", "days")]),
        ("[{kinds: [leave], treatment: days, day: 10}]", [("M101", "day")]),
        ("[leave]", [("P112", 0)]),
        ("{leave: 10}", [("M108", "is")]),
    ],
)
def test_a_rule_that_cannot_be_read_is_a_fault_at_its_place(entries: str, faults: list[tuple[str, object]]) -> None:
    policy = f"policy:\n  values:\n    absence-rules: {{is: {entries}, source: Beslut}}\n"
    found, told = rules_of(policy)
    assert told == faults
    if faults:
        assert found == PLAIN
    else:
        assert found[0] == AbsenceRule(("leave",), "days", 10)


def test_without_any_pack_absence_is_deducted() -> None:
    assert absence_rules(()) == (PLAIN, ())


def test_the_plain_rules_say_the_same_as_the_national_pack() -> None:
    """So that a career made by hand, and one read with the usual packs, are counted alike."""

    national, _ = rules_of("")
    away = tuple(
        Absence(date(2025, month, 1), date(2025, month, 28), 100, kind)
        for month, kind in enumerate(("leave", "counts", "research", "service-elsewhere"), 1)
    )
    plan = Plan(date(2025, 1, 1), (Work(date(2025, 1, 1)),), away)
    one, other = (training_time(plan, Requirement(60), rules) for rules in (PLAIN, national))
    assert one.months(date(2026, 1, 1)) == other.months(date(2026, 1, 1))

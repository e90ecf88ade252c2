"""The pack of a region: whole by itself, laid on the others, and each of its demands on both sides of its day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from sttool.kinds.settings import Settings
from sttool.obligations.model import Rate
from sttool.obligations.packs import DEFAULT, read_rules
from sttool.texts.example import CLINIC
from tests.unit.judged import Files, md, source_of, surveyed, trainee

if TYPE_CHECKING:
    from collections.abc import Callable

REGION = "vastra-gotaland"
ALONE = {"sttool.yaml": f"since: 2024-01-01\npacks: [{REGION}]\n"}
CARE = {"medicin/unit.yaml": CLINIC["records/units/medicin/unit.yaml"].replace("hospital", "primary-care")}
AT = trainee(programme="AT", regulation="SOSFS 1999:5", specialties="")
T, S = "trainee/st-007", "supervisor/hl-03"


@dataclass(frozen=True)
class Row:
    """One demand: its occurrence, the last day in time, what is laid, what meets it, and of whom it is not asked."""

    key: str
    due: str
    done: Callable[[str], Files]
    without: Files
    base: Files = field(default_factory=dict)
    state: bool = False
    missed: bool = False


def person(*lines: str) -> Files:
    return {"hl-03.yaml": "name: Maria Ström\n" + "".join(f"{line}\n" for line in lines)}


def others(ended: str = "") -> Files:
    text = str(trainee(ended=ended)["records/trainees/st-007/trainee.yaml"])
    return {"st-008/trainee.yaml": text, "st-009/trainee.yaml": text}


def meetings(day: str) -> Files:
    return {"st-007/supervision.yaml": f"- {{from: {day}, to: {day}, meetings: 40, with: hl-03}}\n"}


def assessments(number: int) -> Callable[[str], Files]:
    kinds = ("mini-cex", "dops", "cbd", "sit-in")
    return lambda day: {
        "st-007/assessments.yaml": "".join(
            f"- {{date: {day}, kind: {kind}, mode: formative, by: hl-03}}\n" for kind in kinds[:number]
        )
    }


def day_before(day: str, days: int = 1) -> str:
    return str(date.fromisoformat(day) - timedelta(days=days))


def collegium(day: str) -> Files:
    return {f"st-007/collegia/{day}.md": md("kind: bt\npresent: [sr-01]\noutcome: on-track")}


def practice(area: str = "general-practice") -> Files:
    return {
        "st-007/placements/2026-02-vc.yaml": (
            f"title: Allmänmedicin\ntype: side\narea: {area}\nunit: vc-ek\nfrom: 2025-03-03\nto: 2025-08-31\n"
        )
    }


def told(day: str) -> Files:
    return {f"st-007/reviews/{day}-supervisor-report.md": md(
        f"placement: 2026-02-vc\ntold: {{study_director: {day}}}"
    )}  # fmt: skip


# Twenty-four weekdays away from 7 April on: the last of them is Friday 9 May.
LONG = "[{from: 2025-04-07, to: 2025-05-09, percent: 100, kind: leave}]"
SHORT = "[{from: 2025-04-07, to: 2025-05-07, percent: 100, kind: leave}]"
AWAY = trainee(programme="AT", regulation="SOSFS 1999:5", specialties="", absences=LONG)
BT = trainee(programme="BT")

ROWS = {
    "supervision-meetings": Row(f"{T}/2025-HT", "2025-12-31", meetings, AT, CARE, missed=True),
    "at-supervision-meetings": Row(f"{T}/2025-HT", "2025-12-31", meetings, trainee(), {**CARE, **AT}, missed=True),
    "supervisor-training-current": Row(
        f"{S}/2025-06-01", "2025-06-01",
        lambda day: person("supervisor_training: [2020-06-01]", f"follow_up_days: [{day}]"),
        trainee(supervisors=""), person("supervisor_training: [2020-06-01]"), state=True,
    ),
    "supervisor-load": Row(
        f"{S}/2025-02-01", "2025-03-01", lambda day: others(f"{{date: {day_before(day)}, outcome: moved}}"),
        {"st-008/trainee.yaml": None}, others(), state=True,
    ),
    "assessments-yearly": Row(f"{T}/2025", "2025-12-31", assessments(4), {**CARE, **BT}, CARE),
    "supervisor-time": Row(
        f"{S}/2025-02-01", "2025-08-01",
        lambda day: person("units: [{unit: medicin, from: 2015-01-01}]",
                           f"hours: [{{from: 2024-01-01, per_week: 3.5}}, {{from: {day}, per_week: 4}}]"),
        {"medicin/unit.yaml": CLINIC["records/units/medicin/unit.yaml"]},
        {**CARE, **person("units: [{unit: medicin, from: 2015-01-01}]", "hours: [{from: 2024-01-01, per_week: 3.5}]")},
        state=True,
    ),
    "bt-collegia": Row(f"{T}/2025-05-01", "2025-06-01", collegium, AT, {**CARE, **BT}, state=True),
    "at-absence": Row(
        "placement/st-007/2026-02-vc/2025-05-08", "2025-05-15", told,
        trainee(programme="AT", regulation="SOSFS 1999:5", specialties="", absences=SHORT),
        {**practice(), **AWAY}, state=True,
    ),
}  # fmt: skip


def verdict(name: str, on: str, *files: Files) -> str | None:
    row = ROWS[name]
    found = surveyed(on, ALONE, row.base, *files).occurrences
    return next((item.verdict.value for item in found if item.key == f"{name}/{row.key}"), None)


def test_it_is_whole_by_itself_and_on_the_others() -> None:
    alone, faults, _ = read_rules(source_of(), Settings(packs=(REGION,)))
    assert (faults, {item.id for item in alone.obligations}) == ((), set(ROWS))
    laid, faults, _ = read_rules(source_of(), Settings(packs=(*DEFAULT, REGION)))
    default, _, _ = read_rules(source_of(), Settings())
    assert faults == ()
    assert {item.id for item in laid.obligations} == {item.id for item in default.obligations} | set(ROWS)
    shared = laid.by_id("supervision-meetings")
    assert shared is not None
    assert [item.pack for item in shared.sources] == ["structure-sormland", REGION]


def test_it_lays_down_nothing_without_a_source_of_the_regions() -> None:
    alone, _, _ = read_rules(source_of(), Settings(packs=(REGION,)))
    for item in alone.obligations:
        (source,) = item.sources
        assert (source.authority, "VGR" in source.duty.sv) == ("region", True)
        assert item.level.value in {"agreed", "indicator"}


@pytest.mark.parametrize("name", list(ROWS))
def test_in_time_on_its_day_and_late_the_day_after(name: str) -> None:
    row = ROWS[name]
    late = str(date.fromisoformat(row.due) + timedelta(days=1))
    assert [verdict(name, row.due), verdict(name, late)] == ["due_soon", "missed" if row.missed else "overdue"]
    expected = [None if row.state else "met", "missed" if row.missed else "met_late"]
    assert [verdict(name, late, row.done(day)) for day in (row.due, late)] == expected


@pytest.mark.parametrize("name", list(ROWS))
def test_there_are_those_it_is_not_asked_of(name: str) -> None:
    assert verdict(name, ROWS[name].due, ROWS[name].without) is None


def test_three_assessments_are_one_too_few() -> None:
    assert verdict("assessments-yearly", "2026-01-01", assessments(3)("2025-06-01")) == "overdue"
    hospital = {"medicin/unit.yaml": CLINIC["records/units/medicin/unit.yaml"]}
    assert verdict("assessments-yearly", "2026-01-01", hospital) is None


def test_supervision_in_primary_care_is_asked_for_each_week() -> None:
    alone, _, _ = read_rules(source_of(), Settings(packs=(REGION,)))
    for name in ("supervision-meetings", "at-supervision-meetings"):
        asked = alone.by_id(name)
        assert asked is not None
        rate = asked.due.at_least  # type: ignore[union-attr]  # the way is each term
        assert isinstance(rate, Rate)
        assert rate.per_week["primary-care"] == 1


def test_the_second_collegium_is_asked_for_in_the_ninth_month_and_the_first_does_not_meet_it() -> None:
    """Of nine months in an ST from 1 February, the second is due a month after 1 November; after BT none is."""
    inside = trainee(bt="{from: 2025-02-01, to: 2026-01-31}")
    keys = {
        item.key.rpartition("/")[2]: item.verdict.value
        for item in surveyed("2025-12-03", ALONE, CARE, inside, collegium("2025-05-06")).occurrences
        if item.obligation == "bt-collegia"
    }
    assert keys == {"2025-11-01": "overdue"}
    both = (ALONE, CARE, inside, collegium("2025-05-06"), collegium("2025-11-20"))
    assert not [item for item in surveyed("2025-12-03", *both).occurrences if item.obligation == "bt-collegia"]
    short = trainee(bt="{from: 2025-02-01, to: 2025-08-31}")
    one = surveyed("2026-12-03", ALONE, CARE, short, collegium("2025-05-06")).occurrences
    assert not [item for item in one if item.obligation == "bt-collegia"]


def test_absence_from_another_part_of_at_asks_for_nothing() -> None:
    assert verdict("at-absence", "2025-05-15", practice("psychiatry")) is None


def test_absence_in_part_counts_for_its_part() -> None:
    half = LONG.replace("percent: 100", "percent: 50")
    away = trainee(programme="AT", regulation="SOSFS 1999:5", specialties="", absences=half)
    assert verdict("at-absence", "2025-05-15", away) is None


def test_a_clinic_with_a_hospital_too_keeps_the_number_for_its_own() -> None:
    settings = {"sttool.yaml": f"since: 2024-01-01\npacks: [{', '.join((*DEFAULT, REGION))}]\n"}
    known = surveyed("2026-01-02", settings)
    assert not [item for item in known.occurrences if item.obligation in {"assessments-yearly", "supervisor-time"}]
    assert [item for item in known.occurrences if item.obligation == "supervision-meetings"]

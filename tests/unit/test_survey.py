"""The survey: what is kept of what was asked, where findings stand, and the same answer however it is worked out."""

from __future__ import annotations

import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from sttool.dates import Period
from sttool.findings import Severity
from sttool.obligations.occurrence import Verdict
from sttool.sources.memory import Memory
from sttool.sources.working import WorkingTree
from sttool.survey import Request, survey
from sttool.texts.example import CLINIC
from tests.unit.judged import md, own, source_of, surveyed, trainee

if TYPE_CHECKING:
    from pathlib import Path

    from sttool.survey import Survey, Want

DAY = date(2026, 11, 21)
WAIVED = "- {obligation: yearly-review, on: 2024-06-01, until: 2025-01-31, reason: byte av klinik, by: vc-03}\n"
WANTS: tuple[Want, Want] = ("open", "all")


def told(found: Survey) -> tuple[object, ...]:
    return (found.findings, found.occurrences, found.register, found.tally, found.count, found.digest)


def others(number: int) -> dict[str, str]:
    text = CLINIC["records/trainees/st-007/trainee.yaml"]
    return {f"st-{index:03d}/trainee.yaml": text for index in range(100, 100 + number)}


def test_the_same_records_and_day_give_the_same_answer(project: Path) -> None:
    request = Request(DAY, date(2027, 11, 21), "all")
    first, second = survey(WorkingTree(project), request), survey(WorkingTree(project), request)
    assert told(first) == told(second)


def test_shared_out_among_workers_it_is_the_same() -> None:
    source, request = source_of(others(9)), Request(DAY, DAY, "all")
    alone = survey(source, request)
    with ThreadPoolExecutor(2) as executor:
        assert told(survey(source, request, executor=executor, jobs=2)) == told(alone)


def test_workers_may_be_processes_that_know_nothing(project: Path) -> None:
    request = Request(DAY, DAY, "all")
    alone = survey(WorkingTree(project), request)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        assert told(survey(WorkingTree(project), request, executor=executor, jobs=1)) == told(alone)


def test_all_that_comes_back_can_be_sent() -> None:
    found = surveyed("2026-11-21", others(2))
    assert told(pickle.loads(pickle.dumps(found))) == told(found)  # noqa: S301 - our own


def test_findings_and_occurrences_are_in_order_whatever_order_the_files_had() -> None:
    files = {**CLINIC, **{f"records/trainees/{path}": text for path, text in others(5).items()}}
    turned = dict(reversed(files.items()))
    request = Request(DAY, DAY, "all")
    one, two = survey(Memory(files), request), survey(Memory(turned), request)
    assert told(one) == told(two)
    keys = [item.key for item in one.occurrences]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


def test_a_clinic_without_anything_says_so() -> None:
    found = survey(Memory({}), Request(DAY, DAY))
    assert (found.findings, found.occurrences, found.count, dict(found.tally)) == ((), (), 0, {})


def test_open_keeps_what_somebody_should_act_on_and_what_comes_up() -> None:
    found = surveyed("2025-06-15", until="2025-09-30", want="open")
    verdicts = {item.verdict for item in found.occurrences}
    assert verdicts == {Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UPCOMING}
    assert all(item.due and item.due <= date(2025, 9, 30) for item in found.occurrences)


def test_the_tally_counts_all_whatever_is_kept() -> None:
    asked = ("2025-06-15", "2025-09-30")
    one, every = (surveyed(asked[0], until=asked[1], want=want) for want in WANTS)
    assert one.tally == every.tally
    assert sum(every.tally.values()) == len(every.occurrences) > len(one.occurrences)


@pytest.mark.parametrize("day", [date(2024, 3, 1), date(2025, 6, 15), DAY, date(2031, 1, 1)])
def test_without_a_tally_the_answer_is_the_same(day: date) -> None:
    request = Request(day, date(day.year + 1, 12, 31))
    source = source_of({"st-007/waivers.yaml": WAIVED})
    counted, uncounted = survey(source, request), survey(source, replace(request, counted=False))
    assert (uncounted.findings, uncounted.occurrences) == (counted.findings, counted.occurrences)
    assert sum(uncounted.tally.values()) == 0 < sum(counted.tally.values())


def test_a_period_of_due_days_can_be_asked_for() -> None:
    year = Period(date(2025, 1, 1), date(2025, 12, 31))
    found = survey(source_of(), Request(DAY, DAY, "all", due_in=year))
    assert {item.due.year for item in found.occurrences if item.due} == {2025}
    assert found.tally == survey(source_of(), Request(DAY, DAY, "all")).tally


def test_occurrences_further_on_than_asked_for_are_not_made() -> None:
    yearly = own("{each: year, at_least: 1}", "{record: review, on: day, where: {kind: annual}}")
    near, far = (surveyed("2025-06-15", yearly, until=until).occurrences for until in ("2025-12-31", "2027-01-01"))
    assert ([item.anchor for item in near], [item.anchor for item in far]) == (["2025"], ["2025", "2026", "2027"])


@pytest.mark.parametrize(
    ("level", "severity"),
    [
        ("must", Severity.ERROR),
        ("should", Severity.WARNING),
        ("agreed", Severity.WARNING),
        ("indicator", Severity.NOTE),
    ],
)
def test_overdue_weighs_by_its_level(level: str, severity: Severity) -> None:
    plan = own("{within: 6 months, of: start}", "{record: plan, on: established}")
    plan["sttool.yaml"] = str(plan["sttool.yaml"]).replace("level: agreed", f"level: {level}")
    (overdue,) = surveyed("2025-09-01", plan).findings
    assert (overdue.code, overdue.severity, overdue.mentions["days"]) == ("O101", severity, 31)
    (soon,) = surveyed("2025-07-15", plan).findings
    assert (soon.code, soon.severity, soon.mentions["days"]) == ("O102", Severity.NOTE, 17)
    (unknown,) = surveyed("2025-09-01", plan, {"st-007/plan.md": md("established: 2025")}).findings[1:]
    assert (unknown.code, unknown.severity) == ("O103", Severity.WARNING)


def test_an_obligations_finding_points_at_what_started_its_clock() -> None:
    found = {item.occurrence: item for item in surveyed("2025-09-01").findings if item.code == "O101"}
    places = {
        "st-plan/trainee/st-007/start": ("records/trainees/st-007/trainee.yaml", 7),
        "bt-reported/trainee/st-007/employed": ("records/trainees/st-007/trainee.yaml", 6),
        "start-seminar-supervisor/supervisor/hl-03/supervisor.appointed": ("records/people/hl-03.yaml", 1),
        "supervisor-hours/supervisor/hl-03/2025-02-01": ("records/people/hl-03.yaml", 1),
    }
    assert {key: (found[key].path, place.line if (place := found[key].place) else None) for key in places} == places


def test_a_clock_without_a_line_of_its_own_points_at_its_subjects_first() -> None:
    yearly = own("{each: year, at_least: 1}", "{record: review, on: day, where: {kind: annual}}")
    (found,) = surveyed("2026-02-01", yearly).findings
    assert (found.path, found.place and found.place.line) == ("records/trainees/st-007/trainee.yaml", 1)


def test_every_finding_of_the_sample_has_a_place(project: Path) -> None:
    found = survey(WorkingTree(project), Request(DAY, DAY, "all"))
    assert [item for item in found.findings if item.place is None] == []


def test_the_digest_is_of_what_was_read_and_of_nothing_else() -> None:
    digests = [
        surveyed(day, files).digest
        for day, files in (
            ("2025-06-15", {}),
            ("2026-06-15", {}),
            ("2025-06-15", {"st-007/plan.md": md("established: 2025-05-01")}),
            ("2025-06-15", {"hl-03.yaml": CLINIC["records/people/hl-03.yaml"] + "\n"}),
        )
    ]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_a_record_is_a_file_that_is_no_log_or_an_entry_of_one() -> None:
    before = surveyed("2025-06-15").count
    log = {"st-007/supervision.yaml": "- {date: 2025-03-01, with: hl-03}\n- {date: 2025-04-01, with: hl-03}\n"}
    assert surveyed("2025-06-15", log).count == before + 2


def test_one_dossier_that_cannot_be_read_leaves_the_others() -> None:
    found = surveyed("2025-09-01", others(1), {"st-007/trainee.yaml": "name: ["})
    verdicts = {item.subject: item.verdict for item in found.occurrences if item.obligation == "st-plan"}
    assert verdicts == {"trainee/st-007": Verdict.UNKNOWN, "trainee/st-100": Verdict.OVERDUE}
    assert [item.trainee for item in found.register.summaries] == ["st-100"]


def test_a_trainee_employed_next_year_owes_nothing_yet() -> None:
    later = trainee(
        employed="2027-01-15",
        start="2027-02-01",
        units="[{unit: medicin, from: 2027-02-01}]",
        supervisors="[{person: hl-03, role: main, from: 2027-02-01}]",
        work="[{from: 2027-02-01, percent: 100}]",
    )
    found = surveyed("2026-06-15", later, {"st-007/placements/2026-02-vc.yaml": None})
    own_found = [item for item in found.occurrences if "st-007" in item.subject]
    assert {item.verdict for item in own_found} == {Verdict.UPCOMING}
    assert min(item.due for item in own_found if item.due) == date(2027, 1, 15)


def test_each_units_finding_is_told_once() -> None:
    found = surveyed("2026-03-01", others(3)).findings
    reports = [item for item in found if (item.occurrence or "").startswith("yearly-report/")]
    assert [item.occurrence for item in reports] == ["yearly-report/unit/medicin/2025"]

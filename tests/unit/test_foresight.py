"""What an assumption touches: days that move or fall away, placements in the leave, what ends before the new end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.foresight import Foresight, foresee
from sttool.glance import glance
from sttool.obligations.packs import read_rules
from sttool.sources.memory import Memory
from sttool.texts.example import CLINIC
from sttool.training.assume import Assumption, parse

if TYPE_CHECKING:
    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules
    from sttool.texts.codes import Files

TODAY = date(2026, 11, 21)
FOLDER = "records/trainees/st-007"
RECORD = f"{FOLDER}/trainee.yaml"

# Full time from 2025-02-01 under SOSFS 2015:8: 60 months end on 2030-01-31.
OLDER = CLINIC[RECORD].replace("HSLF-FS 2021:8", "SOSFS 2015:8")
LEAVE = "leave=2027-01-01..2027-09-30"


def seen(*texts: str, files: Files | None = None, record: str = OLDER) -> Foresight:
    """What some assumptions touch in the small clinic."""
    source = Memory({**CLINIC, RECORD: record, **(files or {})})
    clinic = open_clinic(source).clinic
    rules, _, _ = read_rules(source, clinic.settings)
    dossier = read_dossier(source, clinic, "st-007")
    given = [one for text in texts if (one := parse(text)) is not None]
    assert len(given) == len(texts)
    found = foresee(clinic, rules, dossier, TODAY, given)
    assert found is not None
    return found


def test_the_end_moves_by_the_days_of_the_leave() -> None:
    found = seen(LEAVE)
    assert (found.before.expected_end, found.after.expected_end) == (date(2030, 1, 31), date(2030, 10, 31))


def test_nothing_assumed_touches_nothing() -> None:
    found = seen()
    assert (found.touched, found.shifts) == ((), ())
    assert not any(lapse.only_then for lapse in found.lapses)


PLACEMENTS: Files = {
    f"{FOLDER}/placements/2026-12-mott.yaml": "title: M\ntype: home\nunit: medicin\nfrom: 2026-12-01\nto: 2027-01-10\n",
    f"{FOLDER}/placements/2027-05-vc.yaml": "title: V\ntype: side\nunit: vc-ek\nfrom: 2027-05-01\nto: 2027-06-30\n",
    f"{FOLDER}/placements/2027-10-vc.yaml": "title: V\ntype: side\nunit: vc-ek\nfrom: 2027-10-01\nto: 2027-12-31\n",
    f"{FOLDER}/placements/2027-03-gone.yaml": (
        "title: V\ntype: side\nunit: vc-ek\nfrom: 2027-03-01\nto: 2027-04-30\ncancelled: 2026-10-01\n"
    ),
}


def test_placements_that_fall_in_the_leave_are_named_with_their_days() -> None:
    """One that begins on the day after the leave only touches it, and one that was cancelled is nobody's."""
    found = seen(LEAVE, files=PLACEMENTS)
    assert [(one.id, one.days, one.period.days) for one in found.touched] == [
        ("2026-12-mott", 10, 41),
        ("2027-05-vc", 61, 61),
    ]


def test_the_same_leave_in_two_parts_touches_the_same() -> None:
    split = seen("leave=2027-01-01..2027-05-15", "leave=2027-05-16..2027-09-30", files=PLACEMENTS)
    whole = seen(LEAVE, files=PLACEMENTS)
    assert (split.touched, split.shifts, split.lapses) == (whole.touched, whole.shifts, whole.lapses)


def test_absence_that_counts_touches_no_placement() -> None:
    assert seen("counts=2027-01-01..2027-09-30", files=PLACEMENTS).touched == ()


def test_courses_to_come_are_named_and_those_done_or_cancelled_are_not() -> None:
    log = "".join(
        f"- {{id: {status}, title: Kurs, from: 2027-02-01, to: 2027-02-05, goals: [], status: {status}}}\n"
        for status in ("admitted", "wanted", "cancelled")
    )
    found = seen(LEAVE, files={f"{FOLDER}/courses.yaml": log})
    assert [(one.record, one.id, one.days) for one in found.touched] == [
        ("course", "admitted", 5),
        ("course", "wanted", 5),
    ]


def test_a_placement_beyond_an_end_that_comes_sooner_is_named() -> None:
    part_time = OLDER.replace("percent: 100", "percent: 50")
    late = {f"{FOLDER}/placements/2034.yaml": "title: M\ntype: home\nunit: medicin\nfrom: 2034-01-01\nto: 2034-02-28\n"}
    found = seen("percent=100@2027-01-01", files=late, record=part_time)
    assert [(one.id, one.days, one.late) for one in found.touched] == [("2034", 0, True)]
    assert seen("percent=50@2027-01-01", files=late, record=part_time).touched == ()


NEW = CLINIC[RECORD].replace("2025-01-15", "2026-10-01").replace("2025-02-01", "2026-10-01")


def test_a_clock_that_leave_stops_moves_by_its_days() -> None:
    """The individual plan is due within six months of the start, 2027-04-01; the leave takes 273 days of them."""
    found = seen(LEAVE, record=NEW)
    moved = {shift.occurrence.key: shift for shift in found.shifts if shift.sort == "moved"}
    plan = moved["st-plan/trainee/st-007/start"]
    assert plan.before is not None
    assert plan.after is not None
    assert (plan.before.due, plan.after.due, plan.paused) == (date(2027, 4, 1), date(2027, 12, 30), 273)


def test_what_is_asked_each_year_falls_away_in_a_year_mostly_away() -> None:
    found = seen(LEAVE)
    gone = {shift.occurrence.key for shift in found.shifts if shift.sort == "gone"}
    assert "yearly-review/trainee/st-007/2027" in gone
    assert "yearly-review/trainee/st-007/2028" not in {shift.occurrence.key for shift in found.shifts}


def test_what_is_done_already_does_not_move() -> None:
    done = {f"{FOLDER}/plan.md": "---\nestablished: 2026-10-20\n---\n"}
    keys = {shift.occurrence.key for shift in seen(LEAVE, record=NEW, files=done).shifts}
    assert "st-plan/trainee/st-007/start" not in keys


def test_what_hangs_on_the_end_moves_with_it_and_is_not_paused() -> None:
    found = seen("extend=6")
    (shift,) = (one for one in found.shifts if one.occurrence.key.startswith("final-review/"))
    assert (shift.sort, shift.paused) == ("moved", 0)
    assert found.after.asked.months == 66


@pytest.mark.parametrize(
    ("trained", "only_then"), [("2025-03-01", True), ("2024-06-01", False)], ids=["after today's end", "before it"]
)
def test_a_supervisors_training_that_lapses_before_the_new_end(trained: str, *, only_then: bool) -> None:
    """Training is current for five years; today's end is 2030-01-31, the new one 2030-10-31."""
    person = CLINIC["records/people/hl-03.yaml"].replace("2023-10-01", trained)
    found = seen(LEAVE, files={"records/people/hl-03.yaml": person})
    lapses = [one for one in found.lapses if one.what == "supervisor-training"]
    assert [(one.who, one.day.year, one.only_then) for one in lapses] == [("hl-03", int(trained[:4]) + 5, only_then)]


def test_training_that_lasts_beyond_the_new_end_is_not_named() -> None:
    person = CLINIC["records/people/hl-03.yaml"].replace("2023-10-01", "2026-01-01")
    found = seen(LEAVE, files={"records/people/hl-03.yaml": person})
    assert [one for one in found.lapses if one.what == "supervisor-training"] == []


def test_what_has_a_last_day_before_the_new_end_is_named() -> None:
    """The contract to 2030-06-30, the study director's term to 2027-12-31, the supervisor's appointment."""
    record = OLDER.replace("from: 2025-02-01}\nwork", "from: 2025-02-01, to: 2030-03-31}\nwork")
    contract = {f"{FOLDER}/contract.yaml": "from: 2025-02-01\nto: 2030-06-30\n"}
    found = {one.what: one for one in seen(LEAVE, record=record, files=contract).lapses}
    assert (found["contract"].day, found["contract"].only_then) == (date(2030, 6, 30), True)
    assert (found["assignment"].who, found["assignment"].only_then) == ("sr-01", False)
    assert (found["supervisor"].who, found["supervisor"].only_then) == ("hl-03", True)


def test_a_successor_takes_over_the_term() -> None:
    later = CLINIC["records/units/medicin/assignments/2025-sr.yaml"]
    later = later.replace("2025-01-01", "2028-01-01").replace("2027-12-31", "2031-12-31")
    found = seen(LEAVE, files={"records/units/medicin/assignments/2028-sr.yaml": later})
    assert [one for one in found.lapses if one.what == "assignment"] == []


def test_a_training_that_cannot_be_read_is_not_foreseen() -> None:
    source = Memory({**CLINIC, RECORD: "name: [\n"})

    def each(clinic: Clinic, rules: Rules, dossier: Folder) -> Foresight | None:
        given: tuple[Assumption, ...] = ()
        return foresee(clinic, rules, dossier, TODAY, given)

    survey, found = glance(source, TODAY, each)
    assert found == (None,)
    assert [finding.path for finding in survey.findings] == [RECORD]


def test_a_glance_reads_what_is_asked_for_and_says_what_it_read() -> None:
    other = {path.replace("st-007", "st-008"): text for path, text in CLINIC.items() if "st-007" in path}
    source = Memory({**CLINIC, **other})

    def each(_: Clinic, __: Rules, dossier: Folder) -> str:
        return dossier.id

    one, names = glance(source, TODAY, each, only=["st-008"])
    both, all_names = glance(source, TODAY, each)
    assert (names, all_names) == (("st-008",), ("st-007", "st-008"))
    assert both.count == one.count + 2
    assert both.digest != one.digest
    assert one.occurrences == ()

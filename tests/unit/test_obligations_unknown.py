"""What cannot be read: never met, never missed, and never hiding what was met."""

from __future__ import annotations

import pytest

from sttool.texts.codes import Link, Trouble
from tests.unit.judged import Files, judged, md, own, surveyed, trainee, verdicts

PLAN = own("{within: 6 months, of: start}", "{record: plan, on: established}")
ANNUAL = "{record: review, on: day, where: {kind: annual}}"
YEARLY = own("{each: year, at_least: 1}", f"[{ANNUAL}, {{record: activity, on: date, where: {{kind: group-review}}}}]")
REVIEW = {"st-007/reviews/2025-06-01-annual.md": md("with: [sr-01]")}
INTRODUCED = own("{within: 1 month, of: placement.from}", "{record: placement, on: introduction}", about="placement")


@pytest.mark.parametrize(
    "files",
    [
        {"st-007/plan.md": md("established: 2025-02-30")},
        {"st-007/plan.md": "no front matter"},
        {"st-007/plan.md": md("established: &day 2025-06-01")},
        {"st-007/plan.md": b"---\nestablished: 2025-06-01\xff\n---\n"},
        {"st-007/plan.md": Trouble()},
        {"st-007/plan.md": Link("../st-008/plan.md")},
        {"st-007/plam.md": md("established: 2025-06-01")},
        {"st-007/plan.yaml": "established: 2025-06-01\n"},
    ],
    ids=[
        "no day", "no front matter", "an anchor", "not UTF-8", "unreadable", "a link", "a name that is nearly right",
        "another ending",
    ],
)  # fmt: skip
def test_a_paper_that_cannot_be_read_is_neither_met_nor_overdue(files: Files) -> None:
    assert verdicts("asked", "2025-12-01", PLAN, files) == {"start": "unknown"}


def test_a_fault_in_another_field_of_the_paper_changes_nothing() -> None:
    plan = {"st-007/plan.md": md("established: 2025-06-01\ndrafted: i maj")}
    assert verdicts("asked", "2025-12-01", PLAN, plan) == {"start": "met"}
    missing = {"st-007/plan.md": md("drafted: i maj")}
    assert verdicts("asked", "2025-12-01", PLAN, missing) == {"start": "overdue"}


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("st-007/reviews/2025-13-01-annual.md", md("with: [sr-01]")),
        ("st-007/reviews/2025-12-01-anual.md", md("with: [sr-01]")),
        ("st-007/reviews/2025-12-01-annual.md", md("with: [")),
        ("medicin/activities.yaml", "- {date: 2025-11-31, kind: group-review, trainees: [st-007]}\n"),
        ("medicin/activities.yaml", "a mapping: true\n"),
    ],
)
def test_a_record_that_may_have_been_the_years_makes_it_unknown(path: str, content: str) -> None:
    assert verdicts("asked", "2026-02-01", YEARLY, {path: content})["2025"] == "unknown"
    assert verdicts("asked", "2026-02-01", YEARLY, REVIEW, {path: content})["2025"] == "met"


def test_what_is_of_another_unit_touches_nobody_here() -> None:
    other = {"vc-ek/activities.yaml": "- {date: 2025-11-31, kind: group-review}\n"}
    assert verdicts("asked", "2026-02-01", YEARLY, other)["2025"] == "overdue"


def test_a_year_that_has_not_begun_is_not_unknown() -> None:
    broken = {"st-007/reviews/2025-12-01-annual.md": md("with: [")}
    assert verdicts("asked", "2026-02-01", YEARLY, broken)["2027"] == "upcoming"


def test_one_bad_line_of_a_log_hides_no_other() -> None:
    twice = own("{each: year, at_least: 2}", "{record: assessment, on: date}")
    good = "- {date: 2025-04-01, kind: cbd, mode: formative}\n- {date: 2025-05-01, kind: cbd, mode: formative}\n"
    bad = "- {date: 2025-06-31, kind: cbd, mode: formative}\n"
    assert verdicts("asked", "2026-02-01", twice, {"st-007/assessments.yaml": good + bad})["2025"] == "met"
    assert judged("asked", "2026-02-01", twice, {"st-007/assessments.yaml": bad})["2025"].verdict.value == "unknown"


def test_a_log_with_the_line_ends_of_windows_is_read_all_the_same() -> None:
    twice = own("{each: year, at_least: 1}", "{record: assessment, on: date}")
    log = {"st-007/assessments.yaml": "- {date: 2025-04-01, kind: cbd, mode: formative}\r\n"}
    assert verdicts("asked", "2026-02-01", twice, log) == {"2025": "met", "2026": "upcoming"} | {"2027": "upcoming"}


def test_one_placements_fault_is_not_anothers() -> None:
    placed = "title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: {}\nto: 2026-06-30\n"
    files = {
        "st-007/placements/2026-02-vc.yaml": placed.format("2026-02-01") + "introduction: i februari\n",
        "st-007/placements/2026-03-ps.yaml": placed.format("2026-03-01"),
    }
    assert verdicts("asked", "2026-05-01", INTRODUCED, files) == {
        "placement/st-007/2026-02-vc/placement.from": "unknown",
        "placement/st-007/2026-03-ps/placement.from": "overdue",
    }


@pytest.mark.parametrize(
    ("person", "found"),
    [
        ("name: Maria Ström\nspecialist_in: [{specialty: internmedicin, since: 2012}]\n", "unknown"),
        ("name: Maria Ström\nspecialist_in: [{specialty: internmedicin, since: 2012-05-01}]\nhours: 4\n", None),
        (Trouble(), "unknown"),
        ("[", "unknown"),
    ],
    ids=["the specialty", "something else", "the file", "not YAML"],
)
def test_a_supervisors_own_file_decides_what_is_asked_of_the_supervisor(person: str, found: str | None) -> None:
    state = own("{always: supervisor-specialist, grace: 0 days}")
    assert verdicts("asked", "2025-12-01", state, {"hl-03.yaml": person}).get("unread") == found


def test_a_co_supervisors_file_decides_nothing_of_the_main_supervisor() -> None:
    both = "[{person: hl-03, role: main, from: 2025-02-01}, {person: hl-04, role: co, from: 2025-02-01}]"
    state = own("{always: supervisor-specialist, grace: 0 days}")
    assert verdicts("asked", "2025-12-01", state, trainee(supervisors=both), {"hl-04.yaml": "["}) == {}


def test_a_supervisor_whose_file_cannot_be_read_is_still_asked_about_as_unknown() -> None:
    state = own("{always: supervisor-hours, grace: 0 days}", about="supervisor")
    item = judged("asked", "2025-12-01", state, {"hl-03.yaml": "["})["supervisor/hl-03/unread"]
    assert (item.verdict.value, item.because.path) == ("unknown", "records/people/hl-03.yaml")


def test_an_assignment_that_cannot_be_read_may_cover_any_unit() -> None:
    state = own("{always: study-director-assigned, grace: 0 days}", about="unit")
    files = {"medicin/assignments/2025-sr.yaml": None, "vc-ek/assignments/2025-sr.yaml": "person: ["}
    assert verdicts("asked", "2025-12-01", state, files) == {"unit/medicin/unread": "unknown"}


def test_a_successor_that_cannot_be_read_may_have_been_signed() -> None:
    files = own(
        "{before: assignment.to, by: 1 month}",
        "{record: successor, each: signed, on: on, where: {as: head}}",
        about="assignment",
    )
    broken = {"medicin/assignments/2028-sr.yaml": "person: ["}
    key = "assignment/medicin/2025-sr/assignment.to"
    assert verdicts("asked", "2027-12-15", files)[key] == "overdue"
    assert verdicts("asked", "2027-12-15", files, broken)[key] == "unknown"


def test_of_a_dossier_without_a_readable_trainee_nothing_is_known() -> None:
    found = surveyed("2026-02-01", {"st-007/trainee.yaml": "name: ["}).occurrences
    own_found = [item for item in found if item.subject == "trainee/st-007"]
    assert {item.verdict.value for item in own_found} == {"unknown"}
    assert {"st-plan", "st-contract", "main-supervisor"} <= {item.obligation for item in own_found}
    assert len({item.key for item in found}) == len(found)


@pytest.mark.parametrize("name", ["supervisors-enough", "study-director-hours", "unit-capacity"])
def test_a_trainee_who_cannot_be_read_may_be_at_any_unit_and_its_numbers_are_not_known(name: str) -> None:
    """The number of trainees decides them; what the unit has to have whoever is there is judged as before."""
    files = {"st-008/trainee.yaml": "name: ["}
    found = {item.obligation: item for item in surveyed("2025-12-01", files).occurrences if item.anchor == "unread"}
    assert (found[name].subject, found[name].verdict.value) == ("unit/medicin", "unknown")
    assert name not in {item.obligation for item in surveyed("2025-12-01").occurrences}
    assert "training-programme" not in found


@pytest.mark.parametrize("content", ["title: [", "title: Psykiatri\ntype: side\nunit: vc-ek\nto: 2026-06-30\n"])
def test_of_a_placement_that_cannot_be_read_all_that_may_be_asked_is_unknown(content: str) -> None:
    """Else a typing error in its first day takes away what is owed for it, and nobody is told."""
    found = surveyed("2026-07-15", {"st-007/placements/2026-05-ps.yaml": content}).occurrences
    own_found = {item.obligation: item for item in found if item.subject == "placement/st-007/2026-05-ps"}
    assert set(own_found) == {"placement-evaluated"}
    (item,) = own_found.values()
    assert (item.verdict.value, item.because.path) == ("unknown", "records/trainees/st-007/placements/2026-05-ps.yaml")
    assert len({item.key for item in found}) == len(found)


def test_so_of_a_concern_and_in_at_of_all_its_papers() -> None:
    files = (
        trainee(programme="AT", regulation="SOSFS 1999:5", specialties=""),
        {"st-007/placements/2026-02-vc.yaml": "title: [", "st-007/concerns/2025-06-10.md": md("by: [")},
    )
    found = surveyed("2026-02-01", *files).occurrences
    said = {
        (item.obligation, item.verdict.value) for item in found if item.subject.startswith(("placement", "concern"))
    }
    assert said == {
        ("at-closing-conversation", "unknown"),
        ("at-development-reported", "unknown"),
        ("at-section-approved", "unknown"),
        ("concern-plan", "unknown"),
        ("concern-reported", "unknown"),
        ("placement-evaluated", "unknown"),
        ("placement-introduction", "unknown"),
    }


def test_what_the_obligation_is_only_asked_for_without_is_part_of_what_it_rests_on() -> None:
    lacks = "{lacks: {record: trainee, on: bt.certificate, by: employed}}"
    files = own("{within: 0 days, of: employed}", "{record: plan, on: established}", applies=lacks)
    assert verdicts("asked", "2026-02-01", files, trainee(bt="{certificate: 2024}")) == {"employed": "unknown"}
    assert verdicts("asked", "2026-02-01", files, trainee(bt="{certificate: 2025-01-15}")) == {}
    assert verdicts("asked", "2026-02-01", files, trainee(bt="{certificate: 2025-01-16}")) == {"employed": "overdue"}


BAD_LEAVE = "[{from: 2025-06-31, to: 2025-12-31, percent: 100, kind: leave}]"
FINAL = own("{before: applied, by: 1 month}", "{record: review, on: day, where: {kind: final}}")
STATE = own("{always: recorded, grace: 0 days, within: 6 months}")


@pytest.mark.parametrize(
    ("files", "fields", "anchor"),
    [
        (PLAN, {"absences": BAD_LEAVE}, "start"),
        (PLAN, {"ended": "{date: 2025-06, outcome: moved}"}, "start"),
        (PLAN, {"followed_from": "2025"}, "start"),
        (PLAN, {"work": "[{from: 2025-02-01, percent: 100}, {from: i maj, percent: 50}]"}, "start"),
        (YEARLY, {"absences": BAD_LEAVE}, "2025"),
        (FINAL, {"applied": "2025-06", "months_needed": "{months: 6, decided: 2025-02-01}"}, "applied"),
        (FINAL, {"extended": "[{months: 3}]", "months_needed": "{months: 6, decided: 2025-02-01}"}, "applied"),
        (STATE, {"ended": "{date: 2025-06, outcome: moved}"}, "unread"),
    ],
    ids=["leave", "the end", "the records", "work", "leave, by the year", "the event", "the expected end", "a state"],
)
def test_a_field_that_moves_the_clock_makes_it_unknown(files: Files, fields: dict[str, str], anchor: str) -> None:
    """Else somebody on leave, or gone, would be told to be late because of a typing error."""
    assert verdicts("asked", "2026-02-01", files, trainee(**fields))[anchor] == "unknown"


def test_leave_that_cannot_be_read_leaves_what_it_does_not_move() -> None:
    still = own("{within: 6 months, of: start}", "{record: plan, on: established}", pauses="false")
    assert verdicts("asked", "2026-02-01", still, trainee(absences=BAD_LEAVE)) == {"start": "overdue"}
    plan = {"st-007/plan.md": md("established: 2025-05-01")}
    assert verdicts("asked", "2026-02-01", PLAN, plan, trainee(absences=BAD_LEAVE)) == {"start": "met"}


def test_a_cancellation_that_cannot_be_read_accuses_of_nothing() -> None:
    placed = "title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-06-30\ncancelled: ja\n"
    found = verdicts("asked", "2026-05-01", INTRODUCED, {"st-007/placements/2026-02-vc.yaml": placed})
    assert found == {"placement/st-007/2026-02-vc/placement.from": "unknown"}


def test_a_state_that_more_records_can_only_mend_is_not_in_doubt_while_it_holds() -> None:
    """A line that cannot be read tells at least of something: nobody is told twice of one typing error."""
    broken = "- {date: 2025-05-32, with: hl-03}\n"
    files = {
        "st-007/supervision.yaml": "- {date: 2025-06-01, with: hl-03}\n- {date: 2025-10-01, with: hl-03}\n" + broken
    }
    assert verdicts("asked", "2025-12-01", STATE, files, until="2025-12-01") == {}
    alone = {"st-007/supervision.yaml": broken}
    assert verdicts("asked", "2025-12-01", STATE, alone, until="2025-12-01") == {"unread": "unknown"}

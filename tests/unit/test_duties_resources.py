"""What the structure (S) asks of units, assignments and plans as states: supervisors, delegation, side service."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, trainee, verdicts
from tests.unit.pack_rows.laying import AT, assigned, assignment, person, placement

UNIT = "name: Medicinkliniken\nsetting: hospital\nheads: [{person: vc-01, from: 2020-01-01}]\n"
HERE = "units: [{unit: medicin, from: 2015-01-01}]"
TRAINED = "supervisor_training: [2023-10-01]"


def needed(*numbers: str) -> Files:
    return {"medicin/unit.yaml": f"{UNIT}supervisors_needed: [{', '.join(numbers)}]\n"}


def more_trainees(count: int) -> Files:
    text = str(trainee()["records/trainees/st-007/trainee.yaml"])
    return {f"st-01{index}/trainee.yaml": text for index in range(count)}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, {}),
        (more_trainees(1), {}),
        (more_trainees(2), {"unit/medicin/2025-02-01": "overdue"}),
        ({**more_trainees(2), **person("hl-04", HERE, TRAINED)}, {}),
        ({**more_trainees(2), **person("hl-04", HERE, "supervisor_training: [2025-08-01]")}, {}),
        (
            {**more_trainees(2), **person("hl-04", HERE, "supervisor_training: [2025-08-02]")},
            {"unit/medicin/2025-02-01": "met_late"},
        ),
        (
            {**more_trainees(2), **person("hl-04", "units: [{unit: vc-ek, from: 2015-01-01}]", TRAINED)},
            {"unit/medicin/2025-02-01": "overdue"},
        ),
        ({**more_trainees(2), **needed("{number: 1, from: 2024-01-01}")}, {}),
        (needed("{number: 2, from: 2024-01-01}"), {"unit/medicin/2025-02-01": "overdue"}),
        (
            needed("{number: 1, from: 2024-01-01}", "{number: 2, from: 2025-03-10}"),
            {"unit/medicin/2025-03-10": "overdue"},
        ),
        (person("hl-03", TRAINED), {}),
        (person("hl-03", "units: [{unit: medicin, from: 2015-01-01, to: 2025-03-31}]", TRAINED),
         {"unit/medicin/2025-04-01": "overdue"}),
        (person("hl-03", HERE, "supervisor_training: i fjol"), {"unit/medicin/unread": "unknown"}),
    ],
    ids=[
        "one for one", "one for two", "one for three", "two for three", "trained in time", "trained late",
        "trained, elsewhere", "the unit says one", "the unit says two", "the unit says two later",
        "whose file names no unit", "one who left", "unread",
    ],
)  # fmt: skip
def test_enough_at_a_unit_have_supervisor_training(files: Files, found: dict[str, str]) -> None:
    assert verdicts("supervisors-enough", "2025-11-01", files) == found


OVERALL = assignment("units: [medicin]\n").replace("scope: clinic", "scope: overall")
DELEGATED = "delegation: {on: 2024-12-20, by: vc-01}\n"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, {"2025-sr": "2025-01-01"}),
        (assigned(DELEGATED), {}),
        ({"medicin/assignments/2025-o.yaml": OVERALL}, {"2025-o": "2025-01-01"}),
        ({"medicin/assignments/2025-o.yaml": OVERALL + DELEGATED}, {}),
        (
            {"medicin/assignments/2025-o.yaml": OVERALL.replace("to: 2027-12-31", "to: 2025-05-31") + DELEGATED},
            {"2025-sr": "2025-06-01"},
        ),
        ({"medicin/assignments/2025-o.yaml": OVERALL + "programmes: [AT]\n"}, {"2025-sr": "2025-01-01"}),
        (
            {**assigned("units: [medicin, lindviken]\n"), "medicin/assignments/2025-o.yaml": OVERALL + DELEGATED},
            {"2025-sr": "2025-01-01"},
        ),
    ],
    ids=[
        "the clinic's, without", "the clinic's, with", "the overarching, without", "the overarching, with",
        "the overarching ends", "the overarching is for AT", "a unit without an overarching",
    ],
)  # fmt: skip
def test_the_overarching_study_director_holds_the_delegation_else_the_clinics(
    files: Files, found: dict[str, str]
) -> None:
    told = judged("study-director-delegation", "2025-12-01", assigned(""), files)
    assert {key.split("/")[2]: key.split("/")[3] for key in told} == found
    assert all(item.role == "head" and item.persons == ("vc-01",) for item in told.values())


def plan(*sides: str, more: str = "established: 2025-03-01") -> Files:
    return {"st-007/plan.md": md(f"{more}\nside_placements: [{', '.join(f'{{{side}}}' for side in sides)}]")}


ASKED = placement("requested: 2025-10-01\n")
LATE = "what: Hud, months: 3, goals: [c9], by: 2026-06-30"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({}, {}),
        (plan(LATE), {"2026-01-01": "overdue"}),
        (plan("what: Hud, months: 3, by: 2026-10-31"), {"2026-05-01": "overdue"}),
        (plan("what: Hud, months: 3, by: 2026-11-01"), {"2026-05-02": "due_soon"}),
        (plan("what: Hud, months: 3"), {}),
        (plan("what: Psykiatri, months: 3, by: 2026-06-30"), {}),
        (plan("what: Hud, by: 2023-12-31"), {}),
        (plan(LATE, more="established: 2026-03-01"), {"2026-03-01": "overdue"}),
        (placement("requested: 2025-11-01\n"), {}),
        (placement("requested: 2025-11-02\n"), {"2025-11-01": "met_late"}),
        (placement("confirmed: 2025-12-02\n"), {"2025-11-01": "met_late"}),
        (placement(), {"2025-11-01": "met_late"}),
        (placement("cancelled: 2025-09-02\n"), {}),
    ],
    ids=[
        "asked in time", "not booked", "late since today", "late tomorrow", "no day in the plan", "booked",
        "before the records", "late when planned", "asked on the last day", "asked a day late",
        "confirmed late", "begun and never asked", "cancelled",
    ],
)  # fmt: skip
def test_side_placements_are_booked_and_asked_for_in_time(files: Files, found: dict[str, str]) -> None:
    assert verdicts("side-placements-planned", "2026-05-02", ASKED, files) == found


def test_a_side_placement_whose_goals_are_certified_is_not_looked_for() -> None:
    line = "date: 2026-02-01, kind: clinical, goals: [c9], signed_by: hl-03, as: supervisor"
    certified = {"st-007/certificates.yaml": f"- {{{line}}}\n"}
    assert verdicts("side-placements-planned", "2026-05-02", ASKED, plan(LATE), certified) == {"2026-01-01": "met_late"}


def test_a_cancelled_placement_leaves_its_side_placement_unbooked() -> None:
    wanted = plan("what: Psykiatri, months: 3, by: 2026-10-31")
    kept = verdicts("side-placements-planned", "2026-05-02", wanted, ASKED)
    gone = verdicts("side-placements-planned", "2026-05-02", wanted, placement("cancelled: 2026-01-10\n"))
    assert (kept, gone) == ({}, {"2026-05-01": "overdue"})


def test_it_is_told_which_side_placement_and_where() -> None:
    told = judged("side-placements-planned", "2026-05-02", ASKED, plan("what: Hud, by: 2029-01-31", LATE))
    item = told["2026-01-01"]
    assert item.lack is not None
    assert (item.lack.text, dict(item.lack.params)) == ("side-not-planned", {"day": "2026-06-30"})
    assert item.because.path.endswith("st-007/plan.md")
    assert item.because.at == ("side_placements", 1)


def activity(*lines: str, unit: str = "medicin") -> Files:
    return {f"{unit}/activities.yaml": "".join(f"- {{date: 2025-10-01, {line}}}\n" for line in lines)}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (activity("kind: teaching, for: [AT]"), "met"),
        (activity("kind: teaching, for: [AT, ST]"), "met"),
        (activity("kind: teaching"), "met"),
        (activity("kind: teaching, for: [BT, ST]"), "overdue"),
        (activity("kind: network, for: [AT]"), "overdue"),
        (activity("kind: teaching, for: [AT]", unit="vc-ek"), "overdue"),
        (activity("kind: teaching, for: [AT], trainees: [st-007]", unit="vc-ek"), "met"),
        (activity("kind: teaching, for: [ST], trainees: [st-007]", unit="vc-ek"), "overdue"),
    ],
    ids=[
        "for AT", "for AT and ST", "for anybody", "for others", "something else", "at another unit",
        "at another unit, with the trainee", "for others, with the trainee",
    ],
)  # fmt: skip
def test_teaching_counts_for_the_programmes_it_was_for(files: Files, found: str) -> None:
    assert verdicts("at-teaching", "2026-01-15", AT, files)["unit-programme/medicin/AT/2025-HT"] == found


def test_teaching_is_one_obligation_of_both_documents() -> None:
    told = judged("st-teaching", "2026-01-15")
    assert told["unit-programme/medicin/ST/2025-HT"].persons == ("sr-01",)

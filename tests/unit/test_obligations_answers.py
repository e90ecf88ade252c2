"""Who answers: the persons who hold the role on the due day, in the unit that the subject is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.judged import Files, judged, md, own, trainee

if TYPE_CHECKING:
    from sttool.obligations.occurrence import Occurrence

DUE, MET_BY = "{within: 6 months, of: start}", "{record: plan, on: established}"
"""Due on 1 August 2025."""

UNIT = "name: Medicinkliniken\nsetting: hospital\n"
HEADS = (
    "name: Medicinkliniken\nsetting: hospital\n"
    "heads: [{person: vc-01, from: 2020-01-01, to: 2025-07-31}, {person: vc-02, from: 2025-08-01}]\n"
)


def asked(role: str, *files: Files, day: str = "2025-07-15", duty: str = "[K4]") -> Occurrence:
    clinic = own(DUE, MET_BY, answers=role)
    clinic["sttool.yaml"] = str(clinic["sttool.yaml"]).replace("[K4]", duty)
    return judged("asked", day, clinic, *files)["start"]


@pytest.mark.parametrize(
    ("role", "persons"),
    [("trainee", ("st-007",)), ("supervisor", ("hl-03",)), ("study_director", ("sr-01",)), ("head", ("vc-01",))],
)
def test_each_role_is_resolved_to_persons(role: str, persons: tuple[str, ...]) -> None:
    assert asked(role).persons == persons


def test_it_is_who_holds_the_role_on_the_due_day_and_not_today() -> None:
    assert asked("head", {"medicin/unit.yaml": HEADS}, day="2025-07-15").persons == ("vc-02",)
    changed = trainee(
        supervisors=(
            "[{person: hl-03, role: main, from: 2025-02-01, to: 2025-06-30},"
            " {person: hl-04, role: main, from: 2025-07-01}, {person: hl-05, role: co, from: 2025-02-01}]"
        )
    )
    assert asked("supervisor", changed, day="2025-06-15").persons == ("hl-04",)


def test_once_the_day_has_passed_it_is_whoever_of_them_is_still_there_else_who_is_there_now() -> None:
    """Due on 1 August. Only who holds the role can act; who left can do nothing, and who came later owes no more."""
    changed = {"medicin/unit.yaml": HEADS.replace("2025-07-31", "2025-09-30").replace("2025-08-01", "2025-10-01")}
    assert asked("head", changed, day="2025-09-30").persons == ("vc-01",)
    assert asked("head", changed, day="2025-10-01").persons == ("vc-02",)
    two = "heads: [{person: vc-01, from: 2020-01-01}, {person: vc-02, from: 2025-10-01}]\n"
    assert asked("head", {"medicin/unit.yaml": f"{UNIT}{two}"}, day="2025-10-01").persons == ("vc-01",)
    acting = "heads: [{person: vc-01, from: 2020-01-01}, {person: vc-09, from: 2025-10-01, acting: true}]\n"
    assert asked("head", {"medicin/unit.yaml": f"{UNIT}{acting}"}, day="2025-10-01").persons == ("vc-09",)


def test_a_role_that_has_become_vacant_has_nobody_but_what_is_left_after_the_end_stays_with_the_supervisor() -> None:
    left = "heads: [{person: vc-01, from: 2020-01-01, to: 2025-09-30}]\n"
    assert asked("head", {"medicin/unit.yaml": f"{UNIT}{left}"}, day="2025-10-01").persons == ()
    over = trainee(supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2025-09-30}]")
    assert asked("supervisor", over, day="2025-10-01").persons == ()
    over = trainee(
        supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2025-09-30}]",
        ended="{date: 2025-08-20, outcome: completed}",
    )
    after = own("{within: 1 month, of: ended}", MET_BY, answers="supervisor")
    (item,) = judged("asked", "2025-10-01", after, over).values()
    assert (item.verdict.value, item.persons) == ("overdue", ("hl-03",))


def test_of_two_study_directors_the_one_who_stays_answers_alone_and_a_trainee_who_moved_has_the_new_ones() -> None:
    second = {"medicin/assignments/2025-tva.yaml": ASSIGNED.format("sr-02", "clinic", "2025-06-01", "2025-09-30")}
    assert asked("study_director", second, day="2025-09-30").persons == ("sr-01", "sr-02")
    assert asked("study_director", second, day="2025-10-01").persons == ("sr-01",)
    there = {
        "kirurgi/unit.yaml": "name: Kirurgkliniken\nsetting: hospital\n",
        "kirurgi/assignments/2025-sr.yaml": "person: sr-04\nscope: clinic\nfrom: 2025-01-01\nto: 2027-12-31\n",
    }
    moved = trainee(units="[{unit: medicin, from: 2025-02-01, to: 2025-08-31}, {unit: kirurgi, from: 2025-09-01}]")
    days = ("2025-08-31", "2025-09-01")
    assert [asked("study_director", there, moved, day=day).persons for day in days] == [("sr-01",), ("sr-04",)]


def test_an_acting_head_stands_in_for_the_head() -> None:
    acting = (
        "name: Medicinkliniken\nsetting: hospital\n"
        "heads: [{person: vc-01, from: 2020-01-01}, {person: vc-09, from: 2025-07-01, to: 2025-08-31, acting: true}]\n"
    )
    assert asked("head", {"medicin/unit.yaml": acting}).persons == ("vc-09",)


def test_a_vacant_role_has_nobody() -> None:
    vacant = "name: Medicinkliniken\nsetting: hospital\n"
    assert asked("head", {"medicin/unit.yaml": vacant}).persons == ()


ASSIGNED = "person: {}\nscope: {}\nunits: [medicin]\nfrom: {}\nto: {}\n"
FIRST = ASSIGNED.format("sr-01", "clinic", "2025-01-01", "2027-12-31")


@pytest.mark.parametrize(("duty", "person"), [("[S3]", "sr-09"), ("[K4]", "sr-01"), ("[S3, K4]", "sr-01")])
def test_s_rows_are_the_overall_study_directors_and_k_rows_the_clinics(duty: str, person: str) -> None:
    overall = {"vc-ek/assignments/2025-over.yaml": ASSIGNED.format("sr-09", "overall", "2025-01-01", "2027-12-31")}
    assert asked("study_director", overall, duty=duty).persons == (person,)


def test_where_there_is_no_overall_study_director_it_is_the_clinics() -> None:
    assert asked("study_director", duty="[S3]").persons == ("sr-01",)


def test_an_assignment_handed_over_early_is_the_successors_from_then_on() -> None:
    files = {
        "medicin/assignments/2025-sr.yaml": (
            ASSIGNED.format("sr-01", "clinic", "2025-01-01", "2027-12-31")
            + "handed_over: {on: 2025-07-31, to: sr-02}\n"
        ),
        "medicin/assignments/2025-sr-2.yaml": ASSIGNED.format("sr-02", "clinic", "2025-08-01", "2028-07-31"),
    }
    assert asked("study_director", files).persons == ("sr-02",)


def test_a_handed_over_assignment_is_asked_for_no_succession_of_its_own() -> None:
    succession = own("{before: assignment.to, by: 1 month}", "{record: assignment, on: handed_over.on}", "assignment")
    handed = (
        ASSIGNED.format("sr-01", "clinic", "2025-01-01", "2027-12-31") + "handed_over: {on: 2026-03-01, to: sr-02}\n"
    )
    assert judged("asked", "2028-01-01", succession, {"medicin/assignments/2025-sr.yaml": handed}) == {}


def test_two_study_directors_both_answer() -> None:
    second = {"medicin/assignments/2025-tva.yaml": ASSIGNED.format("sr-02", "clinic", "2025-06-01", "2027-12-31")}
    assert asked("study_director", second).persons == ("sr-01", "sr-02")


def test_programmes_part_them() -> None:
    second = {
        "medicin/assignments/2025-tva.yaml": ASSIGNED.format("sr-02", "clinic", "2025-06-01", "2027-12-31")
        + "programmes: [BT]\n"
    }
    assert asked("study_director", second).persons == ("sr-01",)


PLACEMENT = own("{within: 1 month, of: placement.from}", "{record: placement, on: introduction}", about="placement")


@pytest.mark.parametrize(
    ("role", "persons"),
    [("head", ("vc-05",)), ("supervisor", ("hl-03",)), ("study_director", ("sr-01",))],
    ids=["its unit's", "its own", "the home's, where its unit has none"],
)
def test_a_placements_are_those_of_its_unit(role: str, persons: tuple[str, ...]) -> None:
    unit = "name: Eks\nsetting: primary-care\nexternal: true\nheads: [{person: vc-05, from: 2020-01-01}]\n"
    files = {"sttool.yaml": str(PLACEMENT["sttool.yaml"]).replace("study_director", role)}
    (item,) = judged("asked", "2026-02-20", files, {"vc-ek/unit.yaml": unit}).values()
    assert item.persons == persons


def test_a_placements_unit_with_a_study_director_of_its_own_has_that_one() -> None:
    theirs = {"vc-ek/assignments/2025-sr.yaml": "person: sr-05\nscope: clinic\nfrom: 2025-01-01\nto: 2027-12-31\n"}
    (item,) = judged("asked", "2026-02-20", PLACEMENT, theirs).values()
    assert item.persons == ("sr-05",)


def test_what_is_over_is_nobodys_turn() -> None:
    plan = {"st-007/plan.md": md("established: 2025-05-01")}
    assert asked("head", plan).persons == ()


STAGES = """
        - {answers: supervisor, met_by: {record: contract, on: drafted}}
        - answers: study_director
          met_by: {record: contract, each: signed, on: on, where: {as: study-director}}
        - {answers: head, met_by: {record: contract, each: signed, on: on, where: {as: [head, deputy]}}}"""
STAGED = own(DUE, "", stages=STAGES, answers="[supervisor, study_director, head]")


@pytest.mark.parametrize(
    ("contract", "turn", "persons", "have"),
    [
        (None, "supervisor", ("hl-03",), 0),
        ("drafted: 2025-03-01\n", "study_director", ("sr-01",), 1),
        ("signed: [{on: 2025-03-01, by: vc-01, as: deputy}]\n", "supervisor", ("hl-03",), 1),
        ("drafted: 2025-03-01\nsigned: [{on: 2025-03-02, by: sr-01, as: study-director}]\n", "head", ("vc-01",), 2),
    ],
    ids=["nothing", "drafted", "signed before it was drafted", "two of three"],
)
def test_the_line_names_the_one_whose_turn_it_is(
    contract: str | None, turn: str, persons: tuple[str, ...], have: int
) -> None:
    files = {"st-007/contract.yaml": contract} if contract else {}
    item = judged("asked", "2025-07-15", STAGED, files)["start"]
    assert (item.role, item.persons, item.have, item.need) == (turn, persons, have, 3)


def test_a_paper_is_whole_on_the_day_of_its_last_stage() -> None:
    whole = (
        "drafted: 2025-08-20\nsigned:\n  - {on: 2025-03-02, by: sr-01, as: study-director}\n"
        "  - {on: 2025-03-03, by: vc-01, as: head}\n  - {on: 2025-03-04, by: st-007, as: trainee}\n"
    )
    item = judged("asked", "2025-09-15", STAGED, {"st-007/contract.yaml": whole})["start"]
    assert (str(item.met), item.verdict.value, item.lack) == ("2025-08-20", "met_late", None)
    booked = judged("asked", "2025-07-15", STAGED, {"st-007/contract.yaml": whole})["start"]
    assert (str(booked.booked), booked.role) == ("2025-08-20", "supervisor")

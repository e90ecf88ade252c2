"""Certificates and signatures against what they are for and who signed them."""

from __future__ import annotations

import pytest

from sttool.texts.codes import Files, Trouble
from sttool.texts.example import CLINIC
from tests.unit.rules_found import FILE, TRAINEE, codes, found, trainee

ASK = {"records/people/hl-05.yaml": "name: Per Ask\nspecialist_in: [{specialty: kardiologi, since: 2026-06-15}]\n"}
OUTSIDE = "signer: {name: Rut Aldén, unit: Norrby}"

ACTIVITIES = {
    f"{TRAINEE}/placements/2026-05-ausk.yaml": (
        "title: A\ntype: observation\nunit: vc-ek\nfrom: 2026-05-04\nto: 2026-05-06\n"
    ),
    f"{TRAINEE}/placements/2026-06-akm.yaml": (
        "title: A\ntype: internal\nunit: medicin\nfrom: 2026-06-01\nto: 2026-06-30\ncancelled: 2026-05-04\n"
    ),
    f"{TRAINEE}/courses.yaml": (
        "- {id: ekg, title: EKG, from: 2026-03-02, to: 2026-03-04, status: done}\n"
        "- {id: en-dag, title: Dag, from: 2026-03-09, status: done}\n"
        "- {id: odaterad, title: Någon gång, status: done}\n"
        "- {id: sokt, title: Sökt, from: 2026-03-02, to: 2026-03-04, status: applied}\n"
        "- {id: struken, title: Struken, from: 2026-03-02, to: 2026-03-04, status: cancelled}\n"
    ),
    f"{TRAINEE}/projects.yaml": (
        "- {id: jour, kind: development, title: Jouren, presented: 2026-04-08}\n"
        "- {id: uppsats, kind: written-work, title: Uppsats}\n"
        "- {id: studie, kind: research, title: Studie}\n"
    ),
}


def certificate(date: str, kind: str, of: str = "", more: str = "signed_by: hl-03, as: supervisor") -> Files:
    return {f"{TRAINEE}/certificates.yaml": f"- {{date: {date}, kind: {kind}, for: [{of}], {more}}}\n"}


@pytest.mark.parametrize(
    ("date", "more", "expected"),
    [
        ("2026-06-14", "signed_by: hl-05, as: supervisor", ["R151"]),
        ("2026-06-15", "signed_by: hl-05, as: supervisor", []),
        ("2026-06-14", "signed_by: hl-05, as: course-leader", []),
        ("2026-06-14", f"{OUTSIDE}, as: supervisor", []),
    ],
)
def test_who_certifies_a_course_is_a_specialist_or_leads_it(date: str, more: str, expected: list[str]) -> None:
    assert codes({**ASK, **ACTIVITIES, **certificate(date, "course", "ekg", more)}) == expected


def test_the_head_who_certifies_need_not_be_a_specialist_and_the_assessor_must() -> None:
    assert codes({**ASK, **certificate("2026-06-01", "bt-completed", "", "signed_by: vc-01, as: head")}) == []
    assert codes({**ASK, **certificate("2026-06-01", "bt-competence", "", "signed_by: vc-01, as: assessor")}) == [
        "R151"
    ]


@pytest.mark.parametrize(
    ("date", "kind", "of", "expected"),
    [
        ("2026-04-29", "clinical", "2026-02-vc", ["R152"]),
        ("2026-04-30", "clinical", "2026-02-vc", []),
        ("2026-03-03", "course", "ekg", ["R152"]),
        ("2026-03-04", "course", "ekg", []),
        ("2026-03-08", "course", "en-dag", ["R152"]),
        ("2026-03-08", "course", "odaterad", []),
        ("2026-04-07", "development", "jour", ["R152"]),
        ("2026-04-08", "development", "jour", []),
        ("2026-04-08", "development", "studie", []),
        ("2026-03-05", "course", "ekg, en-dag", ["R152"]),
        ("2026-04-08", "course", "sokt", ["R153"]),
        ("2026-04-08", "course", "struken", ["R153"]),
        ("2026-07-08", "clinical", "2026-06-akm", ["R153"]),
        ("2026-05-08", "clinical", "2026-05-ausk", ["R154"]),
        ("2026-05-08", "observation", "2026-05-ausk", []),
        ("2026-05-08", "observation", "2026-02-vc", []),
        ("2026-05-08", "clinical", "ekg", ["R154"]),
        ("2026-05-08", "course", "jour", ["R154"]),
        ("2026-05-08", "development", "uppsats", ["R154"]),
        ("2026-05-08", "clinical", "2026-02-vc, ekg", ["R154"]),
        ("2026-05-08", "goal", "2026-02-vc, ekg, uppsats", []),
        ("2026-05-08", "bt-goals", "2026-02-vc, ekg, uppsats", []),
    ],
)
def test_a_certificate_is_of_what_is_done_and_of_its_sort(date: str, kind: str, of: str, expected: list[str]) -> None:
    assert codes({**ACTIVITIES, **certificate(date, kind, of)}) == expected


def test_the_activity_is_shown_beside_its_certificate() -> None:
    (fault,) = found({**ACTIVITIES, **certificate("2026-03-03", "course", "ekg")})
    assert [(related.path, related.at) for related in fault.related] == [(f"{TRAINEE}/courses.yaml", (0,))]


OLDER = {"regulation": "SOSFS 2015:8"}
AT = {"programme": "AT", "regulation": "SOSFS 1999:5", "specialties": ""}
BT = {"programme": "BT", "specialties": ""}
CHANGED = {"changed_from": "{regulation: SOSFS 2015:8, on: 2026-01-01}"}
HEAD = "signed_by: vc-01, as: head"


@pytest.mark.parametrize(
    ("terms", "kind", "expected"),
    [
        ({}, "bt-completed", []),
        ({}, "st-completed", []),
        ({}, "at-section", ["R155"]),
        (OLDER, "bt-completed", ["R155"]),
        (OLDER, "st-competence", []),
        (BT, "bt-completed", []),
        (BT, "st-completed", ["R155"]),
        (AT, "at-section", []),
        (AT, "bt-completed", ["R155"]),
        (CHANGED, "at-section", []),
    ],
)
def test_each_training_has_its_certificates(terms: dict[str, str], kind: str, expected: list[str]) -> None:
    assert codes({**trainee(**terms), **certificate("2026-05-08", kind, "", HEAD)}) == expected


def test_written_work_is_of_the_older_regulation() -> None:
    files = {**ACTIVITIES, **certificate("2026-05-08", "written-work", "uppsats")}
    assert codes(files) == ["R155"]
    assert codes({**trainee(**OLDER), **files}) == []


@pytest.mark.parametrize(
    ("kind", "role", "expected"),
    [
        ("clinical", "supervisor", []),
        ("clinical", "course-leader", ["R156"]),
        ("course", "course-leader", []),
        ("goal", "head", ["R156"]),
        ("st-completed", "supervisor", ["R156"]),
        ("st-completed", "head", []),
        ("st-competence", "assessor", []),
        ("bt-competence", "head", ["R156"]),
    ],
)
def test_each_certificate_is_signed_in_its_roles(kind: str, role: str, expected: list[str]) -> None:
    assert codes(certificate("2026-05-08", kind, "", f"signed_by: hl-03, as: {role}")) == expected


UNIT = "records/units/medicin/unit.yaml"
ASSIGNMENT = "records/units/medicin/assignments/2025-sr.yaml"


def contract(day: str, by: str, role: str) -> Files:
    return {f"{TRAINEE}/contract.yaml": f"signed: [{{on: {day}, by: {by}, as: {role}}}]\n"}


@pytest.mark.parametrize(
    ("day", "by", "role", "expected"),
    [
        ("2025-03-03", "vc-01", "head", []),
        ("2025-03-03", "hl-03", "head", ["R157"]),
        ("2019-12-31", "hl-03", "head", []),
        ("2025-03-03", "hl-03", "deputy", []),
        ("2025-03-03", "hl-03", "appointed", []),
        ("2025-03-03", "sr-01", "study-director", []),
        ("2025-03-03", "hl-03", "study-director", ["R157"]),
        ("2024-12-31", "hl-03", "study-director", []),
        ("2025-03-03", "hl-30", "head", ["R104"]),
    ],
)
def test_who_signs_in_a_role_held_it_that_day(day: str, by: str, role: str, expected: list[str]) -> None:
    assert codes(contract(day, by, role)) == expected


def test_the_head_of_another_unit_may_have_signed() -> None:
    other = {
        "records/units/vc-ek/unit.yaml": CLINIC["records/units/vc-ek/unit.yaml"]
        + "heads: [{person: hl-03, from: 2020-01-01}]\n"
    }
    assert codes({**other, **contract("2025-03-03", "hl-03", "head")}) == []


def test_signatures_on_plan_and_approval_are_held_too() -> None:
    plan = {f"{TRAINEE}/plan.md": "---\napproved: [{on: 2025-03-03, by: hl-03, as: head}]\n---\n"}
    approved = trainee(approved="{on: 2025-03-03, by: hl-03, as: head}")
    assert {(fault.code, fault.path, fault.at) for fault in found({**plan, **approved})} == {
        ("R157", f"{TRAINEE}/plan.md", ("approved", 0, "by")),
        ("R157", FILE, ("approved", "by")),
    }


@pytest.mark.parametrize(
    ("files", "role"),
    [
        ({ASSIGNMENT.replace("2025-sr", "2025-ny"): Trouble()}, "study-director"),
        ({ASSIGNMENT.replace("2025-sr", "2025-ny"): CLINIC[ASSIGNMENT].replace("sr-01", "sr 1")}, "study-director"),
        ({UNIT: CLINIC[UNIT].replace("2020-01-01}", "2020-01-01}, {person: hl-03, from: 2024}")}, "head"),
    ],
)
def test_nobody_is_said_not_to_hold_a_role_where_it_could_not_be_read(files: Files, role: str) -> None:
    assert codes({**files, **contract("2025-03-03", "hl-03", role)}) == []


SELF = {"records/people/hl-09.yaml": "trainee: st-007\nspecialist_in: [{specialty: kardiologi, since: 2020-03-01}]\n"}


def test_nobody_supervises_or_certifies_oneself() -> None:
    files = {
        **SELF,
        **trainee(
            supervisors="[{person: hl-03, role: main, from: 2025-02-01}, {person: hl-09, role: co, from: 2025-02-01}]"
        ),
        f"{TRAINEE}/placements/2026-06-akm.yaml": (
            "title: A\ntype: internal\nunit: medicin\nfrom: 2026-06-01\nto: 2026-06-30\nsupervisors: [hl-09]\n"
        ),
        **certificate("2026-05-08", "goal", "", "signed_by: hl-09, as: supervisor"),
    }
    assert {(fault.code, fault.at) for fault in found(files)} == {
        ("R158", ("supervisors", 1, "person")),
        ("R158", ("supervisors", 0)),
        ("R158", (0, "signed_by")),
    }


def test_a_trainee_who_supervises_another_is_right() -> None:
    other = {
        "records/trainees/st-008/trainee.yaml": CLINIC[FILE].replace("Ali Haidar", "Tove Lund"),
        "records/people/hl-09.yaml": SELF["records/people/hl-09.yaml"].replace("st-007", "st-008"),
    }
    assert codes({**other, **certificate("2026-05-08", "goal", "", "signed_by: hl-09, as: supervisor")}) == []


def test_the_trainee_signs_with_the_folders_id_an_earlier_one_or_as_a_person() -> None:
    earlier = CLINIC[FILE].replace("programme: ST\nspecialties: [internmedicin]", "programme: BT")
    files = {
        **SELF,
        "records/trainees/bt-001/trainee.yaml": earlier,
        **trainee(follows="bt-001"),
    }
    for signer, expected in (("st-007", []), ("bt-001", []), ("hl-09", []), ("hl-03", ["R159"])):
        assert codes({**files, **contract("2025-03-03", signer, "trainee")}) == expected

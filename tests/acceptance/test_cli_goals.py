"""``sttool goals`` from the command line: the matrix of one training, and the map over all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from sttool.texts.example import CLINIC
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

SVG = "{http://www.w3.org/2000/svg}"
FOLDER = "records/trainees/st-007"
RECORD = f"{FOLDER}/trainee.yaml"
OLDER = CLINIC[RECORD].replace("HSLF-FS 2021:8", "SOSFS 2015:8")
HEAD = "signed_by: hl-03, as: supervisor"


def asked(sttool: Program, folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """The trainings of the answer in JSON, which its schema fits."""
    ran = sttool(folder, "goals", *arguments, "--today", DAY, "--format", "json", "--lang", "en")
    answer: dict[str, Any] = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["goals"]).iter_errors(answer)) == []
    assert (ran.code, ran.err) == (0, "")
    found: list[dict[str, Any]] = answer["trainees"]
    return found


def states(found: dict[str, Any], code: str) -> list[tuple[str, str]]:
    """The activities that a goal requires, each with its state."""
    (goal,) = (goal for one in found["sets"] for goal in one["goals"] if goal["code"] == code)
    return [("|".join(part["any_of"]), part["state"]) for part in goal["requires"]]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_map_of_the_sample(sample: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(sample, "goals", "--today", DAY, "--lang", lang)
    snapshot(f"goals-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("ident", ["st-001", "st-004", "bt-001", "at-001"])
def test_one_training_of_the_sample(sample: Path, sttool: Program, snapshot: Snapshot, ident: str, lang: str) -> None:
    ran = sttool(sample, "goals", ident, "--today", DAY, "--lang", lang)
    snapshot(f"goals-{ident}-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("arguments", [(), ("st-007",)], ids=["all", "one"])
def test_markdown(sample: Path, sttool: Program, snapshot: Snapshot, arguments: tuple[str, ...]) -> None:
    ran = sttool(sample, "goals", *arguments, "--today", DAY, "--lang", "sv", "--format", "markdown")
    snapshot(f"goals-markdown-{arguments[0] if arguments else 'all'}", ran.out)
    assert ran.code == 0


def test_the_map_as_a_picture(sample: Path, sttool: Program) -> None:
    """Well formed, nothing from outside; a square a goal, the state it has in the data, and in words what is behind."""
    ran = sttool(sample, "goals", "--today", DAY, "--lang", "en", "--format", "svg")
    assert (ran.code, ran.err) == (0, "")
    root = ET.fromstring(ran.out)  # noqa: S314 - it is our own
    squares = [group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    found = {title.text or "": group for group in squares for title in group.findall(f"{SVG}title")}
    trainings = asked(sttool, sample)
    assert len(squares) == sum(one["goals"] for training in trainings for one in training["groups"].values())
    dark = [shape for shape in root.iter(f"{SVG}rect") if shape.get("class") == "certified"]
    reached = sum(one["reached"] for training in trainings for one in training["groups"].values())
    assert len(dark) == reached + 1, "and one in the key"
    (told,) = (text for text in found if text.startswith("Elin Marklund (st-001), c9 Remittering"))
    assert told.endswith("clinical: certified")
    (shape,) = found[told].findall(f"{SVG}rect")
    assert shape.get("class") == "certified"
    assert "http" not in ran.out.replace("http://www.w3.org/2000/svg", "")
    assert "transcriptions that were not compared" in ran.out, "what it rests on stands on it"
    assert float(root.get("width", "0")) < 1600


def test_one_trainings_picture_and_one_that_cannot_be_read(clinic: Path, sttool: Program) -> None:
    one = sttool(clinic, "goals", "st-007", "--today", DAY, "--format", "svg").out
    assert one == sttool(clinic, "goals", "--today", DAY, "--format", "svg").out
    write(clinic, {RECORD: "name: <b>[\n"})
    out = sttool(clinic, "goals", "--today", DAY, "--lang", "en", "--format", "svg").out
    assert "cannot be read" in out
    ET.fromstring(out)  # noqa: S314 - it is our own


def test_every_state_in_one_training(clinic: Path, sttool: Program) -> None:
    """Of internmedicin under SOSFS 2015:8: c1 certified in both, c2 at work, c3 done, c4 planned, c7 not at all."""
    write(
        clinic,
        {
            RECORD: OLDER,
            f"{FOLDER}/placements/2026-02-vc.yaml": (
                "title: A\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-04-30\ngoals: [c3]\n"
            ),
            f"{FOLDER}/placements/2026-09-avd.yaml": (
                "title: B\ntype: home\nunit: medicin\nfrom: 2026-09-01\nto: 2027-02-28\ngoals: [c2]\n"
            ),
            f"{FOLDER}/placements/2027-09-avd.yaml": (
                "title: C\ntype: home\nunit: medicin\nfrom: 2027-09-01\nto: 2027-12-31\ngoals: [c4]\n"
            ),
            f"{FOLDER}/certificates.yaml": (
                f"- {{date: 2026-03-01, kind: clinical, goals: [c1], {HEAD}}}\n"
                f"- {{date: 2026-03-02, kind: course, goals: [c1], {HEAD}}}\n"
                f"- {{date: 2026-12-01, kind: course, goals: [c2], {HEAD}}}\n"
            ),
        },
    )
    (found,) = asked(sttool, clinic, "st-007")
    assert states(found, "c1") == [("clinical", "certified"), ("course", "certified")]
    assert states(found, "c2") == [("clinical", "ongoing"), ("course", "planned")]
    assert states(found, "c3")[0] == ("clinical", "done")
    assert states(found, "c4")[0] == ("clinical", "planned")
    assert {state for _, state in states(found, "c7")} == {"missing"}
    assert found["groups"]["c"]["reached"] == 1


def test_the_individual_plan_counts_as_planned(clinic: Path, sttool: Program) -> None:
    plan = "---\nestablished: 2025-06-10\nhome_goals: [c1]\nside_placements: [{what: Psykiatri, goals: [c10]}]\n---\n"
    write(clinic, {RECORD: OLDER, f"{FOLDER}/plan.md": plan})
    (found,) = asked(sttool, clinic, "st-007")
    assert states(found, "c1") == [("clinical", "planned"), ("course", "missing")]
    assert states(found, "c10")[0] == ("clinical", "planned")
    ran = sttool(clinic, "goals", "st-007", "--verbose", "--today", DAY, "--lang", "en")
    assert "service at home" in ran.out
    assert "Psykiatri" in ran.out


def test_the_doubts_of_a_file_are_seen(clinic: Path, sttool: Program) -> None:
    write(clinic, {RECORD: OLDER.replace("[internmedicin]", "[rattspsykiatri]")})
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    text = " ".join(ran.out.split())
    assert "Goals of rättspsykiatri · transcription, not compared with the text of the regulation" in text
    assert "do not trust this file without comparing it with the official goals" in text
    assert "c2: The requirement is an interpretation" in text


def test_what_may_be_required_too_has_a_question_mark(clinic: Path, sttool: Program) -> None:
    """The packaged kirurgi is uncertain of the course of STc13."""
    write(clinic, {RECORD: CLINIC[RECORD].replace("[internmedicin]", "[kirurgi]")})
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    (row,) = (line for line in ran.lines if line.split()[:1] == ["STc13"])
    assert row.split()[-3:] == ["missing", "?", "missing"]
    assert "may be required too" in ran.out
    (row,) = (line for line in ran.lines if line.split()[:1] == ["STc14"])
    assert row.split()[-3:] == ["(missing)", "(missing)", "missing"]


def test_a_certificate_that_names_a_shared_code_alone_is_marked(clinic: Path, sttool: Program) -> None:
    """Both specialties have c1 and c2; the certificate of c2 says whose it is."""
    log = f"- {{date: 2026-03-01, kind: clinical, goals: [c1, kardiologi/c2], {HEAD}}}\n"
    both = OLDER.replace("[internmedicin]", "[internmedicin, kardiologi]")
    write(clinic, {RECORD: both, f"{FOLDER}/certificates.yaml": log})
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    rows = [line.split()[-3:] for line in ran.lines if line.split()[:1] in (["c1"], ["c2"])]
    assert rows == [
        ["certified*", "missing", "missing"],
        ["missing", "missing", "missing"],
        ["certified*", "missing", "missing"],
        ["certified", "missing", "missing"],
    ]
    assert "With an asterisk" in ran.out


@pytest.mark.parametrize(
    ("bt", "within"),
    [
        ("", True),
        ("bt: {from: 2025-02-01}\n", True),
        ("bt: {from: 2025-02-01, to: 2026-01-31, certificate: 2026-03-01}\n", True),
        ("bt: {certificate: 2024-12-01}\n", False),
        ("bt: {from: 2023-06-01, to: 2024-05-31}\n", False),
    ],
)
def test_goals_of_basic_training_belong_to_a_training_that_has_it_within(
    clinic: Path, sttool: Program, bt: str, *, within: bool
) -> None:
    write(clinic, {RECORD: CLINIC[RECORD] + bt})
    (found,) = asked(sttool, clinic, "st-007")
    assert ("bt" in found["groups"]) is within
    if "2026-03-01" in bt:
        assert found["groups"]["bt"]["reached"] == 18


def test_a_change_of_regulation_lists_what_is_to_be_certified_anew(clinic: Path, sttool: Program) -> None:
    log = (
        f"- {{date: 2025-03-01, kind: clinical, goals: [c1, a1], {HEAD}}}\n"
        f"- {{date: 2026-03-02, kind: course, goals: [STc1], {HEAD}}}\n"
    )
    changed = CLINIC[RECORD] + "changed_from: {regulation: 'SOSFS 2015:8', on: 2025-09-01}\n"
    write(clinic, {RECORD: changed, f"{FOLDER}/certificates.yaml": log})
    (found,) = asked(sttool, clinic, "st-007")
    assert [(one["code"], one["traces"][0]["state"]) for one in found["former"]] == [
        ("a1", "certified"),
        ("c1", "certified"),
    ]
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    assert "Goals under SOSFS 2015:8, to be certified anew under HSLF-FS 2021:8" in ran.out
    assert "Medarbetarskap" in ran.out


OWN = "checked: true\ngoals: [{code: STc1, label: Tyngdlöshet | <b>, requires: [clinical]}]\n"


def test_an_own_goal_file_is_used_and_said_to_be_ones_own(clinic: Path, sttool: Program) -> None:
    write(clinic, {"goals/hslf-fs-2021-8/internmedicin.yaml": OWN})
    (found,) = asked(sttool, clinic, "st-007")
    (own,) = (one for one in found["sets"] if one["own"])
    assert (own["file"], [goal["code"] for goal in own["goals"]]) == ("internmedicin", ["STc1"])
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    assert "goal file of one's own" in ran.out
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en", "--format", "markdown")
    assert "| STc1 | Tyngdlöshet \\| &lt;b&gt; | missing | missing |" in ran.out


def test_a_fault_in_an_own_goal_file_is_found_by_check_and_said(clinic: Path, sttool: Program) -> None:
    write(clinic, {"goals/hslf-fs-2021-8/internmedicin.yaml": OWN.replace("checked", "chekced")})
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    assert "goal files of your own have faults" in ran.out.casefold()
    ran = sttool(clinic, "check", "--today", DAY, "--lang", "en")
    assert "goals/hslf-fs-2021-8/internmedicin.yaml:1:1  M101" in ran.out


def test_a_specialty_without_goals_says_where_to_put_them(clinic: Path, sttool: Program) -> None:
    write(clinic, {RECORD: OLDER.replace("[internmedicin]", "[rymdmedicin]")})
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    assert "goals/sosfs-2015-8/rymdmedicin.yaml" in ran.out


def test_a_certificate_that_cannot_be_read_makes_the_goals_uncertain(clinic: Path, sttool: Program) -> None:
    log = f"- {{date: 2025-02-30, kind: clinical, goals: [STc1], {HEAD}}}\n"
    write(clinic, {f"{FOLDER}/certificates.yaml": log})
    ran = sttool(clinic, "goals", "st-007", "--today", DAY, "--lang", "en")
    assert "more may be done than is seen" in " ".join(ran.out.split())


def test_a_training_that_cannot_be_read_is_a_row_of_the_map_and_refused_alone(clinic: Path, sttool: Program) -> None:
    write(clinic, {"records/trainees/st-008/trainee.yaml": "name: [\n"})
    ran = sttool(clinic, "goals", "--today", DAY, "--lang", "en")
    assert ran.code == 0
    assert any("st-008" in line and "cannot be read" in line for line in ran.lines)
    assert {"id": "st-008", "readable": False} in asked(sttool, clinic)
    ran = sttool(clinic, "goals", "st-008", "--today", DAY, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "records/trainees/st-008/trainee.yaml cannot be read" in ran.err


def test_trainings_that_have_ended_are_on_the_map_only_where_asked_for(clinic: Path, sttool: Program) -> None:
    write(clinic, {RECORD: CLINIC[RECORD] + "ended: {date: 2026-10-31, outcome: moved}\n"})
    assert asked(sttool, clinic) == []
    assert [one["id"] for one in asked(sttool, clinic, "--all")] == ["st-007"]


def test_an_unknown_trainee_is_refused_with_the_nearest(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "goals", "st-070", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert 'did you mean "st-007"?' in ran.err


def test_a_clinic_without_trainees_says_so(tmp_path: Path, sttool: Program) -> None:
    write(tmp_path, {path: text for path, text in CLINIC.items() if "trainees" not in path})
    ran = sttool(tmp_path, "goals", "--lang", "en")
    assert (ran.code, ran.lines) == (0, ["There is no trainee here yet."])

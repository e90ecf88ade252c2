"""Goal files of a repository's own: they take the place of packaged ones or add a specialty, and their faults show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sttool.clinic.goalfiles import read_goal_files
from sttool.kinds.goalfiles import FOLDERS, GoalFile
from sttool.kinds.load import admit
from sttool.sources.document import read_document
from sttool.sources.memory import Memory
from sttool.sources.packaged import GOALS
from sttool.training.goals import AnyOf, goals_for, packaged
from sttool.training.ownsets import own_sets, own_specialties
from tests.unit.rules_found import codes, trainee

if TYPE_CHECKING:
    from pathlib import Path

PLACE = "goals/hslf-fs-2021-8"
FILE = """\
specialty: Rymdmedicin
type: additional
checked: true
goals:
  - {code: STc1, label: Tyngdlöshet, level: behärska, requires: [clinical, {any_of: [course, observation]}]}
  - {code: STc2, label: Återinträde, requires: [], uncertain: [course]}
"""


def files(name: str, text: str) -> dict[tuple[str, str], GoalFile]:
    """The goal files of a repository with one."""
    read = read_goal_files(Memory({name: text}))
    assert read.findings == []
    return read.files


def test_a_specialty_that_the_program_does_not_have_is_added() -> None:
    own = own_sets(files(f"{PLACE}/rymdmedicin.yaml", FILE))
    common, added = goals_for("HSLF-FS 2021:8", ["rymdmedicin"], own=own)
    assert (common.file, added.file, added.part, added.checked) == ("common", "rymdmedicin", "STc", True)
    assert [goal.requires for goal in added.goals] == [(AnyOf(("clinical",)), AnyOf(("course", "observation"))), ()]
    assert added.goals[1].uncertain == ("course",)
    assert own_specialties(files(f"{PLACE}/rymdmedicin.yaml", FILE)) == {"rymdmedicin"}


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("goals/hslf-fs-2021-8/bt.yaml", "BT"),
        ("goals/hslf-fs-2021-8/common.yaml", "STa+STb"),
        ("goals/sosfs-2015-8/common.yaml", "a+b"),
        ("goals/sosfs-2015-8/kirurgi.yaml", "c"),
        ("goals/sosfs-2008-17/kirurgi.yaml", "c"),
    ],
)
def test_the_place_says_which_part_of_which_regulation_it_is(name: str, part: str) -> None:
    (made,) = own_sets(files(name, FILE)).values()
    assert (made.part, made.regulation) == (part, FOLDERS[name.split("/")[1]])


def test_an_own_file_takes_the_place_of_the_packaged_of_its_name() -> None:
    own = own_sets(files(f"{PLACE}/kirurgi.yaml", FILE))
    _, found = goals_for("HSLF-FS 2021:8", ["kirurgi"], own=own)
    assert found.codes == ("STc1", "STc2")
    _, older = goals_for("SOSFS 2015:8", ["kirurgi"], own=own)
    assert older == packaged("SOSFS 2015:8", "kirurgi")


def test_every_packaged_file_could_be_a_repositorys_own() -> None:
    """So that one can be copied and corrected; AT has parts and is none."""
    paths = [path for folder in FOLDERS for path in (GOALS / folder).glob("*.yaml")]
    assert len(paths) > 100

    def faults(path: Path) -> int:
        document = read_document(path.name, path.read_bytes())
        assert isinstance(document.data, dict)
        return len(admit(GoalFile, document.data)[1])

    assert [path for path in paths if faults(path)] == []


def found(name: str, text: str) -> list[tuple[str, object]]:
    """The faults of a goal file: the code, and the last step of its place."""
    return [
        (fault.code, fault.at[-1] if fault.at else None) for fault in read_goal_files(Memory({name: text})).findings
    ]


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (("requires: []", "requires: [reading]"), [("M113", 0)]),
        (("requires: []", "requires: [{any_of: [course, reading]}]"), [("M113", 1)]),
        (("requires: [], ", ""), [("M102", 1)]),
        (("code: STc2", 'code: "2"'), [("M126", "code")]),
        (("code: STc2", "code: STc1"), [("M162", "code")]),
        (("checked: true", "chekced: true"), [("M101", "chekced")]),
        (("checked: true", 'regulation: "SOSFS 2015:8"'), [("M161", "regulation")]),
        (("type: additional", "type: extra"), [("M113", "type")]),
        ((FILE, "goals: []\n"), [("M118", "goals")]),
        ((FILE, "- goals\n"), [("M120", None)]),
        ((FILE, ""), [("M119", None)]),
        ((FILE, "goals: &a [*a]\n"), [("F141", None)]),
    ],
)
def test_a_fault_in_a_goal_file_is_a_finding_at_its_place(
    change: tuple[str, str], faults: list[tuple[str, object]]
) -> None:
    assert found(f"{PLACE}/rymdmedicin.yaml", FILE.replace(*change)) == faults


def test_a_goal_with_a_fault_hides_no_other() -> None:
    read = read_goal_files(Memory({f"{PLACE}/rymdmedicin.yaml": FILE.replace("code: STc1", "code: 1")}))
    (file,) = read.files.values()
    assert [goal.code for goal in file.goals] == ["STc2"]
    assert len(read.findings) == 1


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("goals/kirurgi.yaml", ["M160"]),
        ("goals/hslf-fs-2021/kirurgi.yaml", ["M160"]),
        ("goals/hslf-fs-2021-8/extra/kirurgi.yaml", ["M160"]),
        ("goals/hslf-fs-2021-8/kirurgi.yml", ["M160"]),
        ("goals/sosfs-1999-5/at.yaml", ["M160"]),
        ("goals/hslf-fs-2021-8/Kirurgi.yaml", ["M151"]),
        ("goals/hslf-fs-2021-8/kirurgi.pdf", []),
        ("goals/README.md", []),
    ],
)
def test_a_goal_file_stands_in_its_regulations_folder(name: str, codes: list[str]) -> None:
    assert [fault.code for fault in read_goal_files(Memory({name: FILE})).findings] == codes


def test_goals_of_an_own_file_may_be_named_and_those_it_replaces_may_not() -> None:
    """The packaged internmedicin has STc1 to STc13."""
    own = {f"{PLACE}/internmedicin.yaml": FILE}
    course = "- {{id: kurs, title: Kurs, goals: [{}], status: wanted}}\n"
    log = "records/trainees/st-007/courses.yaml"
    assert codes({log: course.format("STc3")}) == []
    assert codes({**own, log: course.format("STc2")}) == []
    assert codes({**own, log: course.format("STc3")}) == ["R105"]


def test_a_specialty_with_an_own_file_is_known() -> None:
    named = trainee(specialties="[rymdmedicin]")
    assert codes(named) == ["R102"]
    assert codes({**named, f"{PLACE}/rymdmedicin.yaml": FILE}) == []
    log = {"records/trainees/st-007/courses.yaml": "- {id: kurs, title: Kurs, goals: [STc7], status: wanted}\n"}
    assert codes({**named, **log, f"{PLACE}/rymdmedicin.yaml": FILE}) == ["R105"]

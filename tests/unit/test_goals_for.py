"""Which goals a training is measured by, and what it costs to ask."""

from __future__ import annotations

import subprocess
import sys

from msgspec.structs import replace

from sttool.training.goals import goal_codes, goals_for, packaged, specialties

NEW, OLD = "HSLF-FS 2021:8", "SOSFS 2015:8"


def files(*sets: object) -> list[object]:
    """Name sets by their files."""
    return [getattr(one, "file", None) for one in sets]


def test_a_specialist_training_has_what_all_share_and_its_own() -> None:
    """Under either regulation; two specialties have the goals of both, once each."""
    assert files(*goals_for(OLD, ["kirurgi"])) == ["common", "kirurgi"]
    assert files(*goals_for(NEW, ["kirurgi", "urologi", "kirurgi"])) == ["common", "kirurgi", "urologi"]


def test_bt_stands_before_or_alone() -> None:
    """BT within an ST is measured with it, and a BT by itself by nothing else."""
    assert files(*goals_for(NEW, ["psykiatri"], with_bt=True)) == ["bt", "common", "psykiatri"]
    assert files(*goals_for(NEW, [], with_bt=True)) == ["bt"]
    assert goals_for(OLD, [], with_bt=True) == ()
    assert goals_for("SOSFS 1999:5", []) == ()


def test_what_does_not_exist_has_no_goals() -> None:
    """Neither a name of nothing, nor one that would lead out of the folder, nor the parts of AT."""
    for name in ("kirurg", "../sosfs-2015-8/kirurgi", "specialties", "at", ""):
        assert packaged(NEW, name) is None
        assert goal_codes(NEW, name) == frozenset()
    assert packaged("SOSFS 1999:5", "at") is None
    assert packaged("SOSFS 2008:17", "kirurgi") is None
    assert "at" not in specialties()
    assert not specialties("..")


def test_codes_of_a_set() -> None:
    """What a reference in a record is held against."""
    assert goal_codes(OLD, "kirurgi") == {f"c{number}" for number in range(1, 14)}
    assert goal_codes(NEW, "bt") == {f"BT{number}" for number in range(1, 19)}


def test_a_repositorys_own_set_takes_the_place_of_the_packaged_or_adds_one() -> None:
    """By regulation and name; the other regulation is left as it is."""
    packed = packaged(NEW, "kirurgi")
    assert packed is not None
    own = replace(packed, goals=packed.goals[:2], checked=True)
    added = replace(own, file="ny-specialitet", specialty="Ny specialitet")
    mine = {(NEW, "kirurgi"): own, (NEW, "ny-specialitet"): added}
    assert goals_for(NEW, ["kirurgi", "ny-specialitet"], own=mine)[1:] == (own, added)
    assert goals_for(OLD, ["kirurgi"], own=mine)[1].codes[-1] == "c13"


def test_asking_whether_a_specialty_exists_reads_no_file() -> None:
    """And asking for the codes of one reads that one."""
    program = """
import pathlib
opened = []
real = pathlib.Path.read_bytes
def spy(self):
    if self.suffix == ".yaml":
        opened.append(self.name)
    return real(self)
pathlib.Path.read_bytes = spy
from sttool.training.goals import specialties, goal_codes
assert "kirurgi" in specialties() and "kirurg" not in specialties("HSLF-FS 2021:8")
assert opened == [], opened
goal_codes("HSLF-FS 2021:8", "kirurgi"), goal_codes("HSLF-FS 2021:8", "kirurgi")
assert opened == ["kirurgi.yaml"], opened
"""
    subprocess.run([sys.executable, "-c", program], check=True)

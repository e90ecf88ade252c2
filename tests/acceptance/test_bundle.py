"""``sttool bundle``: what the doctor takes along, and how another place takes it in."""

from __future__ import annotations

import json
import shutil
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

DAY = ("--today", "2026-11-21")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def packed(sample: Path, sttool: Program, to: Path, *more: str) -> zipfile.ZipFile:
    ran = sttool(sample, "bundle", "st-003", "--output", str(to), *more, *DAY)
    assert (ran.code, ran.err) == (0, "")
    return zipfile.ZipFile(to)


@pytest.fixture
def other(tmp_path: Path, sttool: Program) -> Path:
    """Another place, with a unit of its own and nobody in training."""
    folder = tmp_path / "other"
    folder.mkdir()
    ran = sttool(
        folder, "init", ".", "--no-git", "--unit", "kirurgi", "--name", "Kirurgen Annanstad", "--setting", "hospital",
        "--head", "Kim Vik", "--since", "2026-01-01",
    )  # fmt: skip
    assert ran.code == 0
    return folder


def test_the_files_go_along_as_they_are_without_what_is_the_units_own(
    sample: Path, sttool: Program, tmp_path: Path
) -> None:
    with packed(sample, sttool, tmp_path / "st.zip") as bundle:
        manifest = json.loads(bundle.read("manifest.json"))
        names = set(bundle.namelist()) - {"manifest.json"}
        own = sample / "records/trainees/st-003"
        assert {name: bundle.read(name) for name in names} == {
            f"dossier/{path.relative_to(own).as_posix()}": path.read_bytes()
            for path in own.rglob("*")
            if path.is_file() and path.parent.name not in {"collegia", "reviews", "concerns"}
        }
        assert {item["path"]: item["sha256"] for item in manifest["files"]} == {
            name: sha256(bundle.read(name)).hexdigest() for name in names
        }
    assert manifest["left_out"] == ["collegium", "review"]
    who = {item["id"]: item.get("name") for item in manifest["people"]}
    assert who["hl-01"] == "Henrik Ståhlberg"
    assert set(who) < {path.stem for path in (sample / "records/people").iterdir()}
    with packed(sample, sttool, tmp_path / "all.zip", "--with", "collegia,reviews") as whole:
        assert "dossier/collegia/2026-10-21.md" in whole.namelist()
    again = sttool(sample, "bundle", "st-003", "--output", str(tmp_path / "st.zip"), "--lang", "en", *DAY)
    assert (again.code, "exists already" in again.err) == (2, True)


def test_another_place_takes_it_in_under_its_own_ids(
    sample: Path, sttool: Program, tmp_path: Path, other: Path
) -> None:
    packed(sample, sttool, tmp_path / "st.zip", "--with", "collegia,reviews").close()
    assert sttool(other, "new", "person", "--id", "hl-01", "--name", "Bo Falk", *DAY).code == 0
    before = contents(other)
    dry = sttool(other, "bundle", "--take", str(tmp_path / "st.zip"), "--dry-run", *DAY)
    assert (dry.code, contents(other)) == (0, before)
    ran = sttool(other, "bundle", "--take", str(tmp_path / "st.zip"), "--lang", "en", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert "Taken in as st-003" in ran.out
    trainee = (other / "records/trainees/st-003/trainee.yaml").read_text(encoding="utf-8")
    assert "followed_from: 2026-11-21" in trainee
    assert "person: hl-02" in trainee
    assert "hl-01" not in trainee
    assert "name: Henrik Ståhlberg" in (other / "records/people/hl-02.yaml").read_text(encoding="utf-8")
    assert "external: true" in (other / "records/units/medicin/unit.yaml").read_text(encoding="utf-8")
    assert sttool(other, "check", "--fail-on", "error", *DAY).code == 0
    taken = contents(other)
    assert {path: data for path, data in taken.items() if path in before} == before
    again = sttool(other, "bundle", "--take", str(tmp_path / "st.zip"), "--lang", "en", *DAY)
    assert (again.code, "seems to be taken in already, as st-003" in again.err) == (2, True)
    assert contents(other) == taken


def test_where_the_id_is_taken_the_next_is_given(sample: Path, sttool: Program, tmp_path: Path) -> None:
    packed(sample, sttool, tmp_path / "st.zip").close()
    own = tmp_path / "own"
    shutil.copytree(sample, own)
    ran = sttool(own, "bundle", "--take", str(tmp_path / "st.zip"), "--as", "st-003", "--lang", "en", *DAY)
    assert (ran.code, ran.err) == (2, "sttool: the id st-003 is, or has been, somebody else’s\n")
    assert sttool(own, "bundle", "--take", str(tmp_path / "st.zip"), "--as", "st-099", *DAY).code == 0
    # The people are the same here, by id and by name, and so nobody is new.
    assert set((own / "records/people").iterdir()) == {
        own / "records/people" / path.name for path in (sample / "records/people").iterdir()
    }

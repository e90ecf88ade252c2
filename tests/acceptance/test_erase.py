"""``sttool erase``: a plan that does nothing by itself, and that the audit accepts when followed to the letter."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.histories import git

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

DAY = ("--today", "2026-11-21")
REPORT = "records/units/medicin/reports/2025.yaml"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_plan_says_all_and_writes_nothing(sample: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    before = contents(sample)
    ran = sttool(sample, "erase", "st-003", "--lang", lang, *DAY)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"erase-{lang}", ran.out)
    assert contents(sample) == before


def test_the_files_go_only_when_it_is_confirmed_and_nothing_is_left_dangling(
    sample: Path, sttool: Program, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    shutil.copytree(sample, own)
    before = contents(own)
    assert sttool(own, "erase", "st-008", "--files", *DAY).code == 2
    named = sttool(own, "erase", "st-003", "--files", "--yes", "--lang", "en", *DAY)
    assert (named.code, "activities.yaml:" in named.err) == (2, True)
    assert contents(own) == before
    ran = sttool(own, "erase", "st-008", "--files", "--yes", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert not (own / "records/trainees/st-008").exists()
    assert {path for path in before if "/st-008/" not in path} == set(contents(own))


def test_names_kept_apart_go_too(clinic: Path, sttool: Program) -> None:
    file = clinic / "records/trainees/st-007/trainee.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Ali Haidar\n", ""), encoding="utf-8")
    (clinic / "names.yaml").write_text("hl-01: Eva Holm\nst-007: Ali Haidar # new\n", encoding="utf-8")
    assert sttool(clinic, "erase", "st-007", "--files", "--yes", *DAY).code == 0
    assert (clinic / "names.yaml").read_text(encoding="utf-8") == "hl-01: Eva Holm\n"


def test_an_unknown_one_is_refused(sample: Path, sttool: Program) -> None:
    ran = sttool(sample, "erase", "st-03", "--lang", "en", *DAY)
    assert (ran.code, ran.err) == (2, 'sttool: there is no trainee "st-03"; did you mean "st-003"?\n')


def saved(root: Path, message: str) -> None:
    git(root, "add", "--all", ".")
    git(root, "commit", "--quiet", "-m", message)


@pytest.fixture
def renamed(clinic: Path) -> Path:
    """A clinic in git whose only trainee was st-007 first and then st-070."""
    git(clinic, "init", "--quiet", "--initial-branch=main")
    saved(clinic, "first")
    (clinic / "records/trainees/st-007").rename(clinic / "records/trainees/st-070")
    saved(clinic, "another id")
    return clinic


def planned(root: Path, sttool: Program, ident: str) -> dict[str, Any]:
    ran = sttool(root, "erase", ident, "--format", "json", *DAY)
    answer = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["erase"]).iter_errors(answer)) == []
    plan: dict[str, Any] = answer["plan"]
    return plan


def test_what_was_saved_under_an_earlier_id_goes_too(renamed: Path, sttool: Program) -> None:
    plan = planned(renamed, sttool, "st-070")
    assert plan["folders"] == ["records/trainees/st-070", "records/trainees/st-007"]
    assert sttool(renamed, "erase", "st-070", "--files", "--yes", *DAY).code == 0
    saved(renamed, "gone")
    for command in plan["commands"][:-2]:
        subprocess.run(["sh", "-c", command], cwd=renamed, check=True, capture_output=True)
    left = subprocess.run(["sh", "-c", plan["commands"][-2]], cwd=renamed, check=True, capture_output=True)
    assert left.stdout == b""
    kept = git(renamed, "rev-list", "--all", "--objects")
    assert "trainees/" not in kept
    assert "records/people/" in kept


def test_when_the_files_are_gone_it_still_shows_how_the_history_is_written_anew(renamed: Path, sttool: Program) -> None:
    before = planned(renamed, sttool, "st-070")
    sttool(renamed, "erase", "st-070", "--files", "--yes", *DAY)
    saved(renamed, "gone")
    after = planned(renamed, sttool, "st-070")
    assert (after["folders"], after["commands"]) == (before["folders"], before["commands"])
    shown = sttool(renamed, "erase", "st-070", "--lang", "en", *DAY).out
    assert "The files are gone already." in shown
    assert "--files" not in shown
    again = sttool(renamed, "erase", "st-070", "--files", "--yes", "--lang", "en", *DAY)
    assert (again.code, again.err.startswith("sttool: the files of st-070 are gone already")) == (2, True)


def test_what_was_never_saved_has_no_history_to_write_anew(renamed: Path, sttool: Program) -> None:
    (renamed / "records/trainees/st-070").rename(renamed / "records/trainees/st-071")
    plan = planned(renamed, sttool, "st-071")
    assert (plan["folders"], plan["commands"]) == ([], None)
    shown = sttool(renamed, "erase", "st-071", "--lang", "en", *DAY).out
    assert "No commit has st-071" in shown
    assert "If the dossier has just got that id, save first: sttool save." in " ".join(shown.split())
    saved(renamed, "a third id")
    ids = ("st-071", "st-007", "st-070")
    assert planned(renamed, sttool, "st-071")["folders"] == [f"records/trainees/{ident}" for ident in ids]


def test_a_folder_that_is_somebody_elses_now_is_left_alone_and_told(renamed: Path, sttool: Program) -> None:
    old = renamed / "records/trainees/st-007/trainee.yaml"
    old.parent.mkdir()
    text = (renamed / "records/trainees/st-070/trainee.yaml").read_text(encoding="utf-8")
    old.write_text(text.replace("Ali Haidar", "Nora Falk"), encoding="utf-8")
    saved(renamed, "a new trainee gets the id")
    plan = planned(renamed, sttool, "st-070")
    assert (plan["folders"], plan["shared"]) == (["records/trainees/st-070"], ["records/trainees/st-007"])
    assert not any("st-007" in command for command in plan["commands"])
    shown = sttool(renamed, "erase", "st-070", "--lang", "en", *DAY).out
    assert "st-070 once stood in records/trainees/st-007, and since then somebody else has" in shown
    newer = planned(renamed, sttool, "st-007")
    assert (newer["folders"], newer["shared"]) == (["records/trainees/st-007"], [])
    assert newer["others"] == ["st-070"]
    assert "In the folder of st-007 once stood st-070" in sttool(renamed, "erase", "st-007", "--lang", "en", *DAY).out


def test_followed_to_the_letter_the_audit_accepts_just_that(clinic: Path, sttool: Program, tmp_path: Path) -> None:
    top = tmp_path / "o'brien $(x) repo"
    root = top / "the clinic's"
    top.mkdir()
    shutil.copytree(clinic, root)
    git(top, "init", "--quiet", "--initial-branch=main")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "-m", "first")
    reported = git(top, "rev-parse", "HEAD")
    (root / REPORT).parent.mkdir(parents=True, exist_ok=True)
    (root / REPORT).write_text(f"delivered: 2026-01-20\nto: [vc-01]\ncommit: {reported}\n", encoding="utf-8")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "-m", "report")
    answer = sttool(root, "erase", "st-007", "--format", "json", "--decision", "it's no. 12: $(no) `x`", *DAY)
    assert list(Draft202012Validator(SHAPES["erase"]).iter_errors(json.loads(answer.out))) == []
    plan = json.loads(answer.out)["plan"]
    assert sttool(root, "erase", "st-007", "--files", "--yes", *DAY).code == 0
    git(top, "commit", "--quiet", "-a", "-m", "gone")
    for command in plan["commands"][:-2]:
        subprocess.run(["sh", "-c", command], cwd=root, check=True, capture_output=True)
    left = subprocess.run(["sh", "-c", plan["commands"][-2]], cwd=root, check=True, capture_output=True)
    assert left.stdout == b""
    assert "st-007" not in git(top, "rev-list", "--all", "--objects")
    assert "it's no. 12: $(no) `x`" in (root / "erasures.yaml").read_text(encoding="utf-8")
    audited = json.loads(sttool(root, "audit", "--format", "json").out)
    assert audited["findings"] == []
    assert [item["erased"] for item in audited["accounted"]] == ["st-007"]
    (root / "erasures.yaml").unlink()
    assert [item["code"] for item in json.loads(sttool(root, "audit", "--format", "json").out)["findings"]] == ["H107"]

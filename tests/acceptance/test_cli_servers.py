"""``check`` for servers of code: annotations and SARIF, with ids and never names."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from sttool import __version__
from sttool.findings import Severity
from sttool.output.github import github
from sttool.output.neutral import Remark
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

TRAINEE = "records/trainees/st-007"
FAULTY = {
    f"{TRAINEE}/plan.md": "---\nestablised: 2025-06-10\napproved: [{on: 2025-06-10, by: Lisa Svan, as: head}]\n---\n",
    f"{TRAINEE}/supervision.yaml": "- {date: 2025-03-04, with: hl-30}\n- {date: 2025-03-04, with: hl-30, minutes: 9}\n",
    f"{TRAINEE}/contract.yaml": '"Lisa: Svan,::error::": [Lisa Svan]\n',
    "records/people/Lisa Svan.yaml": "name: Lisa Svan\n",
    "records/people/hl-09.yaml": "name: Lisa Svan\nunits: [{unit: Lisa, from: 2020-01-01}]\ntrainee: lisa-svan\n",
}
"""Faults in which a person's name stands where an id belongs, as a key, and as the name of a file."""


def answer(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(sttool(folder, "check", "--today", DAY, "--format", "sarif", *arguments).out)
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    return dict(run)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_annotations(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    write(clinic, FAULTY)
    ran = sttool(clinic, "check", "--today", DAY, "--lang", lang, "--format", "github")
    snapshot(f"check-github-{lang}", ran.out)
    assert (ran.code, ran.err) == (1, "")
    form = re.compile(r"::(error|warning|notice) file=[^,:]+(,line=\d+(,col=\d+,endColumn=\d+)?)?,title=\S+?::.+")
    assert [line for line in ran.lines if not form.fullmatch(line)] == []


def test_nothing_in_an_annotation_ends_it_or_begins_another() -> None:
    odd = "50 %,\r\n::error file=x::y"
    item = Remark("M101", Severity.NOTE, odd, None, odd, "Do, this: that.", "")
    assert github([item]) == (
        "::notice file=50 %25%2C%0D%0A%3A%3Aerror file=x%3A%3Ay,title=M101"
        "::50 %25,%0D%0A::error file=x::y%0ADo, this: that.\n"
    )


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_sarif(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    write(clinic, FAULTY)
    ran = sttool(clinic, "check", "--today", DAY, "--lang", lang, "--format", "sarif", TRAINEE, "records/people")
    snapshot(f"check-sarif-{lang}", ran.out.replace(f'"{__version__}"', '"VERSION"'))
    assert (ran.code, ran.err) == (1, "")


@pytest.mark.parametrize("how", ["github", "sarif"])
def test_a_name_is_never_in_it(clinic: Path, sample: Path, sttool: Program, how: str) -> None:
    write(clinic, FAULTY)
    for folder in (clinic, sample):
        told = sttool(folder, "check", "--today", DAY, "--format", how, "--all").out
        names = {
            name
            for path in folder.rglob("*.yaml")
            for line in path.read_text(encoding="utf-8").splitlines()
            if (found := re.match(r"name: *([^#\[{]+)", line)) and "/units/" not in path.as_posix()
            for name in found[1].split()
        }
        assert len(names) > 1
        assert {name for name in names if re.search(rf"\b{name}\b", told)} == set()


def test_a_finding_keeps_its_fingerprint_when_lines_are_put_in_above_it(clinic: Path, sttool: Program) -> None:
    write(clinic, FAULTY)
    before = {item["partialFingerprints"]["sttool/v1"]: item for item in answer(sttool, clinic)["results"]}
    for name in ("plan.md", "supervision.yaml", "trainee.yaml"):
        path = clinic / TRAINEE / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("---\n", "---\n# En rad till\n", 1) if name == "plan.md" else f"# En\n{text}")
    after = {item["partialFingerprints"]["sttool/v1"]: item for item in answer(sttool, clinic)["results"]}
    assert before.keys() == after.keys()
    assert len(before) == len(answer(sttool, clinic)["results"])
    assert sum(before[key]["locations"] != after[key]["locations"] for key in before) > 3


def test_each_result_names_its_rule_and_weighs_as_much_as_in_json(clinic: Path, sttool: Program) -> None:
    write(clinic, FAULTY)
    run = answer(sttool, clinic)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules})
    assert {rules[item["ruleIndex"]]["id"] for item in run["results"]} == {rule["id"] for rule in rules}
    assert all(rules[item["ruleIndex"]]["id"] == item["ruleId"] for item in run["results"])
    plain = json.loads(sttool(clinic, "check", "--today", DAY, "--format", "json").out)["findings"]
    assert [item["level"] for item in run["results"]] == [item["severity"] for item in plain]
    assert {"M101", "bt-reported"} <= {rule["id"] for rule in rules}


def test_paths_are_from_the_top_of_the_repository(tmp_path: Path, clinic: Path, sttool: Program) -> None:
    """The clinic stands two folders down, one of them with a space and a letter that an address cannot have."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    below = tmp_path / "mina filer" / "å"
    below.mkdir(parents=True)
    moved = clinic.rename(below / "klinik")
    uris = {
        item["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for item in answer(sttool, moved)["results"]
    }
    assert f"mina%20filer/%C3%A5/klinik/{TRAINEE}/trainee.yaml" in uris
    assert "file=mina filer/å/klinik/records/" in sttool(moved, "check", "--today", DAY, "--format", "github").out

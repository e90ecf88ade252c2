"""What a shell offers while a command is typed; and that it never says anything else."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sttool.cli.main import COMMANDS, completed
from tests.acceptance.conftest import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.acceptance.conftest import Program


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[[Path, str], list[str]]:
    """Ask as bash does: the words so far, the last of which is not finished."""

    def asked(folder: Path, line: str) -> list[str]:
        monkeypatch.chdir(folder)
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
        monkeypatch.setenv("_STTOOL_COMPLETE", "complete_bash")
        capfd.readouterr()
        assert completed() == 0
        told = capfd.readouterr()
        assert told.err == ""
        return told.out.split()

    return asked


@pytest.mark.parametrize(
    ("line", "some"),
    [
        ("sttool ", list(COMMANDS)),
        ("sttool expl", ["explain"]),
        ("sttool check ", ["hl-01", "medicin", "st-001", "2026-studierektor"]),
        ("sttool check st-00", [f"st-00{number}" for number in range(1, 10)]),
        ("sttool check st-001 hl-0", [f"hl-0{number}" for number in range(1, 9)]),
        ("sttool check yearly", ["yearly-report", "yearly-review"]),
        ("sttool check --fail-on n", ["note", "never"]),
        ("sttool check --format s", ["sarif"]),
        ("sttool explain R10", [f"R10{number}" for number in range(1, 10)]),
        ("sttool explain K3", ["K3", "K30"]),
        ("sttool due --to vc", ["vc-01", "vc-02"]),
        ("sttool schedule --unit med", ["medicin"]),
        ("sttool time st-01", [f"st-01{number}" for number in range(3)]),
        ("sttool schema sup", ["supervision"]),
        ("sttool schema --output che", ["check"]),
        ("sttool completion f", ["fish"]),
    ],
)
def test_what_is_offered(sample: Path, offered: Callable[[Path, str], list[str]], line: str, some: list[str]) -> None:
    found = offered(sample, line)
    assert [name for name in some if name not in found] == []
    last = line.rpartition(" ")[2]
    assert all(name.startswith(last) for name in found)


@pytest.mark.parametrize("line", ["sttool check st-", "sttool explain x", "sttool nonsense ", "sttool time 'st"])
def test_where_nothing_can_be_read_nothing_is_offered_or_said(
    tmp_path: Path, offered: Callable[[Path, str], list[str]], line: str
) -> None:
    assert offered(tmp_path, line) == []
    write(tmp_path, {"sttool.yaml": "records: ../..\npacks: [{\n", "records": "no folder", ".git": "nothing"})
    assert offered(tmp_path, line) == []


def test_no_record_is_read(clinic: Path, offered: Callable[[Path, str], list[str]]) -> None:
    """Whatever stands in them; and a name that is no id, or steers a terminal, is not offered."""
    write(
        clinic, {"records/trainees/st-007/trainee.yaml": b"\xff\x00", "records/trainees/Anna Ek/trainee.yaml": "x: 1\n"}
    )
    (clinic / "records/trainees/st-\x1b[31m").mkdir()
    assert offered(clinic, "sttool time ") == ["st-007"]
    assert offered(clinic.parent, f"sttool check --records {clinic}/records vc") == ["vc-01", "vc-ek"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_its_lines(tmp_path: Path, sttool: Program, shell: str) -> None:
    ran = sttool(tmp_path, "completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert "_STTOOL_COMPLETE" in ran.out
    assert f"complete_{shell}" in ran.out


def test_a_real_bash_completes(sample: Path, tmp_path: Path, sttool: Program) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("needs bash")
    program = tmp_path / "sttool"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sttool "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    lines = sttool(tmp_path, "completion", "bash").out
    asked = (
        "COMP_WORDS=(sttool due --to vc-0); COMP_CWORD=3; _sttool_completion sttool; printf '%s\\n' \"${COMPREPLY[@]}\""
    )
    ran = subprocess.run(
        [bash, "--norc", "-c", f'PATH="{tmp_path}:$PATH"\n{lines}\n{asked}'],
        cwd=sample, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (ran.stdout.split(), ran.stderr) == (["vc-01", "vc-02", "vc-03", "vc-04"], "")

"""What a shell offers while a command is typed; and that it never says anything else."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import typer
from typer.core import TyperGroup

from sttool.cli.main import COMMANDS, app, completed
from tests.acceptance.conftest import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
        ("sttool show ", ["medicin", "st-001"]),
        ("sttool people hl-0", ["hl-01"]),
        ("sttool duties K1", ["K1", "K10"]),
        ("sttool extract st-00", ["st-001"]),
        ("sttool schedule --letter st-001/", ["st-001/2024-01-hjarta"]),
        ("sttool document a", ["action-plan", "agreement"]),
        ("sttool document agreement medicin/", ["medicin/2026-studierektor"]),
        ("sttool document plan st-01", ["st-010"]),
        ("sttool document evaluation st-001/", ["st-001/2024-01-hjarta"]),
        ("sttool template copy documents/p", ["documents/plan"]),
        ("sttool export trainee.w", ["trainee.work"]),
        ("sttool set st-001/", ["st-001/plan", "st-001/courses"]),
        ("sttool new trainee --unit med", ["medicin"]),
        ("sttool new trainee --programme ", ["AT", "BT", "ST"]),
        ("sttool new trainee --specialties kardiologi,inter", ["kardiologi,internmedicin"]),
        ("sttool new placement st-001 --supervisors hl-01,hl-0", ["hl-01,hl-02"]),
        ("sttool new review st-001 --kind f", ["final"]),
        ("sttool log supervision st-001,st-00", ["st-001,st-002"]),
        ("sttool log waiver st-001 --obligation yearly", ["yearly-report"]),
        ("sttool log activity med", ["medicin"]),
        ("sttool init --setting p", ["primary-care"]),
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


_NAMED = frozenset({
    *("CODE", "COMMAND", "DUTY", "ID", "IDS", "KIND", "NAME", "OBLIGATION", "OCCURRENCE", "PLACEMENT", "ROW"),
    *("UNIT", "VALUE", "WHOM"),
})  # fmt: skip
"""What a command calls something that has a name already, and the shell therefore knows."""


def _parameters(group: TyperGroup, name: str = "sttool") -> Iterator[tuple[str, Any]]:
    """Every argument and option, with the command it is of."""
    context: Any = None
    for each in group.list_commands(context):
        command: Any = group.get_command(context, each)
        if isinstance(command, TyperGroup):
            yield from _parameters(command, f"{name} {each}")
        else:
            yield from ((f"{name} {each}", parameter) for parameter in command.params)


def test_whatever_has_a_name_already_is_offered() -> None:
    silent = set()
    for command, parameter in _parameters(typer.main.get_group(app)):
        named = not _NAMED.isdisjoint(re.split(r"[^A-Z-]+", parameter.metavar or ""))
        if named and not parameter._custom_shell_complete:  # noqa: SLF001 - the library tells it in no other way
            silent.add(f"{command} {parameter.opts[0]}")
    assert silent == {"sttool set value"}, "whatever can be written is a value there"


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

"""How runs begin and end: where records are sought, exit codes, streams, faults of the program itself."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import sttool
from sttool.cli import faults
from sttool.cli.main import COMMANDS
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from tests.acceptance.conftest import Program

SV = "Medicinkliniken Exempelstad · 1 utbildningsläkare"


def test_the_version_is_said_alone_and_among_others(tmp_path: Path, sttool: Program) -> None:
    assert sttool(tmp_path, "--version").out == f"sttool {version()}\n"
    assert sttool(tmp_path, "--version", "check").out == f"sttool {version()}\n"


def version() -> str:
    return sttool.__version__


def test_help_names_every_command(tmp_path: Path, sttool: Program) -> None:
    for ran in (sttool(tmp_path), sttool(tmp_path, "--help")):
        assert ran.code == 0
        assert all(f"  {name} " in ran.out for name in COMMANDS)
        assert "..." not in ran.out.partition("Commands:")[2], "the first sentence of each stands there whole"


def test_the_readme_names_every_command() -> None:
    lines = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").splitlines()
    rows = "\n".join(line for line in lines if line.startswith("| `sttool "))
    named = set(re.findall(r"`sttool ([a-z]+)", rows))
    assert named == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(tmp_path: Path, sttool: Program, command: str) -> None:
    ran = sttool(tmp_path, command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"Usage: sttool {command}" in ran.out


def test_wrong_use_ends_with_2(tmp_path: Path, sttool: Program) -> None:
    for arguments, said in (
        (["chek"], 'No such command "chek". Did you mean "check"?'),
        (["check", "--wrong"], "No such option"),
        (["check", "--fail-on", "fatal"], "fatal"),
        (["explain"], "Missing argument"),
    ):
        ran = sttool(tmp_path, *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err


def test_nothing_to_read_ends_with_2(tmp_path: Path, sttool: Program) -> None:
    ran = sttool(tmp_path, "check", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing to read here" in ran.err
    (tmp_path / "sttool.yaml").write_text("language: en\n")
    ran = sttool(tmp_path, "check")
    assert ran.code == 2
    assert f"there is no folder {tmp_path / 'records'} to read" in ran.err


def test_a_clinic_without_trainees_says_so(tmp_path: Path, sttool: Program) -> None:
    write(tmp_path, {"records/people/vc-01.yaml": "name: Karin Ek\n"})
    ran = sttool(tmp_path, "check", "--lang", "en", "--today", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert "There is no trainee here yet. The first gets a folder in records/trainees/" in ran.out


def test_an_empty_folder_of_records_is_a_clinic_that_begins(tmp_path: Path, sttool: Program) -> None:
    (tmp_path / "records").mkdir()
    assert sttool(tmp_path, "check").code == 0
    assert sttool(tmp_path, "due").code == 0


def test_without_settings_the_defaults_hold(clinic: Path, sttool: Program) -> None:
    (clinic / "sttool.yaml").unlink()
    assert sttool(clinic, "check", "--today", DAY).out.startswith(SV)


def test_the_settings_are_sought_upwards_to_the_top_of_the_repository(clinic: Path, sttool: Program) -> None:
    deep = clinic / "records" / "trainees" / "st-007"
    assert sttool(deep, "check", "--today", DAY).out.startswith(SV)
    (deep / ".git").mkdir()
    assert sttool(deep, "check", "--today", DAY).code == 2


def test_the_folder_of_records_can_be_named(clinic: Path, tmp_path: Path, sttool: Program) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    expected = sttool(clinic, "check", "--today", DAY).out
    assert sttool(elsewhere, "check", "--today", DAY, "--records", "../clinic/records").out == expected
    assert sttool(elsewhere, "check", "--today", DAY, "--records", "../clinic").out == expected
    refused = sttool(clinic, "check", "--records", "nowhere", "--lang", "en")
    assert (refused.code, refused.err) == (2, "sttool: nowhere is no folder\n")


def test_settings_never_lead_out_of_their_folder(clinic: Path, sttool: Program) -> None:
    (clinic / "sttool.yaml").write_text("records: ../clinic/records\nlanguage: en\n", encoding="utf-8")
    ran = sttool(clinic, "check")
    assert (ran.code, ran.out) == (2, "")
    assert "../clinic/records" in ran.err


def test_a_flag_beats_the_settings_and_these_the_default(clinic: Path, sttool: Program) -> None:
    settings = clinic / "sttool.yaml"
    settings.write_text("since: 2024-01-01\nlanguage: en\n", encoding="utf-8")
    assert "Overdue" in sttool(clinic, "check", "--today", DAY).out
    assert "Försenat" in sttool(clinic, "check", "--today", DAY, "--lang", "sv").out
    settings.write_text("since: 2024-01-01\n", encoding="utf-8")
    assert "Försenat" in sttool(clinic, "check", "--today", DAY).out


@pytest.mark.parametrize("day", ["2026-02-30", "21/11", "tomorrow", "20261121", ""])
def test_a_day_that_is_none_is_refused(clinic: Path, sttool: Program, day: str) -> None:
    ran = sttool(clinic, "check", f"--today={day}", "--lang", "en")
    assert (ran.code, ran.err) == (2, f'sttool: "{day}" is no day; write it as 2026-11-21\n')


def test_the_clock_is_asked_where_no_day_is_given(clinic: Path, sttool: Program) -> None:
    before = date.today()  # noqa: DTZ011 - the user's own day
    out = sttool(clinic, "check", "--format", "json").out
    assert any(f'"today": "{day}"' in out for day in (before, date.today()))  # noqa: DTZ011 - midnight may have passed


def test_reading_never_writes(clinic: Path, sttool: Program) -> None:
    before = {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()}
    for command in (["check"], ["check", "--all"], ["due"], ["explain", "K21"]):
        sttool(clinic, *command, "--today", DAY)
    assert {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()} == before


def test_the_answer_can_go_into_a_file(clinic: Path, tmp_path: Path, sttool: Program) -> None:
    target = tmp_path / "svar.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    ran = sttool(clinic, "check", "--today", DAY, "--output", str(target))
    assert (ran.code, ran.out, ran.err) == (1, "", "")
    assert target.read_bytes().decode() == sttool(clinic, "check", "--today", DAY).out
    assert b"\r" not in target.read_bytes()
    assert target.stat().st_mode & 0o777 == 0o640
    assert {path.name for path in tmp_path.iterdir()} == {"clinic", "svar.txt"}


def test_a_file_that_cannot_be_written_is_refused_and_leaves_nothing(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "check", "--today", DAY, "--lang", "en", "--output", "nowhere/answer.txt")
    assert ran.code == 2
    assert "nowhere/answer.txt could not be written" in ran.err
    assert not (clinic / "nowhere").exists()


@pytest.mark.parametrize("environment", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}])
def test_the_output_is_utf_8_whatever_the_console(clinic: Path, alone: Program, environment: dict[str, str]) -> None:
    write(clinic, {"records/people/vc-01.yaml": "name: Karin 安娜\n"})
    ran = alone(clinic, "due", "--today", DAY, **environment)
    assert (ran.code, ran.err) == (0, "")
    assert "Verksamhetschef · Karin 安娜 (vc-01)" in ran.out
    assert "Försenat" in alone(clinic, "check", "--today", DAY, PYTHONUTF8="0", **environment).out


@pytest.mark.skipif(os.name == "nt", reason="there is no sh to close what is open")
@pytest.mark.parametrize("closing", [">&-", ">&- 2>&-", "| head -1", "| true"])
def test_a_reader_who_leaves_is_no_fault(clinic: Path, closing: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m sttool check --all --today {DAY} {closing}', sys.executable],
        cwd=clinic, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert "Traceback" not in done.stdout
    assert done.returncode == (0 if "|" in closing else 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("words", ["check", "report 2026", "due --format json", "--version", "--help", "due --help"])
def test_a_full_disk_is_told_and_no_fault_of_the_program(clinic: Path, words: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sttool", *words.split()],
            cwd=clinic, check=False, stdout=full, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("sttool: svaret kunde inte skrivas: ")


def test_what_is_to_be_done_at_the_end_is_done(clinic: Path) -> None:
    """The memory is left to the system; what a library has to do, and what is not yet written, is not."""
    code = f"""
import atexit, sys
from sttool.cli import main, process
carried_out = main.run
def run(arguments):
    atexit.register(lambda: sys.stdout.write("done at the end"))
    return carried_out(arguments)
main.run = run
sys.argv = ["sttool", "check", "--today", "{DAY}"]
process.main()
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=clinic, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(SV)
    assert done.stdout.endswith("done at the end")


def test_a_fault_of_the_program_gives_3_and_a_log(
    clinic: Path, tmp_path: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("sttool.survey.survey", broken)
    monkeypatch.setattr(faults, "folders", lambda: [clinic / "sttool.yaml" / "no", tmp_path / "log"])
    ran = sttool(clinic, "check", "--lang", "en")
    (log,) = (tmp_path / "log").iterdir()
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == f"sttool: the program met a fault of its own, not yours; its log is {log}\n"
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_stopping_gives_130(clinic: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sttool.survey.survey", stopped)
    ran = sttool(clinic, "check")
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")


def test_a_terminal_gets_colours_and_a_pipe_does_not(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pty = pytest.importorskip("pty")
    for without, coloured in (("", True), ("1", False)):
        monkeypatch.setenv("NO_COLOR", without) if without else monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm-256color")
        ours, theirs = pty.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "sttool", "check", "--today", DAY], cwd=clinic, stdout=theirs, stdin=theirs
        ) as running:
            os.close(theirs)
            shown = b""
            while True:
                try:
                    part = os.read(ours, 65536)
                except OSError:
                    break
                if not part:
                    break
                shown += part
            running.wait()
        os.close(ours)
        assert ("\x1b[" in shown.decode()) is coloured
        assert "Försenat" in shown.decode()


@pytest.mark.parametrize("command", ["check", "due"])
def test_a_pipe_never_loads_what_colours(clinic: Path, command: str) -> None:
    code = (
        f"import sys; from sttool.cli.main import run; run(['{command}', '--today', '{DAY}']);"
        "sys.stderr.write(' '.join({'rich', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=clinic, check=True, capture_output=True, text=True)
    assert done.stderr == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to_and_not_replaced(clinic: Path, tmp_path: Path, sttool: Program) -> None:
    """So with ``--output /dev/null`` and ``/dev/stdout``."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    try:
        ran = sttool(clinic, "time", "st-007", "--today", DAY, "--lang", "en", "--output", str(pipe))
        assert (ran.code, ran.out, ran.err) == (0, "", "")
        assert b"Ali Haidar" in os.read(reading, 65_536)
        assert pipe.is_fifo()
    finally:
        os.close(reading)

"""Long work is shown on a terminal's standard error while it lasts, short work never, and a pipe sees nothing of it."""

from __future__ import annotations

import os
import subprocess
from itertools import count
from select import select
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO

import pytest

from sttool.cli.main import run
from sttool.cli.progress import _Bar, progress
from sttool.texts import ENGLISH, SWEDISH
from tests.acceptance.conftest import DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.acceptance.conftest import Program

pty = pytest.importorskip("pty", reason="needs a terminal as Unix has them")

GONE = "\x1b[2K"
"""Takes away what stands on the line."""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """Make standard error a terminal; gives what has been shown on it."""
    ours, theirs = pty.openpty()
    stream: TextIO = os.fdopen(theirs, "w", encoding="utf-8")
    monkeypatch.setattr("sttool.cli.progress.sys", SimpleNamespace(stderr=stream))
    monkeypatch.setenv("TERM", "xterm")

    def shown() -> str:
        stream.flush()
        said = b""
        while select([ours], [], [], 0.1)[0]:
            said += os.read(ours, 1 << 16)
        return said.decode()

    yield shown
    stream.close()
    os.close(ours)


def work(seconds: float, language: str = "sv") -> None:
    """Fifty steps that take some seconds together, by a clock of their own."""
    ticks = count()
    with progress({"sv": SWEDISH, "en": ENGLISH}[language], lambda: next(ticks) * seconds / 50) as told:
        for done in range(50):
            told(done, 50)


def test_work_of_a_second_or_more_is_shown_and_then_gone(terminal: Callable[[], str]) -> None:
    work(3)
    shown = terminal()
    assert "Går igenom uppgifterna" in shown
    assert "/50" in shown
    assert shown.rindex(GONE) > shown.rindex("/50")
    assert 10 < shown.count("/50") < 30
    work(3, "en")
    assert "Going through the records" in terminal()


def test_short_work_is_not_shown(terminal: Callable[[], str]) -> None:
    work(0.9)
    assert terminal() == ""


def test_a_terminal_that_can_only_print_sees_nothing(
    terminal: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    work(9)
    assert terminal() == ""


def test_a_pipe_sees_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    work(9)
    assert capfd.readouterr() == ("", "")


def test_a_command_shows_it_and_answers_as_ever(
    sample: Path, sttool: Program, terminal: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sttool.cli.progress.PATIENCE", 600.0)
    quiet = sttool(sample, "check", "--today", DAY)
    assert terminal() == ""
    monkeypatch.setattr("sttool.cli.progress.PATIENCE", 0.0)
    assert sttool(sample, "check", "--today", DAY).out == quiet.out
    shown = terminal()
    assert "/14" in shown
    assert shown.rindex(GONE) > shown.rindex("/14")


@pytest.mark.parametrize("arguments", [["check"], ["audit"], ["history", "st-007"]])
def test_stopped_on_the_way_it_is_gone_too(
    clinic: Path, terminal: Callable[[], str], monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    git = ["git", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "Allt"]):
        subprocess.run([*git, *command], cwd=clinic, check=True)
    monkeypatch.chdir(clinic)
    monkeypatch.setattr("sttool.cli.progress.PATIENCE", 0.0)
    monkeypatch.setattr("sttool.cli.progress._Bar.told", stopped_after_drawing())
    assert run(arguments) == 130
    shown = terminal()
    assert "Går igenom uppgifterna" in shown
    assert shown.rindex(GONE) > shown.rindex("Går igenom uppgifterna")


def stopped_after_drawing() -> Callable[..., None]:
    """Draw as ever, and then stop as a user does."""
    draw = _Bar.told

    def told(self: _Bar, done: int, total: int) -> None:
        draw(self, done, total)
        raise KeyboardInterrupt

    return told

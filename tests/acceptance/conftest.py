"""Running the program as a user does, and holding what it prints to what it printed before."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

from sttool.cli.main import run as run_program
from sttool.texts.codes import Link, Trouble
from sttool.texts.example import CLINIC
from tests import PROJECT

SNAPSHOTS = Path(__file__).parent / "snapshots"
DAY = "2026-11-21"


@dataclass(frozen=True)
class Ran:
    """How a run ended, and what it said."""

    code: int
    out: str
    err: str = ""

    @property
    def lines(self) -> list[str]:
        """What it printed, line by line."""
        return self.out.splitlines()


Program: TypeAlias = Callable[..., Ran]
Snapshot: TypeAlias = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to write the snapshots anew."""
    parser.addoption("--snapshot-update", action="store_true", help="write what is printed as what should be")


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Hold a text to the one kept under a name; with ``--snapshot-update`` keep it instead."""

    def held(name: str, text: str) -> None:
        path = SNAPSHOTS / f"{name}.txt"
        if request.config.getoption("--snapshot-update", default=False):
            SNAPSHOTS.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"no {path.name} yet; run this test with --snapshot-update and read it"
        assert text == path.read_bytes().decode()

    return held


def write(folder: Path, files: Mapping[str, object]) -> Path:
    """Write the files of an example into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Link):
            path.symlink_to(content.target)
        elif isinstance(content, Trouble):
            path.mkdir()
        else:
            path.write_bytes(content if isinstance(content, bytes) else str(content).encode())
    return folder


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """Write the smallest clinic that is whole into a folder outside git."""
    return write(tmp_path / "clinic", CLINIC)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the sample clinic to a folder outside git; it is only read."""
    folder = tmp_path_factory.mktemp("sample") / "clinic"
    shutil.copytree(PROJECT / "records", folder / "records")
    shutil.copy(PROJECT / "sttool.yaml", folder)
    return folder


@pytest.fixture
def sttool(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> Program:
    """Run a command in a folder, in this process; its log, should it need one, stays among the tests' own files."""
    monkeypatch.setattr("sttool.cli.faults.folders", lambda: [tmp_path_factory.mktemp("log")])

    def ran(folder: Path, *arguments: str) -> Ran:
        monkeypatch.chdir(folder)
        capfd.readouterr()
        code = run_program([*arguments])
        told = capfd.readouterr()
        return Ran(code, told.out, told.err)

    return ran


@pytest.fixture
def alone() -> Program:
    """Run a command in a folder, in a process of its own, with an environment of its own."""

    def ran(folder: Path, *arguments: str, **environment: str) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "sttool", *arguments],
            cwd=folder, env={**os.environ, **environment}, capture_output=True, check=False,
        )  # fmt: skip
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return ran

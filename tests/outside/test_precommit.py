"""The real ``pre-commit`` runs the hook that this project offers, as it is committed."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests import PROJECT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment it makes, once for all tests."""
    return tmp_path_factory.mktemp("store")


@pytest.fixture
def hooked(sample: Path, programs: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the sample into a repository whose commits the hook looks at."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(store))
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    revision = git(PROJECT, "rev-parse", "HEAD").stdout.strip()
    config = f"repos:\n  - repo: {PROJECT}\n    rev: {revision}\n    hooks:\n      - id: sttool-check\n"
    (sample / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(sample, "init", "--quiet")
    git(sample, "add", ".")
    git(sample, "commit", "--quiet", "--message", "Allt som fanns")
    subprocess.run([str(programs / "pre-commit"), "install"], cwd=sample, check=True, capture_output=True)
    return sample


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git; whether it went well is for the test to say."""
    return subprocess.run(["git", *arguments], cwd=folder, check=False, capture_output=True, text=True)


def test_what_is_overdue_stops_no_commit_and_a_fault_does(hooked: Path) -> None:
    contract = hooked / "records/trainees/st-001/contract.yaml"
    right = contract.read_text(encoding="utf-8")
    contract.write_text(f"# Genomläst\n{right}", encoding="utf-8")
    done = git(hooked, "commit", "--all", "--message", "st-001: kontraktet genomläst")
    assert (done.returncode, "Passed" in done.stderr + done.stdout) == (0, True), done.stderr
    contract.write_text(f"{right}establised: 2026-01-01\n", encoding="utf-8")
    stopped = git(hooked, "commit", "--all", "--message", "st-001: kontraktet")
    assert stopped.returncode == 1
    assert "contract.yaml:" in stopped.stdout + stopped.stderr
    assert "M101" in stopped.stdout + stopped.stderr
    assert git(hooked, "log", "-1", "--format=%s").stdout.strip() == "st-001: kontraktet genomläst"

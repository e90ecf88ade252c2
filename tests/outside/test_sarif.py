"""What ``check`` writes as SARIF is valid by the official schema of 2.1.0, which a package of its makers carries."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft4Validator

from tests.acceptance.conftest import write
from tests.acceptance.test_cli_servers import FAULTY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("arguments", [[], ["--all"], ["--faults"], ["st-003"]])
@pytest.mark.parametrize("faulty", [False, True])
def test_sarif_is_valid(modules: Path, sample: Path, arguments: list[str], *, faulty: bool) -> None:
    (path,) = (modules / "@microsoft" / "jest-sarif" / "lib" / "schemas").glob("sarif-2.1.0*.json")
    validator = Draft4Validator(
        json.loads(path.read_text(encoding="utf-8")), format_checker=Draft4Validator.FORMAT_CHECKER
    )
    if faulty:
        write(sample, FAULTY)
    command = [sys.executable, "-m", "sttool", "check", "--today", "2026-11-21", "--format", "sarif", *arguments]
    log = json.loads(subprocess.run(command, cwd=sample, check=False, capture_output=True).stdout)
    assert [error.message for error in validator.iter_errors(log)] == []
    assert bool(log["runs"][0]["results"]) is (faulty or arguments != ["--faults"])
    log["runs"][0]["results"] = [{"level": "grave"}]
    assert not validator.is_valid(log)

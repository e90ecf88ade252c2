"""What is installed is whole: the wheel carries the code and everything it reads."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

from tests import PROJECT

if TYPE_CHECKING:
    from pathlib import Path


def test_the_wheel_carries_code_packs_goals_templates_and_the_mark_of_types(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("sttool-*.whl")
    with zipfile.ZipFile(wheel) as opened:
        carried = set(opened.namelist())
    wanted = {
        f"sttool/{'' if folder == 'src/sttool' else 'templates/'}{path.relative_to(PROJECT / folder).as_posix()}"
        for folder in ("src/sttool", "templates")
        for path in (PROJECT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert "sttool/py.typed" in wanted
    assert any(name.startswith("sttool/templates/") for name in wanted)
    assert any(name.startswith("sttool/policy/") for name in wanted)
    assert any(name.startswith("sttool/goals/") for name in wanted)
    assert wanted - carried == set()

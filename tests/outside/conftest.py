"""Where ``make outside`` puts the programs of others, and what they are tried on."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

FETCHED = PROJECT / "build" / "outside"


def fetched(*parts: str) -> Path:
    """A file that ``make outside`` fetched; where it has not been run, the test is passed over."""
    path = FETCHED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs {'/'.join(parts)}: run make outside")
    return path


@pytest.fixture(scope="session")
def modules() -> Path:
    """The folder of node's packages."""
    return fetched("node_modules")


@pytest.fixture(scope="session")
def programs() -> Path:
    """The folder of the programs of the environment with Python's packages."""
    return fetched("venv", "Scripts" if sys.platform == "win32" else "bin")


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Copy the sample clinic into a folder that may be written in."""
    folder = tmp_path / "clinic"
    shutil.copytree(PROJECT / "records", folder / "records")
    shutil.copy(PROJECT / "sttool.yaml", folder)
    return folder

"""What is kept of the program's own YAML says what the file says, goes stale with it, and is never needed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from sttool.obligations.packs import FOLDER
from sttool.sources import packaged
from sttool.sources.packaged import GOALS, data_of
from sttool.sources.yaml import Parsed, parse

if TYPE_CHECKING:
    from pathlib import Path

FIRST = "goals: [a1, b2]\nmonths: 12.5\nwhole: 60\nsure: true\nlabel: Hjärtsvikt\n"
SAID = {"goals": ["a1", "b2"], "months": 12.5, "whole": 60, "sure": True, "label": "Hjärtsvikt"}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the program's own, where what it says may be kept."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    file = tmp_path / "goals.yaml"
    file.write_text(FIRST, encoding="utf-8")
    return file


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What is read as YAML from now on."""
    found: list[bytes] = []

    def told(content: bytes) -> Parsed:
        found.append(content)
        return parse(content)

    monkeypatch.setattr(packaged, "parse", told)
    return found


def kept(file: Path) -> list[Path]:
    """What is kept beside the file."""
    return sorted(file.parent.glob("__pycache__/*"))


@pytest.mark.parametrize(
    "path", sorted([*FOLDER.glob("*.yaml"), *GOALS.rglob("*.yaml")]), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_every_file_of_the_program_says_the_same_kept(path: Path, file: Path, read: list[bytes]) -> None:
    file.write_bytes(path.read_bytes())
    said = repr(parse(path.read_bytes()).data)
    assert [repr(data_of(file)), repr(data_of(file))] == [said, said]
    assert len(read) == 1


def test_yaml_is_read_once(file: Path, read: list[bytes]) -> None:
    assert [data_of(file), data_of(file), data_of(file, file.read_bytes())] == [SAID] * 3
    assert len(read) == 1
    assert [path.name for path in kept(file)] == ["goals.json"]


def test_a_changed_file_is_read_anew(file: Path, read: list[bytes]) -> None:
    data_of(file)
    file.write_text(FIRST.replace("60", "66"), encoding="utf-8")
    assert [data_of(file)["whole"], data_of(file)["whole"]] == [66, 66]
    assert len(read) == 2


def test_another_version_of_the_program_reads_anew(
    file: Path, read: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    data_of(file)
    monkeypatch.setattr(packaged, "__version__", "99")
    assert data_of(file) == SAID
    assert len(read) == 2


@pytest.mark.parametrize("spoilt", [b"", b"5", b"[]", b'["", {}]', b'"ab"', b"\xff\0", b'{"a": 1}'])
def test_what_is_spoilt_is_read_anew(file: Path, spoilt: bytes) -> None:
    data_of(file)
    kept(file)[0].write_bytes(spoilt)
    assert [data_of(file), data_of(file)] == [SAID, SAID]
    kept(file)[0].write_bytes(kept(file)[0].read_bytes()[:-3])
    assert data_of(file) == SAID


def test_nothing_is_kept_where_python_was_told_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert data_of(file) == SAID
    assert kept(file) == []


def test_it_is_kept_where_python_was_told_to_keep(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "elsewhere"))
    assert data_of(file) == SAID
    assert kept(file) == []
    assert [path.name for path in (tmp_path / "elsewhere").rglob("*.json")] == ["goals.json"]


def test_where_nothing_can_be_written_it_is_read_all_the_same(file: Path) -> None:
    (file.parent / "__pycache__").write_text("a file stands where the folder would be", encoding="utf-8")
    assert [data_of(file), data_of(file)] == [SAID, SAID]


def test_what_the_reader_refuses_is_a_fault_of_the_program(file: Path) -> None:
    file.write_text("goals: &all [a1]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"goals\.yaml"):
        data_of(file)
    assert kept(file) == []

"""What is kept of compiled templates changes no page, goes stale with its template, and is nothing of the unit's."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from sttool.reports.compiled import Compiled

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of templates, where bytecode may be written beside them."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.j2").write_text("{{ 1 + 1 }} of {{ what }}", encoding="utf-8")
    return folder


def page(folder: Path, name: str = "page.j2", own: str = "") -> str:
    """Write a page in an environment of its own, as another run would."""
    loader = ChoiceLoader([FileSystemLoader(folder), DictLoader({"own.j2": own})])
    return (
        Environment(loader=loader, bytecode_cache=Compiled(folder), autoescape=True).get_template(name).render(what=3)
    )


def kept(folder: Path) -> list[Path]:
    """What is kept beside the templates."""
    return sorted(folder.glob("__pycache__/*.jinja"))


def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that are compiled from now on."""
    found: list[str] = []
    plain = Environment._generate  # noqa: SLF001 - where the library itself compiles

    def told(self: Environment, source: object, name: str, *rest: object, **more: object) -> str:
        found.append(name)
        return plain(self, source, name, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Environment, "_generate", told)
    return found


def test_a_template_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = compiled(monkeypatch)
    assert [page(folder), page(folder)] == ["2 of 3"] * 2
    assert found == ["page.j2"]
    assert len(kept(folder)) == 1


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    page(folder)
    (folder / "page.j2").write_text("another of {{ what }}", encoding="utf-8")
    assert page(folder) == "another of 3"


def test_another_version_of_the_library_compiles_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page(folder)
    monkeypatch.setattr("jinja2.__version__", "99")
    found = compiled(monkeypatch)
    assert page(folder) == "2 of 3"
    assert found == ["page.j2"]


@pytest.mark.parametrize("spoilt", [b"", b"j2", b"\0" * 200])
def test_what_is_spoilt_is_compiled_anew(folder: Path, spoilt: bytes) -> None:
    page(folder)
    kept(folder)[0].write_bytes(spoilt)
    assert page(folder) == "2 of 3"
    cut = kept(folder)[0].read_bytes()[:-5]
    kept(folder)[0].write_bytes(cut)
    assert page(folder) == "2 of 3"


def test_of_a_template_from_elsewhere_nothing_is_kept(folder: Path) -> None:
    assert page(folder, "own.j2", own="own {{ what }}") == "own 3"
    assert kept(folder) == []


def test_no_bytecode_is_written_where_python_was_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert page(folder) == "2 of 3"
    assert kept(folder) == []


def test_where_nothing_can_be_written_the_page_is_made_all_the_same(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file stands where the folder would be", encoding="utf-8")
    assert page(folder) == "2 of 3"

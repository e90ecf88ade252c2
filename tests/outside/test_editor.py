"""The real YAML language server with the schemas: silent on what is right, red lines and words on what is not."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from sttool.cli.main import run
from sttool.kinds.editor import FOLDER
from tests import PROJECT
from tests.outside.language_server import Editor, editor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

TRAINEE = "records/trainees/st-001"
CONTRACT = f"{TRAINEE}/contract.yaml"
COURSES = f"{TRAINEE}/courses.yaml"


@pytest.fixture(scope="module", params=["sv", "en"])
def opened(request: pytest.FixtureRequest, modules: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Open the sample clinic in an editor that is set as ``sttool schema --editor vscode`` says."""
    root = tmp_path_factory.mktemp("opened") / "clinic"
    shutil.copytree(PROJECT / "records", root / "records")
    shutil.copy(PROJECT / "sttool.yaml", root)
    with pytest.MonkeyPatch.context() as patch, editor_of(patch, root, modules, str(request.param)) as talk:
        yield talk


def editor_of(patch: pytest.MonkeyPatch, root: Path, modules: Path, lang: str) -> AbstractContextManager[Editor]:
    """Write the schemas and the settings by the commands, and start the server on them."""
    patch.chdir(root)
    told: list[str] = []
    patch.setattr("sttool.cli.common.emit", told.append)
    assert run(["schema", "--into", FOLDER, "--lang", lang]) == 0
    assert run(["schema", "--editor", "vscode"]) == 0
    return editor(modules, root, json.loads(told[-1]))


def test_nothing_is_said_of_the_sample(opened: Editor) -> None:
    paths = [path.relative_to(opened.root).as_posix() for path in sorted(opened.root.rglob("*.yaml"))]
    assert len(paths) > 150
    assert {path: found for path in paths if (found := opened.problems(path))} == {}


@pytest.mark.parametrize(
    ("path", "text", "line_and_column"),
    [
        (CONTRACT, "establised: 2026-01-01\n", "1:1"),
        (CONTRACT, "drafted:\n", "1:9"),
        (CONTRACT, "drafted: 2026-13-01\n", "1:10"),
        (CONTRACT, "drafted: 20260101\n", "1:10"),
        (CONTRACT, "plan_included: false\n", "1:16"),
        (CONTRACT, "signed: [{on: 2026-01-01, by: HL-03, as: head}]\n", "1:31"),
        (CONTRACT, "signed: [{on: 2026-01-01, by: hl-03, as: heads}]\n", "1:42"),
        (COURSES, "- {id: x, title: 3, status: done}\n", "1:18"),
        (COURSES, "- {id: x, title: Kurs}\n", "1:3"),
        (COURSES, "id: x\n", "1:1"),
        (f"{TRAINEE}/supervision.yaml", "- {date: 2026-01-01, with: {name: Eva Holm}}\n", "1:22"),
        (f"{TRAINEE}/supervision.yaml", "- {date: 2026-01-01, with: hl-03, minutes: 0}\n", "1:44"),
        (f"{TRAINEE}/certificates.yaml", "- {date: 2026-01-01, kind: clinical, as: head}\n", "1:3"),
        ("records/people/hl-03.yaml", "name: Eva Holm\ntrainee: st-001\n", "1:1"),
        ("records/units/medicin/unit.yaml", "name: Medicin\nsetting: hospitals\n", "2:10"),
        ("sttool.yaml", "since: 2024-01-01\nlag: en månad\n", "2:6"),
        ("sttool.yaml", "since: 2024-01-01\nsince: 2024-01-01\n", "2:1"),
    ],
)
def test_a_red_line_stands_where_the_fault_is(opened: Editor, path: str, text: str, line_and_column: str) -> None:
    found = opened.problems(path, text)
    assert found
    assert found[0].startswith(f"{line_and_column}: ")


def test_what_to_write_is_said_in_the_language(opened: Editor) -> None:
    (found,) = opened.problems(CONTRACT, "drafted: 1 mars\n")
    assert found in {"1:10: Skriv dagen som 2026-03-01.", "1:10: Write the day as 2026-03-01."}


def test_what_a_field_means_is_shown_over_it(opened: Editor) -> None:
    opened.problems(CONTRACT, "signed:\n  - {on: 2026-01-01, by: hl-03, as: deputy}\n")
    shown = opened.hover(CONTRACT, 2, 35)
    assert any(words in shown for words in ("I vilken roll.", "In what role."))
    assert any(f"* `deputy`: {words}" in shown for words in ("ersättare för verksamhetschefen", "deputy of the head"))


def test_words_and_whole_lines_are_offered(opened: Editor) -> None:
    opened.problems(COURSES, "- {id: a, title: B, status: }\n")
    assert set(opened.completion(COURSES, 1, 29)) >= {"wanted", "applied", "reserve", "admitted", "done", "cancelled"}
    opened.problems(COURSES, "")
    assert "- {id: $1, title: $2, status: $3}" in opened.completion(COURSES, 1, 1).values()
    trainee = f"{TRAINEE}/trainee.yaml"
    opened.problems(trainee, "pro")
    offered = opened.completion(trainee, 1, 4)
    assert {"programme", "regulation", "supervisors", "work"} <= set(offered)

"""``sttool set``, ``fmt`` and ``init``: edits that keep the file, one form for who asks, and a place to begin."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import jsonschema
import pytest

from sttool.output.shape import SHAPES
from tests.acceptance.test_writing_new import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

DAY = ("--today", "2026-03-02")
OWN = "records/trainees/st-007/trainee.yaml"
COURSES = "records/trainees/st-007/courses.yaml"


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("arguments", "path", "old", "new"),
    [
        (("st-007", "licence", "2024-06-13"), OWN, "licence: 2024-06-12", "licence: 2024-06-13"),
        (("st-007", "name", "2024"), OWN, "name: Ali Haidar", 'name: "2024"'),
        (("st-007", "name", "Ali: Haidar # no"), OWN, "name: Ali Haidar", 'name: "Ali: Haidar # no"'),
        (("st-007", "work.0.percent", "80"), OWN, "percent: 100}", "percent: 80}"),
        (("st-007", "work[0].percent", "87.5"), OWN, "percent: 100}", "percent: 87.5}"),
        (("st-007", "licence", "--clear"), OWN, "licence: 2024-06-12\n", ""),
        (
            ("st-007", "work.+", "{from: 2026-09-01, percent: 50}"), OWN,
            "percent: 100}\n", "percent: 100}\n  - {from: 2026-09-01, percent: 50}\n",
        ),
        (
            ("st-007", "introduction.done", "2025-02-20"), OWN,
            "percent: 100}\n", "percent: 100}\nintroduction: {done: 2025-02-20}\n",
        ),
        (("hl-03", "supervisor_training", "2023-10-01,2026-01-15"), "records/people/hl-03.yaml",
         "[2023-10-01]", "[2023-10-01, 2026-01-15]"),
        (("medicin", "region", "Region Norr"), "records/units/medicin/unit.yaml",
         "setting: hospital\n", "setting: hospital\nregion: Region Norr\n"),
        (("2026-02-vc", "confirmed", "2026-01-10"), "records/trainees/st-007/placements/2026-02-vc.yaml",
         "supervisors: [hl-03]\n", "supervisors: [hl-03]\nconfirmed: 2026-01-10\n"),
        (("st-007/courses/etik", "status", "done"), COURSES, "status: admitted}", "status: done}"),
        (("st-007/courses/1", "status", "done"), COURSES, "status: admitted}", "status: done}"),
        (("settings", "lag", "30d"), "sttool.yaml", "language: sv\n", "language: sv\nlag: 30d\n"),
        ((OWN, "programme", "ST"), OWN, "", ""),
    ],
)  # fmt: skip
def test_one_field_changes_and_all_else_stays(
    clinic: Path, sttool: Program, arguments: tuple[str, ...], path: str, old: str, new: str
) -> None:
    (clinic / COURSES).write_text("- {id: etik, title: Etik, status: admitted} # våren\n", encoding="utf-8")
    before = everything(clinic)
    ran = sttool(clinic, "set", *arguments, *DAY)
    assert (ran.code, ran.err) == (0, "")
    text = before.pop(clinic / path).decode()
    after = everything(clinic)
    assert after.pop(clinic / path).decode() == text.replace(old, new, 1)
    assert after == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("st-07", "name", "x"), 'did you mean "st-007"'),
        (("st-007", "nmae", "x"), "did you mean name?"),
        (("st-007", "work.0.procent", "x"), "did you mean percent?"),
        (("st-007", "work.4.percent", "50"), "has no work.4.percent"),
        (("st-007", "work.0.percent", "500"), "M114"),
        (("st-007", "units.0.unit", "medcin"), 'did you mean "medicin"'),
        (("st-007", "start", "2025-30-30"), "2025-30-30"),
        (("st-007", "programme", "--clear"), "M102"),
        (("st-007", "name"), "--clear"),
        (("st-007", "name", "x", "--clear"), "--clear"),
        (("st-007", "name", "19121212-1212"), "R190"),
        (("st-007", "name", "\x1b[31m"), "U+001B"),
        (("st-007/courses", "status", "done"), "say which line"),
        (("st-007/courses/7", "status", "done"), "nothing called"),
        (("../outside", "a", "b"), "nothing called"),
    ],
)
def test_what_would_be_wrong_is_not_set(clinic: Path, sttool: Program, arguments: tuple[str, ...], said: str) -> None:
    (clinic / COURSES).write_text("- {id: etik, title: Etik, status: admitted}\n", encoding="utf-8")
    before = everything(clinic)
    ran = sttool(clinic, "set", *arguments, *DAY, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err
    assert "\x1b" not in ran.err
    assert everything(clinic) == before


def test_what_is_so_already_is_said(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "set", "st-007", "licence", "2024-06-12", "--lang", "en")
    assert (ran.code, ran.out) == (0, f"{OWN}: licence is so already\n")


def test_what_all_commands_that_write_answer_in_json(clinic: Path, sttool: Program, tmp_path: Path) -> None:
    for command, *arguments in (
        ("set", "st-007", "licence", "2024-06-13"),
        ("log", "supervision", "st-007"),
        ("new", "concern", "st-007", "--by", "hl-03"),
        ("init", str(tmp_path / "other"), "--no-git"),
        ("fmt",),
    ):
        answer = json.loads(sttool(clinic, command, *arguments, "--dry-run", "--format", "json").out)
        jsonschema.validate(answer, SHAPES[command])
        assert answer["dry_run"] is True
    assert not (tmp_path / "other").exists()


MESSY = (
    "# top\r\n- date: 2026-01-05  \r\n  with: 'hl-03'\r\n\r\n\r\n# over\r\n"
    '- {"date": 2026-02-01,   with: hl-03} # beside\r\n- {date: "2026-02-08", with: hl-03}'
)


def test_fmt_gives_one_form_and_keeps_comments(clinic: Path, sttool: Program) -> None:
    path = clinic / "records/trainees/st-007/supervision.yaml"
    path.write_bytes(MESSY.encode())
    assert sttool(clinic, "fmt", "--check").code == 1
    assert path.read_bytes() == MESSY.encode()
    assert sttool(clinic, "fmt").code == 0
    assert path.read_text(encoding="utf-8") == (
        "# top\n- {date: 2026-01-05, with: hl-03}\n\n# over\n"
        '- {"date": 2026-02-01,   with: hl-03} # beside\n- {date: 2026-02-08, with: hl-03}\n'
    )
    assert (sttool(clinic, "fmt", "--check").code, sttool(clinic, "fmt", "st-007").out) == (0, "")


def test_fmt_leaves_what_has_a_fault(clinic: Path, sttool: Program) -> None:
    path = clinic / "records/people/hl-03.yaml"
    path.write_bytes(b"name: [\r\n")
    ran = sttool(clinic, "fmt", "hl-03", "--lang", "en")
    assert (ran.code, "hl-03.yaml:1" in ran.out, path.read_bytes()) == (0, True, b"name: [\r\n")
    assert sttool(clinic, "fmt", "nobody").code == 2


FACTS = ("--name", "Medicinkliniken Sundby", "--setting", "hospital", "--head", "Karin Ek", "--since", "2026-01-01")


def test_init_makes_a_repository_that_is_ready(tmp_path: Path, sttool: Program) -> None:
    ran = sttool(tmp_path, "init", "new", *FACTS, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    folder = tmp_path / "new"
    assert sttool(folder, "check", *DAY).code == 0
    assert (folder / "sttool.yaml").read_text(encoding="utf-8").endswith("language: en\nsince: 2026-01-01\n")
    unit = (folder / "records/units/medicinkliniken-sundby/unit.yaml").read_text(encoding="utf-8")
    assert unit == "name: Medicinkliniken Sundby\nsetting: hospital\nheads:\n  - {person: vc-01, from: 2026-01-01}\n"
    log = "records/trainees/st-001/supervision.yaml"
    answers = subprocess.run(
        ["git", "check-attr", "merge", "eol", "--", log, "records/trainees/st-001/certificates.yaml"],
        cwd=folder, check=True, capture_output=True, text=True,
    ).stdout.splitlines()  # fmt: skip
    assert [line.rpartition(": ")[2] for line in answers] == ["union", "lf", "unspecified", "lf"]
    status = subprocess.run(["git", "status", "--porcelain"], cwd=folder, check=True, capture_output=True)
    assert status.stdout == b""


def test_the_schemas_of_init_fit_the_sample(tmp_path: Path, sttool: Program, sample: Path) -> None:
    from sttool.sources.yaml import parse  # noqa: PLC0415

    sttool(tmp_path, "init", "--no-git")
    wired = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    seen = 0
    for schema, places in wired.items():
        checker = jsonschema.Draft202012Validator(json.loads((tmp_path / schema).read_text(encoding="utf-8")))
        globs = [places] if isinstance(places, str) else places
        for path in (path for place in globs for path in sorted(sample.glob(place))[:3]):
            seen += 1
            assert list(checker.iter_errors(parse(path.read_bytes()).data)) == [], path
    assert seen > 30


def test_init_never_writes_over_what_is_there(tmp_path: Path, sttool: Program) -> None:
    (tmp_path / "README.md").write_text("mine\n", encoding="utf-8")
    ran = sttool(tmp_path, "init", "--no-git", "--lang", "en", *FACTS)
    assert "was there already and is untouched: README.md" in ran.out
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine\n"
    before = everything(tmp_path)
    again = sttool(tmp_path, "init", "--no-git", "--lang", "en")
    assert (again.code, "holds records already" in again.err, everything(tmp_path)) == (2, True, before)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--name", "X"), "--setting"),
        (("--name", "X", "--setting", "hospitl"), "hospitl"),
        (("--name", "Ö", "--setting", "other", "--unit", "Ö X"), "Ö X"),
        (("--since", "i går"), "i går"),
    ],
)
def test_init_says_what_is_wrong(tmp_path: Path, sttool: Program, arguments: tuple[str, ...], said: str) -> None:
    ran = sttool(tmp_path, "init", "here", "--no-git", *arguments)
    assert (ran.code, said in ran.err, list(tmp_path.iterdir())) == (2, True, [])


def test_init_asks_where_somebody_is_there(tmp_path: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = "en\n2026-01-01\nMedicinkliniken Sundby\nhopital\nhospital\n\nKarin Ek\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    ran = sttool(tmp_path, "init", "--no-git")
    assert (ran.code, "The head of unit's name" in ran.out, 'did you mean "hospital"?' in ran.out) == (0, True, True)
    assert (tmp_path / "records/people/vc-01.yaml").read_text(encoding="utf-8").startswith("name: Karin Ek\n")


def test_reading_leaves_no_trace_of_the_lock(clinic: Path, sttool: Program) -> None:
    before = sorted(path.name for path in clinic.iterdir())
    sttool(clinic, "set", "st-007", "licence", "2024-06-13")
    assert sorted(path.name for path in clinic.iterdir()) == before

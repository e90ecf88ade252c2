"""``--at``: the records as they were known, by the same code as the records as they are."""

from __future__ import annotations

import json
import subprocess
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest

from sttool.cli.main import COMMANDS, function_of
from sttool.texts.example import CLINIC
from tests.histories import History, Made, below, git, history
from tests.three_years import DOSSIER, STORY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> History:
    return history(tmp_path_factory.mktemp("years") / "clinic", STORY)


def test_every_commit_is_judged_as_it_would_be_checked_out(years: History, tmp_path: Path, sttool: Program) -> None:
    """All of the answer: findings with their places, occurrences, digest and count."""
    git(tmp_path, "clone", "--quiet", "--no-hardlinks", str(years.folder), "out")
    out = tmp_path / "out"
    digests = set()
    for commit in years.commits:
        git(out, "checkout", "--quiet", "--detach", commit)
        day = git(out, "show", "--no-patch", "--format=%cs")
        checked_out = sttool(out, "check", "--all", "--format", "json", "--today", day)
        then = sttool(years.folder, "check", "--all", "--format", "json", "--at", commit)
        assert then == checked_out, commit
        digests.add(json.loads(then.out)["records"]["digest"])
    assert len(digests) == len(years.commits)


@pytest.mark.parametrize(
    "command",
    [
        ("due", "--within", "1y"),
        ("explain", "K7"),
        ("report", "2025"),
        ("time", "st-007"),
        ("goals", "st-007"),
        ("goals",),
        ("schedule", "--from", "2026-01-01"),
        ("schedule", "--format", "svg"),
    ],
)
def test_every_reading_command_answers_for_a_commit(years: History, sttool: Program, command: tuple[str, ...]) -> None:
    asked = ("--today", "2026-11-21")
    now = sttool(years.folder, *command, *asked)
    assert sttool(years.folder, *command, *asked, "--at", "HEAD") == now
    assert now.code == 0


def test_no_reading_command_is_without_it() -> None:
    """All but those that write, that compare two points in the history, and that read no records."""
    having = {name for name in COMMANDS if "at" in signature(function_of(name)).parameters}
    writing = {"init", "new", "log", "set", "fmt", "save", "import", "bundle", "erase", "undo", "template"}
    assert set(COMMANDS) - having <= {*writing, "diff", "schema", "completion"}


def test_a_letter_is_of_what_was_planned_then(tmp_path: Path, sttool: Program) -> None:
    path = f"{DOSSIER}/placements/2026-02-vc.yaml"
    made = history(tmp_path / "r", [Made("2025-03-01", dict(CLINIC)), Made("2025-06-01", {path: None})])
    asked = ("schedule", "--letter", "st-007/2026-02-vc", "--today", "2025-06-01")
    assert sttool(made.folder, *asked).code == 2
    assert sttool(made.folder, *asked, "--at", "2025-05-31").code == 0


def test_the_day_judged_on_is_the_one_asked_for(years: History, sttool: Program) -> None:
    def today(*arguments: str) -> str:
        ran = sttool(years.folder, "check", "--format", "json", *arguments)
        return str(json.loads(ran.out)["today"])

    assert today("--at", "2025-06-30") == "2025-06-30", "the day in --at, not the commit's"
    assert today("--at", years.commits[8]) == "2025-04-02", "the commit's"
    assert today("--at", "2025-06-30", "--today", "2025-12-31") == "2025-12-31", "the one given beats both"


def test_the_output_names_the_commit(years: History, sttool: Program) -> None:
    ran = sttool(years.folder, "check", "--at", "2025-06-30")
    assert ran.lines[0].endswith(years.commits[8][:7])


def test_settings_and_packs_come_from_the_commit(tmp_path: Path, sttool: Program) -> None:
    pack = "id: ours\ntitle: {sv: Vår, en: Ours}\nsource: {url: x}\n"
    first = {
        **CLINIC,
        "sttool.yaml": CLINIC["sttool.yaml"] + "packs: [national, ./ours.yaml]\n",
        "ours.yaml": pack + "x: 1\n",
    }
    made = history(tmp_path / "r", [Made("2025-03-01", first), Made("2025-04-01", {"ours.yaml": pack, **CLINIC})])
    then = sttool(made.folder, "check", "--format", "concise", "--at", made.commits[0])
    now = sttool(made.folder, "check", "--format", "concise", "--today", "2025-03-01")
    assert "ours.yaml:" in then.out
    assert "ours.yaml:" not in now.out


def test_own_templates_come_from_the_commit(tmp_path: Path, sttool: Program) -> None:
    settings = {"sttool.yaml": CLINIC["sttool.yaml"] + "templates: ours\n"}
    template = {"ours/report/yearly.sv.j2": "OLD"}
    made = history(tmp_path / "r", [Made("2025-03-01", {**CLINIC, **settings, **template})])
    (made.folder / "ours/report/yearly.sv.j2").write_text("NEW")
    assert "OLD" in sttool(made.folder, "report", "2025", "--at", "HEAD").out
    assert "NEW" in sttool(made.folder, "report", "2025", "--today", "2025-03-01").out


def test_names_that_are_kept_out_of_git_are_still_shown(tmp_path: Path, sttool: Program) -> None:
    path = f"{DOSSIER}/trainee.yaml"
    nameless = {**CLINIC, path: CLINIC[path].replace("name: Ali Haidar\n", ""), ".gitignore": "names.yaml\n"}
    made = history(tmp_path / "r", [Made("2025-03-01", nameless)])
    (made.folder / "names.yaml").write_text("st-007: Ali Haidar\n")
    assert "Ali Haidar" in sttool(made.folder, "due", "--within", "1y", "--at", "HEAD").out


def test_records_in_a_folder_of_another_repository(tmp_path: Path, sttool: Program) -> None:
    made = history(tmp_path / "r", [Made("2025-03-01", below("Område Öst/kliniken", CLINIC))])
    root = made.folder / "Område Öst/kliniken"
    now = sttool(root, "check", "--today", "2025-03-01", "--format", "json")
    assert sttool(root, "check", "--at", "HEAD", "--format", "json") == now
    assert sttool(root, "history", "st-007").code == 0


@pytest.mark.parametrize("where", ["records", "."])
def test_records_that_are_named(tmp_path: Path, sttool: Program, where: str) -> None:
    files = {path.removeprefix("records/") if where == "." else path: text for path, text in CLINIC.items()}
    files["sttool.yaml"] += f"records: {where}\n"
    made = history(tmp_path / "r", [Made("2025-03-01", files)])
    now = sttool(made.folder, "check", "--today", "2025-03-01", "--format", "json")
    assert sttool(made.folder, "check", "--at", "HEAD", "--format", "json") == now
    assert json.loads(now.out)["counts"]["trainees"] == 1
    assert "st-007" in sttool(made.folder, "history", "st-007").out


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2024-01-07", "the history begins on 2024-01-08"),
        ("3000-13-45", 'no version "3000-13-45"'),
        ("nothing", 'no version "nothing"'),
        ("deadbeef", 'no version "deadbeef"'),
    ],
)
def test_what_is_not_there_is_said(years: History, sttool: Program, at: str, said: str) -> None:
    ran = sttool(years.folder, "check", "--at", at, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_what_stands_in_the_way_is_said(clinic: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ("check", "--at", "HEAD", "--lang", "en")
    assert "no git repository" in sttool(clinic, *asked).err
    git(clinic, "init", "--quiet")
    assert "nothing is committed yet" in sttool(clinic, *asked).err
    monkeypatch.setenv("PATH", str(clinic))
    assert "git is not installed" in sttool(clinic, *asked).err
    assert sttool(clinic, "check").code in {0, 1}, "and all that needs no git works"


def test_a_clone_that_is_cut_off_says_how_far_it_reaches(years: History, tmp_path: Path, sttool: Program) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=3", f"file://{years.folder}", "shallow")
    shallow = tmp_path / "shallow"
    ran = sttool(shallow, "check", "--at", "2025-01-01", "--lang", "en")
    assert (ran.code, "--unshallow" in ran.err) == (2, True)
    assert sttool(shallow, "check", "--at", "HEAD").code in {0, 1}
    assert "--unshallow" in sttool(shallow, "history", "st-007", "--lang", "en").out
    assert "--unshallow" not in sttool(years.folder, "history", "st-007", "--lang", "en").out


def test_a_commit_without_records_is_refused(tmp_path: Path, sttool: Program) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"README": "x"}), Made("2025-03-01", dict(CLINIC))])
    ran = sttool(made.folder, "check", "--at", made.commits[0], "--lang", "en")
    assert (ran.code, "no folder records" in ran.err) == (2, True)


def test_an_unsaved_change_is_not_what_was_known(years: History, tmp_path: Path, sttool: Program) -> None:
    git(tmp_path, "clone", "--quiet", str(years.folder), "dirty")
    dirty = tmp_path / "dirty"
    before = sttool(dirty, "check", "--at", "HEAD", "--format", "json")
    (dirty / DOSSIER / "trainee.yaml").write_text("broken: [")
    assert sttool(dirty, "check", "--at", "HEAD", "--format", "json") == before
    ran = sttool(dirty, "check", "--lang", "en")
    assert "1 uncommitted" in ran.lines[0]
    assert ran.lines[-1] == "1 change is not saved: sttool save"


@pytest.mark.parametrize(
    ("most", "command"),
    [
        (3, ("check",)),  # where it stands, which filters there are, what is checked out and not saved
        (6, ("check", "--at", "HEAD")),
        (10, ("history", "st-007")),
        (10, ("audit",)),
        (12, ("diff", "2025-09-30", "HEAD")),
    ],
)
def test_git_is_started_as_often_however_long_the_history_is(
    tmp_path: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch, most: int, command: tuple[str, ...]
) -> None:
    """The whole command: never a process a commit, a file or a record."""
    started: list[object] = []

    class Counted(subprocess.Popen[bytes]):
        def __init__(self, words: list[str], **more: Any) -> None:  # noqa: ANN401 - as the library has it
            started.append(words)
            super().__init__(words, **more)

    counts = []
    for name, story in (("few", STORY[:12]), ("many", STORY)):
        made = history(tmp_path / name, story)
        with monkeypatch.context() as patched:
            patched.setattr(subprocess, "Popen", Counted)
            started.clear()
            assert sttool(made.folder, *command).code in {0, 1}
        counts.append(len(started))
    assert 0 < counts[0] == counts[1] <= most

"""Commits as they are read: which one a day means, what it holds, and what stands in the way of a repository."""

from __future__ import annotations

import os
import pickle
import subprocess
import unicodedata
from datetime import UTC, date, timedelta, timezone
from typing import TYPE_CHECKING, Literal

import pytest

from sttool.sources.commit import Commit
from sttool.sources.git import Objects, obstacle, run
from sttool.sources.revisions import (
    Worktree,
    commit_on,
    day_of,
    first_day,
    resolved,
    spelled,
    stamped,
    standing,
    worktree,
)
from sttool.sources.tree import Unreadable
from sttool.sources.working import WorkingTree
from sttool.texts.example import CLINIC
from tests.histories import Made, below, git, history

if TYPE_CHECKING:
    from pathlib import Path

    from sttool.sources.tree import Source

EAST = timezone(timedelta(hours=14))
RINGS = "Läkare i ÅÄÖ"


def everything(source: Source, folder: str = "") -> dict[str, object]:
    """All that a source says of a folder and those below it."""
    found: dict[str, object] = {
        f"{folder}/": (source.folders(folder), source.loose(folder), source.files(folder)),
        **{item.path: source.read(item.path) for item in source.files(folder) if item.trouble is None},
    }
    for name in source.folders(folder):
        found |= everything(source, f"{folder}/{name}" if folder else name)
    return found


ODD: dict[str, str | bytes] = {
    "records/.hidden/x.yaml": "a",
    "records/people/~$x.yaml": "a",
    "records/people/hl-03.yaml~": "a",
    "records/people/README.md": "a",
    "records/units/a.yaml/b.md": "a",
    "records/trainees/st-1/large.yaml": b"a" * 300_000,
    "records/trainees/st-1/empty.yaml": "",
    "records/trainees/st-1/tab\there.yaml": "a",
    "records/trainees/st-1/escape\x1b[2J.yaml": "a",
    "records/trainees/st-1/\udcff.yaml": "a",
    "records/trainees/st-1/åäö.yaml": "a",
    "records/trainees/st-1/two words.yaml": "a",
    "records/trainees/st-1/-rf": "a",
    "records/trainees/st-1/:(top)x.yaml": "a",
    "other/place.txt": "a",
}


def test_a_commit_has_the_shape_of_the_tree_it_was_made_from(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {**CLINIC, **ODD})])
    (made.folder / "records/link.yaml").symlink_to("sttool.yaml")
    made.git("add", ".")
    made.git("commit", "--quiet", "--message", "link")
    commit, disk = Commit(made.folder, "HEAD"), WorkingTree(made.folder)
    whole = everything(commit)
    assert whole == everything(disk)
    assert len(whole) > 2 * len(CLINIC), "and there was something to compare"
    nowhere = ("", "no", "records", "records/people", "../x", "records/link.yaml", "records/no/such.yaml")
    assert all(isinstance(commit.read(path), Unreadable) for path in nowhere)
    assert (commit.folders("no"), commit.files("sttool.yaml")) == (disk.folders("no"), disk.files("sttool.yaml"))


def test_files_are_the_same_in_whatever_order_they_are_read(tmp_path: Path) -> None:
    files = {f"records/people/p-{number:03d}.yaml": f"name: {number}\n" for number in range(200)}
    made = history(tmp_path / "r", [Made("2025-01-01", files)])
    commit = Commit(made.folder, "HEAD")
    paths = [item.path for item in commit.files("records")]
    backwards = {path: commit.read(path) for path in [*reversed(paths), paths[50], paths[7]]}
    again = {path: commit.read(path) for path in paths}
    assert backwards == again == {path: files[path].encode() for path in files}


def test_a_worker_gets_a_commit_and_reads_it(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", dict(CLINIC))])
    commit = Commit(made.folder, "HEAD", disk=WorkingTree(made.folder))
    read = everything(commit)
    assert everything(pickle.loads(pickle.dumps(commit))) == read  # noqa: S301 - our own


def test_what_is_kept_out_of_git_is_read_where_it_lies(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"sttool.yaml": "", "secret.yaml": "from git"})])
    (made.folder / "names.yaml").write_text("st-1: A\n")
    disk, outside = WorkingTree(made.folder), frozenset({"names.yaml", "secret.yaml"})
    commit = Commit(made.folder, "HEAD", outside=outside, disk=disk)
    assert (commit.read("names.yaml"), commit.read("secret.yaml")) == (b"st-1: A\n", b"from git")
    assert isinstance(Commit(made.folder, "HEAD").read("names.yaml"), Unreadable)


@pytest.mark.parametrize(
    ("day", "which"),
    [
        ("2024-12-31", None),
        ("2025-01-01", 0),
        ("2025-01-31", 0),
        ("2025-02-01", 1),
        ("2025-03-14", 1),
        ("2025-03-15", 2),
        ("2025-05-31", 2),
        ("2025-06-01", 4),
        ("2026-01-01", 4),
    ],
)
def test_a_day_is_the_last_commit_of_the_main_line_by_then_in_its_own_zone(
    tmp_path: Path, day: str, which: int | None
) -> None:
    made = history(
        tmp_path / "r",
        [
            Made("2025-01-01T23:30", {"a": "1"}, zone=EAST),  # still the day before in Greenwich
            Made("2025-02-01T00:30", {"a": "2"}, zone=UTC),
            Made("2025-03-15", {"a": "3"}, written="2024-01-01"),  # written long before it was committed
            Made("2025-04-01", {"b": "1"}, after=[1]),  # on a branch, and merged later
            Made("2025-06-01", {"b": "1"}, after=[2, 3]),
        ],
    )
    assert commit_on(made.folder, date.fromisoformat(day)) == (None if which is None else made.commits[which])


def test_a_commit_has_the_day_of_its_own_zone(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01T00:30", {"a": "1"}, zone=EAST)])
    assert day_of(made.folder, "HEAD") == first_day(made.folder) == date(2025, 1, 1)


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        (b"0 +0000", date(1970, 1, 1)),
        (b"0 -0100", date(1969, 12, 31)),
        (b"86399 +0000", date(1970, 1, 1)),
        (b"86399 +0001", date(1970, 1, 2)),
        (b"-1 +0000", date(1969, 12, 31)),
        (b"999999999999 +0000", None),
        (b"x", None),
        (b"", None),
        (b"1 0000", None),
    ],
)
def test_a_time_of_git_as_a_day(stamp: bytes, day: date | None) -> None:
    assert stamped(stamp) == day


def test_what_a_revision_may_be(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"a": "1"}), Made("2025-01-02", {"a": "2"})])
    made.git("tag", "report-2025", made.commits[0])
    made.git("tag", "--annotate", "--message=x", "signed-off", made.commits[0])
    first, last = made.commits
    revisions = {
        "HEAD": last,
        "main": last,
        "HEAD~1": first,
        first[:7]: first,
        "report-2025": first,
        "signed-off": first,
    }
    assert {each: resolved(made.folder, each) for each in revisions} == revisions
    assert [resolved(made.folder, each) for each in ("no", "--all", "-n1", "HEAD:a", "", "x\0y")] == [None] * 6


def test_where_a_folder_stands(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    assert (standing(outside), obstacle(outside)) == (None, "no-repository")
    made = history(tmp_path / "r", [Made("2025-01-01", {"clinic/records/a": "1"})])
    inner = standing(made.folder / "clinic")
    assert inner is not None
    assert (inner.below, inner.shallow, obstacle(made.folder)) == ("clinic", False, None)
    assert standing(made.folder / ".git") is None
    assert obstacle(made.folder / ".git") == "no-repository"


def test_without_git_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"a": "1"})])
    monkeypatch.setenv("PATH", str(tmp_path))
    assert (standing(made.folder), obstacle(made.folder), run(made.folder, "status")) == (None, "no-git", None)
    assert Objects(made.folder).read("0" * 40, 10) is None


def test_a_repository_of_another_user_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"a": "1"})])
    monkeypatch.setattr("sttool.sources.git._HARMLESS", ())
    stub = tmp_path / "bin/git"
    stub.parent.mkdir()
    stub.write_text("#!/bin/sh\necho \"fatal: detected dubious ownership in repository at 'x'\" >&2\nexit 128\n")
    stub.chmod(0o755)
    monkeypatch.setenv("PATH", str(stub.parent))
    assert obstacle(made.folder) == "untrusted"


def test_before_the_first_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a").write_text("1")
    where = standing(tmp_path)
    assert where is not None
    assert (resolved(tmp_path, "HEAD"), commit_on(tmp_path, date(2025, 1, 1)), first_day(tmp_path)) == (None,) * 3
    found = worktree(tmp_path, where)
    assert found is not None
    assert (found.commit, [item.path for item in found.unsaved]) == (None, ["a"])


def test_a_clone_of_the_last_commits_only(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made(f"2025-01-0{day}", {"a": str(day)}) for day in range(1, 6)])
    git(tmp_path, "clone", "--quiet", "--depth=2", f"file://{made.folder}", "shallow")
    where = standing(tmp_path / "shallow")
    assert where is not None
    assert where.shallow
    assert commit_on(tmp_path / "shallow", date(2025, 1, 3)) is None
    assert first_day(tmp_path / "shallow") == date(2025, 1, 4)
    assert Commit(tmp_path / "shallow", "HEAD").read("a") == b"5"


def test_a_second_working_tree_and_no_branch(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"a": "1"}), Made("2025-01-02", {"a": "2"})])
    made.git("worktree", "add", "--quiet", "--detach", str(tmp_path / "beside"), made.commits[0])
    assert resolved(tmp_path / "beside", "HEAD") == made.commits[0]
    assert Commit(tmp_path / "beside", "HEAD").read("a") == b"1"
    assert Commit(tmp_path / "beside", "main").read("a") == b"2"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_folder_is_found_however_its_letters_are_composed(tmp_path: Path, form: Literal["NFC", "NFD"]) -> None:
    kept = unicodedata.normalize("NFD" if form == "NFC" else "NFC", RINGS)
    made = history(tmp_path / "r", [Made("2025-01-01", below(kept, {"records/a": "1"}))])
    asked = unicodedata.normalize(form, RINGS)
    assert spelled(made.folder, "HEAD", asked) == kept
    assert Commit(made.folder, "HEAD", asked).read("records/a") == b"1"
    assert Commit(made.folder, "HEAD", kept.upper()).folders("") == ("records",)


def test_what_is_not_committed(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"in/a": "1", "in/b": "1", "in/c": "1", "out/d": "1"})])
    (made.folder / "in/a").write_text("2")
    (made.folder / "in/b").unlink()
    (made.folder / "out/d").write_text("2")
    for new in ("åäö", "new\nline", "names.yaml", ".hidden", "x.tmp", "README.md"):
        (made.folder / "in" / new).write_text("1")
    made.git("add", "in/åäö")
    (made.folder / "in/with  spaces.yaml").write_text("1")
    where = standing(made.folder / "in")
    assert where is not None
    found = worktree(made.folder / "in", where)
    assert found is not None
    assert found.commit == made.commits[0]
    assert {item.path: item.status for item in found.unsaved} == {
        "README.md": "??", "a": " M", "b": " D", "new\nline": "??", "with  spaces.yaml": "??", "åäö": "A ",
    }  # fmt: skip
    some = worktree(made.folder / "in", where, ["a", "nothing"])
    assert some is not None
    assert [item.path for item in some.unsaved] == ["a"]


def test_what_a_merge_left_to_be_settled_is_told_so(tmp_path: Path) -> None:
    made = history(
        tmp_path / "r",
        [
            Made("2025-01-01", {"a b": "1\n"}),
            Made("2025-01-02", {"a b": "2\n"}),
            Made("2025-01-03", {"a b": "3\n"}, after=[0]),
        ],
    )
    subprocess.run(["git", "merge", "--quiet", made.commits[1]], cwd=made.folder, capture_output=True, check=False)
    where = standing(made.folder)
    assert where is not None
    found = worktree(made.folder, where)
    assert found is not None
    assert [(item.path, item.status, item.conflict) for item in found.unsaved] == [("a b", "UU", True)]


def test_asking_whether_something_changed_writes_nothing(tmp_path: Path) -> None:
    made = history(tmp_path / "r", [Made("2025-01-01", {"a": "1"})])
    os.utime(made.folder / "a", (1, 1))
    before = (made.folder / ".git/index").read_bytes()
    where = standing(made.folder)
    assert where is not None
    assert worktree(made.folder, where) == Worktree(made.commits[0], ())
    assert (made.folder / ".git/index").read_bytes() == before


def test_objects_of_any_size_come_one_after_another(tmp_path: Path) -> None:
    sizes = {"a": 0, "b": 10, "c": 70_000, "d": 3_000_000, "e": 10, "f": 1_500_000, "g": 0}
    made = history(tmp_path / "r", [Made("2025-01-01", {name: name * size for name, size in sizes.items()})])
    names = [made.git("rev-parse", f"HEAD:{name}") for name in sizes] + ["0" * 40, made.git("rev-parse", "HEAD")]
    objects = Objects(made.folder)
    read = objects.read_all([*names, names[1]], 1000)
    assert [len(each) if each is not None else None for each in read] == [
        0,
        10,
        1000,
        1000,
        10,
        1000,
        0,
        None,
        None,
        10,
    ]
    objects.close()
    assert objects.read(names[1], 5) == b"bbbbb", "and again after it was closed"
    objects.close()

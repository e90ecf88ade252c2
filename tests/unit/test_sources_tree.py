"""Trees of files: what is listed, what is passed over, and that nothing is followed, waited for or raised."""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from sttool.sources.memory import Memory
from sttool.sources.tree import Item, Source, Unreadable
from sttool.sources.working import WorkingTree
from sttool.sources.yaml import LIMIT
from sttool.texts.codes import Content, Link, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="what only POSIX has")

FILES: Mapping[str, Content] = {
    "sttool.yaml": "since: 2024-01-01\n",
    "records/README.md": "for people",
    "records/people/b.yaml": "name: B\n",
    "records/people/a.yaml": "name: A\n",
    "records/people/.hidden.yaml": "",
    "records/people/~$a.yaml": "",
    "records/people/a.yaml~": "",
    "records/people/a.yaml.swp": "",
    "records/people/a.tmp": "",
    "records/people/a.orig": "",
    "records/people/Thumbs.db": "",
    "records/people/desktop.ini": "",
    "records/people/notes.txt": "",
    "records/.git/x.yaml": "",
    "records/trainees/st-2/trainee.yaml": "name: Två\n",
    "records/trainees/st-1/trainee.yaml": "name: Ett\n",
    "records/trainees/st-1/placements/p.yaml": "title: P\n",
    "records/trainees/stray.yaml": "",
    "records/units/x.yaml/inner.yaml": "",
}


def on_disk(root: Path, files: Mapping[str, Content]) -> WorkingTree:
    for path, content in files.items():
        where = root / path
        where.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Link):
            where.symlink_to(content.target)
        else:
            assert isinstance(content, str)
            where.write_bytes(content.encode())
    return WorkingTree(root)


@pytest.fixture(params=["disk", "memory"])
def tree(request: pytest.FixtureRequest, tmp_path: Path) -> Source:
    return on_disk(tmp_path, FILES) if request.param == "disk" else Memory(FILES)


def test_folders_are_named_and_sorted(tree: Source) -> None:
    assert tree.folders("records") == ("people", "trainees", "units")
    assert tree.folders("records/trainees") == ("st-1", "st-2")
    assert tree.folders("records/units") == ()
    assert tree.folders("") == ("records",)
    assert tree.folders("records/nowhere") == ()
    assert tree.folders("sttool.yaml") == ()


def test_files_are_listed_with_those_below_them_and_sorted(tree: Source) -> None:
    assert tree.files("records") == (
        Item("records/people/a.yaml"),
        Item("records/people/b.yaml"),
        Item("records/people/notes.txt"),
        Item("records/trainees/st-1/placements/p.yaml"),
        Item("records/trainees/st-1/trainee.yaml"),
        Item("records/trainees/st-2/trainee.yaml"),
        Item("records/trainees/stray.yaml"),
        Item("records/units/x.yaml", "directory"),
    )
    assert tree.files("records/nowhere") == ()


def test_what_stands_beside_the_folders_can_be_asked_for_alone(tree: Source) -> None:
    assert tree.loose("records/trainees") == (Item("records/trainees/stray.yaml"),)
    assert tree.loose("records/units") == (Item("records/units/x.yaml", "directory"),)
    assert tree.loose("records") == ()
    assert tree.loose("") == (Item("sttool.yaml"),)


def test_files_are_read_as_bytes(tree: Source) -> None:
    assert tree.read("records/trainees/st-2/trainee.yaml") == "name: Två\n".encode()


def test_a_missing_file_is_told_from_an_unreadable_one(tree: Source) -> None:
    missing = tree.read("records/people/c.yaml")
    assert isinstance(missing, Unreadable)
    assert missing.missing


@pytest.mark.parametrize("path", ["../secret", "records/../../secret", "/etc/passwd", "a\0b"])
def test_nothing_outside_is_read_or_listed(tree: Source, path: str) -> None:
    assert isinstance(tree.read(path), Unreadable)
    assert tree.files(path) == ()
    assert tree.folders(path) == ()


def test_what_memory_says_of_links_and_trouble() -> None:
    tree = Memory({"records/a.yaml": Link("b"), "records/b.yaml": Trouble("Permission denied")})
    assert tree.files("records") == (Item("records/a.yaml", "link"), Item("records/b.yaml"))
    assert tree.read("records/b.yaml") == Unreadable("Permission denied")
    assert isinstance(tree.read("records/a.yaml"), Unreadable)


def test_a_name_that_could_steer_a_terminal_is_written_out() -> None:
    assert Memory({"records/a\x1b[31m.yaml": ""}).files("records") == (Item("records/a\\x1b[31m.yaml", "name"),)


@posix_only
def test_links_are_reported_and_never_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.yaml").write_text("name: secret\n")
    tree = on_disk(
        tmp_path / "clinic",
        {
            "records/file.yaml": Link("../../outside/secret.yaml"),
            "records/folder": Link("../../outside"),
            "records/loop": Link("loop"),
            "records/gone.yaml": Link("nowhere"),
        },
    )
    names = ["file.yaml", "folder", "gone.yaml", "loop"]
    assert tree.files("records") == tuple(Item(f"records/{name}", "link") for name in names)
    assert tree.folders("records") == ()
    assert isinstance(tree.read("records/file.yaml"), Unreadable)


@posix_only
def test_pipes_and_sockets_are_reported_and_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    os.mkfifo(tmp_path / "r" / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "r" / "s.yaml"))
        tree = WorkingTree(tmp_path)
        assert tree.files("r") == (Item("r/pipe.yaml", "special"), Item("r/s.yaml", "special"))
        assert tree.read("r/pipe.yaml") == Unreadable("not a file")
        assert isinstance(tree.read("r/s.yaml"), Unreadable)


@posix_only
def test_a_pipe_that_somebody_writes_to_is_no_file_either(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    keep = os.open(tmp_path / "pipe", os.O_RDWR)
    try:
        assert isinstance(WorkingTree(tmp_path).read("pipe"), Unreadable)
    finally:
        os.close(keep)


@posix_only
def test_a_device_is_no_file() -> None:
    assert isinstance(WorkingTree(path_of_devices()).read("zero"), Unreadable)


def path_of_devices() -> Path:
    from pathlib import Path as Real  # noqa: PLC0415 - only this test makes a path of its own

    return Real("/dev")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text_are_written_out(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    os.close(os.open(os.fsencode(tmp_path / "r") + b"/\xe5.yaml", os.O_CREAT))
    os.mkdir(os.fsencode(tmp_path / "r") + b"/\xe4", 0o755)  # noqa: PTH102 - a path of bytes
    tree = WorkingTree(tmp_path)
    assert tree.files("r") == (Item("r/\\udce4", "name"), Item("r/\\udce5.yaml", "name"))
    assert tree.folders("r") == ()
    assert [item.path.encode() for item in tree.files("r")]


def test_names_are_given_as_the_system_has_them(tmp_path: Path) -> None:
    tree = on_disk(tmp_path, {"r/a\u030a.yaml": "", "r/\u00e4.yaml": ""})
    assert {item.path for item in tree.files("r")} == {"r/a\u030a.yaml", "r/\u00e4.yaml"}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_unreadable(tmp_path: Path) -> None:  # pragma: no cover - not as root
    tree = on_disk(tmp_path, {"r/a.yaml": "a: 1\n", "r/closed/b.yaml": ""})
    (tmp_path / "r/a.yaml").chmod(0)
    (tmp_path / "r/closed").chmod(0)
    try:
        assert tree.files("r") == (Item("r/a.yaml"), Item("r/closed", "unreadable"))
        assert isinstance(tree.read("r/a.yaml"), Unreadable)
    finally:
        (tmp_path / "r/closed").chmod(0o755)


def test_a_folder_that_may_not_be_listed_is_an_item(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tree = on_disk(tmp_path, {"r/closed/b.yaml": ""})
    scandir = os.scandir

    def denied(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denied)
    assert tree.files("r") == (Item("r/closed", "unreadable"),)


def test_a_folder_is_not_a_file_to_read(tmp_path: Path) -> None:
    tree = on_disk(tmp_path, {"r/a.yaml": ""})
    assert isinstance(tree.read("r"), Unreadable)


@pytest.mark.parametrize("size", [0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, LIMIT])
def test_files_of_all_sizes_are_read_whole(tmp_path: Path, size: int) -> None:
    content = bytes(index % 251 for index in range(size))
    (tmp_path / "a").write_bytes(content)
    assert WorkingTree(tmp_path).read("a") == content


def test_no_more_is_read_than_shows_that_a_file_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10_000_000)
    content = WorkingTree(tmp_path).read("a")
    assert isinstance(content, bytes)
    assert len(content) == LIMIT + 1

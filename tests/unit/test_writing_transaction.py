"""Several files are written all or none, never over what changed, never outside the records, by one at a time."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from sttool.texts import writing as words
from sttool.writing import journal
from sttool.writing.lock import holding
from sttool.writing.transaction import STAGING, Change, apply, edit, locked, new, read, removal
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from pathlib import Path

    from sttool.texts import Text

INSIDE = ("records", "sttool.yaml")


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "a.yaml").write_bytes(b"a: 1\n")
    (tmp_path / "records" / "b.yaml").write_bytes(b"b: 1\r\n")
    return tmp_path


def refused(root: Path, *changes: Change) -> Text:
    """Try to carry out changes that cannot be; nothing at all is to be different afterwards."""
    before = everything(root)
    with pytest.raises(NotWrittenError) as told, locked(root) as held:
        apply(held, changes, INSIDE)
    assert everything(root) == before
    assert not (root / STAGING).exists()
    return told.value.text


def test_files_are_made_changed_and_taken_away_together(root: Path) -> None:
    with locked(root) as held:
        apply(
            held,
            [
                edit("records/a.yaml", b"a: 1\n", b"a: 2\n"),
                removal("records/b.yaml", b"b: 1\r\n"),
                new("records/deep/er/c.yaml", b"c\n"),
            ],
            INSIDE,
        )
    assert everything(root) == {"records/a.yaml": b"a: 2\n", "records/deep/er/c.yaml": b"c\n"}
    assert not (root / STAGING).exists()


def test_the_rights_of_a_file_stay(root: Path) -> None:
    path = root / "records/a.yaml"
    path.chmod(0o640)
    with locked(root) as held:
        apply(held, [edit("records/a.yaml", b"a: 1\n", b"a: 2\n")], INSIDE)
    assert path.stat().st_mode & 0o777 == 0o640


GOOD = edit("records/a.yaml", b"a: 1\n", b"a: 2\n")


@pytest.mark.parametrize(
    ("bad", "text"),
    [
        (edit("records/b.yaml", b"b: 0\r\n", b"b: 2\r\n"), words.CHANGED),
        (edit("records/c.yaml", b"c: 0\n", b"c: 2\n"), words.GONE),
        (new("records/b.yaml", b"b: 2\n"), words.EXISTS),
        (new("records/A.yaml", b"b: 2\n"), words.TWICE),
        (new("other/b.yaml", b""), words.LEADS_OUT),
        (new("../b.yaml", b""), words.LEADS_OUT),
        (new("records/../b.yaml", b""), words.LEADS_OUT),
        (new("/b.yaml", b""), words.LEADS_OUT),
        (new("records//b.yaml", b""), words.LEADS_OUT),
        (new("records/c:b.yaml", b""), words.LEADS_OUT),
        (new("records/x\\b.yaml", b""), words.LEADS_OUT),
        (new("records/x\0", b""), words.LEADS_OUT),
        (new("records/x\x1b.yaml", b""), words.LEADS_OUT),
        (new("records/x.", b""), words.LEADS_OUT),
        (new("recordsx/b.yaml", b""), words.LEADS_OUT),
        (new("records/a.yaml/b.yaml", b""), words.A_LINK),
        (new("records/link/b.yaml", b""), words.A_LINK),
        (new("records/link.yaml", b""), words.A_LINK),
        (new("records/folder", b""), words.NO_FILE),
    ],
)
def test_where_one_cannot_be_written_none_is(root: Path, bad: Change, text: Text) -> None:
    (root / "records/folder").mkdir()
    (root / "records/link").symlink_to(root / "records/folder")
    (root / "records/link.yaml").symlink_to(root / "records/a.yaml")
    assert refused(root, GOOD, bad) is text


def test_the_repository_of_git_is_never_written_in(root: Path) -> None:
    with pytest.raises(NotWrittenError) as told, locked(root) as held:
        apply(held, [new(".git/hooks/pre-commit", b"")], ("",))
    assert told.value.text is words.LEADS_OUT


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_what_was_done_is_undone_where_the_disk_says_no(
    root: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    real, calls = journal.put, []

    def put(*given: object) -> list[Path]:
        calls.append(given)
        if len(calls) == failing:
            raise OSError(28, "No space left on device")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("sttool.writing.transaction.put", put)
    text = refused(root, GOOD, new("records/deep/er/c.yaml", b"c\n"), removal("records/b.yaml", b"b: 1\r\n"))
    assert text is words.FAILED
    assert not (root / "records/deep").exists()


def interrupted(root: Path, changed: bytes = b"a: 1\n") -> None:
    """Leave what a process leaves that is killed between two files."""
    staging = root / STAGING
    staging.mkdir()
    (staging / "0.tmp").write_bytes(b"a: 2\n")
    (root / "records/c.yaml").write_bytes(b"c\n")
    (root / "records/a.yaml").write_bytes(changed)
    sums = [sha256(text).hexdigest() for text in (b"a: 1\n", b"a: 2\n", b"c\n")]
    steps = [["records/c.yaml", "1.tmp", None, sums[2]], ["records/a.yaml", "0.tmp", sums[0], sums[1]]]
    (staging / "journal").write_text(json.dumps(steps))


def test_what_was_interrupted_is_finished_by_the_next(root: Path) -> None:
    interrupted(root)
    with locked(root):
        pass
    assert everything(root) == {"records/a.yaml": b"a: 2\n", "records/b.yaml": b"b: 1\r\n", "records/c.yaml": b"c\n"}
    assert not (root / STAGING).exists()


def test_what_was_interrupted_and_changed_since_is_left_to_people(root: Path) -> None:
    interrupted(root, b"a: 3\n")
    with pytest.raises(NotWrittenError) as told, locked(root):
        pass
    assert told.value.text is words.UNFINISHED
    assert (root / "records/a.yaml").read_bytes() == b"a: 3\n"
    assert (root / STAGING / "0.tmp").read_bytes() == b"a: 2\n"


@pytest.mark.parametrize(
    "journal",
    [
        "[",
        "{}",
        "[1]",
        '[["records/x.yaml", 1, null, null]]',
        '[["../x.yaml", "0.tmp", null, "0"]]',
        '[["/tmp/x.yaml", "0.tmp", null, "0"]]',
        '[[".git/config", "0.tmp", null, "0"]]',
        '[["records/x.yaml", "../../secret", null, "0"]]',
    ],
)
def test_a_journal_that_came_from_elsewhere_leads_nowhere(root: Path, journal: str) -> None:
    interrupted(root)
    (root / STAGING / "journal").write_text(journal)
    before = everything(root)
    if journal == "{}":
        with locked(root):
            return
    with pytest.raises(NotWrittenError), locked(root):
        pass
    assert {path: text for path, text in everything(root).items() if path != f"{STAGING}/lock"} == before


def test_what_was_only_prepared_is_forgotten(root: Path) -> None:
    (root / STAGING).mkdir()
    (root / STAGING / "0.tmp").write_bytes(b"half")
    (root / STAGING / "journal.tmp").write_bytes(b"[")
    (root / STAGING / "lock").write_bytes(b"")
    with locked(root):
        pass
    assert not (root / STAGING).exists()


def test_one_writes_at_a_time(root: Path) -> None:
    with locked(root), pytest.raises(NotWrittenError) as told, locked(root, patience=0.05):
        pass
    assert told.value.text is words.BUSY
    with locked(root):
        pass


def test_a_link_in_the_place_of_the_lock_is_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (root / STAGING).symlink_to(elsewhere)
    with pytest.raises(NotWrittenError) as told, locked(root):
        pass
    assert told.value.text is words.A_LINK
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who is root may write anywhere")
def test_a_folder_that_may_not_be_written_in_is_said(root: Path) -> None:
    root.chmod(0o500)
    with pytest.raises(NotWrittenError) as told, holding(root / STAGING):
        pass
    root.chmod(0o700)
    assert told.value.text is words.NO_LOCK


def test_reading_what_is_to_be_edited(root: Path) -> None:
    (root / "records/folder").mkdir()
    assert read(root, "records/a.yaml") == b"a: 1\n"
    assert read(root, "records/none.yaml") is None
    with pytest.raises(NotWrittenError):
        read(root, "records/folder")

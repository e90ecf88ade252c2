"""Files made to kill a reader: each gives one finding, within a second."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from sttool.sources.document import locate, of_item, read_document
from sttool.sources.events import python_events
from sttool.sources.working import WorkingTree
from sttool.sources.yaml import parse

if TYPE_CHECKING:
    from pathlib import Path

    from sttool.findings import Finding

SECOND = 1 if sys.gettrace() is None else 8
"""What a second is while every line is counted for coverage."""

BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (98 + level, 98 + level, b", ".join([b"*%c" % (97 + level)] * 9)) for level in range(9)
)

KILLERS = {
    "300 kB of dashes": (b"- " * 150_000, "F107"),
    "240 kB of dashes": (b"- " * 120_000, "F136"),
    "brackets": (b"[" * 100_000, "F136"),
    "mappings": (b"{a: " * 65_000, "F136"),
    "400 kB of mappings": (b"{a: " * 100_000, "F107"),
    "deep indentation": (b"".join(b" " * depth + b"a:\n" for depth in range(700)), "F136"),
    "an alias bomb": (BOMB, "F141"),
    "NUL bytes": (b"\0" * 1000, "F112"),
    "a NUL byte at the end": (b"name: Eva\n\0", "F112"),
    "10 MB": (b"x" * 10_000_000, "F107"),
    "one quote": (b'"', "F121"),
    "quotes": (b'["' * 80_000, "F129"),
    "open lists": (b"[a, " * 60_000, "F136"),
    "a list without end": (b"[" + b"a," * 100_000, "F122"),
    "carriage returns": (b"\r" * 200_000, "F112"),
    "tabs": (b"\t" * 200_000, "F125"),
    "documents": (b"---\n" * 50_000, "F145"),
    "an endless hexadecimal": (b"a: 0x" + b"f" * 200_000, "F135"),
    "a long number": (b"a: " + b"9" * 300, "F135"),
    "exclamation marks": (b"!" * 200_000, "F140"),
    "a colon after 200 kB": (b"a " * 100_000 + b": b", "F124"),
    "half of a wide sign": (b"a: \xf0\x9f", "F110"),
    "UTF-16": (("\ufeff" + "name: Eva\n" * 1000).encode("utf-16-le"), "F111"),
}


@pytest.mark.parametrize(("content", "code"), KILLERS.values(), ids=KILLERS)
def test_each_gives_one_finding_within_a_second(content: bytes, code: str) -> None:
    start = time.process_time()
    found = read_document("x.yaml", content).findings
    assert [each.code for each in found] == [code]
    assert time.process_time() - start < SECOND
    locate("x.yaml", content, ("a", 0))
    assert time.process_time() - start < 2 * SECOND


@pytest.mark.parametrize(("content", "code"), KILLERS.values(), ids=KILLERS)
def test_without_the_extra_it_is_the_same(content: bytes, code: str) -> None:
    start = time.process_time()
    assert [refusal.code for refusal in parse(content, None).refusals] == [code]
    assert time.process_time() - start < SECOND


def test_python_has_no_deeper_stack_than_the_others() -> None:
    for content in (b"- " * 120_000, b"[" * 100_000, b"{a: " * 65_000):
        assert [refusal.code for refusal in parse(content, None, python_events).refusals] == ["F136"]


def test_much_text_is_no_fault() -> None:
    start = time.process_time()
    for content in (b"a: " + b"x" * 200 * 1024, b'a: "' + b"x\n  " * 50_000 + b'"', b"a: |\n" + b" x\n" * 60_000):
        assert read_document("x.yaml", content).findings == ()
    assert time.process_time() - start < SECOND


def test_thousands_of_faults_are_told_within_a_second() -> None:
    for content in (b"a: 1\n" * 50_000, b"{" + b"a," * 100_000 + b"}", b"-\n" * 100_000, b"%a\n" * 60_000):
        start = time.process_time()
        assert read_document("x.yaml", content).findings
        assert time.process_time() - start < SECOND


def survey(root: Path) -> list[Finding]:
    tree = WorkingTree(root)
    found: list[Finding] = []
    for item in tree.files("records"):
        trouble = of_item(item)
        found.extend([trouble] if trouble else read_document(item.path, tree.read(item.path)).findings)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="what only POSIX has")
def test_what_is_no_file_gives_one_finding_within_a_second(tmp_path: Path) -> None:
    records = tmp_path / "records"
    (records / "x.yaml").mkdir(parents=True)
    (records / "x.yaml" / "y.yaml").write_text("name: [")
    (records / "out.yaml").symlink_to("/etc/passwd")
    (records / "all").symlink_to("/")
    (records / "up").symlink_to("..")
    os.mkfifo(records / "pipe.yaml")
    (records / "large.yaml").write_bytes(b"x" * 10_000_000)
    start = time.process_time()
    assert [(found.path.removeprefix("records/"), found.code) for found in survey(tmp_path)] == [
        ("all", "F102"),
        ("large.yaml", "F107"),
        ("out.yaml", "F102"),
        ("pipe.yaml", "F103"),
        ("up", "F102"),
        ("x.yaml", "F103"),
    ]
    assert time.process_time() - start < SECOND


def test_folders_in_folders_without_end_are_gone_through(tmp_path: Path) -> None:
    deep = tmp_path / "records" / "/".join(["d"] * 300)
    deep.mkdir(parents=True)
    (deep / "a.yaml").write_text('"')
    assert [found.code for found in survey(tmp_path)] == ["F121"]

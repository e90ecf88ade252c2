"""Whatever happens while something is written, each file is whole and no line is lost: killed, at once, or merged."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.sources.memory import Memory
from sttool.survey import Request, survey
from sttool.texts.example import CLINIC
from sttool.writing.edits import append
from sttool.writing.transaction import STAGING, locked

if TYPE_CHECKING:
    from pathlib import Path

LOG = "records/trainees/st-007/supervision.yaml"
DAY = date(2026, 3, 2)

WRITER = """
import sys
from pathlib import Path
from sttool.writing.transaction import apply, edit, locked, new, read, removal
root = Path(sys.argv[1])
print("ready", flush=True)
number = 0
while True:
    number += 1
    with locked(root) as held:
        changes = []
        for name in ("a", "b", "c"):
            before = read(root, f"records/{name}.yaml")
            text = f"{number}\\n".encode() * 2000
            changes.append(new(f"records/{name}.yaml", text) if before is None else
                           edit(f"records/{name}.yaml", before, text))
        apply(held, changes, ("records",))
"""

LOGGER = """
import sys
from sttool.cli.main import run
for day in range(1, 7):
    code = run(["log", "supervision", "st-007", "--date", f"2026-{sys.argv[1]}-0{day}", "--today", "2026-03-02"])
    assert code == 0, code
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that cannot be caught")
def test_killed_at_any_moment_all_files_are_whole_and_of_one_time(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    moments = random.Random(7)  # noqa: S311 - moments, not secrets
    after: list[bytes] = []
    for _ in range(5):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(moments.uniform(0.01, 0.12))
            process.send_signal(signal.SIGKILL)
        before = [path.read_bytes() for path in sorted((tmp_path / "records").iterdir())]
        assert all(len(set(text.split(b"\n"))) == 2 and text.count(b"\n") == 2000 for text in before)
        with locked(tmp_path):
            pass
        after = [path.read_bytes() for path in sorted((tmp_path / "records").iterdir())]
        assert len(after) in {0, 3}
        assert len(set(after)) <= 1
        assert not (tmp_path / STAGING).exists()
    assert after


def test_two_who_log_at_once_lose_no_line(tmp_path: Path) -> None:
    for path, text in CLINIC.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    both = [
        subprocess.Popen([sys.executable, "-c", LOGGER, month], cwd=tmp_path, stdout=subprocess.DEVNULL)
        for month in ("01", "02")
    ]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    lines = (tmp_path / LOG).read_text(encoding="utf-8").splitlines()
    assert sorted(lines) == [
        f"- {{date: 2026-0{month}-0{day}, with: hl-03}}" for month in (1, 2) for day in range(1, 7)
    ]


def line(day: int, more: str = "") -> bytes:
    return f"- {{date: 2026-02-{day:02}, with: hl-03{more}}}\n".encode()


def block(day: int, minutes: int) -> bytes:
    return f"- date: 2026-02-{day:02}\n  with: hl-03\n  minutes: {minutes}\n".encode()


BASE = b"- {date: 2026-01-05, with: hl-03}\n"
MERGES: dict[str, tuple[bytes, bytes, bytes, set[str]]] = {
    "both appended": (BASE, BASE + line(1), BASE + line(2), set()),
    "the same appended": (BASE, BASE + line(1), BASE + line(1), set()),
    "no line end at the end": (BASE[:-1], (BASE + line(1))[:-1], (BASE + line(2))[:-1], set()),
    "one key, two things": (BASE, BASE + line(1, ", minutes: 45"), BASE + line(1, ", minutes: 60"), {"R121"}),
    "one line changed twice": (BASE, line(5, ", minutes: 30"), line(5, ", minutes: 40"), {"R121"}),
    "Windows on one side": (BASE, (BASE + line(1)).replace(b"\n", b"\r\n"), BASE + line(2), {"F113", "R120"}),
    "on several lines": (BASE, BASE + block(1, 45), BASE + block(2, 45), {"F115", "M102"}),
    "on several lines, one day": (BASE, BASE + block(1, 45), BASE + block(1, 60), {"F115", "F130"}),
}


def merged(folder: Path, base: bytes, ours: bytes, theirs: bytes) -> bytes:
    """Merge as git does where ``.gitattributes`` says ``merge=union``."""
    paths = []
    for name, content in (("ours", ours), ("base", base), ("theirs", theirs)):
        (folder / name).write_bytes(content)
        paths.append(str(folder / name))
    done = subprocess.run(["git", "merge-file", "--union", "--stdout", *paths], check=True, capture_output=True)
    return done.stdout


@pytest.mark.parametrize("case", MERGES)
def test_where_a_merge_by_union_goes_wrong_there_is_a_finding(tmp_path: Path, case: str) -> None:
    base, ours, theirs, codes = MERGES[case]
    content = merged(tmp_path, base, ours, theirs)
    found = survey(Memory({**CLINIC, LOG: content}), Request(DAY, DAY)).findings
    assert {item.code for item in found if item.path == LOG} == codes
    if not codes:
        assert sorted(content.splitlines()) == sorted({*ours.splitlines(), *theirs.splitlines()})


def test_two_clones_that_log_and_merge_have_all_lines(tmp_path: Path) -> None:
    """Appends by the tool itself, many on both sides, are all there after the merge, each once."""
    sides = [BASE, BASE]
    for day in range(1, 20):
        entry: dict[str, object] = {"date": f"2026-02-{day:02}", "with": "hl-03"}
        sides[day % 2] = append(LOG, sides[day % 2], entry)
    content = merged(tmp_path, BASE, *sides)
    assert sorted(content.splitlines()) == sorted({line for side in sides for line in side.splitlines()})

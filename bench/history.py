"""Histories to measure: a packed commit, and ten thousand commits that each record one thing more."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from bench.clinics import DENSE, TODAY, write_clinic
from bench.timing import Command, program, ratio, timed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.__main__ import Bench

COMMITS: Final = 10_000
_MOST_AT: Final = 1.1
_BEGIN: Final = datetime(2021, 1, 1, 12, tzinfo=UTC)


def at_a_commit(bench: Bench) -> None:
    """The whole check of a packed commit against the same of the working tree."""
    size = bench.sizes[-1]
    root = bench.folder / "committed"
    write_clinic(root, DENSE, size)
    _git(root, "init", "--quiet")
    _git(root, "add", ".")
    _git(root, "-c", "user.name=Bench", "-c", "user.email=bench@example.invalid", "commit", "--quiet", "-m", "all")
    _git(root, "gc", "--quiet")
    shared = ("check", "--today", str(TODAY), "--fail-on", "never", "--jobs", "1", "--records", str(root / "records"))
    then, now = program(*shared, "--at", "HEAD"), program(*shared)
    measured, one, other = ratio(then, now)
    bench.add(
        f"check --at, dense {size:,}, against the working tree", measured, _MOST_AT, f"{one:.2f} s / {other:.2f} s"
    )


def one_pass(bench: Bench) -> None:
    """``history`` and ``audit`` over as many commits as records, against git's own listing of what each touched."""
    commits = COMMITS * bench.sizes[-1] // 100_000
    root = bench.folder / "story"
    made = write_history(root, commits)
    git = Command(("git", "log", "--raw", "--no-abbrev", "--format=%H"), folder=str(root))
    words = ("--records", str(root / "records"))
    for what, command in (
        ("audit", program("audit", *words)),
        ("history of a trainee", program("history", "st-00000", *words)),
        ("history of a field", program("history", "st-00000", "work", *words)),
    ):
        measured, one, other = ratio(command, git, 1)
        note = f"{one:.2f} s / {other:.2f} s, {timed(command).memory:.0f} MiB"
        bench.add(f"{what}, {made:,} commits × {made:,} records, against git log --raw", measured, None, note)


def write_history(root: Path, commits: int) -> int:
    """Make a repository in which each commit records one thing more; give how many there are."""
    plain = root.parent / f"{root.name}-files"
    write_clinic(plain, DENSE, commits)
    root.mkdir(parents=True)
    _git(root, "init", "--quiet", "--initial-branch=main")
    feed, number = bytearray(), 0
    for number, (path, content) in enumerate(_grown(plain), 1):
        moment = int((_BEGIN + timedelta(hours=4 * number)).timestamp())
        person = f"Bench {number % 5} <bench{number % 5}@example.invalid> {moment} +0100"
        feed += f"commit refs/heads/main\nmark :{number}\ncommitter {person}\ndata 1\nx\n".encode()
        feed += f"from :{number - 1}\n".encode() if number > 1 else b""
        feed += f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n\n"
    subprocess.run(["git", "fast-import", "--quiet"], cwd=root, input=bytes(feed), check=True)
    _git(root, "reset", "--quiet", "--hard")
    return number


def _grown(root: Path) -> Iterator[tuple[str, bytes]]:
    """Each file as it is when one record more is in it: the shared ones first, then the dossiers in turn."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    shared = [path for path in files if "trainees" not in path.parts]
    folders: dict[str, list[tuple[str, bytes]]] = {}
    for path in files:
        if path not in shared:
            owner = path.relative_to(root / "records/trainees").parts[0]
            folders.setdefault(owner, []).extend(_versions(root, path))
    for path in shared:
        yield from _versions(root, path)
    for together in zip_longest(*folders.values()):
        yield from (each for each in together if each is not None)


def _versions(root: Path, path: Path) -> Iterator[tuple[str, bytes]]:
    """A file from its first record to its last; one that is no log has only one."""
    name, content = path.relative_to(root).as_posix(), path.read_bytes()
    lines = content.splitlines(keepends=True)
    if lines and all(line.startswith(b"- ") for line in lines):
        yield from ((name, b"".join(lines[:count])) for count in range(1, len(lines) + 1))
    else:
        yield name, content


def _git(folder: Path, *words: str) -> None:
    # No packing of git's own beside what is measured: with many new objects it would begin one by itself.
    quiet = ("-c", "gc.auto=0", "-c", "maintenance.auto=false")
    subprocess.run(["git", *quiet, *words], cwd=folder, check=True, stdin=subprocess.DEVNULL)

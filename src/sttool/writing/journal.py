"""Putting files in their places one after another, so that it can be undone, or finished by another process."""

from __future__ import annotations

import contextlib
import json
import os
import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from sttool.texts.writing import UNFINISHED
from sttool.writing.paths import allowed
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

JOURNAL: Final = "journal"
_STAGED: Final = re.compile(r"(?:[0-9]+\.tmp)?")
_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Step(NamedTuple):
    """One file put in its place: from a name in the staging folder, over what had one sha256, to what has another.

    Without ``was`` nothing may stand there before; without ``now`` nothing shall stand there after.
    """

    path: str
    staged: str
    was: str | None
    now: str | None


def write_whole(path: Path, content: bytes, mode: int | None = None) -> None:
    """Write a new file to the end, and wait until the disk has it."""
    descriptor = os.open(path, _FLAGS, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if mode is not None:
        path.chmod(mode)


def write_journal(staging: Path, steps: Sequence[Step]) -> None:
    """Say what is about to be done, whole or not at all; from then on it will be done."""
    beside = staging / "journal.tmp"
    write_whole(beside, json.dumps([list(step) for step in steps]).encode())
    beside.replace(staging / JOURNAL)
    _settled(staging)


def put(root: Path, staging: Path, step: Step) -> list[Path]:
    """Carry out one step; give the folders that were made for it, the outermost first."""
    target = root / step.path
    if step.now is None:
        target.unlink()
        _settled(target.parent)
        return []
    made = [folder for folder in reversed(target.parents) if not folder.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    if step.was is None:
        _placed_anew(staging / step.staged, target)
    else:
        (staging / step.staged).replace(target)
    for folder in {target.parent, *(folder.parent for folder in made)}:
        _settled(folder)
    return made


def undone(root: Path, staging: Path, done: Sequence[tuple[Step, bytes | None]], made: Sequence[Path]) -> bool:
    """Put back what some steps changed, the last first; say whether that went well."""
    try:
        for number, (step, before) in enumerate(reversed(done)):
            target = root / step.path
            if _sum(target) != step.now:
                continue  # it was this step that failed
            if before is None:
                target.unlink(missing_ok=True)
                continue
            beside = staging / f"back{number}.tmp"
            write_whole(beside, before, target.stat().st_mode & 0o777 if target.exists() else None)
            beside.replace(target)
        for folder in reversed(made):
            folder.rmdir()
    except OSError:
        return False
    return True


def finish(root: Path, staging: Path) -> None:
    """Finish what another process was killed in, and take away what is left of it.

    Raises:
        NotWrittenError: a file is neither as it was before nor as it was to be.

    """
    journal = staging / JOURNAL
    steps = _told(root, staging)
    states = [_sum(root / step.path) for step in steps]
    for step, state in zip(steps, states, strict=True):
        if state not in {step.was, step.now}:
            raise NotWrittenError(UNFINISHED, path=step.path, folder=staging.name)
    for step, state in zip(steps, states, strict=True):
        if state != step.now:
            put(root, staging, step)
    with contextlib.suppress(OSError):
        journal.unlink(missing_ok=True)
        for path in staging.glob("*.tmp"):
            path.unlink()


def _told(root: Path, staging: Path) -> list[Step]:
    """The steps of a journal, none where there is none.

    It may have come with a copy of somebody else's repository: what it names is trusted no more than a path in a
    record is.
    """
    try:
        told = json.loads((staging / JOURNAL).read_bytes())
        steps = [Step(*map(_text, item[:2]), *item[2:]) for item in told]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError):
        raise NotWrittenError(UNFINISHED, path=JOURNAL, folder=staging.name) from None
    for step in steps:
        allowed(root, step.path, ("",))
        if not _STAGED.fullmatch(step.staged) or (staging / step.staged).is_symlink():
            raise NotWrittenError(UNFINISHED, path=JOURNAL, folder=staging.name)
    return steps


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _placed_anew(beside: Path, target: Path) -> None:
    """Put a file where nothing may stand: a second name is given only where the first is free, a new place never is."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows one name for a file only
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        beside.rename(target)
    else:
        beside.unlink()


def _sum(path: Path) -> str | None:
    """The sha256 of a file; ``None`` where there is none."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def _settled(folder: Path) -> None:
    """Wait until the disk has the names of a folder, on systems that can be asked."""
    if os.name == "nt":  # pragma: no cover - Windows does it itself
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

"""Writes several files all or none: each whole, never over what exists unless it is an edit of what was read.

What is new is first written beside, in ``.sttool/``, and put in its place only when all of it is there. Where a fault
stops it halfway, what was done is undone. Where the process is killed halfway, a journal tells the next that writes to
finish it. So a reader sees each file as it was or as it is to be, never half of it.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.sources.tree import Unreadable
from sttool.sources.working import WorkingTree
from sttool.texts.writing import CHANGED, EXISTS, FAILED, GONE, HALF, NO_FILE, TWICE
from sttool.writing.journal import JOURNAL, Step, finish, put, undone, write_journal, write_whole
from sttool.writing.lock import PATIENCE, holding
from sttool.writing.paths import allowed
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

STAGING: Final = ".sttool"
"""The folder, beside ``sttool.yaml``, of the lock, the journal and what is not yet in its place."""


class Change(Struct, frozen=True):
    """What is to become of one file, by its path from the root on.

    ``content`` is all of the file, ``None`` where it is to go. ``was`` is the sha256 of what was read, ``None`` where
    nothing may stand there.
    """

    path: str
    content: bytes | None
    was: str | None = None


class Held(Struct, frozen=True):
    """The right to write in a repository, as long as the lock is held; read what is to be edited under it."""

    root: Path

    @property
    def staging(self) -> Path:
        """The folder of what is not yet in its place."""
        return self.root / STAGING


def new(path: str, content: bytes) -> Change:
    """Make a file that does not exist."""
    return Change(path, content)


def edit(path: str, before: bytes, after: bytes) -> Change:
    """Change a file, from the bytes that were read to others."""
    return Change(path, after, sha256(before).hexdigest())


def removal(path: str, before: bytes) -> Change:
    """Take away a file, as it was read."""
    return Change(path, None, sha256(before).hexdigest())


@contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[Held]:
    """Hold the lock of a repository, and finish first what another was killed in.

    Raises:
        NotWrittenError: another writes, or what was left cannot be finished.

    """
    with holding(root / STAGING, patience):
        held = Held(root)
        finish(root, held.staging)
        yield held


def apply(held: Held, changes: Sequence[Change], inside: Sequence[str]) -> None:
    """Carry out all changes, or none; ``inside`` are the folders and files, from the root on, they may be in.

    Raises:
        NotWrittenError: something stands in the way; then all is as it was.

    """
    if len({change.path.casefold() for change in changes}) < len(changes):
        paths = [change.path for change in changes]
        raise NotWrittenError(TWICE, path=next(path for path in paths if paths.count(path) > 1 or path != path.lower()))
    before = as_read(held.root, changes, inside)
    steps: list[Step] = []
    made: list[Path] = []
    at = changes[0].path if changes else ""
    done: list[tuple[Step, bytes | None]] = []
    try:
        for number, change in enumerate(changes):
            at = change.path
            steps.append(_staged(held, number, change))
        if len(steps) > 1:
            write_journal(held.staging, steps)
        for step, old in zip(steps, before, strict=True):
            at = step.path
            done.append((step, old))
            made.extend(put(held.root, held.staging, step))
    except OSError as error:
        reason = error.strerror or str(error)
        if not undone(held.root, held.staging, done, made):
            raise NotWrittenError(HALF, path=at, reason=reason, folder=STAGING) from None
        _clear(held)
        raise NotWrittenError(
            EXISTS if isinstance(error, FileExistsError) else FAILED, path=at, reason=reason
        ) from None
    _clear(held)


def as_read(root: Path, changes: Sequence[Change], inside: Sequence[str]) -> list[bytes | None]:
    """Give what stands where changes are to be made, ``None`` where nothing does; it must be what was read.

    Raises:
        NotWrittenError: it is something else, or no place to write in.

    """
    return [_as_read(root, change, inside) for change in changes]


def _as_read(root: Path, change: Change, inside: Sequence[str]) -> bytes | None:
    """The bytes of a file that is to be changed, which must be those that were read; none of one that is to be new."""
    target = allowed(root, change.path, inside)
    try:
        content = target.read_bytes()
    except FileNotFoundError:
        if change.was is not None:
            raise NotWrittenError(GONE, path=change.path) from None
        return None
    except OSError as error:
        raise NotWrittenError(FAILED, path=change.path, reason=error.strerror or str(error)) from None
    if change.was is None:
        raise NotWrittenError(EXISTS, path=change.path)
    if sha256(content).hexdigest() != change.was:
        raise NotWrittenError(CHANGED, path=change.path)
    return content


def _staged(held: Held, number: int, change: Change) -> Step:
    """Write what a file is to hold beside it, and give the step that puts it in its place."""
    if change.content is None:
        return Step(change.path, "", change.was, None)
    name = f"{number}.tmp"
    target = held.root / change.path
    mode = target.stat().st_mode & 0o777 if change.was is not None else None
    write_whole(held.staging / name, change.content, mode)
    return Step(change.path, name, change.was, sha256(change.content).hexdigest())


def _clear(held: Held) -> None:
    """Take away what was beside; the journal first, for it speaks of the rest."""
    with suppress(OSError):
        (held.staging / JOURNAL).unlink(missing_ok=True)
        for path in held.staging.glob("*.tmp"):
            path.unlink()


def read(root: Path, path: str) -> bytes | None:
    """Read a file that is to be edited; ``None`` where there is none.

    Raises:
        NotWrittenError: something is there that is no file to read.

    """
    content = WorkingTree(root).read(path)
    if isinstance(content, Unreadable):
        if content.missing:
            return None
        raise NotWrittenError(NO_FILE, path=path)
    return content

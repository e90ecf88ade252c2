"""One lock for a repository of records: who writes holds it, and the system lets it go however the holder ends.

A file that merely exists would outlive a process that is killed, and somebody would have to guess whether it is stale.
So the file is locked by the system: ``flock`` where there is one, else the first byte of it as Windows does.
"""

from __future__ import annotations

import contextlib
import errno
import os
from contextlib import contextmanager
from time import sleep
from typing import TYPE_CHECKING, Final

from sttool.texts.writing import A_LINK, BUSY, NO_LOCK
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME: Final = "lock"
PATIENCE: Final = 10.0
"""How long to wait for another that writes, in seconds."""

_PAUSE: Final = 0.02
_TAKEN: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


@contextmanager
def holding(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a folder that is made for it, and taken away again where nothing else is left in it.

    Raises:
        NotWrittenError: another holds it for longer than we wait, or it cannot be had at all.

    """
    descriptor = _taken(folder, patience)
    try:
        yield
    finally:
        # Unlinked while it is still held, so that whoever waits for it sees that it is no longer the one.
        if os.name != "nt":
            _removed(folder)
        os.close(descriptor)
        if os.name == "nt":
            _removed(folder)


def _taken(folder: Path, patience: float) -> int:
    tries = max(1, round(patience / _PAUSE))
    for last in (number == tries - 1 for number in range(tries)):
        try:
            descriptor = _opened(folder)
        except FileNotFoundError:
            continue  # another has just taken the folder away
        except OSError as error:
            raise NotWrittenError(NO_LOCK, path=str(folder), reason=error.strerror or str(error)) from None
        try:
            _lock(descriptor)
            if _is_still(folder, descriptor):
                return descriptor
        except OSError as error:
            if error.errno not in _TAKEN:
                os.close(descriptor)
                raise NotWrittenError(NO_LOCK, path=str(folder), reason=error.strerror or str(error)) from None
        os.close(descriptor)
        if not last:
            sleep(_PAUSE)
    raise NotWrittenError(BUSY, path=str(folder.parent))


def _opened(folder: Path) -> int:
    with contextlib.suppress(FileExistsError):
        folder.mkdir()
    if folder.is_symlink() or not folder.is_dir():
        raise NotWrittenError(A_LINK, path=str(folder))
    return os.open(folder / NAME, _FLAGS, 0o600)


def _is_still(folder: Path, descriptor: int) -> bool:
    """Say whether the file that was locked is the one that stands there now."""
    try:
        return os.path.samestat(os.stat(folder / NAME), os.fstat(descriptor))  # noqa: PTH116 - beside fstat
    except FileNotFoundError:
        return False


def _removed(folder: Path) -> None:
    with contextlib.suppress(OSError):
        (folder / NAME).unlink()
        folder.rmdir()


def _lock(descriptor: int) -> None:
    """Lock at once or raise; the modules are each there on one sort of system only."""
    if os.name == "nt":  # pragma: no cover - Windows
        import msvcrt  # noqa: PLC0415 - Windows has it alone

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    import fcntl  # noqa: PLC0415 - and all others have this

    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

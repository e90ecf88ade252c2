"""What is written, and where: always UTF-8 with LF, whatever the console; files whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from sttool.texts import Language

_GONE = frozenset({errno.EPIPE, errno.EINVAL})
"""What the system says of a pipe whose reader has left: the second is Windows'."""

_NO_ROOM = frozenset(getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG", "EIO") if hasattr(errno, name))
"""What it says of a disk that is full, or broken."""


class Refused(Exception):  # noqa: N818 - it is no error of the program
    """A command cannot be carried out as it was asked: wrong use, an unknown id, nothing to read. Exit code 2."""


def prepare() -> None:
    """Make both streams write UTF-8 and LF; what is no letter at all is written out instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def emit(text: str) -> None:
    """Write on standard output; silent where nobody reads it."""
    if sys.stdout is None:
        return  # closed before the program began
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if not gone(error):
            raise


def emit_bytes(content: bytes) -> bool:
    """Write on standard output what is no text; not on a terminal, and then say so."""
    if sys.stdout is None:
        return True
    if sys.stdout.isatty():
        return False
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except OSError as error:
        if not gone(error):
            raise
    return True


def gone(error: OSError) -> bool:
    """Say whether a fault of writing is that the reader has left; what is still to come is then for nobody."""
    if error.errno not in _GONE:
        return False
    let_go()
    return True


def not_written(fault: Exception) -> str | None:
    """Why an answer could not be written, where that is the fault; what is still to come is then for nobody.

    A fault of a file has the file's name with it: without one it is standard output that has no room.
    """
    if not isinstance(fault, OSError) or fault.filename is not None or fault.errno not in _NO_ROOM:
        return None
    let_go()
    return fault.strerror


def let_go() -> None:
    """Send what is still to come to nobody, so that the interpreter does not stumble over it at its end."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def complain(text: str) -> None:
    """Write on standard error."""
    if sys.stderr is None:
        return  # closed before the program began
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def write_file(path: Path, content: str | bytes, language: Language) -> None:
    """Write a file whole or not at all: beside it first, then in its place. A pipe or a device gets it as it is."""
    import tempfile

    data = content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")
    beside = None
    try:
        if path.exists() and not path.is_file():
            # In its place would stand a file: for root that took /dev/null from the whole machine.
            path.write_bytes(data)
            return
        descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, _mode(path))  # noqa: PTH101 - the name is text
        os.replace(beside, path)  # noqa: PTH105 - likewise
    except OSError as error:
        if beside is not None:
            with contextlib.suppress(OSError):
                os.unlink(beside)  # noqa: PTH108 - likewise
        from sttool.texts.commands import NOT_WRITTEN

        raise Refused(language(NOT_WRITTEN, {"path": str(path), "reason": error.strerror or str(error)})) from None


def _mode(path: Path) -> int:
    """The rights a file has, or that a new one gets."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask

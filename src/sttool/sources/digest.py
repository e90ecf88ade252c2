"""The digest of what was read: the same for the same paths and bytes, in whatever order they came.

It is what ``sha256sum`` would print for each file, the lines sorted, and the sha256 of that. A folder that is let go
before the next is read goes in as one line of its own.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from sttool.sources.tree import Unreadable
from sttool.sources.yaml import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable


def file_line(path: str, content: bytes | Unreadable) -> str:
    """Give the line of one file: of one too large as much as is read of it, of an unreadable one its path."""
    if isinstance(content, Unreadable):
        return f"{'-' * 64}  {path}"
    return f"{sha256(content[: LIMIT + 1]).hexdigest()}  {path}"


def folder_line(path: str, lines: Iterable[str]) -> str:
    """Give the line of a folder, from those of its files."""
    return f"{digest(lines)}  {path}/"


def digest(lines: Iterable[str]) -> str:
    """Give the digest of all lines, as 64 hexadecimal digits; of none that of nothing."""
    return sha256("".join(f"{line}\n" for line in sorted(lines)).encode()).hexdigest()

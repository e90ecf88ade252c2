"""Repositories made for a test, commit by commit, through ``git fast-import``: a hundred take as long as one."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

DIRECTOR = "Olle Dahl <sr-01@example.org>"
SECRETARY = "Eva Sand <eva@example.org>"
HEAD = "Karin Ek <vc-01@example.org>"
SWEDEN = timezone(timedelta(hours=1))


@dataclass(frozen=True)
class Made:
    """One commit to make: what it changes (``None`` takes a file away), when, by whom, on what it builds.

    ``after`` are numbers of earlier commits, from 0; by default the one before.
    """

    day: str
    files: Mapping[str, str | bytes | None]
    author: str = DIRECTOR
    message: str = "change"
    after: Sequence[int] | None = None
    header: bytes = b""
    zone: timezone = SWEDEN
    written: str | None = None


@dataclass
class History:
    """A repository with its commits, the oldest first."""

    folder: Path
    commits: list[str] = field(default_factory=list)

    def git(self, *arguments: str) -> str:
        return git(self.folder, *arguments)


def git(folder: Path, *arguments: str, feed: bytes | None = None) -> str:
    """Run git as a user would."""
    done = subprocess.run(["git", *arguments], cwd=folder, input=feed, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode(errors="surrogateescape").strip()


def history(folder: Path, commits: Sequence[Made], *, checked_out: bool = True) -> History:
    """Make a repository of some commits, the last of them checked out."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    feed = b"".join(_commit(number, each) for number, each in enumerate(commits))
    marks = folder / ".git" / "marks"
    git(folder, "fast-import", "--quiet", f"--export-marks={marks}", feed=feed)
    named = dict(line.split() for line in marks.read_text().splitlines())
    if checked_out:
        git(folder, "reset", "--quiet", "--hard")
    return History(folder, [named[f":{number + 1}"] for number in range(len(commits))])


def _commit(number: int, made: Made) -> bytes:
    """One commit as the stream has it; the mark of commit n is n + 1."""
    after = made.after if made.after is not None else ([number - 1] if number else [])
    lines = [
        b"reset refs/heads/main\n" if not after else b"",
        b"commit refs/heads/main\n",
        f"mark :{number + 1}\n".encode(),
        f"author {made.author} {_stamp(made.written or made.day, made.zone)}\n".encode(),
        f"committer {made.author} {_stamp(made.day, made.zone)}\n".encode(),
        _data(made.message.encode()),
        *(f"{'merge' if index else 'from'} :{parent + 1}\n".encode() for index, parent in enumerate(after)),
    ]
    for path, content in made.files.items():
        quoted = b'"' + path.encode("utf-8", "surrogateescape").replace(b'"', b'\\"') + b'"'
        if content is None:
            lines.append(b"D " + quoted + b"\n")
        else:
            data = content if isinstance(content, bytes) else content.encode()
            lines.append(b"M 100644 inline " + quoted + b"\n" + _data(data))
    return b"".join(lines) + b"\n"


def _data(content: bytes) -> bytes:
    return f"data {len(content)}\n".encode() + content + b"\n"


def _stamp(day: str, zone: timezone) -> str:
    text = day if "T" in day else f"{day}T12:00:00"
    moment = datetime.fromisoformat(text).replace(tzinfo=zone)
    return f"{int(moment.timestamp())} {moment:%z}"


def below(top: str, files: Mapping[str, str]) -> dict[str, str]:
    """The same files in a folder."""
    return {f"{top}/{path}": content for path, content in files.items()}

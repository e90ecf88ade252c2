"""Git, asked as little as can be: the one place that starts another program.

The repository is not trusted. Its configuration, hooks, file-system monitor, filters, attributes, grafts and
replacements run nothing and change nothing here; variables that steer git are taken out of the environment; no path
or revision is ever read as an option; nothing is fetched. The user's own settings of git hold.
"""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

Obstacle: TypeAlias = Literal["no-git", "no-repository", "untrusted", "broken"]
"""Why git does not answer: there is none, the folder is in no repository, the repository belongs to another user of
the machine, or anything else."""

TIMEOUT: Final = 60
LONG: Final = 900
"""Seconds that a question may take, and one about all of a history."""

_HARMLESS: Final = (
    "-c", "core.fsmonitor=",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.untrackedCache=false",
    "-c", "core.commitGraph=false",
    "-c", "core.quotePath=false",
    "-c", "core.attributesFile=/dev/null",
    "-c", "core.pager=cat",
    "-c", "diff.external=",
    "-c", "log.showSignature=false",
    "-c", "gc.auto=0",
    "-c", "maintenance.auto=false",
    "-c", "submodule.recurse=false",
    "-c", "status.submoduleSummary=false",
    "-c", "safe.bareRepository=explicit",
    "--no-replace-objects",
    "--no-optional-locks",
    "--literal-pathspecs",
    "--no-pager",
)  # fmt: skip

_KEPT: Final = re.compile("GIT_(CONFIG_(GLOBAL|SYSTEM|NOSYSTEM)|(AUTHOR|COMMITTER)_(NAME|EMAIL|DATE))")
"""What of git's variables only says whose settings hold, and in whose name something is saved."""

_FILTER: Final = r"filter\..+\.(clean|smudge|process|required)"


class Answer(Struct, frozen=True):
    """What git printed, and how it ended; 0 is well."""

    code: int
    out: bytes
    err: bytes = b""


class GitState(Struct, frozen=True):
    """Where a folder stands in git."""

    commit: str | None
    """The commit judged; ``None`` before the first."""
    dirty: int
    """How many files are not committed as they are."""
    strays: int = 0
    """How many of those are new and no records, so that saving leaves them where they are."""


def run(
    folder: Path,
    *arguments: str,
    feed: bytes | None = None,
    settings: Mapping[str, str] | None = None,
    timeout: int = TIMEOUT,
) -> bytes | None:
    """Run git in a folder and give what it prints; ``None`` where it fails, or there is no git."""
    done = ask(folder, *arguments, feed=feed, settings=settings, timeout=timeout)
    return done.out if done is not None and done.code == 0 else None


def ask(
    folder: Path,
    *arguments: str,
    feed: bytes | None = None,
    settings: Mapping[str, str] | None = None,
    timeout: int = TIMEOUT,
) -> Answer | None:
    """Run git in a folder; ``None`` where there is no git, or it does not end in ``timeout`` seconds.

    ``feed`` is what it reads, ``settings`` beat all configuration.
    """
    program = _program()
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and every argument is ours or given behind a stop
            [program, *_HARMLESS, *arguments], cwd=folder, env=_environment(settings or {}), input=feed or b"",
            capture_output=True, timeout=timeout, check=False,
        )  # fmt: skip
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return Answer(done.returncode, done.stdout, done.stderr)


def obstacle(folder: Path) -> Obstacle | None:
    """Say why git does not answer for a folder; ``None`` where it does."""
    if _program() is None:
        return "no-git"
    done = ask(folder, "rev-parse", "--is-inside-work-tree")
    if done is None:
        return "broken"
    if done.code == 0:
        return None if done.out.strip() == b"true" else "no-repository"
    if b"dubious ownership" in done.err:
        return "untrusted"
    return "no-repository" if b"not a git repository" in done.err or b"bare repository" in done.err else "broken"


def harmless_filters(folder: Path) -> dict[str, str]:
    """Settings that leave no filter a program to run, for questions about files on the disk."""
    names = run(folder, "config", "--list", "--name-only", "-z") or b""
    found = (name.decode("utf-8", "surrogateescape") for name in names.split(b"\0"))
    # The name of a filter is written as it is, the rest in any case.
    filters = {name for name in found if re.fullmatch(_FILTER, name.lower(), re.DOTALL)}
    return {name: "false" if name.lower().endswith(".required") else "" for name in filters}


def own_setting(folder: Path, name: str) -> str | None:
    """What the user has set, or who set up the machine; never what the repository says."""
    for scope in ("--global", "--system"):
        if scope == "--system" and os.environ.get("GIT_CONFIG_NOSYSTEM"):
            continue
        found = run(folder, "config", scope, "--includes", "-z", "--get", name)
        if found is not None:
            return found.decode("utf-8", "surrogateescape").rstrip("\0")
    return None


class Objects:
    """Reads objects from one process of git; closed with the object."""

    def __init__(self, folder: Path) -> None:
        """Start nothing yet: git is started with the first object asked for."""
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._pending: list[str] = []

    def __reduce__(self) -> tuple[type[Objects], tuple[Path]]:
        """Go to another process as the folder alone: a pipe cannot be shared."""
        return Objects, (self._folder,)

    def read(self, name: str, most: int) -> bytes | None:
        """Read a file's bytes, at most so many; ``None`` where it is missing, as in a shallow or partial clone."""
        return self.read_all([name], most)[0]

    def read_all(self, names: Sequence[str], most: int, then: Sequence[str] = ()) -> list[bytes | None]:
        """Read several files: all are asked for before the first is read. Ask for a hundred at a time, not more.

        ``then`` are those that will probably be wanted next: git gets them ready while these are used.
        """
        found: list[bytes | None] = []
        try:
            while len(found) < len(names):
                asked = names[len(found) :]
                process = self._asked(asked, most)
                if process is None:
                    break
                while len(found) < len(names) and self._process is process:
                    self._pending.pop(0)
                    found.append(self._answer(process, most))
            if then and self._process is not None:
                self._ask(self._process, then)
        except (OSError, ValueError):
            self.close()
        return [*found, *(None for _ in names[len(found) :])]

    def _asked(self, names: Sequence[str], most: int) -> subprocess.Popen[bytes] | None:
        """A process that has been asked for some files, and for nothing else; ``None`` where there is no git."""
        process = self._started()
        if process is not None and self._pending != names:
            for _ in range(len(self._pending)):
                if self._process is process:
                    self._pending.pop(0)
                    self._answer(process, most)
            process = self._started()
            if process is not None:
                self._ask(process, names)
        return process

    def _ask(self, process: subprocess.Popen[bytes], names: Sequence[str]) -> None:
        if process.stdin is None:
            raise OSError
        self._pending = list(names)
        process.stdin.write("".join(f"{name}\n" for name in names).encode("ascii"))
        process.stdin.flush()

    def close(self) -> None:
        """End the process of git."""
        if self._process is not None:
            process, self._process = self._process, None
            self._pending = []
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    try:
                        pipe.close()
                    except OSError:
                        continue
            process.wait()

    def __del__(self) -> None:
        """End the process with the object."""
        self.close()

    def _answer(self, process: subprocess.Popen[bytes], most: int) -> bytes | None:
        """Read the answer to the next name asked for."""
        if process.stdout is None:
            return None
        header = process.stdout.readline()
        if not header:
            raise OSError
        words = header.split()
        if len(words) != 3:  # noqa: PLR2004 - name, sort, size; anything else says it is missing
            return None
        size = int(words[2])
        content = process.stdout.read(min(size, most))
        left = size - len(content) + 1
        if left > _TOO_MUCH:
            # Cheaper than to read on to the end; what was asked besides is asked anew.
            self.close()
        else:
            process.stdout.read(left)
        return content if words[1] == b"blob" else None

    def _started(self) -> subprocess.Popen[bytes] | None:
        program = _program() if self._process is None else None
        if program is not None:
            self._process = subprocess.Popen(  # noqa: S603 - no shell, and nothing given
                [program, *_HARMLESS, "cat-file", "--batch"], cwd=self._folder, env=_environment({}),
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        return self._process


_TOO_MUCH: Final = 1 << 20


def _program() -> str | None:
    """The user's own git, wherever it is on the path; never one that lies in the folder it is run in."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in os.get_exec_path():
        path = os.path.join(folder, name)  # noqa: PTH118 - the path is text
        if os.path.isabs(folder) and os.path.isfile(path) and os.access(path, os.X_OK):  # noqa: PTH113, PTH117
            return path
    return None


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment without what steers git, and with settings that beat all others."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or _KEPT.fullmatch(name)}
    kept |= {
        "LC_ALL": "C",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_CONFIG_COUNT": str(len(settings)),
    }
    for index, (name, value) in enumerate(settings.items()):
        kept |= {f"GIT_CONFIG_KEY_{index}": name, f"GIT_CONFIG_VALUE_{index}": value}
    return kept

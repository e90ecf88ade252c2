"""Times commands as whole processes, in turn, so that a ratio holds when the machine's speed drifts."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RUNS: Final = 3


@dataclass(frozen=True, slots=True)
class Command:
    """A command to time: its words, whether it may use ``ryaml``, and the folder it runs in."""

    words: tuple[str, ...]
    fast: bool = True
    folder: str | None = None


@dataclass(frozen=True, slots=True)
class Timed:
    """What one run took: seconds on the wall, and the memory of its largest process in MiB (0 where not known)."""

    seconds: float
    memory: float


def program(*words: str, fast: bool = True) -> Command:
    """The program itself, as installed beside this Python."""
    return Command((sys.executable, "-m", "sttool", *words), fast)


def timed(command: Command) -> Timed:
    """Run a command once, with nothing of what it prints kept."""
    with TemporaryDirectory() as folder:
        environment = _environment(command, Path(folder))
        start = time.perf_counter()
        process = subprocess.Popen(
            command.words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, cwd=command.folder,
        )  # fmt: skip
        memory = _waited(process)
        seconds = time.perf_counter() - start
    if process.returncode not in {0, 1}:
        message = f"exit {process.returncode}: {' '.join(command.words)}"
        raise RuntimeError(message)
    return Timed(seconds, memory)


def ratio(command: Command, against: Command, runs: int = RUNS) -> tuple[float, float, float]:
    """Time two commands in turn; give the median of the ratios pair by pair, and the median seconds of each."""
    pairs = [(timed(command).seconds, timed(against).seconds) for _ in range(runs)]
    return (
        statistics.median(one / other for one, other in pairs),
        statistics.median(one for one, _ in pairs),
        statistics.median(other for _, other in pairs),
    )


def _environment(command: Command, folder: Path) -> Mapping[str, str]:
    """The environment; without ``ryaml`` a module of that name that cannot be imported stands before the real one."""
    # Modules are compiled once, as an installed program's are, whatever the shell says of bytecode.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if command.fast:
        return environment
    (folder / "ryaml.py").write_text("raise ImportError\n", encoding="utf-8")
    earlier = environment.get("PYTHONPATH")
    return {**environment, "PYTHONPATH": os.pathsep.join([str(folder), *([earlier] if earlier else [])])}


def _waited(process: subprocess.Popen[bytes]) -> float:
    """Wait for a process; give the memory it took at most, in MiB, where the system tells."""
    if not hasattr(os, "wait4"):
        process.wait()
        return 0.0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * scale / 1024**2


def table(rows: Sequence[tuple[str, float, float | None, str]]) -> str:
    """Rows of what was measured, what it must be, and the figures behind it, as a table in Markdown."""
    lines = ["| what | measured | must be | |", "|---|---|---|---|"]
    for what, measured, must, note in rows:
        verdict = "" if must is None else (" ✓" if measured <= must else " ✗")
        limit = "" if must is None else f"≤ {must:g}"
        lines.append(f"| {what} | {measured:.3g}{verdict} | {limit} | {note} |")
    return "\n".join(lines)

"""``make bench``: the table of ratios. With ``--quick``, on clinics of a tenth the size."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bench.clinics import DENSE, SPARSE, TODAY, write_clinic, write_items
from bench.history import at_a_commit, one_pass
from bench.timing import Command, program, ratio, table, timed

if TYPE_CHECKING:
    from bench.clinics import Shape

SIZES: Final = (1_000, 10_000, 100_000)
HERE: Final = Path(__file__).parent
ITEMS: Final = 1_000
FILES_A_DOSSIER: Final = 22
EMPTY: Final = """
import typer
from pydantic import BaseModel
class Nothing(BaseModel):
    at: str
def command(day: str = "") -> None: Nothing(at=day)
typer.run(command)
"""
"""What any command costs that is made with typer and reads into models of pydantic, before it does anything."""

CHECKS: Final = (
    (DENSE, True, 1, 0.45),
    (DENSE, True, 2, 0.30),
    (DENSE, False, 1, 0.75),
    (DENSE, False, 2, 0.50),
    (SPARSE, True, 1, 0.60),
    (SPARSE, True, 2, 0.45),
)
"""Shape, whether ``ryaml`` is used, workers, and what the ratio to reading and parsing alone must be."""


@dataclass(slots=True)
class Bench:
    """The rows so far, and the folder with the generated clinics."""

    folder: Path
    sizes: tuple[int, ...]
    rows: list[tuple[str, float, float | None, str]] = field(default_factory=list)

    def clinic(self, shape: Shape, size: int) -> Path:
        """A generated clinic, made when it is first asked for."""
        root = self.folder / f"{shape.name}-{size}"
        if not root.exists():
            write_clinic(root, shape, size)
        return root

    def add(self, what: str, measured: float, must: float | None, note: str) -> None:
        """Add a row, and say it at once."""
        self.rows.append((what, measured, must, note))
        print(f"{what}: {measured:.3g} ({note})", file=sys.stderr, flush=True)


def check(root: Path, *words: str, jobs: int = 1, fast: bool = True) -> Command:
    """The whole ``check`` of a clinic on the bench's day."""
    shared = ("--today", str(TODAY), "--jobs", str(jobs), "--fail-on", "never", "--records", str(root / "records"))
    return program("check", *shared, *words, fast=fast)


def baseline(root: Path) -> Command:
    """Reading and parsing the same files with PyYAML's C loader."""
    return Command((sys.executable, str(HERE / "baseline.py"), str(root)))


def whole_checks(bench: Bench) -> None:
    """The whole check against reading and parsing alone."""
    size = bench.sizes[-1]
    for shape, fast, jobs, must in CHECKS:
        root = bench.clinic(shape, size)
        measured, one, other = ratio(check(root, jobs=jobs, fast=fast), baseline(root))
        extra = "fast" if fast else "without fast"
        what = f"check, {shape.name} {size:,}, {extra}, {jobs} {'process' if jobs == 1 else 'workers'}"
        bench.add(what, measured, must, f"{one:.2f} s / {other:.2f} s")


def growth(bench: Bench) -> None:
    """Memory and time of the largest clinic against the one a tenth its size."""
    middle, large = bench.sizes[-2:]
    small, big, empty = (bench.clinic(DENSE, middle), bench.clinic(DENSE, large), bench.clinic(DENSE, 1))
    runs = [(timed(check(empty)), timed(check(small)), timed(check(big))) for _ in range(3)]
    start, one, ten = (min(run[index].seconds for run in runs) for index in range(3))
    memory = [min(run[index].memory for run in runs) for index in (1, 2)]
    note = f"{memory[1]:.0f} MiB / {memory[0]:.0f} MiB"
    bench.add(f"memory, {large:,} against {middle:,}", memory[1] / memory[0], 1.2, note)
    note = f"({ten:.2f} - {start:.2f}) s / ({one:.2f} - {start:.2f}) s"
    bench.add(f"time, {large:,} against {middle:,}, start-up off", (ten - start) / (one - start), 10.5, note)


def start_up(bench: Bench) -> None:
    """Commands on the sample against importing typer alone."""
    typer = Command((sys.executable, "-c", "import typer"))
    sample = str(HERE.parent / "records")
    words = ("--records", sample, "--today", str(TODAY))
    for what, command, must in (
        ("an empty command with one model", Command((sys.executable, "-c", EMPTY)), None),
        ("sttool --version", program("--version"), 1.15),
        ("check of the sample", program("check", *words), 4),
        ("report of the sample", program("report", str(TODAY.year), *words), 6),
    ):
        measured, one, other = ratio(command, typer, 25)
        bench.add(f"{what} against import typer", measured, must, f"{one * 1000:.0f} ms / {other * 1000:.0f} ms")


def doorstop(bench: Bench) -> None:
    """``check`` of a thousand files against ``doorstop`` on a thousand items, where that is on the path."""
    found = shutil.which("doorstop")
    if found is None:
        print("doorstop is not on the path: left out", file=sys.stderr)
        return
    items = bench.folder / "doorstop"
    write_items(items, ITEMS)
    files = write_clinic(bench.folder / "files", SPARSE, ITEMS * SPARSE.records // FILES_A_DOSSIER)
    root = bench.folder / "files"
    measured, one, other = ratio(check(root), Command((found, "--quiet"), folder=str(items)))
    what = f"check of {files * FILES_A_DOSSIER:,} files against doorstop on {ITEMS:,} items"
    bench.add(what, measured, 1 / 20, f"{one:.2f} s / {other:.2f} s")


def main() -> None:
    """Measure everything, and print the table."""
    asked = ArgumentParser(prog="python -m bench", description="Measure everything, as ratios within one run.")
    asked.add_argument("--quick", action="store_true", help="on clinics of a tenth the size")
    sizes = tuple(size // 10 for size in SIZES) if asked.parse_args().quick else SIZES
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), sizes)
        start_up(bench)
        whole_checks(bench)
        growth(bench)
        doorstop(bench)
        at_a_commit(bench)
        one_pass(bench)
        print(table(bench.rows))


if __name__ == "__main__":
    main()

"""Reads packaged data; it is the program's own, so a fault in it is a fault of the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sttool.sources.yaml import parse

FOLDER = Path(__file__).resolve().parent.parent / "goals"


def data_of(path: Path) -> Any:  # noqa: ANN401 - plain data, whose shape the caller knows
    """Give a file's data; ``ValueError`` where the reader refuses anything in it."""
    parsed = parse(path.read_bytes())
    if parsed.refusals:
        message = f"{path.parent.name}/{path.name}: {parsed.refusals[0]}"
        raise ValueError(message)
    return parsed.data

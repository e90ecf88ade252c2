"""Reads the program's own YAML: rules and goals. A fault in it is a fault of the program.

What a file says is kept as JSON where Python keeps its compiled modules, and under the same rules: reading that takes
a fiftieth of the time. It is data as it stands in the file, nothing that was made of it, and goes by the file's bytes
and the program's version; where it is not there, or of another file, YAML is read.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final

from msgspec import DecodeError, json

from sttool import __version__
from sttool.sources.yaml import parse

GOALS: Final = Path(__file__).resolve().parent.parent / "goals"
"""The folder of goals, specialties and forms."""


def data_of(path: Path, content: bytes | None = None) -> Any:  # noqa: ANN401 - plain data, whose shape the caller knows
    """Give a file's data, from its bytes where they were read already.

    Raises:
        ValueError: the reader refuses something in it.

    """
    if content is None:
        content = path.read_bytes()
    key = f"{__version__} {sha256(content).hexdigest()}"
    kept = Path(cache_from_source(str(path))).with_name(f"{path.stem}.json")
    with suppress(OSError, DecodeError):
        found, data = json.decode(kept.read_bytes(), type=tuple[str, Any])
        if found == key:
            return data
    parsed = parse(content)
    if parsed.refusals:
        message = f"{path.parent.name}/{path.name}: {parsed.refusals[0]}"
        raise ValueError(message)
    _keep(kept, json.encode([key, parsed.data]))
    return parsed.data


def _keep(path: Path, content: bytes) -> None:
    """Write it beside and put it in its place, where that may be done; it is a gain and never a need."""
    if sys.dont_write_bytecode:
        return
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(content)
        beside.replace(path)

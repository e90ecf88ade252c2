"""How wide the answer may be, and its colours where a terminal shows it; a pipe gets plain text, and no colours."""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Final

from sttool.cli.streams import emit, gone
from sttool.output.lines import PLAIN_WIDTH, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sttool.output.lines import Line, Tone

_NARROWEST: Final = 60
_STYLES: Final[Mapping[Tone, str]] = {
    "head": "bold",
    "bad": "red",
    "soon": "yellow",
    "good": "green",
    "dim": "dim",
    "mark": "bold red",
}


def on_terminal() -> bool:
    """Say whether standard output is a terminal that can do more than print."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width(*, file: bool) -> int:
    """The columns there are to write in: the terminal's, else a fixed number, so that a pipe gets the same anywhere."""
    if file or not on_terminal():
        return PLAIN_WIDTH
    return max(_NARROWEST, get_terminal_size((PLAIN_WIDTH, 24)).columns)


def show(lines: Sequence[Line]) -> None:
    """Write lines on standard output, in colour where a terminal shows them and nobody has asked for none."""
    if not on_terminal() or os.environ.get("NO_COLOR"):
        emit(plain(lines))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, soft_wrap=True)
    try:
        for each in lines:
            console.print(Text.assemble(*((part.text, _STYLES.get(part.tone, "")) for part in each)))
    except OSError as error:
        if not gone(error):
            raise

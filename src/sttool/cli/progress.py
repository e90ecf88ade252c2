"""How far long work has come, on a terminal's standard error; gone when the work is, and never in a pipe.

Nothing is shown of what takes less than a second, and what draws is loaded only when there is something to draw.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final

from sttool.texts.commands import GOING_THROUGH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sttool.survey import Told
    from sttool.texts import Language

PATIENCE: Final = 1.0
"""Seconds that work may take before it is shown."""

_BETWEEN: Final = 0.1
"""Seconds between two drawings."""


@contextmanager
def progress(language: Language, clock: Callable[[], float] = perf_counter) -> Iterator[Told]:
    """Give what long work tells how far it has come: how much is done, of how much."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _done, _total: None
        return
    bar = _Bar(language, clock)
    try:
        yield bar.told
    finally:
        bar.clear()


class _Bar:
    """A line that is drawn once the work has taken long enough."""

    def __init__(self, language: Language, clock: Callable[[], float]) -> None:
        self._language = language
        self._clock = clock
        self._next = clock() + PATIENCE
        self._drawn: Any = None
        self._task: Any = None

    def told(self, done: int, total: int) -> None:
        """Draw how far it has come, if it is time."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _BETWEEN
        if self._drawn is None:
            self._begin()
        self._drawn.update(self._task, completed=done, total=total)
        self._drawn.refresh()

    def clear(self) -> None:
        """Take the line away, if there is one."""
        if self._drawn is not None:
            self._drawn.stop()

    def _begin(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._drawn = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(file=sys.stderr),
            transient=True,
            auto_refresh=False,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._drawn.add_task(self._language(GOING_THROUGH))
        self._drawn.start()

"""Where events come from: libyaml through PyYAML's C parser, or its Python one where there is no other.

An event source is a function that gives the next event at each call, the end of the stream at last.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, cast

from yaml.error import YAMLError
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

NextEvent: TypeAlias = Callable[[], Event]
EventSource: TypeAlias = Callable[[str | bytes], NextEvent]

BROKEN: tuple[type[Exception], ...] = (YAMLError, ValueError, OverflowError)
"""What a source raises at text that is no YAML; the last two by the Python parser, at impossible escapes."""


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without its composer, resolver and constructor."""

    def __init__(self, stream: str | bytes) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)


def python_events(content: str | bytes) -> NextEvent:
    """Parse with PyYAML's Python parser: slow, and on every machine."""
    return cast("NextEvent", _PythonParser(content).get_event)


def _quickest() -> EventSource:
    """Choose the C parser where PyYAML was built with it."""
    try:
        from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: PLC0415 - may be missing
    except ImportError:
        return python_events

    def c_events(content: str | bytes) -> NextEvent:
        return cast("NextEvent", CParser(content).get_event)

    return c_events


events: EventSource = _quickest()


def offsets(event: Event) -> tuple[int, int]:
    """Give where an event begins and ends in the text, in code points from 0."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0, end.index if end else 0)

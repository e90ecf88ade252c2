"""The place of all that a file says, found without marking anything in it: what most findings are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sttool.sources.events import BROKEN, events, offsets
from sttool.sources.ordinary import DEPTH, ordinary
from sttool.sources.places import Lines
from sttool.sources.yaml import LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event

    from sttool.findings import Place
    from sttool.sources.nodes import Span


def whole(content: bytes) -> Place | None:
    """Give the place of the list or mapping that an ordinary file is, as the careful walk would mark it.

    ``None`` where only that walk can tell.
    """
    if len(content) > LIMIT or ordinary(content) != content:
        return None
    text = content.decode()
    try:
        span = _span(events(text))
    except BROKEN:
        return None
    return Lines(text).place(*span) if span is not None else None


def _span(get: Callable[[], Event]) -> Span | None:
    """From where the first list or mapping begins to where the last thing that has signs of its own ends."""
    begin, end, depth, documents = -1, 0, 0, 0
    while True:
        event = get()
        kind = type(event)
        if kind is ScalarEvent:
            if begin < 0 or event.style in {"|", ">"}:  # type: ignore[attr-defined]
                return None
            end = offsets(event)[1]
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            depth += 1
            if depth > DEPTH:
                return None
            if begin < 0:
                begin = offsets(event)[0]
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            depth -= 1
            start, stop = offsets(event)
            # Only one written with brackets has an end to be seen.
            end = stop if stop > start else end
        elif kind is DocumentStartEvent:
            documents += 1
        elif kind is StreamEndEvent:
            return (begin, max(end, begin + 1)) if begin >= 0 and documents == 1 else None

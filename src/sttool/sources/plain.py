"""The quick walk: the data of an ordinary file, or the answer that it is not one.

It reads what nearly all files are and gives up at the first thing that is out of the ordinary. The careful walk then
says what it is and where. Each line of the loop is paid for a million times in a clinic of 100,000 records: names are
bound once, types are compared by identity, and nothing is asked that the screen before it has answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sttool.sources.events import BROKEN, events
from sttool.sources.ordinary import DEPTH, OutOfOrdinaryError
from sttool.sources.scalars import NUMBER_OR_WORD, Beyond, resolve

if TYPE_CHECKING:
    from collections.abc import Callable

    from sttool.sources.events import EventSource


def walk_plainly(content: bytes, source: EventSource | None = None) -> object:
    """Give the data of ordinary bytes.

    Raises:
        OutOfOrdinaryError: the file is no YAML, or has something that must be refused.

    """
    try:
        get = (source or events)(content)
        get()
        event = get()
        if type(event) is StreamEndEvent:
            return None
        if type(event) is not DocumentStartEvent or event.version or event.tags:
            raise OutOfOrdinaryError
        data = _document(get)
        if type(get()) is not StreamEndEvent:
            raise OutOfOrdinaryError
    except BROKEN as error:
        raise OutOfOrdinaryError from error
    return data


def _document(get: Callable[[], Any]) -> object:  # noqa: C901, PLR0912 - one loop without calls, for speed
    """Read the events of one document, its end included; all that is out of the ordinary raises."""
    scalar, opens_mapping, opens_list = ScalarEvent, MappingStartEvent, SequenceStartEvent
    closes_mapping, closes_list = MappingEndEvent, SequenceEndEvent
    special, meaning, beyond, text = NUMBER_OR_WORD, resolve, Beyond.INTEGER, str
    root: Any = []
    into, in_mapping, key = root, False, ""
    stack: list[tuple[Any, bool, str]] = []
    while True:
        event = get()
        kind = type(event)
        if in_mapping:
            if kind is scalar:
                key = event.value
                odd = (not key or key[0] in special) and not event.style and type(meaning(key)) is not text
                if odd or key in into:
                    raise OutOfOrdinaryError
                event = get()
                kind = type(event)
            elif kind is closes_mapping:
                into, in_mapping, key = stack.pop()
                continue
            else:
                raise OutOfOrdinaryError
        if kind is scalar:
            value = event.value
            if (not value or value[0] in special) and not event.style:
                value = meaning(value)
                if value is None or value is beyond:
                    raise OutOfOrdinaryError
            if in_mapping:
                into[key] = value
            else:
                into.append(value)
        elif kind is opens_mapping or kind is opens_list:
            if len(stack) == DEPTH:
                raise OutOfOrdinaryError
            stack.append((into, in_mapping, key))
            value = {} if kind is opens_mapping else []
            if in_mapping:
                into[key] = value
            else:
                into.append(value)
            into, in_mapping = value, kind is opens_mapping
        elif kind is closes_list:
            into, in_mapping, key = stack.pop()
        else:
            break
    if not root or kind is not DocumentEndEvent:
        raise OutOfOrdinaryError
    return root[0]

"""The careful walk: data, and a refusal with its place for everything that records may not hold.

It goes through the parser's events with a stack of its own and never recurses. What is refused leaves nothing
(``None``) in the data where it stood, so that only what rests on it is lost; a fault of writing ends the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from sttool.sources.events import BROKEN, events, offsets
from sttool.sources.nodes import Frame, Spot
from sttool.sources.ordinary import DEPTH
from sttool.sources.places import Lines, short
from sttool.sources.refusals import MOST_REFUSALS, Fault, Refusal
from sttool.sources.scalars import Beyond, resolve
from sttool.sources.syntax import complaint

if TYPE_CHECKING:
    from collections.abc import Callable

    from sttool.findings import Aim, At, Param
    from sttool.sources.events import EventSource
    from sttool.sources.nodes import Span

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_DIRECTIVE: Final = re.compile(r"(?m)^%")
_PROLOGUE: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?(?:\n|\Z)|%[^\n]*(?:\n|\Z))*")
_BLOCKS: Final = ("|", ">")
_RUN: Final = re.compile(r"[^\s,\[\]{}]+")


class _Ended(Exception):  # noqa: N818 - no error, the end of what can be read
    """What follows cannot be made sense of."""


class Walk:
    """One walk over one text (without byte order mark); its outcome stands in its fields.

    ``refused`` are the paths at which the data has nothing because of a refusal. ``sound`` is false where the data
    cannot be told at all.
    """

    def __init__(self, text: str, lines: Lines, source: EventSource | None = None, *, mark: bool = False) -> None:
        """Take a text, its lines, where events come from, and whether to mark the place of every node."""
        self.data: object = None
        self.refusals: list[Refusal] = []
        self.spots: dict[At, Spot] = {}
        self.refused: set[At] = set()
        self.sound = True
        self._text = text
        self._lines = lines
        self._source = source or events
        self._mark = mark
        self._stack: list[Frame] = []
        self._last_end = 0
        self._anchors: list[tuple[str, Span]] = []
        self._named: set[str] = set()
        self._documents = 0

    def run(self) -> Walk:
        """Walk to the end, or to where the text cannot be read any more."""
        try:
            self._events(self._source(self._without_directives()))
        except _Ended:
            self.data, self.sound = None, False
        except BROKEN as error:
            bracket = next((frame.begin for frame in reversed(self._stack) if frame.flow), None)
            found = complaint(error, self._text, bracket)
            place = self._lines.place(found.start, found.end)
            self.refusals.append(Refusal(found.fault, place, found.params))
            self.data, self.sound = None, False
        self._tell_anchors()
        return self

    def _tell_anchors(self) -> None:
        """Refuse the first anchor for all: who sees one can find the others."""
        if not self._anchors:
            return
        name, span = self._anchors[0]
        params: list[tuple[str, Param]] = [("name", short(name))]
        if len(self._anchors) > 1:
            params.append(("more", len(self._anchors) - 1))
        self.refusals.append(Refusal(Fault.ANCHOR, self._lines.place(*span), tuple(params)))

    def _without_directives(self) -> str:
        """Refuse directives and read them as comments, so that what follows is judged too."""
        text = self._text
        prologue = _PROLOGUE.match(text)
        end = prologue.end() if prologue else 0
        for match in _DIRECTIVE.finditer(text, 0, end):
            start = match.start()
            self._refuse(Fault.DIRECTIVE, (start, self._line_end(start)))
            text = f"{text[:start]}#{text[start + 1 :]}"
        return text

    def _line_end(self, start: int) -> int:
        end = self._text.find("\n", start)
        return len(self._text[: end if end >= 0 else None].rstrip())

    def _events(self, get: Callable[[], Event]) -> None:
        while True:
            event = get()
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, CollectionStartEvent):
                self._open(event)
            elif isinstance(event, CollectionEndEvent):
                self._close(event)
            elif isinstance(event, AliasEvent):
                self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                self._document(event)
            elif isinstance(event, StreamEndEvent):
                return

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            start = offsets(event)[0]
            self._refuse(Fault.SECOND, (start, self._line_end(start)))
            raise _Ended

    def _scalar(self, event: ScalarEvent) -> None:
        start, end = self._span(event)
        self._last_end = end
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.wants_key:
            self._key(frame, event, (start, end))
            return
        if self._marked(event):
            self._put(None, (start, end))
            return
        value = event.value if event.style else resolve(event.value)
        if value is None:
            self._nothing(frame, event.value, (start, end))
        elif value is Beyond.INTEGER:
            self._refuse(Fault.BEYOND, (start, end), self._here()[0], written=short(event.value))
            value = None
        elif event.style and _CONTROL.search(event.value):
            self._refuse(Fault.CONTROL, (start, end), self._here()[0])
            value = None
        self._put(value, (start, end))

    def _nothing(self, frame: Frame | None, written: str, span: Span) -> None:
        """Refuse a key or a dash with nothing after it; an empty file is no fault of writing."""
        at = self._here()[0]
        if written:
            self._refuse(Fault.NOTHING, span, at, written=written)
        elif frame is not None and isinstance(frame.node, list):
            dash = self._text.rfind("-", 0, span[0] + 1)
            self._refuse(Fault.EMPTY_ITEM, (dash, dash + 1) if dash >= 0 else span, at)
        elif frame is not None and frame.key is not None and frame.key_span is not None:
            self._refuse(Fault.EMPTY, frame.key_span, at, aim="key", key=short(frame.key))

    def _key(self, frame: Frame, event: ScalarEvent, span: Span) -> None:
        """Read a key; one that is refused leaves its value without a place in the data."""
        frame.key_read, frame.key, frame.key_span = True, None, span
        if frame.first_end is None:
            frame.first_end = span[1]
        key = event.value
        at = frame.at if frame.aside else (*frame.at, key)
        if self._marked(event, frame.at):
            return
        if not event.style and key == "<<":
            self._refuse(Fault.MERGE, span, frame.at)
        elif not event.style and not isinstance(resolve(key), str):
            self._refuse(Fault.KEY_NOT_TEXT, span, frame.at, key=short(key) or None)
        elif _CONTROL.search(key):
            self._refuse(Fault.CONTROL, span, frame.at)
        elif isinstance(frame.node, dict) and key in frame.node:
            self._refuse(Fault.DUPLICATE, span, at, aim="key", key=short(key))
            frame.repeated.add(key)
        else:
            frame.key = key

    def _marked(self, event: NodeEvent, at: At | None = None) -> bool:
        """Refuse a tag or an anchor, if the node has one."""
        tag = getattr(event, "tag", None)
        anchor = event.anchor
        if tag is None and anchor is None:
            return False
        start = offsets(event)[0]
        match = _RUN.match(self._text, start)
        span = (start, match.end() if match else start + 1)
        if anchor is not None:
            self._anchors.append((anchor, span))
            self._named.add(anchor)
        else:
            self._refuse(Fault.TAG, span, self._here()[0] if at is None else at, tag=short(self._text[slice(*span)]))
        return True

    def _alias(self, event: AliasEvent) -> None:
        span = self._span(event)
        self._last_end = span[1]
        frame = self._stack[-1] if self._stack else None
        key = frame is not None and frame.wants_key
        at = frame.at if key and frame else self._here()[0]
        name = event.anchor or ""
        if name not in self._named:
            self._refuse(Fault.ALIAS, span, at, name=short(name))
        if key and frame:
            frame.key_read, frame.key, frame.key_span = True, None, span
        else:
            self._put(None, span)

    def _open(self, event: CollectionStartEvent) -> None:
        begin = offsets(event)[0]
        frame = self._stack[-1] if self._stack else None
        at, aside = self._here()
        if len(self._stack) == DEPTH:
            self._refuse(Fault.TOO_DEEP, (begin, begin + 1), depth=DEPTH)
            raise _Ended
        is_key = frame is not None and frame.wants_key
        if is_key and frame is not None:
            if not frame.aside:
                self._refuse(Fault.KEY_NOT_TEXT, (begin, begin + 1), frame.at)
            frame.key_read, frame.key, frame.key_span = True, None, None
            at, aside = frame.at, True
        refused = not is_key and self._marked(event)
        node: dict[str, object] | list[object] = {} if isinstance(event, MappingStartEvent) else []
        flow = bool(event.flow_style)
        self._stack.append(Frame(node, at, begin, flow=flow, refused=refused, is_key=is_key, aside=aside))

    def _close(self, event: Event) -> None:
        frame = self._stack.pop()
        if frame.flow:
            self._last_end = offsets(event)[1]
        end = max(self._last_end, frame.begin + 1)
        if frame.is_key:
            return
        if isinstance(frame.node, dict):
            frame.node.update(dict.fromkeys(frame.repeated))
            self.refused.update((*frame.at, key) for key in frame.repeated)
        if frame.flow:
            opens = end if "\n" not in self._text[frame.begin : end] else frame.begin + 1
        else:
            opens = frame.first_end or frame.begin + 1
        self._put(None if frame.refused else frame.node, (frame.begin, end), (frame.begin, opens))

    def _here(self) -> tuple[At, bool]:
        """Give the path of the node that comes next, and whether it stands aside of what is read."""
        if not self._stack:
            return (), False
        frame = self._stack[-1]
        if frame.aside:
            return frame.at, True
        if isinstance(frame.node, list):
            return (*frame.at, len(frame.node)), False
        return (frame.at, True) if frame.key is None else ((*frame.at, frame.key), False)

    def _put(self, value: object, span: Span, start: Span | None = None) -> None:
        """Put a value where it belongs, and mark its place."""
        at, aside = self._here()
        frame = self._stack[-1] if self._stack else None
        if self._mark and not aside:
            self.spots[at] = Spot(frame.key_span if frame is not None else None, span, start or span)
        if value is None and at and not aside:
            self.refused.add(at)
        if frame is None:
            self.data = value
        elif isinstance(frame.node, list):
            frame.node.append(value)
        else:
            if frame.key is not None:
                frame.node[frame.key] = value
            frame.key_read, frame.key, frame.key_span = False, None, None

    def _span(self, event: Event) -> Span:
        """Give the offsets of a scalar or alias, less the blank behind a block of text."""
        start, end = offsets(event)
        if getattr(event, "style", None) in _BLOCKS:
            end = start + len(self._text[start:end].rstrip())
        return start, end

    def _refuse(self, fault: Fault, span: Span, at: At = (), *, aim: Aim = "value", **params: Param | None) -> None:
        """Refuse something; a parameter that is ``None`` is left out."""
        place = self._lines.place(*span)
        given = tuple((name, value) for name, value in params.items() if value is not None)
        self.refusals.append(Refusal(fault, place, given, at, aim))
        if len(self.refusals) >= MOST_REFUSALS:
            raise _Ended

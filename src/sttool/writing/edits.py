"""Edits that keep the file: a value put where it belongs, a line added, a key taken away; every other byte stays.

Each edit is an insertion into the text, or a replacement, at the places the reader itself gives. The result is read
again, and is refused where it says anything else than was meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.texts.writing import NO_LIST, NO_SUCH_PLACE
from sttool.writing.adding import item_added, key_added
from sttool.writing.page import apart, below, page, same, turned
from sttool.writing.plain import data_of, entry, flow, lines_of, scalar
from sttool.writing.taking import taken
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.findings import At
    from sttool.writing.page import Edit, Page


def put(path: str, content: bytes, at: At, value: object, order: Sequence[str] = ()) -> bytes:
    """Put a value at a path in the data of a file; give the file's new bytes.

    A list takes a new item at its length. Mappings that are missing on the way are made. ``order`` is the order of
    the keys of the record, for where a new one goes.

    Raises:
        NotWrittenError: the file has a fault, has no such place, or cannot be edited without changing more.

    """
    base = page(path, content, order)
    data = base.data if base.data is not None else {}
    value = data_of(value)
    return turned(base, _edits(base, data, at, value), placed(path, data, at, value), spelled(at)).content


def append(path: str, content: bytes, data: Mapping[str, object]) -> bytes:
    """Add an entry at the end of a log, on a line of its own; give the file's new bytes.

    Raises:
        NotWrittenError: the file has a fault, or is no list.

    """
    base = page(path, content)
    said = data_of(data)
    if base.data is None:
        line = entry(data)
        text = base.text
        eol = base.eol(len(text))
        lead = "" if not text or text.endswith("\n") else eol
        return turned(base, [(len(text), len(text), f"{lead}{line}{eol}")], [said], "").content
    if not isinstance(base.data, list):
        raise NotWrittenError(NO_LIST, path=path)
    meant = [*base.data, said]
    if not base.data:
        start, end = base.spots[()].value
        return turned(base, [(start, end, entry(data))], meant, "").content
    return turned(base, [item_added(base, (), len(base.data), flow(data))], meant, "").content


def drop(path: str, content: bytes, at: At) -> bytes:
    """Take away a key or an item; give the file's new bytes.

    Raises:
        NotWrittenError: the file has a fault, has no such place, or cannot be edited without changing more.

    """
    base = page(path, content)
    if not at or at not in base.spots:
        raise NotWrittenError(NO_SUCH_PLACE, path=path, field=spelled(at))
    return turned(base, taken(base, at), without(base.data, at), spelled(at)).content


def placed(path: str, data: object, at: At, value: object) -> object:
    """Give data with a value put at a path in it; what is given stays as it is.

    Raises:
        NotWrittenError: there is no such place.

    """
    found = _placed(data, at, value)
    if found is None:
        raise NotWrittenError(NO_SUCH_PLACE, path=path, field=spelled(at))
    return found


def _placed(data: object, at: At, value: object) -> object:
    """Put a value at a path; ``None``, which no record holds, where there is no such place."""
    if not at:
        return value
    step, rest = at[0], at[1:]
    if isinstance(data, dict) and isinstance(step, str):
        inner = _placed(data.get(step, {}), rest, value)
        return None if inner is None else {**data, step: inner}
    if isinstance(data, list) and isinstance(step, int) and 0 <= step <= len(data):
        inner = _placed(data[step] if step < len(data) else {}, rest, value)
        return None if inner is None else [*data[:step], inner, *data[step + 1 :]]
    if data == {} and step == 0:
        inner = _placed({}, rest, value)
        return None if inner is None else [inner]
    return None


def without(data: object, at: At) -> object:
    """Give data without what stands at a path in it."""
    step, rest = at[0], at[1:]
    if isinstance(data, dict):
        return {key: without(item, rest) if key == step else item for key, item in data.items() if rest or key != step}
    items = data if isinstance(data, list) else []
    return [without(item, rest) if place == step else item for place, item in enumerate(items) if rest or place != step]


def spelled(at: At) -> str:
    """Write a path in data as it is given on the command line: ``supervisors.0.to``."""
    return ".".join(str(step) for step in at)


def _edits(base: Page, data: object, at: At, value: object) -> Iterator[Edit]:
    """Go down to what is there already, and put there what is not."""
    here: object = data
    depth = 0
    while depth < len(at) and (found_there := below(here, at[depth])) is not None:
        here, depth = found_there[0], depth + 1
    found, rest = at[:depth], at[depth:]
    if not rest:
        yield from _instead(base, found, here, value)
        return
    for step in reversed(rest[1:]):
        value = {step: value} if isinstance(step, str) else [value]
    yield _added(base, found, here, (rest[0], value))


def _added(base: Page, at: At, here: object, new: tuple[str | int, object]) -> Edit:
    """Add a key to a mapping, or an item to a list."""
    step, value = new
    if base.data is None:  # a file with nothing in it yet
        return _first(base, str(step), value)
    if isinstance(here, list):
        return item_added(base, at, len(here), flow(value)) if here else (*base.spots[at].value, f"[{flow(value)}]")
    if isinstance(here, dict) and here:
        return key_added(base, at, list(here), (str(step), value))
    return (*base.spots[at].value, flow([value] if isinstance(step, int) else {step: value}))


def _first(base: Page, key: str, value: object) -> Edit:
    """Write the first key of a record that has none: at the end of what may stand there as a comment."""
    eol = base.eol(base.end)
    lead = "" if not base.end or base.text[: base.end].endswith("\n") else eol
    return base.end, base.end, lead + "".join(f"{line}{eol}" for line in lines_of(key, value))


def _instead(base: Page, at: At, old: object, value: object) -> Iterator[Edit]:
    """Put a value where another stands; of lists and mappings only what differs is touched, where that can be."""
    if same(old, value):
        return
    edits: list[Edit] = []
    if isinstance(old, dict) and isinstance(value, dict) and old.keys() & value.keys():
        edits = list(_mapping(base, at, old, value))
    elif isinstance(old, list) and isinstance(value, list) and old and value:
        edits = list(_list(base, at, old, value))
    yield from edits if edits and apart(edits) else [_replaced(base, at, old, value)]


def _mapping(base: Page, at: At, old: Mapping[str, object], value: Mapping[str, object]) -> Iterator[Edit]:
    for key in old:
        if key in value:
            yield from _instead(base, (*at, key), old[key], value[key])
        else:
            yield from taken(base, (*at, key))
    for key in value:
        if key not in old:
            yield _added(base, at, old, (key, value[key]))


def _list(base: Page, at: At, old: Sequence[object], value: Sequence[object]) -> Iterator[Edit]:
    """Touch what differs between what two lists begin and end with alike."""
    shared = min(len(old), len(value))
    head = next((index for index in range(shared) if not same(old[index], value[index])), shared)
    rest = shared - head
    tail = next((back for back in range(rest) if not same(old[-1 - back], value[-1 - back])), rest)
    old_end, new_end = len(old) - tail, len(value) - tail
    both = min(old_end, new_end)
    for index in range(head, both):
        yield from _instead(base, (*at, index), old[index], value[index])
    for index in range(both, old_end):
        yield from taken(base, (*at, index))
    for index in range(both, new_end):
        yield item_added(base, at, both, flow(value[index]))


def _replaced(base: Page, at: At, old: object, value: object) -> Edit:
    """Put a value in the place of another, whole."""
    spot = base.spots[at]
    start, end = spot.value
    if isinstance(value, dict | list):
        written = flow(value)
    else:
        sign = base.text[start : start + 1]
        quote = sign if isinstance(value, str) and isinstance(old, str) and sign in {'"', "'"} else ""
        written = scalar(value, quote=quote)
    if spot.key is not None and "\n" in base.text[spot.key[1] : start]:
        # A list or mapping on lines of its own goes up to its key.
        return base.text.index(":", spot.key[1]) + 1, end, f" {written}"
    return start, end, written

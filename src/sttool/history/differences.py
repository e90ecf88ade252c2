"""Differences between two versions of a record: of its data, never of its lines.

Items of a list are paired with the ones they became: equal ones first, then those that have most in common. So the
order of a list, and how it is written, make no difference.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Steps: TypeAlias = tuple[str, ...]
"""Where something stands, in words: keys, and ``[hl-03]`` for an item of a list by what it says of itself."""

_NAMING: Final = ("person", "unit", "by", "id", "specialty", "kind", "area", "what", "number", "percent")
_DAYS: Final = ("from", "on", "date", "decided", "since")
_MOST: Final = 200
_MISSING: Final = object()


class Difference(Struct, frozen=True):
    """One value that is not what it was; ``None`` where there was, or is, none.

    ``inside`` is the mapping it stood in before, or stands in now where it is new.
    """

    at: Steps
    old: object
    new: object
    inside: Mapping[str, object] | None = None


def differences(old: object, new: object) -> tuple[Difference, ...]:
    """Tell what differs between two versions of a record's data."""
    return tuple(_compared((), old, new, None))


def similarity(old: object, new: object) -> float:
    """How much of two pieces of data is the same: 1 where all is, 0 where nothing is."""
    before, after = Counter(_leaves((), old)), Counter(_leaves((), new))
    most = max(before.total(), after.total())
    return (before & after).total() / most if most else 1.0


def label(item: object) -> str:
    """What tells an item of a list from the others, in ids and days only."""
    if not isinstance(item, dict):
        return str(item) if isinstance(item, str | int | float) else ""
    name = next((str(item[key]) for key in _NAMING if isinstance(item.get(key), str | int | float)), "")
    day = next((item[key] for key in _DAYS if isinstance(item.get(key), str)), "")
    return f"{name} {day}".strip()


def _compared(at: Steps, old: object, new: object, inside: Mapping[str, object] | None) -> Iterator[Difference]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*new, *old)):
            yield from _compared((*at, str(key)), old.get(key, _MISSING), new.get(key, _MISSING), old)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _lists(at, old, new, inside)
    elif old is _MISSING and isinstance(new, list) and new:
        yield from _lists(at, [], new, inside)
    elif new is _MISSING and isinstance(old, list) and old:
        yield from _lists(at, old, [], inside)
    elif old is _MISSING or new is _MISSING or type(old) is not type(new) or old != new:
        yield Difference(at, _given(old), _given(new), inside)


def _lists(
    at: Steps, old: list[object], new: list[object], inside: Mapping[str, object] | None
) -> Iterator[Difference]:
    before, after = _without_equals(old, new)
    for one, other in _paired(before, after):
        if isinstance(one, dict) and isinstance(other, dict):
            yield from _compared((*at, f"[{label(one)}]"), one, other, one)
        elif isinstance(one, dict) or isinstance(other, dict):
            item = one if isinstance(one, dict) else other
            yield Difference((*at, f"[{label(item)}]"), _given(one), _given(other), inside)
        else:
            yield Difference(at, _given(one), _given(other), inside)


def _without_equals(old: Sequence[object], new: Sequence[object]) -> tuple[list[object], list[object]]:
    """What is left of two lists when equal items are taken out of both."""
    left = Counter(map(_written, new))
    before = []
    for item in old:
        if left[_written(item)]:
            left[_written(item)] -= 1
        else:
            before.append(item)
    after = []
    for item in reversed(new):
        if left[_written(item)]:
            left[_written(item)] -= 1
            after.append(item)
    return before, after[::-1]


def _written(item: object) -> str:
    """An item as text that is the same for the same data, whatever the order of its keys: true is not 1."""
    return json.dumps(item, sort_keys=True, default=str)


def _paired(old: list[object], new: list[object]) -> Iterator[tuple[object, object]]:
    """Pair items with what they became; one without another is paired with what is missing."""
    if len(old) > _MOST or len(new) > _MOST:
        scores = [(0.0, index, index) for index in range(min(len(old), len(new)))]
    else:
        scores = [(-_kinship(one, other), i, j) for i, one in enumerate(old) for j, other in enumerate(new)]
    partner: dict[int, int] = {}
    for score, i, j in sorted(scores):
        if (score < 0 or len(old) > _MOST) and i not in partner and j not in partner.values():
            partner[i] = j
    for i, one in enumerate(old):
        yield one, new[partner[i]] if i in partner else _MISSING
    for j, other in enumerate(new):
        if j not in partner.values():
            yield _MISSING, other


def _kinship(one: object, other: object) -> float:
    """How much two items have in common: what names them weighs most. Two plain values are near, two texts are not."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return 0.5 if type(one) is type(other) and isinstance(one, str | int | float) else 0.0
    same = [key for key in one if key in other and one[key] == other[key]]
    return sum(2.0 if key in {"person", "unit", "by", "id"} else 1.0 for key in same)


def _leaves(at: Steps, data: object) -> Iterator[tuple[Steps, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves((*at, str(key)), value)
    elif isinstance(data, list):
        for value in data:
            yield from _leaves(at, value)
    else:
        yield at, repr(data)


def _given(value: object) -> object:
    return None if value is _MISSING else value

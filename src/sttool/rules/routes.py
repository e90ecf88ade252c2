"""Ways through a record to the values a rule is about, each with where it stands in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from msgspec import Struct

from sttool.kinds.base import file_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import At

Step: TypeAlias = tuple[str, str, bool]
"""The field of the model, the key of the file, and whether it is a list whose items are meant."""


_NOTHING: Final = (None, ())


class Route(Struct, frozen=True):
    """A way through a record, as ``supervisors[].person``: fields of the models, ``[]`` for each item of a list."""

    steps: tuple[Step, ...]

    @property
    def field(self) -> str | None:
        """The one field that it leads to; ``None`` where it leads through lists or parts."""
        (field, _, many), *rest = self.steps
        return None if many or rest else field

    @property
    def key(self) -> str:
        """The last key of it, as the file has it."""
        return self.steps[-1][1]

    def values(self, record: object, at: At = ()) -> Iterator[tuple[At, Any]]:
        """Give the values that are there, each with its path in the data; ``at`` is where the record stands."""
        found = getattr(record, self.steps[0][0])
        return _walk(record, self.steps, at) if found or found not in _NOTHING else iter(())


def route(path: str) -> Route:
    """Read a way as it is written: ``plan.made``, ``signed[].on``; ``start:start`` where the key is the field's own."""
    return Route(tuple(_step(part) for part in path.split(".")))


def _step(part: str) -> Step:
    many = part.endswith("[]")
    field, _, key = part.removesuffix("[]").partition(":")
    return (field, key or file_name(field), many)


def _walk(record: object, steps: tuple[Step, ...], at: At) -> Iterator[tuple[At, Any]]:
    field, key, many = steps[0]
    found = getattr(record, field)
    if found is None:
        return
    rest = steps[1:]
    if many:
        for index, item in enumerate(found):
            if rest:
                yield from _walk(item, rest, (*at, key, index))
            else:
                yield (*at, key, index), item
    elif rest:
        yield from _walk(found, rest, (*at, key))
    else:
        yield (*at, key), found

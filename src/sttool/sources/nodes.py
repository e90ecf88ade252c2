"""What the careful walk keeps of the nodes it goes through: where they stand, and those not yet closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct, field

if TYPE_CHECKING:
    from sttool.findings import At

Span: TypeAlias = tuple[int, int]
"""From one offset in a text to another, the last not included."""


class Spot(Struct, frozen=True):
    """Where a node stands, as offsets: its key (where it has one), itself, and its beginning."""

    key: Span | None
    value: Span
    start: Span


class Frame(Struct):
    """A list or mapping that is being read."""

    node: dict[str, object] | list[object]
    at: At
    begin: int
    flow: bool
    refused: bool
    is_key: bool = False
    aside: bool = False
    """Whether it stands somewhere that is not read: under a refused key, or as a key."""
    key: str | None = None
    key_span: Span | None = None
    key_read: bool = False
    first_end: int | None = None
    repeated: set[str] = field(default_factory=set)

    @property
    def wants_key(self) -> bool:
        """Whether a key comes next."""
        return isinstance(self.node, dict) and not self.key_read

"""Where an obligation comes from: its sources, what each layer said of it, and the numbers it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from sttool.texts import Text

Authority: TypeAlias = Literal["law", "advice", "region", "society", "union", "agreement", "tool"]
"""Where a number comes from; ``tool`` is nobody's but our own choice, and is said to be."""


class Source(Struct, frozen=True):
    """Where a demand and its number stand, in words; ``number`` is missing where there is none to explain."""

    pack: str
    duty: Text
    number: Text | None
    authority: Authority
    url: str | None = None


class Layer(Struct, frozen=True):
    """One pack's say in an obligation: what it added or changed, with the keys it named and its source.

    ``values`` are what it says for the keys, as a pack writes it; empty for what is too long to quote. A change without
    keys only stands behind what is there.
    """

    pack: str
    did: Literal["added", "joined", "changed", "value"]
    keys: tuple[str, ...]
    path: str
    source: Text | None = None
    values: tuple[str, ...] = ()


class Named(Struct, frozen=True):
    """A number with a name that an obligation rests on: what it is, as a pack writes it, whose word, and its source."""

    name: str
    value: str
    pack: str
    source: Text

"""All codes by name. A family is loaded when one of its codes is asked for: most runs need few, and many none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Final

from sttool.texts.codes import Code

FAMILIES: Final[Mapping[str, tuple[str, str]]] = {
    "F": ("files", "FILES"),
    "M": ("shapes", "SHAPES"),
    "R": ("references", "REFERENCES"),
    "P": ("packs", "PACKS"),
    "T": ("templates", "TEMPLATES"),
    "O": ("obligations", "OBLIGATIONS"),
    "H": ("history", "HISTORY"),
}
"""The letter a family's codes begin with; its module beside this one, and its table there."""


class Codes(Mapping[str, Code]):
    """A code by its name, in the order of the families."""

    def __getitem__(self, name: str) -> Code:
        """Give a code."""
        return family(name[:1])[name]

    def __iter__(self) -> Iterator[str]:
        """Name all codes."""
        for letter in FAMILIES:
            yield from family(letter)

    def __len__(self) -> int:
        """Count all codes."""
        return sum(len(family(letter)) for letter in FAMILIES)


@cache
def family(letter: str) -> Mapping[str, Code]:
    """Load the codes of one family; none where there is no such."""
    if letter not in FAMILIES:
        return {}
    module, table = FAMILIES[letter]
    codes: tuple[Code, ...] = getattr(import_module(f"sttool.texts.codes.{module}"), table)
    return {code.code: code for code in codes}


CODES: Final[Mapping[str, Code]] = Codes()

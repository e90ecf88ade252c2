"""Every sentence a reader sees, in Swedish and English side by side, compiled with the program.

A language is a value that is passed in, never a global. No module here knows what its words are about.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_FIELD = re.compile(r"\{([a-z_]+)\}")


class Text(Struct, frozen=True):
    """One message in both languages.

    ``{name}`` stands for a parameter. A part in square brackets is left out where one of its parameters is missing:
    ``no person "{id}"[; did you mean "{nearest}"?]``.
    """

    sv: str
    """In Swedish."""
    en: str
    """In English."""


class Language(Struct, frozen=True):
    """A language to answer in: its code, and how it picks its own words from a text."""

    code: str
    pick: Callable[[Text], str]

    def __call__(self, text: Text, params: Mapping[str, object] | None = None) -> str:
        """Say a text in this language, with its parameters filled in."""
        return fill(self.pick(text), params or {})


SWEDISH = Language("sv", lambda text: text.sv)
ENGLISH = Language("en", lambda text: text.en)
LANGUAGES: Mapping[str, Language] = {"sv": SWEDISH, "en": ENGLISH}


def fill(template: str, params: Mapping[str, object]) -> str:
    """Put parameters into a template; an optional part with a missing parameter disappears."""
    if "{" not in template and "[" not in template:
        return template
    return "".join(
        _FIELD.sub(lambda match: _shown(params[match[1]]), piece) if names else piece
        for piece, optional, names in _pieces(template)
        if not optional or all(name in params for name in names)
    )


def fields(template: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the names a template needs, and those it only mentions where they are known."""
    pieces = _pieces(template)
    needed = {name for _, optional, names in pieces if not optional for name in names}
    mentioned = {name for _, optional, names in pieces if optional for name in names}
    return frozenset(needed), frozenset(mentioned - needed)


@lru_cache(maxsize=1024)
def _pieces(template: str) -> tuple[tuple[str, bool, tuple[str, ...]], ...]:
    """Cut a template into pieces, each with whether it is optional, and the parameters in it."""
    pieces = enumerate(_OPTIONAL.split(template))
    return tuple((piece, index % 2 == 1, tuple(_FIELD.findall(piece))) for index, piece in pieces if piece)


def _shown(value: object) -> str:
    """Write a parameter: several are joined by commas."""
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)

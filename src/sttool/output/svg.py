"""The few shapes that pictures are drawn with: text that is safe, numbers that are short, nothing from outside."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from sttool.output.lines import columns_of, cut
from sttool.sources.places import safe

SIGN: Final = 6.6
"""How wide a sign of the small letters is on the average, in pixels."""


def words(text: str) -> str:
    """Make any text harmless between tags and in attributes."""
    return escape(safe(text), {'"': "&quot;", "'": "&#39;"})


def number(value: float) -> str:
    """Write a length with a decimal at the most."""
    return f"{value:.1f}".removesuffix(".0")


def tag(name: str, inside: str = "", **attributes: float | str) -> str:
    """Write an element; a name ends with ``_`` where Python keeps it, and ``_`` stands for ``-``."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def label(text: str, x: float, y: float, room: float | None = None, **attributes: float | str) -> str:
    """Write text, cut to the room there is; nothing where not even three signs fit."""
    signs = columns_of(text) if room is None else int(room / SIGN)
    if signs < min(3, columns_of(text)) or not text:
        return ""
    return tag("text", words(cut(safe(text), signs)), x=x, y=y, **attributes)


def hint(text: str) -> str:
    """Write what is told when one points at a shape, and read to whoever cannot see it."""
    return f"<title>{words(text)}</title>"

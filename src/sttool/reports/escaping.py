r"""What comes from a file is text, whatever it looks like: made harmless for a page and for Markdown.

HTML is escaped by the templates' environment. Markdown has no such thing, so that every value is escaped here: a name
may hold a pipe, a line break, ``<script>``, a link or the sign that turns a line round.
"""

from __future__ import annotations

import re
from typing import Final

from sttool.sources.places import safe

LONGEST: Final = 120
"""A name or title is cut at so many signs; no real one is longer."""

ENDLESS: Final = 2000
"""Nothing that is written in one go is longer."""

_SPACE: Final = re.compile(r"[^\S\u00a0]+")
_MARKUP: Final = re.compile(r"([\\`*_\[\]~|<>$^{}])")
_LINK: Final = re.compile(r"(?i)(://|(?<=\bwww)\.|(?<=\w)@(?=\w)|(?<=\bmailto):)")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_MARKED: Final = re.compile(r"[&\\`*_\[\]~|<>$^{}:@.)]|^[#+=-]")
"""Without any of these signs there is nothing to escape, which is so in most cells."""
_FIRST: Final = re.compile(r"^(#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=-)|=(?==*$)|\d{1,9}(?=[.)](?:\s|$)))")


def plain(value: str) -> str:
    """A name or title: on one line, without what could steer a terminal or turn the line round, and not too long."""
    return _cut(_line(value).strip(), LONGEST)


def written(value: str) -> str:
    """Any text of a report: on one line, and not endless."""
    return _cut(_line(value), ENDLESS)


def _line(value: str) -> str:
    if value.isprintable() and "  " not in value:
        return value
    return safe(_SPACE.sub(" ", value))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def markdown(value: str) -> str:
    """Text that Markdown shows as it stands, in a sentence as in a cell of a table."""
    text = written(value)
    if _MARKED.search(text) is None:
        return text
    text = _ENTITY.sub("&amp;", text)
    text = _MARKUP.sub(_marked, text)
    text = _LINK.sub(r"\\\1", text)
    return _FIRST.sub(_begun, text)


def _marked(match: re.Match[str]) -> str:
    """Angle brackets as entities: some readers take a backslash before them for no escape."""
    return {"<": "&lt;", ">": "&gt;"}.get(match[1], f"\\{match[1]}")


def _begun(match: re.Match[str]) -> str:
    """What would begin a heading, a list or a line across."""
    return f"{match[1]}\\" if match[1].isdigit() else f"\\{match[1]}"

"""Front matter: the YAML between the two lines ``---`` that a Markdown file begins with.

The first of them is YAML's own mark of a document's start, so it is left in place: then every line and column is
right in the whole file. The text below is never parsed.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from msgspec import Struct

from sttool.sources.places import Lines
from sttool.sources.refusals import Fault, Refusal
from sttool.sources.yaml import decode

_OPENS: Final = re.compile(rb"---[ \t]*(?:\r?\n|\Z)")
_CLOSES: Final = re.compile(rb"\n(---[ \t]*\r?)(?=\n|\Z)")


class Front(Struct, frozen=True):
    """A Markdown file taken apart.

    ``yaml`` begins with the first line of the file. ``body`` begins behind the line that closes the front matter,
    which is line ``body_line`` of the file (from 1).
    """

    yaml: bytes
    body: bytes
    body_line: int


def split(content: bytes) -> Front | Refusal:
    """Take a Markdown file apart, or refuse it for want of front matter."""
    plain = content.removeprefix(codecs.BOM_UTF8)
    opens = _OPENS.match(plain)
    if opens is None:
        return _refused(Fault.NO_FRONT, content)
    closes = _CLOSES.search(plain, opens.end() - 1)
    if closes is None:
        return _refused(Fault.OPEN_FRONT, content)
    after = closes.end() + 1
    return Front(plain[: closes.start(1)], plain[after:], plain.count(b"\n", 0, after) + 1)


def _refused(fault: Fault, content: bytes) -> Refusal:
    """Refuse at the first line; a file that is no text is refused for that."""
    text = decode(content)
    if isinstance(text, Refusal):
        return text
    end = text.find("\n")
    return Refusal(fault, Lines(text).place(0, len(text[: end if end >= 0 else None].rstrip())))

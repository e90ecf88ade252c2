"""Which files are ordinary: nothing in them that must be refused, or that readers of YAML take differently.

Asked of every file before it is parsed, and so without any library.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

DEPTH: Final = 64
"""How deep lists and mappings may stand in each other."""

_MARKED: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SIGNS: Final = b"&*!%\\<=>|"
_TO_JUDGE: Final = re.compile(
    rb"""\\ | << | ^(?:% | ={4} | >{4} | \|{4})  # a backslash, a merge key, a directive, what a merge leaves
    | (?:^ | [:,?\[{-]) [ \t]* [&*!]            # an anchor, alias or tag: only where a key or value may begin
    """,
    re.MULTILINE | re.VERBOSE,
)


class OutOfOrdinaryError(Exception):
    """The file has something that only the careful walk can judge."""


def ordinary(content: bytes) -> bytes | None:
    """Give the bytes to walk quickly, lines ending in LF; ``None`` where the file may hold what must be refused.

    It asks for what the quick walk does not look at: anchors, aliases, tags, merge keys, backslashes (they can write
    a control character), what a merge leaves behind, line breaks that only YAML 1.1 knew, and byte order marks.
    """
    if content.startswith(_MARKED):
        if not content.startswith(codecs.BOM_UTF8):
            return None
        content = content[3:]
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n")
        if b"\r" in content:
            return None
    if len(content.translate(None, _SIGNS)) != len(content) and _TO_JUDGE.search(content):
        return None
    unseen = not content.isascii() and (
        b"\xc2\x85" in content or b"\xe2\x80\xa8" in content or b"\xe2\x80\xa9" in content or codecs.BOM_UTF8 in content
    )
    return None if unseen else content

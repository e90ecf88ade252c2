"""One file as a document: its data, the findings of reading it, and, in Markdown, its text.

What was refused is ``None`` in the data, and has its finding here: whoever judges the data says nothing more of it,
and takes it as refused, never as missing.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.findings import Finding
from sttool.sources import yaml
from sttool.sources.frontmatter import Front, split
from sttool.sources.places import Lines
from sttool.sources.refusals import Fault, Refusal
from sttool.sources.tree import Item, ItemTrouble, Unreadable

if TYPE_CHECKING:
    from sttool.findings import Aim, At, Place

_SEVERAL: Final = rb"(?m)^[ \t]*(?!-|#|\.\.\.)[^ \t\r\n\xef]"
"""A line of a log that neither begins an entry nor is a comment or empty, and so goes on with one."""

_TROUBLES: Final[dict[ItemTrouble, Fault]] = {
    "link": Fault.LINK,
    "directory": Fault.NO_FILE,
    "special": Fault.NO_FILE,
    "name": Fault.NAME,
    "unreadable": Fault.UNREADABLE,
}


class Document(Struct, frozen=True):
    """What one file says, and what is wrong with it as a file.

    ``refused`` are the paths at which the data has ``None`` because of one of the findings. Where ``sound`` is false
    the file exists and could not be read: what rests on it is unknown.
    """

    data: object
    findings: tuple[Finding, ...] = ()
    body: str = ""
    refused: frozenset[At] = frozenset()
    sound: bool = True


def read_document(path: str, content: bytes | Unreadable, *, unproved: bool = False) -> Document:
    """Read a file by its ending: ``.md`` as front matter and text, all others as YAML.

    ``unproved`` as with :func:`sttool.sources.yaml.parse`.
    """
    if isinstance(content, Unreadable):
        return Document(None, (Finding(Fault.UNREADABLE.value, path),), sound=False)
    if path.endswith(".md"):
        return _markdown(path, content, unproved=unproved)
    parsed = yaml.parse(content, unproved=unproved)
    if not parsed.refusals and not isinstance(parsed.data, list):
        return Document(parsed.data)
    findings = tuple(_finding(path, refusal) for refusal in parsed.refusals)
    if isinstance(parsed.data, list):
        findings = (*findings, *_laid_out(path, content, len(parsed.data)))
    return Document(parsed.data, findings, refused=parsed.refused, sound=parsed.sound)


def locate(path: str, content: bytes, at: At, aim: Aim = "value") -> Place | None:
    """Give the place of a path in a file's data, from the bytes that were judged."""
    if path.endswith(".md"):
        front = split(content) if len(content) <= yaml.LIMIT else None
        return yaml.marks(front.yaml).place(at, aim) if isinstance(front, Front) else None
    return yaml.marks(content).place(at, aim)


def of_item(item: Item) -> Finding | None:
    """Give the finding of what stands in a folder and cannot be a record's file; none where it can."""
    if item.trouble is None:
        return None
    return Finding(_TROUBLES[item.trouble].value, item.path)


def _markdown(path: str, content: bytes, *, unproved: bool) -> Document:
    if len(content) > yaml.LIMIT:
        parsed = yaml.parse(content)
        return Document(None, tuple(_finding(path, refusal) for refusal in parsed.refusals), sound=False)
    front = split(content)
    if isinstance(front, Refusal):
        return Document(None, (_finding(path, front),), sound=False)
    parsed = yaml.parse(front.yaml, unproved=unproved)
    refusals = parsed.refusals
    body = yaml.decode(front.body)
    if isinstance(body, Refusal):
        whole = yaml.decode(content)
        if isinstance(whole, Refusal) and whole not in refusals:
            refusals = (*refusals, whole)
        body = front.body.decode(errors="replace")
    findings = tuple(_finding(path, refusal) for refusal in refusals)
    return Document(parsed.data, findings, body, parsed.refused, parsed.sound)


def _finding(path: str, refusal: Refusal) -> Finding:
    return Finding(refusal.code.value, path, refusal.at, refusal.aim, refusal.params, refusal.place)


def _laid_out(path: str, content: bytes, entries: int) -> tuple[Finding, ...]:
    """What of the layout of a log goes wrong in a merge: line ends of Windows, and entries on several lines."""
    findings: tuple[Finding, ...] = ()
    if b"\r" in content:
        findings = (Finding(Fault.CRLF.value, path, place=_first_line(content)),)
    if content.count(b"\n") <= entries:
        return findings  # a line for each, which nearly all logs have
    found = re.search(_SEVERAL, content)
    if found is None or isinstance(text := yaml.decode(content), Refusal):
        return findings
    start = len(content[: found.start()].removeprefix(codecs.BOM_UTF8).decode())
    line = text[start:].split("\n", 1)[0].rstrip()
    place = Lines(text).place(start + len(line) - len(line.lstrip()), start + len(line))
    return (*findings, Finding(Fault.SEVERAL_LINES.value, path, place=place))


def _first_line(content: bytes) -> Place | None:
    text = yaml.decode(content)
    return Lines(text).place(0, len(text.split("\r\n", 1)[0])) if isinstance(text, str) else None

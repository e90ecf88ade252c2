"""Gives findings their places, from the bytes that were judged: only files with findings are walked, each once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sttool.sources.frontmatter import Front, split
from sttool.sources.yaml import marks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sttool.findings import Aim, At, Finding, Place, Related

    Find = Callable[[At, Aim], Place | None]


def placed(findings: Iterable[Finding], contents: Mapping[str, bytes]) -> Iterator[Finding]:
    """Give each finding, and each place related to it, its line and column where its file has text."""
    finders: dict[str, Find] = {}

    def find(path: str, at: At, aim: Aim) -> Place | None:
        if path not in contents:
            return None
        if path not in finders:
            finders[path] = _finder(path, contents[path])
        place = finders[path](at, aim)
        while place is None and at:
            # What is not in the file has the place of what it would stand in.
            at, aim = at[:-1], "value"
            place = finders[path](at, aim)
        return place

    def related(item: Related) -> Related:
        return item if item.place is not None else replace(item, place=find(item.path, item.at, "value"))

    for finding in findings:
        others = tuple(related(item) for item in finding.related)
        place = finding.place or find(finding.path, finding.at, finding.aim)
        if place is finding.place and others == finding.related:
            yield finding
        else:
            yield replace(finding, place=place, related=others)


def _finder(path: str, content: bytes) -> Find:
    """How to find a place in one file; it is walked once, and only for more than the place of the whole."""
    front = split(content) if path.endswith(".md") else None
    if front is not None and not isinstance(front, Front):
        return _nowhere
    from sttool.sources.wholes import whole  # noqa: PLC0415 - it loads PyYAML, which most runs can do without

    data = content if front is None else front.yaml
    all_of_it, walked = cache(lambda: whole(data)), cache(lambda: marks(data))
    return lambda at, aim: (all_of_it() if not at and aim == "value" else None) or walked().place(at, aim)


def _nowhere(at: At, aim: Aim) -> None:
    """A file without front matter has no data to point into."""
    del at, aim

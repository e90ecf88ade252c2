"""Which of a unit's own templates something was written with: what a foot says beside the records it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, meta

from sttool.reports.foot import NO_TEMPLATES, MadeWith
from sttool.reports.templates import own_items
from sttool.sources.digest import digest, file_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

    from sttool.sources.tree import Source


def made_with(environment: Environment, source: Source, own: str, name: str) -> MadeWith:
    """Tell which templates of a unit's own one of them, or the packaged one of its name, is written with.

    They are those it names and those that they name. Where one names another by a value, all of the folder count.
    """
    there = {item.path.removeprefix(f"{own}/"): item.path for item in own_items(source, own)}
    wanted, found = [name], set[str]()
    while wanted:
        one = wanted.pop()
        if one in there and one not in found:
            found.add(one)
            wanted += _named_by(environment, source, there[one], there)
    if not found:
        return NO_TEMPLATES
    paths = sorted(there[one] for one in found)
    return MadeWith(tuple(paths), digest(file_line(path, source.read(path)) for path in paths))


def _named_by(environment: Environment, source: Source, path: str, there: Iterable[str]) -> list[str]:
    content = source.read(path)
    if not isinstance(content, bytes):
        return []
    try:
        names = list(meta.find_referenced_templates(environment.parse(content.decode("utf-8", "replace"))))
    except TemplateSyntaxError:
        return []
    return [*there] if None in names else [name for name in names if name is not None]

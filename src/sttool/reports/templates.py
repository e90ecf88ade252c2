"""The templates there are, and the faults that a unit's own can have: findings, with a place in the template."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2.exceptions import SecurityError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from sttool.findings import Finding, Place
from sttool.reports.escaping import plain
from sttool.reports.given import GIVEN
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from sttool.sources.tree import Item, Source

_PACKAGE: Final = Path(__file__).parent.parent
_NAMED: Final = r"(?:'(\w+)' is undefined|has no attribute '(\w+)')"
_MENTIONED: Final = r"'([^']+)'"
_ABOUT_NAMES: Final = frozenset({"T102", "T103", "T104", "T107"})
_BLOCK: Final = r"{%-?\+?\s*block\s+(\w+)"
ENDING: Final = ".j2"
"""How the name of every template ends."""


class TemplateFault(Exception):  # noqa: N818 - it is no error of the program
    """A unit's own template cannot be used; the finding says which, where, and why."""

    def __init__(self, fault: Finding) -> None:
        """Take the finding."""
        super().__init__(fault)
        self.finding = fault


def packaged_templates() -> Path:
    """The folder of the templates that come with the program: in the package, or beside it where it is edited."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent.parent / "templates"


def named() -> tuple[str, ...]:
    """The packaged templates that a command writes with, ``report/yearly``, in order; each has a file a language."""
    return tuple(sorted(GIVEN))


def blocks(name: str, language: str) -> tuple[str, ...]:
    """The blocks of a packaged template that a unit's own may write anew, in their order; those of its page too."""
    top = packaged_templates()
    text = (top / f"{name}.{language}{ENDING}").read_text(encoding="utf-8")
    page = (top / "report" / "page.html.j2").read_text(encoding="utf-8") if "{% extends page %}" in text else ""
    return tuple(dict.fromkeys((*re.findall(_BLOCK, text), *re.findall(_BLOCK, page))))


def fault_of(error: Exception, own: str | None, source: Source | None) -> TemplateFault | None:
    """A fault of the unit's own template, with its place; ``None`` where the fault is ours."""
    if own is None or source is None:
        return None
    if isinstance(error, TemplateSyntaxError) and (error.filename or "").startswith(f"{own}/"):
        return TemplateFault(at_line(source, str(error.filename), error.lineno, "T101", str(error.message)))
    place = _line(error.__traceback__, own)
    if place is None:
        return None
    return TemplateFault(at_line(source, *place, *_told(error)))


def _told(error: Exception) -> tuple[str, str, str]:
    """The code of what went wrong while a template was written, the reason, and the name in the line that is meant."""
    reason = str(error) or type(error).__name__
    match error:
        case UndefinedError():
            found = re.search(_NAMED, reason)
            name = (found[1] or found[2]) if found else ""
            return "T102" if name else "T105", reason, name
        case SecurityError() | OverflowError():
            mentioned = re.search(_MENTIONED, reason)
            return "T103" if mentioned else "T105", reason, mentioned[1] if mentioned else ""
        case TemplateNotFound():
            return "T104", reason, reason
        case _:
            return "T105", reason, ""


def at_line(  # noqa: PLR0913, PLR0917 - where, what, and which name is meant
    source: Source, path: str, line: int, code: str, reason: str, name: str = "", others: Iterable[str] = ()
) -> Finding:
    """A finding at a line, and at the name in it that is meant where it stands there; with the nearest of others."""
    content = source.read(path)
    lines = [] if isinstance(content, Unreadable) else content.decode("utf-8", "replace").splitlines()
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    start = text.find(name) if name else -1
    length = len(name)
    if start < 0:
        start = len(text) - len(text.lstrip())
        length = len(text.strip())
    place = Place(line, start + 1, line, start + 1 + length, text)
    said = [("name", plain(name)) if code in _ABOUT_NAMES else ("reason", plain(reason))]
    near = get_close_matches(name, sorted(others), 1) if name else []
    return Finding(code, path, params=(*said, *(("nearest", one) for one in near)), place=place)


def _line(trace: TracebackType | None, own: str) -> tuple[str, int] | None:
    """The last line of one of the unit's own templates that was being written."""
    found = None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(f"{own}/"):
            found = (name, trace.tb_lineno)
        trace = trace.tb_next
    return found


def copied(name: str, language: str) -> str:
    """A small template of the unit's own that extends a packaged one, with its blocks named in comments."""
    lines = [
        f'{{% extends "sttool/{name}.{language}{ENDING}" %}}',
        "{#",
        "  Everything is as in the packaged template until a block is written here.",
        "  To change one, write it outside of this comment; super() is what it says without you:",
        "",
        "      {% block title %}{{ super() }}{% endblock %}",
        "",
        "  Its blocks:",
        "",
        *(f"      {block}" for block in blocks(name, language)),
        "",
        "  What it is given stands in docs/templates.md.",
        "#}",
    ]
    return "\n".join(lines) + "\n"


def own_items(source: Source, own: str) -> Iterator[Item]:
    """A unit's own templates as they stand in their folder."""
    yield from (item for item in source.files(own) if item.path.endswith(ENDING))

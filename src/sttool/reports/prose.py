"""Paragraphs, notes and lists, as HTML or as Markdown: the filters that templates put around their sentences.

They are filters and not macros because a macro for each paragraph would double the time that a report takes to start.
What they are given is already escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_AROUND: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "html": {
        "text": ("<p>", "</p>\n"),
        "note": ('<p class="note">', "</p>\n"),
        "points": ("<ul>\n", "\n</ul>\n"),
        "point": ("<li>", "</li>\n"),
    },
    "markdown": {
        "text": ("\n", "\n\n"),
        "note": ("\n*", "*\n\n"),
        "points": ("\n", "\n\n"),
        "point": ("- ", "\n"),
    },
}


def prose(form: str) -> dict[str, Callable[[Markup], Markup]]:
    """The filters of one form, by the names that templates use."""
    return {name: _filter(*around) for name, around in _AROUND.get(form, _AROUND["markdown"]).items()}


def _filter(before: str, after: str) -> Callable[[Markup], Markup]:
    def put(value: Markup) -> Markup:
        return Markup(before) + value.strip() + Markup(after)  # noqa: S704 - constants of this module

    return put

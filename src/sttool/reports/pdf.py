"""A page of HTML as a PDF, by WeasyPrint: the extra ``pdf``. No network, no file but the page, no clock.

The library sets a page well but knows neither the colours that a page's style gives to its drawings nor the patterns
that stand in another drawing. Both are therefore put into each drawing before it is set.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from sttool.reports.templates import packaged_templates

if TYPE_CHECKING:
    from datetime import date

Lack: TypeAlias = Literal["library", "system"]
"""What is missing: the library itself, or what it needs of the system."""

_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_DRAWING: Final = re.compile(r"(<svg\b[^>]*>)(.*?</svg>)", re.DOTALL)
_DEFS: Final = re.compile(r"<defs>.*?</defs>", re.DOTALL)
_PRINTED: Final = re.compile(r"@media print\s*\{\s*:root\s*\{(.*?)\}", re.DOTALL)
_VARIABLE: Final = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_USED: Final = re.compile(r"var\((--[\w-]+)\)")
_RULE: Final = re.compile(r"([^{}@;]+)\{([^{}]*\b(?:fill|stroke)\s*:[^{}]*)\}")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


class NoPdf(Exception):  # noqa: N818 - it is no error of the program
    """No PDF can be made here: what is missing, and what the system says of it."""

    def __init__(self, lack: Lack, reason: str = "") -> None:
        """Take what is missing."""
        super().__init__(lack, reason)
        self.lack = lack
        self.reason = reason


def pdf(page: str, day: date) -> bytes:
    """Set a page; the day it is judged on stands where others have the time it was made.

    The same page gives the same bytes wherever fonts and the library are the same. Raises :class:`NoPdf`.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415 - an extra, and slow to load
        from weasyprint.urls import URLFetcher  # noqa: PLC0415 - likewise
    except ImportError:
        raise NoPdf(lack="library") from None
    except OSError as error:
        # The library is there, and Pango, which it loads from the system, is not.
        raise NoPdf(lack="system", reason=str(error).partition("\n")[0]) from None
    document = HTML(string=_styled(drawn(page)), url_fetcher=URLFetcher(allowed_protocols=())).render()
    document.metadata.created = day.isoformat()
    made = document.write_pdf()
    return made if isinstance(made, bytes) else b""


def drawn(page: str) -> str:
    """Put into each drawing of a page the rules that paint it, and the patterns it may name."""
    styles = _COMMENT.sub("", "\n".join(_STYLE.findall(page)))
    printed = _PRINTED.search(styles)
    values = {name: value.strip() for name, value in _VARIABLE.findall(printed[1] if printed else styles)}
    rules = "".join(f"{select.strip()}{{{body}}}" for select, body in _RULE.findall(styles))
    painted = _USED.sub(lambda match: values.get(match[1], "currentColor"), rules)
    patterns = "".join(dict.fromkeys(_DEFS.findall(page)))

    def put(match: re.Match[str]) -> str:
        shared = patterns if "<defs>" not in match[2] else ""
        return f"{match[1]}<style>{painted}</style>{shared}{match[2]}"

    return _DRAWING.sub(put, page)


def _styled(page: str) -> str:
    """Add what holds for a PDF only, after the page's own style, so that it has the last word."""
    sheet = (packaged_templates() / "report" / "pdf.css").read_text(encoding="utf-8")
    return page.replace("</head>", f"<style>{sheet}</style></head>", 1)

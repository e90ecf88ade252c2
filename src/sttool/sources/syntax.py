"""From the parser's complaint to one of our own: which fault of writing it is, and where.

The parser's own words are never shown. They are only looked at for what kind of complaint it is; libyaml and
PyYAML's Python parser differ in wording, so both are known here. What is not known becomes "not YAML from here".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from yaml.error import MarkedYAMLError

from sttool.sources.places import safe
from sttool.sources.refusals import Fault

if TYPE_CHECKING:
    from sttool.findings import Param

_IMPOSSIBLE: Final = re.compile(r"\\[uU][0-9A-Fa-f]{4,8}")
_KEY_BEFORE: Final = re.compile(r"(?::|\?|^)\s.*:\s|[^\s:]:\s")
_BLANK: Final = " \t\r\n"


class Complaint(Struct, frozen=True):
    """A fault of writing, from one offset to another."""

    fault: Fault
    start: int
    end: int
    params: tuple[tuple[str, Param], ...] = ()


class _Report(Struct, frozen=True):
    """What the parser said, and the text it said it of."""

    text: str
    said: str
    during: str
    at: int
    since: int

    def here(self, fault: Fault, **params: Param) -> Complaint:
        """Complain of the one sign that the parser stopped at."""
        return Complaint(fault, self.at, self.at + 1, tuple(params.items()))

    def line(self, fault: Fault, start: int | None = None) -> Complaint:
        """Complain of all from an offset to the end of its line."""
        begin = self.at if start is None else start
        end = self.text.find("\n", begin)
        rest = self.text[begin : end if end >= 0 else len(self.text)]
        return Complaint(fault, begin, begin + len(rest.rstrip()))

    @property
    def sign(self) -> str:
        """The sign that the parser stopped at; none at the end."""
        return self.text[self.at : self.at + 1]

    @property
    def before(self) -> str:
        """What stands before that sign on its line."""
        return self.text[self.text.rfind("\n", 0, self.at) + 1 : self.at]


def complaint(error: Exception, text: str, bracket: int | None) -> Complaint:
    """Say what is wrong with a text that the parser gave up on.

    ``bracket`` is the offset of the innermost ``[`` or ``{`` that was open then.
    """
    if not isinstance(error, MarkedYAMLError):
        match = _IMPOSSIBLE.search(text)
        return Complaint(Fault.BACKSLASH, *match.span()) if match else Complaint(Fault.NOT_YAML, 0, 1)
    said, during = (error.problem or "").lower(), (error.context or "").lower()
    at = _index(error.problem_mark, 0)
    report = _Report(text, said, during, at, _index(error.context_mark, at))
    return (
        _of_token(report)
        or _of_text(report)
        or (_of_bracket(report, bracket) if bracket is not None else None)
        or _of_structure(report)
        or report.here(Fault.NOT_YAML)
    )


def _index(mark: object, otherwise: int) -> int:
    index = getattr(mark, "index", None)
    return index if isinstance(index, int) else otherwise


def _of_token(report: _Report) -> Complaint | None:
    """Complain of a sign that YAML has a meaning for and records have none."""
    for word, fault in (
        ("anchor", Fault.ANCHOR),
        ("alias", Fault.ALIAS),
        ("tag", Fault.TAG),
        ("directive", Fault.DIRECTIVE),
    ):
        if re.search(rf"\b{word}\b", report.during) or f"{word} handle" in report.said:
            return report.line(fault, report.since)
    if "tab character" in report.said or (report.sign == "\t" and "cannot start" in report.said):
        return report.here(Fault.TAB)
    if "cannot start" in report.said:
        return report.here(Fault.FIRST_SIGN, sign=safe(report.sign))
    if "block scalar" in report.during:
        start = report.since
        return Complaint(Fault.FIRST_SIGN, start, start + 1, (("sign", report.text[start : start + 1]),))
    return None


def _of_text(report: _Report) -> Complaint | None:
    """Complain of a text in quotes."""
    if "quoted" not in report.during:
        return None
    if "unexpected" in report.said:
        return report.line(Fault.OPEN_QUOTE, report.since)
    slash = max(report.text.rfind("\\", 0, report.at + 1), report.since)
    return Complaint(Fault.BACKSLASH, slash, slash + 2)


def _of_bracket(report: _Report, bracket: int) -> Complaint | None:
    """Complain of what stands in brackets."""
    sign = report.sign
    same_line = "\n" not in report.text[bracket : report.at]
    if not same_line or not report.text[report.at :].strip(_BLANK) or sign in _BLANK:
        return Complaint(Fault.OPEN_BRACKET, bracket, bracket + 1, (("bracket", report.text[bracket]),))
    if sign == ":" and ("expected ','" in report.said or "mapping values" in report.said):
        return report.here(Fault.COLON)
    if "expected ','" in report.said and sign not in "]}":
        return report.line(Fault.AFTER_VALUE)
    return report.here(Fault.NOT_YAML)


def _of_structure(report: _Report) -> Complaint | None:
    """Complain of a line that does not fit those above it, or of what stands behind a value."""
    said, before = report.said, report.before
    if "mapping values" in said:
        return _of_colon(report)
    if "could not find expected ':'" in said:
        bracketed = report.text.startswith(("[", "{"), report.since)
        return report.line(Fault.MISFIT if bracketed else Fault.NO_COLON, report.since)
    alone = not before.strip()
    if any(word in said for word in ("expected key", "'-' indicator", "block end", "document start")):
        return report.line(Fault.MISFIT if alone else Fault.AFTER_VALUE)
    if "keys are not allowed" in said or "entries are not allowed" in said:
        return report.line(Fault.MISFIT) if alone else report.here(Fault.FIRST_SIGN, sign=safe(report.sign))
    if "node content" in said and report.sign.strip():
        return report.here(Fault.FIRST_SIGN, sign=safe(report.sign))
    return None


def _of_colon(report: _Report) -> Complaint:
    """Complain of a colon where none can be: in a text, on a line too far in, or below a line that lacks its own."""
    if _KEY_BEFORE.search(report.before):
        return report.here(Fault.COLON)
    begin = report.at - len(report.before.lstrip())
    bare = _line_without_colon(report.text, begin)
    return report.line(Fault.MISFIT, begin) if bare is None else report.line(Fault.NO_COLON, bare)


def _line_without_colon(text: str, start: int) -> int | None:
    """Give where the line above begins, if it stands as far in and looks like a key that lacks its colon."""
    line = text.rfind("\n", 0, start) + 1
    if line == 0:
        return None
    above = text.rfind("\n", 0, line - 1) + 1
    words = text[above : line - 1]
    begin = above + len(words) - len(words.lstrip())
    bare = begin - above == start - line and words.strip() and ":" not in words and words.lstrip()[0] not in "-#"
    return begin if bare else None

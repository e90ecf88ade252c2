"""A code explained: what it says, what to do, and its example, wrong and right, with the message made by running it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sttool.output.lines import BLANK, Line, cut, line, piece, wrapped
from sttool.output.messages import marked, said, where
from sttool.sources.memory import Memory
from sttool.survey import Request, survey
from sttool.texts import fields
from sttool.texts import sentences as words
from sttool.texts.codes import Link, Trouble
from sttool.texts.codes.table import CODES
from sttool.texts.example import CLINIC
from sttool.texts.output import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.findings import Finding
    from sttool.survey import Survey
    from sttool.texts import Language
    from sttool.texts.codes import Content, Files

_MOST_LINES: Final = 12
_SHOWN_WHOLE: Final = 6


def code_lines(name: str, day: date, say: Language, width: int) -> list[Line]:
    """Explain a code; its example is run on a day, and shown with what comes of it."""
    code = CODES[name]
    lines = [line(piece(f"{name}  {say(code.title)}", "head"), f"  {say(SEVERITIES[code.severity.value])}"), BLANK]
    judged = _judged(name, day) if code.bad else None
    finding = _first(judged, name)
    if judged is None or finding is None:
        return [*lines, *wrapped(say(code.help), width)] if not fields(say.pick(code.help))[0] else lines
    spoken = said(finding, judged.rules, say)
    lines += [*wrapped(spoken.help, width), BLANK, line(piece(say(words.WRONG), "bad"))]
    lines += _files(code.bad, {**CLINIC, **code.good}, say, width)
    lines += [BLANK, line(f"  {where(finding)}  ", piece(name, "bad"), f"  {spoken.message}")]
    if finding.place is not None:
        lines += marked(finding.place)
    if code.good:
        lines += [BLANK, line(piece(say(words.RIGHT), "good")), *_files(code.good, {**CLINIC, **code.bad}, say, width)]
    return lines


@lru_cache(maxsize=1)
def _judged(name: str, day: date) -> Survey:
    """Run a code's wrong example; once for both languages where both are wanted."""
    source = Memory({**CLINIC, **CODES[name].bad})
    judged = survey(source, Request(day, day))
    if judged.clinic.settings.templates is None:
        return judged
    from sttool.reports.template_check import with_templates  # noqa: PLC0415 - templates are seldom explained

    return with_templates(judged, source)


def _first(judged: Survey | None, name: str) -> Finding | None:
    return next((item for item in judged.findings if item.code == name), None) if judged else None


def _files(files: Files, other: Files, say: Language, width: int) -> Iterator[Line]:
    """The files of an example; of a long one only the lines in which it differs from the other."""
    for path, content in sorted(files.items()):
        if content == other.get(path) and len(files) > 1:
            continue
        yield line(f"  {path}")
        texts = _texts(content)
        if len(texts) > _SHOWN_WHOLE:
            beside = set(_texts(other.get(path, "")))
            texts = [text for text in texts if text not in beside] or texts
        for text in texts[:_MOST_LINES]:
            yield line(piece(f"      {cut(text, width - 6)}", "dim"))
        if len(texts) > _MOST_LINES:
            left = say(words.PART_LEFT, {"number": len(texts) - _MOST_LINES})
            yield line(piece(f"      {left}", "dim"))


def _texts(content: Content) -> list[str]:
    if isinstance(content, Link):
        return [f"-> {content.target}"]
    if isinstance(content, Trouble):
        return [content.reason]
    text = content if isinstance(content, str) else content.decode("utf-8", "backslashreplace")
    return text[:20_000].splitlines()

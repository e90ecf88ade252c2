"""The audit as text and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.history.lags import BUCKETS
from sttool.output.found import Found
from sttool.output.header import title
from sttool.output.lines import BLANK, Column, line, piece, table, wrapped
from sttool.output.messages import marked, said, where
from sttool.output.record import envelope
from sttool.texts import history as words
from sttool.texts.codes.table import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.history.auditing import Audit
    from sttool.output.header import Origin
    from sttool.output.lines import Line, Piece
    from sttool.output.view import View

_COLUMNS: Final = (Column(), *(Column(right=True) for _ in words.BUCKETS))


def audit_lines(view: View, found: Audit, origin: Origin, width: int, *, lag: bool) -> list[Line]:
    """Write the audit: how late things were recorded, then what is to be looked at, by code."""
    say = view.language
    lines = [title(view, origin), line(piece(_commits(view, found), "dim")), BLANK]
    if found.lags:
        lines += [line(piece(say(words.LAGS), "head")), *_lags(view, found, width), BLANK]
        if not lag:
            lines += [*wrapped(say(words.NO_LAG), width, 2, "dim"), BLANK]
    lines += _findings(view, found, width)
    for item in found.accounted:
        params = {"year": item.year, "unit": item.unit, "day": item.erasure.date, "id": item.erasure.id}
        lines += [*wrapped(say(words.ACCOUNTED, params), width), BLANK]
    if found.since is not None:
        lines += [*wrapped(say(words.AUDIT_CUT, {"day": found.since}), width), BLANK]
    number = len(found.findings)
    if not number:
        return [*lines, line(piece(say(words.NOTHING_FOUND), "good"))]
    counted = words.AUDIT_COUNT_ONE if number == 1 else words.AUDIT_COUNT
    return [*lines, line(say(counted, {"number": view.number(number)}), f"        sttool explain {_first(found)}")]


def _first(found: Audit) -> str:
    return min(item.code for item in found.findings)


def _commits(view: View, found: Audit) -> str:
    if not found.commits:
        return view.language(words.AUDITED_NONE)
    days = sorted(item.day for item in found.commits)
    params = {"number": view.number(len(found.commits)), "first": days[0], "last": days[-1]}
    return view.language(words.AUDITED if len(found.commits) > 1 else words.AUDITED_ONE, params)


def _lags(view: View, found: Audit, width: int) -> list[Line]:
    say = view.language
    rows: list[list[Piece]] = [[piece(""), *(piece(say(text), "dim") for text in words.BUCKETS)]]
    kinds = {kind: say(words.KINDS.get(kind, words.SIGNATURES)) for kind, _ in found.lags}
    for kind in sorted(kinds, key=kinds.__getitem__):
        numbers = [found.lags[kind, index] for index in range(len(BUCKETS) + 1)]
        rows.append([piece(kinds[kind]), *(piece(view.number(each) if each else "·") for each in numbers)])
    return table(rows, _COLUMNS, width)


def _findings(view: View, found: Audit, width: int) -> Iterator[Line]:
    """Each kind of finding under its title, with what to do said once."""
    for code in sorted({item.code for item in found.findings}):
        together = [item for item in found.findings if item.code == code]
        spoken = [said(item, view.survey.rules, view.language) for item in together]
        yield line(piece(view.language(CODES[code].title), "head"), piece(f"  {code}", "dim"))
        for item, each in zip(together, spoken, strict=True):
            yield line(f"  {where(item)}  {each.message}")
            if item.place is not None:
                yield from marked(item.place)
        yield from wrapped(spoken[0].help, width, 6, "dim")
        yield BLANK


def audit_data(view: View, found: Audit, origin: Origin) -> dict[str, Any]:
    """Give the audit as data; findings as every command has them."""
    return {
        **envelope(view, "audit", Found(found.findings, ()), origin),
        "cut_off": found.since.isoformat() if found.since else None,
        "commits": [
            {"commit": item.name, "day": item.day.isoformat(), "signed": item.signed} for item in found.commits
        ],
        "lags": [
            {"kind": kind, "most_days": BUCKETS[index] if index < len(BUCKETS) else None, "number": number}
            for (kind, index), number in sorted(found.lags.items())
        ],
        "accounted": [
            {"unit": item.unit, "year": item.year, "erased": item.erasure.id, "date": item.erasure.date.isoformat()}
            for item in found.accounted
        ],
    }

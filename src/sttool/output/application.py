"""An application as text: what is needed and missing, goals, service, signatures, what to enclose, and the doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.output.application_words import (
    any_of,
    doubt_lines,
    enclosed_besides,
    item_words,
    paper_words,
    role_of,
    service_rows,
    signer_name,
)
from sttool.output.header import header
from sttool.output.lines import BLANK, Column, Line, line, piece, table, wrapped
from sttool.texts import certify as words
from sttool.texts.codes.table import CODES
from sttool.training.application import lacking
from sttool.training.goals import specialty_names
from sttool.training.papers import originals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.output.application_words import Names
    from sttool.output.header import Origin
    from sttool.output.lines import Piece
    from sttool.output.view import View
    from sttool.training.application import Application

_ITEMS: Final = (Column(), Column(least=34), Column(least=24))
_SERVICE: Final = (Column(least=20), Column(), Column(right=True), Column(right=True), Column(least=12))
_SIGNATURES: Final = (Column(), Column(), Column(least=20), Column())
_PAPERS: Final = (Column(right=True), Column(), Column(), Column(least=18), Column(least=28), Column(least=16))
_GOALS: Final = (Column(), Column(least=20), Column(least=20))


def application_lines(view: View, found: Sequence[Application], names: Names, origin: Origin, width: int) -> list[Line]:
    """Write a trainee's applications, one after the other."""
    lines = [header(view, origin), BLANK]
    for one in found:
        lines += [*_head(view, one, width), BLANK]
        for title, part in _sections(view, one, names, width):
            shown = list(part)
            if shown:
                lines += [line(piece(title, "head")), *shown, BLANK]
    return lines[:-1]


def _head(view: View, one: Application, width: int) -> Iterator[Line]:
    say = view.language
    who = [view.person(one.trainee), one.programme, *specialty_names(one.specialties), one.regulation]
    yield line(piece(say(words.TITLES[one.programme]), "head"))
    yield line(" · ".join(who))
    number = len(one.missing)
    text = words.COMPLETE if one.complete else words.MISSING_ONE if number == 1 else words.MISSING
    told = [say(text, {"number": view.number(number)})]
    for text, day in ((words.APPLIED, one.applied), (words.PROOF, one.proof)):
        if day is not None and day <= one.day:
            told.append(say(text, {"day": day}))
    yield line(piece(told[0], "good" if one.complete else "bad"), *(f" {rest}" for rest in told[1:]))
    if one.others:
        yield from wrapped(say(words.EACH, {"specialties": tuple(specialty_names(one.others))}), width)


def _sections(view: View, one: Application, names: Names, width: int) -> Iterator[tuple[str, Iterable[Line]]]:
    say = view.language
    yield say(words.NEEDED), _items(view, one, names, width)
    yield say(words.GOALS), _goals(view, one, width)
    last = max((row.period.end for row in one.rows if row.period), default=one.day)
    yield say(words.SERVICE, {"day": last}), _service(view, one, width)
    yield say(words.SIGN), _signatures(view, one, width)
    yield say(words.ENCLOSED, {"number": len(originals(one.papers))}), _papers(view, one, names, width)
    yield say(words.ALSO), _besides(view, one, names, width)
    yield say(words.NOT_COUNTED, {"number": len(one.refused)}), _refused(view, one, names, width)
    yield say(words.KEEP_IN_MIND), _doubts(view, one, width)


def _items(view: View, one: Application, names: Names, width: int) -> list[Line]:
    say = view.language
    rows: list[list[Piece]] = []
    for item in sorted(one.items, key=lambda item: item.met):
        title, told = item_words(view, one, item, names)
        state = piece(say(words.THERE), "good") if item.met else piece(say(words.LACKING), "bad")
        rows.append([state, piece(title), piece(told)])
    return table(rows, _ITEMS, width)


def _goals(view: View, one: Application, width: int) -> list[Line]:
    rows = []
    for goal in one.uncertified:
        lack = ", ".join(any_of(view, part) for part in lacking(goal))
        rows.append([piece(goal.goal.code), piece(goal.goal.label), piece(lack, "bad")])
    return table(rows, _GOALS, width)


def _service(view: View, one: Application, width: int) -> list[Line]:
    rows = [[piece(cell) for cell in row] for row in service_rows(view, one)]
    return table(rows, _SERVICE, width) if one.rows else []


def _signatures(view: View, one: Application, width: int) -> list[Line]:
    say, rows = view.language, []
    for found in one.signatures:
        people = [found.paper.signer] if found.paper else found.by
        by = "; ".join(signer_name(view, person) for person in people)
        day = found.paper.record.date.isoformat() if found.paper else say(words.FIRST_FREE)
        form = say(words.FORM, {"number": found.form.number})
        rows.append(
            [piece(form), piece(role_of(view, found.signer.role)), piece(by), piece(day, "" if found.paper else "bad")]
        )
    return table(rows, _SIGNATURES, width)


def _papers(view: View, one: Application, names: Names, width: int) -> list[Line]:
    rows = []
    for number, sheet in enumerate(originals(one.papers), 1):
        form = view.language(words.FORM, {"number": sheet[0].form.number}) if sheet[0].form else ""
        told, goals = paper_words(view, sheet[0], names, short=sheet[0].form is not None)
        by = "; ".join(signer_name(view, paper.signer) for paper in sheet)
        day = max(paper.record.date for paper in sheet).isoformat()
        rows.append([piece(str(number)), piece(form), piece(day), piece(told), piece(goals, "dim"), piece(by)])
    return table(rows, _PAPERS, width)


def _besides(view: View, one: Application, names: Names, width: int) -> Iterator[Line]:
    for text in enclosed_besides(view, one, names):
        yield from wrapped(text, width, 2)


def _refused(view: View, one: Application, names: Names, width: int) -> Iterator[Line]:
    for paper in one.refused:
        why = "; ".join(f"{code} {view.language(CODES[code].title)}" for code in paper.faults)
        told, goals = paper_words(view, paper, names)
        about = f"{told} ({goals})" if goals else told
        yield from wrapped(f"{paper.record.date} {about}: {why}", width, 2)


def _doubts(view: View, one: Application, width: int) -> Iterator[Line]:
    for text in doubt_lines(view, one):
        yield from wrapped(text, width, 2, "dim")

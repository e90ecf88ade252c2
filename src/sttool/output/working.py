"""One occurrence with its working: what started its clock, the arithmetic, the evidence, the verdict, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.dates import add
from sttool.obligations.escalation import escalated_to
from sttool.obligations.model import Always, Each
from sttool.output.explaining import labelled
from sttool.output.lines import BLANK, Line, line, piece
from sttool.output.sentences import event_of, when
from sttool.sources.document import locate
from sttool.sources.tree import Unreadable
from sttool.texts import output
from sttool.texts import sentences as words
from sttool.texts.terms import EVENTS, ROLES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import At
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View
    from sttool.sources.tree import Source


def working(view: View, item: Occurrence, source: Source, width: int) -> list[Line]:
    """Explain an occurrence: all that led to its due day and its verdict."""
    say = view.language
    sections = (
        (words.WHOM, [str(view.who(item.subject))]),
        (words.VERDICT, [_verdict(view, item)]),
        (words.DAY, [item.due.isoformat() if item.due else say(words.NO_DUE), *_arithmetic(view, item, source)]),
        (words.DONE, list(_done(view, item, source))),
        (words.MISSING, [view.lack(item)] if item.met is None and view.lack(item) else []),
        (words.WHO, [_who(view, item)]),
    )
    lines = [line(piece(view.title(item), "head"), f"  {item.key}"), BLANK]
    for heading, texts in sections:
        lines += labelled(say(heading), texts, width)
    hint = f"sttool explain {item.obligation}"
    return [*lines, BLANK, line(piece(hint, "dim"))]


def place(source: Source, path: str, at: At) -> str:
    """Where something is written, ``path:line``, as well as that can be told."""
    content = source.read(path)
    found = None if isinstance(content, Unreadable) or not at else locate(path, content, at)
    return f"{path}:{found.line}" if found else path


def _verdict(view: View, item: Occurrence) -> str:
    said, days = view.language(VERDICTS[item.verdict.value]), view.when(item)
    return f"{said}, {days}" if days else said


def _arithmetic(view: View, item: Occurrence, source: Source) -> Iterator[str]:
    say, rules, obligation = view.language, view.survey.rules, view.obligation(item)
    yield _started(view, item, source)
    if obligation is not None:
        yield when(obligation, rules.leave_days, rules.since_grace, say)[0]
    if item.moved:
        yield say(words.MOVED, {"days": item.moved})
    since = view.survey.clinic.since
    may = obligation is not None and (obligation.standing or isinstance(obligation.due, Always))
    if may and item.due is not None and item.due == add(since, rules.since_grace):
        yield say(words.NEW_DAY, {"since": since})
    if item.reminds is not None and item.met is None:
        yield say(words.SOON_FROM, {"day": item.reminds})
    if item.closes is not None and item.met is None:
        yield say(words.CLOSES_ON, {"day": item.closes})


def _started(view: View, item: Occurrence, source: Source) -> str:
    """What started the clock: an event, a period of the calendar, a record, or the day a state failed."""
    say, because, obligation = view.language, item.because, view.obligation(item)
    params = {"place": place(source, because.path, because.at), "day": because.day or "?"}
    due = obligation.due if obligation else None
    if because.day is None:
        return say(words.UNREAD, params)
    if isinstance(due, Always):
        return say(words.FAILED_FROM if because.day <= view.day else words.FAILS_FROM, params)
    if isinstance(due, Each):
        return say(words.STARTED_PERIOD, params | {"period": item.anchor})
    if because.event in EVENTS:
        return say(words.STARTED, params | {"event": event_of(obligation, because.event, say)})
    return say(words.STARTED_RECORD, params | {"record": because.event})


def _done(view: View, item: Occurrence, source: Source) -> Iterator[str]:
    say = view.language
    for piece_of in item.evidence:
        text = words.EVIDENCE_SUMMARY if piece_of.count > 1 else words.EVIDENCE
        params = {"day": piece_of.day, "place": place(source, piece_of.path, piece_of.at), "count": piece_of.count}
        yield say(text, params)
    if item.need > 1:
        yield say(words.HAVE_NEED, {"have": item.have, "need": item.need})
    elif not item.evidence and item.met is None:
        yield say(words.NOTHING_DONE)
    if item.booked is not None:
        yield say(output.BOOKED, {"day": item.booked})
    if item.waiver is not None:
        yield say(words.WAIVED_BY, {"place": place(source, *item.waiver)})
    if item.lapsed is not None:
        yield say(words.WAIVER_LAPSED, {"day": item.lapsed})


def _who(view: View, item: Occurrence) -> str:
    say = view.language
    names = ", ".join(view.person(ident) for ident in item.persons)
    raised = escalated_to(item.role, item.days_over(view.day))
    parts = [f"{view.answers(item)}: {names}" if names else view.answers(item)]
    if raised is not None:
        parts.append(say(output.ESCALATED, {"role": say(ROLES[raised])}))
    return " · ".join(parts)

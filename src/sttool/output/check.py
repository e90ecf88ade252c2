"""What ``check`` shows on a terminal: what is overdue and due soon, and the faults with their lines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from sttool.findings import Severity
from sttool.obligations.occurrence import Verdict
from sttool.output.header import header
from sttool.output.lines import BLANK, Column, Line, Piece, line, piece, table, wrapped
from sttool.output.messages import marked, said, where
from sttool.output.unjudged import unjudged
from sttool.texts import output as words
from sttool.texts.history import UNSAVED, UNSAVED_ONE
from sttool.texts.terms import LEVELS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sttool.findings import Finding
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.found import Found
    from sttool.output.header import Origin
    from sttool.output.lines import Tone
    from sttool.output.view import View

MOST_FAULTS: Final = 50
"""How many faults are shown where not all are asked for."""

_SHOWN: Final = (Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UNKNOWN)
_TONES: Final[dict[Verdict, Tone]] = {Verdict.OVERDUE: "bad", Verdict.DUE_SOON: "soon", Verdict.MISSED: "bad"}
_COLUMNS: Final = (
    Column(),
    Column(least=12),
    Column(least=8),
    Column(least=24),
    Column(),
    Column(right=True),
    Column(),
)
_WEIGHT: Final[dict[Severity, Tone]] = {Severity.ERROR: "bad", Severity.WARNING: "soon", Severity.NOTE: "dim"}


def check_lines(view: View, found: Found, origin: Origin, *, everything: bool, width: int) -> list[Line]:
    """Write everything ``check`` has to say, section by section."""
    lines = [header(view, origin), BLANK]
    if not view.survey.clinic.dossiers:
        lines += [*wrapped(view.language(words.NO_TRAINEES, {"path": f"{origin.records}/trainees/"}), width), BLANK]
    for verdict in [Verdict(name) for name in VERDICTS] if everything else _SHOWN:
        lines += _section(view, verdict, found.of(verdict), width)
    if found.faults:
        lines += [line(piece(view.language(words.FAULTS), "head"))]
        lines += _faults(view, found.faults, everything=everything, width=width)
    return [*lines, *_closing(view, found), *_unsaved(view, origin)]


def urgency(view: View, item: Occurrence) -> tuple[int, int, str]:
    """Sort key: the strictest level first, then what is over the longest."""
    return (view.level(item).rank, item.due.toordinal() if item.due else 0, item.key)


def _section(view: View, verdict: Verdict, items: Sequence[Occurrence], width: int) -> list[Line]:
    """The occurrences with a verdict; what is overdue by how strictly it is asked, the strictest first."""
    if not items:
        return []
    heading = piece(view.language(words.SECTIONS[verdict.value]), "head")
    if verdict is Verdict.UNKNOWN:
        return [line(heading), *unjudged(view, items, width)]
    if verdict is not Verdict.OVERDUE:
        ordered = sorted(items, key=lambda item: (item.due is None, item.due, *urgency(view, item)))
        return [line(heading), *table([_row(view, item) for item in ordered], _COLUMNS, width)]
    lines: list[Line] = []
    for level, group in groupby(sorted(items, key=lambda item: urgency(view, item)), view.level):
        lines += [line(heading, piece(f" · {view.language(LEVELS[level.value])}", "dim"))]
        lines += table([_row(view, item) for item in group], _COLUMNS, width)
    return lines


def _row(view: View, item: Occurrence) -> list[Piece]:
    who = view.who(item.subject)
    return [
        piece(who.id),
        piece(who.name),
        piece(view.duties(item), "dim"),
        piece(view.title(item), tail=view.tail(item)),
        piece(item.due.isoformat() if item.due else view.language(words.NO_DAY)),
        piece(view.when(item), _TONES.get(item.verdict, "")),
        piece(view.answers(item)),
    ]


def _faults(view: View, faults: Sequence[Finding], *, everything: bool, width: int) -> Iterable[Line]:
    """Each fault with its line and a marker; what to do is said once for each code."""
    told: set[str] = set()
    for finding in faults if everything else faults[:MOST_FAULTS]:
        spoken = said(finding, view.survey.rules, view.language)
        yield line(f"  {where(finding)}  ", piece(finding.code, _WEIGHT[spoken.severity]), f"  {spoken.message}")
        if finding.place is not None:
            yield from marked(finding.place)
        for other in finding.related:
            place = f"{other.path}:{other.place.line}" if other.place else other.path
            yield line("      ", piece(view.language(words.SEE_ALSO, {"place": place}), "dim"))
        if finding.code not in told:
            told.add(finding.code)
            yield from wrapped(spoken.help, width, 6, "dim")
    if not everything and len(faults) > MOST_FAULTS:
        yield line(f"  {view.language(words.MORE_FAULTS, {'number': view.number(len(faults) - MOST_FAULTS)})}")


def _closing(view: View, found: Found) -> list[Line]:
    """How many of each, and where to read more about the first of the worst."""
    overdue, soon = found.of(Verdict.OVERDUE), found.of(Verdict.DUE_SOON)
    unknown, faults = found.of(Verdict.UNKNOWN), found.faults
    counts = [
        (words.OVERDUE_COUNT, len(overdue)),
        (words.DUE_SOON_COUNT, len(soon)),
        (words.UNKNOWN_COUNT, len(unknown)),
        (words.FAULT_COUNT_ONE if len(faults) == 1 else words.FAULT_COUNT, len(faults)),
    ]
    said_counts = [view.language(text, {"number": view.number(number)}) for text, number in counts if number]
    if not said_counts:
        return [line(piece(view.language(words.ALL_WELL if found.complete else words.NO_FAULTS), "good"))]
    hint = _hint(view, overdue, faults, soon)
    return [line(" · ".join(said_counts), *((f"        sttool explain {hint}",) if hint else ()))]


def _unsaved(view: View, origin: Origin) -> list[Line]:
    """How many changes are not in git yet; nothing where all are, or there is no git."""
    number = origin.git.dirty - origin.git.strays if origin.git else 0
    if not number:
        return []
    text = UNSAVED_ONE if number == 1 else UNSAVED
    return [line(piece(view.language(text, {"number": view.number(number)}), "dim"))]


def _hint(
    view: View, overdue: Sequence[Occurrence], faults: Sequence[Finding], soon: Sequence[Occurrence]
) -> str | None:
    """What to have explained: the duty that is overdue at the top, else the first fault, else what is due first."""
    if overdue:
        return _duty(view, min(overdue, key=lambda item: urgency(view, item)))
    if faults:
        return faults[0].code
    return _duty(view, min(soon, key=lambda item: (item.due is None, item.due, item.key))) if soon else None


def _duty(view: View, item: Occurrence) -> str:
    found = view.obligation(item)
    return found.duties[0] if found and found.duties else item.obligation

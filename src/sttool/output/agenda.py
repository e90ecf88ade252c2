"""What ``due`` shows: what is to be done, by whom and by when, overdue first; a line each, with what bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from sttool.obligations.escalation import escalated_to
from sttool.obligations.occurrence import Verdict
from sttool.output.header import header
from sttool.output.lines import BLANK, Column, Line, Piece, line, piece, table, wrapped
from sttool.output.unjudged import unjudged
from sttool.texts import output as words
from sttool.texts.terms import ROLES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.obligations.occurrence import Occurrence
    from sttool.output.header import Origin
    from sttool.output.lines import Tone
    from sttool.output.view import View

By: TypeAlias = Literal["owner", "trainee", "date"]

_TONES: Final[dict[Verdict, Tone]] = {Verdict.OVERDUE: "bad", Verdict.DUE_SOON: "soon", Verdict.MISSED: "bad"}
_OWNERS: Final = ("study_director", "head", "supervisor", "trainee")
"""In this order: first whose tool it is."""

_COLUMNS: Final = (
    Column(),
    Column(right=True),
    Column(),
    Column(least=16),
    Column(),
    Column(least=24),
    Column(least=12),
)


def agenda(
    occurrences: Iterable[Occurrence], until: date, person: str | None = None, *, everything: bool = False
) -> tuple[Occurrence, ...]:
    """Choose what belongs on an agenda: what is overdue or cannot be judged, and what is open and due by a day.

    ``person`` keeps what that person answers for. The order is by due day, what has none last.
    """
    kept = (
        item
        for item in occurrences
        if (person is None or person in item.persons)
        and (everything or item.verdict in {Verdict.OVERDUE, Verdict.UNKNOWN} or _ahead(item, until))
    )
    return tuple(sorted(kept, key=lambda item: (item.due is None, item.due, item.key)))


def _ahead(item: Occurrence, until: date) -> bool:
    return item.verdict in {Verdict.DUE_SOON, Verdict.UPCOMING} and item.due is not None and item.due <= until


def agenda_lines(  # noqa: PLR0913 - as many as the command has options
    view: View,
    items: Sequence[Occurrence],
    origin: Origin,
    *,
    until: date | None,
    by: By = "owner",
    person: str | None = None,
    width: int,
) -> list[Line]:
    """Write the agenda, group by group; ``until`` is missing where everything was asked for."""
    say = view.language
    upto = say(words.AGENDA, {"day": until}) if until else say(words.AGENDA_ALL)
    lines = [header(view, origin), line(piece(upto, "dim")), BLANK]
    judged = [item for item in items if item.verdict is not Verdict.UNKNOWN]
    unknown = [item for item in items if item.verdict is Verdict.UNKNOWN]
    if not judged and until:
        lines += wrapped(_quiet(view, until, person), width)
    for heading, group in _groups(view, judged, by):
        lines += [line(piece(heading, "head")), *_rows(view, group, by, width), BLANK]
    if unknown:
        lines += [line(piece(say(words.SECTIONS["unknown"]), "head")), *unjudged(view, unknown, width)]
    return lines[:-1] if lines[-1] == BLANK else lines


def _quiet(view: View, until: date, person: str | None) -> str:
    """Say that there is nothing to do, and what is next where that is known."""
    say = view.language
    if person is not None:
        return say(words.QUIET_FOR, {"person": view.person(person), "day": until})
    quiet = say(words.QUIET, {"day": until})
    ahead = [item for item in view.survey.occurrences if item.verdict.open and item.due is not None]
    if not ahead:
        return quiet
    first = min(ahead, key=lambda item: (item.due, item.key))
    params = {"day": first.due, "title": view.title(first), "subject": view.who(first.subject)}
    return f"{quiet} {say(words.QUIET_NEXT, params)}"


def _groups(view: View, items: Sequence[Occurrence], by: By) -> Iterator[tuple[str, list[Occurrence]]]:
    """Put occurrences in groups, with a heading each: by who must act, by whom it is about, or by month."""
    groups: dict[tuple[int, str], list[Occurrence]] = {}
    for item in items:
        groups.setdefault(_group(view, item, by), []).append(item)
    for (_, heading), group in sorted(groups.items(), key=lambda each: each[0]):
        yield heading, group


def _group(view: View, item: Occurrence, by: By) -> tuple[int, str]:
    say = view.language
    match by:
        case "owner":
            names = ", ".join(view.person(ident) for ident in item.persons) or say(words.VACANT)
            role = say(ROLES[item.role])
            return _OWNERS.index(item.role), f"{role[:1].upper()}{role[1:]} · {names}"
        case "trainee":
            return (0 if item.subject.split("/")[0] in _OF_TRAINEES else 1), str(view.who(item.subject))
        case "date":
            if item.verdict in {Verdict.OVERDUE, Verdict.MISSED}:
                return 0, say(words.SECTIONS[item.verdict.value])
            return (1, f"{item.due:%Y-%m}") if item.due else (2, say(words.NO_DAY))


_OF_TRAINEES: Final = frozenset({"trainee", "placement", "concern", "collegium"})


def _rows(view: View, group: Sequence[Occurrence], by: By, width: int) -> Iterator[Line]:
    ordered = sorted(
        group, key=lambda item: (item.verdict is not Verdict.OVERDUE, item.due is None, item.due, item.key)
    )
    for item, row in zip(ordered, table([_row(view, item, by) for item in ordered], _COLUMNS, width), strict=True):
        yield row
        if notes := _notes(view, item):
            yield from wrapped(" · ".join(notes), width, 14, "dim")


def _row(view: View, item: Occurrence, by: By) -> list[Piece]:
    who = view.who(item.subject)
    owner = ""
    if by != "owner":
        names = ", ".join(view.name(ident) or ident for ident in item.persons) or view.language(words.VACANT)
        owner = f"{view.answers(item)}: {names}"
    return [
        piece(item.due.isoformat() if item.due else view.language(words.NO_DAY)),
        piece(_when(view, item), _TONES.get(item.verdict, "")),
        piece("" if by == "trainee" else who.id),
        piece("" if by == "trainee" else who.name),
        piece(view.duties(item), "dim"),
        piece(view.title(item)),
        piece(owner),
    ]


def _when(view: View, item: Occurrence) -> str:
    """The days over or left; said in full, because what is overdue stands beside what is not."""
    over = item.days_over(view.day)
    if not over:
        return view.when(item)
    return view.language(words.OVER_ONE if over == 1 else words.OVER, {"days": view.number(over)})


def _notes(view: View, item: Occurrence) -> list[str]:
    """What bears on an occurrence: what is missing, what is booked, what moved its day, to whom it is raised."""
    say = view.language
    notes = []
    if item.verdict not in {Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UPCOMING}:
        notes.append(say(VERDICTS[item.verdict.value]))
    if item.met is None and (lack := view.lack(item)):
        notes.append(lack)
    if item.booked is not None:
        notes.append(say(words.BOOKED, {"day": item.booked}))
    if item.moved:
        notes.append(say(words.MOVED, {"days": item.moved}))
    if item.lapsed is not None:
        notes.append(say(words.LAPSED, {"day": item.lapsed}))
    raised = escalated_to(item.role, item.days_over(view.day))
    if raised is not None:
        notes.append(say(words.ESCALATED, {"role": say(ROLES[raised])}))
    return notes

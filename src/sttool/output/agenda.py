"""What ``due`` shows: what is to be done, by whom and by when, overdue first; a line each, with what bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.obligations.occurrence import Verdict
from sttool.output.agenda_groups import OF_TRAINEES, grouped, notes, owner, when
from sttool.output.header import header
from sttool.output.lines import BLANK, Column, Line, Piece, columns_of, line, piece, table, wrapped
from sttool.output.unjudged import unjudged
from sttool.texts import output as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.obligations.occurrence import Occurrence
    from sttool.output.agenda_groups import By, Group
    from sttool.output.header import Origin
    from sttool.output.lines import Tone
    from sttool.output.view import View

_TONES: Final[dict[Verdict, Tone]] = {Verdict.OVERDUE: "bad", Verdict.DUE_SOON: "soon", Verdict.MISSED: "bad"}
_APART: Final = "  "

_COLUMNS: Final = (
    Column(),
    Column(right=True),
    Column(),
    Column(least=12),
    Column(least=8),
    Column(least=24),
    Column(least=12),
)


def agenda(
    occurrences: Iterable[Occurrence], until: date, person: str | None = None, *, everything: bool = False
) -> tuple[Occurrence, ...]:
    """Choose what belongs on an agenda: what is overdue or cannot be judged, and what is open and due by a day.

    ``person`` keeps what that person answers for; of a trainee also what others answer for in that training. The order
    is by due day, what has none last.
    """
    kept = (
        item
        for item in occurrences
        if (person is None or concerns(item, person))
        and (everything or item.verdict in {Verdict.OVERDUE, Verdict.UNKNOWN} or _ahead(item, until))
    )
    return tuple(sorted(kept, key=lambda item: (item.due is None, item.due, item.key)))


def concerns(item: Occurrence, person: str) -> bool:
    """Say whether a person answers for it, or it is about that person's own training."""
    kind, _, rest = item.subject.partition("/")
    return person in item.persons or (kind in OF_TRAINEES and rest.partition("/")[0] == person)


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
        lines += wrapped(quiet(view, until, person), width)
    for group in grouped(view, judged, by):
        lines += [line(piece(group.heading, "head")), *_rows(view, group, by, width), BLANK]
    if unknown:
        lines += [line(piece(say(words.SECTIONS["unknown"]), "head")), *unjudged(view, unknown, width)]
    return lines[:-1] if lines[-1] == BLANK else lines


def quiet(view: View, until: date, person: str | None) -> str:
    """Say that there is nothing to do, and what is next where that is known."""
    say = view.language
    if person is not None:
        return say(words.QUIET_FOR, {"person": view.person(person), "day": until})
    nothing = say(words.QUIET, {"day": until})
    ahead = [item for item in view.survey.occurrences if item.verdict.open and item.due is not None]
    if not ahead:
        return nothing
    first = min(ahead, key=lambda item: (item.due, item.key))
    params = {"day": first.due, "title": view.title(first), "subject": view.who(first.subject)}
    return f"{nothing} {say(words.QUIET_NEXT, params)}"


def _rows(view: View, group: Group, by: By, width: int) -> Iterator[Line]:
    """A line each; what bears on it stands at the line's end where there is room, else below."""
    shown = table([_row(view, item, by) for item in group.items], _COLUMNS, width)
    for item, row in zip(group.items, shown, strict=True):
        said = " · ".join(notes(view, item))
        used = sum(columns_of(part.text) for part in row)
        if said and used + len(_APART) + columns_of(said) <= width:
            yield (*row, piece(_APART), piece(said, "dim"))
            continue
        yield row
        if said:
            yield from wrapped(said, width, 14, "dim")


def _row(view: View, item: Occurrence, by: By) -> list[Piece]:
    who, of_one = view.who(item.subject), by == "trainee"
    return [
        piece(item.due.isoformat() if item.due else view.language(words.NO_DAY)),
        piece(when(view, item), _TONES.get(item.verdict, "")),
        piece("" if of_one else who.id),
        piece("" if of_one else who.name),
        piece(view.duties(item), "dim"),
        piece(view.title(item), tail=view.tail(item)),
        piece("" if by == "owner" else owner(view, item)),
    ]

"""Proposed afternoons of collegia and reviews: as text, as Markdown and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.output.found import Found
from sttool.output.header import header
from sttool.output.lines import BLANK, Column, line, piece, table, wrapped
from sttool.output.record import envelope
from sttool.reports.escaping import markdown
from sttool.reports.sittings import AFTERNOON
from sttool.texts import output as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.output.header import Origin
    from sttool.output.lines import Line, Piece
    from sttool.output.view import View
    from sttool.reports.sittings import Attendant, Sittings

_COLUMNS: Final = (Column(), Column(), Column(least=14), Column(least=24), Column(least=14))


def sittings_lines(view: View, found: Sittings, origin: Origin, width: int) -> list[Line]:
    """Write who is due, an afternoon at a time."""
    say = view.language
    lines = [header(view, origin), line(piece(say(words.SITTINGS, _term(found)), "dim")), BLANK]
    for heading, people in _groups(view, found):
        lines += [line(piece(heading, "head"))]
        lines += [*table([_row(view, one) for one in people], _COLUMNS, width), BLANK]
    if not found.groups and not found.booked:
        lines += [*wrapped(say(words.NO_SITTINGS, _term(found)), width), BLANK]
    return [*lines, *wrapped(say(words.SITTINGS_HOW, {"most": AFTERNOON}), width, 0, "dim")]


def sittings_markdown(view: View, found: Sittings) -> str:
    """Write the same as lists."""
    say = view.language
    blocks = [f"# {markdown(say(words.SITTINGS, _term(found)))}"]
    for heading, people in _groups(view, found):
        lines = [" · ".join(part.text for part in _row(view, one)[1:] if part.text) for one in people]
        blocks += [f"## {markdown(heading)}", "\n".join(f"- {markdown(text)}" for text in lines)]
    if not found.groups and not found.booked:
        blocks.append(markdown(say(words.NO_SITTINGS, _term(found))))
    return "\n\n".join([*blocks, markdown(say(words.SITTINGS_HOW, {"most": AFTERNOON}))]) + "\n"


def sittings_data(view: View, found: Sittings, origin: Origin) -> dict[str, Any]:
    """Give the same as data, with the occurrences that are meant."""
    people = [one for group in found.groups for one in group.people] + list(found.booked)
    wanted = {(item.obligation, one.who.id) for one in people for item in one.awaited}
    items = tuple(
        item
        for item in view.survey.occurrences
        if (item.obligation, item.subject.split("/")[1]) in wanted and item.due is not None and item.due <= found.until
    )
    return {
        **envelope(view, "due", Found((), items), origin),
        "sittings": {
            "term": found.term,
            "until": found.until.isoformat(),
            "groups": [
                {
                    "unit": group.unit.id,
                    "programme": group.programme,
                    "trainees": [one.who.id for one in group.people],
                }
                for group in found.groups
            ],
            "booked": [one.who.id for one in found.booked],
        },
    }


def _term(found: Sittings) -> dict[str, object]:
    return {"term": found.term, "day": found.until}


def _groups(view: View, found: Sittings) -> Iterator[tuple[str, Sequence[Attendant]]]:
    """Each afternoon with its heading; those for whom all is booked last."""
    for number, group in enumerate(found.groups, 1):
        params = {"number": number, "unit": group.unit.name, "programme": group.programme, "count": len(group.people)}
        yield view.language(words.SITTING, params), group.people
    if found.booked:
        yield view.language(words.SITTINGS_BOOKED), found.booked


def _row(view: View, one: Attendant) -> list[Piece]:
    """A trainee: what is to be booked, what is booked already, and the supervisors."""
    say = view.language
    wanted = " + ".join(say(words.OCCASIONS[occasion]) for occasion in one.occasions)
    booked = [
        say(words.OCCASION_BOOKED, {"occasion": say(words.OCCASIONS[name]), "day": day}) for name, day in one.booked
    ]
    by = say(words.SECTIONS["overdue"]).lower() if one.overdue else ""
    supervisors = ", ".join(each.name or each.id for each in one.supervisors)
    return [
        piece(one.due.isoformat(), "bad" if one.overdue else ""),
        piece(one.who.id),
        piece(one.who.name or ""),
        piece(", ".join(part for part in (wanted, *booked, by) if part)),
        piece(say(words.WITH_SUPERVISOR, {"names": supervisors}) if supervisors else say(words.NO_SUPERVISOR), "dim"),
    ]

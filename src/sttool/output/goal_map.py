"""Goals of all trainings as text: a row a trainee, a column a group of goals, a bar of how far each has come."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.output.goals import notes
from sttool.output.lines import BLANK, Column, Line, line, piece, table, wrapped
from sttool.texts import goals as words
from sttool.training.shares import GROUPS, Group, Share, shares
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from sttool.output.lines import Piece, Tone
    from sttool.output.view import View
    from sttool.training.standing import Standing

SIGNS: Final[Mapping[State, str]] = {
    State.CERTIFIED: "█",
    State.DONE: "▓",
    State.ONGOING: "▒",
    State.PLANNED: "░",
    State.MISSING: "·",
}
"""The furthest first, as they stand in a bar."""

_WIDTH: Final = 8


class Mapped(Struct, frozen=True):
    """A row of the map: a training and how it stands, ``None`` where its own file cannot be read."""

    id: str
    standing: Standing | None
    ended: date | None = None


def map_lines(view: View, rows: Sequence[Mapped], width: int) -> list[Line]:
    """Write the map of all goals, what its signs mean, and what makes it uncertain."""
    say = view.language
    if not rows:
        return [line(say(words.NOBODY))]
    counted = {row.id: shares(row.standing) for row in rows if row.standing is not None}
    groups = [group for group in GROUPS if any(group in found for found in counted.values())]
    heads = ["", say(words.TRAINEE), "", *(text for group in groups for text in (say(words.GROUPS[group]), ""))]
    cells = [[piece(text, "dim") for text in heads]]
    cells += [_row(view, row, counted.get(row.id, {}), groups) for row in rows]
    pairs = [column for _ in groups for column in (Column(), Column(right=True))]
    signs = {state.name.lower(): sign for state, sign in SIGNS.items()}
    lines = table(cells, (Column(), Column(least=12), Column(), *pairs), width, 0)
    lines += [BLANK, *wrapped(say(words.MAP_LEGEND, signs), width, 0, "dim")]
    for note in map_notes(view, rows):
        lines += wrapped(note, width, 0, "soon")
    return lines


def map_notes(view: View, rows: Iterable[Mapped]) -> Iterator[str]:
    """Write what the map rests on that is uncertain: unchecked files, and what cannot be read or is not entered."""
    standings = [row.standing for row in rows if row.standing is not None]
    unchecked = {f"{one.regulation} {one.file}" for found in standings for one in found.sets if not one.checked}
    if unchecked:
        yield view.language(words.MAP_UNCHECKED, {"files": ", ".join(sorted(unchecked))})
    yield from dict.fromkeys(note for found in standings for note in notes(view, found))


def bar(share: Share) -> str:
    """Draw how far the activities of a group have come; something missing is always seen."""
    sums = accumulate((share.parts.get(state, 0) for state in SIGNS), initial=0)
    edges = [total * _WIDTH // share.all for total in sums] if share.all else [0] * (len(SIGNS) + 1)
    sizes = [end - start for start, end in pairwise(edges)]
    return "".join(sign * size for sign, size in zip(SIGNS.values(), sizes, strict=True))


def under(standing: Standing) -> str:
    """Name a training's programme and regulation in short: ``ST 2021:8``."""
    return f"{standing.programme} {standing.regulation.rpartition(' ')[2]}"


def _row(view: View, row: Mapped, found: Mapping[Group, Share], groups: Iterable[Group]) -> list[Piece]:
    name = view.name(row.id) or ""
    if row.standing is None:
        blank = [piece("") for _ in groups for _ in range(2)]
        return [piece(row.id), piece(name), piece(view.language(words.CANNOT), "bad"), *blank]
    cells = [piece(row.id), piece(name), piece(under(row.standing), "dim")]
    for group in groups:
        share = found.get(group)
        tone: Tone = "good" if share is not None and share.reached == share.goals else ""
        cells += [
            piece(bar(share) if share else "", tone),
            piece(f"{share.reached}/{share.goals}" if share else "", tone),
        ]
    return cells

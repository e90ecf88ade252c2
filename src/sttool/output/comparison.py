"""What changed between two days, as text and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.history.comparing import NEWLY
from sttool.output.found import Found
from sttool.output.header import commit, header
from sttool.output.history import differences_data, place, value
from sttool.output.lines import BLANK, Column, line, piece, table
from sttool.output.record import envelope, occurrence_data
from sttool.texts import history as words
from sttool.texts.report import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.history.comparing import Came, Comparison, EndMoved, PlacementMoved, Supervisor
    from sttool.obligations.summary import PlacementSpell
    from sttool.output.header import Origin
    from sttool.output.lines import Line, Piece
    from sttool.output.view import View

_COLUMNS: Final = (Column(), Column(least=12), Column(), Column(least=24), Column(), Column(), Column())


def comparison_lines(
    view: View, before: View, found: Comparison, ends: tuple[Origin, Origin], width: int
) -> list[Line]:
    """Write everything that changed, section by section; ``before`` sees the first of the two days."""
    say = view.language
    first, second = (_side(each, origin) for each, origin in zip((before, view), ends, strict=True))
    lines = [header(view, ends[1]), line(say(words.BETWEEN, {"first": first, "second": second})), BLANK]
    sections = [
        (say(words.CAME), _people(view, found.came, width)),
        (say(words.WENT), _people(before, found.went, width)),
        *((say(words.NEWLY[verdict.value]), _newly(view, found, verdict.value, width)) for verdict in NEWLY),
        (say(words.ENDS), list(_ends(view, found.ends))),
        (say(words.SUPERVISORS), list(_supervisors(view, found.supervisors))),
        (say(words.PLACEMENTS), _placements(view, found.placements, width)),
    ]
    for title, rows in sections:
        if rows:
            lines += [line(piece(title, "head")), *rows, BLANK]
    return lines[:-1] if not found.empty else [*lines, line(piece(say(words.SAME), "good"))]


def _side(view: View, origin: Origin) -> str:
    """One of the two days, with the commit it was read from."""
    return f"{view.day} ({commit(view, origin.git)})"


def _people(view: View, found: Sequence[Came], width: int) -> list[Line]:
    return table([
        [
            piece(item.trainee),
            piece(view.name(item.trainee) or ""),
            piece(item.programme),
            piece(view.language(OUTCOMES[item.outcome]) if item.outcome is not None else ""),
            piece(_day(item.day)),
            *(piece("") for _ in range(2)),
        ]
        for item in found
    ], _COLUMNS, width)  # fmt: skip


def _newly(view: View, found: Comparison, verdict: str, width: int) -> list[Line]:
    items = next((items for key, items in found.newly.items() if key.value == verdict), ())
    rows: list[list[Piece]] = []
    for item in sorted(items, key=lambda each: (_day(each.due), each.key)):
        who = view.who(item.subject)
        rows.append([
            piece(who.id),
            piece(who.name),
            piece(view.duties(item), "dim"),
            piece(view.title(item)),
            piece(_day(item.due)),
            piece(view.when(item)),
            piece(view.answers(item)),
        ])  # fmt: skip
    return table(rows, _COLUMNS, width)


def _ends(view: View, found: Sequence[EndMoved]) -> Iterator[Line]:
    say = view.language
    for item in found:
        old, new = (day.isoformat() if day else say(words.NO_END) for day in (item.old, item.new))
        yield line(f"  {view.person(item.trainee)}  {old} → {new}")
        for each in item.because:
            yield line(f"      {place(each)}  {value(each.old, say)} → {value(each.new, say)}")
        if not item.because:
            yield line(piece(f"      {say(words.UNTIL_THEN)}", "dim"))


def _supervisors(view: View, found: Sequence[Supervisor]) -> Iterator[Line]:
    for item in found:
        old, new = (
            ", ".join(view.person(each) for each in side) or view.language(words.NOBODY)
            for side in (item.old, item.new)
        )
        yield line(f"  {view.person(item.trainee)}  {old} → {new}")


def _placements(view: View, found: Sequence[PlacementMoved], width: int) -> list[Line]:
    rows: list[list[Piece]] = []
    for item in found:
        was = f"({_where(item.old)})" if item.change == "moved" and item.old is not None else ""
        rows.append([
            piece(item.trainee),
            piece(view.name(item.trainee) or ""),
            piece(view.language(words.PLACEMENT_WHAT[item.change])),
            piece(_where(item.new or item.old)),
            piece(was, "dim"),
            *(piece("") for _ in range(2)),
        ])  # fmt: skip
    return table(rows, _COLUMNS, width)


def _where(item: PlacementSpell | None) -> str:
    return f"{item.unit} {item.period.start} – {item.period.end}" if item else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def comparison_data(view: View, before: View, found: Comparison, ends: tuple[Origin, Origin]) -> dict[str, Any]:
    """Give everything that changed as data; occurrences as every command has them."""
    git = ends[0].git
    return {
        **envelope(view, "diff", Found((), ()), ends[1]),
        "from": {
            "today": before.day.isoformat(),
            "commit": git.commit if git else None,
            "dirty": git.dirty if git else None,
            "digest": before.survey.digest,
        },
        "came": [_came(item) for item in found.came],
        "went": [_came(item) for item in found.went],
        "newly": {
            verdict.value: [occurrence_data(view, item) for item in found.newly.get(verdict, ())] for verdict in NEWLY
        },
        "ends": [
            {
                "trainee": item.trainee,
                "old": _day(item.old) or None,
                "new": _day(item.new) or None,
                "because": differences_data(item.because),
            }
            for item in found.ends
        ],
        "supervisors": [
            {"trainee": item.trainee, "old": list(item.old), "new": list(item.new)} for item in found.supervisors
        ],
        "placements": [
            {"trainee": item.trainee, "change": item.change, "old": _spell(item.old), "new": _spell(item.new)}
            for item in found.placements
        ],
    }


def _came(item: Came) -> dict[str, Any]:
    return {
        "trainee": item.trainee,
        "programme": item.programme,
        "day": _day(item.day) or None,
        "outcome": item.outcome,
    }


def _spell(item: PlacementSpell | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {"id": item.id, "unit": item.unit, "from": _day(item.period.start), "to": _day(item.period.end)}

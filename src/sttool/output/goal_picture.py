"""Goals of all trainings as a picture: a row a trainee, a square a goal, the darker the further it has come."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.output.goal_map import map_notes, under
from sttool.output.goals import whole
from sttool.output.svg import SIGN, hint, label, number, tag, words
from sttool.texts import goals as said
from sttool.training.shares import GROUPS, Group, group_of, shares
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.output.goal_map import Mapped
    from sttool.output.view import View
    from sttool.training.coverage import Coverage
    from sttool.training.standing import Section, Standing

_LEFT: Final = 276
_REGULATION: Final = 200
_RIGHT: Final = 12
_TOP: Final = 92
_STEP: Final = 18
_SQUARE: Final = 16
_LINE: Final = 22
_SUM: Final = 50
"""Pixels: where the squares begin, from one to the next, their side, a row's height, and room for ``13/15``."""

_NUMBER: Final = re.compile(r"[0-9]+$")
_STATES: Final = (State.CERTIFIED, State.DONE, State.ONGOING, State.PLANNED, State.MISSING)
_STYLE: Final = """
text{font:12px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:#1b1b1b}
.title{font-size:18px;font-weight:600}.dim{fill:#555}.head{font-weight:600}.row{fill:#f6f6f6}
.no{font-size:9px;text-anchor:middle}
.certified{fill:#14507a}.done{fill:#74aed6}.ongoing{fill:#b5d5ea}.planned{fill:#eaf2f8;stroke:#9dbdd3}
.missing{fill:#fff;stroke:#b00020;stroke-dasharray:2 2}
text.on-certified{fill:#fff}text.on-missing{fill:#b00020}
"""


class _Square(Struct, frozen=True):
    """A goal, or a part of AT: what stands in its square, how far it has come, and all of it in words."""

    sign: str
    state: State
    told: str


def goal_picture(view: View, rows: Sequence[Mapped]) -> str:
    """Draw how far each goal of each training has come; the picture needs nothing beside itself."""
    drawn = [(row, _squares(view, row.standing)) for row in rows]
    edges = _edges([line for _, lines in drawn for line in lines])
    width = max([_LEFT + 240.0, *(x + room for x, room in edges.values())]) + _RIGHT
    heads = [label(view.language(said.GROUPS[group]), x, _TOP - 12, class_="head") for group, (x, _) in edges.items()]
    body, y = list[str](), float(_TOP)
    for index, (row, lines) in enumerate(drawn):
        height = _LINE * len(lines) + 4.0
        if index % 2 == 0:
            body.append(tag("rect", x=0, y=y, width=width, height=height, class_="row"))
        body.append(_row(view, row, lines, edges, y + 3))
        y += height
    key, y = _legend(view, rows, y + 14, width)
    title = f"{view.language(said.TITLE_ALL)} {view.day}"
    about = view.language(said.PICTURE, {"trainees": view.number(len(rows))})
    size = f'viewBox="0 0 {number(width)} {number(y)}" width="{number(width)}" height="{number(y)}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t d" lang="{view.language.code}">',
        f'<title id="t">{words(title)}</title><desc id="d">{words(about)}</desc>',
        f"<style>{_STYLE}</style>",
        tag("rect", width=width, height=y, fill="#fff"),
        label(title, 12, 28, class_="title"),
        label(about, 12, 48, class_="dim"),
        *heads, *body, key, "</svg>",
    ]  # fmt: skip
    return "\n".join(part for part in parts if part) + "\n"


def _squares(view: View, standing: Standing | None) -> list[dict[Group, list[_Square]]]:
    """A training's squares by group; the goals of a second specialty stand in a line of their own."""
    if standing is None:
        return [{}]
    files = [one.file for one in standing.sets if one.file in standing.specialties]
    lines: list[dict[Group, list[_Square]]] = [{} for _ in range(max(1, len(files)))]
    for goal in standing.goals:
        line = lines[files.index(goal.file) if goal.file in files else 0]
        line.setdefault(group_of(goal), []).append(_of_goal(view, standing, goal))
    if standing.sections:
        lines[0]["at"] = [_of_section(view, standing, index, one) for index, one in enumerate(standing.sections, 1)]
    return lines


def _of_goal(view: View, standing: Standing, one: Coverage) -> _Square:
    say = view.language
    parts = ", ".join(
        f"{' / '.join(say(said.ACTIVITIES[name]) for name in part.requires.activities)}: "
        f"{say(said.STATES[part.state.name.lower()])}"
        for part in one.parts
    )
    found = _NUMBER.search(one.goal.code)
    told = f"{view.person(standing.trainee)}, {one.goal.code} {one.goal.label} – {parts}"
    return _Square(found[0] if found else one.goal.code[:2], whole(one), told)


def _of_section(view: View, standing: Standing, index: int, one: Section) -> _Square:
    areas = [view.language(said.AREAS[area]) if area in said.AREAS else area for area in one.served.section.areas]
    state = view.language(said.STATES[one.state.name.lower()])
    return _Square(str(index), one.state, f"{view.person(standing.trainee)}, {' + '.join(areas)} – {state}")


def _edges(lines: Sequence[Mapping[Group, list[_Square]]]) -> dict[Group, tuple[float, float]]:
    """Where each group that anybody has begins, and how much room it takes."""
    edges, x = dict[Group, tuple[float, float]](), float(_LEFT)
    for group in GROUPS:
        most = max((len(line.get(group, ())) for line in lines), default=0)
        if most:
            edges[group] = (x, most * _STEP + _SUM)
            x += most * _STEP + _SUM
    return edges


def _row(
    view: View,
    row: Mapped,
    lines: Sequence[Mapping[Group, list[_Square]]],
    edges: Mapping[Group, tuple[float, float]],
    y: float,
) -> str:
    """A trainee's row, or rows: the name, the regulation, and the squares with how many are certified in full."""
    name = f"{row.id} {view.name(row.id) or ''}".rstrip()
    drawn = [label(name, 12, y + 13, _REGULATION - 16)]
    if row.standing is None:
        return "".join([*drawn, label(view.language(said.CANNOT), _REGULATION, y + 13, class_="on-missing")])
    drawn.append(label(under(row.standing), _REGULATION, y + 13, class_="dim"))
    if len(lines) > 1:
        drawn.append(label(", ".join(row.standing.specialties), 12, y + _LINE + 13, _LEFT - 24, class_="dim"))
    counted = shares(row.standing)
    for index, line in enumerate(lines):
        top = y + index * _LINE
        for group, squares in line.items():
            x = edges[group][0]
            drawn += [_square(one, x + place * _STEP, top) for place, one in enumerate(squares)]
            share = counted[group]
            if index == len(lines) - 1 or group != "c":
                text = f"{share.reached}/{share.goals}"
                drawn.append(label(text, x + len(squares) * _STEP + 4, top + 13, class_="dim"))
    return "".join(drawn)


def _square(one: _Square, x: float, y: float) -> str:
    state = one.state.name.lower()
    shape = tag("rect", x=x, y=y, width=_SQUARE, height=_SQUARE, rx=2, class_=state)
    text = label(one.sign, x + _SQUARE / 2, y + 11.5, class_=f"no on-{state}")
    return tag("g", hint(one.told) + shape + text)


def _legend(view: View, rows: Sequence[Mapped], y: float, width: float) -> tuple[str, float]:
    """What the squares mean, and what makes the picture uncertain; with where it ends."""
    drawn, x = list[str](), 12.0
    for state in _STATES:
        text = view.language(said.STATES[state.name.lower()])
        drawn.append(tag("rect", x=x, y=y, width=14, height=14, rx=2, class_=state.name.lower()))
        drawn.append(label(text, x + 20, y + 11.5))
        x += 20 + len(text) * SIGN + 22
    y += 34
    for text in _notes(view, rows, width):
        drawn.append(label(text, 12, y, class_="dim"))
        y += 18
    return "".join(drawn), y + 4


def _notes(view: View, rows: Sequence[Mapped], width: float) -> Iterator[str]:
    for note in map_notes(view, rows):
        yield from wrap(note, int((width - 24) / SIGN))

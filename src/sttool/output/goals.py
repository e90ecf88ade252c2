"""Goals of one training as text: a matrix of goals and the activities they require, with their doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.kinds.goalfiles import folder_of
from sttool.output.figures import decimal
from sttool.output.goal_traces import behind
from sttool.output.lines import BLANK, Column, Line, line, piece, table, wrapped
from sttool.output.time import title
from sttool.texts import goals as words
from sttool.training.goals import BT, COMMON, specialty_list
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.output.lines import Piece, Tone
    from sttool.output.view import View
    from sttool.training.coverage import Coverage
    from sttool.training.goals import GoalSet
    from sttool.training.standing import Section, Standing

TONES: Final[dict[State, Tone]] = {
    State.MISSING: "bad",
    State.PLANNED: "soon",
    State.ONGOING: "soon",
    State.CERTIFIED: "good",
}

AMBIGUOUS: Final = "*"
"""Stands after a state that rests on a code alone."""


class Stood(Struct, frozen=True):
    """A training's goals to be shown, with the dossier that they are judged by."""

    standing: Standing
    trainee: Trainee
    dossier: Folder


class Cell(Struct, frozen=True):
    """An activity of a goal: how far it is, ``None`` where it only may be required; whether another would do.

    ``ambiguous``: it is so far only by what names a code that several of the trainee's specialties have.
    """

    state: State | None
    alternative: bool = False
    ambiguous: bool = False


def goal_lines(view: View, stood: Stood, width: int, *, verbose: bool = False) -> list[Line]:
    """Write the matrix, set by set; with ``verbose`` what stands behind each state."""
    standing, say = stood.standing, view.language
    lines = [title(view, standing.trainee, stood.trainee)]
    if standing.goals:
        lines.append(line(f"  {summed(view, standing)}"))
    elif not standing.sections:
        lines.append(line(f"  {say(words.NONE_REQUIRED)}"))
    for note in notes(view, standing):
        lines += wrapped(note, width, 2, "soon")
    if standing.sections:
        lines += [BLANK, *_sections(view, standing.sections, width)]
    for one in standing.sets:
        lines += [BLANK, *_set(view, stood, one, width, verbose=verbose)]
    explained = [one for text in legend(view, standing) for one in wrapped(text, width, 2, "dim")]
    lines += [BLANK, *explained] if explained else []
    if standing.former:
        lines += [BLANK, *_former(view, stood, width)]
    return lines


def summed(view: View, standing: Standing) -> str:
    """Write how many goals are reached."""
    reached = sum(one.reached for one in standing.goals)
    return view.language(words.REACHED, {"reached": view.number(reached), "all": view.number(len(standing.goals))})


def notes(view: View, standing: Standing) -> Iterator[str]:
    """Write what makes the whole uncertain: files that cannot be read, specialties without goals."""
    say = view.language
    if standing.unread:
        yield say(words.UNREAD, {"files": ", ".join(standing.unread), "id": standing.trainee})
    faulty = sorted({one.path for one in view.survey.findings if one.path.startswith("goals/")})
    if faulty:
        yield say(words.OWN_FAULTY, {"files": ", ".join(faulty)})
    for specialty in standing.unknown:
        path = f"goals/{folder_of(standing.regulation)}/{specialty}.yaml"
        yield say(words.UNKNOWN, {"specialty": specialty, "regulation": standing.regulation, "path": path})


def legend(view: View, standing: Standing) -> list[str]:
    """Explain the signs that occur."""
    goals = standing.goals
    texts = []
    if any(len(part.requires.activities) > 1 for one in goals for part in one.parts):
        texts.append(view.language(words.ALTERNATIVES))
    if any(one.goal.uncertain for one in goals):
        texts.append(view.language(words.UNCERTAIN))
    cells = (cell(one, activity) for one in goals for activity in words.ACTIVITIES)
    if any(found is not None and found.ambiguous for found in cells):
        texts.append(view.language(words.AMBIGUOUS_LEGEND))
    return texts


def heading(view: View, standing: Standing, one: GoalSet) -> tuple[str, list[str]]:
    """Name a set, and say where it is from and whether it was checked."""
    say = view.language
    if one.file in {BT, COMMON}:
        name = say(words.BASIC if one.file == BT else words.SHARED)
    else:
        listed = next((item.name for item in specialty_list() if item.file == one.file), one.file)
        name = say(words.OF_SPECIALTY, {"name": (one.specialty or listed).lower()})
    marks = [say(words.OWN)] if one.file in standing.own else []
    return name, [*marks, *([] if one.checked else [say(words.UNCHECKED)])]


def doubts(view: View, one: GoalSet) -> list[str]:
    """Write what may be wrong in a set, with the goals it is about."""
    say = view.language
    return [
        say(words.DOUBT, {"goals": ", ".join(doubt.goals), "text": say(doubt.text)}) if doubt.goals else say(doubt.text)
        for doubt in one.warnings
    ]


def activities(goals: Sequence[Coverage]) -> tuple[str, ...]:
    """The activities that some goals require, or may require, in the order of the columns."""
    used = {activity for one in goals for part in one.parts for activity in part.requires.activities}
    used |= {activity for one in goals for activity in one.goal.uncertain}
    return tuple(activity for activity in words.ACTIVITIES if activity in used)


def cell(one: Coverage, activity: str) -> Cell | None:
    """Find an activity among what a goal requires; ``None`` where it is not required."""
    for part in one.parts:
        if activity in part.requires.activities:
            several = len(part.requires.activities) > 1
            found = [trace for trace in part.traces if trace.activity == activity or not several]
            state = max([*(trace.state for trace in found), State.MISSING])
            best = [trace for trace in found if trace.state is state]
            return Cell(state, several, bool(best) and all(trace.by_code for trace in best))
    return Cell(None) if activity in one.goal.uncertain else None


def said(view: View, found: Cell | None) -> str:
    """Write a cell."""
    if found is None:
        return ""
    if found.state is None:
        return "?"
    text = view.language(words.STATES[found.state.name.lower()]) + (AMBIGUOUS if found.ambiguous else "")
    return f"({text})" if found.alternative else text


def whole(one: Coverage) -> State:
    """How far a goal has come; what was cancelled is missing."""
    return max(one.state, State.MISSING)


def _set(view: View, stood: Stood, one: GoalSet, width: int, *, verbose: bool) -> Iterable[Line]:
    say, goals = view.language, stood.standing.of(one.file)
    name, marks = heading(view, stood.standing, one)
    yield line(piece(name, "head"), *(piece(f" · {mark}", "soon") for mark in marks))
    columns = activities(goals)
    heads = [say(words.GOAL), "", *(say(words.ACTIVITIES[activity]) for activity in columns), say(words.WHOLE)]
    rows = [[piece(text, "dim") for text in heads], *(_row(view, goal, columns) for goal in goals)]
    shown = table(rows, (Column(), Column(least=20), *(Column() for _ in columns), Column()), width)
    yield shown[0]
    for goal, row in zip(goals, shown[1:], strict=True):
        yield row
        if verbose:
            yield from behind(view, stood.dossier, goal.parts, width)
    for text in doubts(view, one):
        yield from wrapped(text, width, 2, "soon")


def _row(view: View, one: Coverage, columns: Iterable[str]) -> list[Piece]:
    cells = [cell(one, activity) for activity in columns]
    state = whole(one)
    return [
        piece(one.goal.code),
        piece(one.goal.label),
        *(piece(said(view, found), _tone(found)) for found in cells),
        piece(view.language(words.STATES[state.name.lower()]), TONES.get(state, "")),
    ]


def _tone(found: Cell | None) -> Tone:
    return TONES.get(found.state, "") if found is not None and found.state is not None else ""


def section_row(view: View, one: Section) -> list[str]:
    """Write a part of AT: what it is, its least, what is done, what is planned, what is missing, and its state."""
    say, served = view.language, one.served
    areas = " + ".join(say(words.AREAS[area]) if area in words.AREAS else area for area in served.section.areas)
    figures = [decimal(number, say, 1) for number in (served.done, served.planned)]
    missing = decimal(served.missing, say, 1, up=True) if served.missing else ""
    note = say(words.EARLY) if served.early else ""
    return [areas, str(served.section.months), *figures, missing, say(words.STATES[one.state.name.lower()]), note]


def section_heads(view: View) -> list[str]:
    """Head the columns of the parts of AT."""
    heads = (words.LEAST, words.SERVED, words.WITH_PLAN, words.LACKING)
    return ["", *(view.language(text) for text in heads), "", ""]


def _sections(view: View, sections: Iterable[Section], width: int) -> Iterable[Line]:
    yield line(piece(view.language(words.SECTIONS), "head"), piece(f" · {view.language(words.MONTHS)}", "dim"))
    rows = [[piece(text, "dim") for text in section_heads(view)]]
    for one in sections:
        tones: list[Tone] = ["", "", "", "", "bad", TONES.get(one.state, ""), "soon"]
        rows.append([piece(text, tone) for text, tone in zip(section_row(view, one), tones, strict=True)])
    right = Column(right=True)
    yield from table(rows, (Column(least=20), right, right, right, right, Column(), Column(least=10)), width)


def _former(view: View, stood: Stood, width: int) -> Iterable[Line]:
    before = stood.trainee.changed_from
    params = {"regulation": before.regulation if before else "", "present": stood.standing.regulation}
    yield line(piece(view.language(words.FORMER, params), "head"))
    for one in stood.standing.former:
        yield line(f"  {one.code}  {one.label or ''}")
        yield from behind(view, stood.dossier, one.traces, width)

"""Goals as Markdown: the same matrix and the same map as tables, ready to be pasted into a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.goal_map import SIGNS, map_notes, under
from sttool.output.goal_traces import traced
from sttool.output.goals import (
    activities,
    cell,
    doubts,
    heading,
    legend,
    notes,
    said,
    section_heads,
    section_row,
    summed,
    whole,
)
from sttool.reports.escaping import markdown
from sttool.texts import goals as words
from sttool.training.shares import GROUPS, shares

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.output.goal_map import Mapped
    from sttool.output.goals import Stood
    from sttool.output.view import View
    from sttool.training.goals import GoalSet
    from sttool.training.shares import Share


def goals_markdown(view: View, stood: Stood, *, verbose: bool = False) -> str:
    """Write the goals of one training."""
    say, standing = view.language, stood.standing
    name = view.name(standing.trainee)
    who = f"{name} ({standing.trainee})" if name else standing.trainee
    parts = [standing.programme, *standing.specialties, standing.regulation, str(view.day)]
    blocks = [f"# {markdown(say(words.TITLE, {'who': who}))}", markdown(" · ".join(parts))]
    if standing.goals:
        blocks.append(f"**{markdown(summed(view, standing))}.**")
    blocks += [f"> {markdown(note)}" for note in notes(view, standing)]
    if standing.sections:
        rows = [section_row(view, one) for one in standing.sections]
        blocks += [f"## {markdown(say(words.SECTIONS))}", _table(section_heads(view), rows), say(words.MONTHS)]
    for one in standing.sets:
        blocks += _set(view, stood, one, verbose=verbose)
    blocks += [markdown(text) for text in legend(view, standing)]
    blocks += _former(view, stood)
    return "\n\n".join(blocks) + "\n"


def map_markdown(view: View, rows: Sequence[Mapped]) -> str:
    """Write the goals of all trainings; for each group the goals reached, and the activities certified and missing."""
    say = view.language
    counted = [(row, shares(row.standing) if row.standing else {}) for row in rows]
    groups = [group for group in GROUPS if any(group in found for _, found in counted)]
    heads = ["", say(words.TRAINEE), "", *(say(words.GROUPS[group]) for group in groups)]
    lines = [
        [
            row.id,
            view.name(row.id) or "",
            under(row.standing) if row.standing else say(words.CANNOT),
            *(_share(view, found[group]) if group in found else "" for group in groups),
        ]
        for row, found in counted
    ]
    blocks = [
        f"# {markdown(say(words.TITLE_ALL))}",
        str(view.day),
        _table(heads, lines) if lines else say(words.NOBODY),
    ]
    return "\n\n".join([*blocks, *(f"> {markdown(note)}" for note in map_notes(view, rows))]) + "\n"


def _share(view: View, share: Share) -> str:
    """``3/11 (intygat 8, planerat 4, saknas 12)``: goals reached, then activities by state."""
    states = (f"{view.language(words.STATES[state.name.lower()])} {share.parts.get(state, 0)}" for state in SIGNS)
    return f"{share.reached}/{share.goals} ({', '.join(text for text in states if not text.endswith(' 0'))})"


def _set(view: View, stood: Stood, one: GoalSet, *, verbose: bool) -> Iterator[str]:
    say, goals = view.language, stood.standing.of(one.file)
    name, marks = heading(view, stood.standing, one)
    columns = activities(goals)
    heads = [say(words.GOAL), "", *(say(words.ACTIVITIES[activity]) for activity in columns), say(words.WHOLE)]
    rows = [
        [
            goal.goal.code,
            goal.goal.label,
            *(said(view, cell(goal, activity)) for activity in columns),
            say(words.STATES[whole(goal).name.lower()]),
        ]
        for goal in goals
    ]
    yield f"## {markdown(name)}"
    if marks:
        yield f"*{markdown(', '.join(marks))}*"
    yield _table(heads, rows)
    yield from (f"> {markdown(text)}" for text in doubts(view, one))
    if verbose:
        for goal in goals:
            found = dict.fromkeys(trace for part in goal.parts for trace in part.traces)
            if found:
                lines = (" · ".join(text for text in traced(view, stood.dossier, trace) if text) for trace in found)
                yield "\n".join([f"**{markdown(goal.goal.code)}**", "", *(f"- {markdown(text)}" for text in lines)])


def _former(view: View, stood: Stood) -> Iterator[str]:
    before, say = stood.trainee.changed_from, view.language
    if not stood.standing.former or before is None:
        return
    params = {"regulation": before.regulation, "present": stood.standing.regulation}
    yield f"## {markdown(say(words.FORMER, params))}"
    for one in stood.standing.former:
        lines = (" · ".join(text for text in traced(view, stood.dossier, trace) if text) for trace in one.traces)
        head = markdown(f"{one.code} {one.label or ''}".strip())
        yield "\n".join([f"**{head}**", "", *(f"- {markdown(text)}" for text in lines)])


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, *rows]
    shown = ["| " + " | ".join(markdown(text) for text in row) + " |" for row in lines]
    return "\n".join([shown[0], "|" + " --- |" * len(heads), *shown[1:]])

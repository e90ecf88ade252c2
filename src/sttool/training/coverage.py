"""How far each goal has come: for every activity it requires missing, planned, ongoing, done or certified.

A goal is reached when every activity it requires has a certificate that names it. One for which the regulation
prescribes no activity (STa3, the goals of BT) asks for a certificate of the goal itself, and whatever names it counts
as on the way. A goal is named by its code, or where two specialties share codes by ``kirurgi/c3``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.training.goals import AnyOf
from sttool.training.traces import GOAL, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sttool.training.goals import Goal, GoalSet
    from sttool.training.traces import Trace


class Part(Struct, frozen=True):
    """One required activity of a goal, or several of which one is enough; how far it is, and by what."""

    requires: AnyOf
    state: State
    traces: tuple[Trace, ...]


class Coverage(Struct, frozen=True):
    """A goal of a trainee, activity by activity."""

    goal: Goal
    file: str
    checked: bool
    parts: tuple[Part, ...]

    @property
    def state(self) -> State:
        """How far the goal has come: as far as the activity that is least far."""
        return min(part.state for part in self.parts)

    @property
    def reached(self) -> bool:
        """Say whether every activity is certified."""
        return self.state is State.CERTIFIED

    @property
    def doubtful(self) -> bool:
        """Say whether the goal rests on an unchecked transcription, or may require more than it is known to."""
        return not self.checked or bool(self.goal.uncertain)


def coverage(sets: Iterable[GoalSet], recorded: Iterable[tuple[Sequence[str], Trace]]) -> tuple[Coverage, ...]:
    """Judge every goal of the sets by what is recorded (see :func:`sttool.training.traces.traces`)."""
    sets = tuple(sets)
    shared = {code for code, count in Counter(code for one in sets for code in one.codes).items() if count > 1}
    named: dict[str, list[Trace]] = defaultdict(list)
    for names, trace in recorded:
        for name in dict.fromkeys(names):
            named[name].append(replace(trace, by_code=True) if name in shared else trace)
    return tuple(
        Coverage(goal, one.file, one.checked, _parts(goal, _found(named, one.file, goal.code)))
        for one in sets
        for goal in one.goals
    )


def _found(named: dict[str, list[Trace]], file: str, code: str) -> list[Trace]:
    found = named.get(code, []) + named.get(f"{file}/{code}", [])
    return sorted(found, key=lambda trace: (-trace.state, trace.record, str(trace.key)))


def _parts(goal: Goal, found: list[Trace]) -> tuple[Part, ...]:
    if not goal.requires:
        return (_part(AnyOf((GOAL,)), [trace if trace.activity == GOAL else _on_the_way(trace) for trace in found]),)
    return tuple(_part(one, [trace for trace in found if trace.activity in one.activities]) for one in goal.requires)


def _on_the_way(trace: Trace) -> Trace:
    """Let a certificate of an activity say that it was done, where it is the goal that is to be certified."""
    return replace(trace, state=State.DONE) if trace.state is State.CERTIFIED else trace


def _part(requires: AnyOf, found: list[Trace]) -> Part:
    return Part(requires, max([trace.state for trace in found] + [State.MISSING]), tuple(found))

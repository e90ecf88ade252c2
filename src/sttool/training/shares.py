"""How far a training has come in each group of its goals: a, b, c or STa, STb, STc, and BT; and in the parts of AT."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

from msgspec import Struct

from sttool.training.goals import BT
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.training.coverage import Coverage
    from sttool.training.standing import Standing

Group: TypeAlias = Literal["bt", "a", "b", "c", "at"]

GROUPS: Final[tuple[Group, ...]] = ("bt", "a", "b", "c", "at")
_LETTERS: Final = re.compile("[a-z]+")
_COMMON: Final = frozenset({"a", "b"})


class Share(Struct, frozen=True):
    """How far a group of goals has come; the parts of AT are counted as goals."""

    goals: int
    """How many there are."""
    reached: int
    """How many are reached: every activity is certified."""
    parts: Mapping[State, int]
    """How many of the activities that they require have come how far."""

    @property
    def all(self) -> int:
        """How many activities the goals require."""
        return sum(self.parts.values())


def group_of(one: Coverage) -> Group:
    """Tell a goal's group, by the letters of its code; what has others is one of a specialty's."""
    if one.file == BT:
        return "bt"
    found = _LETTERS.match(one.goal.code.lower())
    letter = found[0].removeprefix("st") if found else ""
    return cast("Group", letter) if letter in _COMMON else "c"


def shares(standing: Standing) -> dict[Group, Share]:
    """Count a training's goals by group, in the groups' order; a cancelled activity is one that is missing."""
    found: dict[Group, Share] = {}
    for group in GROUPS:
        goals = [one for one in standing.goals if group_of(one) == group]
        if goals:
            states = Counter(max(part.state, State.MISSING) for one in goals for part in one.parts)
            found[group] = Share(len(goals), sum(one.reached for one in goals), states)
    if standing.sections:
        states = Counter(one.state for one in standing.sections)
        found["at"] = Share(len(standing.sections), states[State.CERTIFIED], states)
    return found

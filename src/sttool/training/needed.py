"""Which goals ask for an activity: known once for a regulation and its specialties, whoever is trained by them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.training.goals import BT, COMMON, goals_for

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sttool.training.goals import GoalSet

CLINICAL = "clinical"


class Needed(Struct, frozen=True):
    """A goal that asks for an activity: its code, with the specialty where two share it, and what records call it.

    ``prescribed`` is whether the regulation says which activity; the goals of BT prescribe none, and whatever serves
    one counts.
    """

    code: str
    names: frozenset[str]
    prescribed: bool


def needed(
    regulation: str,
    files: tuple[str, ...],
    activity: str,
    *,
    with_bt: bool = False,
    own: Mapping[tuple[str, str], GoalSet] | None = None,
) -> tuple[Needed, ...]:
    """Give the goals that ask for an activity and for no other in its place; clinical service also those of BT.

    None where no set of goals is known for any of the specialties.
    """
    if own:
        return _of(goals_for(regulation, files, with_bt=with_bt, own=own), files, activity)
    return _packaged(regulation, files, activity, with_bt)


@lru_cache(maxsize=512)
def _packaged(regulation: str, files: tuple[str, ...], activity: str, with_bt: bool) -> tuple[Needed, ...]:  # noqa: FBT001 - a key of the cache
    return _of(goals_for(regulation, files, with_bt=with_bt), files, activity)


def _of(sets: Collection[GoalSet], files: tuple[str, ...], activity: str) -> tuple[Needed, ...]:
    if files and not any(one.file not in {BT, COMMON} for one in sets):
        return ()
    found = []
    several = Counter(code for one in sets for code in one.codes)
    for one in sets:
        for goal in one.goals:
            asks = any(part.activities == (activity,) for part in goal.requires)
            if asks or (one.file == BT and activity == CLINICAL and not goal.requires):
                whole = f"{one.file}/{goal.code}"
                code = whole if several[goal.code] > 1 else goal.code
                found.append(Needed(code, frozenset({goal.code, whole}), asks))
    return tuple(found)

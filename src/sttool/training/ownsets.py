"""A repository's own goal files as sets of goals: each takes the place of the packaged of its name, or adds one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sttool.training.goals import AT, BT, COMMON, GoalSet, goal_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.goalfiles import GoalFile

_NEWER = "HSLF-FS 2021:8"


def own_sets(files: Mapping[tuple[str, str], GoalFile]) -> dict[tuple[str, str], GoalSet]:
    """Give the sets of a repository's goal files, by regulation and file name."""
    return {(regulation, name): _set(regulation, name, file) for (regulation, name), file in files.items()}


def own_specialties(files: Mapping[tuple[str, str], GoalFile], regulation: str | None = None) -> frozenset[str]:
    """Name the specialties that have goals of the repository's own, under one regulation or any."""
    names = (name for under, name in files if regulation in {None, under})
    return frozenset(names) - {COMMON, BT, AT}


@lru_cache(maxsize=256)
def _set(regulation: str, name: str, file: GoalFile) -> GoalSet:
    data = file.model_dump(by_alias=True, exclude_none=True)
    return goal_set({**data, "regulation": regulation, "part": file.part or _part(regulation, name)}, name)


def _part(regulation: str, name: str) -> str:
    """Name the part of a regulation that a file is, where it does not say itself."""
    if name == BT:
        return "BT"
    if name == COMMON:
        return "STa+STb" if regulation == _NEWER else "a+b"
    return "STc" if regulation == _NEWER else "c"

"""Goals that the trainee's regulation and specialties do not have."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sttool.findings import finding
from sttool.rules.nearest import nearest
from sttool.rules.routes import route
from sttool.sources.places import short
from sttool.training.goals import AT, BT, COMMON, goals_for, packaged, specialties
from sttool.training.ownsets import own_sets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.findings import At, Finding
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.rules.routes import Route
    from sttool.training.goals import GoalSet

WITH_BT: Final = "HSLF-FS 2021:8"
REGULATIONS: Final = (WITH_BT, "SOSFS 2015:8")
"""The regulations whose goals have codes that are packaged."""

_NAMED_IN: Final[Mapping[str, tuple[Route, ...]]] = {
    "placement": (route("goals[]"),),
    "course": (route("goals[]"),),
    "project": (route("goals[]"),),
    "certificate": (route("goals[]"),),
    "plan": (route("home_goals[]"), route("side_placements[].goals[]")),
}


def foreign_goals(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R105: goals that the regulation and the specialties of a trainee do not have.

    BT is the first part of every training under HSLF-FS 2021:8, so that its goals are never foreign there; after a
    change of regulation those of the former may stand. Of AT, and of a specialty without packaged goals, nothing is
    known.
    """
    trainee = folder.trainee
    if trainee is None or not folder.refused.isdisjoint({"trainee.specialties", "trainee.changed_from"}):
        return
    own = tuple(own_sets(clinic.goals).values())
    allowed = _allowed(trainee, own)
    if allowed is None:
        return
    for kind, ways in _NAMED_IN.items():
        for item in folder.of(kind):
            for way in ways:
                for at, goal in way.values(item.record, item.at):
                    if goal not in allowed:
                        yield _foreign(trainee, goal, allowed, own, item.path, at)


def _foreign(  # noqa: PLR0913, PLR0917 - what a finding says
    trainee: Trainee, goal: str, allowed: frozenset[str], own: tuple[GoalSet, ...], path: str, at: At
) -> Finding:
    named = tuple(trainee.specialties)
    others = (one for one in REGULATIONS if one != trainee.regulation)
    other = next((one for one in others if goal in (codes(one, named, own) or ())), None)
    return finding(
        "R105",
        path,
        at,
        goal=short(goal),
        regulation=trainee.regulation,
        specialties=named or None,
        other=other,
        nearest=None if other else nearest(goal, allowed),
    )


def _allowed(trainee: Trainee, own: tuple[GoalSet, ...]) -> frozenset[str] | None:
    """The names of a trainee's goals; ``None`` where they cannot be known."""
    if trainee.programme == "ST" and not trainee.specialties:
        return None
    named = tuple(trainee.specialties)
    present = codes(trainee.regulation, named, own)
    if present is None or trainee.changed_from is None:
        return present
    former = codes(trainee.changed_from.regulation, named, own)
    return None if former is None else present | former


@lru_cache(maxsize=512)
def codes(regulation: str, files: tuple[str, ...], own: tuple[GoalSet, ...] = ()) -> frozenset[str] | None:
    """Every name that a goal of these specialties has: its code, and ``kirurgi/c3``; ``None`` where one is unknown.

    ``own`` are the repository's own sets, under any regulation.
    """
    mine = {(one.regulation, one.file): one for one in own}
    added = {file for under, file in mine if under == regulation} - {COMMON, BT, AT}
    if (regulation not in REGULATIONS and not added) or not (specialties(regulation) | added).issuperset(files):
        return None
    named = [mine.get((regulation, file)) or packaged(regulation, file) for file in files]
    built_on = tuple(found.on_top_of for found in named if found is not None and found.on_top_of)
    sets = goals_for(regulation, (*files, *built_on), with_bt=regulation == WITH_BT, own=mine)
    return frozenset(name for one in sets for code in one.codes for name in (code, f"{one.file}/{code}"))

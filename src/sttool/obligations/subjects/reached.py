"""How far each goal of a training has come, as a summary keeps it: only made where a report asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from sttool.obligations.summary import GoalState
from sttool.training.ownsets import own_sets
from sttool.training.standing import standing
from sttool.training.traces import State

if TYPE_CHECKING:
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.obligations.summary import Summary
    from sttool.training.time import TrainingTime


def with_goals(summary: Summary, clinic: Clinic, dossier: Folder, time: TrainingTime, day: date) -> Summary:
    """Add how far each goal is on a day; for AT each part. What was cancelled is missing."""
    trainee = dossier.trainee
    if trainee is None:
        return summary
    found = standing(dossier, trainee, time, day, own_sets(clinic.goals))
    goals = [GoalState(one.goal.code, max(one.state, State.MISSING).name.lower()) for one in found.goals]
    parts = [GoalState("+".join(one.served.section.areas), one.state.name.lower()) for one in found.sections]
    return replace(summary, goals=(*goals, *parts))

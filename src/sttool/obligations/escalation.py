"""How long an overdue duty stays with who answers for it before it is raised, as the agenda shows it.

At 30, 60 and 90 days past its day it is shown to the supervisor, the study director and the head of unit, each time
to the one who stands above who answers. A head's own stays with the head. It is shown, and changes no verdict.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sttool.obligations.model import Role

STEPS: Final[tuple[tuple[int, Role], ...]] = ((90, "head"), (60, "study_director"), (30, "supervisor"))
"""From so many days on, to whom; the last step first."""

_RANK: Final[dict[Role, int]] = {"trainee": 0, "supervisor": 1, "study_director": 2, "head": 3}


def escalated_to(role: Role, days_over: int) -> Role | None:
    """Say to whom a duty that a role answers for is raised after so many days; ``None`` where it stays."""
    reached = next((to for days, to in STEPS if days_over >= days), None)
    return reached if reached is not None and _RANK[reached] > _RANK[role] else None

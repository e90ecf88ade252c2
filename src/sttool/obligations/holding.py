"""Who holds a role for a subject on a day, where being there is asked: an acting head, and whom he acts for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from sttool.clinic import covering, period_of, term_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sttool.clinic import Clinic
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Role
    from sttool.obligations.subject import Spell


Holders: TypeAlias = Callable[["Role", date], frozenset[str]]
"""From a role and a day to the persons who hold it."""


def holders(
    clinic: Clinic, homes: Sequence[Spell], programme: str | None = None, trainee: Trainee | None = None
) -> Holders:
    """Give a function from a role and a day to the persons who held it at the home unit, or for the trainee."""

    def held(role: Role, day: date) -> frozenset[str]:
        units = [home.unit for home in homes if day in home.period]
        match role:
            case "head":
                found = (clinic.units.get(unit) for unit in units)
                heads = (head for unit in found if unit is not None for head in unit.record.heads)
                return frozenset(head.person for head in heads if day in period_of(head))
            case "study_director":
                terms = (item.record for unit in units for item in covering(clinic, unit, programme))
                return frozenset(item.person for item in terms if day in term_of(item))
            case "supervisor":
                named = trainee.supervisors if trainee is not None else ()
                return frozenset(item.person for item in named if day in period_of(item))
            case "trainee":
                return frozenset()

    return held

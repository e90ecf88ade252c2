"""Who holds a role for a subject on a day, where being there is asked: an acting head, and whom he acts for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from sttool.clinic import covering, period_of, term_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Role
    from sttool.obligations.subject import Spell


Holders: TypeAlias = Callable[["Role", date], frozenset[str]]
"""From a role and a day to the persons who hold it."""


def holders(
    clinic: Clinic, homes: Sequence[Spell], programme: str | None = None, trainee: Trainee | None = None
) -> Holders:
    """Give a function from a role and a day to the persons who held it at the home unit, or for the trainee."""

    @cache
    def known(role: Role) -> tuple[tuple[Period, str], ...]:
        # Asked again and again for one subject, of whose roles few are asked for: looked up once, and let go with it.
        return tuple(_terms(clinic, homes, programme, trainee, role))

    def held(role: Role, day: date) -> frozenset[str]:
        return frozenset([person for term, person in known(role) if term.start <= day <= term.end])

    return held


def _terms(
    clinic: Clinic, homes: Sequence[Spell], programme: str | None, trainee: Trainee | None, role: Role
) -> Iterator[tuple[Period, str]]:
    """The days on which each holds a role; at a unit, while that is the home."""
    if role == "supervisor":
        for item in trainee.supervisors if trainee is not None else ():
            yield period_of(item), item.person
        return
    for home in homes:
        found: list[tuple[Period, str]] = []
        if role == "head":
            unit = clinic.units.get(home.unit)
            found = [(period_of(head), head.person) for head in unit.record.heads] if unit is not None else []
        elif role == "study_director":
            found = [(term_of(item.record), item.record.person) for item in covering(clinic, home.unit, programme)]
        for term, person in found:
            both = term.overlap(home.period)
            if both is not None:
                yield both, person

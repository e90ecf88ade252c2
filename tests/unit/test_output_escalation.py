"""An overdue duty is raised at 30, 60 and 90 days, past those who stand below, and never past the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.obligations.escalation import escalated_to

if TYPE_CHECKING:
    from sttool.obligations.model import Role

ROLES: tuple[Role, ...] = ("trainee", "supervisor", "study_director", "head")


@pytest.mark.parametrize(
    ("role", "days", "raised"),
    [
        ("trainee", 0, None),
        ("trainee", 29, None),
        ("trainee", 30, "supervisor"),
        ("trainee", 59, "supervisor"),
        ("trainee", 60, "study_director"),
        ("trainee", 90, "head"),
        ("supervisor", 30, None),
        ("supervisor", 59, None),
        ("supervisor", 60, "study_director"),
        ("supervisor", 89, "study_director"),
        ("supervisor", 90, "head"),
        ("study_director", 60, None),
        ("study_director", 89, None),
        ("study_director", 90, "head"),
        ("head", 90, None),
        ("head", 9000, None),
    ],
)
def test_each_step_is_taken_on_its_day(role: Role, days: int, raised: Role | None) -> None:
    assert escalated_to(role, days) == raised


@given(st.sampled_from(ROLES), st.integers(0, 400), st.integers(0, 400))
def test_it_is_only_ever_raised_further(role: Role, days: int, more: int) -> None:
    first, later = escalated_to(role, days), escalated_to(role, days + more)
    ranks = [role if to is None else to for to in (first, later)]
    assert ROLES.index(ranks[0]) <= ROLES.index(ranks[1])
    assert first is None or ROLES.index(first) > ROLES.index(role)

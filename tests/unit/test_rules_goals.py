"""Goals are those of the regulation and the specialties; of others nothing is known."""

from __future__ import annotations

import pytest

from tests.unit.rules_found import TRAINEE, codes, found, trainee


def course(goal: str) -> dict[str, str]:
    return {f"{TRAINEE}/courses.yaml": f'- {{id: a, title: A, goals: ["{goal}"], status: wanted}}\n'}


OLDER = {"regulation": "SOSFS 2015:8"}
AT = {"programme": "AT", "regulation": "SOSFS 1999:5", "specialties": ""}
BT = {"programme": "BT", "specialties": ""}
TWO = {"specialties": "[internmedicin, kardiologi]"}
CHANGED = {"changed_from": "{regulation: SOSFS 2015:8, on: 2025-09-01}"}
LONG_AGO = {"regulation": "SOSFS 2015:8", "changed_from": "{regulation: SOSFS 2008:17, on: 2025-09-01}"}


@pytest.mark.parametrize(
    ("terms", "goal", "fine"),
    [
        ({}, "STa1", True),
        ({}, "STb4", True),
        ({}, "STc13", True),
        ({}, "internmedicin/STc13", True),
        ({}, "BT4", True),
        ({}, "STc99", False),
        ({}, "kardiologi/STc1", False),
        ({}, "a1", False),
        (OLDER, "a1", True),
        (OLDER, "c13", True),
        (OLDER, "STa1", False),
        (OLDER, "BT4", False),
        (CHANGED, "c1", True),
        (CHANGED, "STc1", True),
        (CHANGED, "STc99", False),
        (LONG_AGO, "17", True),
        (TWO, "kardiologi/STc1", True),
        (BT, "BT18", True),
        (BT, "BT19", False),
        (AT, "vad som helst", True),
        ({"specialties": "[rymdmedicin]"}, "STc1", True),
        ({"specialties": ""}, "STc1", True),
    ],
)
def test_a_goal_is_one_of_the_trainings_own(terms: dict[str, str], goal: str, *, fine: bool) -> None:
    assert ("R105" not in codes({**trainee(**terms), **course(goal)})) is fine


def test_goals_are_held_wherever_they_stand() -> None:
    files = {
        **course("STc41"),
        f"{TRAINEE}/placements/2026-09-akm.yaml": (
            "title: A\ntype: internal\nunit: medicin\nfrom: 2026-09-01\nto: 2026-09-30\ngoals: [STc1, STc42]\n"
        ),
        f"{TRAINEE}/projects.yaml": "- {id: b, kind: development, title: B, goals: [STc43]}\n",
        f"{TRAINEE}/certificates.yaml": (
            "- {date: 2026-05-04, kind: goal, goals: [STc44], signed_by: hl-03, as: supervisor}\n"
        ),
        f"{TRAINEE}/plan.md": "---\nside_placements: [{what: A, goals: [STc45]}]\nhome_goals: [STc46]\n---\n",
    }
    assert {(fault.mentions["goal"], fault.at) for fault in found(files)} == {
        ("STc41", (0, "goals", 0)),
        ("STc42", ("goals", 1)),
        ("STc43", (0, "goals", 0)),
        ("STc44", (0, "goals", 0)),
        ("STc45", ("side_placements", 0, "goals", 0)),
        ("STc46", ("home_goals", 0)),
    }


def test_a_goal_of_the_other_regulation_is_told_as_such_and_nothing_is_guessed() -> None:
    (fault,) = found(course("a3"))
    assert fault.mentions["other"] == "SOSFS 2015:8"
    assert "nearest" not in fault.mentions


def test_a_strange_goal_is_shown_safely() -> None:
    (fault,) = found(course("\u202e" + "x" * 300))
    assert len(str(fault.mentions["goal"])) <= 60
    assert "\u202e" not in str(fault.mentions["goal"])


def test_nothing_is_said_of_goals_where_the_specialties_have_a_fault() -> None:
    assert codes({**trainee(specialties="internmedicin"), **course("STc99")}) == []

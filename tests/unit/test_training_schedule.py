"""What does not fit in one training's placements: both sides of each day, and what is let be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sttool.dates import Span
from sttool.training.coverage import Coverage, Part
from sttool.training.goals import AnyOf, Goal
from sttool.training.schedule import (
    after_end,
    in_leave,
    lost_goals,
    not_asked,
    not_planned,
    serves,
    together,
    unplanned,
    unsupervised,
)
from sttool.training.stays import Side, bars
from sttool.training.traces import State, Trace
from tests.unit.tracks import DAY, day, days, spells, stay, track

if TYPE_CHECKING:
    from sttool.dates import Period
    from sttool.training.stays import Stay, Track

THREE = Span(3, "months")
AHEAD = day("2027-11-21")


def gaps(one: Track) -> list[str]:
    return spells(problem.period for problem in unplanned(one, AHEAD))


def at(*periods: str, **more: Any) -> Track:  # noqa: ANN401 - any field
    """An AT from 2026-01-01 with placements on some days."""
    stays = [stay(f"p{index}", period) for index, period in enumerate(periods)]
    return track(*stays, programme="AT", employed="2026-01-01..", end=day("2027-06-30"), **more)


def test_days_of_at_without_a_placement_are_a_gap() -> None:
    assert gaps(at("2026-01-01..2026-05-31", "2026-07-01..2027-06-30")) == ["2026-06-01..2026-06-30"]
    assert gaps(at("2026-01-01..2026-05-31")) == ["2026-06-01..2027-06-30"]


def test_placements_that_only_touch_leave_no_gap() -> None:
    assert gaps(at("2026-01-01..2026-05-31", "2026-06-01..2027-06-30")) == []


@pytest.mark.parametrize(
    ("ends", "begins", "gap"),
    [
        ("2026-06-05", "2026-06-08", []),
        ("2026-06-04", "2026-06-08", ["2026-06-05..2026-06-07"]),
        ("2026-06-05", "2026-06-09", ["2026-06-06..2026-06-08"]),
    ],
    ids=["a weekend", "from Friday on", "to Monday"],
)
def test_a_weekend_between_two_placements_is_no_gap(ends: str, begins: str, gap: list[str]) -> None:
    assert gaps(at(f"2026-01-01..{ends}", f"{begins}..2027-06-30")) == gap


def test_leave_is_no_gap_nor_is_what_lies_beyond_what_is_planned() -> None:
    leave = (days("2026-06-01..2026-06-30"),)
    assert gaps(at("2026-01-01..2026-05-31", "2026-07-01..2027-06-30", leave=leave)) == []
    far = track(stay("a", "2026-01-01..2027-11-20"), programme="BT", employed="2026-01-01..", end=day("2029-01-01"))
    assert gaps(far) == []
    farther = track(stay("a", "2026-01-01..2027-11-01"), programme="BT", employed="2026-01-01..", end=day("2029-01-01"))
    assert gaps(farther) == ["2027-11-02..2027-11-21"]


def test_an_st_has_no_gaps() -> None:
    assert gaps(track()) == []


def test_no_gap_is_told_where_a_placement_cannot_be_read() -> None:
    assert gaps(at("2026-01-01..2026-05-31", unread=frozenset({"placement"}))) == []


def test_a_placement_in_leave_is_told_with_its_days() -> None:
    one = track(stay("a", "2027-01-10..2027-03-31"), leave=(days("2026-12-01..2027-01-31"),))
    (problem,) = in_leave(one)
    assert (problem.period, problem.mentions["days"]) == (days("2027-01-10..2027-01-31"), 22)
    assert problem.placements == ("st-1/a",)
    assert list(in_leave(track(stay("a", "2027-02-01..2027-03-31"), leave=one.leave))) == []


@pytest.mark.parametrize(("start", "told"), [("2030-12-31", False), ("2031-01-01", True)])
def test_a_placement_that_begins_after_the_end_is_told(start: str, told: bool) -> None:
    assert bool(list(after_end(track(stay("a", f"{start}..2031-02-28"))))) is told


def works(*periods: str) -> dict[tuple[str, str], tuple[Period, ...]]:
    return {("hl-1", "psyk"): tuple(days(period) for period in periods)}


def unfound(one: Track, known: dict[tuple[str, str], tuple[Period, ...]]) -> list[tuple[str, str]]:
    found = unsupervised(one, lambda person, unit: known.get((person, unit), ()) if person != "hl-9" else None)
    return [(problem.kind, spells([problem.period])[0]) for problem in found]


def test_a_placement_away_asks_for_a_supervisor_who_is_there() -> None:
    period = "2027-01-01..2027-03-31"
    assert unfound(track(stay("a", period)), {}) == [("no-supervisor", period)]
    named = track(stay("a", period, supervisors=("hl-1",)))
    assert unfound(named, works("2010-01-01..")) == []
    assert unfound(named, {}) == [("supervisor-elsewhere", period)]
    assert unfound(named, works("2010-01-01..2027-02-28")) == [("supervisor-elsewhere", "2027-03-01..2027-03-31")]


def test_what_is_not_known_of_a_supervisor_is_no_fault() -> None:
    """Somebody outside the register, or a person whose file does not say where he works."""
    assert unfound(track(stay("a", "2027-01-01..2027-03-31", outside=True)), {}) == []
    assert unfound(track(stay("a", "2027-01-01..2027-03-31", supervisors=("hl-9",))), {}) == []
    unread = track(stay("a", "2027-01-01..2027-03-31"), unread=frozenset({"placement.supervisors"}))
    assert unfound(unread, {}) == []


def test_at_home_the_main_supervisor_is_enough() -> None:
    assert unfound(track(stay("a", "2027-01-01..2027-03-31", "medicin", type="internal")), {}) == []


@pytest.mark.parametrize(
    ("start", "requested", "told"),
    [
        ("2027-02-20", None, True),
        ("2027-02-21", None, False),
        ("2027-02-20", "2026-11-21", False),
        ("2027-02-20", "2026-11-22", True),
        ("2026-11-21", None, False),
    ],
    ids=["a day late", "today", "asked today", "to be asked tomorrow", "begun"],
)
def test_a_unit_is_asked_three_months_before(start: str, requested: str | None, told: bool) -> None:
    one = stay("a", f"{start}..2027-05-31", requested=day(requested) if requested else None)
    found = list(not_asked(track(one), DAY, THREE))
    assert bool(found) is told
    if told:
        assert found[0].mentions["asked"] == "2026-11-20"


def test_a_unit_that_said_yes_was_asked_and_home_is_never_asked() -> None:
    asked = stay("a", "2027-01-01..2027-03-31", requested=None, confirmed=day("2026-11-01"))
    home = stay("b", "2027-01-01..2027-03-31", "medicin", requested=None)
    assert list(not_asked(track(asked, home), DAY, THREE)) == []


def wanting(*sides: Side, stays: tuple[Stay, ...] = ()) -> Track:
    return track(*stays, sides=sides, plan="plan.md")


def missed(one: Track, reached: frozenset[str] = frozenset()) -> list[str]:
    since = day("2024-01-01")
    return [
        str(problem.mentions["asked"])
        for problem in not_planned(one, day=DAY, since=since, asked_before=THREE, reached=reached)
    ]


def test_a_side_placement_of_the_plan_is_asked_for_in_time_to_be_done_by_its_day() -> None:
    """Two months, done by 30 April: begun by 1 March, asked for by 1 December; a day earlier it is not yet late."""
    assert missed(wanting(Side("Kirurgi", ("c7",), 2, day("2027-04-30")))) == []
    assert missed(wanting(Side("Kirurgi", ("c7",), 2, day("2027-04-20")))) == []
    assert missed(wanting(Side("Kirurgi", ("c7",), 2, day("2027-04-19")))) == ["2026-11-20"]


def test_a_side_placement_that_is_booked_or_certified_or_long_past_is_let_be() -> None:
    side = Side("Kirurgi", ("kirurgi/c7",), 2, day("2027-01-31"))
    assert missed(wanting(side)) == ["2026-09-01"]
    assert missed(wanting(side, stays=(stay("a", "2027-06-01..2027-07-31", goals=("c7",)),))) == []
    assert missed(wanting(side), frozenset({"kirurgi/c7"})) == []
    assert missed(wanting(Side("Kirurgi", ("c7",), 2, day("2023-12-31")))) == []
    assert missed(wanting(Side("Kirurgi", ("c7",), 2, None))) == []
    cancelled = stay("a", "2026-06-01..2026-07-31", goals=("c7",), cancelled=day("2026-05-01"))
    assert missed(wanting(side, stays=(cancelled,))) == ["2026-09-01"]


def test_where_there_are_no_goals_a_placement_is_known_by_its_name() -> None:
    psychiatry = stay("a", "2027-06-01..2027-07-31", title="Psykiatri, öppenvård")
    assert serves(psychiatry, Side("psykiatri"))
    assert not serves(psychiatry, Side("Kirurgi"))
    assert not serves(stay("b", "2027-06-01..2027-07-31", type="home", title="Psykiatri"), Side("Psykiatri"))


def covered(*traces: Trace) -> Coverage:
    """Goal c10, which requires clinical service."""
    state = max([trace.state for trace in traces] + [State.MISSING])
    return Coverage(Goal("c10", "Psykiatri"), "internmedicin", True, (Part(AnyOf(("clinical",)), state, traces),))


def trace(key: str | int, state: State, record: str = "placement") -> Trace:
    return Trace(record, key, "clinical", state, None, None)


GONE = stay("gone", "2027-01-01..2027-02-28", cancelled=day("2026-11-01"))
LATE = stay("late", "2031-02-01..2031-03-31")


def test_a_goal_whose_only_placement_is_cancelled_is_lost() -> None:
    (problem,) = lost_goals(track(GONE), [covered(trace("gone", State.CANCELLED))])
    assert (problem.goals, problem.placements) == (("c10",), ("st-1/gone",))
    assert problem.mentions == {"cancelled": "2026-11-01"}


def test_a_goal_whose_only_placement_was_moved_beyond_the_end_is_lost() -> None:
    (problem,) = lost_goals(track(LATE), [covered(trace("late", State.PLANNED))])
    assert problem.mentions == {"late": "2030-12-31"}


@pytest.mark.parametrize(
    "other",
    [
        trace("other", State.PLANNED),
        trace(3, State.CERTIFIED, "certificate"),
        trace("home_goals", State.PLANNED, "plan"),
    ],
    ids=["booked anew", "certified", "served at home"],
)
def test_a_goal_that_something_else_brings_is_not_lost(other: Trace) -> None:
    one = track(GONE, stay("other", "2027-06-01..2027-07-31"))
    assert list(lost_goals(one, [covered(trace("gone", State.CANCELLED), other)])) == []


def test_a_wish_in_the_plan_brings_no_goal() -> None:
    wish = trace(0, State.PLANNED, "plan")
    assert list(lost_goals(track(GONE), [covered(trace("gone", State.CANCELLED), wish)])) != []


def test_the_days_that_placements_have_in_common() -> None:
    some = [stay("a", "2027-01-01..2027-03-31"), stay("b", "2027-03-01..2027-04-30")]
    assert together(some) == days("2027-03-01..2027-03-31")


def test_every_day_of_a_training_is_in_one_bar() -> None:
    one = track(stay("a", "2027-01-01..2027-01-31"), leave=(days("2027-02-01..2027-02-14"),))
    found = [(bar.sort, *spells([bar.period])) for bar in bars(one, days("2026-12-15..2027-02-28"))]
    assert found == [
        ("home", "2026-12-15..2026-12-31"),
        ("placement", "2027-01-01..2027-01-31"),
        ("leave", "2027-02-01..2027-02-14"),
        ("home", "2027-02-15..2027-02-28"),
    ]
    assert [bar.sort for bar in bars(at(), days("2026-01-01..2026-01-31"))] == ["gap"]

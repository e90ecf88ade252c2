"""The schedule for all placements: no order matters, counts are those of the days, and rows add up to the time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sttool.dates import LAST, Period, Span, joined
from sttool.training.asked import Requirement
from sttool.training.crowds import all_presences, crowds, occupancy
from sttool.training.schedule import alone, crowd_problems, in_turn
from sttool.training.service import service, total
from sttool.training.stays import Home, Presence, Stay, Track, bars
from sttool.training.time import training_time
from tests.properties.careers import plans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from sttool.training.career import Plan
    from sttool.training.schedule import Problem

T = TypeVar("T")

FIRST = date(2026, 1, 1)
DAY = timedelta(days=1)
WINDOW = Period(FIRST, date(2026, 3, 31))
UNITS = ("home", "a", "b")


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Some days in the first quarter of 2026."""
    start = FIRST + draw(st.integers(0, 80)) * DAY
    return Period(start, start + draw(st.integers(0, 40)) * DAY)


@st.composite
def tracks(draw: st.DrawFn) -> list[Track]:
    """Some trainings with placements, leave and homes."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        name = f"st-{number}"
        stays = tuple(
            Stay(
                name,
                f"p{index}",
                "Psykiatri",
                draw(st.sampled_from(("side", "observation", "home"))),
                draw(st.sampled_from(UNITS)),
                draw(periods()),
                supervisors=draw(st.sampled_from(((), ("hl-1",)))),
                cancelled=draw(st.sampled_from((None, None, FIRST))),
                path=f"{name}/p{index}.yaml",
            )
            for index in range(draw(st.integers(0, 4)))
        )
        found.append(
            Track(
                name,
                f"{name}.yaml",
                draw(st.sampled_from(("ST", "AT"))),
                (Period(FIRST),),
                joined(draw(st.lists(periods(), max_size=2))),
                (Home(Period(FIRST), "home"),),
                date(2026, 5, 1),
                stays,
            )
        )
    return found


def everything(found: list[Track]) -> list[Problem]:
    """All problems of some trainings, in their order."""
    there = all_presences(found, ())
    problems = [
        problem
        for track in found
        for problem in alone(
            track,
            day=FIRST,
            until=WINDOW.end,
            asked_before=Span(3, "months"),
            works_at=lambda _, unit: (WINDOW,) if unit == "a" else (),
        )
    ]
    for unit in UNITS:
        problems += crowd_problems(unit, unit, [(WINDOW, 2)], there.get(unit, ()), WINDOW)
    return sorted(problems, key=in_turn)


@given(tracks(), st.randoms(use_true_random=False))
def test_no_order_of_trainees_or_placements_changes_anything(found: list[Track], chance: Random) -> None:
    shuffled = [replace(track, stays=_mixed(track.stays, chance)) for track in _mixed(found, chance)]
    before, after = everything(found), everything(shuffled)
    assert before == after
    assert [problem.crowd for problem in before] == [problem.crowd for problem in after]


@given(tracks())
def test_days_are_counted_as_one_by_one(found: list[Track]) -> None:
    """Whoever is employed and not away is at each unit of a placement, and an ST without one at home."""
    there = all_presences(found, (), WINDOW.end)
    for unit in UNITS:
        counted = dict(_by_day(occupancy(there.get(unit, ()), WINDOW)))
        assert counted == {day: sum(_is_there(track, unit, day) for track in found) for day in _days(WINDOW)}


@given(tracks(), st.integers(0, 3))
def test_exactly_the_days_that_are_too_full_are_told(found: list[Track], places: int) -> None:
    there = all_presences(found, (), WINDOW.end)
    for unit in UNITS:
        told = [day for crowd in crowds(unit, [(WINDOW, places)], there.get(unit, ())) for day in _days(crowd.period)]
        full = [day for day in _days(WINDOW) if sum(_is_there(track, unit, day) for track in found) > places]
        assert told == full
        for crowd in crowds(unit, [(WINDOW, places)], there.get(unit, ())):
            assert crowd.over == max(number for _, number in crowd.parts) - places > 0


@given(tracks())
def test_every_day_of_service_is_in_a_bar(found: list[Track]) -> None:
    """And no day at home, on leave or in a gap is in two."""
    for track in found:
        shown = bars(track, WINDOW)
        assert set(_days(WINDOW)) <= {day for bar in shown for day in _days(bar.period)}
        rest = [day for bar in shown if bar.sort != "placement" for day in _days(bar.period)]
        assert len(rest) == len(set(rest))


@given(plans(), st.lists(periods(), max_size=4), st.integers(0, 100), st.dates(FIRST, date(2026, 12, 31)))
def test_the_rows_of_service_add_up_to_the_training_time(
    plan: Plan, some: list[Period], percent: int, day: date
) -> None:
    """Whatever the placements, the absence and the work are, to the last fraction."""
    time = training_time(plan, Requirement(60))
    stays = tuple(
        Stay("st-0", f"p{index}", "P", "side", UNITS[index % 3], period, percent or None)
        for index, period in enumerate(some)
    )
    leave = joined(Period(line.start, line.end or LAST) for line in plan.absences if line.percent == 100)
    track = Track("st-0", "", "ST", (Period(plan.start),), leave, (Home(Period(plan.start), "home"),), None, stays)
    rows = service(time, track, day, long=30)
    assert total(rows) == time.months(day)
    assert all(row.months >= 0 and row.absent >= 0 and 0 < row.percent <= 100 for row in rows)


def _mixed(items: Sequence[T], chance: Random) -> tuple[T, ...]:
    return tuple(chance.sample(list(items), len(items)))


def _is_there(track: Track, unit: str, day: date) -> bool:
    if any(day in period for period in track.leave) or (track.end and day > track.end and unit == "home"):
        return False
    on = [stay for stay in track.stays if stay.cancelled is None and day in stay.period]
    if any(stay.unit == unit for stay in on):
        return True
    return not on and unit == "home" and track.programme == "ST"


def _days(period: Period) -> Iterator[date]:
    day = period.start
    while day <= period.end:
        yield day
        day += DAY


def _by_day(counts: list[tuple[Period, int]]) -> Iterator[tuple[date, int]]:
    for period, number in counts:
        for day in _days(period):
            yield day, number


def test_the_brute_count_sees_a_difference() -> None:
    """The count day by day can fail: one more who is there is one more."""
    one = Presence("a", "a", Period(FIRST, FIRST))
    assert dict(_by_day(occupancy([one], Period(FIRST, FIRST)))) == {FIRST: 1}
    assert dict(_by_day(occupancy([one, replace(one, who="b")], Period(FIRST, FIRST)))) == {FIRST: 2}

"""The arithmetic of days against plain counting, for all days."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from sttool.dates import (
    Calendar,
    Period,
    Span,
    Unit,
    add,
    add_days,
    add_months,
    clipped,
    days_in,
    gaps,
    joined,
    parse_day,
    parse_span,
    slot_of,
    slots,
    without,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# Few days, so that periods often touch, adjoin, nest and cross; two ends of months and a leap day among them.
ORIGIN = date(2024, 1, 20)
DAYS = st.integers(0, 50).map(lambda offset: ORIGIN + timedelta(offset))
PERIODS = st.lists(st.builds(Period, DAYS, DAYS), max_size=6)
WITHIN = st.builds(Period, DAYS, DAYS)
ANY_DAY = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(-600, 600)
EACH: st.SearchStrategy[Calendar] = st.sampled_from(["year", "term", "month"])
UNITS: st.SearchStrategy[Unit] = st.sampled_from(["days", "weeks", "months", "years"])


def days_of(periods: Iterable[Period]) -> set[date]:
    """Write out every day of some periods."""
    return {period.start + timedelta(step) for period in periods for step in range(period.days)}


def is_stretch_list(periods: tuple[Period, ...]) -> bool:
    """Say whether periods are sorted, none reversed, and at least a day apart."""
    return all(period.start <= period.end for period in periods) and all(
        earlier.end + timedelta(1) < later.start for earlier, later in itertools.pairwise(periods)
    )


def month_by_month(day: date, months: int) -> date:
    """Count months one at a time and then go back from the day wanted to one that the month has."""
    year, month, step = day.year, day.month, 1 if months > 0 else -1
    for _ in range(abs(months)):
        month += step
        if month in {0, 13}:
            year, month = year + step, 12 if month == 0 else 1
    for wanted in range(day.day, 0, -1):
        found = parse_day(f"{year:04d}-{month:02d}-{wanted:02d}")
        if found is not None:
            return found
    raise AssertionError(day, months)


@given(ANY_DAY, MONTHS)
def test_adding_months_is_counting_them(day: date, months: int) -> None:
    assert add_months(day, months) == month_by_month(day, months)


@given(ANY_DAY, st.integers(0, 300), st.integers(0, 300))
def test_months_at_once_are_never_fewer_days_than_months_in_a_chain(day: date, first: int, then: int) -> None:
    at_once = add_months(day, first + then)
    chained = add_months(add_months(day, first), then)
    assert (at_once.year, at_once.month) == (chained.year, chained.month)
    assert at_once >= chained
    if day.day <= 28:
        assert at_once == chained


@given(ANY_DAY, ANY_DAY, MONTHS)
def test_adding_months_keeps_the_order_of_days(one: date, other: date, months: int) -> None:
    earlier, later = sorted((one, other))
    assert add_months(earlier, months) <= add_months(later, months)


@given(st.dates(), st.integers(-200_000, 200_000))
def test_adding_always_gives_a_day(day: date, count: int) -> None:
    ahead = count >= 0
    for answer in (add_months(day, count), add_days(day, count), add(day, Span(count, "weeks"))):
        assert (answer >= day) if ahead else (answer <= day)


@given(ANY_DAY, st.integers(-20_000, 20_000))
def test_adding_days_is_counting_them(day: date, count: int) -> None:
    assert (add_days(day, count) - day).days == count


@given(st.integers(-9999, 9999), UNITS)
def test_a_span_that_is_written_reads_back(count: int, unit: Unit) -> None:
    span = Span(count, unit)
    assert parse_span(str(span)) == span
    assert parse_span(f"{count}{unit[0]}") == span


@given(st.dates())
def test_a_day_that_is_written_reads_back(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@given(st.text("0123456789-W٣ T", max_size=12))
def test_no_two_texts_are_one_day(text: str) -> None:
    day = parse_day(text)
    assert day is None or day.isoformat() == text


@given(PERIODS)
def test_joining_keeps_the_days_and_nothing_else(periods: list[Period]) -> None:
    result = joined(periods)
    assert is_stretch_list(result)
    assert days_of(result) == days_of(periods)
    assert joined(result) == result


@given(PERIODS.flatmap(lambda periods: st.tuples(st.just(periods), st.permutations(periods))))
def test_joining_does_not_care_for_order(orders: tuple[list[Period], list[Period]]) -> None:
    assert joined(orders[0]) == joined(orders[1])


@given(PERIODS, DAYS)
def test_splitting_a_period_in_two_changes_nothing(periods: list[Period], cut: date) -> None:
    parts = [part for period in periods for part in clipped([period], Period(date.min, cut))]
    parts += [part for period in periods for part in clipped([period], Period(cut + timedelta(1)))]
    assert joined(parts) == joined(periods)


@given(PERIODS, WITHIN)
def test_periods_and_their_gaps_fill_the_whole_and_share_no_day(periods: list[Period], within: Period) -> None:
    free = gaps(periods, within)
    assert is_stretch_list(free)
    assert days_of(free) == days_of([within]) - days_of(periods)
    assert days_in(joined(periods), within) + days_in(free, within) == within.days


@given(PERIODS, PERIODS)
def test_taking_away_is_taking_away_days(periods: list[Period], holes: list[Period]) -> None:
    rest = without(periods, holes)
    assert is_stretch_list(rest)
    assert days_of(rest) == days_of(periods) - days_of(holes)


@given(PERIODS, WITHIN)
def test_clipping_keeps_the_days_within(periods: list[Period], within: Period) -> None:
    assert days_of(clipped(periods, within)) == days_of(periods) & days_of([within])


@given(WITHIN, WITHIN)
def test_overlap_is_mutual(one: Period, other: Period) -> None:
    assert one.overlap(other) == other.overlap(one)
    shared = one.overlap(other)
    assert days_of([shared] if shared else []) == days_of([one]) & days_of([other])


@given(ANY_DAY, EACH)
def test_a_day_lies_in_its_slot_and_so_do_its_neighbours_there(day: date, each: Calendar) -> None:
    slot = slot_of(day, each)
    assert day in slot.period
    assert slot_of(slot.period.start, each) == slot
    assert slot_of(slot.period.end, each) == slot
    assert slot_of(add_days(slot.period.end, 1), each).period.start == add_days(slot.period.end, 1)


@given(ANY_DAY, st.integers(0, 1500), EACH)
def test_slots_cover_a_period_each_day_once(start: date, length: int, each: Calendar) -> None:
    within = Period(start, start + timedelta(length))
    found = list(slots(each, within))
    assert joined(slot.period for slot in found) == (Period(found[0].period.start, found[-1].period.end),)
    assert sum(slot.period.days for slot in found) == (found[-1].period.end - found[0].period.start).days + 1
    assert found == sorted(found)
    assert len({slot.name for slot in found}) == len(found)
    assert all(slot.period.overlap(within) for slot in found)
    assert within.start in found[0].period
    assert within.end in found[-1].period

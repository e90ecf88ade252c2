"""Assumptions: splitting and order change nothing, the past stays as it was, and less work never ends sooner."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from sttool.dates import Period
from sttool.kinds.trainees import Trainee
from sttool.training.asked import Requirement
from sttool.training.assume import Assumption, Extend, Leave, Percent, assumed
from sttool.training.time import TrainingTime, training_time

if TYPE_CHECKING:
    from random import Random

DAY = timedelta(days=1)
START = date(2024, 1, 1)
TODAY = date(2026, 11, 21)
DAYS = st.dates(START, date(2029, 12, 31))
PERCENTS = st.one_of(st.sampled_from((100, 80, 75, 50)), st.integers(1, 100))


def trainee(work: list[dict[str, Any]], absences: list[dict[str, Any]] | None = None) -> Trainee:
    """A trainee's record with this work and absence."""
    return Trainee.model_validate(
        {
            "programme": "ST",
            "regulation": "SOSFS 2015:8",
            "employed": START.isoformat(),
            "start": START.isoformat(),
            "units": [{"unit": "medicin", "from": START.isoformat()}],
            "work": work,
            "absences": absences or [],
        }
    )


@st.composite
def worked(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw lines of work, some with an end, some overlapping, some with gaps between."""
    lines = []
    for start in draw(st.lists(DAYS, min_size=1, max_size=4, unique=True)):
        line: dict[str, Any] = {"from": start.isoformat(), "percent": draw(PERCENTS)}
        length = draw(st.one_of(st.none(), st.integers(0, 900)))
        if length is not None:
            line["to"] = (start + length * DAY).isoformat()
        lines.append(line)
    return lines


@st.composite
def trainees(draw: st.DrawFn) -> Trainee:
    """Draw a trainee's terms."""
    away = [
        {"from": start.isoformat(), "to": (start + length * DAY).isoformat(), "percent": percent, "kind": "leave"}
        for start, length, percent in draw(
            st.lists(st.tuples(DAYS, st.integers(0, 300), st.sampled_from((100, 50))), max_size=2)
        )
    ]
    return trainee(draw(worked()), away)


LEAVES = st.builds(
    lambda start, length, percent: Leave(Period(start, start + length * DAY), Fraction(percent)),
    DAYS,
    st.integers(0, 400),
    PERCENTS,
)
CHANGES = st.builds(Percent, st.builds(Fraction, PERCENTS), DAYS)


def time_of(record: Trainee) -> TrainingTime:
    """Its training time."""
    return training_time(record, Requirement(60))


def percent_on(record: Trainee, day: date) -> Fraction:
    """The percentage of a day, looked up without the program's own walk."""
    starts = [line.start for line in record.work]
    total = Fraction(0)
    for line in record.work:
        later = min((start for start in starts if start > line.start), default=None)
        last = line.end or (later - DAY if later else date.max)
        total += line.percent if line.start <= day <= last else 0
    return min(total, Fraction(100))


@given(trainees(), LEAVES, st.data())
def test_a_leave_split_in_two_is_the_same_leave(record: Trainee, leave: Leave, data: st.DataObject) -> None:
    period = leave.period
    cut = data.draw(st.dates(period.start, period.end))
    halves: list[Assumption] = [Leave(Period(period.start, cut), leave.percent)]
    if cut < period.end:
        halves.append(Leave(Period(cut + DAY, period.end), leave.percent))
    whole, split = time_of(assumed(record, [leave], TODAY)), time_of(assumed(record, halves, TODAY))
    assert split.expected_end == whole.expected_end
    assert split.months(date(2031, 1, 1)) == whole.months(date(2031, 1, 1))


@given(trainees(), LEAVES, st.lists(CHANGES, max_size=3, unique_by=lambda one: one.start), st.randoms())
def test_the_order_of_assumptions_changes_nothing(
    record: Trainee, leave: Leave, changes: list[Percent], chance: Random
) -> None:
    given_so: list[Assumption] = [leave, *changes, Extend(Fraction(3))]
    other = [*given_so]
    chance.shuffle(other)
    first, second = assumed(record, given_so, TODAY), assumed(record, other, TODAY)
    for month in range(0, 96, 5):
        day = START + month * 30 * DAY
        assert percent_on(first, day) == percent_on(second, day)
    assert time_of(first).expected_end == time_of(second).expected_end


@given(trainees(), LEAVES, CHANGES)
def test_what_was_before_stays_as_it_was(record: Trainee, leave: Leave, change: Percent) -> None:
    eve = min(leave.period.start, change.start) - DAY
    then = assumed(record, [leave, change, Extend(Fraction(2))], TODAY)
    assert time_of(then).months(eve) == time_of(record).months(eve)
    assert time_of(then).asked.months == time_of(record).asked.months + 2


@given(trainees(), LEAVES)
def test_more_leave_never_ends_sooner(record: Trainee, leave: Leave) -> None:
    before, after = time_of(record).expected_end, time_of(assumed(record, [leave], TODAY)).expected_end
    assert after is None or (before is not None and after >= before)


@given(trainees(), DAYS, PERCENTS, PERCENTS)
def test_more_percent_never_ends_later(record: Trainee, day: date, one: int, other: int) -> None:
    less, more = (
        time_of(assumed(record, [Percent(Fraction(percent), day)], TODAY)).expected_end
        for percent in sorted((one, other))
    )
    assert less is None or (more is not None and more <= less)


@given(trainees(), CHANGES, DAYS)
def test_another_percentage_holds_for_as_long_as_what_it_replaces(record: Trainee, change: Percent, day: date) -> None:
    """Days before it and days of lines that begin later keep theirs; where there was work, there is work."""
    then = assumed(record, [change], TODAY)
    later = min((line.start for line in record.work if line.start > change.start), default=date.max)
    if day < change.start:
        assert percent_on(then, day) == percent_on(record, day)
    elif day < later and percent_on(record, change.start) and percent_on(record, day):
        assert percent_on(then, day) == change.percent
    if percent_on(record, day):
        assert percent_on(then, day)


@given(DAYS, PERCENTS)
def test_the_percentage_that_holds_already_changes_nothing(day: date, percent: int) -> None:
    record = trainee([{"from": START.isoformat(), "percent": percent}])
    same = assumed(record, [Percent(Fraction(percent), day)], TODAY)
    assert time_of(same).expected_end == time_of(record).expected_end
    assert time_of(same).lines(date(2035, 1, 1)) == time_of(record).lines(date(2035, 1, 1))

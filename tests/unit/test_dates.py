"""Days, spans and periods: what people would count on their fingers."""

from __future__ import annotations

from datetime import date

import pytest

from sttool.dates import (
    FIRST,
    LAST,
    Calendar,
    Period,
    Slot,
    Span,
    add,
    add_days,
    add_months,
    before,
    clipped,
    days_in,
    days_of_month,
    gaps,
    joined,
    parse_day,
    parse_span,
    slot_of,
    slots,
    without,
)


def period(text: str) -> Period:
    """Read ``2026-01-01..2026-01-31``; nothing after the dots is an open end."""
    start, end = text.split("..")
    return Period(date.fromisoformat(start), date.fromisoformat(end) if end else LAST)


def periods(*texts: str) -> tuple[Period, ...]:
    return tuple(period(text) for text in texts)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("3 months", Span(3, "months")),
        ("1 month", Span(1, "months")),
        ("1 year", Span(1, "years")),
        ("5 years", Span(5, "years")),
        ("10 days", Span(10, "days")),
        ("2 weeks", Span(2, "weeks")),
        ("-2 months", Span(-2, "months")),
        ("4w", Span(4, "weeks")),
        ("60d", Span(60, "days")),
        ("6m", Span(6, "months")),
        ("2y", Span(2, "years")),
        ("0d", Span(0, "days")),
    ],
)
def test_a_span_is_written_long_as_in_packs_or_short_as_on_the_command_line(text: str, span: Span) -> None:
    assert parse_span(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "months",
        "4 w",
        "3months",
        "3  months",
        " 3 months",
        "3 months ",
        "3 Months",
        "1.5 years",
        "+3d",
        "12345d",
        "3 fortnights",
        "3 m",
        "3 mo",
        "3 monthss",
        "٣ months",
        "3\tmonths",
        "4w\n",
        "--3d",
        "3 m onths",
        "months 3",
    ],
)
def test_what_is_no_span_is_not_guessed_at(text: str) -> None:
    assert parse_span(text) is None


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span(1, "months"), "1 month"),
        (Span(-1, "years"), "-1 year"),
        (Span(3, "weeks"), "3 weeks"),
        (Span(0, "days"), "0 days"),
    ],
)
def test_a_span_says_itself_in_the_words_of_packs(span: Span, text: str) -> None:
    assert str(span) == text


def test_a_day_is_written_in_one_way() -> None:
    assert parse_day("2026-02-28") == date(2026, 2, 28)
    assert parse_day("2024-02-29") == date(2024, 2, 29)
    assert parse_day("0001-01-01") == FIRST
    assert parse_day("9999-12-31") == LAST


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "0000-01-01",
        "20260228",
        "2026-2-28",
        "26-02-28",
        "2026-W01-1",
        "2026-W01",
        "2026-02-28T00:00",
        "2026/02/28",
        "28-02-2026",
        " 2026-02-2",
        "2026-02-2٨",
        "+026-02-28",
        "",
        "today",
        "2026-02- 8",
        "-026-02-28",
    ],
)
def test_what_is_no_day_is_not_guessed_at(text: str) -> None:
    assert parse_day(text) is None


@pytest.mark.parametrize(
    ("day", "months", "answer"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-08-31", 1, "2026-09-30"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-02-28", 1, "2026-03-28"),
        ("2026-05-10", 0, "2026-05-10"),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last_of_a_shorter_month(day: str, months: int, answer: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(answer)


def test_months_are_not_chained() -> None:
    last_of_january = date(2026, 1, 31)
    assert add_months(add_months(last_of_january, 1), 1) == date(2026, 3, 28)
    assert add_months(last_of_january, 2) == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("span", "answer"),
    [
        (Span(10, "days"), "2024-03-10"),
        (Span(2, "weeks"), "2024-03-14"),
        (Span(1, "months"), "2024-03-29"),
        (Span(1, "years"), "2025-02-28"),
        (Span(-1, "years"), "2023-02-28"),
        (Span(-29, "days"), "2024-01-31"),
    ],
)
def test_a_span_on_from_a_leap_day(span: Span, answer: str) -> None:
    assert add(date(2024, 2, 29), span) == date.fromisoformat(answer)


def test_before_an_event_is_the_span_back() -> None:
    assert before(date(2026, 3, 31), Span(1, "months")) == date(2026, 2, 28)
    assert before(date(2026, 3, 31), Span(4, "weeks")) == date(2026, 3, 3)
    assert before(date(2026, 3, 31), Span(-1, "days")) == date(2026, 4, 1)


def test_beyond_the_ends_of_the_calendar_is_its_end() -> None:
    assert add_months(date(9999, 12, 1), 1) == LAST
    assert add_months(date(1, 1, 31), -1) == FIRST
    assert add_months(date(9999, 10, 5), 1) == date(9999, 11, 5)
    assert add_months(date(1, 2, 28), -1) == date(1, 1, 28)
    assert add_days(date(9999, 12, 30), 100) == LAST
    assert add_days(date(1, 1, 2), -100) == FIRST
    assert add(date(2026, 1, 1), Span(9999, "years")) == LAST
    assert add(date(2026, 1, 1), Span(-9999, "years")) == FIRST


def test_the_days_of_a_month() -> None:
    assert [days_of_month(2026, month) for month in range(1, 13)] == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert days_of_month(2024, 2) == 29
    assert days_of_month(1900, 2) == 28
    assert days_of_month(2000, 2) == 29


def test_a_period_includes_both_its_days() -> None:
    spring = period("2026-01-01..2026-06-30")
    assert date(2026, 1, 1) in spring
    assert date(2026, 6, 30) in spring
    assert date(2025, 12, 31) not in spring
    assert date(2026, 7, 1) not in spring
    assert spring.days == 181
    assert period("2026-01-01..2026-01-01").days == 1
    assert Period(date(2026, 1, 2), date(2026, 1, 1)).days == 0


def test_an_open_end_is_no_end() -> None:
    assert Period(date(2026, 1, 1)).open_ended
    assert not period("2026-01-01..2026-06-30").open_ended


def test_periods_that_only_touch_do_not_overlap() -> None:
    assert period("2026-01-01..2026-03-31").overlap(period("2026-04-01..2026-06-30")) is None
    shared = period("2026-01-01..2026-04-01").overlap(period("2026-04-01..2026-06-30"))
    assert shared == period("2026-04-01..2026-04-01")


def test_splitting_a_period_in_two_changes_nothing() -> None:
    whole = periods("2026-01-01..2026-06-30")
    assert joined(periods("2026-04-01..2026-06-30", "2026-01-01..2026-03-31")) == whole
    assert joined(periods("2026-01-01..2026-05-31", "2026-03-01..2026-06-30", "2026-02-01..2026-02-02")) == whole


def test_a_day_between_keeps_periods_apart() -> None:
    apart = periods("2026-01-01..2026-03-31", "2026-04-02..2026-06-30")
    assert joined(apart) == apart


def test_a_reversed_period_has_no_days_to_join() -> None:
    assert joined([Period(date(2026, 2, 1), date(2026, 1, 1))]) == ()
    assert clipped([Period(date(2026, 2, 1), date(2026, 1, 1))], period("2025-01-01..")) == ()


def test_an_open_end_swallows_what_follows() -> None:
    assert joined(periods("2026-01-01..", "2026-03-01..", "2027-01-01..2027-02-01")) == periods("2026-01-01..")


def test_the_gaps_of_a_year() -> None:
    year = period("2026-01-01..2026-12-31")
    placed = periods("2025-11-01..2026-01-31", "2026-03-01..2026-05-31", "2026-06-01..2026-08-31")
    assert gaps(placed, year) == periods("2026-02-01..2026-02-28", "2026-09-01..2026-12-31")
    assert gaps((), year) == (year,)
    assert gaps([year], year) == ()
    assert gaps(periods("2026-02-01.."), period("2026-01-01..")) == periods("2026-01-01..2026-01-31")
    assert gaps(periods("2026-01-01..2026-01-31"), period("2026-01-01..")) == periods("2026-02-01..")
    assert gaps((), Period(date(2026, 2, 1), date(2026, 1, 1))) == ()


def test_work_less_leave() -> None:
    work = periods("2026-01-01..2026-06-30", "2026-07-01..")
    leave = periods("2026-06-15..2026-08-15")
    assert without(work, leave) == periods("2026-01-01..2026-06-14", "2026-08-16..")
    apart = periods("2026-01-01..2026-06-30", "2026-08-01..2026-12-31")
    assert without(apart, iter(leave)) == periods("2026-01-01..2026-06-14", "2026-08-16..2026-12-31")
    assert without(work, periods("2025-01-01..")) == ()
    assert without(work, ()) == periods("2026-01-01..")


def test_days_are_counted_within_a_period() -> None:
    work = periods("2025-12-01..2026-01-10", "2026-02-01..2026-02-03", "2026-12-31..")
    assert days_in(work, period("2026-01-01..2026-12-31")) == 10 + 3 + 1


@pytest.mark.parametrize(
    ("day", "each", "slot"),
    [
        ("2026-06-30", "year", Slot(period("2026-01-01..2026-12-31"), "2026")),
        ("2026-06-30", "term", Slot(period("2026-01-01..2026-06-30"), "2026-VT")),
        ("2026-07-01", "term", Slot(period("2026-07-01..2026-12-31"), "2026-HT")),
        ("2026-12-31", "term", Slot(period("2026-07-01..2026-12-31"), "2026-HT")),
        ("2024-02-29", "month", Slot(period("2024-02-01..2024-02-29"), "2024-02")),
        ("2026-11-01", "month", Slot(period("2026-11-01..2026-11-30"), "2026-11")),
    ],
)
def test_the_slot_a_day_lies_in(day: str, each: Calendar, slot: Slot) -> None:
    assert slot_of(date.fromisoformat(day), each) == slot


def test_the_slots_of_a_period_are_all_it_touches() -> None:
    names = [slot.name for slot in slots("term", period("2025-12-31..2026-07-01"))]
    assert names == ["2025-HT", "2026-VT", "2026-HT"]
    assert [slot.name for slot in slots("month", period("2026-01-31..2026-02-01"))] == ["2026-01", "2026-02"]
    assert list(slots("year", Period(date(2026, 2, 1), date(2026, 1, 1)))) == []


def test_the_slots_stop_at_the_end_of_the_calendar() -> None:
    assert [slot.name for slot in slots("year", period("9998-05-01.."))] == ["9998", "9999"]

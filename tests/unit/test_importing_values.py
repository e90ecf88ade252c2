"""What a cell says: days as they are written in Sweden and by ISO, weeks, periods, percentages; and what is no such."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sttool.texts import importing as words
from sttool.writing.importing.cells import Cell
from sttool.writing.importing.values import NotReadError, day_of, number_of, percent_of, period_of

SEPTEMBER = date(2026, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-01", "2026-9-1", "2026/09/01", "2026.09.01", "20260901", "260901", "1/9 2026", "1/9-26", "1/9, 2026",
        "1.9.2026", "1-9-2026", "1 sept 2026", "1 september 2026", "den 1 sep 2026", "1:e september 2026", "1 Sept. 26",
        "1st September 2026", " 1/9  2026 ", "1/9", "1 sep",
    ],
)  # fmt: skip
def test_a_day_in_its_many_ways(text: str) -> None:
    assert day_of(Cell(text), 2026) == SEPTEMBER


def test_a_day_of_a_spreadsheet_is_that_day_and_a_number_is_none() -> None:
    assert day_of(Cell(SEPTEMBER), None) == SEPTEMBER
    assert day_of(Cell(20260901), None) == SEPTEMBER
    assert day_of(Cell("980612"), None) == date(1998, 6, 12)
    with pytest.raises(NotReadError) as told:
        day_of(Cell(46266), None)
    assert told.value.params["day"] == "2026-09-01"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("31/2 2026", words.NOT_A_DAY), ("2026-13-01", words.NOT_A_DAY), ("hösten", words.NOT_A_DAY),
        ("2026-09", words.NOT_A_DAY), ("1/9", words.NO_YEAR), ("1 sept", words.NO_YEAR), ("v. 10", words.NO_YEAR),
        ("1/9/2026", words.AMBIGUOUS), ("1 blaj 2026", words.NOT_A_DAY), ("2026-09-01 eller så", words.NOT_A_DAY),
    ],
)  # fmt: skip
def test_what_is_no_day_or_may_be_two_is_said(text: str, fault: object) -> None:
    with pytest.raises(NotReadError) as told:
        day_of(Cell(text), None)
    assert told.value.text == fault


def test_slashes_that_leave_one_order_open_are_read() -> None:
    assert day_of(Cell("31/8/2026"), None) == date(2026, 8, 31)
    assert day_of(Cell("9/9/2026"), None) == date(2026, 9, 9)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("v. 10–22", "2026-03-02", "2026-05-31"),
        ("v.10-22", "2026-03-02", "2026-05-31"),
        ("V10 - V22", "2026-03-02", "2026-05-31"),
        ("vecka 10 till 22", "2026-03-02", "2026-05-31"),
        ("veckor 10-22 2026", "2026-03-02", "2026-05-31"),
        ("weeks 10 to 22", "2026-03-02", "2026-05-31"),
        ("v. 10", "2026-03-02", "2026-03-08"),
        ("10", "2026-03-02", "2026-03-08"),
        ("v. 49–3", "2026-11-30", "2027-01-24"),
        ("v. 1 2026", "2025-12-29", "2026-01-04"),
        ("v. 53", "2026-12-28", "2027-01-03"),
        ("2027 v. 10–22", "2027-03-08", "2027-06-06"),
        ("2026-03-02 – 2026-05-31", "2026-03-02", "2026-05-31"),
        ("2/3 - 31/5 2026", "2026-03-02", "2026-05-31"),
        ("2/3 2026 t.o.m. 31/5 2026", "2026-03-02", "2026-05-31"),
    ],
)
def test_a_period_in_one_cell(text: str, first: str, last: str) -> None:
    found = period_of(Cell(text), 2026)
    assert (found.start.isoformat(), found.end.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["v. 53", "v. 0", "v. 54-55", "VT", "2026-05-31 – 2026-03-02", "2026-03-02"])
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(NotReadError):
        period_of(Cell(text), 2027)


def test_a_week_as_first_or_last_day() -> None:
    assert day_of(Cell("v. 10"), 2026) == date(2026, 3, 2)
    assert day_of(Cell("v. 10"), 2026, last=True) == date(2026, 3, 8)


@pytest.mark.parametrize(
    ("cell", "percent"),
    [
        (Cell("80 %"), 80), (Cell("80%"), 80), (Cell("80"), 80), (Cell(80), 80), (Cell(0.8, percent=True), 80),
        (Cell(1, percent=True), 100), (Cell("heltid"), 100), (Cell("Halvtid"), 50), (Cell("12,5 %"), Fraction(25, 2)),
        (Cell(0.125, percent=True), Fraction(25, 2)), (Cell("80 procent"), 80), (Cell(0.07, percent=True), 7),
    ],
)  # fmt: skip
def test_percent_exactly_as_it_was_meant(cell: Cell, percent: Fraction) -> None:
    assert percent_of(cell) == percent


@pytest.mark.parametrize(
    "cell", [Cell(0.8), Cell("0,8"), Cell(1), Cell("120 %"), Cell("0 %"), Cell("deltid"), Cell(8, percent=True)]
)
def test_what_may_be_a_share_or_is_no_percentage_is_said(cell: Cell) -> None:
    with pytest.raises(NotReadError):
        percent_of(cell)


def test_numbers_are_numbers() -> None:
    assert number_of(Cell("45 min")) == 45
    assert number_of(Cell(1.5)) == Fraction(3, 2)
    with pytest.raises(NotReadError):
        number_of(Cell("ofta"))

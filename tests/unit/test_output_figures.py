"""Exact numbers as they are shown: never more than there is, and what is added up adds up."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.output.figures import adding_up, decimal
from sttool.output.goal_map import SIGNS, bar
from sttool.texts import ENGLISH, SWEDISH
from sttool.training.shares import Share
from sttool.training.traces import State

NUMBERS = st.fractions(0, 100, max_denominator=900)
COUNTS = st.dictionaries(st.sampled_from([*SIGNS]), st.integers(0, 60))


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (Fraction(0), "0,00", "0.00"),
        (Fraction(1, 3), "0,33", "0.33"),
        (Fraction(59_999, 1000), "59,99", "59.99"),
        (Fraction(-6), "−6,00", "−6.00"),
        (Fraction(1234), "1\u00a0234,00", "1,234.00"),
    ],
)
def test_a_number_in_each_language(value: Fraction, sv: str, en: str) -> None:
    assert (decimal(value, SWEDISH), decimal(value, ENGLISH)) == (sv, en)


def test_what_is_left_is_rounded_up_and_noughts_can_be_left_out() -> None:
    assert decimal(Fraction(1, 1000), ENGLISH, up=True) == "0.01"
    assert decimal(Fraction(60), ENGLISH, trim=True) == "60"
    assert decimal(Fraction(25, 2), SWEDISH, trim=True) == "12,5"
    assert decimal(Fraction(7, 2), ENGLISH, 0) == "3"
    assert decimal(Fraction(-1, 1000), ENGLISH) == "0.00"


@given(NUMBERS, st.lists(NUMBERS, max_size=8))
def test_rounded_numbers_add_up_to_their_rounded_sum(before: Fraction, values: list[Fraction]) -> None:
    shown = adding_up(values, 2, before)
    floor = (before + sum(values)) * 100 // 1 - before * 100 // 1
    assert sum(shown) == Fraction(floor, 100)
    assert all(abs(one - value) < Fraction(1, 100) for one, value in zip(shown, values, strict=True))


@given(COUNTS)
def test_a_bar_has_one_width_and_shows_whatever_is_missing(parts: dict[State, int]) -> None:
    share = Share(1, 0, parts)
    drawn = bar(share)
    if share.all:
        assert len(drawn) == 8
        assert (SIGNS[State.MISSING] in drawn) is (parts.get(State.MISSING, 0) > 0)
        assert set(drawn) <= {SIGNS[state] for state, count in parts.items() if count}
    else:
        assert drawn == ""

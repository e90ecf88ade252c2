"""Counting occurrences: every verdict in one place, and nothing lost."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.obligations.occurrence import Verdict
from sttool.reports.counts import Counts, Few, counted, summed
from sttool.reports.wording import Wording, share
from sttool.texts import ENGLISH, SWEDISH

PAIRS = st.lists(st.tuples(st.sampled_from(list(Verdict)), st.integers(0, 9)), max_size=20)
NOBODYS = {Verdict.BEFORE_RECORDS, Verdict.NOT_APPLICABLE}


@given(PAIRS)
def test_all_are_counted_once_but_what_is_nobodys(pairs: list[tuple[Verdict, int]]) -> None:
    found = counted(pairs)
    assert found.total == sum(number for verdict, number in pairs if verdict not in NOBODYS)
    assert found.judged + found.rest == found.total
    assert found.done + found.unmet == found.judged


@given(PAIRS, PAIRS)
def test_counts_add_up(one: list[tuple[Verdict, int]], other: list[tuple[Verdict, int]]) -> None:
    assert counted([*one, *other]) == counted(one) + counted(other) == summed([counted(one), counted(other)])


@pytest.mark.parametrize(
    ("counts", "percent"),
    [(Counts(), None), (Counts(met=199, late=1), 99), (Counts(met=3), 100), (Counts(late=2, met=1), 33)],
)
def test_a_hundred_percent_is_all(counts: Counts, percent: int | None) -> None:
    assert counts.in_time == percent


@pytest.mark.parametrize(("among", "shown"), [(4, "färre än fem"), (5, "1")])
def test_out_of_fewer_than_five_no_number_is_shown(among: int, shown: str) -> None:
    assert Wording(SWEDISH).few(Few(1, among)) == shown


@pytest.mark.parametrize(
    ("number", "swedish", "english"),
    [
        (0, "0", "0"),
        (1234567, "1\u00a0234\u00a0567", "1,234,567"),
        (Fraction(1999, 100), "20", "20"),
        (Fraction(125, 100), "1,3", "1.3"),
        (Fraction(60), "60", "60"),
    ],
)
def test_numbers_as_each_language_writes_them(number: Fraction | int, swedish: str, english: str) -> None:
    assert (Wording(SWEDISH).number(number), Wording(ENGLISH).number(number)) == (swedish, english)


def test_what_is_almost_done_is_not_done() -> None:
    assert Wording(SWEDISH).down(Fraction(5999, 100)) == "59,9"


@pytest.mark.parametrize(
    ("items", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")]
)
def test_several_in_a_sentence(items: list[str], said: str) -> None:
    assert Wording(SWEDISH).listed(items) == said


def test_a_drawing_has_a_point_whatever_the_language() -> None:
    assert share(Fraction(1, 3)) == "33.33"
    assert share(1, 0) == "0.00"

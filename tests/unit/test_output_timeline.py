"""Bars on a line of signs: where a day stands, and that what only touches shares no sign."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sttool.output.svg import label, tag, words
from sttool.output.timeline import Grid, fullest, lanes
from sttool.reports.schedule import Row, Strip
from sttool.training.stays import bars
from tests.unit.tracks import days, stay, track

YEAR = days("2026-11-01..2027-11-30")


def test_months_are_columns_of_one_width() -> None:
    grid = Grid.fitting(YEAR, 94)
    assert (grid.width, grid.columns) == (7, 91)
    assert [grid.at(month.start) for month in grid.months] == list(range(0, 91, 7))


@pytest.mark.parametrize("room", [13, 40, 94, 200])
def test_bars_that_touch_share_no_sign(room: int) -> None:
    grid = Grid.fitting(YEAR, room)
    spells = ["2026-11-01..2027-01-17", "2027-01-18..2027-04-04", "2027-04-05..2027-11-30"]
    columns = [grid.of(days(spell)) for spell in spells]
    assert all(before.stop == after.start for before, after in pairwise(columns))
    assert columns[-1].stop == grid.columns


def test_the_shortest_placement_has_a_sign() -> None:
    assert len(Grid.fitting(YEAR, 13).of(days("2027-03-02..2027-03-02"))) == 1
    assert Grid.fitting(YEAR, 94).of(days("2027-11-30..")).stop == 91


def test_placements_that_coincide_stand_below_one_another() -> None:
    one = track(
        stay("a", "2027-01-01..2027-02-28"), stay("b", "2027-02-28..2027-03-31"), stay("c", "2027-03-01..2027-04-30")
    )
    first, second = lanes(Row("st-1", one, bars(one, YEAR)))
    assert [bar.stay.id for bar in first if bar.stay] == ["a", "c"]
    assert [bar.stay.id for bar in second if bar.stay] == ["b"]


def test_a_month_shows_its_worst_day() -> None:
    """Two for one place in the first week, three for three later on: the first is the worse."""
    strip = Strip(
        "psyk",
        ((days("2027-01-01..2027-01-10"), 1), (days("2027-01-11..2027-01-31"), 3)),
        ((days("2027-01-01..2027-01-10"), 2), (days("2027-01-11..2027-01-31"), 3)),
    )
    assert fullest(strip, days("2027-01-01..2027-01-31")) == (2, 1)
    assert fullest(strip, days("2027-01-11..2027-01-31")) == (3, 3)
    assert fullest(strip, days("2027-02-01..2027-02-28")) == (0, None)


def test_what_is_drawn_is_safe_and_cut_to_its_room() -> None:
    assert words('<a & "b"\'\x1b') == "&lt;a &amp; &quot;b&quot;&#39;␛"
    assert tag("rect", x=1.25, class_="a<b") == '<rect x="1.2" class="a&lt;b"/>'
    assert label("Barnmedicin", 0, 0, 12) == ""
    assert "Barn…" in label("Barnmedicin", 0, 0, 34)

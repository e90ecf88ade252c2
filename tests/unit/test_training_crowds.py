"""How many a unit has on a day: who counts, both sides of each day, and what is too many."""

from __future__ import annotations

import pytest

from sttool.training.crowds import all_presences, crowds, occupancy
from sttool.training.stays import Presence, presences
from tests.unit.tracks import day, days, spells, stay, track

ALWAYS = days("2020-01-01..")


def there(who: str, period: str, placement: str | None = "p", *, visitor: bool = False) -> Presence:
    return Presence(who, "psyk", days(period), placement, visitor)


def test_placements_that_only_touch_are_never_there_together() -> None:
    """One ends on 17 January and the next begins on the 18th: one place is enough."""
    found = [there("a", "2026-10-26..2027-01-17"), there("b", "2027-01-18..2027-04-04")]
    assert list(crowds("psyk", [(ALWAYS, 1)], found)) == []
    assert occupancy(found, days("2027-01-17..2027-01-18")) == [(days("2027-01-17..2027-01-18"), 1)]


def test_one_day_in_common_is_a_day_too_many() -> None:
    found = [there("a", "2026-10-26..2027-01-18"), there("b", "2027-01-18..2027-04-04")]
    (crowd,) = crowds("psyk", [(ALWAYS, 1)], found)
    assert (crowd.period, crowd.places, crowd.most, crowd.over) == (days("2027-01-18..2027-01-18"), 1, 2, 1)
    assert [one.who for one in crowd.there] == ["a", "b"]


@pytest.mark.parametrize(("places", "over"), [(1, [1]), (2, []), (3, [])])
def test_exactly_full_is_fine(places: int, over: list[int]) -> None:
    found = [there("a", "2027-01-01..2027-03-31"), there("b", "2027-02-01..2027-04-30")]
    assert [crowd.over for crowd in crowds("psyk", [(ALWAYS, places)], found)] == over


def test_a_visitor_takes_a_place_each_even_with_the_same_home() -> None:
    found = [there("Norrvik", "2027-01-01..2027-01-31", None, visitor=True) for _ in range(2)]
    (crowd,) = crowds("psyk", [(ALWAYS, 1)], found)
    assert crowd.most == 2


def test_one_trainee_with_two_placements_at_a_unit_takes_one_place() -> None:
    found = [there("a", "2027-01-01..2027-01-31"), there("a", "2027-01-15..2027-02-28", "q")]
    assert list(crowds("psyk", [(ALWAYS, 1)], found)) == []


def test_the_limit_of_the_day_holds() -> None:
    """Two places up to the new year, one from then on; on days without a limit nobody is too many."""
    found = [there("a", "2026-12-01..2027-03-31"), there("b", "2026-12-01..2027-03-31")]
    limits = [(days("2026-01-01..2026-12-31"), 2), (days("2027-01-01..2027-02-28"), 1)]
    assert spells(crowd.period for crowd in crowds("psyk", limits, found)) == ["2027-01-01..2027-02-28"]
    assert list(crowds("psyk", [], found)) == []


def test_a_stretch_is_whole_and_its_parts_are_of_the_window() -> None:
    """It began in October; in December, which is looked at, two are there, and the third left in November."""
    found = [
        there("a", "2026-10-01..2027-01-31"),
        there("b", "2026-10-01..2027-01-31"),
        there("c", "2026-10-01..2026-11-30"),
    ]
    (crowd,) = crowds("psyk", [(ALWAYS, 1)], found, days("2026-12-01..2026-12-31"))
    assert (crowd.period, crowd.most) == (days("2026-10-01..2027-01-31"), 2)
    assert [one.who for one in crowd.there] == ["a", "b"]
    assert list(crowds("psyk", [(ALWAYS, 1)], found, days("2027-02-01.."))) == []


def test_an_st_without_a_placement_is_at_home() -> None:
    """Up to the end of the training, not on leave, and not while on a placement, be it an observation."""
    one = track(
        stay("a", "2027-01-01..2027-01-31"),
        stay("b", "2027-03-01..2027-03-05", type="observation"),
        leave=(days("2027-02-01..2027-02-14"),),
        employed="2026-12-01..",
        end=day("2027-04-30"),
    )
    home = [each.period for each in presences(one) if each.unit == "medicin"]
    assert spells(home) == ["2026-12-01..2026-12-31", "2027-02-15..2027-02-28", "2027-03-06..2027-04-30"]


@pytest.mark.parametrize("programme", ["AT", "BT"])
def test_whoever_is_in_at_or_bt_is_nowhere_without_a_placement(programme: str) -> None:
    assert list(presences(track(programme=programme))) == []


def test_leave_frees_the_place() -> None:
    one = track(stay("a", "2027-01-01..2027-03-31"), leave=(days("2027-02-01..2027-02-28"),))
    psyk = [each.period for each in presences(one) if each.unit == "psyk"]
    assert spells(psyk) == ["2027-01-01..2027-01-31", "2027-03-01..2027-03-31"]


def test_a_cancelled_placement_fills_nothing() -> None:
    one = track(stay("a", "2027-01-01..2027-03-31", cancelled=day("2026-06-01")))
    assert {each.unit for each in presences(one)} == {"medicin"}


def test_home_service_is_looked_ahead_so_far_and_placements_to_their_end() -> None:
    until = day("2027-06-30")
    found = all_presences([track(stay("a", "2027-06-01..2027-09-30"))], (), until)
    assert max(each.period.end for each in found["medicin"]) <= until
    assert spells(each.period for each in found["psyk"]) == ["2027-06-01..2027-09-30"]
    guest = Presence("Norrvik", "medicin", days("2026-01-01.."), visitor=True)
    assert spells(each.period for each in all_presences((), [guest], until)["medicin"]) == ["2026-01-01..2027-06-30"]

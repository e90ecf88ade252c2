"""Who is due for a collegium or a review this term, in proposed groups."""

from __future__ import annotations

from datetime import date

import pytest

from sttool.output.naming import naming
from sttool.reports.sittings import Sittings, sittings
from tests.unit.judged import Files, md, source_of, surveyed, trainee

DAY = "2026-11-21"
COLLEGIUM = md("kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01, vc-01]\noutcome: on-track")


def proposed(*files: Files, day: str = DAY) -> Sittings:
    found = surveyed(day, *files, until="2027-12-31", want="open")
    return sittings(found, naming(source_of(*files), found.clinic))


def others(supervisors: str, **fields: str) -> Files:
    """Trainees beside the smallest clinic's own: one for each letter, with the supervisor of that letter."""
    text = trainee(supervisors="[{person: hl-SUP, role: main, from: 2025-02-01}]", **fields)
    own = text["records/trainees/st-007/trainee.yaml"]
    files = {f"st-1{n:02d}/trainee.yaml": own.replace("hl-SUP", f"hl-{one}") for n, one in enumerate(supervisors)}
    return files | {f"hl-{one}.yaml": "name: Anna Aa\n" for one in set(supervisors)}


def grouped(found: Sittings) -> list[list[str]]:
    return [[one.who.id for one in group.people] for group in found.groups]


def test_who_has_had_neither_this_year_is_due_for_both_by_the_end_of_the_term() -> None:
    found = proposed()
    assert (found.term, found.until) == ("2026-HT", date(2026, 12, 31))
    ((one,),) = [group.people for group in found.groups]
    assert (one.who.id, one.occasions, one.booked) == ("st-007", ("collegium", "review"), ())
    assert [who.id for who in one.supervisors] == ["hl-03"]


def test_in_spring_nobody_is_due_for_what_the_year_asks() -> None:
    held = {
        "st-007/collegia/2025-11-01.md": COLLEGIUM,
        "st-007/reviews/2025-11-02-annual.md": "---\nwith: [sr-01]\n---\n",
    }
    assert grouped(proposed(held, day="2026-03-01")) == []


def test_what_is_booked_is_told_and_needs_no_place() -> None:
    review = {"st-007/reviews/2026-12-05-annual.md": "---\nwith: [sr-01]\n---\n"}
    ((one,),) = [group.people for group in proposed(review).groups]
    assert one.occasions == ("collegium",)
    assert one.booked == (("review", date(2026, 12, 5)),)
    collegium = {"st-007/collegia/2026-12-05.md": COLLEGIUM}
    found = proposed(review, collegium)
    assert (grouped(found), [one.who.id for one in found.booked]) == ([], ["st-007"])


@pytest.mark.parametrize(
    ("supervisors", "sizes"),
    [("a" * 7, [8]), ("a" * 8, [8, 1]), ("aaaaabbbbbccc", [8, 6]), ("a" * 9, [8, 2])],
    ids=["one afternoon", "one too many", "supervisors together", "more than one can hold"],
)
def test_eight_at_most_an_afternoon_and_a_supervisors_together(supervisors: str, sizes: list[int]) -> None:
    found = proposed(others(supervisors))
    assert [len(group.people) for group in found.groups] == sizes
    for sup in {one for one in supervisors if supervisors.count(one) <= 8}:
        at = [n for n, group in enumerate(found.groups) for one in group.people if one.supervisors[0].id == f"hl-{sup}"]
        assert len(set(at)) == 1


def test_units_and_programmes_meet_by_themselves_and_the_order_is_always_the_same() -> None:
    bt = others("b", programme="BT", specialties="[]")
    moved = {"st-200/trainee.yaml": next(iter(trainee(units="[{unit: akuten, from: 2025-02-01}]").values()))}
    unit = {"akuten/unit.yaml": "name: Akuten\nsetting: hospital\n"}
    found = proposed(bt, moved, unit)
    order = [(group.unit.id, group.programme) for group in found.groups]
    assert order == [("akuten", "ST"), ("medicin", "ST"), ("medicin", "BT")]
    assert found == proposed(unit, moved, bt)

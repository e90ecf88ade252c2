"""What the yearly report draws: where everybody was, and how far the goals have come; each with its numbers."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from sttool.reports.covered import MANY, Row, Run
from sttool.reports.placed import HOME
from sttool.texts import ENGLISH, SWEDISH
from tests.unit.judged import trainee
from tests.unit.reported import more_trainees, reported, written

GOALS = {
    "st-007/certificates.yaml": (
        "- {date: 2026-06-01, kind: course, goals: [STa1], signed_by: hl-03, as: course-leader}\n"
    ),
}
PLACEMENT = "title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: {start}\nto: {end}\n"


def placed(start: str, end: str, more: str = "") -> dict[str, str]:
    return {"st-007/placements/2026-02-vc.yaml": PLACEMENT.format(start=start, end=end) + more}


def test_every_goal_is_counted_once_and_stands_where_it_does_in_the_regulation() -> None:
    (row,) = reported(GOALS, with_names=True).covered.rows
    assert [run.start for run in row.runs] == [sum(run.number for run in row.runs[:at]) for at in range(len(row.runs))]
    assert row.total == row.certified + row.done + row.ongoing + row.planned + row.missing
    assert row.certified == 1
    assert row.missing == row.total - 1
    assert all(one.state != two.state for one, two in zip(row.runs, row.runs[1:], strict=False))
    assert "internmedicin" in row.under


def test_many_trainees_are_mapped_unit_by_unit_with_the_same_numbers() -> None:
    few, many = (reported(GOALS, more_trainees(number), with_names=True).covered for number in (MANY - 1, MANY))
    assert few.by_trainee
    assert len(few.rows) == MANY
    assert not many.by_trainee
    (unit,) = many.rows
    assert unit.who is None
    one_more = next(row for row in few.rows if row.who is not None and row.who.id == "st-100")
    for state in ("certified", "done", "ongoing", "planned", "missing"):
        assert unit.of(state) == sum(row.of(state) for row in few.rows) + one_more.of(state)


def test_an_at_has_the_parts_of_the_training() -> None:
    at = trainee(programme="AT", specialties="[]", regulation="SOSFS 1999:5")
    (row,) = reported(at).covered.rows
    assert row.total == 5
    assert row.under == "AT SOSFS 1999:5"


def test_a_placement_over_new_year_is_cut_at_it_and_one_outside_is_not_there() -> None:
    (row,) = reported(placed("2025-12-01", "2026-01-31")).placed.rows
    home, away = row.stays
    assert (home.type, home.start, home.width, home.known) == (HOME, Fraction(0), Fraction(1), False)
    assert (away.period.start, away.period.end) == (date(2026, 1, 1), date(2026, 1, 31))
    assert (away.start, away.width) == (Fraction(0), Fraction(31, 365))
    assert row.told == (away,)
    assert reported(placed("2025-02-01", "2025-12-31")).placed.told == ()
    assert reported(placed("2026-02-01", "2026-03-31", "cancelled: 2026-01-15\n")).placed.told == ()


def test_who_starts_in_the_year_is_drawn_from_that_day_and_who_ended_before_it_is_not() -> None:
    (row,) = reported(trainee(start="2026-07-02", work="[{from: 2026-07-02, percent: 100}]")).placed.rows
    assert row.stays[0].start + row.stays[0].width == 1
    assert row.stays[0].start == Fraction(182, 365)
    assert reported(trainee(ended="{date: 2025-12-31, outcome: left}")).placed.rows == ()


def test_a_gap_of_an_at_is_blank() -> None:
    at = trainee(programme="AT", specialties="[]", regulation="SOSFS 1999:5")
    (row,) = reported(at, placed("2026-02-01", "2026-03-31")).placed.rows
    assert [stay.type for stay in row.stays] == ["side"]


def test_many_trainees_are_told_as_how_many_were_away_each_month() -> None:
    shown = reported(placed("2026-01-31", "2026-03-01"), more_trainees(MANY)).placed
    assert shown.rows == ()
    (unit,) = shown.away
    assert unit.months == (1, 1, 1, *[0] * 9)


def test_what_is_drawn_has_its_numbers_in_a_table_in_both_languages_and_forms() -> None:
    for with_names in (False, True):
        report = reported(GOALS, placed("2026-02-01", "2026-04-30"), with_names=with_names)
        (row,) = report.covered.rows
        ahead = [row.planned, row.missing] if with_names else [row.ahead]
        numbers = [row.total, row.certified, row.done, row.ongoing, *ahead]
        for language, when in ((SWEDISH, "1 feb–30 apr"), (ENGLISH, "1 Feb–30 Apr")):
            for form in ("markdown", "html"):
                text = re.sub("<[^>]*>", "|", written(report, form, language)).replace("\xa0", " ")
                assert when in text
                assert re.search(r"[|\s]+".join(rf"\b{number}\b" for number in numbers), text)


def test_the_months_of_next_year_add_up_to_its_table() -> None:
    ahead = reported().ahead
    assert [item.month for item in ahead.months] == [date(2027, month, 1) for month in range(1, 13)]
    assert sum(item.number for item in ahead.months) == sum(line.number for line in ahead.next) > 0
    assert dict(ahead.roles) == {
        role: sum(dict(item.roles).get(role, 0) for item in ahead.months) for role, _ in ahead.roles
    }


def test_a_row_says_how_many_have_come_how_far() -> None:
    row = Row(None, reported().units[0].unit, "", (Run("done", 0, 2), Run("missing", 2, 1), Run("done", 3, 1)))
    assert (row.total, row.done, row.missing, row.certified) == (4, 3, 1, 0)

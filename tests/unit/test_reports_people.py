"""Supervisors, study directors and the years ahead, of clinics in a few lines: from summaries alone."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from sttool.reports.personnel import personnel
from tests.unit.judged import Files, surveyed, trainee

if TYPE_CHECKING:
    from sttool.reports.forecast import Forecast
    from sttool.reports.personnel import Personnel
    from sttool.reports.supervisors import Supervisor

DAY = "2026-11-21"


def made(*files: Files, day: str = DAY) -> Personnel:
    return personnel(surveyed(day, *files, want="open"), lambda _: None)


def main(found: Personnel, ident: str = "hl-03") -> Supervisor:
    return next(item for item in (*found.supervisors.people, *found.supervisors.others) if item.who.id == ident)


def other(ident: str, **fields: str) -> Files:
    return {f"{ident}/trainee.yaml": str(trainee(**fields)["records/trainees/st-007/trainee.yaml"])}


def person(*lines: str, ident: str = "hl-03") -> Files:
    return {f"{ident}.yaml": "name: Maria Ström\nunits: [{unit: medicin, from: 2015-01-01}]\n" + "\n".join(lines)}


def ended(months: str) -> Files:
    """The trainee with so much left of sixty-six months on the first of December."""
    return trainee(start=months, employed=months, units=f"[{{unit: medicin, from: {months}}}]",
                   work=f"[{{from: {months}, percent: 100}}]",
                   supervisors=f"[{{person: hl-03, role: main, from: {months}}}]")  # fmt: skip


def test_planned_days_end_with_the_training() -> None:
    """Sixty-six months from 1 August 2021 end on 31 January 2027."""
    found = main(made(ended("2021-08-01")))
    assert found.months == (1, 1, 1, *[0] * 9)
    assert found.charges[0][1].period.end == date(2027, 1, 31)


def test_an_end_that_has_passed_unsaid_ends_nothing_before_the_day() -> None:
    found = made(ended("2021-02-01"))
    assert main(found).months == (1, *[0] * 11)
    assert found.forecast.passed == 1


def test_the_most_at_a_time_counts_those_elsewhere_and_not_who_follows_whom() -> None:
    relay = "[{person: hl-03, role: main, from: 2025-02-01, to: 2027-01-14}]"
    follows = "[{person: hl-03, role: main, from: 2027-01-15}]"
    files = (trainee(supervisors=relay), other("st-008", supervisors=follows))
    assert main(made(*files)).months == tuple([1] * 12)
    beside = person("other_trainees: [{number: 2, from: 2027-03-01}]")
    found = main(made(*files, beside))
    assert found.months == (1, 1, 1, 1, *[3] * 8)
    assert found.over == (*[False] * 4, *[True] * 8)


def test_who_is_to_begin_or_only_supervises_beside_stands_apart() -> None:
    found = made(
        trainee(supervisors="[{person: hl-03, role: co, from: 2025-02-01}]"),
        other("st-008", supervisors="[{person: sr-01, role: main, from: 2027-02-01}]"),
    ).supervisors
    assert (found.people, [item.who.id for item in found.others]) == ((), ["hl-03", "sr-01"])
    assert [item.beside for item in found.others] == [1, 0]
    assert main(made(trainee())).charges[0][0].id == "st-007"


@pytest.mark.parametrize(("hours", "short"), [("0.4", True), ("0.5", False), ("2", False)])
def test_time_against_what_the_meetings_take(hours: str, *, short: bool) -> None:
    """Two meetings a month in hospital: six thirteenths of an hour a week."""
    found = main(made(person(f"hours: [{{from: 2025-01-01, per_week: {hours}}}]")))
    assert (found.need, found.short) == (Fraction(6, 13), short)


def test_a_region_may_ask_for_more_time_than_the_meetings_take() -> None:
    settings = {"sttool.yaml": "since: 2024-01-01\npacks: [vastra-gotaland]\n"}
    care = {"medicin/unit.yaml": "name: Vårdcentralen\nsetting: primary-care\n"}
    assert main(made(settings, care)).need == Fraction(4)
    assert main(made(settings)).need == Fraction(6, 13)


def test_away_on_a_placement_asks_for_less() -> None:
    away = {
        "st-007/placements/2026-10-vc.yaml": "title: A\ntype: side\nunit: vc-ek\nfrom: 2026-10-01\nto: 2027-02-28\n"
    }
    assert main(made(away)).need == Fraction(3, 13)


def test_what_lapses_touches_those_in_care_that_day_and_nobody_else() -> None:
    lines = ("specialist_in: [{specialty: internmedicin, since: 2012-05-01}]", "supervisor_training: [2022-03-01]")
    (found,) = made(person(*lines)).supervisors.ending
    assert (found.what, found.day, [who.id for who in found.touches]) == ("training", date(2027, 3, 1), ["st-007"])
    assert made(person(*lines), ended("2021-05-01")).supervisors.ending == ()
    booked = person(*lines, "follow_up_days: [2027-01-15]")
    assert made(booked).supervisors.ending[0].day == date(2027, 3, 1), "what is booked is no training yet"


def test_who_leaves_or_is_away_is_told_of() -> None:
    lines = "name: Maria Ström\nunits: [{unit: medicin, from: 2015-01-01, to: 2027-01-31}]\n"
    away = lines + "supervisor_training: [2025-10-01]\nabsent: [{from: 2026-12-01, to: 2026-12-31}]\n"
    found = made({"hl-03.yaml": away}).supervisors.ending
    assert [(item.what, item.day) for item in found] == [("absent", date(2026, 12, 1)), ("works", date(2027, 2, 1))]


def assignment(who: str, units: str = "", hours: str = "2", end: str = "2027-12-31", **more: str) -> str:
    lines = {"person": who, "scope": "clinic", "units": units, "from": "2025-01-01", "to": end,
             "hours": f"[{{from: 2025-01-01, per_week: {hours}}}]", **more}  # fmt: skip
    return "".join(f"{key}: {value}\n" for key, value in lines.items() if value)


def test_two_study_directors_share_a_clinic_and_its_norm() -> None:
    """Two hours each for five trainees: four in all, where the norm is four to six."""
    more = {key: text for number in range(4) for key, text in other(f"st-10{number}").items()}
    second = {"medicin/assignments/2025-andra.yaml": assignment("hl-03")}
    alone, both = made(more).direction, made(more, second).direction
    assert [item.against for group in alone.hours for item in group.stretches] == ["below"]
    (group,) = both.hours
    now = group.on(date.fromisoformat(DAY))
    assert now is not None
    assert (now.trainees, int(now.hours), now.norm, now.against) == (5, 4, (4, 6), "within")
    assert [(item.who.id, item.trainees) for item in both.assignments] == [("hl-03", 5), ("sr-01", 5)]


def test_one_study_director_for_twenty_centres() -> None:
    names = [f"vc-{number}" for number in range(20)]
    units = {f"{name}/unit.yaml": f"name: {name}\nsetting: primary-care\n" for name in names}
    homes = {
        key: text
        for name in names
        for key, text in other(f"st-{name}", units=f"[{{unit: {name}, from: 2025-02-01}}]").items()
    }
    over = {"vc-0/assignments/2025-sr.yaml": assignment("hl-03", f"[{', '.join(names)}]", "8")}
    found = made(units, homes, over).direction
    own = next(item for item in found.assignments if item.who.id == "hl-03")
    assert (own.trainees, len(own.units)) == (20, 20)
    group = next(item for item in found.hours if len(item.units) == 20)
    now = group.on(date.fromisoformat(DAY))
    assert now is not None
    assert (now.trainees, now.norm, now.against) == (20, (6, 8), "within")


def test_an_assignment_that_ends_unfollowed_touches_those_it_covers() -> None:
    ends = {"medicin/assignments/2025-sr.yaml": assignment("sr-01", end="2027-03-31")}
    (found,) = made(ends).supervisors.ending
    assert (found.what, found.day, [who.id for who in found.touches]) == ("term", date(2027, 4, 1), ["st-007"])
    next_one = assignment("hl-03").replace("from: 2025-01-01\nto", "from: 2027-04-01\nto")
    assert made(ends, {"medicin/assignments/2027-ny.yaml": next_one}).supervisors.ending == ()


def ahead(*files: Files) -> Forecast:
    return made(*files).forecast


@pytest.mark.parametrize(
    ("more", "half"),
    [
        ({}, "2030-HT"),
        ({"absences": "[{from: 2027-01-01, to: 2027-09-30, percent: 100, kind: leave}]"}, "2031-VT"),
        ({"work": "[{from: 2025-02-01, percent: 100}, {from: 2027-02-01, percent: 75}]"}, None),
        ({"extended": "[{months: 6, decided: 2026-10-01, by: vc-01}]"}, "2031-VT"),
        ({"ended": "{date: 2026-10-31, outcome: left}"}, ""),
    ],
    ids=["as it is", "leave", "part time", "extended", "left"],
)
def test_leave_part_time_and_extension_move_the_year(more: dict[str, str], half: str | None) -> None:
    """Sixty-six months from 1 February 2025: 31 July 2030; part time moves it beyond the five years."""
    found = ahead(trainee(**more))
    expected = [half] if half else []
    assert [one.name for one, number in zip(found.halves, found.doctors, strict=True) if number] == expected
    assert found.later == (half is None)


def test_a_doctor_of_two_specialties_is_one_doctor() -> None:
    found = ahead(trainee(specialties="[internmedicin, kardiologi]"))
    assert ([line.id for line in found.specialists], found.expected) == (["internmedicin", "kardiologi"], 1)
    assert [line.name for line in found.specialists] == ["Internmedicin", "Kardiologi"]


def test_places_are_free_when_a_training_ends() -> None:
    """One of two places is taken to the end of July 2030; the half-year after is the first with both."""
    free = ahead(trainee()).free
    assert free is not None
    assert free[0].numbers == (*[1] * 9, 2)


def test_who_leaves_has_no_place_and_their_trainees_wait() -> None:
    leaves = {
        "hl-03.yaml": "name: Maria Ström\nunits: [{unit: medicin, from: 2015-01-01, to: 2027-06-30}]\n"
        "supervisor_training: [2023-10-01]\n"
    }
    found = ahead(leaves, trainee(supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2027-06-30}]"))
    assert found.free is not None
    assert found.free[0].numbers[:4] == (1, 1, 0, 0)
    assert found.waiting[:4] == (0, 0, 1, 1)
    assert found.waiting[-1] == 0, "the training has ended"


def test_too_many_with_one_take_no_place_of_anothers() -> None:
    files = [other(f"st-10{number}") for number in range(3)]
    spare = person("supervisor_training: [2023-10-01]", ident="hl-04")
    was = (
        "[{person: hl-04, role: main, from: 2025-02-01, to: 2025-12-31}, {person: hl-03, role: main, from: 2026-01-01}]"
    )
    found = ahead(*files, spare, trainee(supervisors=was))
    assert found.free is not None
    assert found.free[0].numbers[0] == 2
    assert found.trained_without == 0

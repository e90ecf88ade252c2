"""Lines that hold on the same days, gaps in the employment, and lines outside the training."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.findings import Related
from tests.unit.rules_found import FILE, codes, found, trainee


def work(*lines: str) -> str:
    return "[" + ", ".join(f"{{{line}}}" for line in lines) + "]"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("from: 2025-02-01, percent: 100", "from: 2025-09-01, percent: 80"), []),
        (("from: 2025-02-01, to: 2025-08-31, percent: 100", "from: 2025-09-01, percent: 80"), []),
        (("from: 2025-02-01, to: 2025-09-01, percent: 100", "from: 2025-09-01, percent: 80"), ["R130"]),
        (("from: 2025-09-01, percent: 80", "from: 2025-02-01, to: 2025-09-01, percent: 100"), ["R130"]),
        (("from: 2025-02-01, percent: 100", "from: 2025-02-01, percent: 80"), ["R130"]),
    ],
)
def test_lines_of_work_do_not_overlap(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(trainee(work=work(*lines))) == expected


def test_an_overlap_stands_at_the_later_line_and_shows_the_earlier() -> None:
    lines = work("from: 2025-09-01, percent: 80", "from: 2025-02-01, to: 2025-09-01, percent: 100")
    (fault,) = found(trainee(work=lines))
    assert (fault.path, fault.at) == (FILE, ("work", 0, "from"))
    assert fault.related == (Related(FILE, ("work", 1)),)


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ("[{unit: medicin, from: 2025-02-01}, {unit: vc-ek, from: 2026-06-01}]", []),
        ("[{unit: medicin, from: 2025-02-01, to: 2026-06-01}, {unit: vc-ek, from: 2026-06-01}]", ["R131"]),
        ("[{unit: medicin, from: 2025-02-01}, {unit: vc-ek, from: 2025-02-01}]", ["R131"]),
    ],
)
def test_a_trainee_has_one_home_at_a_time(units: str, expected: list[str]) -> None:
    assert codes(trainee(units=units)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("from: 2025-06-01, to: 2025-08-31, percent: 100", "from: 2025-09-01, percent: 100"), []),
        (("from: 2025-06-01, to: 2025-09-01, percent: 100", "from: 2025-09-01, percent: 100"), ["R132"]),
        (("from: 2025-06-01, percent: 50", "from: 2025-07-01, percent: 30", "from: 2025-08-01, percent: 20"), []),
        (("from: 2025-06-01, percent: 50", "from: 2025-07-01, percent: 30", "from: 2025-08-01, percent: 21"), ["R132"]),
        (("from: 2025-08-01, percent: 60", "from: 2025-06-01, percent: 60"), ["R132"]),
        (("from: 2025-06-01, percent: 60", "from: 2025-06-01, percent: 60"), ["R132"]),
    ],
)
def test_absence_is_never_more_than_all(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes(trainee(absences=work(*(f"{line}, kind: leave" for line in lines)))) == expected


SUPERVISORS = {"records/people/hl-04.yaml": "name: Eva Holm\n"}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("hl-03, role: main, from: 2025-02-01", "hl-04, role: co, from: 2025-02-01"), []),
        (("hl-03, role: main, from: 2025-02-01", "hl-04, role: main, from: 2026-02-01"), ["R133"]),
        (("hl-03, role: main, from: 2025-02-01, to: 2026-01-31", "hl-04, role: main, from: 2026-02-01"), []),
        (("hl-03, role: main, from: 2025-02-01, to: 2026-02-01", "hl-04, role: main, from: 2026-02-01"), ["R133"]),
        (("hl-03, role: co, from: 2025-02-01", "hl-03, role: main, from: 2025-06-01"), ["R134"]),
        (("hl-03, role: co, from: 2025-02-01, to: 2025-05-31", "hl-03, role: main, from: 2025-06-01"), []),
    ],
)
def test_there_is_one_main_supervisor_at_a_time(lines: tuple[str, ...], expected: list[str]) -> None:
    assert codes({**SUPERVISORS, **trainee(supervisors=work(*(f"person: {line}" for line in lines)))}) == expected


@pytest.mark.parametrize(
    ("first_end", "second_start", "expected"),
    [
        ("2025-05-31", "2025-06-01", []),
        ("2025-05-31", "2025-09-01", []),
        ("2025-05-31", "2025-09-02", ["R136"]),
        ("2025-11-30", "2026-02-28", []),
        ("2025-11-30", "2026-03-01", []),
        ("2025-11-30", "2026-03-02", ["R136"]),
    ],
)
def test_more_than_three_months_without_employment_want_an_end(
    first_end: str, second_start: str, expected: list[str]
) -> None:
    lines = work(f"from: 2025-02-01, to: {first_end}, percent: 100", f"from: {second_start}, percent: 100")
    assert codes(trainee(work=lines)) == expected
    assert codes(trainee(work=lines, ended="{date: 2026-10-31, outcome: moved}")) == []


def test_a_gap_before_the_first_line_is_one_too() -> None:
    assert codes(trainee(work=work("from: 2025-05-01, percent: 100"))) == []
    assert codes(trainee(work=work("from: 2025-05-02, percent: 100"))) == ["R136"]


def test_a_gap_is_not_told_where_a_line_of_work_has_a_fault() -> None:
    before, after = "from: 2025-02-01, to: 2025-05-31, percent: 100", "from: 2025-12-01, percent: 80"
    assert codes(trainee(work=work(before, after))) == ["R136"]
    lines = work(before, "from: 2025-06, percent: 50", after)
    assert codes(trainee(work=lines)) == []


@pytest.mark.parametrize(
    ("end", "day", "expected"),
    [
        ("2026-05-31", date(2026, 8, 31), []),
        ("2026-05-31", date(2026, 9, 1), ["R137"]),
        ("2027-05-31", date(2026, 11, 21), []),
    ],
)
def test_employment_that_came_to_its_end_wants_the_trainings(end: str, day: date, expected: list[str]) -> None:
    lines = work(f"from: 2025-02-01, to: {end}, percent: 100")
    assert codes(trainee(work=lines), day) == expected
    assert codes(trainee(work=lines, ended=f"{{date: {end}, outcome: left}}"), day) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"absences": work("from: 2025-01-01, to: 2025-01-31, percent: 100, kind: leave")}, ["R138"]),
        ({"absences": work("from: 2025-01-01, to: 2025-02-01, percent: 100, kind: leave")}, []),
        ({"work": work("from: 2025-01-15, to: 2025-01-31, percent: 100", "from: 2025-02-01, percent: 100")}, []),
        (
            {
                "ended": "{date: 2026-08-31, outcome: left}",
                "absences": work("from: 2026-09-01, percent: 100, kind: leave"),
            },
            ["R138"],
        ),
        (
            {
                "ended": "{date: 2026-08-31, outcome: left}",
                "absences": work("from: 2026-08-31, percent: 100, kind: leave"),
            },
            [],
        ),
        (
            {
                "ended": "{date: 2026-08-31, outcome: left}",
                "work": work("from: 2025-02-01, percent: 100", "from: 2026-09-01, percent: 50"),
            },
            ["R138"],
        ),
    ],
)
def test_only_lines_wholly_outside_the_training_are_told(changes: dict[str, str], expected: list[str]) -> None:
    assert codes(trainee(**changes)) == expected


@given(st.integers(1, 600), st.permutations(range(3)))
def test_splitting_a_line_of_work_changes_nothing(days: int, order: list[int]) -> None:
    middle = date(2025, 2, 1) + timedelta(days)
    lines = (
        f"from: 2025-02-01, to: {middle}, percent: 100",
        f"from: {middle + timedelta(1)}, to: {middle + timedelta(9)}, percent: 100",
        f"from: {middle + timedelta(10)}, percent: 100",
    )
    assert codes(trainee(work=work(*(lines[index] for index in order)))) == []


def test_many_lines_take_no_long_time_and_give_one_finding_each() -> None:
    many = 2000
    people = ", ".join(
        f"{{person: hl-03, role: main, from: 2025-02-01, to: 2025-03-{1 + n % 28:02d}}}" for n in range(many)
    )
    away = ", ".join("{from: 2025-02-01, percent: 60, kind: leave}" for _ in range(many))
    told = codes(trainee(supervisors=f"[{people}]", absences=f"[{away}]"))
    assert (told.count("R134"), told.count("R132")) == (many - 1, many - 1)

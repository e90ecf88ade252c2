"""What is wrong with one value is told in the way that helps: what it is, and what was meant where that is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sttool.kinds.faults import proposed_day
from sttool.kinds.load import Loaded, load
from sttool.kinds.location import Location, locate
from tests.unit.kinds_examples import TRAINEE, Data

if TYPE_CHECKING:
    from sttool.findings import Finding

SUPERVISION = "trainees/st-007/supervision.yaml"
CONTRACT = "trainees/st-007/contract.yaml"


def read(path: str, data: Data) -> Loaded:
    where = locate(path)
    assert isinstance(where, Location)
    return load(where, path, data)


def only(loaded: Loaded) -> Finding:
    assert len(loaded.findings) == 1
    return loaded.findings[0]


@pytest.mark.parametrize(
    ("value", "code", "nearest"),
    [
        ("2026-3-4", "M111", "2026-03-04"),
        ("2026/03/04", "M111", "2026-03-04"),
        ("2026.03.04", "M111", "2026-03-04"),
        ("20260304", "M111", "2026-03-04"),
        (20260304, "M111", "2026-03-04"),
        ("260304", "M111", "2026-03-04"),
        ("26-03-04", "M111", "2026-03-04"),
        ("04.03.2026", "M111", "2026-03-04"),
        ("4.3.2026", "M111", "2026-03-04"),
        ("2026–03–04", "M111", "2026-03-04"),
        ("2026-03-04T08:00:00", "M111", "2026-03-04"),
        ("2026-03-04 08:00", "M111", "2026-03-04"),
        (" 2026-03-04", "M111", "2026-03-04"),
        ("4/3 2026", "M111", None),
        ("4/3/2026", "M111", None),
        ("2026-13-04", "M112", None),
        ("2026-02-30", "M112", None),
        ("0000-01-01", "M112", None),
        ("2026-2-30", "M111", None),
        ("2026", "M111", None),
        (2026, "M111", None),
        ("i våras", "M111", None),
        ("２０２６-03-04", "M111", None),  # noqa: RUF001 - digits, but not those of ISO days
        ("1728000000", "M111", None),
        (True, "M111", None),
        ({"a": 1}, "M111", None),
    ],
)
def test_what_is_no_day_is_told_with_the_day_it_means_where_that_is_plain(
    value: Data, code: str, nearest: str | None
) -> None:
    found = only(read(CONTRACT, {"drafted": value}))
    assert (found.code, found.at, found.mentions.get("nearest")) == (code, ("drafted",), nearest)


def test_a_day_is_never_proposed_that_does_not_exist() -> None:
    assert proposed_day("30.02.2026") is None
    assert proposed_day("999999") is None


@pytest.mark.parametrize(
    ("value", "code", "nearest"),
    [
        ("60 min", "M106", "60"),
        ("60", "M106", "60"),
        ("en timme", "M106", None),
        (True, "M106", None),
        (60.5, "M115", None),
        (60.0, "M115", "60"),
        (0, "M114", None),
        (1441, "M114", None),
        (2**63, "M114", None),
        (float("nan"), "M115", None),
    ],
)
def test_what_is_no_whole_number_is_told(value: Data, code: str, nearest: str | None) -> None:
    found = only(read(SUPERVISION, [{"date": "2025-03-04", "with": "hl-03", "minutes": value}]))
    assert (found.code, found.at, found.mentions.get("nearest")) == (code, (0, "minutes"), nearest)


@pytest.mark.parametrize(
    ("value", "code", "nearest"),
    [
        ("80 %", "M106", "80"),
        ("87,5 %", "M106", "87.5"),
        (0, "M114", None),
        (0.5, "M114", None),
        (100.5, "M114", None),
        (float("inf"), "M114", None),
        (float("nan"), "M114", None),
        (True, "M106", None),
    ],
)
def test_percent_is_one_to_a_hundred(value: Data, code: str, nearest: str | None) -> None:
    loaded = read("trainees/st-007/trainee.yaml", {**TRAINEE, "work": [{"from": "2025-02-01", "percent": value}]})
    found = only(loaded)
    assert (found.code, found.at, found.mentions.get("nearest")) == (code, ("work", 0, "percent"), nearest)


@pytest.mark.parametrize(
    ("value", "code"),
    [(False, "M107"), ("true", "M107"), ("yes", "M107"), (1, "M107"), (1.0, "M107"), ([True], "M107"), ("", "M103")],
)
def test_yes_is_true_and_nothing_else(value: Data, code: str) -> None:
    assert only(read(CONTRACT, {"plan_included": value})).code == code


@pytest.mark.parametrize(
    ("value", "nearest"),
    [("minicex", "mini-cex"), ("Mini-CEX", "mini-cex"), ("DOPS", "dops"), ("xyzzy", None), (3, None), (True, None)],
)
def test_what_is_none_of_the_words_is_told_with_the_words_and_the_nearest(value: Data, nearest: str | None) -> None:
    entry = {"date": "2025-03-04", "kind": value, "mode": "formative"}
    found = only(read("trainees/st-007/assessments.yaml", [entry]))
    assert (found.code, found.at, found.mentions.get("nearest")) == ("M113", (0, "kind"), nearest)
    assert found.mentions["known"] == ("mini-cex", "dops", "cbd", "sit-in", "multi-source", "other")


def test_empty_text_is_told_where_it_stands() -> None:
    found = only(read(CONTRACT, {"supervision": ""}))
    assert (found.code, found.at, found.aim) == ("M103", ("supervision",), "value")


def test_a_list_of_many_faults_is_told_within_reason() -> None:
    work = [{"from": 1, "percent": 1}] * 10_000
    loaded = read("trainees/st-007/trainee.yaml", {**TRAINEE, "work": work})
    assert len(loaded.findings) == len(work)
    assert loaded.refused == ((),)

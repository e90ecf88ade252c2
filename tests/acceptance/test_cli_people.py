"""``sttool people`` from the command line, and the story of the supervisors."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

WIDTH = 100


def asked(sttool: Program, folder: Path, *arguments: str, day: str = DAY) -> dict[str, Any]:
    """The answer in JSON, which its schema fits."""
    ran = sttool(folder, "people", *arguments, "--today", day, "--format", "json", "--lang", "en")
    answer: dict[str, Any] = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["people"]).iter_errors(answer)) == []
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = answer["people"]
    return found


def test_story_7_the_supervisors(sample: Path, sttool: Program) -> None:
    """For each specialty, training, trainees now and to come; what lapses and whom it touches; the director's own."""
    found = asked(sttool, sample)
    people = {one["id"]: one for one in found["supervisors"]}
    assert set(people) == {f"hl-0{number}" for number in range(1, 9)}
    assert (people["hl-08"]["specialties"], people["hl-08"]["trained"], people["hl-08"]["too_old"]) == (
        ["allmanmedicin"], "2021-05-20", "2026-05-20"
    )  # fmt: skip
    six = people["hl-06"]
    assert (six["follow_up_days"], six["too_old"], six["main"]) == (["2022-02-10"], "2027-02-10", 1)
    assert found["months"][0] == "2026-11"
    assert six["months"] == [1] * 6 + [0] * 6, "st-008 is expected to finish in April 2027"
    assert {who["id"] for who in people["hl-07"]["trainees"]} == {"st-010", "st-011"}
    assert (people["hl-07"]["hours"], people["hl-07"]["need"]) == (2, 2)
    assert [(one["what"], one["person"], one["day"]) for one in found["lapses"]] == [
        ("term", "sr-02", "2027-01-01"),
        ("training", "hl-06", "2027-02-10"),
    ]
    assert found["lapses"][1]["touches"] == ["st-008"]
    directors = {one["person"]: one for one in found["study_directors"]}
    assert set(directors) == {"sr-02", "sr-03"}
    own = directors["sr-02"]
    assert (own["to"], own["hours"], own["trainees"], own["appraised"], own["own_training"], own["delegated"]) == (
        "2026-12-31", 4, 6, "2025-12-18", "2026-09-23", "2024-01-01"
    )  # fmt: skip
    assert {tuple(one["units"]): (one["hours"], one["norm"], one["against"]) for one in found["hours"]} == {
        ("lindviken", "storang"): (4, [4, 6], "within"),
        ("medicin",): (4, [4, 6], "within"),
    }


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [("people", ()), ("people-one", ("hl-08",)), ("people-forecast", ("--forecast",))],
)
def test_the_sample(
    sample: Path, sttool: Program, snapshot: Snapshot, name: str, arguments: tuple[str, ...], lang: str
) -> None:
    ran = sttool(sample, "people", *arguments, "--today", DAY, "--lang", lang)
    snapshot(f"{name}-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert max(len(line) for line in ran.lines) <= WIDTH


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(("name", "arguments"), [("people", ()), ("people-forecast", ("--forecast",))])
def test_as_markdown(
    clinic: Path, sttool: Program, snapshot: Snapshot, name: str, arguments: tuple[str, ...], lang: str
) -> None:
    ran = sttool(clinic, "people", *arguments, "--today", DAY, "--lang", lang, "--format", "markdown")
    snapshot(f"{name}-markdown-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


def test_json_names_nobody_and_the_forecast_adds_up(sample: Path, sttool: Program) -> None:
    ran = sttool(sample, "people", "--today", DAY, "--format", "json")
    assert "Lars Tuomi" not in ran.out
    ahead = asked(sttool, sample)["forecast"]
    assert (len(ahead["halves"]), ahead["halves"][0]) == (10, "2026-HT")
    by_specialty = sum(sum(line["numbers"]) for line in ahead["specialists"])
    assert by_specialty == sum(ahead["doctors"]) + 1, "one becomes a specialist in two"
    report = sttool(sample, "report", "2026", "--today", DAY, "--lang", "en").out
    assert f"| Doctors altogether | {' | '.join(map(str, ahead['doctors']))} | {sum(ahead['doctors'])} |" in report


def test_the_report_has_the_months_and_names_only_when_asked(clinic: Path, sttool: Program) -> None:
    bare = sttool(clinic, "report", "2026", "--today", DAY, "--lang", "en").out
    assert "| November 2026 | 1 | 1 | 0 |" in bare
    assert "Maria Ström" not in bare
    named = sttool(clinic, "report", "2026", "--today", DAY, "--lang", "en", "--with-names").out
    assert "| Maria Ström (hl-03) | 1 | 1 |" in named


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("hl-99",), 'no person "hl-99"; did you mean "hl-03"?'),
        (("vc-01",), "vc-01 is neither supervisor nor study director"),
        (("hl-03", "--forecast"), "leave out hl-03"),
    ],
)
def test_what_cannot_be_shown_is_said(clinic: Path, sttool: Program, arguments: tuple[str, ...], said: str) -> None:
    ran = sttool(clinic, "people", *arguments, "--today", DAY, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_clinic_without_anybody(clinic: Path, sttool: Program) -> None:
    shutil.rmtree(clinic / "records/trainees/st-007")
    assert "Nobody supervises anybody." in sttool(clinic, "people", "--today", DAY, "--lang", "en").out
    assert "No ST doctor is expected" in sttool(clinic, "people", "--forecast", "--today", DAY, "--lang", "en").out


def test_no_pack_no_number(clinic: Path, sttool: Program) -> None:
    write(clinic, {"sttool.yaml": "since: 2024-01-01\npacks: []\n"})
    found = asked(sttool, clinic)
    assert found["forecast"]["places_free"] is None
    assert (found["supervisors"][0]["too_old"], found["supervisors"][0]["need"]) == (None, None)
    assert "No pack says how many" in sttool(clinic, "people", "--forecast", "--today", DAY, "--lang", "en").out
    for form in ("text", "markdown"):
        assert sttool(clinic, "people", "--today", DAY, "--format", form).code == 0

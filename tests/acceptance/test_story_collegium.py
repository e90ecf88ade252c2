"""Story 6, the collegium: one page with what is needed, and an action plan that falls due where there is difficulty."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.acceptance.conftest import write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

WHO = "records/trainees/st-006"
BEFORE, AFTER = "2026-11-25", "2026-11-26"
COLLEGIUM = (
    "---\nkind: specialist\nform: true\nself_assessment: true\npresent: [vc-04, sr-02, hl-03]\noutcome: difficulty\n"
    "agreed: [tätare handledning]\n---\nEn lång text som ingen annan ska läsa.\n"
)
CONCERN = (
    "---\nby: sr-02\ntold: {head: 2026-11-27, study_director: 2026-11-27}\n"
    "plan: {made: 2026-12-01, by: vc-04, measures: [extra-supervision], follow_up: 2027-02-01, kept: hos chefen}\n---\n"
)


@pytest.fixture(scope="module")
def held(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample after the collegium of 25 November, which showed difficulty."""
    folder = tmp_path_factory.mktemp("collegium") / "clinic"
    shutil.copytree(sample, folder)
    return write(folder, {f"{WHO}/collegia/2026-11-25.md": COLLEGIUM})


def page(sttool: Program, folder: Path, day: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        sttool(folder, "show", "st-006", "--today", day, "--format", "json").out
    )["trainee"]  # fmt: skip
    return found


def test_the_page_has_what_the_collegium_needs(sample: Path, sttool: Program) -> None:
    found = page(sttool, sample, BEFORE)
    assert [one["kind"] for one in found["last"]] == ["review.annual", "collegium.specialist"]
    assert found["last"][1]["agreed"] == ["egen lista från årsskiftet", "ta med frågor till psykiatrin"]
    assert found["last"][1]["self_assessment"] is True
    since = {one["what"]: one["number"] for one in found["since"]["happened"]}
    assert (found["since"]["day"], since["placement.begun"], since["course.done"]) == ("2026-05-26", 2, 1)
    assert since["assessment.formative"] == 2
    assert {one["method"] for one in found["since"]["assessed"]} == {"sit-in", "cbd"}
    assert [one["id"] for one in found["placements"] if one["phase"] == "now"] == ["2026-10-barn"]
    assert any(one["period"] == "2026-HT" and one["have"] >= one["need"] for one in found["norms"])
    assert found["goals"]["bt"]["reached"] == found["goals"]["bt"]["goals"] == 18
    assert any(item["key"] == "specialist-collegium/trainee/st-006/2026" for item in found["items"])


def test_it_is_one_page_of_two_screens(sample: Path, sttool: Program) -> None:
    ran = sttool(sample, "show", "st-006", "--today", BEFORE, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.lines) <= 100
    for said in (
        "agreed: egen lista från\n  årsskiftet, ta med frågor till psykiatrin",
        "with self-assessment",
        "Barn- och ungdomsmedicin",
        "Försäkringsmedicin för ST",
        "Recorded since the review of 2026-05-26",
        "No support at risk of not reaching the goals is going on.",
    ):
        assert said in ran.out


def test_difficulty_makes_an_action_plan_due_within_a_month_and_the_head_answers(held: Path, sttool: Program) -> None:
    answer = json.loads(sttool(held, "due", "--to", "st-006", "--today", AFTER, "--format", "json").out)
    (plan,) = [item for item in answer["occurrences"] if "K23" in item["duties"]]
    assert plan["subject"] == "collegium/st-006/2026-11-25"
    assert (plan["due"], plan["answers"]) == ("2026-12-25", {"role": "head", "persons": ["vc-04"]})
    found = page(sttool, held, AFTER)
    assert plan["key"] in {item["key"] for item in found["items"]}
    assert (found["last"][0]["outcome"], found["last"][0]["agreed"]) == ("difficulty", ["tätare handledning"])
    assert "specialist-collegium/trainee/st-006/2026" not in {item["key"] for item in found["items"]}


def test_the_letter_to_the_head_names_nobody(held: Path, sttool: Program) -> None:
    letter = sttool(held, "due", "--to", "vc-04", "--today", AFTER, "--format", "mail").out
    (line,) = [line for line in letter.splitlines() if "25 december 2026" in line]
    assert "st-006" in line
    assert "Nora" not in letter


def test_with_the_plan_it_is_met_the_page_says_that_support_goes_on_and_nothing_of_what(
    held: Path, sttool: Program
) -> None:
    folder = write(held, {f"{WHO}/concerns/2026-11-27.md": CONCERN})
    answer = json.loads(sttool(folder, "due", "--to", "st-006", "--today", "2026-12-02", "--format", "json").out)
    assert not [item for item in answer["occurrences"] if item["subject"] == "collegium/st-006/2026-11-25"]
    said = sttool(folder, "show", "st-006", "--today", "2026-12-02", "--lang", "en").out
    assert "Support at risk of not reaching the goals is going on." in said
    for secret in ("extra-supervision", "hos chefen", "En lång text"):
        assert secret not in said
    assert page(sttool, folder, "2026-12-02")["concern_open"] is True

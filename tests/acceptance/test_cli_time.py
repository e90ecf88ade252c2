"""``sttool time`` from the command line, and the story of a parental leave and part time after it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from sttool.texts.example import CLINIC
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

FOLDER = "records/trainees/st-007"
RECORD = f"{FOLDER}/trainee.yaml"
STORY = ("--assume", "leave=2027-01-01..2027-09-30", "--assume", "percent=75@2027-10-01")


@pytest.fixture
def leave(clinic: Path) -> Path:
    """A trainee under SOSFS 2015:8 from 2024-01-01, 60 months, and what stands in the way of nine months of leave."""
    record = CLINIC[RECORD].replace("HSLF-FS 2021:8", "SOSFS 2015:8").replace("2025-01-15", "2024-01-01")
    return write(
        clinic,
        {
            RECORD: record.replace("2025-02-01", "2024-01-01"),
            "records/people/hl-03.yaml": CLINIC["records/people/hl-03.yaml"].replace("2023-10-01", "2024-06-03"),
            f"{FOLDER}/contract.yaml": "from: 2024-01-01\nto: 2028-12-31\n",
            f"{FOLDER}/placements/2027-03-vc.yaml": (
                "title: Allmänmedicin\ntype: side\nunit: vc-ek\nfrom: 2027-03-01\nto: 2027-05-31\n"
            ),
        },
    )


def asked(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    """The answer in JSON, which its schema fits."""
    ran = sttool(folder, "time", *arguments, "--today", DAY, "--format", "json")
    answer: dict[str, Any] = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["time"]).iter_errors(answer)) == []
    assert (ran.code, ran.err) == (0, "")
    time: dict[str, Any] = answer["time"]
    return time


def test_story_4_parental_leave_then_part_time(leave: Path, sttool: Program) -> None:
    """Sixty months from 2024-01-01; 36 are done when the leave begins, and the 24 left take 32 at three quarters."""
    now = asked(sttool, leave, "st-007")
    assert (now["expected_end"], now["asked"]["months"], now["assumed"]) == ("2028-12-31", 60, None)
    then = asked(sttool, leave, "st-007", *STORY)
    assumed = then["assumed"]
    assert then["expected_end"] == "2028-12-31"
    assert assumed["expected_end"] == "2030-05-31"
    assert [(line["from"], line["to"], line["percent"], line["deducted"]) for line in assumed["planned"]] == [
        ("2026-11-22", "2026-12-31", 100, 0),
        ("2027-01-01", "2027-09-30", 100, 100),
        ("2027-10-01", "2030-05-31", 75, 0),
    ]
    assert sum(line["months"] for line in assumed["lines"] + assumed["planned"]) == pytest.approx(60, abs=1e-5)
    assert [(one["id"], one["days"]) for one in assumed["touched"]] == [("2027-03-vc", 92)]
    assert {"key": "yearly-review/trainee/st-007/2027", "change": "gone"}.items() <= next(
        one for one in assumed["obligations"] if one["obligation"] == "yearly-review"
    ).items()
    lapses = {one["what"]: (one["who"], one["on"][:4], one["only_then"]) for one in assumed["lapses"]}
    assert lapses["supervisor-training"] == ("hl-03", "2029", True)
    assert lapses["contract"] == ("st-007", "2028", True)
    assert lapses["assignment"] == ("sr-01", "2027", False)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_story_4_reads_as_prose(leave: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(leave, "time", "st-007", *STORY, "--today", DAY, "--lang", lang)
    snapshot(f"time-story-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("ident", ["st-001", "st-004", "st-005"])
def test_the_sample(sample: Path, sttool: Program, snapshot: Snapshot, ident: str, lang: str) -> None:
    """Two specialties with a decision of their own; back from leave at 75 %; BT credited from elsewhere."""
    ran = sttool(sample, "time", ident, "--today", DAY, "--lang", lang)
    snapshot(f"time-{ident}-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


def test_the_sample_in_json(sample: Path, sttool: Program) -> None:
    for ident in ("at-001", "bt-001", "st-002", "st-004", "st-012"):
        found = asked(sttool, sample, ident, *STORY)
        assert found["id"] == ident
        assert found["done"]["months"] == pytest.approx(sum(line["months"] for line in found["lines"]), abs=1e-4)


def test_reading_writes_nothing(leave: Path, sttool: Program) -> None:
    before = {path: path.read_bytes() for path in leave.rglob("*") if path.is_file()}
    sttool(leave, "time", "st-007", *STORY)
    assert {path: path.read_bytes() for path in leave.rglob("*") if path.is_file()} == before


def test_work_that_does_not_suffice_is_said(leave: Path, sttool: Program) -> None:
    text = (leave / RECORD).read_text("utf-8").replace("percent: 100", "to: 2027-12-31, percent: 100")
    write(leave, {RECORD: text})
    ran = sttool(leave, "time", "st-007", "--today", DAY, "--lang", "en")
    assert "12.00 months are missing even when all that is planned is done" in ran.out
    assert "not reached" in ran.out
    assert asked(sttool, leave, "st-007")["short"] == 12


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("bt: {from: 2023-01-01, to: 2023-12-31, certificate: 2024-02-01}\n", True),
        ("bt: {certificate: 2024-02-01}\n", True),
        ("bt: {from: 2025-02-01, to: 2026-01-31, certificate: 2026-02-20}\n", False),
        ("", False),
    ],
)
def test_bt_that_was_done_before_and_is_not_credited_is_told(
    clinic: Path, sttool: Program, more: str, *, told: bool
) -> None:
    """Under HSLF-FS 2021:8 it is part of the 66 months; what is done here has it in it already."""
    text = (clinic / RECORD).read_text("utf-8") + more
    write(clinic, {RECORD: text})
    ran = sttool(clinic, "time", "st-007", "--today", DAY, "--lang", "en")
    assert ("BT was done before" in ran.out) is told
    assert asked(sttool, clinic, "st-007")["bt_left_out"] is told
    line = "credited: [{kind: service, from: 2023-06-01, to: 2023-12-31, months: 7, decided: 2025-02-10, by: vc-01}]\n"
    write(clinic, {RECORD: text + line})
    assert asked(sttool, clinic, "st-007")["bt_left_out"] is False


def test_absence_that_cannot_be_read_makes_the_time_uncertain(leave: Path, sttool: Program) -> None:
    write(
        leave,
        {RECORD: (leave / RECORD).read_text("utf-8") + "absences: [{from: 2025-02-30, percent: 100, kind: leave}]\n"},
    )
    ran = sttool(leave, "time", "st-007", "--today", DAY, "--lang", "en")
    assert "Uncertain: trainee.absences cannot be read in full" in " ".join(ran.out.split())
    assert asked(sttool, leave, "st-007")["unread"] == ["trainee.absences"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("st-070",), 'nothing called "st-070"; did you mean "st-007"?'),
        (("medicin",), 'nothing called "medicin"'),
        (("st-007", "--assume", "leave=2027-01-01"), '"leave=2027-01-01" is no assumption'),
        (("st-007", "--assume", "leave=2027-09-30..2027-01-01"), "the first day before the last"),
        (("st-007", "--today", "2026-02-30"), '"2026-02-30" is no day'),
    ],
)
def test_what_cannot_be_answered_is_refused(
    clinic: Path, sttool: Program, arguments: tuple[str, ...], said: str
) -> None:
    ran = sttool(clinic, "time", *arguments, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_trainee_whose_file_cannot_be_read_is_refused(clinic: Path, sttool: Program) -> None:
    write(clinic, {RECORD: "name: [\n"})
    ran = sttool(clinic, "time", "st-007", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert f"{RECORD} cannot be read" in ran.err


def test_the_answer_can_be_written_into_a_file(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "time", "st-007", "--today", DAY, "--output", "time.txt")
    assert (ran.code, ran.out) == (0, "")
    assert "2030" in (clinic / "time.txt").read_text("utf-8")

"""``sttool certify`` from the command line, and the story of the application."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.acceptance.conftest import DAY, write
from tests.unit.applying import FOLDER, HEAD, certificate, of_at, of_bt, of_two, under_2015, under_2021

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

WHOLE = {"2021": under_2021, "2015": under_2015, "bt": of_bt, "at": of_at}
SUMMER = "2025-08-01"


@pytest.fixture
def done(tmp_path: Path, kind: str) -> Path:
    """A training that is done, with everything its application asks for."""
    return write(tmp_path / "clinic", WHOLE[kind]())


def asked(sttool: Program, folder: Path, ident: str, day: str) -> tuple[int, dict[str, Any]]:
    """The exit code and the answer in JSON, which its schema fits."""
    ran = sttool(folder, "certify", ident, "--today", day, "--format", "json", "--lang", "en")
    answer: dict[str, Any] = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["certify"]).iter_errors(answer)) == []
    found: dict[str, Any] = answer["certify"]
    return ran.code, found


@pytest.mark.parametrize("kind", WHOLE)
def test_story_10_nothing_is_missing(done: Path, sttool: Program) -> None:
    code, found = asked(sttool, done, "st-007", SUMMER)
    (one,) = found["applications"]
    assert (code, found["complete"], one["complete"]) == (0, True, True)
    assert all(need["met"] for need in one["needs"])
    assert sum(row["months"] for row in one["service"]) == pytest.approx(one["months"]["done"], abs=1e-4)
    assert one["originals"]


@pytest.mark.parametrize("kind", ["2021"])
def test_story_10_ends_with_1_until_nothing_is_missing(done: Path, sttool: Program) -> None:
    """The head has not signed; then she has."""
    papers = f"{FOLDER}/certificates.yaml"
    signed = (done / papers).read_text(encoding="utf-8")
    write(done, {papers: signed.replace(certificate("st-completed", HEAD), "")})
    code, found = asked(sttool, done, "st-007", SUMMER)
    (one,) = found["applications"]
    assert code == 1
    assert [need["message"] for need in one["needs"] if not need["met"]] == [
        "Form 6, head of unit: not signed; Karin Ek (vc-01) can do it"
    ]
    write(done, {papers: signed})
    assert asked(sttool, done, "st-007", SUMMER)[0] == 0


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("kind", WHOLE)
def test_story_10_reads_as_prose(done: Path, kind: str, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(done, "certify", "st-007", "--today", SUMMER, "--lang", lang)
    snapshot(f"certify-{kind}-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert max(len(line) for line in ran.lines[1:]) <= 120


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("kind", WHOLE)
def test_story_10_the_content_of_the_forms(
    done: Path, kind: str, sttool: Program, snapshot: Snapshot, lang: str
) -> None:
    """Days as the forms have them, personal numbers left to the hand, and no pretence of being the form."""
    ran = sttool(done, "certify", "st-007", "--today", SUMMER, "--lang", lang, "--format", "markdown")
    snapshot(f"certify-forms-{kind}-{lang}", ran.out)
    assert ran.code == 0
    told = ("Det här är in", "fylls i för hand") if lang == "sv" else ("These are no", "filled in by hand")
    assert all(words in ran.out for words in told)


def test_the_form_of_completed_bt_has_its_parts(sample: Path, sttool: Program) -> None:
    """Within an ST the placements that are of BT, by area; the form of the ST itself has none."""
    out = sttool(sample, "certify", "st-012", "--today", DAY, "--lang", "en", "--format", "markdown").out
    first, _, later = out.partition("# Material: Application for proof of specialist competence")
    assert "- Part in primary care: Vårdcentralen, första halvåret, Vårdcentralen Storäng, 260901–270228" in first
    assert "- Part in emergency care: Akutsjukvård, Medicinkliniken Exempelstad, 270301–270831" in first
    assert "Part in" not in later


def test_the_sample_that_has_finished_is_complete(sample: Path, sttool: Program) -> None:
    """st-002 ended in April 2026, applied in May and has had the proof since June."""
    code, found = asked(sttool, sample, "st-002", DAY)
    (one,) = found["applications"]
    assert (code, found["complete"]) == (0, True)
    assert (one["months"], one["applied"], one["proof"]) == ({"done": 60, "asked": 60}, "2026-05-12", "2026-06-24")
    assert all(goal["certified"] for goal in one["goals"])
    assert [(row["from"], row["to"]) for row in one["service"]][:2] == [
        ("2021-02-01", "2023-02-28"),
        ("2023-06-01", "2023-09-03"),
    ]


def test_the_same_before_the_last_signatures(sample: Path, sttool: Program) -> None:
    code, found = asked(sttool, sample, "st-002", "2026-05-04")
    assert code == 1
    needs = found["applications"][0]["needs"]
    assert {need["need"] for need in needs if not need["met"]} == {"signature", "consulted"}


@pytest.mark.parametrize("ident", ["at-001", "bt-001", *(f"st-{number:03}" for number in range(1, 13))])
def test_every_training_of_the_sample_is_told(sample: Path, sttool: Program, ident: str) -> None:
    code, found = asked(sttool, sample, ident, DAY)
    assert code == (0 if ident == "st-002" else 1)
    for one in found["applications"]:
        assert sum(row["months"] for row in one["service"]) == pytest.approx(one["months"]["done"], abs=1e-4)


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("ident", ["st-001", "st-002", "st-003", "at-001"])
def test_the_sample(sample: Path, sttool: Program, snapshot: Snapshot, ident: str, lang: str) -> None:
    """Two specialties, one who has finished, one with BT before it, and AT on its last placement."""
    ran = sttool(sample, "certify", ident, "--today", DAY, "--lang", lang)
    snapshot(f"certify-{ident}-{lang}", ran.out)
    assert ran.err == ""


def test_several_specialties_are_asked_about_together_or_one_by_one(tmp_path: Path, sttool: Program) -> None:
    """The first of two is complete, the second lacks a goal: the whole ends with 1, the first alone with 0."""
    files = of_two()
    papers = f"{FOLDER}/certificates.yaml"
    folder = write(tmp_path / "clinic", {**files, papers: files[papers].replace("kardiologi/c9, ", "")})
    code, found = asked(sttool, folder, "st-007", SUMMER)
    assert (code, [one["complete"] for one in found["applications"]]) == (1, [True, False])
    for specialty, expected in (("internmedicin", 0), ("kardiologi", 1)):
        ran = sttool(folder, "certify", "st-007", "--today", SUMMER, "--lang", "en", "--specialty", specialty)
        assert ran.code == expected
        assert ran.out.count("Application for proof") == 1
    ran = sttool(folder, "certify", "st-007", "--specialty", "kirurgi", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "there is internmedicin, kardiologi" in ran.err


def test_doubts_are_shown(sample: Path, sttool: Program) -> None:
    """A result that rests on a transcription says so."""
    out = sttool(sample, "certify", "st-002", "--today", DAY, "--lang", "en").out
    assert "The goals of Internmedicin are transcribed and not compared with the regulation" in out


@pytest.mark.parametrize("kind", ["2021"])
def test_a_trainee_that_cannot_be_read_is_refused(done: Path, sttool: Program) -> None:
    write(done, {f"{FOLDER}/trainee.yaml": "name: [\n"})
    ran = sttool(done, "certify", "st-007", "--today", SUMMER, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be read" in ran.err


def test_an_unknown_trainee_is_refused_with_the_nearest(sample: Path, sttool: Program) -> None:
    ran = sttool(sample, "certify", "st-077", "--lang", "en")
    assert ran.code == 2
    assert 'did you mean "st-007"?' in ran.err


def test_reading_writes_nothing(sample: Path, sttool: Program) -> None:
    before = sorted(path for path in sample.rglob("*"))
    sttool(sample, "certify", "st-002", "--today", DAY)
    sttool(sample, "schedule", "--today", DAY)
    assert sorted(path for path in sample.rglob("*")) == before

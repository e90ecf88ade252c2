"""``sttool due`` from the command line: the agenda, by whom, how far ahead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

TRAINEE = "records/trainees/st-007"


def asked(sttool: Program, folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """The occurrences that ``due`` gives in JSON."""
    answer = json.loads(sttool(folder, "due", "--today", DAY, "--format", "json", *arguments).out)
    found: list[dict[str, Any]] = answer["occurrences"]
    return found


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_small_clinic(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(clinic, "due", "--today", DAY, "--lang", lang)
    snapshot(f"due-small-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("by", ["owner", "trainee", "date"])
def test_the_sample_clinic(sample: Path, sttool: Program, snapshot: Snapshot, lang: str, by: str) -> None:
    ran = sttool(sample, "due", "--today", DAY, "--lang", lang, "--by", by)
    snapshot(f"due-sample-{by}-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


def test_what_is_overdue_is_always_there_and_what_is_ahead_up_to_the_day(sample: Path, sttool: Program) -> None:
    near, far = asked(sttool, sample, "--within", "4w"), asked(sttool, sample, "--within", "1y")
    assert {item["verdict"] for item in near} == {"overdue", "due_soon"}
    assert all(item["due"] <= "2026-12-19" for item in near)
    assert all(item["due"] <= "2027-11-21" for item in far)
    assert [item for item in far if item["due"] <= "2026-12-19"] == near
    assert any(item["verdict"] == "upcoming" for item in far)


def test_every_line_stands_once_however_it_is_grouped(sample: Path, sttool: Program) -> None:
    items = asked(sttool, sample)
    for by in ("owner", "trainee", "date"):
        lines = sttool(sample, "due", "--today", DAY, "--lang", "en", "--by", by).lines
        rows = [line for line in lines if line[:4] == "  20"]
        assert sorted(line[2:12] for line in rows) == sorted(item["due"] for item in items)


def test_only_what_one_person_answers_for(sample: Path, sttool: Program) -> None:
    mine = asked(sttool, sample, "--to", "vc-01")
    assert mine == [item for item in asked(sttool, sample) if "vc-01" in item["answers"]["persons"]]
    assert mine


def test_a_person_nobody_knows_is_refused_with_the_nearest(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "due", "--to", "vc-10", "--lang", "en")
    assert (ran.code, ran.err) == (2, 'sttool: there is no person "vc-10"; did you mean "vc-01"?\n')


@pytest.mark.parametrize("span", ["soon", "6", "-3m", "3 parsecs"])
def test_what_is_no_length_of_time_is_refused(clinic: Path, sttool: Program, span: str) -> None:
    ran = sttool(clinic, "due", f"--within={span}", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert f'"{span}" is no length of time' in ran.err


def test_a_quiet_time_is_said_in_a_sentence(clinic: Path, sttool: Program) -> None:
    """The training has just begun, and all that goes before is done."""
    path = clinic / TRAINEE / "trainee.yaml"
    told = path.read_text(encoding="utf-8").replace("2025-01-15", "2025-02-01")
    path.write_text(f"{told}introduction: {{written_information: 2025-01-20}}\nbt: {{reported: 2025-02-01}}\n", "utf-8")
    programme = "---\nrevised: [2024-11-18]\nby: [sr-01]\n---\n"
    write(clinic, {f"records/units/medicin/programmes/{kind}.md": programme for kind in ("training", "introduction")})
    arguments = ["due", "--today", "2025-02-10", "--within", "2d", "--lang"]
    assert sttool(clinic, *arguments, "en").lines[-1] == (
        "Nothing is overdue, and nothing is due up to 2025-02-12. "
        "Next is 2025-05-01: Introduction given, Ali Haidar (st-007)."
    )
    assert " ".join(sttool(clinic, *arguments, "sv").lines[-2:]) == (
        "Inget är försenat och inget ska vara klart till och med 2025-02-12. "
        "Nästa är 2025-05-01: Introduktion genomförd, Ali Haidar (st-007)."
    )
    assert sttool(clinic, *arguments, "en", "--to", "sr-01").lines[-1] == (
        "For Olle Dahl (sr-01) nothing is overdue, and nothing is due up to 2025-02-12."
    )


def test_what_stands_long_is_raised_and_a_heads_own_stays(clinic: Path, sttool: Program) -> None:
    raised = {item["obligation"]: item["escalated_to"] for item in asked(sttool, clinic)}
    assert raised["st-plan"] == "head"
    assert raised["yearly-report"] == "head"
    assert raised["bt-reported"] is None
    lines = sttool(clinic, "due", "--today", DAY, "--lang", "en").lines
    plan = next(index for index, line in enumerate(lines) if "Individual training plan made" in line)
    assert lines[plan].endswith("raised to head of unit")


def test_what_bears_on_a_line_stands_at_its_end_or_below_it(clinic: Path, sttool: Program) -> None:
    """A plan moved by leave, a review that is booked, a waiver that lapsed."""
    path = clinic / TRAINEE / "trainee.yaml"
    leave = "absences:\n  - {from: 2025-03-01, to: 2025-04-29, percent: 100, kind: leave}\n"
    path.write_text(path.read_text(encoding="utf-8") + leave, encoding="utf-8")
    waiver = "{obligation: st-plan, reason: Planen följer med, by: vc-01, on: 2025-06-01, until: 2026-06-01}"
    write(
        clinic,
        {
            f"{TRAINEE}/waivers.yaml": f"- {waiver}\n",
            f"{TRAINEE}/reviews/2026-12-05-annual.md": "---\nwith: [sr-01]\n---\n",
        },
    )
    lines = sttool(clinic, "due", "--today", DAY, "--lang", "en").lines
    plan = next(index for index, line in enumerate(lines) if "Individual training plan made" in line)
    assert "2025-09-30" in lines[plan]
    assert lines[plan + 1].strip() == "moved 60 days by leave · the waiver lapsed 2026-06-01 · raised to head of unit"
    review = next(index for index, line in enumerate(lines) if "Yearly review 2026" in line)
    assert lines[review].endswith("Yearly review 2026  booked 2026-12-05")


def test_what_cannot_be_judged_is_not_on_anybodys_list_but_said(clinic: Path, sttool: Program) -> None:
    write(clinic, {f"{TRAINEE}/trainee.yaml": "name: [Ali\n"})
    out = sttool(clinic, "due", "--today", DAY, "--lang", "en").out
    assert "Cannot be judged\n  st-007: " in out


def test_nobody_to_act_is_said(clinic: Path, sttool: Program) -> None:
    """The head's own term has ended and nobody followed."""
    path = clinic / "records/units/medicin/unit.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("from: 2020-01-01}", "from: 2020-01-01, to: 2024-06-01}"))
    assert "Head of unit · nobody appointed" in sttool(clinic, "due", "--today", DAY, "--lang", "en").out


def test_one_line_an_occurrence(clinic: Path, sttool: Program) -> None:
    lines = sttool(clinic, "due", "--today", DAY, "--lang", "en", "--format", "concise").lines
    assert (
        "2025-01-15 overdue bt-reported/trainee/st-007/employed: Reported to the region's BT unit; head: vc-01" in lines
    )


def test_json_is_as_its_schema_says(clinic: Path, sample: Path, sttool: Program) -> None:
    validator = Draft202012Validator(SHAPES["due"], format_checker=Draft202012Validator.FORMAT_CHECKER)
    for folder in (clinic, sample):
        for more in ((), ("--all",)):
            answer = json.loads(sttool(folder, "due", "--today", DAY, "--format", "json", *more).out)
            assert [error.message for error in validator.iter_errors(answer)] == []
            keys = {item["key"] for item in answer["occurrences"]}
            assert {finding["occurrence"] for finding in answer["findings"]} <= keys


def test_all_gives_every_verdict_since_the_records_began(sample: Path, sttool: Program) -> None:
    found = asked(sttool, sample, "--all")
    assert {"met", "met_late", "overdue", "upcoming"} <= {item["verdict"] for item in found}
    assert [item["due"] for item in found if item["due"]] == sorted(item["due"] for item in found if item["due"])
    text = sttool(sample, "due", "--today", DAY, "--lang", "en", "--all").out
    assert "Every occurrence" in text

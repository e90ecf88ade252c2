"""``sttool explain`` and ``sttool schema`` from the command line."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from sttool.output.lines import plain
from sttool.output.naming import naming
from sttool.output.shape import SHAPES
from sttool.output.view import View
from sttool.output.working import working
from sttool.sources.working import WorkingTree
from sttool.survey import Request, survey
from sttool.texts import ENGLISH
from sttool.texts.codes.table import CODES
from sttool.texts.duties.table import DUTIES
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

TRAINEE = "records/trainees/st-007"


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("what", ["M101", "O101", "bt-reported", "st-contract", "supervision-meetings", "K21", "S24"])
def test_what_is_explained(clinic: Path, sttool: Program, snapshot: Snapshot, what: str, lang: str) -> None:
    ran = sttool(clinic, "explain", what, "--lang", lang)
    snapshot(f"explain-{what.lower()}-{lang}", ran.out)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_code_is_explained_with_its_own_message(tmp_path: Path, sttool: Program, lang: str) -> None:
    """Without any records at hand: the examples are run on their own clinic. All of them stand in docs/findings.md."""
    silent = []
    for name, code in list(CODES.items())[::5]:
        ran = sttool(tmp_path, "explain", name, "--lang", lang)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"{name}  ")
        if code.bad and f"  {name}  " not in ran.out:
            silent.append(name)
    assert silent == []


def test_every_duty_is_explained(tmp_path: Path, sttool: Program) -> None:
    for number in DUTIES:
        ran = sttool(tmp_path, "explain", number.lower(), "--lang", "en")
        assert ran.code == 0
        assert ran.out.startswith(f"{number}  ")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_an_occurrence_shows_its_working(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    """A plan due six months from the start, moved by sixty days of leave."""
    path = clinic / TRAINEE / "trainee.yaml"
    leave = "absences:\n  - {from: 2025-03-01, to: 2025-04-29, percent: 100, kind: leave}\n"
    path.write_text(path.read_text(encoding="utf-8") + leave, encoding="utf-8")
    ran = sttool(clinic, "explain", "st-plan/trainee/st-007/start", "--today", DAY, "--lang", lang)
    snapshot(f"explain-occurrence-{lang}", ran.out)
    assert ran.code == 0


def test_every_occurrence_of_the_sample_can_be_explained(sample: Path) -> None:
    """All of them from one judgement; what the command adds is held for one of each verdict below."""
    source = WorkingTree(sample)
    day = date.fromisoformat(DAY)
    found = survey(source, Request(day, date(2027, 11, 21), "all"))
    view = View(found, ENGLISH, naming(source, found.clinic))
    for item in found.occurrences:
        out = plain(working(view, item, source, 120))
        assert item.key in out.splitlines()[0]
        assert item.due is None or item.due.isoformat() in out
        assert item.verdict.value.replace("_", " ") in out


def test_one_of_each_verdict_is_explained_by_its_key(sample: Path, sttool: Program) -> None:
    found = json.loads(sttool(sample, "check", "--all", "--today", DAY, "--format", "json").out)["occurrences"]
    for item in {item["verdict"]: item for item in found}.values():
        ran = sttool(sample, "explain", item["key"], "--today", DAY, "--lang", "en")
        assert (ran.code, ran.err) == (0, "")
        assert item["key"] in ran.lines[0]


def test_what_counted_is_named_with_its_line(clinic: Path, sttool: Program) -> None:
    write(clinic, {f"{TRAINEE}/plan.md": "---\nestablished: 2025-06-10\n---\n"})
    out = sttool(clinic, "explain", "st-plan/trainee/st-007/start", "--today", DAY, "--lang", "en").out
    assert f"2025-06-10: {TRAINEE}/plan.md:2" in out
    assert "met, done 2025-06-10" in out


def test_the_units_own_layer_is_named(clinic: Path, sttool: Program) -> None:
    own = (
        "policy:\n  change:\n    st-plan: {due: {within: 4 months, of: start}, source: Beslut 2026}\n"
        "  off: {supervisors-meeting: Ordnas av regionen}\n"
    )
    path = clinic / "sttool.yaml"
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    out = sttool(clinic, "explain", "st-plan", "--lang", "en").out
    assert "Within 4 months of the start of the training" in out
    assert "The unit's own rules changed due ({within: 4 months, of: start}): Beslut 2026" in out
    off = sttool(clinic, "explain", "supervisors-meeting", "--lang", "en").out
    assert "Set aside by The unit's own rules: Ordnas av regionen" in off
    assert "Agreement on the assignment as clinic study director added it" in off
    assert off.endswith("The unit's own rules set it aside: Ordnas av regionen\n")


def test_that_a_number_is_the_tools_choice_is_said_plainly(clinic: Path, sttool: Program) -> None:
    assert "the number is the tool's own choice" in sttool(clinic, "explain", "introduction", "--lang", "en").out
    assert "tool's own choice" not in sttool(clinic, "explain", "yearly-review", "--lang", "en").out


@pytest.mark.parametrize(
    ("what", "nearest"),
    [
        ("M101x", "M101"),
        ("st-plam", "st-plan"),
        ("K31", "K3"),
        ("st-plan/trainee/st-007/strat", "st-plan/trainee/st-007/start"),
    ],
)
def test_a_wrong_name_is_refused_with_the_nearest(clinic: Path, sttool: Program, what: str, nearest: str) -> None:
    ran = sttool(clinic, "explain", what, "--today", DAY, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert f'"{what}" is no code, obligation, duty or occurrence; did you mean "{nearest}' in ran.err


def test_an_explanation_as_json(clinic: Path, sttool: Program) -> None:
    answer = json.loads(sttool(clinic, "explain", "k21", "--lang", "en", "--format", "json").out)
    assert (answer["schema"], answer["kind"], answer["id"]) == ("sttool/explain/1", "duty", "K21")
    assert list(Draft202012Validator(SHAPES["explain"]).iter_errors(answer)) == []
    assert answer["text"] == sttool(clinic, "explain", "K21", "--lang", "en").out


def test_schema_alone_lists_the_kinds(tmp_path: Path, sttool: Program) -> None:
    lines = sttool(tmp_path, "schema").lines
    assert "trainee       records/trainees/{owner}/trainee.yaml" in lines
    assert "settings      sttool.yaml" in lines


@pytest.mark.parametrize(
    "arguments", [("trainee",), ("supervision",), ("settings",), ("--output", "check"), ("--output", "due")]
)
def test_every_schema_is_one(tmp_path: Path, sttool: Program, arguments: tuple[str, ...]) -> None:
    schema = json.loads(sttool(tmp_path, "schema", *arguments).out)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(("arguments", "nearest"), [(("traine",), "trainee"), (("--output", "chek"), "check")])
def test_a_kind_nobody_knows_is_refused(
    tmp_path: Path, sttool: Program, arguments: tuple[str, ...], nearest: str
) -> None:
    ran = sttool(tmp_path, "schema", *arguments, "--lang", "en")
    assert ran.code == 2
    assert f'did you mean "{nearest}"?' in ran.err

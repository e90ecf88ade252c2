"""``sttool duties`` from the command line: the 58 rows, and what lies behind one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.acceptance.conftest import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_all_rows_on_a_line_each(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(clinic, "duties", "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert all(len(line) <= 120 for line in ran.lines)
    assert sum(line[2:3] in {"S", "K"} and line[3:4].isdigit() for line in ran.lines) == 58
    snapshot(f"duties-{lang}", ran.out)


@pytest.mark.parametrize("row", ["K13", "k24", "S0"])
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_one_row(clinic: Path, sttool: Program, snapshot: Snapshot, row: str, lang: str) -> None:
    ran = sttool(clinic, "duties", row, "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"duties-{row.lower()}-{lang}", ran.out)


def test_a_row_that_there_is_not_is_refused_with_the_nearest(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "duties", "K31", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith('sttool: there is no duty "K31" among S0–S26 and K0–K30; did you mean "K')


def test_markdown_is_tables_that_say_the_same(clinic: Path, sttool: Program) -> None:
    text = sttool(clinic, "duties", "--today", DAY, "--format", "markdown", "--lang", "en").out
    table = [line.split(" | ") for line in text.splitlines() if line.startswith("| ")]
    assert {len(cells) for cells in table} == {9}
    page = sttool(clinic, "duties", "K13", "--today", DAY, "--format", "markdown", "--lang", "en").out
    assert page.startswith("# K13 ")
    assert "## Specialist collegium with form and self-assessment (specialist-collegium)" in page


@pytest.mark.parametrize("row", [(), ("K4",)])
def test_json_is_as_its_schema_says(clinic: Path, sttool: Program, row: tuple[str, ...]) -> None:
    answer = json.loads(sttool(clinic, "duties", *row, "--today", DAY, "--format", "json").out)
    validator = Draft202012Validator(SHAPES["duties"], format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(answer)] == []
    assert len(answer["duties"]) == (1 if row else 58)
    asked = {item["id"] for duty in answer["duties"] for item in duty["obligations"]}
    assert {item["obligation"] for item in answer["occurrences"]} <= asked

"""``sttool show`` from the command line: one page, in two screens at most."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

TRAINEES = ("at-001", "bt-001", *(f"st-{number:03d}" for number in range(1, 13)))
UNITS = ("medicin", "psykiatri")


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("ident", ["st-007", "medicin"])
def test_the_small_clinic(clinic: Path, sttool: Program, snapshot: Snapshot, ident: str, lang: str) -> None:
    ran = sttool(clinic, "show", ident, "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    snapshot(f"show-small-{ident}-{lang}", ran.out)


@pytest.mark.parametrize("ident", [*TRAINEES, *UNITS])
def test_every_page_of_the_sample_is_two_screens_at_most(sample: Path, sttool: Program, ident: str) -> None:
    ran = sttool(sample, "show", ident, "--today", DAY)
    assert (ran.code, ran.err) == (0, "")
    assert 3 < len(ran.lines) <= 100
    assert max(len(line) for line in ran.lines) <= 100


@pytest.mark.parametrize("ident", ["st-011", "at-001", "lindviken"])
def test_json_is_as_its_schema_says_and_has_no_names_of_the_register(sample: Path, sttool: Program, ident: str) -> None:
    text = sttool(sample, "show", ident, "--today", DAY, "--format", "json").out
    validator = Draft202012Validator(SHAPES["show"], format_checker=Draft202012Validator.FORMAT_CHECKER)
    answer = json.loads(text)
    assert [error.message for error in validator.iter_errors(answer)] == []
    page = answer[answer["sort"]]
    keys = {item["key"] for item in answer["occurrences"]}
    assert {item["key"] for item in page["items"]} == keys
    assert "Nouriani" not in text


def test_markdown_has_the_same_headings(sample: Path, sttool: Program) -> None:
    asked = ("show", "st-011", "--today", DAY, "--lang", "en")
    text, marked = sttool(sample, *asked).lines, sttool(sample, *asked, "--format", "markdown").lines
    heads = [line[3:] for line in marked if line.startswith("## ")]
    assert marked[0] == f"# {text[0]}"
    assert heads == [line for line in text if line in heads]
    assert len(heads) >= 6


@pytest.mark.parametrize(
    ("ident", "said"),
    [
        ("st-08", 'there is nothing called "st-08"; did you mean "st-007"?'),
        (
            "hl-03",
            "hl-03 is a person; show is for trainees and units. sttool due --to hl-03 shows what hl-03 has to do",
        ),
        ("../x", 'there is nothing called "../x"'),
    ],
)
def test_what_is_neither_a_trainee_nor_a_unit_is_refused(clinic: Path, sttool: Program, ident: str, said: str) -> None:
    ran = sttool(clinic, "show", ident, "--lang", "en")
    assert (ran.code, ran.out, ran.err) == (2, "", f"sttool: {said}\n")


@pytest.mark.parametrize(
    ("ident", "path"),
    [("st-007", "records/trainees/st-007/trainee.yaml"), ("medicin", "records/units/medicin/unit.yaml")],
)
def test_a_file_that_cannot_be_read_is_named(clinic: Path, sttool: Program, ident: str, path: str) -> None:
    write(clinic, {path: "name: [x\n"})
    ran = sttool(clinic, "show", ident, "--lang", "en")
    assert (ran.code, ran.err) == (2, f"sttool: {path} cannot be read; sttool check {ident} shows the faults\n")

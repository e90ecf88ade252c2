"""``sttool export`` and ``sttool extract``: what is asked for is written, and nothing is written over."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

DAY = ("--today", "2026-11-21")


def test_the_whole_as_json_fits_its_schema(sample: Path, sttool: Program) -> None:
    ran = sttool(sample, "export", *DAY)
    assert ran.code == 0
    answer = json.loads(ran.out)
    assert list(Draft202012Validator(SHAPES["export"]).iter_errors(answer)) == []
    assert len(answer["items"]) == answer["records"]["count"]


def test_the_form_follows_the_name_of_the_file(sample: Path, sttool: Program, tmp_path: Path) -> None:
    assert sttool(sample, "export", *DAY, "--output", str(tmp_path / "all.xlsx")).code == 0
    book = openpyxl.load_workbook(io.BytesIO((tmp_path / "all.xlsx").read_bytes()))
    assert "trainee.work" in book.sheetnames
    assert "name" not in [cell.value for cell in book["trainee"][1]]


def test_one_table_goes_to_the_screen_and_all_to_a_new_folder(sample: Path, sttool: Program, tmp_path: Path) -> None:
    one = sttool(sample, "export", "trainee.work", "--format", "csv", *DAY)
    assert one.out.startswith("trainee,nr,from,to,percent")
    to = str(tmp_path / "tables")
    assert sttool(sample, "export", "--format", "csv", *DAY, "--output", to).code == 0
    assert (tmp_path / "tables" / "trainee.work.csv").read_text(encoding="utf-8").splitlines() == one.out.splitlines()
    again = sttool(sample, "export", "--format", "csv", *DAY, "--output", to, "--lang", "en")
    assert (again.code, again.err) == (
        2,
        f"sttool: the folder {to} is not empty; name a new one, so that nothing is written over\n",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "xlsx"), "a workbook is written to a file; add --output records.xlsx"),
        (("--format", "csv"), "all tables are written to a folder; add --output FOLDER, or name one table, as trainee"),
        (("traine", "--format", "csv"), 'there is no table called "traine"; did you mean "trainee"?'),
    ],
)
def test_what_is_missing_is_said(sample: Path, sttool: Program, words: tuple[str, ...], said: str) -> None:
    ran = sttool(sample, "export", *words, "--lang", "en", *DAY)
    assert (ran.code, ran.err) == (2, f"sttool: {said}\n")


def test_what_cannot_be_read_is_said_and_the_rest_is_there(clinic: Path, sttool: Program) -> None:
    (clinic / "records/trainees/st-007/contract.yaml").write_text("drafted: [\n", encoding="utf-8")
    ran = sttool(clinic, "export", *DAY, "--lang", "en")
    assert ran.code == 0
    assert "faults in the records; what could not be read is left out" in ran.err
    assert "trainee" in {item["kind"] for item in json.loads(ran.out)["items"]}


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_an_extract_is_handed_over_as_it_is(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(clinic, "extract", "st-007", *DAY, "--lang", lang)
    assert ran.code == 0
    snapshot(f"extract-{lang}", ran.out)


def test_an_extract_as_json_fits_its_schema_and_an_unknown_person_is_refused(sample: Path, sttool: Program) -> None:
    answer = json.loads(sttool(sample, "extract", "hl-03", "--format", "json", *DAY).out)
    assert list(Draft202012Validator(SHAPES["extract"]).iter_errors(answer)) == []
    ran = sttool(sample, "extract", "hl-3", "--lang", "en", *DAY)
    assert (ran.code, ran.err) == (2, 'sttool: there is nothing called "hl-3"; did you mean "hl-03"?\n')

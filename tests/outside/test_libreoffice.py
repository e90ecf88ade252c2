"""Workbooks and a spreadsheet program that others use: LibreOffice, where it is installed."""

from __future__ import annotations

import csv
import shutil
import subprocess
from typing import TYPE_CHECKING

import openpyxl
import pytest

from sttool.cli.main import run
from tests import PROJECT
from tests.acceptance.test_story_import import inherited, mended, saved

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

DAY = ("--today", "2026-11-21")


def converted(path: Path, to: str, folder: Path) -> Path:
    """Open a file in LibreOffice and save it in another form, in a folder of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [str(SOFFICE), profile, "--headless", "--convert-to", to, "--outdir", str(folder / "out"), str(path)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / "out" / f"{path.stem}.{to.partition(':')[0]}"


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PROJECT / "records", tmp_path / "records")
    shutil.copy(PROJECT / "sttool.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_copy_with_faults_opens_there_with_its_column(clinic: Path) -> None:
    saved(clinic / "lista.xlsx", inherited)
    assert run(["import", "lista.xlsx", *DAY]) == 1
    with converted(clinic / "lista-fel.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76", clinic).open(
        encoding="utf-8"
    ) as file:
        rows = list(csv.reader(file))
    assert rows[2][-1] == "Fel"
    assert "Neurologiska kliniken" in rows[3][-1]
    assert rows[4][-1] == ""
    assert "Nils Ek står också på rad 6" in rows[6][-1]


def test_a_sheet_that_was_saved_there_is_read_the_same(clinic: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved(clinic / "lista.xlsx", inherited, mended)
    again = converted(clinic / "lista.xlsx", "xlsx", clinic)
    assert run(["import", "lista.xlsx", "--dry-run", "--format", "json", *DAY]) == 0
    first = capsys.readouterr().out
    assert run(["import", str(again), "--dry-run", "--format", "json", *DAY]) == 0
    assert capsys.readouterr().out == first.replace("lista.xlsx.mapping", f"{again}.mapping")


def test_a_formula_that_was_computed_there_is_read_as_its_value(clinic: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Namn", "Specialitet", "Startdatum", "Enhet"])
    sheet.append(["Vera Nyberg", "Internmedicin", "=DATE(2026,9,1)", "medicin"])
    sheet["C2"].number_format = "yyyy-mm-dd"
    book.save(clinic / "f.xlsx")
    assert run(["import", "f.xlsx", "--dry-run", *DAY]) == 1
    assert run(["import", str(converted(clinic / "f.xlsx", "xlsx", clinic)), *DAY]) == 0
    assert "start: 2026-09-01" in (clinic / "records/trainees/st-013/trainee.yaml").read_text(encoding="utf-8")


def test_an_export_opens_there_as_it_was_written(clinic: Path) -> None:
    assert run(["export", "--output", "all.xlsx", *DAY]) == 0
    again = openpyxl.load_workbook(converted(clinic / "all.xlsx", "xlsx", clinic), data_only=True)
    book = openpyxl.load_workbook(clinic / "all.xlsx")
    assert again.sheetnames == book.sheetnames
    for name in book.sheetnames:
        assert [[cell.value for cell in row] for row in again[name].rows] == [
            [cell.value for cell in row] for row in book[name].rows
        ]

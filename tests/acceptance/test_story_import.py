"""Story 2: the Excel that was inherited, with all that is wrong in such sheets; mended, it is written, and once."""

from __future__ import annotations

import io
import json
import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from tests.acceptance.conftest import Program, Snapshot

DAY = ("--today", "2026-11-21")
HEADINGS = (
    "Namn", "Specialitet", "Startdatum", "Tjänstgöringsgrad", "Enhet", "Handledare", "Placering", "Klinik", "Veckor",
    "År", "Anteckning",
)  # fmt: skip


def inherited(sheet: Worksheet) -> None:
    """Fill a sheet as it was handed over."""
    sheet.title = "ST-läkare"
    sheet["A1"] = "Våra ST-läkare"
    sheet.merge_cells("A1:K1")
    sheet.append([])
    sheet.append(HEADINGS)
    vera = ("Vera Nyberg", "Internmedicin", "1/9 2026", "80 %", "Medicinkliniken Exempelstad", "Ståhlberg, Henrik")
    sheet.append([*vera, "Neurologi", "Neurologiska kliniken", "v. 40–49", 2026, "ringer i maj"])
    sheet.append([None] * 6 + ["Akuten", "medicin", "v. 10–22", 2027])
    for column in "ABCDEF":
        sheet.merge_cells(f"{column}4:{column}5")
    sheet.append(["Nils Ek", "internmedicin", datetime(2026, 9, 1), 0.8, "medicin", "hl-01"])  # noqa: DTZ001
    sheet["D6"].number_format = "0%"
    sheet.append(["Nils Ek", "internmedicin", "2026-10-01", "80 %", "medicin", "hl-01"])


def mended(sheet: Worksheet) -> None:
    """Put right what was wrong."""
    sheet["H4"] = "Barn- och ungdomskliniken Exempelstad"
    sheet.delete_rows(7)


def saved(path: Path, *steps: Callable[[Worksheet], None]) -> None:
    book = openpyxl.Workbook()
    for step in steps:
        step(book.worksheets[0])
    book.save(path)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((folder / "records").rglob("*")) if path.is_file()}


@pytest.fixture
def own(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample to write in."""
    shutil.copytree(sample, tmp_path / "clinic")
    return tmp_path / "clinic"


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_with_a_fault_nothing_is_written_and_the_sheet_comes_back(
    own: Path, sttool: Program, snapshot: Snapshot, dry: tuple[str, ...]
) -> None:
    saved(own / "lista.xlsx", inherited)
    before = contents(own)
    ran = sttool(own, "import", "lista.xlsx", *DAY, *dry)
    assert (ran.code, ran.err) == (1, "")
    assert contents(own) == before
    snapshot(f"import-{'dry' if dry else 'faults'}", ran.out)
    sheet = openpyxl.load_workbook(own / "lista-fel.xlsx").worksheets[0]
    assert [cell.value for cell in sheet["L"]][:3] == [None, None, "Fel"]
    assert "Neurologiska kliniken" in sheet["L4"].value
    assert sheet["L5"].value is None
    assert "Nils Ek står också på rad 6" in sheet["L7"].value
    as_was = openpyxl.load_workbook(own / "lista.xlsx").worksheets[0]
    assert {str(item) for item in sheet.merged_cells.ranges} == {str(item) for item in as_was.merged_cells.ranges}
    assert [[cell.value for cell in row[:11]] for row in sheet.rows] == [
        [cell.value for cell in row] for row in as_was.rows
    ]


def test_mended_it_is_written_and_the_second_time_changes_nothing(own: Path, sttool: Program) -> None:
    saved(own / "lista.xlsx", inherited, mended)
    ran = sttool(own, "import", "lista.xlsx", *DAY)
    assert (ran.code, ran.err) == (0, "")
    written = contents(own)
    trainee = (own / "records/trainees/st-013/trainee.yaml").read_text(encoding="utf-8")
    assert "start: 2026-09-01" in trainee
    assert "{from: 2026-09-01, percent: 80}" in trainee
    placement = (own / "records/trainees/st-013/placements/2027-03-akuten.yaml").read_text(encoding="utf-8")
    assert placement == "title: Akuten\ntype: home\nunit: medicin\nfrom: 2027-03-08\nto: 2027-06-06\n"
    again = sttool(own, "import", "lista.xlsx", *DAY)
    assert (again.code, again.err) == (0, "")
    assert "Inget nytt att skriva." in again.out
    assert contents(own) == written
    assert sttool(own, "check", "--fail-on", "error", *DAY).code == 0


def test_a_mapping_is_kept_and_read_again(own: Path, sttool: Program) -> None:
    saved(own / "lista.xlsx", inherited, mended)
    assert sttool(own, "import", "lista.xlsx", "--dry-run", *DAY).code == 0
    kept = own / "lista.xlsx.mapping.yaml"
    text = kept.read_text(encoding="utf-8")
    kept.write_text(text.replace("HSLF-FS 2021:8", "SOSFS 2015:8"), encoding="utf-8")
    assert "+ regulation: SOSFS 2015:8" in sttool(own, "import", "lista.xlsx", "--dry-run", *DAY).out
    kept.write_text(text.replace("trainee.start", "trainee.strt"), encoding="utf-8")
    refused = sttool(own, "import", "lista.xlsx", "--lang", "en", *DAY)
    assert (refused.code, 'unknown entry "trainee.strt"; did you mean "trainee.start"?' in refused.err) == (2, True)


def test_what_is_there_otherwise_is_shown_with_both(own: Path, sttool: Program) -> None:
    (own / "list.csv").write_bytes(
        "Namn;Startdatum;Procent;Enhet\nIngrid Fallqvist;2020-01-01;100;medicin\n".encode("cp1252")
    )
    ran = sttool(own, "import", "list.csv", "--lang", "en", *DAY)
    assert ran.code == 1
    assert "st-004 Ingrid Fallqvist is there already, with something else: start:" in ran.out
    copy = (own / "list-faults.csv").read_bytes()
    assert copy.startswith(b"\xef\xbb\xbfNamn;Startdatum;Procent;Enhet;Faults\r\n")
    assert sttool(own, "import", "list.csv", "--faults", "list-faults.csv", *DAY).code == 2
    assert (own / "list-faults.csv").read_bytes() == copy


def test_a_formula_is_never_computed(own: Path, sttool: Program) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Namn", "Startdatum", "Enhet"])
    sheet.append(["Vera Nyberg", "=DATE(2026,9,1)", "medicin"])
    held = io.BytesIO()
    book.save(held)
    (own / "f.xlsx").write_bytes(held.getvalue())
    ran = sttool(own, "import", "f.xlsx", "--lang", "en", *DAY)
    assert (ran.code, "the cell is a formula without a saved value" in ran.out) == (1, True)


def test_the_answer_as_json_fits_its_schema(own: Path, sttool: Program) -> None:
    for steps in ((inherited,), (inherited, mended)):
        saved(own / "lista.xlsx", *steps)
        ran = sttool(own, "import", "lista.xlsx", "--dry-run", "--format", "json", *DAY)
        answer = json.loads(ran.out)
        assert list(Draft202012Validator(SHAPES["import"]).iter_errors(answer)) == []
        assert len(answer.get("faults", [])) == ran.code * 2


def test_headings_that_nobody_knows_are_asked_for_in_the_mapping(own: Path, sttool: Program) -> None:
    (own / "x.csv").write_text("Vem;Kom;Var\nVera Nyberg;2026-09-01;medicin\n", encoding="utf-8")
    ran = sttool(own, "import", "x.csv", "--lang", "en", *DAY)
    assert (ran.code, "Write in x.csv.mapping.yaml what the columns mean" in ran.err) == (2, True)
    kept = own / "x.csv.mapping.yaml"
    assert 'columns:\n  Vem: ""\n  Kom: ""\n  Var: ""\n' in kept.read_text(encoding="utf-8")
    assert sttool(own, "import", "x.csv", "--lang", "en", *DAY).code == 2
    text = (
        kept.read_text(encoding="utf-8")
        .replace('Vem: ""', "Vem: trainee.name")
        .replace('Kom: ""', "Kom: trainee.start")
    )
    told = "defaults: {trainee.programme: BT, trainee.regulation: HSLF-FS 2021:8, trainee.percent: 100}\n"
    kept.write_text(text.replace('Var: ""', "Var: trainee.unit") + told, encoding="utf-8")
    assert sttool(own, "import", "x.csv", *DAY).code == 0
    assert (own / "records/trainees/bt-002/trainee.yaml").exists()

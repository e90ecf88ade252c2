"""Records in other forms: nothing is lost on the way, nothing is run, and names are there when they are asked for."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from sttool.clinic.opening import read_settings
from sttool.kinds.registry import KINDS
from sttool.obligations.packs import read_rules
from sttool.sources.working import WorkingTree
from sttool.writing.export.gathered import Gathered, gather
from sttool.writing.export.mentions import of_person
from sttool.writing.export.sheets import csv_text, workbook
from sttool.writing.export.tables import Table, tables
from sttool.writing.export.whole import whole
from tests import PROJECT
from tests.unit.judged import source_of

if TYPE_CHECKING:
    from sttool.sources.tree import Source
    from tests.unit.judged import Files

DAY = date(2026, 11, 21)
HOSTILE = ("=1+1", "+46", "-1", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")', "a\x1b[31mb", "x" * 9000)


def gathered(*files: Files) -> Gathered:
    return _of(source_of(*files))


def _of(source: Source) -> Gathered:
    rules, _, _ = read_rules(source, read_settings(source)[0])
    return gather(source, rules, DAY, "records")


@pytest.fixture(scope="module")
def sample() -> Gathered:
    return _of(WorkingTree(PROJECT))


def test_every_record_of_the_sample_is_a_row_of_its_kind(sample: Gathered) -> None:
    laid = {table.name: table for table in tables(sample.filed)}
    for kind in KINDS:
        number = sum(item.kind == kind.name for item in sample.filed)
        assert len(laid[kind.name].rows if kind.name in laid else ()) == number
    assert sum(len(laid[kind.name].rows) for kind in KINDS if kind.name in laid) == sample.survey.count


def test_a_list_with_days_has_a_table_of_its_own(sample: Gathered) -> None:
    (work,) = (table for table in tables(sample.filed) if table.name == "trainee.work")
    assert work.columns == ("trainee", "nr", "from", "to", "percent")
    own = [row for row in work.rows if row[0] == "st-004"]
    assert [row[1] for row in own] == list(range(1, len(own) + 1))
    assert own[-1][-1] == 75


def test_names_of_persons_stand_in_tables_only_when_asked_for(sample: Gathered) -> None:
    def cells(laid: tuple[Table, ...]) -> str:
        return "\n".join(csv_text(table) for table in laid)

    without, with_names = cells(tables(sample.filed)), cells(tables(sample.filed, lambda ident: f"Name of {ident}"))
    for item in sample.filed:
        name = getattr(item.record, "name", None)
        if item.kind in {"person", "trainee"} and name:
            assert name not in without
            assert name in with_names
    assert "Medicinkliniken Exempelstad" in without
    assert "Name of st-003" in with_names


@pytest.mark.parametrize("title", HOSTILE)
def test_nothing_from_a_record_becomes_a_formula(title: str) -> None:
    hostile = Table("activity", ("title", "date"), ((title, DAY),))
    (_, row) = csv.reader(io.StringIO(csv_text(hostile)))
    assert not row[0].startswith(("=", "+", "-", "@", "\t"))
    assert "\x1b" not in row[0]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook([hostile], DAY)))["activity"]
    assert sheet["A2"].data_type == "s"
    assert str(sheet["A2"].value)[1:] == title[1:].replace("\x1b", "␛")
    assert sheet["B2"].value == datetime(2026, 11, 21)  # noqa: DTZ001 - a day in a cell has no zone


def test_a_workbook_of_the_same_records_and_day_has_the_same_bytes(sample: Gathered) -> None:
    laid = tables(sample.filed)[:6]
    assert workbook(laid, DAY) == workbook(laid, DAY)
    assert workbook(laid, DAY) != workbook(laid, date(2026, 11, 22))


def test_an_empty_repository_has_a_workbook_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook((), DAY)))
    assert len(book.sheetnames) == 1


def test_the_whole_says_what_the_files_say(sample: Gathered) -> None:
    items = whole(sample)
    assert len(items) == sample.survey.count
    found = {(item["path"], item.get("entry")): item for item in items}
    trainee = found["records/trainees/st-004/trainee.yaml", None]["data"]
    assert trainee["work"][-1] == {"from": "2026-06-01", "percent": 75}
    assert trainee["name"] == "Ingrid Fallqvist"
    assert all("data" in item and item["kind"] for item in items)


def test_the_text_of_a_markdown_record_goes_along() -> None:
    noted = {"st-007/reviews/2026-03-02-annual.md": "---\nwith: [sr-01]\n---\nVi talade om hösten.\n"}
    (item,) = (one for one in whole(gathered(noted)) if one["kind"] == "review")
    assert item["text"] == "Vi talade om hösten."


def test_what_cannot_be_read_is_left_out_and_is_a_finding() -> None:
    broken = gathered({"st-007/contract.yaml": "drafted: [\n"})
    assert not [item for item in broken.filed if item.kind == "contract"]
    assert [item.code for item in broken.survey.findings]


def test_an_extract_has_all_that_is_the_persons_and_all_that_names_the_person(sample: Gathered) -> None:
    own = of_person(sample, "st-003").filed
    assert {item.owner for item in own if "/trainees/" in item.path} == {"st-003"}
    assert any(item.kind == "activity" for item in own)
    of_supervisor = of_person(sample, "hl-01").filed
    assert any(item.kind == "person" and item.id == "hl-01" for item in of_supervisor)
    left = [item for item in sample.filed if item not in of_supervisor]
    assert not [item for item in whole(sample.only(tuple(left))) if '"hl-01"' in json.dumps(item)]


def test_one_who_was_a_trainee_and_is_a_supervisor_is_one_person() -> None:
    both = gathered({"hl-09.yaml": "trainee: st-007\n"})
    assert of_person(both, "st-007").filed == of_person(both, "hl-09").filed
    assert {"person", "trainee"} <= {item.kind for item in of_person(both, "hl-09").filed}

"""Sheets of every kind against the smallest clinic, in memory: what they add, what is there, what is wrong."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.texts import ENGLISH
from sttool.writing.importing.cells import Given, sheet_of
from sttool.writing.importing.layout import guessed, layout_text, read_layout
from sttool.writing.importing.planning import Ground, Planned, plan
from tests.unit.judged import source_of

if TYPE_CHECKING:
    from tests.unit.judged import Files

DAY = date(2026, 11, 21)


def imported(text: str, *files: Files, year: int | None = 2026) -> Planned:
    sheet = sheet_of(Given("list.csv", text.encode()), None)
    layout = guessed(sheet, year)
    assert layout is not None, "the headings were not recognised"
    # What is kept is read again as the same.
    assert read_layout("m.yaml", layout_text(layout, "note").encode()) == layout
    return plan(Ground(source_of(*files), "records", DAY, ENGLISH), sheet, layout)


def added(found: Planned) -> dict[str, str]:
    assert [item.said(ENGLISH) for item in found.wrongs] == []
    return {
        change.path.removeprefix("records/"): (change.content or b"").decode()
        for change in found.changes
        if change.content and not change.content.startswith((b"#", b"---\n#"))
    }


def wrongs(found: Planned) -> list[tuple[int, str]]:
    return [(item.row, item.said(ENGLISH)) for item in found.wrongs]


BO = """\
name: Bo Falk
units:
  - {unit: medicin, from: 2020-01-01}
specialist_in:
  - {specialty: internmedicin, since: 2015-05-01}
supervisor_training: [2023-03-01, 2025-03-01]
"""
PLACED = """\
title: Eks vårdcentral
type: side
unit: vc-ek
from: 2026-03-01
to: 2026-05-31
supervisors: [hl-03, {name: Eva Holm, unit: Eks vårdcentral}]
goals: [STc1, STc2]
"""
VERA = """\
name: Vera Nyberg
programme: ST
specialties: [internmedicin]
regulation: HSLF-FS 2021:8
employed: 2026-09-01
start: 2026-09-01
units:
  - {unit: medicin, from: 2026-09-01}
supervisors:
  - {person: hl-03, role: main, from: 2026-09-01}
work:
  - {from: 2026-09-01, percent: 100}
"""


@pytest.mark.parametrize(
    ("headings", "row", "path", "written"),
    [
        (
            "Handledare;Klinik;Från;Specialitet;Specialist sedan;Handledarutbildning",
            "Bo Falk;Medicinkliniken Exempelstad;2020-01-01;Internmedicin;1/5 2015;2023-03-01, 2025-03-01",
            "people/hl-04.yaml",
            BO,
        ),
        (
            "Enhet,Verksamhet,Extern",
            "Kirurgkliniken,sjukhus,ja",
            "units/kirurgkliniken/unit.yaml",
            "name: Kirurgkliniken\nsetting: hospital\nexternal: true\n",
        ),
        (
            "ST-läkare;Placering;Från;Till;Handledare;Delmål",
            "Haidar, Ali;Eks vårdcentral;1/3;31/5;Maria Ström, Eva Holm (Eks vårdcentral);STc1 STc2",
            "trainees/st-007/placements/2026-03-eks-vardcentral.yaml",
            PLACED,
        ),
        (
            "Läkare\tKurs\tDatum\tStatus",
            "Ali Haidar\tAkut buk\t2026-02-03\tGenomförd",
            "trainees/st-007/courses.yaml",
            "- {id: 2026-02-akut-buk, title: Akut buk, from: 2026-02-03, status: done}\n",
        ),
        (
            "Namn;Datum;Handledare;Minuter",
            "st-007;2026-02-03;hl-03;45\nst-007;2026-03-03;hl-03;",
            "trainees/st-007/supervision.yaml",
            "- {date: 2026-02-03, with: hl-03, minutes: 45}\n- {date: 2026-03-03, with: hl-03}\n",
        ),
        (
            "Namn;Datum;Metod;Bedömare",
            "Ali Haidar;2026-02-03;Medsittning;Ström, Maria",
            "trainees/st-007/assessments.yaml",
            "- {date: 2026-02-03, kind: sit-in, mode: formative, by: hl-03}\n",
        ),
        (
            "Namn;Utvärdering av;Inlämnad",
            "Ali Haidar;2025;2026-01-10",
            "trainees/st-007/evaluations.yaml",
            '- {of: "2025", handed_in: 2026-01-10}\n',
        ),
        (
            "Name;Specialty;Start date;FTE;Supervisor",
            "Vera Nyberg;Internmedicin;2026-09-01;full time;Maria Ström",
            "trainees/st-008/trainee.yaml",
            VERA,
        ),
    ],
)
def test_a_sheet_of_each_kind(headings: str, row: str, path: str, written: str) -> None:
    assert added(imported(f"{headings}\n{row}\n")) == {path: written}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Namn;Datum;Handledare\nAli Haider;2026-02-03;hl-03\n", "did you mean st-007 Ali Haidar?"),
        ("Namn;Datum;Handledare\nAli Haidar;2026-02-03;Maria Strom\n", "did you mean hl-03 Maria Ström?"),
        ("Namn;Datum;Handledare\nAli Haidar;2026-02-03;Strom, Maria\n", "did you mean hl-03 Maria Ström?"),
        ("Namn;Datum;Handledare\n;2026-02-03;hl-03\n", "the row does not say whom it is about"),
        ("Namn;Datum;Handledare\nAli Haidar;;hl-03\n", "date is missing"),
        ("Namn;Startdatum;Enhet\nAli Haidarr;2026-09-01;medicin\n", '"Ali Haidarr" is nearly st-007 Ali Haidar'),
        ("Namn;Startdatum;Enhet\nAli Haidar;2026-09-01;medicin\n", "is there already, with something else: start:"),
        ("Namn;Startdatum;Enhet\nVera Ny;2026-09-01;medcin\n", "did you mean medicin Medicinkliniken Exempelstad?"),
        ("Id;Namn;Startdatum\nVera Ny;Vera Ny;2026-09-01\n", '"Vera Ny" cannot be an id'),
        ("Namn;Klinik;Från;Till\nAli Haidar;medicin;2026-05-01;2026-03-01\n", "ends on 2026-03-01, before it begins"),
        ("Namn;Kurs;Status\nAli Haidar;Akut;kanske\n", '"kanske" is not known; write one of wanted, applied'),
        ("Handledare;Specialitet\nBo Falk;Internmedicin\n", "since"),
    ],
)
def test_what_is_wrong_is_said_with_its_row(text: str, said: str) -> None:
    ((row, told),) = wrongs(imported(text))
    assert row == 2
    assert said in told


def test_the_same_rows_twice_are_one_and_what_is_there_is_not_added() -> None:
    row = "Ali Haidar;Akut buk;2026-02-03;klar\n"
    once = imported("Läkare;Kurs;Datum;Status\n" + row)
    twice = imported("Läkare;Kurs;Datum;Status\n" + row + row)
    assert added(once) == added(twice)
    there = {"st-007/courses.yaml": added(once)["trainees/st-007/courses.yaml"]}
    again = imported("Läkare;Kurs;Datum;Status\n" + row, there)
    assert (added(again), again.there) == ({}, [(2, "records/trainees/st-007/courses.yaml, 1")])
    other = imported("Läkare;Kurs;Datum;Status\nAli Haidar;Akut buk;2026-02-03;antagen\n", there)
    assert "the same stands there otherwise; here - {id: 2026-02-akut-buk" in wrongs(other)[0][1]


def test_names_that_are_kept_apart_stay_apart() -> None:
    found = added(
        imported(
            "Namn;Specialitet;Startdatum\nVera Nyberg;kirurgi;2026-09-01\nNils Ek;kirurgi;2026-09-01\n",
            {"names.yaml": "hl-03: Maria Ström\n"},
        )
    )
    assert found["names.yaml"] == "hl-03: Maria Ström\nst-008: Vera Nyberg\nst-009: Nils Ek\n"
    assert "Vera" not in found["trainees/st-008/trainee.yaml"]


def test_one_doctor_may_have_a_dossier_for_each_programme() -> None:
    found = added(imported("Namn;Program;Startdatum\nAli Haidar;BT;2024-02-01\n"))
    assert list(found) == ["trainees/bt-001/trainee.yaml"]


@pytest.mark.parametrize(
    "content",
    [
        "Namn;Startdatum;Enhet\nÅsa Öberg;2026-09-01;medicin\n".encode("cp1252"),
        "Namn,Startdatum,Enhet\nÅsa Öberg,2026-09-01,medicin\n".encode("utf-8-sig"),
        "Namn\tStartdatum\tEnhet\nÅsa Öberg\t2026-09-01\tmedicin\n".encode("utf-16"),
        '"Namn";"Startdatum";"Enhet"\r\n"Öberg, Åsa; ""x""";"2026-09-01";"medicin"\r\n'.encode(),
    ],
)
def test_csv_as_programs_write_it(content: bytes) -> None:
    sheet = sheet_of(Given("l.csv", content), None)
    assert [cell.value for cell in sheet.rows[1]][1:] == ["2026-09-01", "medicin"]
    assert "Åsa" in str(sheet.rows[1][0].value)


@pytest.mark.parametrize("value", ["{a: b}", "[x]", "=1+1", "a\x1b[31mb", "x" * 300, "- y", "# z", "null", "2026"])
def test_text_stays_text(value: str) -> None:
    found = imported(f"Namn;Placering;Klinik;Från;Till\nAli Haidar;{value};medicin;2026-03-01;2026-05-31\n")
    if "\x1b" in value:
        assert "a sign that records may not hold" in wrongs(found)[0][1]
        return
    (written,) = added(found).values()
    source = source_of({"st-007/placements/x.yaml": written})
    placed = read_dossier(source, open_clinic(source, "records").clinic, "st-007").of("placement")
    assert [item.record.title for item in placed if item.id == "x"] == [value]

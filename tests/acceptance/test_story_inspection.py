"""Story 8, the inspection in six months: the last one, its findings, what the next needs, and what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sttool.cli.main import run
from tests.acceptance.conftest import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program


@pytest.fixture(scope="module")
def dossier(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The dossier of the medical clinic, six months before the next inspection of its ST."""
    path = tmp_path_factory.mktemp("dossier") / "dossier.md"
    asked = ["show", "medicin", "--page", "inspection", "--today", DAY, "--lang", "en"]
    assert run([*asked, "--records", str(sample / "records"), "--output", str(path)]) == 0
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def training(dossier: str) -> str:
    """Its part on the ST."""
    return dossier.partition("\n## ST\n")[2].partition("\n## BT\n")[0]


def row(text: str, caption: str, first: str) -> list[str]:
    """The cells of a row of a table, by the table's caption and the row's first cell."""
    table = text.partition(f"**{caption}")[2].partition("\n\n")[2].partition("\n\n")[0]
    (line,) = [line for line in table.splitlines() if line.startswith(f"| {first}")]
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_last_inspection_and_the_next(training: str) -> None:
    assert "- Last external: **2022-05-18** (internal 2025-11-26)" in training
    assert "- Next external by: **2027-05-18** (178\u00a0days left)" in training


def test_its_findings_and_their_state(training: str) -> None:
    """What was mended has its day, what is open the day it is to be mended by."""
    supervisors = row(training, "Remarks", "alla handledare ska ha gått handledarutbildning")
    assert supervisors[1:] == ["2022-05-18", "external", "E", "D", "2022-11-30", "2022-11-16"]
    study = row(training, "Remarks", "schemalagd tid för självstudier")
    assert study[5:] == ["2023-02-28", "2023-03-14"]
    forum = row(training, "Remarks", "forum där förbättringsarbeten redovisas")
    assert forum[1:] == ["2025-11-26", "internal", "G", "C", "2027-03-31", "–"]
    assert "- Open remarks: **1** (of 5)" in training


@pytest.mark.parametrize(
    ("area", "grades"),
    [("A", ["A", "B"]), ("B", ["B", "B"]), ("C", ["B", "–"]), ("D", ["B", "B"]), ("E", ["D", "B"]),
     ("F", ["C", "C"]), ("G", ["B", "C"]), ("H", ["C", "–"])],
)  # fmt: skip
def test_each_area_has_both_grades_and_what_the_records_answer(training: str, area: str, grades: list[str]) -> None:
    cells = row(training, "The areas", f"{area} ")
    assert cells[1:3] == grades
    numbers = [int(cell) for cell in cells[3:]]
    assert bool(sum(numbers[1:])) is (area not in {"C", "H"}), "nothing recorded speaks of premises or of manner"
    assert numbers[0] == (1 if area == "G" else 0)


def test_what_the_next_needs(training: str) -> None:
    assert "The records say nothing of: C, H; that has to be shown otherwise." in training
    contracts = row(training, "Material in the records, counted since 18 May 2022", "Contracts")
    assert contracts[1:3] + contracts[4:] == ["5", "5", "–"]
    plans = row(training, "Material", "Individual training plans")
    assert plans[1:3] + plans[4:] == ["4", "5", "yes"], "one is made and not approved"
    assert row(training, "Material", "Written programme")[3] == "2026-05-25"
    assert int(row(training, "Material", "Formative assessments")[1]) > 20


def test_no_paper_is_missing_that_nothing_asks_for(dossier: str) -> None:
    """Of BT no rule asks for a contract or a plan, of AT for no courses."""
    basic, _, clinical = dossier.partition("\n## BT\n")[2].partition("\n## AT\n")
    for part, words in ((basic, ("Contracts", "Individual")), (clinical, ("Contracts", "Individual", "Courses"))):
        material = part.partition("**Material")[2].partition("\n\n")[2].partition("\n\n")[0]
        assert "| Formative assessments |" in material
        assert not [word for word in words if f"| {word}" in material]


def test_what_is_missing_is_what_due_says_is_overdue(training: str, sample: Path, sttool: Program) -> None:
    due = sttool(sample, "due", "--to", "st-003", "--today", DAY, "--lang", "en").out
    missing = training.partition("### What is missing")[2].partition("###")[0]
    titles = re.findall(r"^\| ([^|,]+?)(?:, [^|]*)? \| Anna Lind \(st-003\) \|", missing, re.MULTILINE)
    assert titles
    assert "Reported to the region’s BT unit" in due or "Reported to the region's BT unit" in due
    assert any(title.startswith("Reported to the region") for title in titles)


def test_the_other_programmes_have_their_own(dossier: str) -> None:
    assert re.findall(r"^## (.+)$", dossier, re.MULTILINE) == ["ST", "BT", "AT"]
    assert "forum där" not in dossier.partition("\n## BT\n")[2]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_of_the_small_clinic_says_that_nothing_was_inspected(clinic: Path, sttool: Program, lang: str) -> None:
    ran = sttool(clinic, "show", "medicin", "--page", "inspection", "--today", DAY, "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert "har granskats" in ran.out or "has been inspected" in ran.out or "## ST" in ran.out

"""``sttool new``: records from flags or from answers, checked against the clinic before anything is written."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

DAY = ("--today", "2026-03-02")
ANNA = ("--name", "Anna Lind", "--programme", "ST", "--specialties", "internmedicin", "--supervisor", "hl-03")


def text(clinic: Path, path: str) -> str:
    return (clinic / "records" / path).read_text(encoding="utf-8")


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


def test_a_trainee_gets_a_neutral_id_and_the_papers_that_say_nothing(clinic: Path, sttool: Program) -> None:
    before = json.loads(sttool(clinic, "due", *DAY, "--within", "2y", "--format", "json").out)["occurrences"]
    ran = sttool(clinic, "new", "trainee", *ANNA, "--employed", "2026-02-02", "--percent", "87,5", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert text(clinic, "trainees/st-008/trainee.yaml") == (
        "name: Anna Lind\n"
        "programme: ST\n"
        "specialties: [internmedicin]\n"
        "regulation: HSLF-FS 2021:8\n"
        "employed: 2026-02-02\n"
        "start: 2026-02-02\n"
        "units:\n"
        "  - {unit: medicin, from: 2026-02-02}\n"
        "supervisors:\n"
        "  - {person: hl-03, role: main, from: 2026-02-02}\n"
        "work:\n"
        "  - {from: 2026-02-02, percent: 87.5}\n"
    )
    due = sttool(clinic, "due", *DAY, "--within", "2y", "--format", "json").out
    whole = json.loads(due)["occurrences"]
    assert {item["obligation"] for item in whole if item["subject"] == "trainee/st-008"} > {"st-plan", "st-contract"}
    assert len(whole) > len(before)
    # The empty contract and plan meet nothing, and hide nothing.
    for paper in ("contract.yaml", "plan.md"):
        (clinic / "records/trainees/st-008" / paper).unlink()
    bare = sttool(clinic, "due", *DAY, "--within", "2y", "--format", "json").out
    assert json.loads(bare)["occurrences"] == whole
    assert sttool(clinic, "check", *DAY, "--fail-on", "error").code == 0


def test_one_in_bt_gets_no_contract(clinic: Path, sttool: Program) -> None:
    sttool(clinic, "new", "trainee", "--name", "Sanna B", "--programme", "BT", *DAY)
    assert [path.name for path in (clinic / "records/trainees/bt-001").iterdir()] == ["trainee.yaml"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("trainee",), "--name, --programme"),
        (("trainee", *ANNA[:-1], "hl-30"), 'no person "hl-30"; did you mean "hl-03"?'),
        (("trainee", *ANNA, "--id", "st-007"), "exists already"),
        (("trainee", *ANNA, "--id", "Anna"), '"Anna"'),
        (("trainee", *ANNA, "--employed", "2/3 2026"), "2/3 2026"),
        (
            ("trainee", *ANNA, "--units", "[{unit: medicin, from: 2026-01-01}]", "--unit", "medicin"),
            "exclude each other",
        ),
        (("person", "--name", "850709-9805"), "R190"),
        (("person", "--name", "Eva", "--specialty", "internmedicin"), "--specialist-since"),
        (("unit", "--name", "Ögon"), "--setting"),
        (("placement", "st-007", "--title", "Akuten", "--type", "internal"), "--unit, --from, --to"),
        (("review", "st-007", "--with", "sr-01"), "--kind"),
        (("review", "st-007", "--with", "sr-01", "--kind", "anual"), "annual"),
        (("collegium", "st-007", "--trainees", "st-007"), "exclude each other"),
        (("collegium", "st-007", "--present", "sr-01"), "--outcome"),
        (("plan", "../../etc"), "there is no"),
        (("person", "--name", "Eva", "--id", "../eva"), "../eva"),
        (("inspection", "medicin", "--kind", "external", "--programme", "ST", "--slug", "../x"), "x.md"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_not_written(
    clinic: Path, sttool: Program, arguments: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()}
    ran = sttool(clinic, "new", *arguments, *DAY, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("arguments", "path", "written"),
    [
        (
            ("person", "--as", "head", "--name", "Eva Holm", "--unit", "medicin"),
            "people/vc-02.yaml",
            "name: Eva Holm\nunits:\n  - {unit: medicin, from: 2026-03-02}\n",
        ),
        (
            ("unit", "--name", "Kvinnokliniken Norrvik", "--setting", "hospital", "--external"),
            "units/kvinnokliniken-norrvik/unit.yaml",
            "name: Kvinnokliniken Norrvik\nsetting: hospital\nexternal: true\n",
        ),
        (
            ("assignment", "--person", "sr-01", "--from", "2028-01-01"),
            "units/medicin/assignments/2028-studierektor.yaml",
            "person: sr-01\nscope: clinic\nfrom: 2028-01-01\nto: 2030-12-31\n",
        ),
        (
            ("placement", "st-007", "--title", "Akuten", "--type", "internal", "--unit", "medicin",
             "--from", "2026-09-01", "--to", "2026-10-31", "--supervisors", "hl-03"),
            "trainees/st-007/placements/2026-09-akuten.yaml",
            "title: Akuten\ntype: internal\nunit: medicin\nfrom: 2026-09-01\nto: 2026-10-31\nsupervisors: [hl-03]\n",
        ),
        (
            ("review", "st-007", "--kind", "annual", "--with", "sr-01", "--day", "2026-02-27"),
            "trainees/st-007/reviews/2026-02-27-annual.md",
            "---\nwith: [sr-01]\n---\n",
        ),
        (("concern", "st-007", "--by", "hl-03"), "trainees/st-007/concerns/2026-03-02.md", "---\nby: hl-03\n---\n"),
        (
            ("inspection", "--kind", "external", "--programme", "ST"),
            "units/medicin/inspections/2026-03-02-st.md",
            "---\nkind: external\nprogramme: ST\n---\n",
        ),
        (
            ("programme", "--kind", "introduction", "--by", "sr-01"),
            "units/medicin/programmes/introduction.md",
            "---\nrevised: [2026-03-02]\nby: [sr-01]\n---\n",
        ),
        (("report", "--to", "vc-01"), "units/medicin/reports/2025.yaml", "delivered: 2026-03-02\nto: [vc-01]\n"),
        (("contract", "st-007", "--drafted", "2026-03-01"), "trainees/st-007/contract.yaml", "drafted: 2026-03-01\n"),
    ],
)  # fmt: skip
def test_each_kind_of_record(
    clinic: Path, sttool: Program, arguments: tuple[str, ...], path: str, written: str
) -> None:
    ran = sttool(clinic, "new", *arguments, *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert text(clinic, path) == written


def test_a_collegium_is_written_for_each(clinic: Path, sttool: Program) -> None:
    sttool(clinic, "new", "trainee", *ANNA, *DAY)
    both = ("--trainees", "st-007,st-008", "--present", "sr-01,vc-01", "--form", "--outcome", "on-track")
    assert sttool(clinic, "new", "collegium", *both, *DAY).code == 0
    written = "---\nkind: specialist\nform: true\npresent: [sr-01, vc-01]\noutcome: on-track\n---\n"
    assert [text(clinic, f"trainees/{ident}/collegia/2026-03-02.md") for ident in ("st-007", "st-008")] == [written] * 2


def test_a_name_goes_where_the_unit_keeps_names(clinic: Path, sttool: Program) -> None:
    (clinic / "names.yaml").write_text("# kept out of git\nst-099: Nils Ek\n", encoding="utf-8")
    sttool(clinic, "new", "trainee", *ANNA, *DAY)
    assert (clinic / "names.yaml").read_text(encoding="utf-8") == (
        "# kept out of git\nst-099: Nils Ek\nst-100: Anna Lind\n"
    )
    assert "Anna" not in text(clinic, "trainees/st-100/trainee.yaml")


def test_somebody_at_a_terminal_is_asked(clinic: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["", "Eva Holm", "medicin", "internmedcin", "internmedicin", "in May", "2019-05-06", "2024-01-10", ""]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    ran = sttool(clinic, "new", "person", *DAY, "--lang", "en")
    assert ran.code == 0
    for said in ("an answer is needed", 'did you mean "internmedicin"?', '"in May" is no day'):
        assert said in ran.out
    assert text(clinic, "people/hl-04.yaml").splitlines()[-1] == "supervisor_training: [2024-01-10]"


def test_a_line_is_asked_for_too(clinic: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("st-070\nst-007\n\n?\ncbd\n\n\n"))
    ran = sttool(clinic, "log", "assessment", *DAY, "--lang", "en")
    assert (ran.code, "choose from: cbd, dops" in ran.out) == (0, True)
    assert text(clinic, "trainees/st-007/assessments.yaml") == "- {date: 2026-03-02, kind: cbd, mode: formative}\n"

"""``sttool log``: one line at the end of a log, for one or several, whatever the file looks like."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

DAY = ("--today", "2026-03-02")
LOG = "records/trainees/st-007/supervision.yaml"
LINE = b"- {date: 2026-03-02, with: hl-03}\n"
HELD = ("log", "supervision", "st-007", *DAY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, LINE),
        (b"", LINE),
        (b"[]\n", LINE),
        (b"[] # none yet\n", LINE[:-1] + b" # none yet\n"),
        (b"# meetings\n", b"# meetings\n" + LINE),
        (b"- {date: 2026-01-05, with: hl-03}\n", b"- {date: 2026-01-05, with: hl-03}\n" + LINE),
        (b"- {date: 2026-01-05, with: hl-03}", b"- {date: 2026-01-05, with: hl-03}\n" + LINE),
        (b"- date: 2026-01-05\n  with: hl-03\n\n# end\n", b"- date: 2026-01-05\n  with: hl-03\n" + LINE + b"\n# end\n"),
        (b"- {date: 2026-01-05, with: hl-03}\r\n", b"- {date: 2026-01-05, with: hl-03}\r\n" + LINE[:-1] + b"\r\n"),
        (b"  - {date: 2026-01-05, with: hl-03}\n", b"  - {date: 2026-01-05, with: hl-03}\n  " + LINE),
        (b"[{date: 2026-01-05, with: hl-03}]\n", b"[{date: 2026-01-05, with: hl-03}, " + LINE[2:-1] + b"]\n"),
        (b"\xef\xbb\xbf- {date: 2026-01-05, with: hl-03}\n", b"\xef\xbb\xbf- {date: 2026-01-05, with: hl-03}\n" + LINE),
    ],
)
def test_a_line_goes_to_the_end_of_any_log(clinic: Path, sttool: Program, before: bytes | None, after: bytes) -> None:
    if before is not None:
        (clinic / LOG).write_bytes(before)
    ran = sttool(clinic, *HELD)
    assert (ran.code, ran.err) == (0, "")
    assert (clinic / LOG).read_bytes() == after
    assert not (clinic / ".sttool").exists()


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (b"- {date: 2026-01-05, with: [\n", "supervision.yaml:"),
        (b"<<<<<<< ours\n- {date: 2026-01-05, with: hl-03}\n", "supervision.yaml:1:1"),
        (b"date: 2026-01-05\n", "is no list"),
    ],
)
def test_a_log_with_a_fault_is_left_alone(clinic: Path, sttool: Program, before: bytes, said: str) -> None:
    (clinic / LOG).write_bytes(before)
    ran = sttool(clinic, *HELD, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err
    assert "nothing is written" in ran.err
    assert (clinic / LOG).read_bytes() == before


def test_what_is_there_is_said_and_not_added(clinic: Path, sttool: Program) -> None:
    sttool(clinic, *HELD, "--minutes", "45")
    before = (clinic / LOG).read_bytes()
    for more, said in (((), "is there already, as entry 1"), (("--minutes", "60"), "says something else")):
        ran = sttool(clinic, *HELD, *more, "--lang", "en")
        assert (ran.code, said in ran.out) == (0, True)
    assert (clinic / LOG).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("supervision", "st-070"), 'did you mean "st-007"'),
        (("supervision",), "say for whom"),
        (("supervision", "st-007", "--with", "hl-30"), 'no person "hl-30"; did you mean "hl-03"?'),
        (("supervision", "st-007", "--minutes", "long"), '"long"'),
        (("supervision", "st-007", "--date", "2/3"), '"2/3"'),
        (("assessment", "st-007"), "--kind"),
        (("certificate", "st-007", "--kind", "course"), "--as, --signed-by"),
        (("course", "st-007", "--id", "x", "--title", "19121212-1212", "--status", "done"), "R190"),
        (("evaluation", "st-007", "--of", "2026-02-ek"), "R106"),
        (("supervision", "st-007", "--from", "2026-02-01", "--to", "2026-01-01", "--meetings", "3"), "2026-01-01"),
    ],
)
def test_what_would_be_wrong_is_not_written(
    clinic: Path, sttool: Program, arguments: tuple[str, ...], said: str
) -> None:
    before = {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()}
    ran = sttool(clinic, "log", *arguments, *DAY, "--lang", "en")
    assert ran.code == 2
    assert said in ran.err
    assert "19121212-1212" not in ran.err
    assert {path: path.read_bytes() for path in clinic.rglob("*") if path.is_file()} == before


def line(clinic: Path, log: str) -> str:
    return (clinic / "records" / log).read_text(encoding="utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    ("log", "arguments", "written"),
    [
        (
            "trainees/st-007/supervision.yaml",
            ("supervision", "st-007", "--from", "2026-01-01", "--to", "2026-02-28", "--meetings", "4"),
            "- {from: 2026-01-01, to: 2026-02-28, meetings: 4, with: hl-03}",
        ),
        (
            "trainees/st-007/assessments.yaml",
            ("assessment", "st-007", "--kind", "cbd", "--by", "Eva Holm, Eks vårdcentral"),
            "- {date: 2026-03-02, kind: cbd, mode: formative, by: {name: Eva Holm, unit: Eks vårdcentral}}",
        ),
        (
            "trainees/st-007/assessments.yaml",
            ("assessment", "st-007", "--kind", "sit-in", "--by", "hl-03", "--date", "2026-02-27"),
            "- {date: 2026-02-27, kind: sit-in, mode: formative, by: hl-03}",
        ),
        (
            "trainees/st-007/courses.yaml",
            ("course", "st-007", "--id", "etik", "--title", "Etik, språk: no", "--status", "done", "--goals", "STa1"),
            '- {id: etik, title: "Etik, språk: no", goals: [STa1], status: done}',
        ),
        (
            "trainees/st-007/certificates.yaml",
            ("certificate", "st-007", "--kind", "clinical", "--goals", "STc1,STc2", "--signed-by", "hl-03",
             "--as", "supervisor"),
            "- {date: 2026-03-02, kind: clinical, goals: [STc1, STc2], signed_by: hl-03, as: supervisor}",
        ),
        (
            "trainees/st-007/evaluations.yaml",
            ("evaluation", "st-007", "--of", "2025"),
            '- {of: "2025", handed_in: 2026-03-02}',
        ),
        (
            "units/medicin/activities.yaml",
            ("activity", "--kind", "teaching", "--for", "ST", "--present", "sr-01,hl-03", "--title", "EKG"),
            "- {date: 2026-03-02, kind: teaching, for: [ST], present: [sr-01, hl-03], title: EKG}",
        ),
        (
            "units/medicin/visitors.yaml",
            ("visitor", "--from", "2026-02-01", "--programme", "BT", "--home", "Ortopeden"),
            "- {from: 2026-02-01, programme: BT, home: Ortopeden}",
        ),
    ],
)  # fmt: skip
def test_each_kind_of_line(clinic: Path, sttool: Program, log: str, arguments: tuple[str, ...], written: str) -> None:
    ran = sttool(clinic, "log", *arguments, *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert line(clinic, log) == written


def test_several_at_once_are_logged_together_or_not_at_all(sample: Path, sttool: Program, tmp_path: Path) -> None:
    import shutil  # noqa: PLC0415

    clinic = tmp_path / "clinic"
    shutil.copytree(sample, clinic)
    ran = sttool(clinic, "log", "supervision", "st-003,st-004,st-003", "--today", "2026-11-20", "--lang", "en")
    assert ran.lines == [
        "changed  records/trainees/st-003/supervision.yaml",
        "  + - {date: 2026-11-20, with: hl-01}",
        "changed  records/trainees/st-004/supervision.yaml",
        "  + - {date: 2026-11-20, with: hl-04}",
    ]
    before = (clinic / "records/trainees/st-005/supervision.yaml").read_bytes()
    refused = sttool(clinic, "log", "supervision", "st-005,st-002", "--today", "2026-11-20", "--lang", "en")
    assert (refused.code, "st-002 has no main supervisor on 2026-11-20" in refused.err) == (2, True)
    assert (clinic / "records/trainees/st-005/supervision.yaml").read_bytes() == before


def test_a_dry_run_writes_nothing(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, *HELD, "--dry-run", "--lang", "en")
    assert ran.lines == [f"new  {LOG}", "  + - {date: 2026-03-02, with: hl-03}", "Dry run: nothing is written."]
    assert not (clinic / LOG).exists()


def test_the_answer_as_json(clinic: Path, sttool: Program) -> None:
    answer = json.loads(sttool(clinic, *HELD, "--format", "json").out)
    assert answer["schema"] == "sttool/log/1"
    assert answer["changes"] == [
        {
            "path": LOG,
            "what": "new",
            "lines": [{"sign": "+", "line": 1, "text": "- {date: 2026-03-02, with: hl-03}"}],
        }
    ]


def test_the_help_names_the_kinds_and_the_flags(clinic: Path, sttool: Program, snapshot: Snapshot) -> None:
    snapshot("log-help", sttool(clinic, "log", "--help").out + sttool(clinic, "log", "supervision", "--help").out)


def test_a_kind_that_is_none_is_said_with_the_nearest(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "log", "supervison", "st-007")
    assert (ran.code, 'Did you mean "supervision"?' in ran.err) == (2, True)

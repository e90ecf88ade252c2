"""``sttool check`` from the command line: what it prints, for whom, and how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sttool.output.shape import SHAPES
from tests.acceptance.conftest import DAY, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program, Snapshot

TRAINEE = "records/trainees/st-007"


def asked(sttool: Program, folder: Path, *arguments: str) -> dict[str, Any]:
    """The answer of ``check`` in JSON."""
    answer: dict[str, Any] = json.loads(sttool(folder, "check", "--today", DAY, "--format", "json", *arguments).out)
    return answer


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_small_clinic(clinic: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(clinic, "check", "--today", DAY, "--lang", lang)
    snapshot(f"check-small-{lang}", ran.out)
    assert (ran.code, ran.err) == (1, "")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_sample_clinic(sample: Path, sttool: Program, snapshot: Snapshot, lang: str) -> None:
    ran = sttool(sample, "check", "--today", DAY, "--lang", lang)
    snapshot(f"check-sample-{lang}", ran.out)
    assert (ran.code, ran.err) == (1, "")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_faults_are_shown_with_their_line_and_what_to_do(
    clinic: Path, sttool: Program, snapshot: Snapshot, lang: str
) -> None:
    """An unknown field, an empty one and an unknown value; and an own record that is not YAML."""
    write(
        clinic,
        {
            f"{TRAINEE}/plan.md": "---\nestablised: 2025-06-10\n---\n",
            f"{TRAINEE}/contract.yaml": "drafted:\n",
            f"{TRAINEE}/reviews/2026-03-01-annual.md": "---\nwith: [hl-03, sr-01]\nagreed: [\x01]\n---\n",
            "records/trainees/st-008/trainee.yaml": "name: [Bo Ek\n",
        },
    )
    ran = sttool(clinic, "check", "--today", DAY, "--lang", lang)
    snapshot(f"check-faults-{lang}", ran.out)
    assert ran.code == 1


def test_what_cannot_be_read_is_one_line_a_dossier(clinic: Path, sttool: Program) -> None:
    write(clinic, {f"{TRAINEE}/trainee.yaml": "name: [Ali\n"})
    ran = sttool(clinic, "check", "--today", DAY, "--lang", "en", "st-007")
    lines = [line for line in ran.lines if "cannot be judged:" in line]
    assert len(lines) == 1
    assert lines[0].startswith("  st-007: ")
    assert lines[0].endswith(f"{TRAINEE}/trainee.yaml cannot be read")


def test_a_unit_whose_numbers_rest_on_a_trainee_who_cannot_be_read_names_that_file(
    clinic: Path, sttool: Program
) -> None:
    write(clinic, {"records/trainees/st-008/trainee.yaml": "name: ["})
    said = " ".join(sttool(clinic, "check", "--today", DAY, "--lang", "en").out.split())
    assert (
        "medicin Medicinkliniken Exempelstad: 3 duties cannot be judged: records/trainees/st-008/trainee.yaml" in said
    )


def test_the_gravest_overdue_comes_first_then_the_longest(sample: Path, sttool: Program) -> None:
    answer = asked(sttool, sample, "--all")
    overdue = [item for item in answer["occurrences"] if item["verdict"] == "overdue"]
    ranks = {"must": 0, "should": 1, "agreed": 2, "indicator": 3}
    ordered = sorted(overdue, key=lambda item: (ranks[item["level"]], item["due"], item["key"]))
    lines = sttool(sample, "check", "--today", DAY, "--lang", "en").lines
    shown = [line for line in lines[1 : lines.index("Due soon")] if line.startswith("  ")]
    assert [line.split("  ")[1] for line in shown] == [item["subject"].split("/")[1] for item in ordered]
    assert all(item["due"] in line for line, item in zip(shown, ordered, strict=True))


@pytest.mark.parametrize(("option", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_from_which_severity_on_it_ends_with_1(clinic: Path, sttool: Program, option: str, code: int) -> None:
    """Of one duty that is agreed upon and overdue, so a warning."""
    assert sttool(clinic, "check", "yearly-review", "--today", DAY, "--fail-on", option).code == code


def test_due_soon_alone_is_a_note(clinic: Path, sttool: Program) -> None:
    arguments = ["check", "bt-certificate", "--today", DAY]
    assert sttool(clinic, *arguments).code == 0
    assert sttool(clinic, *arguments, "--fail-on", "note").code == 1


def test_one_line_a_finding(clinic: Path, sttool: Program) -> None:
    write(clinic, {f"{TRAINEE}/plan.md": "---\nestablised: 2025-06-10\n---\n"})
    ran = sttool(clinic, "check", TRAINEE, "--today", DAY, "--lang", "en", "--format", "concise")
    assert f'{TRAINEE}/plan.md:2:1: error M101 unknown field "establised"; did you mean "established"?' in ran.lines
    assert all(": error " in line or ": warning O1" in line or ": note O1" in line for line in ran.lines)


def test_json_is_as_its_schema_says(clinic: Path, sample: Path, sttool: Program) -> None:
    write(clinic, {f"{TRAINEE}/plan.md": "---\nestablised: 2025-06-10\n---\n"})
    Draft202012Validator.check_schema(SHAPES["check"])
    validator = Draft202012Validator(SHAPES["check"], format_checker=Draft202012Validator.FORMAT_CHECKER)
    for folder in (clinic, sample):
        answer = asked(sttool, folder, "--all")
        assert [error.message for error in validator.iter_errors(answer)] == []
        assert answer["counts"]["verdicts"]["overdue"] > 0
        assert {"schema", "tool", "unit", "today", "records", "findings", "occurrences", "counts"} == set(answer)


def test_a_finding_of_an_obligation_names_its_occurrence(clinic: Path, sttool: Program) -> None:
    answer = asked(sttool, clinic, "bt-reported")
    (finding,), (occurrence,) = answer["findings"], answer["occurrences"]
    assert (finding["code"], finding["occurrence"]) == ("O101", "bt-reported/trainee/st-007/employed")
    assert finding["path"] == f"{TRAINEE}/trainee.yaml"
    assert occurrence["key"] == finding["occurrence"]
    assert occurrence["answers"] == {"role": "head", "persons": ["vc-01"]}
    assert (occurrence["due"], occurrence["days_over"], occurrence["escalated_to"]) == ("2025-01-15", 675, None)


@pytest.mark.parametrize("ident", ["st-012", "hl-08", "K21", "yearly-review"])
def test_an_id_limits_what_is_shown(sample: Path, sttool: Program, ident: str) -> None:
    some = asked(sttool, sample, ident)["occurrences"]
    assert some == [item for item in asked(sttool, sample)["occurrences"] if concerns(item, ident)]
    assert some


def concerns(item: dict[str, Any], ident: str) -> bool:
    """Say whether an id names an occurrence's subject, who answers for it, its duty or its obligation."""
    names = {item["subject"].split("/")[1], item["obligation"], *item["duties"], *item["answers"]["persons"]}
    return ident in names


def test_a_unit_brings_those_who_are_at_home_there(clinic: Path, sttool: Program) -> None:
    subjects = {item["subject"] for item in asked(sttool, clinic, "medicin")["occurrences"]}
    assert {"trainee/st-007", "unit/medicin", "assignment/medicin/2025-sr"} <= subjects


def test_an_assignment_is_known_by_its_id_alone_or_with_its_unit(clinic: Path, sttool: Program) -> None:
    one, two = (asked(sttool, clinic, ident)["occurrences"] for ident in ("2025-sr", "medicin/2025-sr"))
    assert one == two
    assert {item["subject"] for item in one} == {"assignment/medicin/2025-sr"}


def test_a_path_limits_what_is_shown(clinic: Path, sttool: Program) -> None:
    write(clinic, {f"{TRAINEE}/contract.yaml": "drafted:\n", "records/people/vc-01.yaml": "nam: Karin Ek\n"})
    for folder, path in ((clinic, TRAINEE), (clinic / TRAINEE, "."), (clinic / "records", "trainees")):
        paths = {item["path"] for item in asked(sttool, folder, path)["findings"]}
        assert f"{TRAINEE}/contract.yaml" in paths
        assert all(each.startswith(f"{TRAINEE}/") for each in paths)
    one = asked(sttool, clinic, f"{TRAINEE}/contract.yaml")["findings"]
    assert [item["code"] for item in one] == ["F132"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("st-070", 'there is nothing called "st-070"; did you mean "st-007"?'),
        ("yearly-revue", 'there is nothing called "yearly-revue"; did you mean "yearly-review"?'),
        ("qqqqqq", 'there is nothing called "qqqqqq"'),
        ("records/trainees/st-070", "there is no file or folder records/trainees/st-070 among the records"),
        ("../elsewhere", "there is no file or folder ../elsewhere among the records"),
    ],
)
def test_an_unknown_id_or_path_is_refused(clinic: Path, sttool: Program, target: str, said: str) -> None:
    ran = sttool(clinic, "check", target, "--lang", "en", "--today", DAY)
    assert (ran.code, ran.out, ran.err) == (2, "", f"sttool: {said}\n")


def test_of_many_faults_the_first_fifty_are_shown(clinic: Path, sttool: Program) -> None:
    """Sixty meetings, each with a length that is no number."""
    entries = "".join(f"- {{date: 2026-01-{day:02}, with: hl-03, minutes: x{day}}}\n" for day in range(1, 31))
    write(clinic, {f"{TRAINEE}/supervision.yaml": entries + entries.replace("2026-01", "2026-03")})
    arguments = ["check", f"{TRAINEE}/supervision.yaml", "--today", DAY, "--lang", "en"]
    some = sttool(clinic, *arguments)
    assert sum("  M106  " in line for line in some.lines) == 50
    assert "… and 10 more; show them with --all" in some.out
    assert "60 faults" in some.out
    every = sttool(clinic, *arguments, "--all")
    assert sum("  M106  " in line for line in every.lines) == 60
    assert sum("without unit" in line for line in every.lines) == 1


def test_nothing_in_a_record_steers_the_terminal(clinic: Path, sttool: Program) -> None:
    write(
        clinic,
        {
            f"{TRAINEE}/plan.md": '---\n"\\e[31mred": 2025-06-10\n---\n',
            "records/people/vc-01.yaml": 'name: "K\\u202earin \\x9b31m"\n',
        },
    )
    for form in ("text", "concise", "json"):
        for command in ("check", "due"):
            out = sttool(clinic, command, "--today", DAY, "--format", form).out
            assert not [sign for sign in out if sign != "\n" and (ord(sign) < 32 or 127 <= ord(sign) < 160)]
            assert "\u202e" not in out


def test_paused_is_shown_only_with_all(clinic: Path, sttool: Program) -> None:
    """On leave since before her plan was due: its clock stands still."""
    path = clinic / TRAINEE / "trainee.yaml"
    leave = "absences:\n  - {from: 2025-03-01, percent: 100, kind: leave}\n"
    path.write_text(path.read_text(encoding="utf-8") + leave, encoding="utf-8")
    arguments = ["check", "st-007", "--today", DAY, "--lang", "en"]
    assert "Paused" not in sttool(clinic, *arguments).out
    every = sttool(clinic, *arguments, "--all").out
    assert "Paused" in every
    assert "Individual training plan made" in every.partition("Paused")[2]
    assert "Before the records" not in every


def test_work_shared_among_processes_gives_the_same(clinic: Path, alone: Program) -> None:
    write(clinic, {f"records/trainees/st-{number:03}/plan.md": "---\ndrafted:\n---\n" for number in range(20, 40)})
    one, two = (alone(clinic, "check", "--today", DAY, "--format", "json", "--jobs", jobs) for jobs in ("1", "2"))
    assert one.out == two.out
    assert (one.code, two.code, one.err, two.err) == (1, 1, "", "")

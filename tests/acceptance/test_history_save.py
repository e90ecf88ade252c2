"""``sttool save``: what changed among the records is committed, and nothing else; with a message made of the data."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sttool.texts.example import CLINIC
from tests.histories import History, Made, git, history
from tests.three_years import CERTIFICATE, DOSSIER, REVIEW, TRAINEE, contract, meetings

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program

LOG = f"{DOSSIER}/supervision.yaml"
KEPT = {**CLINIC, LOG: meetings("2025-03-03"), ".gitignore": "names.yaml\n", "letter.txt": "x\n"}


@pytest.fixture
def saved(tmp_path: Path) -> History:
    return history(tmp_path / "clinic", [Made("2025-03-04", KEPT)])


def write(made: History, files: dict[str, str | None]) -> None:
    for path, text in files.items():
        file = made.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink()
        else:
            file.write_text(text)


MESSAGES: dict[str, tuple[dict[str, str | None], str]] = {
    "a review": ({f"{DOSSIER}/reviews/2026-10-28-annual.md": REVIEW}, "st-007: yearly review 2026-10-28"),
    "a meeting": ({LOG: meetings("2025-03-03", "2025-03-17")}, "st-007: supervision 2025-03-17 hl-03"),
    "a changed meeting": ({LOG: meetings("2025-03-04")}, "st-007: supervision 2025-03-04 hl-03 (changed)"),
    "a removed meeting": ({LOG: ""}, "st-007: supervision 2025-03-03 hl-03 (removed)"),
    "a contract": ({f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04")}, "st-007: contract"),
    "a trainee": ({f"{DOSSIER}/trainee.yaml": TRAINEE.replace(": 100", ": 80")}, "st-007: training (changed)"),
    "a person": ({"records/people/hl-09.yaml": "name: Ny Person\n"}, "hl-09: person"),
    "settings": ({"sttool.yaml": "since: 2024-02-01\n"}, "sttool.yaml: changed"),
    "two of a trainee": (
        {f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04"), LOG: meetings("2025-03-03", "2025-03-17")},
        "st-007: contract, supervision 2025-03-17 hl-03",
    ),
    "many of a trainee": (
        {
            f"{DOSSIER}/certificates.yaml": CERTIFICATE,
            LOG: meetings("2025-03-03", "2025-03-17", "2025-03-31", "2025-04-14"),
        },
        "st-007: certificate 2026-05-04 clinical, supervision (3)",
    ),
    "several owners": (
        {LOG: meetings("2025-03-03", "2025-03-17"), "records/people/hl-09.yaml": "name: Ny Person\n"},
        "hl-09, st-007: 2 changes",
    ),
    "only another layout": ({LOG: "# words\n" + meetings("2025-03-03")}, "st-007: supervision (changed)"),
    "what cannot be read": ({f"{DOSSIER}/trainee.yaml": "name: ["}, "st-007: training (changed)"),
}  # fmt: skip


@pytest.mark.parametrize("case", MESSAGES)
def test_the_message_is_made_of_the_data(saved: History, sttool: Program, case: str) -> None:
    files, subject = MESSAGES[case]
    write(saved, files)
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert saved.git("log", "-1", "--format=%s") == subject
    assert ran.lines == [f"saved {saved.git('rev-parse', 'HEAD')[:7]}: {subject}"]
    assert saved.git("status", "--porcelain") == ""


def test_the_message_is_in_the_clinics_language(saved: History, sttool: Program) -> None:
    write(saved, {f"{DOSSIER}/reviews/2026-10-28-annual.md": REVIEW})
    sttool(saved.folder, "save")
    assert saved.git("log", "-1", "--format=%B").strip() == "st-007: årssamtal 2026-10-28"


def test_no_name_and_no_reason_is_in_a_message(saved: History, sttool: Program) -> None:
    waiver = "- {obligation: st-plan, reason: Lång sjukdom, by: vc-01, on: 2025-03-03, until: 2025-09-01}\n"
    visitor = "- {from: 2025-03-03, programme: ST, home: Kliniken i Grannstad}\n"
    signer = CERTIFICATE.replace("signed_by: hl-03", "signer: {name: Ylva Gran, unit: Grannstad}")
    write(
        saved,
        {
            f"{DOSSIER}/waivers.yaml": waiver,
            "records/units/medicin/visitors.yaml": visitor,
            f"{DOSSIER}/certificates.yaml": signer,
            f"{DOSSIER}/supervision.yaml": "- {date: 2025-04-01, with: {name: Ylva Gran, unit: Grannstad}}\n",
            "records/people/hl-09.yaml": "name: Ny Person\n",
        },
    )
    assert sttool(saved.folder, "save").code == 0
    text = saved.git("log", "-1", "--format=%B")
    assert not any(word in text for word in ("sjukdom", "Ylva", "Gran", "Ny Person", "Ali", "Maria"))


def test_only_the_records_are_saved(saved: History, sttool: Program) -> None:
    """What else lies in the repository stays as it is, also what somebody has added to git's index."""
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17"), "letter.txt": "y\n", "other.txt": "z\n"})
    saved.git("add", "other.txt")
    assert sttool(saved.folder, "save").code == 0
    assert saved.git("show", "--name-only", "--format=") == LOG
    assert saved.git("status", "--porcelain").splitlines() == ["M letter.txt", "A  other.txt"]


def test_what_is_no_record_is_named_and_left(saved: History, sttool: Program) -> None:
    write(
        saved,
        {LOG: meetings("2025-03-03", "2025-03-17"), f"{DOSSIER}/letter about Ali.docx": "x", "records/README.md": "x"},
    )
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert ran.lines[0] == f"not saved, because it is no record: {DOSSIER}/letter about Ali.docx"
    assert sorted(saved.git("show", "--name-only", "--format=").splitlines()) == ["records/README.md", LOG]


@pytest.mark.parametrize("ignored", [True, False])
def test_names_are_never_saved(saved: History, sttool: Program, *, ignored: bool) -> None:
    files: dict[str, str | None] = {"names.yaml": "st-007: Ali Haidar\n", LOG: meetings("2025-03-03", "2025-03-17")}
    write(saved, files if ignored else {**files, ".gitignore": ""})
    (saved.folder / "sttool.yaml").write_text(CLINIC["sttool.yaml"] + "packs: [national, ./names.yaml]\n")
    assert sttool(saved.folder, "save").code == 0
    assert "names.yaml" not in saved.git("ls-tree", "-r", "--name-only", "HEAD")


def test_a_personal_number_is_not_saved(saved: History, sttool: Program) -> None:
    write(saved, {f"{DOSSIER}/plan.md": "---\ndrafted: 2025-02-01\n---\n\nPatienten 19121212-1212\n"})
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert (ran.code, "19121212-****" in ran.err, "1212-1212" in ran.err) == (2, True, False)
    assert saved.git("rev-list", "--count", "HEAD") == "1"


@pytest.mark.parametrize("message", ["Årssamtal med Ali Haidar", "ali haidar klar", "19121212-1212 klar"])
def test_a_message_of_ones_own_with_a_name_is_not_saved(saved: History, sttool: Program, message: str) -> None:
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17")})
    assert sttool(saved.folder, "save", "-m", message).code == 2
    assert saved.git("rev-list", "--count", "HEAD") == "1"


@pytest.mark.parametrize("message", ["Handledning i mars", "--amend", "# inte en kommentar", "Två\n\nstycken"])
def test_a_message_of_ones_own_is_kept_as_it_is(saved: History, sttool: Program, message: str) -> None:
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17")})
    assert sttool(saved.folder, "save", f"--message={message}").code == 0
    assert saved.git("log", "-1", "--format=%B") == message
    assert saved.git("rev-list", "--count", "HEAD") == "2"


def test_nothing_to_save_says_so(saved: History, sttool: Program) -> None:
    before = saved.git("rev-parse", "HEAD")
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert (ran.code, ran.lines) == (0, ["nothing to save"])
    assert saved.git("rev-parse", "HEAD") == before


def test_the_first_commit(tmp_path: Path, sttool: Program) -> None:
    made = History(tmp_path / "clinic")
    made.folder.mkdir()
    git(made.folder, "init", "--quiet")
    write(made, dict(CLINIC))
    ran = sttool(made.folder, "save", "--lang", "en")
    assert ran.code == 0
    assert made.git("log", "-1", "--format=%s") == "hl-03, sr-01, vc-01 and 4 more: 9 changes"
    assert sorted(made.git("ls-tree", "-r", "--name-only", "HEAD").splitlines()) == sorted(CLINIC)


def test_files_with_rings_in_a_folder_of_another_repository(tmp_path: Path, sttool: Program) -> None:
    files = {f"Område Öst/{path}": text for path, text in CLINIC.items()}
    made = history(tmp_path / "r", [Made("2025-03-04", files)])
    root = made.folder / "Område Öst"
    (root / LOG).write_text(meetings("2025-03-03"))
    (root / "records/Läs mig åäö.docx").write_text("x")
    ran = sttool(root / "records", "save", "--lang", "en")
    assert ran.lines[0].endswith("records/Läs mig åäö.docx")
    assert made.git("log", "-1", "--format=%s") == "st-007: supervision 2025-03-03 hl-03"


def test_a_merge_that_is_not_finished_is_not_saved(saved: History, sttool: Program) -> None:
    saved.git("switch", "--quiet", "-c", "other")
    for branch, text in (("other", "name: A\n"), ("main", "name: B\n")):
        saved.git("switch", "--quiet", branch)
        write(saved, {"records/people/vc-01.yaml": text})
        saved.git("commit", "--quiet", "--all", "--message", branch)
    subprocess.run(["git", "merge", "--quiet", "other"], cwd=saved.folder, capture_output=True, check=False)
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert (ran.code, "merge is not finished" in ran.err) == (2, True)


def test_an_index_that_is_broken_is_not_taken_for_nothing_to_save(saved: History, sttool: Program) -> None:
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17")})
    (saved.folder / ".git/index").write_bytes(b"rubbish")
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert (ran.code, "run git status" in ran.err) == (2, True)
    assert sttool(saved.folder, "check").code in {0, 1}


def test_without_a_branch_it_says_how_not_to_lose_it(saved: History, sttool: Program) -> None:
    saved.git("switch", "--quiet", "--detach")
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17")})
    assert "git switch -c" in sttool(saved.folder, "save").lines[-1]


@pytest.fixture
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user whom git does not know."""
    (tmp_path / "nobody").write_text("")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "nobody"))


@pytest.mark.usefixtures("nobody")
def test_where_git_does_not_know_who_it_is_and_nobody_can_be_asked(saved: History, sttool: Program) -> None:
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17")})
    ran = sttool(saved.folder, "save", "--lang", "en")
    assert (ran.code, "git config --global user.name" in ran.err) == (2, True)
    assert saved.git("rev-list", "--count", "HEAD") == "1"


@pytest.mark.usefixtures("nobody")
def test_on_a_terminal_it_asks_once(saved: History) -> None:
    pty = pytest.importorskip("pty", reason="there is no terminal to play")
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17")})
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "sttool", "save"]
    with subprocess.Popen(
        words, cwd=saved.folder, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as asked:
        os.write(ours, "Åsa Öst\nasa@example.org\n".encode())
        asked.communicate(timeout=60)
    assert saved.git("log", "-1", "--format=%an %ae") == "Åsa Öst asa@example.org"
    write(saved, {LOG: meetings("2025-03-03")})
    assert (
        subprocess.run(words, cwd=saved.folder, stdin=subprocess.DEVNULL, capture_output=True, check=False).returncode
        == 0
    )
    assert saved.git("rev-list", "--count", "HEAD") == "3"


def test_what_stands_in_the_way_is_said(clinic: Path, sttool: Program) -> None:
    ran = sttool(clinic, "save", "--lang", "en")
    assert (ran.code, "git init" in ran.err) == (2, True)


def test_check_ends_with_what_is_not_saved(saved: History, sttool: Program) -> None:
    assert "save" not in sttool(saved.folder, "check", "--lang", "en").out
    write(saved, {LOG: meetings("2025-03-03", "2025-03-17"), f"{DOSSIER}/contract.yaml": contract("sr-01 2025-02-04")})
    assert sttool(saved.folder, "check", "--lang", "en").lines[-1] == "2 changes are not saved: sttool save"
    sttool(saved.folder, "save")
    assert "not saved" not in sttool(saved.folder, "check", "--lang", "en").out

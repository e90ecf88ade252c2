"""A repository from somebody else runs nothing of its own, whatever is asked of it, and is not believed either."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from sttool.texts.example import CLINIC
from tests.histories import Made, git, history

if TYPE_CHECKING:
    from pathlib import Path

    from tests.acceptance.conftest import Program
    from tests.histories import History

LOG = "records/trainees/st-007/supervision.yaml"
COMMANDS = (
    ("check",),
    ("history", "st-007", "--at", "2025-10-01"),
    ("audit",),
    ("save",),
)


@pytest.fixture
def repository(tmp_path: Path) -> History:
    """Two commits, and a change that is not committed, in a file whose time says that it may have changed."""
    made = history(
        tmp_path / "clinic",
        [
            Made("2025-03-01", dict(CLINIC)),
            Made("2025-09-01", {LOG: "- {date: 2025-08-20, with: hl-03}\n"}),
        ],
    )
    (made.folder / LOG).write_text("- {date: 2025-08-20, with: hl-03}\n- {date: 2025-09-03, with: hl-03}\n")
    os.utime(made.folder / "sttool.yaml", (1, 1))
    return made


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a mark wherever it is run from."""
    path = tmp_path / "trap"
    path.write_text(f"#!/bin/sh\necho ran >> '{tmp_path / 'mark'}'\ncat\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


HOOKS = (
    "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-checkout", "post-merge", "post-rewrite",
    "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman", "post-applypatch",
)  # fmt: skip

SETTINGS: dict[str, tuple[str, ...]] = {
    "programs": (
        "core.fsmonitor={trap}", "core.hooksPath={folder}", "core.sshCommand={trap}",
        "core.pager={trap}", "pager.log={trap}", "pager.status={trap}", "pager.rev-list={trap}",
        "core.editor={trap}", "sequence.editor={trap}", "core.askPass={trap}", "credential.helper={trap}",
        "diff.external={trap}", "diff.x.command={trap}", "diff.x.textconv={trap}", "merge.x.driver={trap}",
        "alias.status=!{trap}", "alias.log=!{trap}", "alias.rev-list=!{trap}", "alias.rev-parse=!{trap}",
        "submodule.recurse=true", "status.submoduleSummary=true", "diff.submodule=log",
        "gc.auto=1", "gc.autoDetach=false", "gc.recentObjectsHook={trap}", "maintenance.auto=true",
        "trailer.x.command={trap}", "trailer.x.cmd={trap}", "commit.verbose=true",
    ),
    "filters": ("filter.x.clean={trap}", "filter.x.smudge={trap}", "filter.x.required=true"),
    "filter processes": ("filter.x.process={trap}", "filter.X.clean={trap}", "filter.x.required=true"),
    "signing": ("commit.gpgSign=true", "gpg.program={trap}", "gpg.openpgp.program={trap}", "log.showSignature=true"),
    "ssh signing": (
        "commit.gpgSign=true", "gpg.format=ssh", "gpg.ssh.program={trap}", "gpg.ssh.defaultKeyCommand={trap}",
        "user.signingKey=key::ssh-ed25519 AAAA",
    ),
    "smime signing": ("commit.gpgSign=true", "gpg.format=x509", "gpg.x509.program={trap}"),
    "lazy fetch": (
        "extensions.partialClone=origin", "remote.origin.promisor=true", "remote.origin.url=ext::{trap}",
        "protocol.ext.allow=always", "protocol.allow=always", "core.repositoryFormatVersion=1",
    ),
    "lazy fetch by helper": (
        "extensions.partialClone=origin", "remote.origin.promisor=true", "remote.origin.vcs=trap",
        "remote.origin.uploadpack={trap}", "core.repositoryFormatVersion=1",
    ),
}  # fmt: skip


def _all(repository: History, sttool: Program) -> None:
    """Ask everything; what is answered does not matter here, only that the program does not fail."""
    for command in COMMANDS:
        ran = sttool(repository.folder, *command)
        assert ran.code != 3, (command, ran.err)


@pytest.mark.parametrize("planted", SETTINGS)
def test_no_setting_of_the_repository_runs_a_program(
    repository: History, trap: Path, sttool: Program, planted: str
) -> None:
    with (repository.folder / ".git/config").open("a") as file:
        for setting in SETTINGS[planted]:
            name, _, value = setting.format(trap=trap, folder=trap.parent).partition("=")
            section, _, key = name.rpartition(".")
            top, dot, rest = section.partition(".")
            file.write(f'[{top}{f" {chr(34)}{rest}{chr(34)}" if dot else ""}]\n\t{key} = "{value}"\n')
    for hook in HOOKS:
        shutil.copy(trap, trap.parent / hook)
    (repository.folder / ".git/info/attributes").write_text("* filter=x diff=x merge=x\n")
    _all(repository, sttool)
    assert not (trap.parent / "mark").exists()


def test_what_is_missing_is_not_fetched(repository: History, trap: Path, sttool: Program) -> None:
    """A partial clone would ask its origin for what it lacks, by whatever program the repository names."""
    name = repository.git("rev-parse", f"HEAD:{LOG}")
    (repository.folder / ".git/objects" / name[:2] / name[2:]).unlink()
    for setting in SETTINGS["lazy fetch"]:
        repository.git("config", *setting.format(trap=trap).split("=", 1))
    ran = sttool(repository.folder, "check", "--at", "HEAD", "--format", "concise")
    assert f"{LOG}: F101" in ran.out or LOG in ran.out
    _all(repository, sttool)
    assert not (trap.parent / "mark").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the trap is a script")
@pytest.mark.parametrize(
    ("setting", "command"),
    [("core.fsmonitor", "status"), ("filter.x.clean", "diff"), ("alias.x", "x"), ("core.hooksPath", "commit")],
)
def test_the_trap_would_be_sprung(repository: History, trap: Path, setting: str, command: str) -> None:
    """The proof that the others prove something: git itself runs what was planted."""
    values = {"alias.x": f"!{trap}", "core.hooksPath": str(trap.parent)}
    repository.git("config", setting, values.get(setting, str(trap)))
    (repository.folder / ".git/info/attributes").write_text("* filter=x\n" if "filter" in setting else "")
    shutil.copy(trap, trap.parent / "pre-commit")
    repository.git(*{"commit": ["commit", "--quiet", "-am", "x"]}.get(command, [command]))
    assert (trap.parent / "mark").exists()


def test_a_filter_in_a_file_that_is_included_runs_nothing(repository: History, trap: Path, sttool: Program) -> None:
    (trap.parent / "included").write_text(f'[filter "odd = name"]\n\tclean = "{trap}"\n\trequired = true\n')
    repository.git("config", "include.path", str(trap.parent / "included"))
    (repository.folder / ".gitattributes").write_text('*.yaml "filter=odd = name"\n*.yaml filter=odd\n')
    _all(repository, sttool)
    assert not (trap.parent / "mark").exists()


def test_no_hook_is_run(repository: History, trap: Path, sttool: Program) -> None:
    (repository.folder / ".git/hooks").mkdir(exist_ok=True)
    for hook in HOOKS:
        shutil.copy(trap, repository.folder / ".git/hooks" / hook)
    before = repository.git("rev-list", "--count", "HEAD")
    _all(repository, sttool)
    assert not (trap.parent / "mark").exists()
    assert int(repository.git("rev-list", "--count", "HEAD")) == int(before) + 1, "and yet it was saved"


def test_a_git_in_the_folder_is_not_the_git_that_is_run(
    repository: History, trap: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("git", "git.exe"):
        shutil.copy(trap, repository.folder / name)
    monkeypatch.setenv("PATH", os.pathsep.join([".", "", os.environ["PATH"]]))
    _all(repository, sttool)
    assert not (trap.parent / "mark").exists()


@pytest.mark.parametrize(
    "revision",
    ["--all", "-h", "--output=mark", "--exec=trap", "HEAD --output=mark", "@{upstream}", "HEAD:records", ":/x"],
)
def test_a_revision_is_never_an_option(repository: History, sttool: Program, revision: str) -> None:
    ran = sttool(repository.folder, "check", f"--at={revision}")
    assert ran.code == 2
    assert not (repository.folder / "mark").exists()


@pytest.mark.parametrize("target", ["--output=mark", "-h", "../../etc", ":(exclude)records", "records/*"])
def test_a_path_is_never_an_option(repository: History, sttool: Program, target: str) -> None:
    ran = sttool(repository.folder, "history", "--", target)
    assert ran.code == 2
    assert not (repository.folder / "mark").exists()


def test_variables_that_steer_git_are_not_heard(
    repository: History, trap: Path, sttool: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sttool(repository.folder, "check", "--at", "HEAD", "--format", "json")
    steering = {
        "GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/", "GIT_INDEX_FILE": "/nowhere", "GIT_EXTERNAL_DIFF": str(trap),
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": str(trap),
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor={trap}'", "GIT_OBJECT_DIRECTORY": "/nowhere", "GIT_PAGER": str(trap),
        "GIT_SSH_COMMAND": str(trap), "GIT_EDITOR": str(trap), "GIT_TRACE": str(trap.parent / "mark"),
        "GIT_EXEC_PATH": "/nowhere", "GIT_NAMESPACE": "x", "GIT_CEILING_DIRECTORIES": "/", "GIT_ASKPASS": str(trap),
    }  # fmt: skip
    for name, value in steering.items():
        monkeypatch.setenv(name, value)
    assert sttool(repository.folder, "check", "--at", "HEAD", "--format", "json") == before
    for command in COMMANDS:
        assert sttool(repository.folder, *command).code != 3
    assert not (trap.parent / "mark").exists()


def test_replaced_objects_and_grafts_change_nothing(repository: History, sttool: Program) -> None:
    plain = sttool(repository.folder, "history", "st-007", "--at", "HEAD").out
    forged = git(repository.folder, "hash-object", "-w", "--stdin", feed=b"- {date: 2025-01-01, with: hl-03}\n")
    real = repository.git("rev-parse", f"HEAD:{LOG}")
    repository.git("replace", real, forged)
    assert sttool(repository.folder, "history", "st-007", "--at", "HEAD").out == plain
    repository.git("replace", "-d", real)
    (repository.folder / ".git/info").mkdir(exist_ok=True)
    (repository.folder / ".git/info/grafts").write_text(f"{repository.commits[1]}\n")
    assert sttool(repository.folder, "history", "st-007", "--at", "HEAD").out == plain


def test_a_repository_inside_runs_nothing(repository: History, trap: Path, sttool: Program) -> None:
    inner = repository.folder / "records/trainees/st-009"
    history(inner, [Made("2025-03-01", {"trainee.yaml": "programme: ST\n"})])
    git(inner, "config", "core.fsmonitor", str(trap))
    git(inner, "config", "filter.x.clean", str(trap))
    (inner / ".git/info/attributes").write_text("* filter=x\n")
    repository.git("-c", "advice.addEmbeddedRepo=false", "add", "records/trainees/st-009")
    (trap.parent / "mark").unlink(missing_ok=True)
    os.utime(inner / "trainee.yaml", (1, 1))
    _all(repository, sttool)
    assert not (trap.parent / "mark").exists()


def test_a_tree_that_is_said_to_be_elsewhere_is_not_gone_to(
    repository: History, tmp_path: Path, sttool: Program
) -> None:
    (tmp_path / "elsewhere").mkdir()
    repository.git("config", "core.worktree", str(tmp_path / "elsewhere"))
    assert sttool(repository.folder, "save").code == 2
    assert sttool(repository.folder, "check").code in {0, 1}
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_saving_does_not_go_round_a_filter(repository: History, trap: Path, sttool: Program) -> None:
    """Where files are to be encrypted on their way in, they are not committed in clear."""
    (repository.folder / ".gitattributes").write_text("records/** filter=git-crypt\n")
    repository.git("config", "filter.git-crypt.clean", str(trap))
    before = repository.git("rev-parse", "HEAD")
    (trap.parent / "mark").unlink(missing_ok=True)
    ran = sttool(repository.folder, "save", "--lang", "en")
    assert (ran.code, "another program" in ran.err) == (2, True)
    assert repository.git("rev-parse", "HEAD") == before
    assert not (trap.parent / "mark").exists()

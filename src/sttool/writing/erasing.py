"""Taking a dossier out of files and history: what goes, what names it elsewhere, and the commands that do it.

The commands are for a shell as POSIX has it, which git brings along on Windows too. Each stands by itself: nothing is
kept in the shell between them.
"""

from __future__ import annotations

import shlex
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.history.places import ERASURES
from sttool.writing.edits import drop
from sttool.writing.export.whole import data_of
from sttool.writing.making import NAMES
from sttool.writing.plain import flow
from sttool.writing.transaction import edit, removal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from sttool.sources.tree import Source
    from sttool.writing.export.gathered import Gathered
    from sttool.writing.transaction import Change

_OLD: Final = "sttool.erasedfrom"
"""Where git keeps the old commit meanwhile: in the repository's own settings, which hold no records."""


class Mention(Struct, frozen=True):
    """A record beside the dossier that names it: its file, and the fields in it."""

    path: str
    entry: int | None
    fields: tuple[str, ...]


class Erasing(Struct, frozen=True):
    """A plan: the dossier's folder and files, whether its name stands apart, and what else names it.

    There are no files where they are gone already, and only the history has them still.
    """

    id: str
    folder: str
    files: tuple[str, ...]
    named_apart: bool
    mentions: tuple[Mention, ...]


class Commands(Struct, frozen=True):
    """The commands of the steps that need some, in order."""

    note: tuple[str, ...]
    rewrite: tuple[str, ...]
    forget: tuple[str, ...]
    record: tuple[str, ...]
    check: tuple[str, ...]


def erasing(gathered: Gathered, source: Source, records: str, ident: str) -> Erasing:
    """Find all there is of a dossier, and what names it."""
    folder = f"trainees/{ident}" if records in {"", "."} else f"{records}/trainees/{ident}"
    clinic = gathered.survey.clinic
    others = [item for item in gathered.filed if not item.path.startswith(f"{folder}/")]
    mentions = (
        Mention(item.path, step if isinstance(step := next(iter(item.at), None), int) else None, fields)
        for item in others
        if (fields := tuple(dict.fromkeys(_fields(data_of(item.record), ident))))
    )
    files = tuple(item.path for item in source.files(folder))
    return Erasing(ident, folder, files, ident in clinic.names, tuple(mentions))


def _fields(value: Any, ident: str, at: str = "") -> Iterator[str]:  # noqa: ANN401 - data of a record
    """The fields in which an id stands."""
    if value == ident:
        yield at
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _fields(part, ident, f"{at}.{key}" if at else str(key))
    elif isinstance(value, list):
        for part in value:
            yield from _fields(part, ident, at)


def removals(source: Source, plan: Erasing) -> tuple[Change, ...]:
    """Take away the files of a dossier, and the name that stands apart.

    Raises:
        NotWrittenError: the file of names has a fault.

    """
    changes = [removal(path, content) for path in plan.files if isinstance(content := source.read(path), bytes)]
    names = source.read(NAMES)
    if plan.named_apart and isinstance(names, bytes):
        changes.append(edit(NAMES, names, drop(NAMES, names, (plan.id,))))
    return tuple(changes)


def emptied(root: Path, plan: Erasing) -> None:
    """Take away the folders that were left with nothing in them."""
    folder = root / plan.folder
    below = sorted((path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink()), reverse=True)
    for path in (*below, folder):
        with suppress(OSError):
            path.rmdir()


def commands(ident: str, folders: Iterable[str], day: date, decision: str) -> Commands:
    """The commands that take a dossier out of the history of git; ``folders`` are its own, from the top of that.

    They are typed in the folder of ``sttool.yaml``.
    """
    paths = shlex.join(folders)
    top = '"$(git rev-parse --show-toplevel)"'
    inner = f"git --literal-pathspecs rm -r --cached --ignore-unmatch --quiet -- {paths}"
    rewrite = "FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch --force --prune-empty"
    line = flow({"id": ident, "date": day, "decision": decision})
    begin = shlex.quote(f"- {line.removesuffix('}')}, old: ")
    entry = f"""{begin}"$(git config {_OLD})"', new: '"$(git rev-parse HEAD)"'}}'"""
    return Commands(
        note=(f'git config {_OLD} "$(git rev-parse HEAD)"',),
        rewrite=(f"(cd {top} && {rewrite} --index-filter {shlex.quote(inner)} --tag-name-filter cat -- --all)",),
        forget=(
            "git for-each-ref --format='delete %(refname)' refs/original | git update-ref --stdin",
            "git reflog expire --expire=now --all",
            "git gc --quiet --prune=now",
        ),
        record=(
            f"printf '%s\\n' {entry} >> {ERASURES}",
            f"git config --unset {_OLD}",
            f"git add -- {ERASURES}",
            f"git commit --quiet -m {shlex.quote(f'{ERASURES}: {ident}')} -- {ERASURES}",
        ),
        check=(
            f"(cd {top} && git --literal-pathspecs log --all --oneline -- {paths})",
            "sttool audit",
        ),
    )

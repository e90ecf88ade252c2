"""What a command is asked about: ids, and paths of files and folders among the records."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from sttool.texts.commands import UNKNOWN_ID, UNKNOWN_PATH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sttool.cli.common import Run
    from sttool.output.found import Choice
    from sttool.survey import Survey


def choice(run: Run, survey: Survey, targets: Sequence[str]) -> Choice:
    """Tell ids from paths; what is neither is refused, with the nearest that is."""
    from sttool.output.found import Choice, known_ids

    known = known_ids(survey)
    ids, paths = set(), []
    for target in targets:
        if target in known:
            ids.add(target)
        elif (path := _path(run, target)) is not None:
            paths.append(path)
        elif "/" in target or "\\" in target or target.endswith((".yaml", ".md")):
            run.refuse(UNKNOWN_PATH, found=target)
        else:
            run.refuse(UNKNOWN_ID, found=target, **nearest(target, known))
    return Choice(frozenset(ids), tuple(paths))


def nearest(found: str, known: Iterable[str]) -> dict[str, str]:
    """The known id that is nearest to one that is not, as a parameter of a message; nothing where none is near."""
    names = {name.casefold(): name for name in sorted(known)}
    near = get_close_matches(found.casefold(), names, 1)
    return {"nearest": names[near[0]]} if near else {}


def _path(run: Run, target: str) -> str | None:
    """A path of the command line as findings have it: from the root, with ``/``."""
    for base in (Path.cwd(), run.root):
        path = base / target
        if path.exists() or path.is_symlink():
            relative = _relative(path, run.root)
            if relative is not None:
                return relative
    return None


def _relative(path: Path, root: Path) -> str | None:
    """A path from the root on; ``None`` where it lies outside."""
    # A link is not followed: a finding is about the link itself.
    whole, top = path.parent.resolve() / path.name, root.resolve()
    if path.name in {"", "..", "."}:
        whole = path.resolve()
    return whole.relative_to(top).as_posix() if whole.is_relative_to(top) else None

"""``--at``: the records as they were known then, and what the history has to be asked for at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.cli.streams import Refused
from sttool.dates import parse_day
from sttool.texts import history as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from sttool.cli.common import Run
    from sttool.history.versions import Lineage
    from sttool.sources.commit import Commit
    from sttool.sources.revisions import Standing
    from sttool.survey import Told
    from sttool.texts import Language, Text

_OUTSIDE: Final = frozenset({"names.yaml"})
_OBSTACLES: Final[Mapping[str, Text]] = {
    "no-git": words.NO_GIT,
    "no-repository": words.NO_REPOSITORY,
    "untrusted": words.UNTRUSTED,
    "broken": words.BROKEN,
}


class Point(Struct, frozen=True):
    """A commit to read from, and the day it is of: the one that was asked for, else the commit's own."""

    source: Commit
    commit: str
    day: date

    def holds(self, records: str, language: Language) -> None:
        """Refuse a commit that has no folder of records."""
        below = "" if records == "." else records
        if not self.source.folders(below) and not self.source.loose(below):
            raise Refused(language(words.NO_RECORDS_THEN, {"commit": self.commit[:7], "path": records}))


def point(root: Path, at: str, language: Language) -> Point:
    """Find the commit that a day or a revision means; what cannot be found is refused, with what is missing."""
    from sttool.sources.commit import Commit
    from sttool.sources.revisions import commit_on, day_of, resolved
    from sttool.sources.working import WorkingTree

    where = repository(root, language)
    day = parse_day(at)
    if day is not None:
        commit = commit_on(root, day)
        if commit is None:
            raise Refused(_too_early(root, where, day, language))
    else:
        commit = resolved(root, at)
        if commit is None:
            raise Refused(language(words.NO_SUCH_COMMIT, {"found": at}))
        day = day_of(root, commit)
    source = Commit(root, commit, where.below, outside=_OUTSIDE, disk=WorkingTree(root))
    if day is None:
        raise Refused(language(words.BROKEN, {"path": str(root)}))
    return Point(source, commit, day)


def repository(root: Path, language: Language) -> Standing:
    """Where a folder stands in its repository; a history that cannot be read, or is not begun, is refused."""
    from sttool.sources.revisions import resolved

    found = standing_in(root, language)
    if resolved(root, "HEAD") is None:
        raise Refused(language(words.NO_COMMIT))
    return found


def standing_in(root: Path, language: Language) -> Standing:
    """Where a folder stands in its repository; where it is in none, or git will not say, that is refused."""
    from sttool.sources.git import obstacle
    from sttool.sources.revisions import standing

    found = standing(root)
    if found is None:
        raise Refused(language(_OBSTACLES[obstacle(root) or "broken"], {"path": str(root)}))
    return found


def history(
    run: Run, wanted: Callable[[str], bool] | None = None, *, settings: bool = False, told: Told | None = None
) -> Lineage:
    """The history of the records up to the commit that the run reads, else the one checked out.

    ``wanted`` says which paths below the folder of records are asked for; with ``settings`` also ``sttool.yaml``.
    ``told`` hears how far the reading has come, now and when what stood in the files is asked for.
    """
    from sttool.history.versions import lineage
    from sttool.survey import unheard

    where = repository(run.root, run.language)
    below = [where.below] if where.below else []
    root = "/".join([*below, *([] if run.records in {"", "."} else [run.records])])
    return lineage(
        run.root,
        run.commit or "HEAD",
        root,
        wanted,
        "/".join([*below, "sttool.yaml"]) if settings else None,
        told=told or unheard,
    )


def _too_early(root: Path, where: Standing, day: date, language: Language) -> str:
    """Say that nothing had been committed yet, or that this copy of the history does not reach so far back."""
    from sttool.sources.revisions import first_day

    params: dict[str, object] = {"day": day}
    first = first_day(root)
    if first is not None:
        params["first"] = first
    return language(words.NOTHING_THAT_DAY_CUT if where.shallow and first else words.NOTHING_THAT_DAY, params)

"""Who changed what: the steps of some records, each with what differs, for people and programs to read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sttool.history.differences import Difference, differences
from sttool.history.naming import Named, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.history.items import Edit
    from sttool.history.versions import Lineage, Step
    from sttool.sources.lineage import Revision

What: TypeAlias = Literal["added", "removed", "changed"]


class Told(Struct, frozen=True):
    """What one commit did to one record.

    ``path`` is below the folder of records, ``was`` the path before where it was another. ``text`` says that the text
    below front matter changed.
    """

    revision: Revision
    path: str
    was: str | None
    record: Named
    what: What
    differences: tuple[Difference, ...]
    text: bool = False


def told(found: Lineage, field: str | None = None) -> tuple[Told, ...]:
    """Tell what became of the records of a lineage, the newest first; only of a field where one is asked for.

    A merge is told of only where it made something that none of its parents had.
    """
    asked = tuple(field.split(".")) if field else ()
    steps = [each for group in grouped(found.steps) for each in _of_commit(found, group)]
    return tuple(kept for each in reversed(steps) if (kept := _about(each, asked)) is not None)


def fields(steps: Iterable[Told]) -> tuple[str, ...]:
    """The fields that some steps are about, at their outermost."""
    return tuple(sorted({item.at[0] for step in steps for item in step.differences if item.at}))


def grouped(steps: Iterable[Step]) -> Iterator[list[Step]]:
    """The steps of one commit and one path together, one for each parent that differs."""
    for _, of_commit in groupby(steps, key=lambda step: step.revision.name):
        by_path: dict[str, list[Step]] = {}
        for step in of_commit:
            by_path.setdefault(step.path, []).append(step)
        yield from by_path.values()


def _of_commit(found: Lineage, group: Sequence[Step]) -> Iterator[Told]:
    step = group[0]
    parents = len(step.revision.parents)
    if parents > 1 and len(group) < parents:
        return
    others = [{edit.key: edit.after for edit in found.edits(other)} for other in group[1:]]
    own = found.edits(step)
    for edit in own:
        if all(edit.key in other and other[edit.key] == edit.after for other in others):
            yield _told(step, edit)
    if step.renamed and not own:
        yield Told(step.revision, step.path, step.was, named(step.location, None), "changed", ())


def _told(step: Step, edit: Edit) -> Told:
    what: What = "added" if edit.before is None else "removed" if edit.after is None else "changed"
    data = edit.after if edit.after is not None else edit.before
    return Told(
        revision=step.revision,
        path=step.path,
        was=step.was if step.renamed else None,
        record=named(step.location, data),
        what=what,
        differences=differences(edit.before or {}, edit.after or {}),
        text=edit.text,
    )


def _about(step: Told, asked: tuple[str, ...]) -> Told | None:
    """The same of one field alone; nothing where the step is not about it."""
    if not asked:
        return step
    kept = tuple(item for item in step.differences if _keys(item)[: len(asked)] == asked)
    if not kept:
        return None
    return Told(step.revision, step.path, step.was, step.record, step.what, kept)


def _keys(item: Difference) -> tuple[str, ...]:
    return tuple(step for step in item.at if not step.startswith("["))

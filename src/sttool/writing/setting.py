"""A field of a record set to a value: which place in the data it is, and what the value means there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sttool.kinds.load import load
from sttool.kinds.structure import members
from sttool.sources.document import read_document
from sttool.writing.edits import drop, put
from sttool.writing.filling import value_of, yaml_value
from sttool.writing.page import below, page, same
from sttool.writing.plain import data_of
from sttool.writing.transaction import edit

if TYPE_CHECKING:
    from sttool.findings import At
    from sttool.kinds.base import Record
    from sttool.writing.finding import Target
    from sttool.writing.transaction import Change

_STEP: Final = re.compile(r"\[([0-9]*|\+)\]")


def field_of(written: str, data: object) -> At:
    """Read a field as it is written: ``introduction.done``, ``supervisors.0.to``, ``work.+`` for a new item."""
    steps: list[str | int] = []
    here = data
    for part in _STEP.sub(r".\1", written).split("."):
        step: str | int = part
        if part in {"+", ""} or (isinstance(here, list) and part.isdecimal()):
            step = int(part) if part.isdecimal() else len(here) if isinstance(here, list) else 0
        steps.append(step)
        there = below(here, step)
        here = there[0] if there is not None else None
    return tuple(steps)


def unknown(models: tuple[type[Record], ...], at: At) -> tuple[str, tuple[str, ...]] | None:
    """The first step of a field that a kind does not know, with those it does; ``None`` where it knows all."""
    found: tuple[type[Record], ...] = models
    for step in at:
        if isinstance(step, int):
            continue
        known = {key: member for model in found for key, member in members(model).items()}
        if found and step not in known:
            return step, tuple(known)
        inner = known[step].model if step in known else None
        found = (inner,) if inner is not None else ()
    return None


def changed(target: Target, content: bytes, at: At, written: str | None) -> Change | None:
    """Set a field to what is written, or take it away where nothing is; ``None`` where it is so already.

    What is written is YAML; where the kind wants text there and gets a number, it is the text as it stands.

    Raises:
        NotWrittenError: the file has a fault, has no such place, or cannot be edited without changing more.

    """
    order = tuple(members(target.where.kind.model))
    if written is None:
        return edit(target.path, content, drop(target.path, content, at))
    data = page(target.path, content).data
    there = _at(data, at)
    for value in _meant(target, at, written):
        after = put(target.path, content, at, value, order)
        if not _faulty(target, after, content):
            break
    else:
        value = _meant(target, at, written)[0]
        after = put(target.path, content, at, value, order)
    return None if there is not None and same(there[0], data_of(value)) else edit(target.path, content, after)


def _meant(target: Target, at: At, written: str) -> list[object]:
    """What a value may mean, the likeliest first."""
    plain = yaml_value(written)
    found = [written if plain is None else plain]
    steps = at[len(target.at) :]
    if len(steps) == 1 and isinstance(steps[0], str):
        for model in target.where.kind.models:
            if steps[0] in members(model):
                value = value_of(model, steps[0], written)
                found.append(written if value is None else value)
    return [*found, written]


def _faulty(target: Target, after: bytes, before: bytes) -> bool:
    """Say whether a file has more that is wrong with it than before."""
    old, new = (
        load(target.where, target.path, read_document(target.path, content).data).findings
        for content in (before, after)
    )
    return len(new) > len(old)


def _at(data: object, at: At) -> tuple[object] | None:
    """What stands at a path, ``None`` where nothing does."""
    found: tuple[object] | None = (data,)
    for step in at:
        if found is None:
            return None
        found = below(found[0], step)
    return found

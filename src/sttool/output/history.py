"""Who changed what, as text and as data: the newest first, a commit at a time."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.output.found import Found
from sttool.output.header import title
from sttool.output.lines import BLANK, cut, line, piece, wrapped
from sttool.output.record import envelope
from sttool.texts import history as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.history.differences import Difference
    from sttool.history.telling import Told
    from sttool.output.header import Origin
    from sttool.output.lines import Line, Tone
    from sttool.output.view import View
    from sttool.texts import Language

_VALUE: Final = 80
_ONE_BY_ONE: Final = 3
_TONES: Final[dict[str, Tone]] = {"added": "good", "removed": "bad", "changed": ""}


class Steps(Struct, frozen=True):
    """What is told: the steps, and the first day of a history that this copy has only a part of.

    ``whole`` says that a field was asked for, so that also what a new record began with is told.
    """

    steps: tuple[Told, ...]
    cut_off: date | None = None
    whole: bool = False


def history_lines(view: View, told: Steps, origin: Origin, width: int) -> list[Line]:
    """Write the steps; of what is new only that it is, unless a field was asked for."""
    say, steps = view.language, told.steps
    commits = len({step.revision.name for step in steps})
    text = words.STEP if len(steps) == 1 else words.STEPS_AT_ONCE if commits == 1 else words.STEPS
    counted = say(text, {"number": view.number(len(steps)), "commits": view.number(commits)})
    lines = [title(view, origin), line(piece(counted, "dim")), BLANK]
    for _, group in groupby(steps, key=lambda step: step.revision.name):
        together = list(group)
        revision = together[0].revision
        lines.append(line(piece(f"{revision.day}  {revision.author}", "head"), piece(f"  {revision.short}", "dim")))
        for alike in _alike(together, whole=told.whole):
            lines += (
                _many(view, alike)
                if len(alike) > _ONE_BY_ONE
                else [each for step in alike for each in _step(view, step, whole=told.whole)]
            )
    if told.cut_off is not None:
        lines += [BLANK, *wrapped(say(words.CUT_OFF, {"day": told.cut_off}), width)]
    return lines


def _alike(steps: Sequence[Told], *, whole: bool) -> Iterator[list[Told]]:
    """Steps beside one another that say the same of the same kind of record."""
    for (_, _, what), group in groupby(steps, key=lambda step: (step.record.owner, step.record.kind, step.what)):
        together = list(group)
        yield from [together] if what != "changed" and not whole else ([step] for step in together)


def _many(view: View, steps: Sequence[Told]) -> list[Line]:
    """Many new records of a kind, as they come with an import, in one line."""
    say, first = view.language, steps[0]
    kind = say(words.TIMES, {"kind": say(words.KINDS[first.record.kind]), "number": view.number(len(steps))})
    return [line(f"  {first.record.owner}: {kind}  ", piece(say(words.WHAT[first.what]), _TONES[first.what]))]


def _step(view: View, step: Told, *, whole: bool) -> Iterator[Line]:
    say, record = view.language, step.record
    name = f"{record.owner}: {say(words.KINDS[record.kind])} {record.label}".rstrip()
    parts = [piece(f"  {name}  "), piece(say(words.WHAT[step.what]), _TONES[step.what])]
    if step.was is not None:
        parts.append(piece(f"  {say(words.WAS_CALLED, {'path': step.was})}", "dim"))
    yield tuple(parts)
    if step.what == "changed" or whole:
        for item in step.differences:
            yield line(f"      {place(item)}  {value(item.old, say)} → {value(item.new, say)}")
    if step.text:
        yield line(f"      {say(words.TEXT_CHANGED)}")


def place(item: Difference) -> str:
    """Where something stands in a record, as one says it: ``supervisors[hl-03 2025-02-01].to``."""
    return ".".join(item.at).replace(".[", "[")


def value(data: object, say: Language) -> str:
    """A value of a record on one line, not too long."""
    return say(words.NOTHING_YET) if data is None else cut(_written(data), _VALUE)


def _written(data: object) -> str:
    if isinstance(data, dict):
        return f"{{{', '.join(f'{key}: {_written(item)}' for key, item in data.items())}}}"
    if isinstance(data, list):
        return f"[{', '.join(_written(item) for item in data)}]"
    if isinstance(data, bool):
        return "true" if data else "false"
    return " ".join(str(data).split())


def history_data(view: View, told: Steps, origin: Origin) -> dict[str, Any]:
    """Give the steps as data."""
    return {
        **envelope(view, "history", Found((), ()), origin),
        "cut_off": told.cut_off.isoformat() if told.cut_off else None,
        "changes": [_change(step) for step in told.steps],
    }


def _change(step: Told) -> dict[str, Any]:
    return {
        "commit": step.revision.name,
        "day": step.revision.day.isoformat(),
        "author": step.revision.author,
        "path": step.path,
        "was": step.was,
        "owner": step.record.owner,
        "kind": step.record.kind,
        "label": step.record.label,
        "change": step.what,
        "fields": differences_data(step.differences),
        "text": step.text,
    }


def differences_data(found: Sequence[Difference]) -> list[dict[str, Any]]:
    """Differences as data: where, what it was, what it is."""
    return [{"at": list(item.at), "old": item.old, "new": item.new} for item in found]

"""When each record was first recorded, and what happened to it that should not: kept while the history is gone through.

What was put right on the day it was entered is no remark: a thing stands when it has stood overnight.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from sttool.dates import parse_day
from sttool.history.given import Moved, days, moved, signatures
from sttool.history.naming import named
from sttool.history.telling import grouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sttool.history.differences import Steps
    from sttool.history.given import Data, Sign
    from sttool.history.items import Edit, Key
    from sttool.history.naming import Named
    from sttool.history.versions import Lineage, Step
    from sttool.kinds.location import Location
    from sttool.sources.lineage import Revision


class Standing(Struct):
    """A record as it stands: where, since which commit, and since which day each of its days and signatures does.

    ``event`` is the day of what it is about as it was first given, and the commit that gave it.
    """

    location: Location
    data: Data
    first: Revision
    event: tuple[date, Revision] | None = None
    days: dict[tuple[Steps, str], date] = field(default_factory=dict)
    signed: dict[Sign, Revision] = field(default_factory=dict)

    @property
    def record(self) -> Named:
        """What it is called."""
        return named(self.location, self.data)


class Changed(Struct, frozen=True):
    """A day or a signature that changed after it was given."""

    revision: Revision
    path: str
    key: Key
    record: Named
    moved: Moved


class Removed(Struct, frozen=True):
    """A record that is no more; ``whole`` says that its file went, and ``number`` how many records with it."""

    revision: Revision
    path: str
    record: Named
    whole: bool
    number: int = 1


class Ledger(Struct):
    """What is known at the end: all records that stand, by path and key; what changed, and what was removed."""

    standing: dict[str, dict[Key, Standing]] = field(default_factory=dict)
    changed: list[Changed] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    left: set[tuple[str, Key]] = field(default_factory=set)
    """What went by somebody's own commit, so that a merge that lacks it has lost nothing."""


def ledger(found: Lineage) -> Ledger:
    """Go through a history from its beginning."""
    kept = Ledger()
    for group in grouped(found.steps):
        if len(group[0].revision.parents) > 1:
            _merge(kept, found, group)
        else:
            _step(kept, group[0], found.edits(group[0]))
    return kept


def _step(kept: Ledger, step: Step, found: Sequence[Edit]) -> None:
    """Enter what one commit did to one file."""
    if step.was is not None and step.was != step.path:
        _rename(kept, step)
    gone = []
    for edit in found:
        here = kept.standing.setdefault(step.path, {})
        stood = here.pop(edit.was, None) if edit.was is not None else None
        if edit.after is None or edit.key is None:
            kept.left.add((step.path, edit.was or ()))
            if _overnight(stood, step.revision):
                gone.append(edit)
            continue
        if edit.was is not None and edit.was != edit.key:
            kept.left.add((step.path, edit.was))
        if stood is None:
            stood = _added(here.get(edit.key), step, edit.after)
        else:
            _change(kept, step, stood, edit)
        _enter(stood, step.revision, edit.after)
        here[edit.key] = stood
    if gone:
        _remove(kept, step, gone)


def _rename(kept: Ledger, step: Step) -> None:
    """Let the records of a file stand under its new path; a day that its name says may have changed with it."""
    was = step.was or ""
    stood = kept.standing.pop(was, {})
    kept.left.update((was, key) for key in stood)
    kept.standing.setdefault(step.path, {}).update(stood)
    for key, item in stood.items():
        old, new = item.location.day, step.location.day
        if old is not None and new is not None and old != new and _overnight(item, step.revision):
            change = Moved(("name",), old.isoformat(), new.isoformat())
            _say(kept, step, key, item, change)
        item.location = step.location


def _merge(kept: Ledger, found: Lineage, group: Sequence[Step]) -> None:
    """Enter what a merge did that none of its parents had done: what differs from all, and what it lost."""
    step = group[0]
    versions = [found.edits(each) for each in group]
    if len(group) == len(step.revision.parents):
        after = [{(edit.key, repr(edit.after)) for edit in each if edit.after is not None} for each in versions]
        own = [edit for edit in versions[0] if all((edit.key, repr(edit.after)) in each for each in after)]
        _step(kept, step, own)
    lost = {
        edit.was: edit
        for each in versions
        for edit in each
        if edit.after is None and edit.was is not None and (step.path, edit.was) not in kept.left
    }
    if lost:
        _step(kept, step, list(lost.values()))


def _added(before: Standing | None, step: Step, data: Data) -> Standing:
    """A record that is new, or that two people entered: then it stands since the first of them."""
    if before is not None and before.first.seconds <= step.revision.seconds:
        return before
    return Standing(step.location, data, step.revision)


def _enter(stood: Standing, revision: Revision, data: Data) -> None:
    """Note since when each day and signature stands, where it is new."""
    stood.data = data
    if stood.event is None and (day := event(stood.location, data)) is not None:
        stood.event = (day, revision)
    stood.days = {each: stood.days.get(each, revision.day) for each in days(data)}
    stood.signed = {each: stood.signed.get(each) or _replaced(stood, each) or revision for each in signatures(data)}


def _replaced(stood: Standing, sign: Sign) -> Revision | None:
    """Since when the signature stood that another took the place of: that it was changed is remarked on by itself."""
    here = [each for each in stood.signed if each[0] == sign[0] and (each[1] == sign[1] or each[2] == sign[2])]
    return stood.signed[here[0]] if here else None


def _change(kept: Ledger, step: Step, stood: Standing, edit: Edit) -> None:
    """Note the days and signatures that did not stay as they had been given."""
    if edit.before is None or edit.after is None:
        return
    for change in moved(edit.before, edit.after):
        if change.by is not None:
            since = min((at.day for sign, at in stood.signed.items() if sign[1] == change.by), default=stood.first.day)
        else:
            since = stood.days.get((change.at, change.old), stood.first.day)
            if change.old > step.revision.day.isoformat():
                continue
        if since < step.revision.day or stood.first.cut:
            _say(kept, step, edit.key or (), stood, change)


def _say(kept: Ledger, step: Step, key: Key, stood: Standing, change: Moved) -> None:
    kept.changed.append(Changed(step.revision, step.path, key, stood.record, change))


def _remove(kept: Ledger, step: Step, gone: Sequence[Edit]) -> None:
    """Note what was removed: a file as one, an entry of a log each for itself."""
    if step.gone:
        record = named(step.location, None)
        kept.removed.append(Removed(step.revision, step.path, record, whole=True, number=len(gone)))
        return
    for edit in gone:
        kept.removed.append(Removed(step.revision, step.path, named(step.location, edit.before), whole=False))


def _overnight(stood: Standing | None, revision: Revision) -> bool:
    """Say whether a record had stood at the end of a day before."""
    return stood is None or stood.first.cut or stood.first.day < revision.day


_EVENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "supervision": ("to", "date"),
    "assessment": ("date",),
    "course": ("to", "from"),
    "project": ("presented",),
    "certificate": ("date",),
    "evaluation": ("handed_in",),
    "activity": ("date",),
    "visitor": ("from",),
    "waiver": ("on",),
    "unit-waiver": ("on",),
    "report": ("delivered",),
    "placement": ("from",),
}
"""Which field of a record is the day of what it is about, the first that is there; others say it by their path."""


def event(where: Location, data: Data) -> date | None:
    """The day of what a record is about; ``None`` where it has none, or not yet."""
    if where.kind.name not in _EVENTS:
        return where.day
    values = (data.get(field) for field in _EVENTS[where.kind.name])
    return next((day for value in values if isinstance(value, str) and (day := parse_day(value)) is not None), None)


def by_folder(removed: Sequence[Removed]) -> list[Removed]:
    """The same, with a trainee's or unit's whole folder as one where it went in one commit."""
    folders = {
        (item.revision.name, item.path.rpartition("/")[0]): item
        for item in removed
        if item.whole and item.record.kind in {"trainee", "unit"}
    }
    numbers: Counter[tuple[str, str]] = Counter()
    rest = []
    for item in removed:
        within = next((key for key in _above(item) if key in folders), None)
        if within is None:
            rest.append(item)
        else:
            numbers[within] += item.number
    return [
        *rest,
        *(
            Removed(item.revision, key[1], item.record, whole=True, number=numbers[key])
            for key, item in folders.items()
        ),
    ]


def _above(item: Removed) -> list[tuple[str, str]]:
    parts = item.path.split("/")
    return [(item.revision.name, "/".join(parts[:length])) for length in range(len(parts) - 1, 0, -1)]


def owners(kept: Ledger) -> Mapping[str, Data]:
    """The trainees' own records as they stand, by id."""
    return {
        item.location.owner_id: item.data
        for records in kept.standing.values()
        for item in records.values()
        if item.location.kind.name == "trainee"
    }

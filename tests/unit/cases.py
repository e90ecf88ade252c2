"""The table of cases: every obligation of the packs against every verdict, filled or marked impossible with why.

A cell is made from the obligation's row, its own rule and the days of both; nothing is judged here. ``test_cases.py``
judges every cell, also what an impossible one was tried with, and ``docs/cases.md`` shows the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from sttool.dates import add
from sttool.kinds.settings import Settings
from sttool.obligations.model import Always, Each
from sttool.obligations.occurrence import Verdict
from sttool.obligations.packs import read_rules
from sttool.sources.memory import Memory
from sttool.texts.example import CLINIC
from tests.unit.judged import Files, at
from tests.unit.pack_rows import ROWS, SPOILT, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sttool.obligations.model import Obligation


class Days(NamedTuple):
    """One clinic on some days: what is laid over the row's, and how the occurrence stands; ``None``: there is none."""

    said: Mapping[str, Verdict | None]
    files: Files = MappingProxyType({})
    key: str | None = None


class Never(NamedTuple):
    """A verdict that an obligation cannot have: why, a key of ``REASONS``, and what was tried to get it."""

    reason: str
    tried: Days | None = None


Cell: TypeAlias = Days | Never

REASONS: Final[Mapping[str, str]] = {
    "mended": "a state that is put right in time has failed nobody: no occurrence is left of it",
    "undated": "what puts it right has no day of its own: put right in the record, it never failed",
    "closes": "only what lies within its period counts, so it closes on the day it is due",
    "state": "a state fails or holds, leave or not: it has no clock that could stand still",
    "calendar": "the calendar does not stand still: a period is asked for where half of it was worked",
    "before": "it is counted back from a day that moves itself, if anything does",
    "needs-none": "it asks nothing of the trainee, whose leave moves it not at all",
    "not-theirs": "its clock is no trainee's, and a trainee's leave moves it not at all",
    "period": "periods begin with the first that lies wholly within the records",
    "new-day": "what was due or failed before the records gets a new day, and is due soon at once",
    "no-occurrence": "where it is not asked, no occurrence arises that could say so",
    "everywhere": "it is asked in every programme, and of whomever it is about",
    "end": "the end of the training is itself recorded, and so ends what it is about",
}


def later(day: str, days: int) -> str:
    """So many days after a day, or before."""
    return str(date.fromisoformat(day) + timedelta(days=days))


def _laid(row: Row, path: str) -> str:
    """The text of a file as the row has it."""
    return str({**CLINIC, **{at(name): content for name, content in row.base.items()}}[path])


def _trainee_with(row: Row, *lines: str) -> Files:
    """The row's trainee with further lines, but for those whose key is said already."""
    path = at("st-007/trainee.yaml")
    text = _laid(row, path)
    said = {line.partition(":")[0] for line in text.splitlines()}
    return {path: text + "".join(f"{line}\n" for line in lines if line.partition(":")[0] not in said)}


def _upcoming(_name: str, row: Row, _asked: Obligation) -> Cell:
    return Days({later(row.soon, -1): Verdict.UPCOMING})


def _due_soon(_name: str, row: Row, _asked: Obligation) -> Cell:
    return Days({row.soon: Verdict.DUE_SOON, row.due: Verdict.DUE_SOON})


def _overdue(_name: str, row: Row, _asked: Obligation) -> Cell:
    day_after = later(row.due, 1)
    return (
        Never("closes", Days({day_after: Verdict.MISSED})) if row.closes_at_once else Days({day_after: Verdict.OVERDUE})
    )


def _met(_name: str, row: Row, _asked: Obligation) -> Cell:
    """Done on its day; the day before that is to be done and meets nothing yet."""
    if row.done is None:
        return Never("undated")
    if row.state:
        return Never("mended", Days({later(row.due, 1): None}, row.done(row.due)))
    if row.key.endswith("/next"):
        return Days({row.due: Verdict.MET}, row.done(row.due), row.key.replace("next", row.due))
    return Days({later(row.due, -1): Verdict.DUE_SOON, row.due: Verdict.MET}, row.done(row.due))


def _met_late(_name: str, row: Row, _asked: Obligation) -> Cell:
    if row.done is None:
        return Never("undated")
    day_after = later(row.due, 1)
    done, key = row.done(day_after), row.key.replace("next", day_after) if row.key.endswith("/next") else None
    if row.closes_at_once:
        return Never("closes", Days({day_after: Verdict.MISSED}, done, key))
    return Days({day_after: Verdict.MET_LATE}, done, key)


def _missed(_name: str, row: Row, asked: Obligation) -> Cell:
    """Unmet when its time to be met runs out: its own, its period's, or its subject's."""
    due, before = date.fromisoformat(row.due), Verdict.DUE_SOON if row.closes_at_once else Verdict.OVERDUE
    if row.over is not None:
        last, files = row.over
        return Days({last: before, later(last, 1): Verdict.MISSED}, files)
    if row.closes_at_once:
        return Days({row.due: before, later(row.due, 1): Verdict.MISSED})
    if asked.closes is not None:
        last = str(add(due, asked.closes))
        return Days({last: before, later(last, 1): Verdict.MISSED})
    if isinstance(asked.due, Each):
        last = str(due.replace(year=due.year + 1) if asked.due.calendar == "year" else due.replace(due.year + 1, 6, 30))
        return Days({last: before, later(last, 1): Verdict.MISSED})
    last = later(row.due, 5)
    ended = _trainee_with(row, f"ended: {{date: {last}, outcome: completed}}", f"certified: {last}")
    if asked.about == "assignment":
        path = at("medicin/assignments/2025-sr.yaml")
        ended = {path: f"{_laid(row, path)}handed_over: {{on: {last}, to: sr-02}}\n"}
    if row.mended_by_end:
        return Never("end", Days({last: Verdict.MET_LATE}, ended))
    return Days({last: before, later(last, 1): Verdict.MISSED}, ended)


def _paused(_name: str, row: Row, asked: Obligation) -> Cell:
    """Thirty days of leave from its reminder on."""
    leave = f"absences: [{{from: {row.soon}, to: {later(row.soon, 29)}, percent: 100, kind: leave}}]"
    away = _trainee_with(row, leave)
    if row.leave:
        return Days({row.soon: Verdict.PAUSED, later(row.due, 20): Verdict.DUE_SOON}, away)
    match asked.due:
        case Always():
            reason = "state"
        case Each():
            reason = "calendar"
        case _ if not asked.pauses:
            reason = "needs-none"
        case _:
            reason = "before" if asked.about in {"trainee", "placement"} else "not-theirs"
    if row.moved_by_leave:
        return Never(reason)
    unmet = Verdict.MISSED if row.closes_at_once else Verdict.OVERDUE
    return Never(reason, Days({row.soon: Verdict.DUE_SOON, later(row.due, 1): unmet}, away))


def _waived(name: str, row: Row, _asked: Obligation) -> Cell:
    """Set aside for one day, in the file in which the subject's waivers stand."""
    on = row.due if row.closes_at_once else later(row.due, 1)
    kind, _, rest = row.key.partition("/")
    path, subject = "st-007/waivers.yaml", ""
    if kind in {"unit", "unit-programme", "assignment", "supervisor"}:
        path = "medicin/waivers.yaml"
        named = {"assignment": rest.split("/")[1] if kind == "assignment" else "", "supervisor": rest.split("/")[0]}
        subject = f"subject: {named[kind]}, " if kind in named else ""
    line = f"- {{obligation: {name}, {subject}reason: Beslut, by: vc-01, on: {on}, until: {on}}}\n"
    return Days({on: Verdict.WAIVED}, {path: line})


def _unknown(name: str, row: Row, _asked: Obligation) -> Cell:
    """What would show it done cannot be read."""
    done = row.done(row.due) if row.done is not None else {}
    broken = SPOILT.get(name) or {at(path): "- {" for path in done}
    return Days({row.due if row.closes_at_once else later(row.due, 1): Verdict.UNKNOWN}, broken)


def _not_applicable(_name: str, row: Row, _asked: Obligation) -> Cell:
    if isinstance(row.without, str):
        return Never("everywhere")
    return Never("no-occurrence", Days({row.due: None}, row.without))


def _before_records(_name: str, row: Row, asked: Obligation) -> Cell:
    """The records begin the day after it was due."""
    begun = later(row.due, 1)
    files = {"sttool.yaml": f"since: {begun}\n"}
    if isinstance(asked.due, Each):
        return Never("period", Days({begun: None}, files))
    if isinstance(asked.due, Always) or asked.standing:
        return Never("new-day", Days({begun: None if row.over_by_then else Verdict.DUE_SOON}, files))
    return Days({begun: Verdict.BEFORE_RECORDS}, files)


_CELLS: Final[Mapping[Verdict, Callable[[str, Row, Obligation], Cell]]] = {
    Verdict.UPCOMING: _upcoming,
    Verdict.DUE_SOON: _due_soon,
    Verdict.OVERDUE: _overdue,
    Verdict.MET: _met,
    Verdict.MET_LATE: _met_late,
    Verdict.MISSED: _missed,
    Verdict.PAUSED: _paused,
    Verdict.WAIVED: _waived,
    Verdict.UNKNOWN: _unknown,
    Verdict.NOT_APPLICABLE: _not_applicable,
    Verdict.BEFORE_RECORDS: _before_records,
}

_RULES = read_rules(Memory({}), Settings())
ASKED: Final[Mapping[str, Obligation]] = {item.id: item for item in _RULES[0].obligations}
"""Every obligation of the packs that hold where no others are named."""
_GRACE: Final = _RULES[0].since_grace

TABLE: Final[Mapping[str, Mapping[Verdict, Cell]]] = {
    name: {verdict: make(name, row, ASKED[name]) for verdict, make in _CELLS.items()}
    for name, row in ROWS.items()
    if name in ASKED
}
"""By the obligation's id and the verdict."""

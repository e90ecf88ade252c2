"""Each obligation of the structure (S): what was due before the records, what closed unmet, what cannot be read."""

from __future__ import annotations

import pytest

from sttool.dates import add, parse_day
from sttool.kinds.settings import Settings
from sttool.obligations.model import Always, Each, Obligation
from sttool.obligations.packs import read_rules
from sttool.sources.memory import Memory
from tests.unit.judged import Files, at, md, surveyed
from tests.unit.pack_rows.laying import assigned, person, placement
from tests.unit.pack_rows.structure import STRUCTURE
from tests.unit.test_obligations_packs import day, verdict

RULES = {item.id: item for item in read_rules(Memory({}), Settings())[0].obligations}
NAMES = list(STRUCTURE)


def since(begun: str) -> Files:
    return {"sttool.yaml": f"since: {begun}\n"}


@pytest.mark.parametrize("name", NAMES)
def test_what_was_due_before_the_records_is_counted_for_nobody(name: str) -> None:
    row, asked = STRUCTURE[name], RULES[name]
    begun = day(row.due, 1)
    found = verdict(name, begun, since(begun))
    if isinstance(asked.due, Each):
        assert found is None
    elif isinstance(asked.due, Always) or asked.standing:
        assert found in {"upcoming", "due_soon", None}
    else:
        assert found == "before_records"


def closing(name: str, asked: Obligation) -> str | None:
    """The last day on which a row's occurrence can be met, where that is its own rule or the next one's day."""
    row = STRUCTURE[name]
    due = parse_day(row.due)
    assert due is not None
    if row.closes_at_once:
        return row.due
    if asked.closes is not None:
        return str(add(due, asked.closes))
    if isinstance(asked.due, Each):
        months = {"year": 12, "term": 6}[asked.due.calendar]
        return str(due.replace(year=due.year + 1)) if months == 12 else str(due.replace(due.year + 1, 6, 30))
    return None


CLOSING = {name: last for name in NAMES if (last := closing(name, RULES[name])) is not None}


@pytest.mark.parametrize("name", sorted(CLOSING))
def test_what_closes_unmet_is_missed_from_the_day_after(name: str) -> None:
    last = CLOSING[name]
    before, after = verdict(name, last), verdict(name, day(last, 1))
    assert (before, after) == ("due_soon" if STRUCTURE[name].closes_at_once else "overdue", "missed")


SPOILT: dict[str, Files] = {
    "placement-introduction": placement("introduction: i maj\n"),
    "study-director-delegation": assigned("delegation: i maj\n"),
    "concern-reported": {"st-007/concerns/2025-06-10.md": md("by: hl-03\ntold: {head: i maj}")},
    "supervisor-load": person("hl-03", "other_trainees: många"),
}
"""Where the file that is to be done is the subject's own, or another's: a field of it that cannot be read."""


@pytest.mark.parametrize("name", [name for name in NAMES if STRUCTURE[name].done is not None])
def test_what_cannot_be_read_makes_it_unknown(name: str) -> None:
    row = STRUCTURE[name]
    assert row.done is not None
    broken = SPOILT.get(name) or {at(path): "- {" for path in row.done(row.due)}
    day_after = row.due if row.closes_at_once else day(row.due, 1)
    found = {
        item.verdict.value
        for item in surveyed(day_after, row.base, broken).occurrences
        if (item.obligation == name and item.due is None) or item.key == f"{name}/{row.key}"
    }
    assert found == {"unknown"}

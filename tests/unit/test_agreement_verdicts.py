"""Each obligation of the agreement (K): what was due before the records, what closed unmet, what cannot be read."""

from __future__ import annotations

import pytest

from sttool.kinds.settings import Settings
from sttool.obligations.model import Always, Each
from sttool.obligations.packs import read_rules
from sttool.sources.memory import Memory
from tests.unit.judged import Files, at, md, surveyed, trainee
from tests.unit.pack_rows.agreement import AGREEMENT
from tests.unit.pack_rows.agreement_further import AGREEMENT_FURTHER
from tests.unit.pack_rows.laying import assigned, person
from tests.unit.test_obligations_packs import day, verdict

RULES = {item.id: item for item in read_rules(Memory({}), Settings())[0].obligations}
TABLE = {**AGREEMENT, **AGREEMENT_FURTHER}
NAMES = sorted(TABLE)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_due_before_the_records_is_counted_for_nobody(name: str) -> None:
    row, asked = TABLE[name], RULES[name]
    begun = day(row.due, 1)
    found = verdict(name, begun, {"sttool.yaml": f"since: {begun}\n"})
    if isinstance(asked.due, Each):
        # The report on a year is due after it, and the year itself was over before the records began.
        assert found is None
    elif isinstance(asked.due, Always) or asked.standing:
        assert found in {"upcoming", "due_soon", None}
    else:
        assert found == "before_records"


YEARLY = [name for name in NAMES if isinstance(RULES[name].due, Each) and not TABLE[name].closes_at_once]


@pytest.mark.parametrize("name", [name for name in YEARLY if name != "bt-assessment"])
def test_a_period_is_missed_when_the_next_has_fallen_due(name: str) -> None:
    due = RULES[name].due
    assert isinstance(due, Each)
    last = {"formative-assessment": "2026-06-30", "yearly-report": "2027-02-28"}.get(name, "2026-12-31")
    assert (verdict(name, last), verdict(name, day(last, 1))) == ("overdue", "missed")


SPOILT: dict[str, Files] = {
    "study-director-term": assigned("post: 7\n"),
    "study-director-succession": assigned("handed_over: i maj\n"),
    "study-director-hours": assigned("hours: många\n"),
    "study-director-appraisal": assigned("appraised: i maj\n"),
    "study-director-training-current": person("sr-01", "supervisor_training: i maj"),
    "agreement-signed": assigned("signed: i maj\n"),
    "supervisor-hours": person("hl-03", "hours: många"),
    "start-seminar-supervisor": person("hl-03", "start_seminar_told: i maj"),
    "bt-reported": trainee(bt="{reported: i maj}"),
    "start-seminar": trainee(introduction="{start_seminar_told: i maj}"),
    "concern-plan": {"st-007/concerns/2025-06-10.md": md("by: hl-03\nplan: {made: i maj}")},
    "goals-planned": {"st-007/placements/2026-09-psyk.yaml": "- {"},
    "inspection-time": assigned("extra: många\n"),
    "unit-capacity": {"medicin/visitors.yaml": "- {"},
}
"""Where the file that is to be done is the subject's own, or another's: a field of it that cannot be read."""


@pytest.mark.parametrize("name", NAMES)
def test_what_cannot_be_read_makes_it_unknown(name: str) -> None:
    row = TABLE[name]
    done = row.done(row.due) if row.done is not None else {}
    broken = SPOILT.get(name) or {at(path): "- {" for path in done}
    day_after = row.due if row.closes_at_once else day(row.due, 1)
    found = {
        item.verdict.value
        for item in surveyed(day_after, row.base, broken).occurrences
        if (item.obligation == name and item.due is None) or item.key == f"{name}/{row.key}"
    }
    assert found == {"unknown"}

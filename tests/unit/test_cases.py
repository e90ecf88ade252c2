"""Every obligation against every verdict: each cell is filled and true, or impossible for a reason and tried."""

from __future__ import annotations

import pytest

from sttool.obligations.occurrence import Verdict
from tests.unit.cases import ASKED, REASONS, TABLE, Days, Never
from tests.unit.judged import surveyed
from tests.unit.pack_rows import ROWS, SPOILT


def stands(name: str, day: str, case: Days) -> Verdict | None:
    """How the occurrence of a row stands on a day; one of its subject whose records are unread is it as well."""
    row = ROWS[name]
    subject, anchor = (case.key or row.key).rsplit("/", 1)
    found = [
        item.verdict
        for item in surveyed(day, row.base, case.files).occurrences
        if (item.obligation, item.subject) == (name, subject) and item.anchor in {anchor, "unread"}
    ]
    assert len(found) <= 1, "one missing paper is one line"
    return found[0] if found else None


def test_every_obligation_has_its_row_and_every_row_its_obligation() -> None:
    assert set(ASKED) == set(ROWS)
    assert set(SPOILT) <= set(ROWS)


def test_no_cell_is_missing_and_no_reason_is_idle() -> None:
    assert {name: set(Verdict) - set(cells) for name, cells in TABLE.items() if set(cells) != set(Verdict)} == {}
    named = {cell.reason for cells in TABLE.values() for cell in cells.values() if isinstance(cell, Never)}
    assert named == set(REASONS)


@pytest.mark.parametrize("verdict", list(Verdict), ids=str)
@pytest.mark.parametrize("name", list(TABLE))
def test_the_cell_is_true(name: str, verdict: Verdict) -> None:
    cell = TABLE[name][verdict]
    tried = cell.tried if isinstance(cell, Never) else cell
    if tried is None:
        return
    assert (verdict in tried.said.values()) is isinstance(cell, Days)
    assert {day: stands(name, day, tried) for day in tried.said} == dict(tried.said)

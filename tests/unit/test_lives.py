"""Lives that change: what is told of each, whole, and what has to be so of any life on any day."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from sttool.dates import Span, add, parse_day
from sttool.obligations.model import Before, Each, Within
from sttool.obligations.occurrence import Verdict
from tests.unit.cases import ASKED
from tests.unit.judged import Files, md, surveyed
from tests.unit.lives import LIVES, TOLD, told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.obligations.occurrence import Occurrence

NAMES = list(LIVES)


def months(first: str, count: int) -> list[str]:
    start = parse_day(first)
    assert start is not None
    return [str(add(start, Span(index, "months"))) for index in range(count)]


DAYS = months("2025-01-05", 19)


@cache
def stood(name: str) -> Mapping[str, Mapping[str, Occurrence]]:
    """Every occurrence of a life on each day, by its key."""
    found = {}
    for day in DAYS:
        items = surveyed(day, *LIVES[name]).occurrences
        found[day] = {item.key: item for item in items}
        assert len(found[day]) == len(items), "one missing paper is one line"
    return found


def test_what_is_told_of_every_life_is_what_was_read_and_found_right() -> None:
    assert TOLD.read_text(encoding="utf-8") == told(), "make it anew: python -m tests.unit.lives"


_ONWARD = {
    Verdict.UPCOMING: 0,
    Verdict.DUE_SOON: 1,
    Verdict.OVERDUE: 2,
    Verdict.MISSED: 3,
}
_DONE = {Verdict.MET, Verdict.MET_LATE}


@pytest.mark.parametrize("name", NAMES)
def test_verdicts_only_move_on_and_nothing_that_was_late_is_forgotten(name: str) -> None:
    days = list(stood(name).values())
    for before, after in pairwise(days):
        for key, item in before.items():
            now = after.get(key)
            if item.verdict in {Verdict.OVERDUE, Verdict.MISSED, *_DONE}:
                assert now is not None, key
            if now is None:
                continue
            if item.verdict in _DONE or item.verdict is Verdict.BEFORE_RECORDS:
                assert now.verdict is item.verdict, key
            elif item.verdict in _ONWARD and now.verdict in _ONWARD:
                assert _ONWARD[item.verdict] <= _ONWARD[now.verdict], key


@pytest.mark.parametrize("name", NAMES)
def test_one_missing_paper_is_one_line(name: str) -> None:
    for items in stood(name).values():
        papers = [
            (item.obligation, item.subject)
            for item in items.values()
            if isinstance(ASKED[item.obligation].due, Within | Before) and item.verdict is not Verdict.BEFORE_RECORDS
        ]
        assert len(papers) == len(set(papers))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_falls_due_on_days_when_it_could_not(name: str) -> None:
    """Before the records, after the end of a training but for what follows it, or from before the training began."""
    survey = surveyed(DAYS[-1], *LIVES[name])
    of = {f"trainee/{one.trainee}": one for one in survey.register.summaries}
    for key, item in stood(name)[DAYS[-1]].items():
        if item.due is not None and item.verdict is not Verdict.BEFORE_RECORDS:
            assert item.due >= survey.clinic.since, key
        own, begun = of.get(item.subject), item.because.day
        if own is None or begun is None or item.due is None:
            continue
        follows = ASKED[item.obligation].after_end or item.because.event == "ended"
        assert own.ended is None or follows or item.due <= own.ended, key
        if not isinstance(ASKED[item.obligation].due, Each) and item.because.event != "employed":
            assert begun >= own.present[0].start, key


DONE: Files = {
    "st-007/plan.md": md("drafted: 2025-02-20\nestablished: 2025-03-01"),
    "st-007/contract.yaml": "drafted: 2025-02-10\nplan_included: true\n",
    "st-007/reviews/2025-11-20-annual.md": md("with: [sr-01]\ncertificates_gone_through: true"),
    "st-007/assessments.yaml": "- {date: 2025-05-06, kind: cbd, mode: formative}\n",
    "st-007/supervision.yaml": "- {from: 2025-02-01, to: 2025-06-30, meetings: 20, with: hl-03, told_by: trainee}\n",
    "medicin/activities.yaml": (
        "- {date: 2025-05-06, kind: teaching, for: [ST]}\n- {date: 2025-09-02, kind: supervisor-meeting}\n"
    ),
    "medicin/programmes/training.md": md("revised: [2025-03-01]\nby: [sr-01]"),
}
_LATE = {Verdict.OVERDUE, Verdict.MISSED}


@pytest.mark.parametrize("name", NAMES)
def test_more_that_was_done_never_makes_anything_worse(name: str) -> None:
    for day in DAYS[5::6]:
        without = stood(name)[day]
        for item in surveyed(day, *LIVES[name], DONE).occurrences:
            before = without.get(item.key)
            if before is not None:
                assert item.verdict not in _LATE or before.verdict in _LATE, item.key
                assert before.verdict not in _DONE or item.verdict in _DONE, item.key

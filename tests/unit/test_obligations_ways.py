"""Every way of being due against every verdict: each cell is a case, or says why there can be none."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

import pytest

from sttool.obligations.occurrence import Verdict
from tests.unit.judged import Files, judged, md, own, trainee, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.texts.codes import Content


@dataclass(frozen=True)
class Case:
    """On a day, with these files laid over the way's own, the occurrence stands so; ``anchor`` where it is another."""

    day: str
    files: Mapping[str, Content | None] = field(default_factory=dict)
    anchor: str | None = None


@dataclass(frozen=True)
class Way:
    """An obligation of the unit's own, and the anchor of the occurrence that is looked at."""

    files: Files
    anchor: str

    def since(self, day: str) -> Files:
        """The same in a unit that began to keep records on a day."""
        return {"sttool.yaml": str(self.files["sttool.yaml"]).replace("since: 2024-01-01", f"since: {day}")}


def waiver(on: str, until: str) -> Files:
    return {"st-007/waivers.yaml": f"- {{obligation: asked, reason: Beslut, by: vc-01, on: {on}, until: {until}}}\n"}


def absent(start: str, end: str) -> str:
    return f"[{{from: {start}, to: {end}, percent: 100, kind: leave}}]"


def plan(day: str) -> Files:
    return {"st-007/plan.md": md(f"established: {day}")}


def review(day: str, kind: str = "annual", front: str = "with: [sr-01]") -> Files:
    return {f"st-007/reviews/{day}-{kind}.md": md(front)}


def assessed(*days: str) -> Files:
    return {"st-007/assessments.yaml": "".join(f"- {{date: {day}, kind: cbd, mode: formative}}\n" for day in days)}


def meetings(start: str, end: str, number: int) -> Files:
    line = f"- {{from: {start}, to: {end}, meetings: {number}, with: hl-03, told_by: trainee}}\n"
    return {"st-007/supervision.yaml": line}


def moved_on(day: str) -> str:
    return f"{{date: {day}, outcome: moved}}"


UNREADABLE = "with: ["
ANNUAL = "{record: review, on: day, where: {kind: annual}}"
FINAL = "{record: review, on: day, where: {kind: final}}"
REPORT = "{record: review, on: day, where: {kind: supervisor-report}}"
ASSESSED = "{record: assessment, on: date}"
RATE = "{hospital: {times: 1, per: week}, share: 50, quiet_weeks: [28, 29, 30]}"
UNTIL_MAY = "{person: hl-03, role: main, from: 2025-02-01, to: 2025-04-30}"

WITHIN = Way(own("{within: 6 months, of: start}", "{record: plan, on: established}", closes="6 months"), "start")
"""Due on 1 August 2025."""

BEFORE = Way(own("{before: applied, by: 1 month}", FINAL, closes="2 months") | trainee(applied="2026-03-15"), "applied")
"""Due on 15 February 2026."""

EVERY = Way(own("{every: 1 year, from: start}", ANNUAL, closes="3 months"), "next")
"""First due on 1 February 2026."""

YEARLY = Way(own("{each: year, at_least: 1}", ANNUAL), "2025")
TERMLY = Way(own("{each: term, at_least: 2}", ASSESSED), "2025-HT")
MONTHLY = Way(own("{each: month, at_least: 1}", ASSESSED, remind="1 week"), "2025-05")

AT_A_RATE = Way(own(f"{{each: term, at_least: {RATE}}}", "{record: supervision, on: date}"), "2025-HT")
"""184 days less 21 quiet ones are 23 weeks and a bit; half of that asks for eleven meetings."""

AFTER_EACH = Way(
    own("{after_each: concern, on: day, within: 7 days}", REPORT, remind="3 days", closes="1 month")
    | {"st-007/concerns/2025-05-02.md": md("by: hl-03")},
    "2025-05-02",
)
"""Due on 9 May 2025."""

ALWAYS = Way(
    own("{always: main-supervisor, grace: 1 month}", remind="1 week") | trainee(supervisors=f"[{UNTIL_MAY}]"),
    "2025-05-01",
)
"""Nobody from 1 May 2025: due on 1 June."""

WAYS = {
    "within": WITHIN,
    "before": BEFORE,
    "every": EVERY,
    "each year": YEARLY,
    "each term": TERMLY,
    "each month": MONTHLY,
    "at a rate": AT_A_RATE,
    "after each": AFTER_EACH,
    "always": ALWAYS,
}

BY_CALENDAR = "leave takes away whole periods of the calendar, and stops no clock within one"
WITHIN_RECORDS = "the first period is one that lies wholly after the records began"
OVER_WITH_ITS_TERM = "only what lies in the term counts for it, so it is over when the term is"

TABLE: dict[tuple[str, Verdict], Case | str] = {
    ("within", Verdict.MET): Case("2025-08-01", plan("2025-08-01")),
    ("within", Verdict.MET_LATE): Case("2025-08-02", plan("2025-08-02")),
    ("within", Verdict.UPCOMING): Case("2025-06-30"),
    ("within", Verdict.DUE_SOON): Case("2025-07-01"),
    ("within", Verdict.OVERDUE): Case("2025-08-02"),
    ("within", Verdict.MISSED): Case("2026-02-02"),
    ("within", Verdict.PAUSED): Case("2025-06-15", trainee(absences=absent("2025-06-01", "2025-07-31"))),
    ("within", Verdict.WAIVED): Case("2025-09-01", waiver("2025-09-01", "2025-09-30")),
    ("within", Verdict.UNKNOWN): Case("2025-09-01", {"st-007/plan.md": md("established: 2025-02-30")}),
    ("within", Verdict.NOT_APPLICABLE): Case("2025-09-01", trainee(ended=moved_on("2025-06-30"))),
    ("within", Verdict.BEFORE_RECORDS): Case("2025-09-01", WITHIN.since("2025-08-02")),
    ("before", Verdict.MET): Case("2026-02-15", review("2026-02-15", "final")),
    ("before", Verdict.MET_LATE): Case("2026-02-16", review("2026-02-16", "final")),
    ("before", Verdict.UPCOMING): Case("2026-01-14"),
    ("before", Verdict.DUE_SOON): Case("2026-01-15"),
    ("before", Verdict.OVERDUE): Case("2026-02-16"),
    ("before", Verdict.MISSED): Case("2026-04-16"),
    ("before", Verdict.PAUSED): "what is due before an event moves only because the event does",
    ("before", Verdict.WAIVED): Case("2026-03-01", waiver("2026-02-01", "2026-03-01")),
    ("before", Verdict.UNKNOWN): Case("2026-03-01", review("2026-02-10", "final", UNREADABLE)),
    ("before", Verdict.NOT_APPLICABLE): Case("2026-03-01", trainee(applied="2026-03-15", ended=moved_on("2026-02-14"))),
    ("before", Verdict.BEFORE_RECORDS): Case("2026-03-01", BEFORE.since("2026-02-16")),
    ("every", Verdict.MET): Case("2026-02-01", review("2026-02-01"), "2026-02-01"),
    ("every", Verdict.MET_LATE): Case("2026-02-02", review("2026-02-02"), "2026-02-02"),
    ("every", Verdict.UPCOMING): Case("2025-12-31"),
    ("every", Verdict.DUE_SOON): Case("2026-01-01"),
    ("every", Verdict.OVERDUE): Case("2026-02-02"),
    ("every", Verdict.MISSED): Case("2026-05-02"),
    ("every", Verdict.PAUSED): Case("2025-11-01", trainee(absences=absent("2025-10-01", "2025-12-31"))),
    ("every", Verdict.WAIVED): Case("2026-03-01", waiver("2026-02-01", "2026-03-01")),
    ("every", Verdict.UNKNOWN): Case("2026-03-01", review("2026-01-10", "annual", UNREADABLE)),
    ("every", Verdict.NOT_APPLICABLE): Case("2026-03-01", trainee(ended=moved_on("2026-01-31"))),
    ("every", Verdict.BEFORE_RECORDS): Case("2026-03-01", EVERY.since("2026-02-02"), "start"),
    ("each year", Verdict.MET): Case("2025-12-31", review("2025-12-31")),
    ("each year", Verdict.MET_LATE): Case("2026-01-01", review("2026-01-01")),
    ("each year", Verdict.UPCOMING): Case("2025-11-29"),
    ("each year", Verdict.DUE_SOON): Case("2025-11-30"),
    ("each year", Verdict.OVERDUE): Case("2026-12-31"),
    ("each year", Verdict.MISSED): Case("2027-01-01"),
    ("each year", Verdict.PAUSED): BY_CALENDAR,
    ("each year", Verdict.WAIVED): Case("2026-02-01", waiver("2026-02-01", "2026-02-01")),
    ("each year", Verdict.UNKNOWN): Case("2026-02-01", review("2025-10-10", "annual", UNREADABLE)),
    ("each year", Verdict.NOT_APPLICABLE): Case("2026-02-01", trainee(absences=absent("2025-07-01", "2025-12-31"))),
    ("each year", Verdict.BEFORE_RECORDS): WITHIN_RECORDS,
    ("each term", Verdict.MET): Case("2025-12-31", assessed("2025-09-01", "2025-12-31")),
    ("each term", Verdict.MET_LATE): Case("2026-01-01", assessed("2025-09-01", "2026-01-01")),
    ("each term", Verdict.UPCOMING): Case("2025-11-29", assessed("2025-09-01")),
    ("each term", Verdict.DUE_SOON): Case("2025-11-30", assessed("2025-09-01")),
    ("each term", Verdict.OVERDUE): Case("2026-06-30", assessed("2025-09-01")),
    ("each term", Verdict.MISSED): Case("2026-07-01", assessed("2025-09-01")),
    ("each term", Verdict.PAUSED): BY_CALENDAR,
    ("each term", Verdict.WAIVED): Case("2026-02-01", waiver("2025-12-01", "2026-03-01")),
    ("each term", Verdict.UNKNOWN): Case("2026-02-01", assessed("2025-09-01", "2025-09-31")),
    ("each term", Verdict.NOT_APPLICABLE): Case("2026-02-01", trainee(absences=absent("2025-09-01", "2025-12-31"))),
    ("each term", Verdict.BEFORE_RECORDS): WITHIN_RECORDS,
    ("each month", Verdict.MET): Case("2025-05-31", assessed("2025-05-31")),
    ("each month", Verdict.MET_LATE): Case("2025-06-01", assessed("2025-06-01")),
    ("each month", Verdict.UPCOMING): Case("2025-05-23"),
    ("each month", Verdict.DUE_SOON): Case("2025-05-24"),
    ("each month", Verdict.OVERDUE): Case("2025-06-30"),
    ("each month", Verdict.MISSED): Case("2025-07-01"),
    ("each month", Verdict.PAUSED): BY_CALENDAR,
    ("each month", Verdict.WAIVED): Case("2025-06-01", waiver("2025-05-01", "2025-06-01")),
    ("each month", Verdict.UNKNOWN): Case("2025-06-01", assessed("maj")),
    ("each month", Verdict.NOT_APPLICABLE): Case("2025-06-01", trainee(absences=absent("2025-05-10", "2025-06-10"))),
    ("each month", Verdict.BEFORE_RECORDS): WITHIN_RECORDS,
    ("at a rate", Verdict.MET): Case("2025-12-31", meetings("2025-07-01", "2025-12-31", 11)),
    ("at a rate", Verdict.MET_LATE): OVER_WITH_ITS_TERM,
    ("at a rate", Verdict.UPCOMING): Case("2025-11-29"),
    ("at a rate", Verdict.DUE_SOON): Case("2025-11-30", meetings("2025-07-01", "2025-11-30", 10)),
    ("at a rate", Verdict.OVERDUE): OVER_WITH_ITS_TERM,
    ("at a rate", Verdict.MISSED): Case("2026-01-01", meetings("2025-07-01", "2025-12-31", 10)),
    ("at a rate", Verdict.PAUSED): BY_CALENDAR,
    ("at a rate", Verdict.WAIVED): Case("2026-01-01", waiver("2025-12-31", "2026-02-01")),
    ("at a rate", Verdict.UNKNOWN): Case("2026-01-01", meetings("2025-07-01", "2025-12-33", 11)),
    ("at a rate", Verdict.NOT_APPLICABLE): Case("2026-01-01", trainee(absences=absent("2025-09-01", "2025-12-31"))),
    ("at a rate", Verdict.BEFORE_RECORDS): WITHIN_RECORDS,
    ("after each", Verdict.MET): Case("2025-05-09", review("2025-05-09", "supervisor-report")),
    ("after each", Verdict.MET_LATE): Case("2025-05-10", review("2025-05-10", "supervisor-report")),
    ("after each", Verdict.UPCOMING): Case("2025-05-05"),
    ("after each", Verdict.DUE_SOON): Case("2025-05-06"),
    ("after each", Verdict.OVERDUE): Case("2025-05-10"),
    ("after each", Verdict.MISSED): Case("2025-06-10"),
    ("after each", Verdict.PAUSED): Case("2025-05-20", trainee(absences=absent("2025-05-04", "2025-06-30"))),
    ("after each", Verdict.WAIVED): Case("2025-05-20", waiver("2025-05-04", "2025-06-30")),
    ("after each", Verdict.UNKNOWN): Case("2025-05-20", review("2025-05-03", "supervisor-report", UNREADABLE)),
    ("after each", Verdict.NOT_APPLICABLE): Case("2025-05-20", {"st-007/concerns/2025-05-02.md": None}),
    ("after each", Verdict.BEFORE_RECORDS): Case("2025-05-20", AFTER_EACH.since("2025-05-10")),
    ("always", Verdict.MET): "while it holds there is no occurrence, and what is mended in time is nothing",
    ("always", Verdict.MET_LATE): Case(
        "2025-06-02", trainee(supervisors=f"[{UNTIL_MAY}, {{person: hl-03, role: main, from: 2025-06-02}}]")
    ),
    ("always", Verdict.UPCOMING): Case("2025-05-24"),
    ("always", Verdict.DUE_SOON): Case("2025-05-25"),
    ("always", Verdict.OVERDUE): Case("2025-06-02"),
    ("always", Verdict.MISSED): Case("2025-09-01", trainee(supervisors=f"[{UNTIL_MAY}]", ended=moved_on("2025-08-31"))),
    ("always", Verdict.PAUSED): "a state is asked for at any moment, on leave too",
    ("always", Verdict.WAIVED): Case("2025-06-15", waiver("2025-06-10", "2025-07-10")),
    ("always", Verdict.UNKNOWN): Case(
        "2025-06-15", trainee(supervisors="[{person: hl-03, role: mian, from: 2025-02-01}]"), "unread"
    ),
    ("always", Verdict.NOT_APPLICABLE): Case(
        "2025-06-15", trainee(supervisors=f"[{UNTIL_MAY}, {{person: hl-03, role: main, from: 2025-06-01}}]")
    ),
    ("always", Verdict.BEFORE_RECORDS): "a state that failed before the records began, and still fails, gets a new day",
}

CASES = [pytest.param(*key, case, id=f"{key[0]}: {key[1]}") for key, case in TABLE.items() if isinstance(case, Case)]


def test_no_cell_is_missing() -> None:
    assert set(TABLE) == set(product(WAYS, Verdict))


@pytest.mark.parametrize(("name", "verdict", "case"), CASES)
def test_each_way_gives_each_verdict(name: str, verdict: Verdict, case: Case) -> None:
    way = WAYS[name]
    found = verdicts("asked", case.day, way.files, case.files)
    expected = None if verdict is Verdict.NOT_APPLICABLE else verdict.value
    assert found.get(case.anchor or way.anchor) == expected, found


IN_TIME = {
    "within": plan("2025-08-01"),
    "before": review("2026-02-15", "final"),
    "each year": review("2025-12-31"),
    "each term": assessed("2025-09-01", "2025-12-31"),
    "each month": assessed("2025-05-31"),
    "at a rate": meetings("2025-07-01", "2025-12-31", 11),
    "after each": review("2025-05-09", "supervisor-report"),
}
DUE = {
    "within": "2025-08-01",
    "before": "2026-02-15",
    "every": "2026-02-01",
    "each year": "2025-12-31",
    "each term": "2025-12-31",
    "each month": "2025-05-31",
    "at a rate": "2025-12-31",
    "after each": "2025-05-09",
    "always": "2025-06-01",
}


@pytest.mark.parametrize("name", list(DUE))
def test_the_due_day_itself_is_in_time(name: str) -> None:
    way = WAYS[name]
    (item,) = [item for key, item in judged("asked", DUE[name], way.files).items() if key == way.anchor]
    assert (str(item.due), item.verdict) == (DUE[name], Verdict.DUE_SOON)


@pytest.mark.parametrize("name", list(IN_TIME))
def test_what_is_dated_later_is_booked_and_meets_nothing_yet(name: str) -> None:
    way = WAYS[name]
    item = judged("asked", CASES_BEFORE[name], way.files, IN_TIME[name])[way.anchor]
    assert (item.met, str(item.booked), item.verdict) == (None, DUE[name], Verdict.DUE_SOON)


CASES_BEFORE = {
    "within": "2025-07-31",
    "before": "2026-02-14",
    "each year": "2025-12-30",
    "each term": "2025-12-30",
    "each month": "2025-05-30",
    "at a rate": "2025-12-30",
    "after each": "2025-05-08",
}
"""The day before the due day."""


@pytest.mark.parametrize("name", list(WAYS))
def test_a_waiver_that_lapsed_gives_the_occurrence_back_and_says_when(name: str) -> None:
    way, day = WAYS[name], DUE[name]
    before = waiver("2025-03-01", "2025-03-31")
    item = judged("asked", day, way.files, before)[way.anchor]
    assert (item.verdict, str(item.lapsed)) == (Verdict.DUE_SOON, "2025-03-31")

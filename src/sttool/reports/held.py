"""What was held, done and handed in: collegia, reviews, supervision, assessments, courses. Counts only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import Period, add_days
from sttool.obligations.subjects.tallying import DIFFICULTY
from sttool.reports.basis import in_training
from sttool.reports.counts import Counts, Few
from sttool.reports.delicate import COLLEGIA, among, assessed
from sttool.reports.obligations import resting_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.obligations.model import Level, Obligation
    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis
    from sttool.texts import Text

OCCASIONS: Final = (
    *COLLEGIA,
    "review.annual",
    "review.final",
    "review.closing",
    "review.supervisor-report",
    "review.head-talk",
)
LEARNING: Final = (
    "course.done",
    "project.begun",
    "project.presented",
    "evaluation.handed-in",
    "evaluation.told",
    "certificate",
)


class Number(Struct, frozen=True):
    """How often something happened."""

    what: str
    """What, as ``review.annual``."""
    this: int
    """How often this year."""
    last: int
    """How often last year."""


class Norm(Struct, frozen=True):
    """An obligation that asks for so many: how often it was reached, of how many times it was asked."""

    title: Text
    """What is asked."""
    level: Level
    """How strictly it is asked."""
    this: Counts
    """How it stood this year."""
    last: Counts
    """How it stood last year."""


class Delicate(Struct, frozen=True):
    """Numbers that are never broken down: trainees at risk of not reaching the goals, and trainees on leave."""

    opened: Few
    """Risks that were found this year."""
    closed: Few
    """Risks that were settled this year."""
    open: Few
    """Risks on the day."""
    difficulty: Few
    """Collegia of the year that found a difficulty, among all trainees who had one."""
    leave: Few
    """Trainees fully away this year, for so long that clocks stood still."""
    opened_last: Few
    """Risks that were found last year."""
    leave_last: Few
    """Trainees fully away last year."""
    leave_days: int
    """From how many days away on clocks stand still."""


class Held(Struct, frozen=True):
    """The year's occasions and what was learned."""

    occasions: tuple[Number, ...]
    """Collegia, reviews and talks, by kind."""
    activities: tuple[Number, ...]
    """What the own units arranged, by kind, the most frequent first."""
    learning: tuple[Number, ...]
    """Courses, projects, evaluations and certificates."""
    meetings: Number
    """Supervision meetings."""
    assessments: tuple[Number, ...]
    """Assessments, formative and summative."""
    norms: tuple[Norm, ...]
    """The obligations that ask for so many meetings or assessments."""
    assessed_by_norm: bool
    """Whether any asks for assessments."""
    courses_now: dict[str, int]
    """Courses not yet taken by those in training, by status."""
    projects_now: int
    """Projects in hand of those in training."""
    delicate: Delicate
    """Risks and leave, as numbers alone."""


def held(basis: Basis) -> Held:
    """Count what the summaries and the units' logs tell of."""
    supervision = list(resting_on(basis.rules.obligations, "supervision"))
    assessment = list(resting_on(basis.rules.obligations, "assessment"))
    return Held(
        occasions=tuple(_happened(basis, OCCASIONS)),
        activities=tuple(_activities(basis)),
        learning=tuple(_happened(basis, LEARNING)),
        meetings=Number("supervision", *(_meetings(basis.summaries, year) for year in (basis.this, basis.last))),
        assessments=tuple(_happened(basis, ("assessment.formative", "assessment.summative"))),
        norms=tuple(_norms(basis, (*supervision, *assessment))),
        assessed_by_norm=bool(assessment),
        courses_now=_courses(basis),
        projects_now=_projects(basis),
        delicate=_delicate(basis),
    )


def _norms(basis: Basis, asked: Iterable[Obligation]) -> Iterator[Norm]:
    """How the obligations that ask for so many stood; one that was asked of nobody in either year is left out."""
    for item in asked:
        this, last = (basis.counts(item.id, year) for year in (basis.year, basis.year - 1))
        if this != Counts() or last != Counts():
            yield Norm(item.title, item.level, this, last)


def _happened(basis: Basis, wanted: Iterable[str]) -> Iterator[Number]:
    """How often each of some things happened; what happened in neither year is left out."""
    for what in wanted:
        this, last = (
            sum(_in(item.days.get(what, ()), year) for item in basis.summaries) for year in (basis.this, basis.last)
        )
        if this or last:
            yield Number(what, this, last)


def _in(days: Iterable[date], year: Period) -> int:
    return sum(day in year for day in days)


def _activities(basis: Basis) -> Iterator[Number]:
    """What the own units arranged, by kind, in order of number."""
    this: dict[str, int] = {}
    last: dict[str, int] = {}
    for unit in basis.clinic.own_units:
        for item in basis.clinic.unit_filed(unit, "activity"):
            for found, year in ((this, basis.this), (last, basis.last)):
                if item.record.date in year:
                    found[item.record.kind] = found.get(item.record.kind, 0) + 1
    for kind in sorted(this.keys() | last.keys(), key=lambda kind: (-this.get(kind, 0), kind)):
        yield Number(f"activity.{kind}", this.get(kind, 0), last.get(kind, 0))


def _meetings(summaries: Iterable[Summary], year: Period) -> int:
    """The meetings of a year: those entered one by one, and the summaries' shared out by days."""
    found = 0
    for item in summaries:
        found += _in(item.days.get("supervision", ()), year)
        for period, number in item.meetings:
            part = period.overlap(year)
            if part is not None:
                # Rounded on the running sum, so that two years together never have more or fewer than there were.
                earlier = Period(period.start, add_days(part.start, -1)).days if part.start > period.start else 0
                found += number * (earlier + part.days) // period.days - number * earlier // period.days
    return found


def _courses(basis: Basis) -> dict[str, int]:
    """Courses not yet taken of those in training, by status."""
    found: dict[str, int] = {}
    for item in in_training(basis.summaries, basis.day):
        for status, number in item.courses.items():
            if status not in {"done", "cancelled"}:
                found[status] = found.get(status, 0) + number
    return {status: found[status] for status in ("admitted", "reserve", "applied", "wanted") if status in found}


def _projects(basis: Basis) -> int:
    """Projects that have begun and are not presented, of those in training."""
    return sum(
        max(0, _upto(item, "project.begun", basis.day) - _upto(item, "project.presented", basis.day))
        for item in in_training(basis.summaries, basis.day)
    )


def _upto(item: Summary, what: str, day: date) -> int:
    return sum(one <= day for one in item.days.get(what, ()))


def _delicate(basis: Basis) -> Delicate:
    this, last = basis.this, basis.last
    of_year, of_last = (among(basis.survey, year) for year in (basis.year, basis.year - 1))
    now = min(of_year, sum(1 for _ in in_training(basis.summaries, basis.day)))
    concerns = [concern for item in basis.summaries for concern in item.concerns]
    looked_at = min(of_year, assessed(basis.survey, basis.year))
    difficulty = sum(_in(item.days.get(DIFFICULTY, ()), this) for item in basis.summaries)
    return Delicate(
        opened=Few(sum(opened in this for opened, _ in concerns), of_year),
        closed=Few(sum(closed is not None and closed in this for _, closed in concerns), of_year),
        open=Few(
            sum(opened <= basis.day and (closed is None or closed > basis.day) for opened, closed in concerns), now
        ),
        difficulty=Few(difficulty, looked_at),
        leave=Few(sum(_on_leave(item, this, basis.rules.leave_days) for item in basis.summaries), of_year),
        opened_last=Few(sum(opened in last for opened, _ in concerns), of_last),
        leave_last=Few(sum(_on_leave(item, last, basis.rules.leave_days) for item in basis.summaries), of_last),
        leave_days=basis.rules.leave_days,
    )


def _on_leave(item: Summary, year: Period, least: int) -> bool:
    """Say whether a trainee was fully away in a year, for so long that clocks stand still."""
    return any(period.days >= least and period.overlap(year) is not None for period in item.leave)

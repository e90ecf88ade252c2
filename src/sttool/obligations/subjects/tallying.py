"""What a summary keeps of a dossier's logs and occasions: days by what happened, and numbers; never words."""

from __future__ import annotations

from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from sttool.dates import Period
from sttool.kinds.progress import MeetingSummary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.kinds.dossier import Folder

DIFFICULTY = "collegium.difficulty"
"""The collegia that found a trainee in difficulty: to be counted, and never told of anybody."""


def happened(dossier: Folder) -> Mapping[str, tuple[date, ...]]:
    """The days on which something was held, done or handed in, sorted, by what it was."""
    found: dict[str, list[date]] = {}
    # The entries of the one log that may have hundreds are not looked at one by one.
    meetings = [item.record.date for item in dossier.of("supervision") if type(item.record) is not MeetingSummary]
    if meetings:
        found["supervision"] = meetings
    for what, day in (*_occasions(dossier), *_logs(dossier)):
        if day is not None:
            found.setdefault(what, []).append(day)
    # The same few words and days in thousands of dossiers: each kept once.
    return {intern(what): tuple(map(_same, sorted(found[what]))) for what in sorted(found)}


@lru_cache(maxsize=1 << 14)
def _same(day: date) -> date:
    """Give the one day that is kept of all that are alike: of forty years, which is more than records go back."""
    return day


def told_meetings(dossier: Folder) -> tuple[tuple[Period, int], ...]:
    """The summaries of supervision: the days each speaks of, and how many meetings it tells of."""
    return tuple(
        (Period(item.record.start, item.record.end), item.record.meetings)
        for item in dossier.of("supervision")
        if type(item.record) is MeetingSummary
    )


def courses_by_status(dossier: Folder) -> Mapping[str, int]:
    """How many courses there are by status."""
    found: dict[str, int] = {}
    for item in dossier.of("course"):
        found[intern(item.record.status)] = found.get(item.record.status, 0) + 1
    return found


def _occasions(dossier: Folder) -> Iterator[tuple[str, date | None]]:
    for item in dossier.of("collegium"):
        yield f"collegium.{item.record.kind}", item.day
        if item.record.outcome == "difficulty":
            yield DIFFICULTY, item.day
    for item in dossier.of("review"):
        yield f"review.{item.sort}", item.day


def _logs(dossier: Folder) -> list[tuple[str, date | None]]:
    found: list[tuple[str, date | None]] = []
    found += [(f"assessment.{item.record.mode}", item.record.date) for item in dossier.of("assessment")]
    courses = [item.record for item in dossier.of("course") if item.record.status == "done"]
    found += [("course.done", course.end or course.start) for course in courses]
    found += [("project.begun", item.record.start) for item in dossier.of("project")]
    found += [("project.presented", item.record.presented) for item in dossier.of("project")]
    found += [("evaluation.handed-in", item.record.handed_in) for item in dossier.of("evaluation")]
    found += [("evaluation.told", item.record.reported) for item in dossier.of("evaluation")]
    found += [("certificate", item.record.date) for item in dossier.of("certificate")]
    return found

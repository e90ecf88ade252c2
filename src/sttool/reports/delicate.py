"""What is delicate: the duties whose numbers tell that somebody is in difficulty, and when a report holds them back.

Such an obligation is asked only where somebody is at risk. Whether it was met in time says little of a person; that it
stands anywhere at all says that there is one. So it is told as a number out of enough people, or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from sttool.obligations.model import AfterEach, Always
from sttool.reports.basis import in_training
from sttool.reports.counts import Few

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.obligations.model import About, Obligation
    from sttool.obligations.summary import Summary
    from sttool.survey import Survey

DELICATE: Final[Mapping[About, str]] = {
    "concern": "asked only for a trainee at risk of not reaching the goals: a report of it, a plan, the support",
    "collegium": "asked only after a collegium that showed difficulty: an action plan",
}
"""What an obligation may be about, or rest on, that makes its numbers delicate; and why."""

COLLEGIA: Final = ("collegium.specialist", "collegium.bt", "collegium.at")
"""The occasions on which a difficulty can show."""


def delicate(obligation: Obligation) -> bool:
    """Say whether an obligation's numbers tell of somebody's difficulty: by what it is about, or by its records.

    A collegium as evidence tells nothing: everybody has one.
    """
    if obligation.about in DELICATE:
        return True
    if isinstance(obligation.due, Always):
        return False
    begins = isinstance(obligation.due, AfterEach) and obligation.due.record == "concern"
    return begins or any(proof.record == "concern" for stage in obligation.stages for proof in stage.proofs)


def among(survey: Survey, year: int, programmes: Iterable[str] = ()) -> int:
    """How many trainees a delicate number of a year is taken from: all, or those of some programmes.

    They are those in training on any day of it. Of the year that runs they are no more than on the day, or what is
    open could be told of those who are left.
    """
    wanted, day = frozenset(programmes), survey.request.day
    items = [item for item in survey.register.summaries if not wanted or item.programme in wanted]
    present = sum(_present(item, year) for item in items)
    return present if year < day.year else min(present, sum(1 for _ in in_training(items, day)))


def assessed(survey: Survey, year: int, programmes: Iterable[str] = ()) -> int:
    """How many trainees had a collegium in a year: those that a number of collegia is taken from."""
    wanted = frozenset(programmes)
    return sum(
        any(day.year == year and day <= survey.request.day for what in COLLEGIA for day in item.days.get(what, ()))
        for item in survey.register.summaries
        if not wanted or item.programme in wanted
    )


def withheld(survey: Survey, year: int) -> frozenset[tuple[str, int]]:
    """The delicate obligations, each with the years in which too few were in training for its numbers to be told.

    What has no day, or a day after the year of the report, is counted with that year. What fell due before the records
    began is nobody's.
    """
    since = survey.clinic.settings.since
    years = {due for _, due, _ in survey.tally if since is None or due >= since.year}
    years |= {0, year, year - 1, *(item.due.year for item in survey.occurrences if item.due is not None)}
    return frozenset(
        (item.id, one)
        for item in survey.rules.obligations
        if delicate(item)
        for one in years
        if not Few(0, _behind(survey, item, one if 0 < one < year else year)).shown
    )


def told(survey: Survey, held: frozenset[tuple[str, int]]) -> Survey:
    """Leave what is held back out of a survey: no total, no list and no picture made of it has it either."""
    if not held:
        return survey
    return replace(
        survey,
        tally=type(survey.tally)({key: number for key, number in survey.tally.items() if key[:2] not in held}),
        occurrences=tuple(
            item for item in survey.occurrences if (item.obligation, item.due.year if item.due else 0) not in held
        ),
    )


def _behind(survey: Survey, item: Obligation, year: int) -> int:
    """How many trainees an obligation's numbers of a year are taken from."""
    programmes = item.applies.programme
    people = among(survey, year, programmes)
    return min(people, assessed(survey, year, programmes)) if item.about == "collegium" else people


def _present(item: Summary, year: int) -> bool:
    """Say whether a training lay in a year with any of its days."""
    return item.start is not None and item.start.year <= year and (item.ended is None or item.ended.year >= year)

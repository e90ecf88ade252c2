"""What inspectors ask to be sent beforehand, and how much of it is in the records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import Period, Span, before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.obligations.model import Obligation
    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.summary import Summary
    from sttool.reports.pages.desk import Desk

_WITHOUT: Final = Span(5, "years")
"""How far back is counted where there has been no inspection: as often as there is to be one."""

_COUNTED: Final = (
    *("assessment.formative", "assessment.summative", "collegium.specialist", "collegium.bt", "collegium.at"),
    *("review.annual", "course.done", "project.presented", "evaluation.handed-in"),
)
_NOT_OF_AT: Final = frozenset({"review.annual", "course.done", "project.presented"})
"""What nothing asks for in AT: shown where there is some, and not said to be missing."""
_ARRANGED: Final = ("teaching", "supervisor-meeting")


class Paper(Struct, frozen=True):
    """Something to send or to show before an inspection."""

    what: str
    """What: ``contract``, ``plan``, ``trained``, ``programme.training``, or what is counted, as ``course.done``."""
    have: int | None = None
    """How many there are; ``None`` where a day tells."""
    of: int | None = None
    """Of how many; ``None`` where no number is asked for."""
    day: date | None = None
    """The day it was last revised; ``None`` where it never was, or a number tells."""

    @property
    def wanting(self) -> bool:
        """Say whether it is not whole: fewer than asked for, none, or without a day."""
        if self.of is not None:
            return (self.have or 0) < self.of
        return self.day is None if self.have is None else not self.have


def papers(
    desk: Desk, unit: str, programme: str, occurrences: Sequence[Occurrence], last: date | None
) -> Iterator[Paper]:
    """Look for each; what is counted is counted since the last external inspection."""
    here = [item for item in desk.home(unit) if item.programme == programme]
    own = {item.trainee for item in here}
    for record in ("contract", "plan"):
        asking = {item.id for item in desk.basis.rules.obligations if item.about == "trainee" and _asks(item, record)}
        found = [item for item in occurrences if item.obligation in asking and item.subject.split("/")[1] in own]
        concerned = {item.subject for item in found}
        lacking = {item.subject for item in found if item.met is None}
        if concerned:
            yield Paper(record, len(concerned - lacking), len(concerned))
    yield from _trained(desk, here)
    for item in ("training", "introduction"):
        yield Paper(f"programme.{item}", day=_revised(desk, unit, item))
    within = Period(last if last is not None else before(desk.day, _WITHOUT), desk.day)
    yield from _counted(desk, unit, programme, within)


def _asks(item: Obligation, record: str) -> bool:
    """Say whether an obligation asks for the paper itself: what only rests on it, as on other records, does not."""
    return {proof.record for stage in item.stages for proof in stage.proofs} == {record}


def _trained(desk: Desk, here: Sequence[Summary]) -> Iterator[Paper]:
    mains = {spell.person for item in here for spell in item.supervised if spell.main and desk.day in spell.period}
    if mains:
        people = desk.basis.clinic.people
        known = [people[one].record.supervisor_training for one in mains if one in people]
        yield Paper("trained", sum(any(day <= desk.day for day in days) for days in known), len(mains))


def _revised(desk: Desk, unit: str, sort: str) -> date | None:
    """The last day on which a written programme was revised."""
    days = (
        day
        for item in desk.basis.clinic.unit_filed(unit, "programme")
        if item.sort == sort
        for day in item.record.revised
        if day <= desk.day
    )
    return max(days, default=None)


def _counted(desk: Desk, unit: str, programme: str, within: Period) -> Iterator[Paper]:
    """What was held and handed in by those who had the unit as home, and what the unit arranged."""
    all_of = [
        item
        for item in desk.basis.summaries
        if item.programme == programme and desk.basis.homes.get(item.trainee) == unit
    ]
    for what in _COUNTED:
        number = sum(day in within for item in all_of for day in item.days.get(what, ()))
        if number or not (what.startswith("collegium.") or (programme == "AT" and what in _NOT_OF_AT)):
            yield Paper(what, number)
    logged = [item.record for item in desk.basis.clinic.unit_filed(unit, "activity") if item.record.date in within]
    for kind in _ARRANGED:
        number = sum(
            item.kind == kind and (not item.for_what or programme in item.for_what) for item in logged
        )  # fmt: skip
        yield Paper(f"activity.{kind}", number)

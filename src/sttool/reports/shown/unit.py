"""The page on one unit, made from a survey: who heads and directs, who trains there, and what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.clinic import covering, period_of, term_of
from sttool.reports.basis import home_on, in_training
from sttool.reports.shown.items import Naming, pressing, standing_of
from sttool.reports.shown.trainee import place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Place, Who
    from sttool.reports.counts import Counts
    from sttool.reports.shown.page import Item
    from sttool.survey import Survey

_OF_UNIT = frozenset({"unit", "unit-programme", "assignment"})


class Member(Struct, frozen=True):
    """A trainee with the unit as home."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    since: date
    """The first day of the training."""
    expected_end: date | None
    """The day it is expected to be complete; ``None`` where that cannot be reckoned."""
    supervisors: tuple[Who, ...]
    """The main supervisors on the day."""
    counts: Counts
    """How the obligations upon the training stand."""


class Office(Struct, frozen=True):
    """Who heads a unit or directs its training, now or to come."""

    who: Who
    """The person."""
    role: str
    """``head`` or ``acting``; of a study director ``clinic``, or ``overall`` for the overarching one."""
    period: Period
    """The days of it."""


class UnitPage(Struct, frozen=True):
    """The page on one unit."""

    unit: Place
    """The unit."""
    setting: str
    """primary-care, hospital or other."""
    external: bool
    """Whether it is another's, which receives trainees on placement."""
    heads: tuple[Office, ...]
    """Its heads, now and to come."""
    directors: tuple[Office, ...]
    """Its study directors, now and to come."""
    members: tuple[Member, ...]
    """Those in training on the day with the unit as home."""
    here: int
    """How many serve there on the day, visitors too."""
    visitors: int
    """How many of those are from outside."""
    places: int | None
    """How many it can take at a time; ``None`` where nothing is laid down for the day."""
    counts: Counts
    """How the unit's own obligations stand."""
    items: tuple[Item, ...]
    """Those that are overdue, cannot be judged, are due soon or paused; in that order, and then by day."""


def unit_page(survey: Survey, unit: str, name: Callable[[str], str | None]) -> UnitPage | None:
    """Put the page together; ``None`` where the unit's own file cannot be read."""
    clinic, day = survey.clinic, survey.request.day
    found = clinic.units.get(unit)
    if found is None:
        return None
    naming = Naming(survey.rules, name, day)
    home = [item for item in in_training(survey.register.summaries, day) if home_on(item, day) == unit]
    own = [item for item in survey.occurrences if _subject(item) == (True, unit)]
    of_members: dict[str, list[Occurrence]] = {}
    for item in survey.occurrences:
        of_unit, ident = _subject(item)
        if not of_unit:
            of_members.setdefault(ident, []).append(item)
    visitors = sum(day in period_of(item.record) for item in clinic.unit_filed(unit, "visitor"))
    limits = [item for item in found.record.capacity if day in period_of(item)]
    return UnitPage(
        unit=place(clinic, unit),
        setting=found.record.setting,
        external=bool(found.record.external),
        heads=tuple(_heads(clinic, naming, unit)),
        directors=tuple(_directors(clinic, naming, unit)),
        members=tuple(_member(naming, item, of_members.get(item.trainee, [])) for item in home),
        here=visitors + sum(_serves(item, day) == unit for item in in_training(survey.register.summaries, day)),
        visitors=visitors,
        places=limits[-1].trainees if limits else None,
        counts=standing_of(own),
        items=pressing(naming, own),
    )


def _subject(item: Occurrence) -> tuple[bool, str]:
    """Whether an occurrence is a unit's, and whose it is."""
    kind, ident = item.subject.split("/")[:2]
    return kind in _OF_UNIT, ident


def _serves(summary: Summary, day: date) -> str | None:
    """The unit where a trainee serves on a day; nowhere on full leave."""
    if any(day in period for period in summary.leave):
        return None
    away = [spell.unit for spell in summary.placements if day in spell.period]
    return away[0] if away else home_on(summary, day)


def _heads(clinic: Clinic, naming: Naming, unit: str) -> Iterator[Office]:
    """Those who head the unit on the day, or will."""
    for one in clinic.units[unit].record.heads:
        if period_of(one).end >= naming.day:
            yield Office(naming.who(one.person), "acting" if one.acting else "head", period_of(one))


def _directors(clinic: Clinic, naming: Naming, unit: str) -> Iterator[Office]:
    """Those who direct the unit's training on the day, or will."""
    for item in covering(clinic, unit, None):
        term = term_of(item.record)
        if term.end >= naming.day:
            yield Office(naming.who(item.record.person), item.record.scope, term)


def _member(naming: Naming, summary: Summary, occurrences: list[Occurrence]) -> Member:
    mains = {spell.person for spell in summary.supervised if spell.main and naming.day in spell.period}
    return Member(
        who=naming.who(summary.trainee),
        programme=summary.programme,
        since=summary.start or naming.day,
        expected_end=summary.expected_end,
        supervisors=tuple(naming.who(one) for one in sorted(mains)),
        counts=standing_of(occurrences),
    )

"""Who is due for a collegium or a yearly review this term, in groups for an afternoon each: a proposal, not a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.dates import slot_of
from sttool.obligations.occurrence import Verdict
from sttool.reports.basis import basis_of
from sttool.reports.trainees import PROGRAMMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from sttool.obligations.model import Obligation, Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis, Place, Who
    from sttool.survey import Survey

AFTERNOON: Final = 8
"""How many are taken on one afternoon: the tool's choice, as collegia are commonly held."""

Occasion: TypeAlias = Literal["collegium", "review"]


class Awaited(Struct, frozen=True):
    """An occasion that is due."""

    occasion: Occasion
    """collegium or review."""
    obligation: str
    """The id of the obligation that asks for it."""
    due: date
    """By when."""
    overdue: bool
    """Whether that day has passed."""
    booked: date | None
    """The day it is booked for; ``None`` where it is not."""


class Attendant(Struct, frozen=True):
    """A trainee who is due."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    unit: Place
    """The home unit on the day."""
    supervisors: tuple[Who, ...]
    """The main supervisors on the day."""
    awaited: tuple[Awaited, ...]
    """What is due by the end of the term, overdue ones too; by occasion and then by day."""

    @property
    def occasions(self) -> tuple[Occasion, ...]:
        """What is still to be booked; one that is booked is enough, also where an earlier one is overdue."""
        booked = {occasion for occasion, _ in self.booked}
        return tuple(dict.fromkeys(item.occasion for item in self.awaited if item.occasion not in booked))

    @property
    def booked(self) -> tuple[tuple[Occasion, date], ...]:
        """What is booked, and for which day."""
        return tuple(dict.fromkeys((item.occasion, item.booked) for item in self.awaited if item.booked is not None))

    @property
    def due(self) -> date:
        """The first of the days."""
        return min(item.due for item in self.awaited)

    @property
    def overdue(self) -> bool:
        """Say whether something is overdue."""
        return any(item.overdue for item in self.awaited)


class Sitting(Struct, frozen=True):
    """Those of one unit and programme who could be taken on one afternoon."""

    unit: Place
    programme: str
    people: tuple[Attendant, ...]


class Sittings(Struct, frozen=True):
    """The term, its last day, the afternoons proposed, and those for whom all is booked already."""

    term: str
    until: date
    groups: tuple[Sitting, ...]
    booked: tuple[Attendant, ...]


def sittings(survey: Survey, name: Callable[[str], str | None], most: int = AFTERNOON) -> Sittings:
    """Propose afternoons for the term of the day: a unit's trainees together, and a supervisor's with them."""
    day = survey.request.day
    term = slot_of(day, "term")
    basis = basis_of(survey, day.year, name)
    waiting = _waiting(survey.rules, survey.occurrences, term.period.end)
    people = [
        _attendant(basis, summary, waiting[summary.trainee])
        for summary in survey.register.summaries
        if summary.trainee in waiting
    ]
    to_book = [one for one in people if one.occasions]
    return Sittings(
        term=term.name,
        until=term.period.end,
        groups=tuple(_groups(to_book, most)),
        booked=tuple(one for one in people if not one.occasions),
    )


def occasion_of(obligation: Obligation) -> Occasion | None:
    """What occasion an obligation on a trainee asks for; ``None`` where it is no collegium and no yearly review."""
    if obligation.about != "trainee":
        return None
    proofs = [proof for stage in obligation.stages for proof in stage.proofs]
    if any(proof.record == "collegium" for proof in proofs):
        return "collegium"
    for proof in proofs:
        if proof.record == "review" and any(
            str(one.field) == "kind" and "annual" in one.values for one in proof.where
        ):  # fmt: skip
            return "review"
    return None


def _waiting(rules: Rules, items: Iterable[Occurrence], until: date) -> dict[str, list[Awaited]]:
    """What is open and due by a day, by trainee."""
    occasions = {item.id: occasion for item in rules.obligations if (occasion := occasion_of(item)) is not None}
    found: dict[str, list[Awaited]] = {}
    for item in items:
        occasion = occasions.get(item.obligation)
        if occasion is None or item.due is None or item.due > until or item.verdict not in _TO_COME:
            continue
        overdue = item.verdict is Verdict.OVERDUE
        awaited = Awaited(occasion, item.obligation, item.due, overdue, item.booked)
        found.setdefault(item.subject.split("/")[1], []).append(awaited)
    return found


_TO_COME: Final = frozenset({Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UPCOMING})


def _attendant(basis: Basis, summary: Summary, awaited: Sequence[Awaited]) -> Attendant:
    mains = [spell.person for spell in summary.supervised if spell.main and basis.day in spell.period]
    return Attendant(
        who=basis.who(summary.trainee),
        programme=summary.programme,
        unit=basis.place(basis.homes.get(summary.trainee, "")),
        supervisors=tuple(basis.who(one) for one in sorted(set(mains))),
        awaited=tuple(sorted(awaited, key=lambda item: (item.occasion, item.due, item.obligation))),
    )


def _groups(people: Iterable[Attendant], most: int) -> Iterator[Sitting]:
    """A unit and programme at a time, in their order; in each as few afternoons as can be."""
    found: dict[tuple[str, int], list[Attendant]] = {}
    for one in people:
        found.setdefault((one.unit.id, PROGRAMMES.index(one.programme)), []).append(one)
    for _, group in sorted(found.items(), key=lambda pair: pair[0]):
        for part in _afternoons(group, most):
            yield Sitting(group[0].unit, group[0].programme, tuple(part))


def _afternoons(people: Iterable[Attendant], most: int) -> list[list[Attendant]]:
    """Fill afternoons with supervisors' trainees, the largest first; only who has more than fit is divided."""
    by_supervisor: dict[str, list[Attendant]] = {}
    for one in sorted(people, key=lambda one: (one.due, one.who.id)):
        by_supervisor.setdefault(one.supervisors[0].id if one.supervisors else "", []).append(one)
    shares = [
        own[start : start + most] for own in by_supervisor.values() for start in range(0, len(own), most)
    ]  # fmt: skip
    made: list[list[Attendant]] = []
    for share in sorted(shares, key=lambda share: (-len(share), share[0].due, share[0].who.id)):
        room = next((part for part in made if len(part) + len(share) <= most), None)
        if room is None:
            made.append(list(share))
        else:
            room.extend(share)
    return made

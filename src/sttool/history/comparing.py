"""What changed for the study director between two days: two surveys, compared.

It is the base of every "since": since the last review, since last year's report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.history.differences import Difference, differences
from sttool.obligations.occurrence import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from sttool.dates import Period
    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.summary import PlacementSpell, Summary
    from sttool.survey import Survey

PlacementChange: TypeAlias = Literal["new", "moved", "dropped"]

NEWLY: Final = (Verdict.OVERDUE, Verdict.MISSED, Verdict.MET_LATE, Verdict.MET, Verdict.DUE_SOON)
"""The verdicts that are news when an occurrence gets them, in the order in which they are told."""

_REASONS: Final = (
    "programme", "regulation", "specialties", "start", "work", "absences", "credited", "extended", "months_needed",
    "changed_from", "bt", "ended",
)  # fmt: skip
"""The fields of a training that its expected end is made of."""


class Came(Struct, frozen=True):
    """A trainee who came or left; ``day`` is when, where it is known, ``outcome`` how it ended."""

    trainee: str
    programme: str
    day: date | None
    outcome: str | None = None


class EndMoved(Struct, frozen=True):
    """An expected end that moved, and what in the trainee's own record it comes of."""

    trainee: str
    old: date | None
    new: date | None
    because: tuple[Difference, ...]


class Supervisor(Struct, frozen=True):
    """A trainee's main supervisors on the first day, and on the second, where they are not the same."""

    trainee: str
    old: tuple[str, ...]
    new: tuple[str, ...]


class PlacementMoved(Struct, frozen=True):
    """A placement that is new, has other days or another unit, or was struck out."""

    trainee: str
    change: PlacementChange
    old: PlacementSpell | None
    new: PlacementSpell | None


class Comparison(Struct, frozen=True):
    """What changed from one survey to a later one."""

    came: tuple[Came, ...]
    went: tuple[Came, ...]
    newly: Mapping[Verdict, tuple[Occurrence, ...]]
    ends: tuple[EndMoved, ...]
    supervisors: tuple[Supervisor, ...]
    placements: tuple[PlacementMoved, ...]

    @property
    def empty(self) -> bool:
        """Say whether nothing changed."""
        return not any((self.came, self.went, self.ends, self.supervisors, self.placements, *self.newly.values()))


Own: TypeAlias = "Callable[[str], Mapping[str, object]]"
"""From a trainee's id to the data of the trainee's own record."""


def compare(before: Survey, after: Survey, old: Own, new: Own) -> Comparison:
    """Compare two surveys of all occurrences; ``old`` and ``new`` give a trainee's own record as each read it."""
    first = {item.trainee: item for item in before.register.summaries}
    second = {item.trainee: item for item in after.register.summaries}
    both = [(first[ident], second[ident]) for ident in sorted(first.keys() & second.keys())]
    here, there = _present(first, before.request.day), _present(second, after.request.day)
    return Comparison(
        came=tuple(Came(ident, second[ident].programme, second[ident].start) for ident in sorted(there - here)),
        went=tuple(_went(first[ident], second.get(ident)) for ident in sorted(here - there)),
        newly=_newly(before, after),
        ends=tuple(_ends(both, old, new)),
        supervisors=tuple(_supervisors(both, before.request.day, after.request.day)),
        placements=tuple(_placements(first, second)),
    )


def _present(summaries: Mapping[str, Summary], day: date) -> frozenset[str]:
    """Who is in training on a day: begun, and not ended."""
    return frozenset(
        ident
        for ident, item in summaries.items()
        if (item.start is None or item.start <= day) and (item.ended is None or item.ended >= day)
    )


def _went(old: Summary, new: Summary | None) -> Came:
    return Came(old.trainee, old.programme, new.ended if new else None, new.outcome if new else None)


def _newly(before: Survey, after: Survey) -> Mapping[Verdict, tuple[Occurrence, ...]]:
    """The occurrences that have come to a verdict that they did not have."""
    was = {item.key: item.verdict for item in before.occurrences}
    done = frozenset({Verdict.MET, Verdict.MET_LATE})
    found: dict[Verdict, list[Occurrence]] = {verdict: [] for verdict in NEWLY}
    for item in after.occurrences:
        earlier = was.get(item.key)
        if item.verdict in found and earlier is not item.verdict and not (earlier in done and item.verdict in done):
            found[item.verdict].append(item)
    return {verdict: tuple(items) for verdict, items in found.items() if items}


def _ends(both: list[tuple[Summary, Summary]], old: Own, new: Own) -> Iterator[EndMoved]:
    for one, other in both:
        if one.expected_end == other.expected_end:
            continue
        moved = differences(_only(old(one.trainee)), _only(new(other.trainee)))
        yield EndMoved(one.trainee, one.expected_end, other.expected_end, moved)


def _only(data: Mapping[str, object]) -> dict[str, object]:
    return {key: data[key] for key in _REASONS if key in data}


def _supervisors(both: list[tuple[Summary, Summary]], first: date, second: date) -> Iterator[Supervisor]:
    for one, other in both:
        old, new = _main(one, first), _main(other, second)
        if old != new and (other.ended is None or other.ended >= second):
            yield Supervisor(one.trainee, old, new)


def _main(item: Summary, day: date) -> tuple[str, ...]:
    return tuple(sorted({spell.person for spell in item.supervised if spell.main and day in spell.period}))


def _placements(first: Mapping[str, Summary], second: Mapping[str, Summary]) -> Iterator[PlacementMoved]:
    for ident in sorted(second):
        old = {item.id: item for item in first[ident].placements} if ident in first else {}
        new = {item.id: item for item in second[ident].placements}
        for key in sorted(old.keys() | new.keys()):
            was, now = old.get(key), new.get(key)
            if was is None:
                yield PlacementMoved(ident, "new", None, now)
            elif now is None:
                yield PlacementMoved(ident, "dropped", was, None)
            elif _where(was) != _where(now):
                yield PlacementMoved(ident, "moved", was, now)


def _where(item: PlacementSpell) -> tuple[Period, str]:
    return item.period, item.unit

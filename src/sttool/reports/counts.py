"""How many occurrences stand how: what every table of obligations is made of."""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import astuple

from sttool.obligations.occurrence import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FEW: Final = 5
"""Counts of what is delicate are not broken down below this."""


class Counts(Struct, frozen=True):
    """Occurrences by verdict. What fell due before the records began is counted for nobody."""

    met: int = 0
    """Met in time."""
    late: int = 0
    """Met after the day."""
    missed: int = 0
    """Not met, and no longer possible to meet."""
    overdue: int = 0
    """Not met, with the day passed."""
    soon: int = 0
    """Due soon."""
    upcoming: int = 0
    """Due later."""
    waived: int = 0
    """Set aside by a waiver."""
    paused: int = 0
    """Standing still, as during leave."""
    unknown: int = 0
    """Not to be judged by what is recorded."""

    @property
    def coming(self) -> int:
        """Those whose day has not passed, also where the clock stands still: how many do would tell who is on leave."""
        return self.soon + self.upcoming + self.paused

    @property
    def other(self) -> int:
        """Those that are set aside, or cannot be judged."""
        return self.waived + self.unknown

    @property
    def unmet(self) -> int:
        """Those whose day passed without their being met."""
        return self.missed + self.overdue

    @property
    def done(self) -> int:
        """Those that were met, in time or late."""
        return self.met + self.late

    @property
    def rest(self) -> int:
        """Those of which nothing can be said yet: coming, set aside, or not to be judged."""
        return self.coming + self.other

    @property
    def judged(self) -> int:
        """Those whose day has come: met, met late, missed or overdue."""
        return self.met + self.late + self.unmet

    @property
    def total(self) -> int:
        """All of them."""
        return self.judged + self.coming + self.other

    @property
    def in_time(self) -> int | None:
        """The share met in time of those judged, in whole percent; ``None`` where none is.

        All are a hundred percent only where all are: 199 of 200 are 99.
        """
        return 100 * self.met // self.judged if self.judged else None

    @property
    def by_verdict(self) -> dict[str, int]:
        """How many have each verdict, those that none has left out; by the verdicts' own names."""
        return {
            verdict.value: number for verdict, name in _BY_VERDICT.items() if (number := getattr(self, name))
        }  # fmt: skip

    def __add__(self, other: Counts) -> Counts:
        """Add two counts up, verdict by verdict."""
        return Counts(*map(add, astuple(self), astuple(other)))


_NAMES: Final = tuple(Counts.__struct_fields__)
_BY_VERDICT: Final[Mapping[Verdict, str]] = {
    Verdict.MET: "met",
    Verdict.MET_LATE: "late",
    Verdict.MISSED: "missed",
    Verdict.OVERDUE: "overdue",
    Verdict.DUE_SOON: "soon",
    Verdict.UPCOMING: "upcoming",
    Verdict.WAIVED: "waived",
    Verdict.PAUSED: "paused",
    Verdict.UNKNOWN: "unknown",
}


def counted(pairs: Iterable[tuple[Verdict, int]]) -> Counts:
    """Add verdicts and their numbers up."""
    found = dict.fromkeys(_NAMES, 0)
    for verdict, number in pairs:
        if verdict in _BY_VERDICT:
            found[_BY_VERDICT[verdict]] += number
    return Counts(**found)


def summed(many: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return sum(many, Counts())


class Few(Struct, frozen=True):
    """A number among so many people that it may be shown, or among so few that it may not."""

    number: int
    """The number."""
    among: int
    """How many people it is taken from."""

    @property
    def shown(self) -> bool:
        """Say whether the number may be shown: it tells of nobody when it is taken from enough people."""
        return self.among >= FEW

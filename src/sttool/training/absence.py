"""Absence rules as data, and what share of each day they leave.

A rule says for some kinds of absence what becomes of it: deducted, credited in full, or credited up to so many days a
calendar year or in all. Kinds named in one rule share its days; kinds in rules of their own have days of their own.
A kind that no rule names is deducted in full.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Treatment: TypeAlias = Literal["deducted", "credited", "days"]


class AbsenceRule(Struct, frozen=True):
    """What becomes of some kinds of absence.

    ``days`` (whole days of the employed time; a day of half absence takes half a day) is read where ``treatment`` is
    ``days``: so many are credited each calendar year, or once for ``ever``, in the order of the calendar.
    """

    kinds: tuple[str, ...]
    treatment: Treatment = "deducted"
    days: int = 0
    each: Literal["year", "ever"] = "year"


PLAIN: tuple[AbsenceRule, ...] = (AbsenceRule(("counts",), "credited"),)
"""What the names of the kinds say by themselves, before any pack."""

Used: TypeAlias = dict[tuple[int, int], int]
"""Days used up so far, in parts, by rule and calendar year (0 for a rule that is for ever)."""


class Shares(Struct, frozen=True):
    """The absent share of one stretch of days, in parts of the whole: what is deducted, and what rules limit."""

    fixed: int
    limited: tuple[tuple[int, AbsenceRule, int], ...]

    @property
    def by_year(self) -> bool:
        """Say whether a new year may change it."""
        return any(rule.each == "year" for _, rule, _ in self.limited)


def by_kind(rules: tuple[AbsenceRule, ...]) -> dict[str, tuple[int, AbsenceRule]]:
    """Order rules by kind; the first that names a kind is its rule."""
    found: dict[str, tuple[int, AbsenceRule]] = {}
    for number, rule in enumerate(rules):
        for kind in rule.kinds:
            found.setdefault(kind, (number, rule))
    return found


def shares(absent: Mapping[str, int], rules: Mapping[str, tuple[int, AbsenceRule]], whole: int) -> Shares:
    """Sort the absence of a stretch: several on a day add up, and together they are at most the whole.

    What is deducted in any case comes first, so that no credited day is spent on a day that is lost already.
    """
    fixed, limited = 0, dict[int, tuple[AbsenceRule, int]]()
    for kind, share in absent.items():
        number, rule = rules.get(kind, (-1, None))
        if rule is None or rule.treatment == "deducted":
            fixed += share
        elif rule.treatment == "days":
            limited[number] = (rule, limited[number][1] + share if number in limited else share)
    fixed = min(fixed, whole)
    room, kept = whole - fixed, []
    for number in sorted(limited):
        rule, share = limited[number]
        share = min(share, room)
        room -= share
        if share:
            kept.append((number, rule, share))
    return Shares(fixed, tuple(kept))


def deducted(first: int, last: int, part: Shares, whole: int, used: Used) -> Iterator[tuple[int, int, int]]:
    """Divide a stretch (ordinals of its days) where a rule's days run out; give first, last and the share deducted.

    ``used`` is carried from stretch to stretch, and they must come in the order of the calendar.
    """
    if not part.limited:
        yield first, last, part.fixed
        return
    while first <= last:
        year, stop, absent = date.fromordinal(first).year, last, part.fixed
        if part.by_year:
            stop = min(stop, date(year, 12, 31).toordinal())
        taken = []
        for number, rule, share in part.limited:
            key = (number, year if rule.each == "year" else 0)
            left = rule.days * whole - used.get(key, 0)
            credit = max(0, min(share, left))
            absent += share - credit
            if credit == share:
                stop = min(stop, first + left // share - 1)
            elif credit:
                stop = first
            taken.append((key, credit))
        yield first, stop, absent
        for key, credit in taken:
            used[key] = used.get(key, 0) + credit * (stop - first + 1)
        first = stop + 1

"""How many months of full time a training asks for: by regulation, decision, doctorate and extension.

The numbers are data and come from packs: 66 months under HSLF-FS 2021:8, 60 under SOSFS 2015:8 or 54 with a
doctorate, 18 for AT, 6 or 12 for BT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct, field

from sttool.training.months import exact

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from sttool.training.career import Career
    from sttool.training.months import Number

DOCTORATE = "doctorate"
"""The kind of a credited line that is a doctor's degree."""

Ground: TypeAlias = Literal["regulation", "decision", "doctorate", "extension"]


class Requirement(Struct, frozen=True):
    """What a regulation asks for, in months of full time.

    ``with_doctorate`` is the least with a doctor's degree, where the regulation has one; ``credit_at_most`` bounds what
    can be credited of a kind.
    """

    months: Number
    with_doctorate: Number | None = None
    credit_at_most: Mapping[str, Number] = field(default_factory=dict)


class AskedLine(Struct, frozen=True):
    """One ground of what is asked for; a doctorate's months are negative."""

    ground: Ground
    months: Fraction
    decided: date | None = None


class Asked(Struct, frozen=True):
    """The months of full time asked for: the lines and their sum."""

    lines: tuple[AskedLine, ...]
    months: Fraction


def shortens(career: Career, requirement: Requirement) -> bool:
    """Say whether a doctorate lowers what is asked for; else its months are credited like any other."""
    return requirement.with_doctorate is not None and career.months_needed is None


def asked(career: Career, requirement: Requirement) -> Asked:
    """Add up what is asked for.

    A decision of its own (two specialties) takes the place of the regulation's number. A doctorate takes off the months
    that were decided, all that the regulation allows where none were, and never more. Extensions are added.
    """
    decision = career.months_needed
    if decision is not None:
        lines = [AskedLine("decision", exact(decision.months), decision.decided)]
    else:
        lines = [AskedLine("regulation", exact(requirement.months))]
    if requirement.with_doctorate is not None and decision is None:
        allowed = exact(requirement.months) - exact(requirement.with_doctorate)
        for merit in career.credited:
            if merit.kind != DOCTORATE or not allowed:
                continue
            months = allowed if merit.months is None else min(allowed, exact(merit.months))
            allowed -= months
            lines.append(AskedLine("doctorate", -months, merit.decided))
    lines += [AskedLine("extension", exact(more.months), more.decided) for more in career.extended]
    months = lines[0].months
    for line in lines[1:]:
        months += line.months
    return Asked(tuple(lines), months)

"""What an application asks for, what of it is there, and what is missing: for ST under both regulations, BT and AT.

Source: the authority's own forms (see ``goals/forms.yaml``); for AT SOSFS 1999:5 and PSF (2010:1369) 3 kap. 5 §.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.findings import Param
    from sttool.training.coverage import Coverage
    from sttool.training.forms import FormSet
    from sttool.training.goals import GoalSet
    from sttool.training.internship import Internship, Served
    from sttool.training.papers import Paper, Signature
    from sttool.training.service import Service

Need: TypeAlias = Literal[
    "months",
    "goals",
    "goals-unknown",
    "signature",
    "consulted",
    "supervisor-training",
    "bt-certificate",
    "final-review",
    "delegation",
    "licence",
    "bt-part",
    "section",
    "section-order",
    "section-certificate",
    "unread",
]


class Item(Struct, frozen=True):
    """One thing that is needed, and whether it is there; ``day`` is since when, ``params`` are for its sentence."""

    need: Need
    met: bool
    day: date | None = None
    params: tuple[tuple[str, Param], ...] = ()
    months: tuple[Fraction, Fraction] | None = None

    @property
    def mentions(self) -> dict[str, Param]:
        """The parameters by name."""
        return dict(self.params)


class Application(Struct, frozen=True):
    """An application of one programme on a day.

    ``rows`` is the list of service, ``done`` and ``asked`` months of full time. ``papers`` are the certificates to
    enclose, in the order of the forms; ``refused`` those that do not count, with why. ``applied`` and ``proof`` are the
    days on which it was sent in and granted. ``others`` are specialties of the same training that are applied for by
    themselves, and ``together`` the months decided for all of them, where this one asks for fewer.
    """

    trainee: str
    programme: str
    regulation: str
    specialties: tuple[str, ...]
    day: date
    items: tuple[Item, ...]
    goals: tuple[Coverage, ...] = ()
    sets: tuple[GoalSet, ...] = ()
    rows: tuple[Service, ...] = ()
    done: Fraction | int = 0
    asked: Fraction | int = 0
    signatures: tuple[Signature, ...] = ()
    papers: tuple[Paper, ...] = ()
    refused: tuple[Paper, ...] = ()
    forms: FormSet | None = None
    sections: tuple[Served, ...] = ()
    internship: Internship | None = None
    applied: date | None = None
    proof: date | None = None
    others: tuple[str, ...] = ()
    together: Fraction | None = None

    @property
    def missing(self) -> tuple[Item, ...]:
        """What is not there."""
        return tuple(item for item in self.items if not item.met)

    @property
    def complete(self) -> bool:
        """Say whether nothing is missing."""
        return not self.missing

    @property
    def uncertified(self) -> tuple[Coverage, ...]:
        """The goals that lack a certificate for something they require."""
        return tuple(one for one in self.goals if not one.reached)


def need(what: Need, *, met: bool, day: date | None = None, **params: Param | None) -> Item:
    """Make an item; a parameter that is ``None`` is left out."""
    given = tuple((name, value) for name, value in sorted(params.items()) if value is not None)
    return Item(what, met, day, given)


def months(done: Fraction, asked: Fraction | int, day: date | None) -> Item:
    """Ask for the months of full time; ``day`` is the first on which they suffice, or will."""
    return Item("months", done >= asked, day, months=(Fraction(done), Fraction(asked)))


def goals(covered: Iterable[Coverage], unknown: Iterable[str]) -> Iterator[Item]:
    """Ask for every goal, certified; and for the goals of specialties that are not known."""
    covered, unknown = tuple(covered), tuple(unknown)
    if unknown:
        yield need("goals-unknown", met=False, specialties=unknown)
    if covered:
        reached = [one for one in covered if one.reached]
        yield need("goals", met=len(reached) == len(covered), have=len(reached), need=len(covered))


def signed(found: Iterable[Signature]) -> Iterator[Item]:
    """Ask for each signature on the forms of the whole training."""
    for one in found:
        day = one.paper.record.date if one.paper else None
        yield need("signature", met=one.paper is not None, day=day, form=one.form.number, role=one.signer.role)


def in_order_of_forms(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Sort certificates as the application lists them: by form, the whole training's first, then by day."""

    def key(paper: Paper) -> tuple[bool, int, date, int]:
        form = paper.form
        return (
            form is None or bool(paper.record.goals),
            int(form.number) if form else 0,
            paper.record.date,
            paper.index,
        )

    return tuple(sorted(papers, key=key))


def lacking(coverage: Coverage) -> tuple[tuple[str, ...], ...]:
    """Give the activities of a goal that no certificate names; several in one mean that any of them is enough."""
    return tuple(part.requires.activities for part in coverage.parts if part.state is not State.CERTIFIED)


def doubts(application: Application) -> Iterator[tuple[GoalSet, tuple[str, ...]]]:
    """The sets that were not compared with the regulation or that name doubts, with the goals at issue."""
    for one in application.sets:
        uncertain = tuple(goal.code for goal in one.goals if goal.uncertain)
        if not one.checked or one.warnings or uncertain:
            yield one, uncertain

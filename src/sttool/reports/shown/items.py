"""Occurrences put into short: their titles and what is missing, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.obligations.model import Each
from sttool.obligations.occurrence import Verdict
from sttool.reports.basis import Who
from sttool.reports.counts import counted
from sttool.reports.escaping import plain
from sttool.reports.occurrences import lack_of, title_of
from sttool.reports.shown.page import Item, Norm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from sttool.obligations.model import Obligation, Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.reports.counts import Counts

SHOWN = (Verdict.OVERDUE, Verdict.UNKNOWN, Verdict.DUE_SOON, Verdict.PAUSED)
"""What somebody should know of, the gravest first."""


class Naming(Struct, frozen=True):
    """Who is called what, and the rules that give titles; on a day."""

    rules: Rules
    name: Callable[[str], str | None]
    day: date

    def who(self, ident: str) -> Who:
        """A person or trainee with the name that is known."""
        found = self.name(ident)
        return Who(ident, plain(found) if found else None)

    def said(self, ident: str) -> str:
        """A person in a sentence: the name with the id, or the id alone."""
        found = self.who(ident)
        return f"{found.name} ({ident})" if found.name else ident

    def item(self, occurrence: Occurrence) -> Item:
        """An occurrence in short."""
        obligation = self.rules.by_id(occurrence.obligation)
        return Item(
            key=occurrence.key,
            title=title_of(self.rules, occurrence),
            duties=obligation.duties if obligation else (),
            subject=self.who(occurrence.subject.split("/")[1]),
            due=occurrence.due,
            verdict=occurrence.verdict,
            over=occurrence.days_over(self.day),
            role=occurrence.role,
            whose=tuple(self.who(one) for one in occurrence.persons),
            booked=occurrence.booked,
            lack=lack_of(self.rules, occurrence, self.said) if occurrence.met is None else None,
        )


def pressing(naming: Naming, occurrences: Iterable[Occurrence]) -> tuple[Item, ...]:
    """What somebody should act on, the gravest first and then by day."""
    found = [item for item in occurrences if item.verdict in SHOWN]
    ordered = sorted(found, key=lambda item: (SHOWN.index(item.verdict), str(item.due or "9"), item.key))
    return tuple(naming.item(item) for item in ordered)


def standing_of(occurrences: Iterable[Occurrence]) -> Counts:
    """How many stand how."""
    return counted((item.verdict, 1) for item in occurrences)


def norms(naming: Naming, occurrences: Iterable[Occurrence]) -> Iterator[Norm]:
    """How many were held against how many are asked for, in the period of the day and the one before it."""
    found: dict[str, list[Occurrence]] = {}
    for item in occurrences:
        obligation = naming.rules.by_id(item.obligation)
        if obligation is not None and isinstance(obligation.due, Each) and _by_number(obligation):
            found.setdefault(item.obligation, []).append(item)
    for ident, items in found.items():
        obligation = naming.rules.by_id(ident)
        dated = sorted((item for item in items if item.because.day and item.because.day <= naming.day), key=_begun)
        for item in dated[-2:]:
            if obligation is not None:
                yield Norm(obligation.title, item.anchor, item.have, item.need, item.verdict)


def _begun(item: Occurrence) -> tuple[str, str]:
    return str(item.because.day), item.key


def _by_number(obligation: Obligation) -> bool:
    """Say whether an obligation counts meetings or assessments."""
    return any(
        proof.record in {"supervision", "assessment"} for stage in obligation.stages for proof in stage.proofs
    )  # fmt: skip

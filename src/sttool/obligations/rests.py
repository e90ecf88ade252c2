"""What an obligation rests on: the kinds of records, and their fields, without which nothing can be said of it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sttool.obligations.model import AfterEach, Always, Before, Each, Every, Within
from sttool.obligations.predicates.table import PREDICATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sttool.obligations.model import About, Field, Obligation, Proof

_TRAINING: Final = frozenset({"trainee.work", "trainee.ended", "trainee.followed_from"})

_LIFE: Final[Mapping[About, frozenset[str]]] = {
    "trainee": _TRAINING,
    "placement": _TRAINING | {"placement.cancelled"},
    "concern": _TRAINING | {"concern.closed"},
    "collegium": _TRAINING,
    "assignment": frozenset({"assignment.handed_over"}),
}
"""The fields that say when a subject owes anything: without them its clocks may be wrong."""

_EXPECTED: Final = frozenset({
    "trainee.absences", "trainee.credited", "trainee.extended", "trainee.months_needed",
})  # fmt: skip

_EVENTS: Final[Mapping[str, frozenset[str]]] = {
    "licence": frozenset({"trainee.licence"}),
    "bt.start": frozenset({"trainee.bt"}),
    "bt.end": frozenset({"trainee.bt"}),
    "midpoint": _EXPECTED,
    "expected_end": _EXPECTED,
    "applied": _EXPECTED | {"trainee.applied"},
    "supervisor.appointed": frozenset({"trainee.supervisors"}),
}
"""The fields that say when an event is, beside those a record cannot do without."""


@lru_cache(maxsize=2048)
def rests_on(obligation: Obligation) -> frozenset[str]:
    """Give ``kind`` and ``kind.field`` for every record and field that could decide an obligation.

    A refused file is named by its kind alone, a refused field by both; each is looked up among these.
    """
    due = obligation.due
    found = {*_LIFE.get(obligation.about, ()), *_of_clock(obligation)}
    if isinstance(due, Always):
        named = PREDICATES[due.predicate].rests_on
        return frozenset(found | named | {name.partition(".")[0] for name in named})
    for stage in obligation.stages:
        for proof in stage.proofs:
            found.update(_of_proof(proof))
    if obligation.applies.area:
        found.add("placement.area")
    if obligation.applies.lacks is not None:
        found.update(_of_proof(obligation.applies.lacks))
    if isinstance(due, AfterEach):
        found.update(_named(due.record, (due.on, *(condition.field for condition in due.where))))
    return frozenset(found)


def _of_clock(obligation: Obligation) -> Iterator[str]:
    """The fields that move an obligation's clock: its event's, leave where that stops it, and what closes it."""
    match obligation.due:
        case Within(of=event) | Before(event=event) | Every(start=event):
            yield from _EVENTS.get(event, ())
    if obligation.about in {"trainee", "placement", "concern", "collegium"}:
        if obligation.pauses and isinstance(obligation.due, Within | Every | Each | AfterEach):
            yield "trainee.absences"
        if obligation.after_end:
            yield "trainee.certified"


def _of_proof(proof: Proof) -> Iterator[str]:
    outer = [condition.field for condition in proof.where if proof.each is None or not condition.of_part]
    of = [proof.of] if proof.of is not None else []
    yield from _named(
        proof.record, (proof.each or proof.on, *proof.needs, *(held.field for held in proof.holds), *outer, *of)
    )
    if proof.record == "supervision":
        yield from ("supervision.from", "supervision.to", "supervision.meetings")


def _named(record: str, fields: Iterable[Field]) -> Iterator[str]:
    yield record
    for field in fields:
        if field.keys:
            yield f"{record}.{field.keys[0]}"

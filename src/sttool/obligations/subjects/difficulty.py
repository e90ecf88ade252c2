"""Concerns and collegia of difficulty that ask for one and the same plan: which of them is asked, and which is not.

A collegium that shows difficulty and the concern that is opened after it lead to one action plan. As long as the one
asks for it, the other does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.kinds.parts import Told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.reviews import Concern
    from sttool.obligations.holding import Holders
    from sttool.obligations.model import About, Rules

DIFFICULTY = "difficulty"


_ASKING: Final[tuple[About, About]] = ("collegium", "concern")


def plans_asked(rules: Rules, programme: str) -> frozenset[str]:
    """Give of collegium and concern the one, or both, of which a plan is asked for in a programme."""
    return frozenset(
        item.about
        for about in _ASKING
        for item in rules.asked(about, programme)
        for stage in item.stages
        for proof in stage.proofs
        if proof.record == "concern" and proof.on.names == ("plan", "made")
    )


def collegium_before(dossier: Folder, concern: Filed[Any]) -> tuple[Filed[Any], ...]:
    """The collegia of difficulty whose plan a concern is opened for: before it, and nothing planned in between.

    The first concern after such a collegium is opened for it; another is one of its own.
    """
    opened = concern.day
    if opened is None:
        return ()
    others = [item for item in dossier.of("concern") if item.day is not None and item.path != concern.path]
    return tuple(
        item
        for item in _in_difficulty(dossier)
        if item.day is not None
        and item.day <= opened
        and not any(item.day <= day < opened for other in others for day in _acted(other))
        and not any(
            item.day <= other.day and (other.day, other.id) < (opened, concern.id) for other in others if other.day
        )
    )


def concern_before(dossier: Folder, collegium: Filed[Any]) -> bool:
    """Say whether a concern that was there before a collegium is still to get its plan on that day."""
    held = collegium.day
    return held is not None and any(
        item.day is not None
        and item.day < held
        and (item.record.closed is None or item.record.closed >= held)
        and (item.record.plan is None or item.record.plan.made >= held)
        and not collegium_before(dossier, item)
        for item in dossier.of("concern")
    )


def _in_difficulty(dossier: Folder) -> Iterator[Filed[Any]]:
    return (item for item in dossier.of("collegium") if item.record.outcome == DIFFICULTY)


def _acted(concern: Filed[Any]) -> Iterator[date]:
    """The days on which a concern's plan was made or followed up."""
    if concern.record.plan is not None:
        yield concern.record.plan.made
        yield from concern.record.followed_up


def told_to(item: Filed[Concern], holders: Holders) -> Concern:
    """The concern with its own day for the head or study director who raised it, where no other stands there."""
    concern, day, told = item.record, item.day, item.record.told or Told()
    if day is None:
        return concern
    if told.head is None and concern.by in holders("head", day):
        told = told.model_copy(update={"head": day})
    if told.study_director is None and concern.by in holders("study_director", day):
        told = told.model_copy(update={"study_director": day})
    return concern.model_copy(update={"told": told})

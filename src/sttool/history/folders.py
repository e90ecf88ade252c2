"""Where in the history a dossier has stood: under each id it has had, wherever the folder of records was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from sttool.history.versions import Lineage, Step

_TRAINEES: Final = "trainees"


class Stood(Struct, frozen=True):
    """The folders of a dossier, from the top of the repository; none where no commit has it.

    ``shared`` are earlier ones that have been somebody else's since, and are none of ``folders``; ``others`` are the
    ids of those who stood in one of ``folders`` before.
    """

    folders: tuple[str, ...]
    shared: tuple[str, ...]
    others: tuple[str, ...]


NOWHERE: Final = Stood((), (), ())
"""Where a dossier stood that was never committed."""


def stood(found: Lineage, ident: str) -> Stood:
    """Find where the dossier with an id has stood, from all of a history."""
    if not any(ident in {_owner(step.path), _owner(step.was)} for step in found.steps):
        return NOWHERE
    until = _until(found.steps, ident)
    again = {owner for owner, last in until.items() if any(_begins(step, owner) for step in found.steps[last:])}
    own = {owner for owner in until if owner not in again}
    others = {
        after
        for step in found.steps
        if _owner(step.was) in own and (after := _owner(step.path)) is not None and after not in until
    }
    return Stood(
        tuple(_folders(found, [ident, *sorted(own - {ident})])),
        tuple(_folders(found, sorted(again))),
        tuple(sorted(others)),
    )


def _until(steps: tuple[Step, ...], ident: str) -> dict[str, int]:
    """The ids a dossier has had, each with the number of the step at which it got the next; the last with none."""
    found = {ident: len(steps)}
    for index in range(len(steps) - 1, -1, -1):
        owner, before = _owner(steps[index].path), _owner(steps[index].was)
        if owner in found and index < found[owner] and before is not None and before not in found:
            found[before] = index
    return found


def _begins(step: Step, owner: str) -> bool:
    """Say whether a dossier begins under an id: not one that had it already, or got it instead of another."""
    return step.path == f"{_TRAINEES}/{owner}/trainee.yaml" and step.was is None


def _owner(path: str | None) -> str | None:
    """The trainee whose folder a path stands in; ``None`` where it is no trainee's."""
    top, _, rest = (path or "").partition("/")
    return rest.partition("/")[0] if top == _TRAINEES and "/" in rest else None


def _folders(found: Lineage, owners: list[str]) -> list[str]:
    return [f"{root}/{_TRAINEES}/{owner}".removeprefix("/") for owner in owners for root in found.roots]

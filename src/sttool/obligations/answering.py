"""Who answers: the persons who hold a role on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.clinic import heads_on, study_directors_on
from sttool.obligations.plan import plan_of

if TYPE_CHECKING:
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Obligation, Role
    from sttool.obligations.predicates import World
    from sttool.obligations.subject import Subject


def answering(  # noqa: PLR0913 - whose turn it is depends on all of them
    world: World, obligation: Obligation, subject: Subject, role: Role, *, due: date | None, day: date
) -> tuple[str, ...]:
    """Whose turn an open occurrence is: who holds the role on its due day, and once that has passed still does.

    Where none of them does, those who hold it now: only they can act. What a training leaves behind when it ends stays
    with who supervised it.
    """
    then = persons(world, obligation, subject, role, due or day)
    if due is None or due >= day:
        return then
    now = persons(world, obligation, subject, role, day)
    over = role == "supervisor" and subject.ended is not None and subject.ended < day
    return tuple(one for one in then if one in now) or now or (then if over else ())


def persons(world: World, obligation: Obligation, subject: Subject, role: Role, day: date) -> tuple[str, ...]:
    """Who holds a role for a subject on a day; nobody where the role is vacant or its records say nothing.

    A placement's head, supervisors and study director are those of its own unit; a unit without a study director of
    its own is the home's. A duty of the overall structure (S) is the overarching study director's where there is
    one, else the clinic's; one of the agreement (K) the other way round.
    """
    match role:
        case "trainee":
            return (subject.trainee,) if subject.trainee else ()
        case "supervisor":
            return _supervisors(world.dossier, subject, day)
        case "study_director":
            if subject.kind == "assignment":
                return tuple(item.record.person for item in subject.filed.get("assignment", ()))
            return _directors(world.clinic, obligation, subject, day)
        case "head":
            unit = subject.at_unit or _home(subject, day)
            return heads_on(world.clinic, unit, day) if unit else ()


def _directors(clinic: Clinic, obligation: Obligation, subject: Subject, day: date) -> tuple[str, ...]:
    """The study directors of the subject's own unit, or where it has none of its home."""
    scope, programme, own = plan_of(obligation).scope, subject.traits.programme, subject.at_unit
    found = study_directors_on(clinic, own, programme, day, scope) if own is not None else ()
    home = _home(subject, day)
    if found or home is None or home == own:
        return found
    return study_directors_on(clinic, home, programme, day, scope)


def _supervisors(dossier: Folder | None, subject: Subject, day: date) -> tuple[str, ...]:
    """The supervisor a subject is, a placement's own, or the trainee's main supervisor on the day.

    The main supervisor also sees to a placement whose supervisors are all outside the register, or not named.
    """
    if subject.kind == "supervisor":
        return (subject.id,)
    if subject.kind == "placement":
        placement = subject.filed["placement"][0].record
        known = tuple(item for item in placement.supervisors if isinstance(item, str))
        if known:
            return known
    trainee = dossier.trainee if dossier else None
    if trainee is None:
        return ()
    mains = [item for item in trainee.supervisors if item.role == "main" and item.start <= day]
    return tuple(dict.fromkeys([item.person for item in mains if item.end is None or day <= item.end]))


def _home(subject: Subject, day: date) -> str | None:
    """The home unit on a day; before the first and after the last, that one."""
    if not subject.homes:
        return subject.at_unit
    for spell in subject.homes:
        if day in spell.period:
            return spell.unit
    return subject.homes[0].unit if day < subject.homes[0].period.start else subject.homes[-1].unit

"""An agenda in groups, and what is said of each line: the same in text, Markdown and letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.obligations.escalation import escalated_to
from sttool.obligations.occurrence import Verdict
from sttool.texts import output as words
from sttool.texts.terms import ROLES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View

By: TypeAlias = Literal["owner", "trainee", "date"]

OF_TRAINEES: Final = frozenset({"trainee", "placement", "concern", "collegium"})
"""The sorts of subject that are about one trainee."""

_OWNERS: Final = ("study_director", "head", "supervisor", "trainee")
"""In this order: first whose tool it is."""


class Group(Struct, frozen=True):
    """Some lines of an agenda under a heading, what is overdue first, then by day."""

    heading: str
    items: tuple[Occurrence, ...]

    @property
    def pressing(self) -> bool:
        """Say whether something in it is overdue."""
        return any(item.verdict is Verdict.OVERDUE for item in self.items)


def grouped(view: View, items: Iterable[Occurrence], by: By) -> list[Group]:
    """Put occurrences in groups: by who must act, by whom it is about, or by month; first those that hold overdue."""
    found: dict[tuple[int, str], list[Occurrence]] = {}
    for item in items:
        found.setdefault(_key(view, item, by), []).append(item)
    groups = [Group(heading, tuple(sorted(found[order, heading], key=_urgency))) for order, heading in sorted(found)]
    return sorted(groups, key=lambda group: not group.pressing)


def _urgency(item: Occurrence) -> tuple[bool, int, str]:
    return item.verdict is not Verdict.OVERDUE, item.due.toordinal() if item.due else 9**9, item.key


def _key(view: View, item: Occurrence, by: By) -> tuple[int, str]:
    say = view.language
    match by:
        case "owner":
            role = say(ROLES[item.role])
            return _OWNERS.index(item.role), f"{role[:1].upper()}{role[1:]} · {_people(view, item)}"
        case "trainee":
            return (0 if item.subject.split("/")[0] in OF_TRAINEES else 1), str(view.who(item.subject))
        case "date":
            if item.verdict in {Verdict.OVERDUE, Verdict.MISSED}:
                return 0, say(words.SECTIONS[item.verdict.value])
            return (1, f"{item.due:%Y-%m}") if item.due else (2, say(words.NO_DAY))


def _people(view: View, item: Occurrence) -> str:
    return ", ".join(view.person(ident) for ident in item.persons) or view.language(words.VACANT)


def owner(view: View, item: Occurrence) -> str:
    """Whose turn it is: the role and the names."""
    names = ", ".join(view.name(ident) or ident for ident in item.persons) or view.language(words.VACANT)
    return f"{view.answers(item)}: {names}"


def when(view: View, item: Occurrence) -> str:
    """The days over or left; said in full, because what is overdue stands beside what is not."""
    over = item.days_over(view.day)
    if not over:
        return view.when(item)
    return view.language(words.OVER_ONE if over == 1 else words.OVER, {"days": view.number(over)})


def notes(view: View, item: Occurrence) -> list[str]:
    """What bears on an occurrence: what is missing, what is booked, what moved its day, to whom it is raised."""
    say = view.language
    found = []
    if item.verdict not in {Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UPCOMING}:
        found.append(say(VERDICTS[item.verdict.value]))
    if item.met is None and (lack := view.lack(item)):
        found.append(lack)
    if item.booked is not None:
        found.append(say(words.BOOKED, {"day": item.booked}))
    if item.moved:
        found.append(say(words.MOVED, {"days": item.moved}))
    if item.lapsed is not None:
        found.append(say(words.LAPSED, {"day": item.lapsed}))
    raised = escalated_to(item.role, item.days_over(view.day))
    if raised is not None:
        found.append(say(words.ESCALATED, {"role": say(ROLES[raised])}))
    return found

"""The page for a change of study director: what is open, who is due, what waits for others, and where things are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.obligations.occurrence import Verdict
from sttool.obligations.packs import DEFAULT
from sttool.reports.delicate import DELICATE
from sttool.reports.escaping import plain
from sttool.reports.shown.items import pressing
from sttool.reports.sittings import occasion_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.obligations.model import Role
    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Place, Who
    from sttool.reports.direction import Assignment, Hours
    from sttool.reports.foot import Foot
    from sttool.reports.inspections import Inspected
    from sttool.reports.pages.desk import Desk
    from sttool.reports.shown.page import Item

_ACUTE: Final = (Verdict.OVERDUE, Verdict.DUE_SOON)


class Awaited(Struct, frozen=True):
    """What waits for one person, or for a role that nobody holds."""

    who: Who | None
    """The person; ``None`` where nobody holds the role."""
    role: Role
    """trainee, supervisor or head."""
    overdue: int
    """How much is overdue."""
    soon: int
    """How much is due soon."""
    first: date | None
    """The first of the days it is due; ``None`` where it has none."""

    @property
    def whom(self) -> tuple[Who, ...]:
        """The person, if there is one."""
        return (self.who,) if self.who is not None else ()


class NextUp(Struct, frozen=True):
    """A trainee, and what comes next."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    supervisors: tuple[Who, ...]
    """The main supervisors on the day."""
    review: date | None
    """The day the next yearly review is due, or was; ``None`` where none is due in the year ahead."""
    collegium: date | None
    """The day the next collegium is due, or was; ``None`` likewise."""
    expected_end: date | None
    """The day the training is expected to be complete; ``None`` where that cannot be reckoned."""


class Whereabouts(Struct, frozen=True):
    """Where the records and what holds for them stand."""

    records: str
    """The folder of records, from the root on."""
    packs: tuple[str, ...]
    """The packs in force."""
    templates: str | None
    """The folder of the unit's own templates; ``None`` where it has none."""
    own_numbers: bool
    """Whether the unit has numbers of its own."""
    since: date | None
    """The day the records began; ``None`` where the settings do not say."""


class HandoverPage(Struct, frozen=True):
    """What the next study director of a unit has to know on the first day."""

    unit: Place
    """The unit."""
    day: date
    """The day all is judged on."""
    until: date
    """The last day looked at, a year ahead."""
    assignments: tuple[Assignment, ...]
    """The study directors' assignments for the unit, in force now or by then."""
    hours: tuple[Hours, ...]
    """Their hours against the norm."""
    own: tuple[Item, ...]
    """What the study director has to do: overdue or due soon."""
    waiting: tuple[Awaited, ...]
    """What others have to do, by whose turn it is; the most overdue first."""
    trainees: tuple[NextUp, ...]
    """Those in training with the unit as home."""
    inspections: tuple[Inspected, ...]
    """Its inspections, programme by programme."""
    concerns: int
    """How many trainees get support at risk of not reaching the goals."""
    plans: int
    """How much of what follows from such risk is overdue or due soon."""
    where: Whereabouts
    """Where the records and what holds for them stand."""
    foot: Foot
    """What the page was made of."""


def handover_page(desk: Desk, unit: str, records: str) -> HandoverPage:
    """Gather what is open for a unit; ``records`` is the folder of records from the root on."""
    home = desk.home(unit)
    open_ones = [item for item in _of(desk, unit, home) if item.verdict in _ACUTE]
    told = [item for item in open_ones if item.subject.partition("/")[0] not in DELICATE]
    settings = desk.basis.clinic.settings
    return HandoverPage(
        unit=desk.basis.place(unit),
        day=desk.day,
        until=desk.until,
        assignments=tuple(item for item in desk.direction.assignments if any(place.id == unit for place in item.units)),
        hours=tuple(item for item in desk.direction.hours if any(place.id == unit for place in item.units)),
        own=pressing(desk.naming, [item for item in told if item.role == "study_director"]),
        waiting=tuple(_waiting(desk, [item for item in told if item.role != "study_director"])),
        trainees=tuple(_next(desk, item) for item in home),
        inspections=tuple(item for item in desk.inspections.lines if item.unit.id == unit),
        concerns=sum(
            any(start <= desk.day and (end is None or end > desk.day) for start, end in item.concerns) for item in home
        ),
        plans=len(open_ones) - len(told),
        where=Whereabouts(
            records=plain(records),
            packs=tuple(plain(str(one)) for one in (DEFAULT if settings.packs is None else settings.packs)),
            templates=plain(settings.templates) if settings.templates else None,
            own_numbers=settings.policy is not None,
            since=settings.since,
        ),
        foot=desk.foot,
    )


def _of(desk: Desk, unit: str, home: Iterable[Summary]) -> Iterator[Occurrence]:
    """What is asked of the unit, for its trainees, and of those who supervise them or work there."""
    yield from desk.by_unit.get(unit, ())
    people = set[str]()
    for item in home:
        yield from desk.by_trainee.get(item.trainee, ())
        people.update(spell.person for spell in item.supervised if desk.day in spell.period)
    for person in sorted(people):
        yield from desk.by_person.get(person, ())


def _waiting(desk: Desk, items: Iterable[Occurrence]) -> Iterator[Awaited]:
    """By person whose turn it is, the most overdue first; what has several persons waits for each."""
    found: dict[tuple[str, Role], list[Occurrence]] = {}
    for item in items:
        for person in item.persons or ("",):
            found.setdefault((person, item.role), []).append(item)
    lines = [
        Awaited(
            who=desk.basis.who(person) if person else None,
            role=role,
            overdue=sum(item.verdict is Verdict.OVERDUE for item in group),
            soon=sum(item.verdict is Verdict.DUE_SOON for item in group),
            first=min((item.due for item in group if item.due is not None), default=None),
        )
        for (person, role), group in found.items()
    ]
    yield from sorted(lines, key=lambda line: (-line.overdue, -line.soon, line.role, line.who.id if line.who else ""))


def _next(desk: Desk, item: Summary) -> NextUp:
    """When a trainee is next due, overdue ones first; what is further off than the survey looks has no day."""
    days: dict[str, date] = {}
    for occurrence in desk.by_trainee.get(item.trainee, ()):
        obligation = desk.basis.obligations.get(occurrence.obligation)
        occasion = occasion_of(obligation) if obligation is not None else None
        if occasion is not None and occurrence.verdict.open and occurrence.due is not None:
            days[occasion] = min(occurrence.due, days.get(occasion, occurrence.due))
    mains = {spell.person for spell in item.supervised if spell.main and desk.day in spell.period}
    return NextUp(
        who=desk.basis.who(item.trainee),
        programme=item.programme,
        supervisors=tuple(desk.basis.who(one) for one in sorted(mains)),
        review=days.get("review"),
        collegium=days.get("collegium"),
        expected_end=item.expected_end,
    )

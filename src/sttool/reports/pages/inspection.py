"""The dossier before an inspection: each area with its last grade, what the records answer, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.obligations.occurrence import Verdict
from sttool.reports.counts import Few, counted, summed
from sttool.reports.delicate import delicate
from sttool.reports.duties import records_of
from sttool.reports.escaping import plain
from sttool.reports.inspections import Deadline
from sttool.reports.pages.areas import DUTIES_OF, area_of
from sttool.reports.pages.papers import papers
from sttool.reports.shown.items import pressing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.kinds.dossier import Filed
    from sttool.kinds.parts import Area, Grade
    from sttool.kinds.units import Inspection
    from sttool.obligations.model import Level
    from sttool.obligations.occurrence import Occurrence
    from sttool.reports.basis import Place
    from sttool.reports.counts import Counts
    from sttool.reports.foot import Foot
    from sttool.reports.inspections import Inspected
    from sttool.reports.pages.desk import Desk
    from sttool.reports.pages.papers import Paper
    from sttool.reports.shown.page import Item
    from sttool.texts import Text

_LACKING: Final = frozenset({Verdict.OVERDUE, Verdict.UNKNOWN})


class Answered(Struct, frozen=True):
    """An obligation of an area, and how it stands for the programme's trainees, its supervisors and the unit."""

    title: Text
    """What is asked, in both languages."""
    duties: tuple[str, ...]
    """The numbers of the duties it comes from, as ``K5``."""
    level: Level
    """How strictly it is asked: must, should, agreed or indicator."""
    counts: Counts
    """How many of its occurrences stand how."""


class AreaLine(Struct, frozen=True):
    """An area of an inspection, and what the records answer."""

    area: Area
    """A to H."""
    external: Grade | None
    """Its grade at the last external inspection, A to D; ``None`` where none was given."""
    internal: Grade | None
    """Its grade at the last internal one; ``None`` likewise."""
    remarks: int
    """How many remarks are open."""
    answered: tuple[Answered, ...]
    """The obligations that speak of it."""

    @property
    def counts(self) -> Counts:
        """All obligations of the area together."""
        return summed(item.counts for item in self.answered)


class Found(Struct, frozen=True):
    """What an inspection found in an area, and what became of it."""

    day: date
    """The day of the inspection."""
    kind: str
    """external or internal."""
    area: Area
    """A to H."""
    grade: Grade | None
    """A to D; ``None`` where none was given."""
    what: str | None
    """What, in a few words; ``None`` where nothing was said."""
    by: Deadline
    """By when it is to be mended."""
    done: date | None
    """The day it was mended; ``None`` where it is not, or need not be."""


class ProgrammeDossier(Struct, frozen=True):
    """One programme of a unit."""

    programme: str
    """AT, BT or ST."""
    trainees: int
    """How many are in it on the day with the unit as home."""
    last: Inspected
    """Its last inspections, and when the next external one is due."""
    left: int | None
    """Days until then, below 0 where it has passed; ``None`` where that day cannot be reckoned."""
    areas: tuple[AreaLine, ...]
    """The areas, A to H."""
    found: tuple[Found, ...]
    """What inspections found, the latest first."""
    papers: tuple[Paper, ...]
    """What inspectors ask to be sent beforehand."""
    missing: tuple[Item, ...]
    """What is overdue or cannot be judged, line by line."""
    delicate: int
    """How many more follow from somebody's difficulty, and are not told line by line."""
    withheld: bool
    """Whether nothing that follows from difficulty is told or counted, out of so few trainees."""

    @property
    def bare(self) -> tuple[AreaLine, ...]:
        """The areas that nothing in the records answers."""
        return tuple(item for item in self.areas if not item.counts.total)


class InspectionPage(Struct, frozen=True):
    """The dossier of a unit."""

    unit: Place
    """The unit."""
    day: date
    """The day all is judged on."""
    programmes: tuple[ProgrammeDossier, ...]
    """Every programme that is, has been, or is to be inspected."""
    foot: Foot
    """What the page was made of."""


def inspection_page(desk: Desk, unit: str) -> InspectionPage:
    """Put the dossier together."""
    lines = [item for item in desk.inspections.lines if item.unit.id == unit]
    return InspectionPage(
        desk.basis.place(unit), desk.day, tuple(_programme(desk, unit, item) for item in lines), desk.foot
    )


def _programme(desk: Desk, unit: str, last: Inspected) -> ProgrammeDossier:
    """The dossier of one programme."""
    trained = sum(
        item.programme == last.programme and desk.basis.homes.get(item.trainee) == unit for item in desk.basis.summaries
    )
    withheld = not Few(0, trained).shown
    occurrences = tuple(
        item for item in _concerning(desk, unit, last.programme) if not (withheld and _delicate(desk, item))
    )
    past = [
        item
        for item in desk.basis.clinic.unit_filed(unit, "inspection")
        if item.record.programme == last.programme and item.day is not None and item.day <= desk.day
    ]
    past.sort(key=lambda item: (str(item.day), item.id), reverse=True)
    lacking = [item for item in occurrences if item.verdict in _LACKING]
    told = [item for item in lacking if not _delicate(desk, item)]
    due = last.due.day
    return ProgrammeDossier(
        programme=last.programme,
        trainees=sum(item.programme == last.programme for item in desk.home(unit)),
        last=last,
        left=due.toordinal() - desk.day.toordinal() if due is not None else None,
        areas=tuple(_areas(desk, occurrences, past, last)),
        found=tuple(_found(past, desk.day)),
        papers=tuple(papers(desk, unit, last.programme, occurrences, last.external)),
        missing=pressing(desk.naming, told),
        delicate=len(lacking) - len(told),
        withheld=withheld,
    )


def _delicate(desk: Desk, item: Occurrence) -> bool:
    """Say whether an occurrence follows from somebody's difficulty."""
    obligation = desk.basis.obligations.get(item.obligation)
    return obligation is not None and delicate(obligation)


def _concerning(desk: Desk, unit: str, programme: str) -> Iterator[Occurrence]:
    """What is asked for the programme's trainees with the unit as home, of their supervisors, and of the unit."""
    people = set[str]()
    for item in desk.basis.summaries:
        if item.programme == programme and desk.basis.homes.get(item.trainee) == unit:
            yield from desk.by_trainee.get(item.trainee, ())
            people.update(spell.person for spell in item.supervised if desk.day in spell.period)
    for person in sorted(people):
        yield from desk.by_person.get(person, ())
    for occurrence in desk.by_unit.get(unit, ()):
        kind, _, rest = occurrence.subject.partition("/")
        if kind != "unit-programme" or rest == f"{unit}/{programme}":
            yield occurrence


def _areas(
    desk: Desk, occurrences: Iterable[Occurrence], past: Sequence[Filed[Inspection]], last: Inspected
) -> Iterator[AreaLine]:
    by_obligation: dict[str, list[tuple[Verdict, int]]] = {}
    for item in occurrences:
        by_obligation.setdefault(item.obligation, []).append((item.verdict, 1))
    answered: dict[Area, list[Answered]] = {}
    for obligation in desk.basis.rules.obligations:
        counts = counted(by_obligation.get(obligation.id, ()))
        if counts.total and "inspection" not in records_of(obligation):
            line = Answered(obligation.title, obligation.duties, obligation.level, counts)
            answered.setdefault(area_of(obligation.duties), []).append(line)
    for area in DUTIES_OF:
        yield AreaLine(
            area,
            _grade(past, area, "external"),
            _grade(past, area, "internal"),
            sum(item.area == area for item in last.remarks),
            tuple(answered.get(area, ())),
        )


def _grade(past: Sequence[Filed[Inspection]], area: Area, kind: str) -> Grade | None:
    """The grade at the last inspection of a kind; the latest stands first."""
    latest = next((item for item in past if item.record.kind == kind), None)
    found = latest.record.findings if latest is not None else ()
    return next((one.grade for one in found if one.area == area and one.grade is not None), None)


def _found(past: Sequence[Filed[Inspection]], day: date) -> Iterator[Found]:
    """What was found and said in words, or is to be mended: the latest inspection first."""
    for item in past:
        for one in item.record.findings:
            if item.day is not None and (one.what is not None or one.by is not None):
                mended = one.done if one.done is not None and one.done <= day else None
                late = mended is None and one.by is not None and one.by < day
                what = plain(one.what) if one.what else None
                yield Found(item.day, item.record.kind, one.area, one.grade, what, Deadline(one.by, late), mended)

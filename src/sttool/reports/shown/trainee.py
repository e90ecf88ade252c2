"""Makes the page on one training from its dossier, judged on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.clinic import heads_on, period_of, study_directors_on
from sttool.obligations.subjects.career import life_of
from sttool.reports.basis import Place
from sttool.reports.escaping import plain
from sttool.reports.shown.held import booked, last_ones, since
from sttool.reports.shown.items import Naming, norms, pressing, standing_of
from sttool.reports.shown.learned import courses, projects, stays
from sttool.reports.shown.page import Home, Supervising, Terms, TraineePage
from sttool.training.ownsets import own_sets
from sttool.training.shares import shares
from sttool.training.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.subjects.career import Life


def trainee_page(  # noqa: PLR0913, PLR0917 - what is recorded, how it stands, and who is called what
    clinic: Clinic,
    rules: Rules,
    dossier: Folder,
    occurrences: Sequence[Occurrence],
    day: date,
    name: Callable[[str], str | None],
) -> TraineePage | None:
    """Put the page together; ``None`` where the trainee's own file cannot be read."""
    trainee = dossier.trainee
    if trainee is None:
        return None
    naming = Naming(rules, name, day)
    life = life_of(clinic, rules, dossier, trainee)
    now = [spell for spell in life.homes if day in spell.period] or life.homes[-1:]
    units = [spell.unit for spell in now if spell.unit is not None]
    found = standing(dossier, trainee, life.time, day, own_sets(clinic.goals))
    last = last_ones(naming, dossier)
    return TraineePage(
        who=naming.who(dossier.id),
        programme=trainee.programme,
        regulation=trainee.regulation,
        specialties=tuple(trainee.specialties),
        follows=trainee.follows,
        units=tuple(Home(place(clinic, spell.unit or ""), spell.period) for spell in now),
        heads=tuple(naming.who(one) for unit in units for one in heads_on(clinic, unit, day)),
        directors=tuple(
            naming.who(one)
            for unit in units
            for one in study_directors_on(clinic, unit, trainee.programme, day, "clinic")
        ),
        terms=_terms(trainee, life, day),
        supervisors=tuple(_supervisors(clinic, naming, trainee)),
        counts=standing_of(occurrences),
        items=pressing(naming, occurrences),
        norms=tuple(norms(naming, occurrences)),
        last=last,
        booked=booked(naming, dossier),
        concern_open=any(
            item.day is not None and item.day <= day and (item.record.closed is None or item.record.closed > day)
            for item in dossier.of("concern")
        ),
        since=since(dossier, clinic.activities_of(dossier.id), last, trainee.start, day),
        placements=tuple(stays(clinic, naming, dossier)),
        courses=tuple(courses(dossier)),
        projects=tuple(projects(dossier)),
        goals=shares(found),
        unread=tuple(sorted(dossier.refused)),
    )


def place(clinic: Clinic, unit: str) -> Place:
    """A unit with its name, or its id where its file cannot be read."""
    found = clinic.units.get(unit)
    return Place(unit, plain(found.record.name) if found else unit)


def _terms(trainee: Trainee, life: Life, day: date) -> Terms:
    ahead = [period for period in life.away if period.end >= day]
    lines = [line for line in trainee.work if day in period_of(line)]
    return Terms(
        employed=trainee.employed,
        start=trainee.start,
        ended=life.ended,
        outcome=trainee.ended.outcome if trainee.ended else None,
        percent=max(lines, key=lambda line: line.start).percent if lines else None,
        away=ahead[0] if ahead else None,
        done=life.time.months(day),
        asked=life.time.asked.months,
        expected_end=life.time.expected_end,
    )


def _supervisors(clinic: Clinic, naming: Naming, trainee: Trainee) -> Iterator[Supervising]:
    """Those who supervise on the day, or will; where nobody does, the last who did. The main supervisor first."""
    lines = sorted(trainee.supervisors, key=lambda line: (line.role != "main", line.start, line.person))
    shown = [line for line in lines if line.end is None or line.end >= naming.day]
    for line in shown or sorted(lines, key=lambda line: line.start)[-1:]:
        person = clinic.people.get(line.person)
        both = (*person.record.supervisor_training, *person.record.follow_up_days) if person else ()
        trained = max((one for one in both if one <= naming.day), default=None)
        yield Supervising(naming.who(line.person), line.role, period_of(line), trained)

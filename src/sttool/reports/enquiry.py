"""A letter to a receiving unit that asks whether a planned placement can be held there."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.clinic import heads_on, study_directors_on
from sttool.reports.basis import Place, Who, place_of, who_of
from sttool.reports.documents.parts import specialty_names
from sttool.reports.environment import render
from sttool.reports.escaping import plain
from sttool.rules.periods import in_turn
from sttool.training.ownsets import own_sets
from sttool.training.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.placements import Placement
    from sttool.kinds.trainees import Trainee
    from sttool.sources.tree import Source
    from sttool.texts import Language
    from sttool.training.time import TrainingTime

_OVERALL = "primary-care"


class Wanted(Struct, frozen=True):
    """A goal that the placement is to bring."""

    code: str
    """Its code."""
    label: str | None
    """What it is about, in short; ``None`` where the goal is not known."""


class Enquiry(Struct, frozen=True):
    """What a letter to a receiving unit says."""

    day: date
    """The day of the letter."""
    receiving: Place
    """The unit that is asked."""
    sending: Place
    """The home unit."""
    heads: tuple[Who, ...]
    """Who heads the receiving unit, where that is known."""
    trainee: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    specialties: tuple[str, ...]
    """The specialties aimed at, by name."""
    regulation: str
    """The regulation the training follows."""
    title: str
    """What the placement is."""
    start: date
    """Its first day."""
    end: date
    """Its last day."""
    weeks: int
    """Its length in whole weeks begun."""
    percent: Fraction
    """Percent of full time."""
    goals: tuple[Wanted, ...]
    """The goals it is to bring."""
    supervisors: tuple[Who, ...]
    """Main supervisors at home."""
    directors: tuple[Who, ...]
    """The study directors who sign."""


def enquiry(  # noqa: PLR0913, PLR0917 - a placement, whose it is, and who is called what
    clinic: Clinic,
    dossier: Folder,
    trainee: Trainee,
    time: TrainingTime,
    item: Filed[Placement],
    day: date,
    name: Callable[[str], str | None],
) -> Enquiry:
    """Gather what a letter about a planned placement says on a day."""
    record = item.record
    units = in_turn(trainee.units)
    home = next((trainee.units[index].unit for index, period in units if record.start in period), "")
    home = home or (trainee.units[units[-1][0]].unit if units else "")
    setting = clinic.units[home].record.setting if home in clinic.units else None

    def who(ident: str) -> Who:
        return who_of(name, ident)

    return Enquiry(
        day=day,
        receiving=place_of(clinic, record.unit),
        sending=place_of(clinic, home),
        heads=tuple(who(head) for head in heads_on(clinic, record.unit, day)),
        trainee=who(dossier.id),
        programme=trainee.programme,
        specialties=specialty_names(trainee.specialties),
        regulation=trainee.regulation,
        title=plain(record.title),
        start=record.start,
        end=record.end,
        weeks=-(-((record.end - record.start).days + 1) // 7),
        percent=record.percent or _works(trainee, record.start),
        goals=tuple(_goals(clinic, dossier, trainee, time, record, day)),
        supervisors=tuple(
            who(line.person)
            for line in trainee.supervisors
            if line.role == "main" and line.start <= record.start and (line.end is None or line.end >= record.start)
        ),
        directors=tuple(
            who(one)
            for one in study_directors_on(
                clinic, home, trainee.programme, day, "overall" if setting == _OVERALL else "clinic"
            )
        ),
    )


def letter(asked: Enquiry, language: Language, source: Source, own: str | None) -> str:
    """Write the letter; a unit's own template of the same name is used where there is one."""
    return render("letters/enquiry", "markdown", language, {"letter": asked}, source=source, own=own)


def _works(trainee: Trainee, day: date) -> Fraction:
    """The percentage of full time that a trainee works on a day, or last did."""
    lines = in_turn(trainee.work)
    found = [trainee.work[index].percent for index, period in lines if day in period]
    if found:
        return found[0]
    return trainee.work[lines[-1][0]].percent if lines else Fraction(100)


def _goals(  # noqa: PLR0913, PLR0917 - as above
    clinic: Clinic, dossier: Folder, trainee: Trainee, time: TrainingTime, record: Placement, day: date
) -> Iterator[Wanted]:
    """The goals of a placement, with their labels."""
    sets = standing(dossier, trainee, time, day, own_sets(clinic.goals)).sets
    labels = {name: goal.label for one in sets for goal in one.goals for name in (f"{one.file}/{goal.code}", goal.code)}
    for goal in record.goals:
        yield Wanted(plain(goal), labels.get(goal))

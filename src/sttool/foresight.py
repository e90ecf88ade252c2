"""What an assumption about a training touches, before anything is decided: today's records beside those assumed.

It stands beside ``survey``, on the same floor of the house: the same dossier is judged twice by the same rules, once
as it is and once with the trainee's terms changed, and what differs is what the assumption does.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sttool.clinic import covering, period_of, term_of
from sttool.dates import LAST, Period, Span, add, days_in, joined
from sttool.obligations.case import Question
from sttool.obligations.judging import occurrences
from sttool.obligations.model import Always
from sttool.obligations.predicates import World
from sttool.obligations.subjects.career import life_of
from sttool.obligations.subjects.unit import clinic_subjects
from sttool.obligations.summary import register
from sttool.survey import Request, judge_dossier
from sttool.training.assume import Assumption, assumed, leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.kinds.trainees import Trainee
    from sttool.obligations.model import Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.training.time import TrainingTime

TRAINING_LAPSES = "supervisor-training-current"
"""The state of a supervisor whose training has grown too old."""

_MARGIN = Span(12, "months")
"""How far beyond the later end obligations are looked at: the application and what follows the end."""

_FURTHEST = Span(15, "years")
"""Beyond this nothing is compared, however little somebody is assumed to work."""

Sort: TypeAlias = Literal["moved", "gone", "new"]
Holding: TypeAlias = Literal["supervisor-training", "supervisor", "contract", "assignment", "unit"]


class Touched(Struct, frozen=True):
    """A placement or course, by its id, in an assumed absence: its days, and how many of them fall in it.

    ``late`` says that it lies, wholly or in part, after the new end instead.
    """

    record: Literal["placement", "course"]
    id: str
    title: str
    period: Period
    days: int
    unit: str | None = None
    late: bool = False


class Shift(Struct, frozen=True):
    """An obligation that falls due another day, that falls away, or that comes; its clock stands still ``paused`` days.

    ``paused`` is by how many more days leave moves it; 0 where it moves because an event does.
    """

    sort: Sort
    before: Occurrence | None
    after: Occurrence | None

    @property
    def occurrence(self) -> Occurrence:
        """The occurrence as it would be, or was."""
        found = self.after or self.before
        if found is None:
            raise ValueError(self.sort)
        return found

    @property
    def paused(self) -> int:
        """By how many more days leave moves it."""
        return self.after.moved - self.before.moved if self.after and self.before else 0


class Lapse(Struct, frozen=True):
    """Something that ends before the training would: what, whose, and on which day it last holds or lapses.

    ``only_then`` says that it would have lasted to today's expected end.
    """

    what: Holding
    who: str
    day: date
    only_then: bool


class Foresight(Struct, frozen=True):
    """What some assumptions do to a training: its time as it is and as it would be, and what they touch."""

    assumptions: tuple[Assumption, ...]
    before: TrainingTime
    after: TrainingTime
    touched: tuple[Touched, ...]
    shifts: tuple[Shift, ...]
    lapses: tuple[Lapse, ...]


def foresee(
    clinic: Clinic, rules: Rules, dossier: Folder, day: date, assumptions: Sequence[Assumption]
) -> Foresight | None:
    """Judge a dossier as it is and as it would be, and compare; ``None`` where the trainee's file cannot be read."""
    trainee = dossier.trainee
    if trainee is None:
        return None
    then = assumed(trainee, assumptions, day)
    changed = with_trainee(dossier, then)
    before, after = life_of(clinic, rules, dossier, trainee).time, life_of(clinic, rules, changed, then).time
    request = Request(day, _until(day, before, after), "all")
    today, other = judge_dossier(clinic, rules, request, dossier), judge_dossier(clinic, rules, request, changed)
    question = Question(rules, World(clinic, register=register(other.summaries)), day, request.until)
    lapses = [*_papers(clinic, dossier, then, day), *_supervisors(question, then)]
    return Foresight(
        assumptions=tuple(assumptions),
        before=before,
        after=after,
        touched=tuple(_touched(dossier, assumptions, before, after, day)),
        shifts=tuple(_shifts(today.occurrences, other.occurrences, request.until, _states(rules))),
        lapses=tuple(_relevant(lapses, before.expected_end, after.expected_end)),
    )


def with_trainee(dossier: Folder, trainee: Trainee) -> Folder:
    """Give a dossier with other terms of the training, all else as it is recorded."""
    own = dossier.of("trainee")
    changed = tuple(replace(item, record=trainee) for item in own)
    return replace(dossier, filed={**dossier.filed, "trainee": changed})


def _until(day: date, *times: TrainingTime) -> date:
    """Up to when obligations are compared: beyond the later end, where there is one that anybody plans for."""
    ends = [time.expected_end for time in times if time.expected_end is not None]
    return min(add(max([day, *ends]), _MARGIN), add(day, _FURTHEST))


def _touched(
    dossier: Folder, assumptions: Sequence[Assumption], before: TrainingTime, after: TrainingTime, day: date
) -> Iterator[Touched]:
    """Placements and courses with days in an assumed absence, or beyond an end that comes earlier than today's."""
    away = joined(one.period for one in leaves(assumptions) if one.kind != "counts")
    sooner = after.expected_end if _later(before.expected_end, after.expected_end) else None
    for item in sorted(dossier.placements, key=lambda one: (one.record.start, one.id)):
        period = period_of(item.record)
        days, late = days_in(away, period), sooner is not None and period.end > sooner and period.end > day
        if days or late:
            yield Touched("placement", item.id, item.record.title, period, days, item.record.unit, late)
    for course in (item.record for item in dossier.of("course")):
        first, last = course.start or course.end, course.end or course.start
        if first is None or last is None or course.status in {"cancelled", "done"}:
            continue
        period = Period(first, last)
        days, late = days_in(away, period), sooner is not None and last > sooner and last > day
        if days or late:
            yield Touched("course", course.id, course.title, period, days, None, late)


def _later(first: date | None, second: date | None) -> bool:
    """Say whether an end comes later than another; one that never comes is the latest."""
    return (first or LAST) > (second or LAST)


def _states(rules: Rules) -> frozenset[str]:
    """The obligations that are states: an occurrence of them is called by the day on which it would begin."""
    return frozenset(item.id for item in rules.obligations if isinstance(item.due, Always))


def _named(found: Sequence[Occurrence], states: frozenset[str]) -> dict[str, Occurrence]:
    """Occurrences by their keys; the only open one of a state by what it is, whatever day it would begin."""
    still = Counter((item.obligation, item.subject) for item in found if item.verdict.open)
    return {
        f"{item.obligation}/{item.subject}"
        if item.obligation in states and item.verdict.open and still[item.obligation, item.subject] == 1
        else item.key: item
        for item in found
    }


def _shifts(
    before: Sequence[Occurrence], after: Sequence[Occurrence], until: date, states: frozenset[str]
) -> Iterator[Shift]:
    """Compare occurrences by their names; only what can still be met is anybody's concern."""
    old, new = _named(before, states), _named(after, states)
    found = list[Shift]()
    for key in old.keys() | new.keys():
        one, other = old.get(key), new.get(key)
        if not any(item is not None and item.verdict.open for item in (one, other)):
            continue
        if one is not None and other is not None:
            if one.due != other.due:
                found.append(Shift("moved", one, other))
        else:
            found.append(Shift("gone" if other is None else "new", one, other))
    for shift in sorted(found, key=lambda one: (one.occurrence.due or LAST, one.occurrence.key)):
        if shift.sort == "moved" or (shift.occurrence.due or until) <= until:
            yield shift


def _papers(clinic: Clinic, dossier: Folder, trainee: Trainee, day: date) -> Iterator[tuple[Holding, str, date]]:
    """What has a last day: the contract, the main supervisor's appointment, the study director's term."""
    for item in dossier.of("contract"):
        if item.record.end is not None:
            yield "contract", dossier.id, item.record.end
    mains = [one for one in trainee.supervisors if one.role == "main"]
    if mains and all(one.end is not None for one in mains):
        last = max(mains, key=lambda one: one.end or LAST)
        yield "supervisor", last.person, last.end or LAST
    home = max((one for one in trainee.units if one.start <= day), key=lambda one: one.start, default=None)
    if home is None:
        return
    if home.end is not None and not any(one.start > home.start for one in trainee.units):
        yield "unit", home.unit, home.end
    terms = [(term_of(item.record), item.record.person) for item in covering(clinic, home.unit, trainee.programme)]
    ahead = [(term, person) for term, person in terms if term.end >= day]
    if ahead:
        term, person = max(ahead, key=lambda pair: (pair[0].end, pair[1]))
        yield "assignment", person, term.end


def _supervisors(question: Question, trainee: Trainee) -> Iterator[tuple[Holding, str, date]]:
    """The main supervisors whose training lapses while they supervise this trainee, by the packs' own obligation."""
    rules, world = question.rules, question.world
    lapsing = {
        one.id
        for one in rules.about("supervisor")
        if isinstance(one.due, Always) and one.due.predicate == TRAINING_LAPSES
    }
    people = {one.person for one in trainee.supervisors if one.role == "main" and (one.end or LAST) >= question.day}
    for subject in clinic_subjects(world.clinic, rules, world.register):
        if subject.kind == "supervisor" and subject.id in people:
            for item in occurrences(question, subject):
                if item.obligation in lapsing and item.met is None and item.due is not None:
                    yield "supervisor-training", subject.id, item.due


def _relevant(found: Sequence[tuple[Holding, str, date]], before: date | None, after: date | None) -> Iterator[Lapse]:
    """Keep what ends before the training would."""
    for what, who, day in sorted(set(found), key=lambda one: (one[2], one[0], one[1])):
        if day < (after or LAST):
            yield Lapse(what, who, day, only_then=day >= (before or LAST))

"""Obligations upon a subject on a day: which apply, their clocks, their evidence, and a verdict on each.

This is the way in: from rules, a subject and a day to occurrences. The line that decides stands in ``verdict``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from sttool.dates import add, add_days
from sttool.obligations.allotting import allotted
from sttool.obligations.answering import answering
from sttool.obligations.case import Case, Question
from sttool.obligations.clocks import Clock, after_each, before_event, bounded, reminded, within_of
from sttool.obligations.evidence import evidence_of, proven
from sttool.obligations.model import AfterEach, Always, Before, Each, Every, Rate, Within
from sttool.obligations.occurrence import Because, Evidence, Lack, Occurrence
from sttool.obligations.plan import plan_of
from sttool.obligations.predicates.table import PREDICATES
from sttool.obligations.rates import Held, asked, held, present
from sttool.obligations.rounds import each_period, every_round
from sttool.obligations.states import failing
from sttool.obligations.verdict import NO_DOUBT, Doubt, Setting, Tally, tally, verdict
from sttool.obligations.waivers import waiver_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.obligations.model import Applies, Obligation, Stage
    from sttool.obligations.states import Failing
    from sttool.obligations.subject import Subject


def occurrences(question: Question, subject: Subject) -> Iterator[Occurrence]:
    """Judge every obligation upon a subject; each occurrence once, with exactly one verdict."""
    day, since, refused = question.day, subject.since, subject.refused
    # A waiver is told when it changed nothing, and so all that it could have changed is asked for.
    over = question.over or bool(subject.filed.get("waiver"))
    resting, standing = Setting(day, since, subject.pauses), Setting(day, since)
    for obligation in question.rules.asked(subject.kind, subject.traits.programme):
        plan = plan_of(obligation)
        if plan.restricted and not applies(obligation, subject):
            continue
        doubtful = bool(refused) and not refused.isdisjoint(plan.rests)
        setting = resting if plan.pauses else standing
        yield from _of(Case(question, obligation, plan, subject, setting, doubtful, over or doubtful))


def applies(obligation: Obligation, subject: Subject) -> bool:
    """Say whether an obligation of a subject's programme is asked of it at all."""
    wanted, traits = obligation.applies, subject.traits
    if wanted.regulation and traits.regulation not in wanted.regulation:
        return False
    if wanted.specialty and wanted.specialty.isdisjoint(traits.specialties):
        return False
    if wanted.type and traits.type not in wanted.type:
        return False
    if subject.kind == "placement" and not _of_placement(wanted, subject):
        return False
    return not (wanted.lacks is not None and _had(obligation, subject))


def _of_placement(wanted: Applies, subject: Subject) -> bool:
    """Say whether a placement is one that is asked about; an area that could not be read may be any."""
    area, days = subject.traits.area, subject.life
    if wanted.area and area not in wanted.area and "placement.area" not in subject.refused:
        return False
    if wanted.lasting is not None and add_days(days.end, 1) < add(days.start, wanted.lasting):
        return False
    return not (wanted.new_unit and subject.traits.returning)


def _had(obligation: Obligation, subject: Subject) -> bool:
    """Say whether the subject had, on the day of the event, what the obligation is only asked for without."""
    lacks, event = obligation.applies.lacks, subject.happenings.get(obligation.applies.lacks_by or "", ())
    return lacks is not None and bool(event) and any(item.day <= event[0].day for item in proven(lacks, subject))


def _of(case: Case) -> Iterator[Occurrence]:
    """The occurrences of one obligation for one subject."""
    obligation, subject = case.obligation, case.subject
    match obligation.due:
        case Within() as due:
            return _one_by_one(case, within_of(obligation, due, subject))
        case Before() as due:
            return _one_by_one(case, before_event(obligation, due, subject))
        case Each() as due:
            clocks = each_period(case, due)
            return _by_number(case, due, clocks) if case.plan.by_number else _by_period(case, due, clocks)
        case Always() as due:
            return _states(case, due)
        case AfterEach() as due:
            return _one_by_one(case, after_each(obligation, due, subject))
        case Every() as due:
            met = [item for item in evidence_of(obligation.stages[0], subject) if item.day <= case.question.day]
            return _one_by_one(case, every_round(obligation, due, subject, met))


def _asked_for(case: Case, clock: Clock) -> Clock | None:
    """A clock that ends with its subject; ``None`` where that is too soon, or the obligation did not hold yet."""
    within = bounded(case.obligation, case.subject, clock)
    return within if within is not None and (not case.plan.seasonal or _in_season(case, within)) else None


def _in_season(case: Case, clock: Clock) -> bool:
    """Say whether the obligation held on the due day, in the setting of that day."""
    wanted, due = case.obligation.applies, clock.due
    if due is not None:
        if wanted.start is not None and due < wanted.start:
            return False
        if wanted.end is not None and due > wanted.end:
            return False
    return not wanted.setting or case.subject.setting_on(due or clock.begun or case.subject.since) in wanted.setting


def _one_by_one(case: Case, clocks: Iterable[Clock], need: int = 1) -> Iterator[Occurrence]:
    """Occurrences that each have their own evidence."""
    shared: list[list[Evidence]] | None = None
    stages, own, day = case.obligation.stages, case.plan.named, case.question.day
    for begun in clocks:
        clock = _asked_for(case, begun)
        if clock is None or case.passed(clock):
            continue
        if own or shared is None:
            shared = [evidence_of(stage, case.subject, clock.anchor) for stage in stages]
        yield _occurrence(case, clock, _together(stages, [tally(clock, found, day, need) for found in shared]))


def _by_period(case: Case, due: Each, periods: Iterable[Clock]) -> Iterator[Occurrence]:
    """Occurrences by the calendar, each piece of evidence used for one of them."""
    if not isinstance(due.at_least, int):
        return
    stages, need = case.obligation.stages, due.at_least
    if case.plan.named:
        yield from _one_by_one(case, periods, need)
        return
    clocks = [clock for begun in periods if (clock := _asked_for(case, begun)) is not None]
    shares = [allotted(clocks, evidence_of(stage, case.subject), need, due.late) for stage in stages]
    for index, clock in enumerate(clocks):
        if case.passed(clock):
            continue
        tallies = [tally(clock, share[index], case.question.day, need) for share in shares]
        yield _occurrence(case, clock, _together(stages, tallies))


def _by_number(case: Case, due: Each, periods: Iterable[Clock]) -> Iterator[Occurrence]:
    """Occurrences by the calendar that ask how many lay in the period; one that asks for none is not applicable."""
    found: Held | None = None
    rate, days = due.at_least, None
    for begun in periods:
        clock = _asked_for(case, begun)
        if clock is None or clock.slot is None or case.passed(clock):
            continue
        if found is None:
            found = held(case.plan.proofs, case.subject, clock.slot.start)
            days = present(rate, case.subject) if isinstance(rate, Rate) else None
        need = asked(rate, days, clock.slot) if isinstance(rate, Rate) and days is not None else due.at_least
        if isinstance(need, int) and need > 0:
            yield _occurrence(case, clock, _short(tally(clock, found.within(clock.slot), case.question.day, need)))


def _together(stages: Sequence[Stage], tallies: Sequence[Tally]) -> Tally:
    """A paper is whole when all its stages are; until then the line names the first stage that is wanting."""
    if len(tallies) == 1:
        return _short(tallies[0])
    wanting = [index for index, item in enumerate(tallies) if item.met is None]
    evidence = tuple(piece for item in tallies for piece in item.counted[:1])
    known = [item.met for item in tallies if item.met is not None]
    if not wanting:
        return Tally(max(known), None, len(known), evidence, len(tallies))
    coming = [tallies[index].booked for index in wanting]
    days = [day for day in coming if day is not None]
    booked = max(days) if len(days) == len(coming) else None
    lack = Lack("stage", (("id", wanting[0]),))
    return Tally(None, booked, len(known), evidence, len(tallies), lack, stages[wanting[0]])


def _short(counted: Tally) -> Tally:
    """Say how far short a number falls, where more than one is asked for."""
    if counted.need == 1 or counted.met is not None:
        return counted
    return replace(counted, lack=Lack("count-short", (("have", counted.have), ("need", counted.need))))


def _occurrence(case: Case, clock: Clock, counted: Tally) -> Occurrence:
    """Put an occurrence together and judge it."""
    obligation, subject, day = case.obligation, case.subject, case.question.day
    active, lapsed = None, None
    if subject.filed.get("waiver"):
        active, lapsed = waiver_for(subject, obligation.id, clock, day)
    unknown = case.doubtful and (clock.opens is None or clock.opens <= day)
    reminds = reminded(obligation, subject, clock)
    doubt = Doubt(unknown, active is not None) if unknown or active is not None else NO_DOUBT
    judged = verdict(clock, reminds, counted, case.setting, doubt)
    role = counted.turn.answers if counted.turn is not None else obligation.answers[0]
    whose: tuple[str, ...] = ()
    if judged.open:
        whose = answering(case.question.world, obligation, subject, role, due=clock.due, day=day)
    return Occurrence(
        obligation.id,
        subject.key,
        clock.anchor,
        clock.due,
        judged,
        role,
        Because(clock.event, clock.begun, clock.path, clock.at),
        whose,
        counted.met,
        counted.booked,
        clock.moved,
        counted.need,
        counted.have,
        counted.lack,
        counted.counted,
        active,
        lapsed,
        reminds,
        clock.closes,
    )


def _fails_now(case: Case, item: Failing) -> bool:
    """Say whether a stretch is one to act on: it has come to its reminder, and is not mended."""
    day = case.question.day
    first = reminded(case.obligation, case.subject, item.clock)
    return (first is None or first <= day) and (item.mended is None or item.mended > day)


def _states(case: Case, due: Always) -> Iterator[Occurrence]:
    """The occurrences of a state: each stretch in which it fails."""
    subject, day, until = case.subject, case.question.day, case.question.until
    predicate = PREDICATES[due.predicate]
    found = [
        item
        for item in failing(due, subject, predicate.test(case.question.world, subject, due.params))
        if (item.clock.begun is None or item.clock.begun <= until)
        and (not case.plan.seasonal or _in_season(case, item.clock))
    ]
    if case.doubtful:
        # What the state rests on cannot be read: neither held nor broken can be said of it.
        if subject.scope and (not predicate.mended_by_more or any(_fails_now(case, item) for item in found)):
            yield _occurrence(case, Clock("unread", None, "unread", None, subject.path), Tally(None, None, 0))
        return
    for item in found:
        if case.passed(item.clock):
            continue
        mended = item.mended
        done = mended is not None and mended <= day
        lack = item.lack_on(day)
        yield _occurrence(case, item.clock, Tally(mended if done else None, None if done else mended, 0, lack=lack))

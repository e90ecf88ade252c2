"""A rule's parts as sentences: when, for whom, and what counts. Made from the rule itself, so that they are true."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Final

from sttool.kinds.registry import BY_NAME
from sttool.obligations.model import AfterEach, Always, Before, Each, Every, Rate, Within
from sttool.obligations.reach import SPEAK_OF_PLACEMENT
from sttool.texts import sentences as words
from sttool.texts.certify import AREAS
from sttool.texts.terms import ABOUT, EVENTS, ROLES, SETTINGS, UNIT_START

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.dates import Span
    from sttool.obligations.model import About, Obligation, Proof, Where
    from sttool.texts import Language

_A_MONTH: Final = Fraction(52, 12)
"""Weeks of a month, as packs' "a month" is made into "a week"."""


def length(span: Span, say: Language) -> str:
    """A length of the calendar in words, without its sign."""
    one, many = words.UNITS[span.unit]
    count = abs(span.count)
    return say(one) if count == 1 else say(many, {"count": count})


def when(obligation: Obligation, leave_days: int, since_grace: Span, say: Language) -> list[str]:
    """When an obligation is due, and what bears on the day: a sentence a line."""
    lines = [*_due(obligation, say), say(words.REMIND, {"span": length(obligation.remind, say)})]
    if obligation.closes is not None:
        lines.append(say(words.CLOSES, {"span": length(obligation.closes, say)}))
    if obligation.standing or isinstance(obligation.due, Always):
        lines.append(say(words.STANDING, {"span": length(since_grace, say)}))
    if obligation.about not in {"unit", "unit-programme", "assignment", "supervisor"} and _clocked(obligation):
        lines.append(say(words.PAUSES, {"days": leave_days}) if obligation.pauses else say(words.NO_PAUSE))
    if obligation.after_end:
        lines.append(say(words.AFTER_END))
    return lines


def event_of(obligation: Obligation | None, event: str, say: Language) -> str:
    """An event in words, as it stands after "from"; a unit's start is not a doctor's."""
    of_unit = obligation is not None and obligation.about == "unit-programme" and event == "start"
    return say(UNIT_START if of_unit else EVENTS[event])


def _clocked(obligation: Obligation) -> bool:
    """Say whether leave could stop its clock at all."""
    return isinstance(obligation.due, Within | Every | AfterEach)


def _due(obligation: Obligation, say: Language) -> Iterator[str]:
    due = obligation.due
    match due:
        case Within(span=span, of=event):
            params = {"span": length(span, say), "event": event_of(obligation, event, say)}
            text = words.WITHIN_SERVICE if due.service else words.WITHIN
            yield say(words.ON if span.count == 0 else words.AHEAD if span.count < 0 else text, params)
            if due.fresh:
                yield say(words.FRESH)
        case Before(event=event):
            yield from _before(due, event_of(obligation, event, say), say)
        case Every(span=span, start=event):
            yield say(words.EVERY, {"span": length(span, say), "event": event_of(obligation, event, say)})
        case Each():
            yield from _each(due, say, named=any(item.of for stage in obligation.stages for item in stage.proofs))
        case AfterEach(record=record, on=field, span=span):
            yield say(words.AFTER_EACH, {"span": length(span, say), "record": record, "field": str(field)})
            if due.where:
                yield ", ".join(_condition(item, say) for item in due.where)
            if due.lasting is not None:
                yield say(words.LASTING, {"span": length(due.lasting, say)})
        case Always(grace=grace):
            text = words.ALWAYS if grace.count else words.ALWAYS_AT_ONCE
            yield say(text, {"span": length(grace, say)})


def _before(due: Before, event: str, say: Language) -> Iterator[str]:
    yield say(words.AHEAD if due.by.count else words.BY_DAY, {"span": length(due.by, say), "event": event})
    if due.fresh is not None:
        yield say(words.FRESH_BEFORE, {"span": length(due.fresh, say)})


def _each(due: Each, say: Language, *, named: bool) -> Iterator[str]:
    """When in each period; what is done late counts for the period before only where nothing names its own."""
    number = due.at_least
    if isinstance(number, Rate):
        yield say(words.RATES[due.calendar], {"rates": ", ".join(_rates(number, say))})
        if number.share != 1:
            yield say(words.SHARE, {"percent": f"{float(number.share * 100):g}"})
        if number.quiet_weeks:
            yield say(words.QUIET, {"weeks": _weeks(sorted(number.quiet_weeks))})
    else:
        times = say(words.ONCE) if number == 1 else say(words.TIMES, {"number": number})
        yield say(words.EACH[due.calendar], {"number": times})
    yield say(words.AFTER_PERIOD, {"span": length(due.within, say)}) if due.within else say(words.LAST_DAY)
    if not isinstance(number, Rate) and due.late.count and not named:
        yield say(words.LATE, {"span": length(due.late, say)})
    yield say(words.HALF_HOME if due.home else words.HALF)


def _rates(rate: Rate, say: Language) -> Iterator[str]:
    for setting, per_week in rate.per_week.items():
        often = per_week >= 1
        number = per_week if often else per_week * _A_MONTH
        params = {"number": f"{float(number):g}", "setting": say(SETTINGS[setting])}
        yield say(words.A_WEEK if often else words.A_MONTH, params)


def _weeks(weeks: Sequence[int]) -> str:
    """Weeks of the year, those that follow one another as from–to."""
    runs = [[week for _, week in run] for _, run in groupby(enumerate(weeks), lambda item: item[1] - item[0])]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def whom(obligation: Obligation, say: Language) -> str:
    """For whom or what an obligation holds."""
    return " · ".join([say(ABOUT[obligation.about]), *_applies(obligation, say)])


def _applies(obligation: Obligation, say: Language) -> Iterator[str]:
    applies = obligation.applies
    for values in (applies.programme, applies.regulation, applies.specialty, applies.type):
        if values:
            yield _either(sorted(values), say)
    if applies.area:
        yield say(words.IN_AREA, {"areas": _either([say(AREAS[item]) for item in sorted(applies.area)], say)})
    if applies.lasting is not None:
        yield say(words.AS_LONG_AS, {"span": length(applies.lasting, say)})
    if applies.new_unit:
        yield say(words.NEW_UNIT)
    if applies.setting:
        yield say(
            words.IN_SETTING, {"settings": _either([say(SETTINGS[item]) for item in sorted(applies.setting)], say)}
        )
    if applies.start is not None:
        yield say(words.FROM_DAY, {"day": applies.start})
    if applies.end is not None:
        yield say(words.TO_DAY, {"day": applies.end})
    yield from _lacking(obligation, say)


def _lacking(obligation: Obligation, say: Language) -> Iterator[str]:
    lacks, by = obligation.applies.lacks, obligation.applies.lacks_by
    if lacks is None or by is None:
        return
    if obligation.about == "concern" and lacks.record == "collegium":
        yield say(words.NOT_OF_COLLEGIUM)
    else:
        yield say(words.LACKING, {"proof": proof(lacks, say), "event": say(EVENTS[by])})


def _either(values: Sequence[str], say: Language) -> str:
    if len(values) == 1:
        return values[0]
    return say(words.OR, {"first": ", ".join(values[:-1]), "last": values[-1]})


def counting(obligation: Obligation, say: Language) -> list[str]:
    """What counts as done: in the pack's own words, and as the fields of records that show it."""
    lines = [_sentence(say(obligation.met_text))] if obligation.met_text else []
    if isinstance(obligation.due, Always):
        return [*lines, say(words.PREDICATE, {"name": obligation.due.predicate})]
    for number, stage in enumerate(obligation.stages, start=1):
        proofs = [proof(item, say, obligation.about) for item in stage.proofs]
        if len(obligation.stages) > 1:
            title = say(stage.title) if stage.title else ""
            lines.append(say(words.STEP, {"number": number, "role": say(ROLES[stage.answers]), "title": title}))
            proofs = [f"   {item}" for item in proofs]
        lines.extend(proofs)
    return lines


def proof(item: Proof, say: Language, about: About | None = None) -> str:
    """One proof: the file, the field, and its conditions; of a placement also the field that must name it."""
    record = _file_of(item.record, say)
    if item.each is not None:
        params = {"record": record, "each": str(item.each), "field": str(item.on)}
        text = say(words.IN_LIST, params)
    elif item.on.said:
        text = say(words.BY_PATH, {"record": record})
    else:
        text = say(words.IN_RECORD, {"record": record, "field": str(item.on)})
    parts = [_condition(condition, say) for condition in item.where]
    if item.needs:
        parts.append(say(words.NEEDS, {"fields": ", ".join(map(str, item.needs))}))
    parts.extend(say(words.HOLDS, {"field": str(held.field), "role": say(ROLES[held.role])}) for held in item.holds)
    if item.of is not None:
        parts.append(say(words.OF, {"field": str(item.of)}))
    if about == "placement" and item.record in SPEAK_OF_PLACEMENT:
        parts.append(say(words.OF_PLACEMENT, {"field": str(SPEAK_OF_PLACEMENT[item.record])}))
    return ", ".join([text, *parts])


def _condition(item: Where, say: Language) -> str:
    return say(words.WHERE, {"field": str(item.field), "values": _either(sorted(map(str, item.values)), say)})


def _file_of(kind: str, say: Language) -> str:
    """The name of a kind's file, or of the folder it stands in, as a user looks for it."""
    if kind not in BY_NAME:
        return say(words.SUCCESSOR)
    parts = BY_NAME[kind].place.split("/")
    return parts[-1] if "{" not in parts[-1] else f"{parts[-2]}/"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]

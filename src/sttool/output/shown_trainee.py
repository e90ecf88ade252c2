"""The page on one training, put into words block by block."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from sttool.dates import LAST
from sttool.obligations.occurrence import Verdict
from sttool.output.duties import stands
from sttool.output.figures import decimal
from sttool.output.shown import Block, Row
from sttool.output.shown_items import item_rows, people
from sttool.texts import goals as goal_words
from sttool.texts import show as words
from sttool.texts.report import HAPPENED
from sttool.texts.terms import VERDICTS
from sttool.training.goals import specialty_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.output.view import View
    from sttool.reports.shown.page import Occasion, Stay, Supervising, TraineePage

MOST: Final = 8
"""How many lines of one sort are shown."""


def trainee_title(view: View, page: TraineePage) -> str:
    """Whose page it is, and on which day."""
    return f"{people((page.who,))} · {view.day}"


def trainee_blocks(view: View, page: TraineePage) -> Iterator[Block]:
    """Write the page, block by block."""
    say = view.language
    yield Block("", facts=tuple(_facts(view, page)))
    rows = item_rows(view, page.items, about=False)
    pressing = (say(words.NOTHING_PRESSING),) if not rows else ()
    counts = stands(view, page.counts)
    yield _cut(Block(f"{say(words.OBLIGATIONS)} · {counts}", pressing, rows=rows), MOST + 4)
    if page.norms:
        yield Block(say(words.NORMS), rows=tuple(_norms(view, page)))
    yield Block(say(words.LAST), tuple(_held(view, page)))
    yield _since(view, page)
    if page.placements:
        yield _cut(Block(say(words.PLACEMENTS), rows=tuple(_stays(view, page))), MOST)
    learning = tuple(_learning(view, page))
    if learning:
        yield _cut(Block(say(words.LEARNING), rows=learning), MOST + 2)
    if page.unread:
        yield Block("", (say(words.UNREAD, {"kinds": ", ".join(page.unread)}),))


def _cut(block: Block, most: int) -> Block:
    """A block with so many rows at most, and how many were left out."""
    if len(block.rows) <= most:
        return block
    return Block(block.heading, block.sentences, block.facts, block.rows[:most], len(block.rows) - most)


def _facts(view: View, page: TraineePage) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who, since when, by which rules; how far; and who is responsible."""
    say, terms = view.language, page.terms
    names = {one.file: one.name for one in specialty_list()}
    fields = [names.get(file, file).lower() for file in page.specialties]
    training = [page.programme, ", ".join(fields), page.regulation, say(words.SINCE_START, {"day": terms.start})]
    if page.follows:
        training.append(say(words.FOLLOWS, {"id": page.follows}))
    if terms.ended is not None:
        training.append(say(words.ENDED, {"day": terms.ended}))
    yield say(words.PROGRAMME), (" · ".join(part for part in training if part),)
    if page.units:
        units = [
            f"{home.unit.name} ({home.unit.id}) {say(words.SINCE_START, {'day': home.period.start})}"
            for home in page.units
        ]
        yield say(words.UNIT), (", ".join(units),)
    yield say(words.TIME), (" · ".join(_time(view, page)),)
    yield say(words.HEADS), (people(page.heads) or say(words.NOBODY),)
    yield say(words.DIRECTORS), (people(page.directors) or say(words.NOBODY),)
    yield say(words.SUPERVISORS), tuple(_supervisor(view, one) for one in page.supervisors) or (say(words.NOBODY),)
    if page.goals:
        told = [
            say(words.REACHED, {"group": say(goal_words.GROUPS[name]), "reached": one.reached, "goals": one.goals})
            for name, one in page.goals.items()
        ]
        yield say(words.GOALS), (" · ".join(told),)


def _time(view: View, page: TraineePage) -> Iterator[str]:
    say, terms = view.language, page.terms
    done = {"done": decimal(terms.done, say, 1, trim=True), "asked": decimal(terms.asked, say, 1, trim=True)}
    yield say(words.DONE, done)
    if terms.ended is None:
        yield say(words.ENDS, {"day": terms.expected_end}) if terms.expected_end else say(words.NO_END)
        if terms.percent is not None:
            yield say(words.WORKS, {"percent": decimal(terms.percent, say, 1, trim=True)})
    if terms.away is not None:
        params = {"start": terms.away.start, "end": terms.away.end}
        yield say(words.AWAY_OPEN if terms.away.open_ended else words.AWAY, params)


def _supervisor(view: View, one: Supervising) -> str:
    say = view.language
    parts = [people((one.who,)), say(words.ROLES[one.role]), say(words.FROM, {"day": one.period.start})]
    if not one.period.open_ended:
        parts.append(say(words.UNTIL, {"day": one.period.end}))
    parts.append(say(words.TRAINED, {"day": one.trained}) if one.trained else say(words.UNTRAINED))
    return " · ".join(parts)


def _norms(view: View, page: TraineePage) -> Iterator[Row]:
    say = view.language
    for one in page.norms:
        had = say(words.OF_NEED, {"have": one.have, "need": one.need})
        missed = one.verdict in {Verdict.OVERDUE, Verdict.MISSED}
        yield Row((one.period, say.pick(one.title), had, say(VERDICTS[one.verdict.value])), "bad" if missed else "")


def _held(view: View, page: TraineePage) -> Iterator[str]:
    """The last of each with what was agreed; what is booked; and whether a concern is open."""
    say = view.language
    for one in page.last:
        yield " · ".join(_occasion(view, one))
    if not page.last:
        yield say(words.NONE_HELD)
    for one in page.booked:
        yield f"{say(words.ONCE[one.kind])} · {say(words.BOOKED, {'day': one.day})}"
    yield say(words.CONCERN_OPEN if page.concern_open else words.NO_CONCERN)


def _occasion(view: View, one: Occasion) -> Iterator[str]:
    say = view.language
    yield f"{one.day} {say(words.ONCE[one.kind])}"
    if one.present:
        yield people(one.present)
    if one.self_assessment is not None:
        yield say(words.SELF_ASSESSED if one.self_assessment else words.NOT_SELF_ASSESSED)
    if one.outcome is not None:
        yield say(words.OUTCOMES[one.outcome])
    yield say(words.AGREED, {"agreed": ", ".join(one.agreed)}) if one.agreed else say(words.NOTHING_AGREED)


def _since(view: View, page: TraineePage) -> Block:
    say, since = view.language, page.since
    if since.after is None:
        heading = say(words.RECORDED_START, {"day": since.day})
    else:
        heading = say(words.RECORDED_SINCE, {"what": say(words.OCCASIONS[since.after]), "day": since.day})
    named = {**HAPPENED, **words.HAPPENED}
    told = [say(words.COUNTED, {"what": say(named[one.what]), "number": one.number}) for one in since.happened]
    sentences = [" · ".join(told) or say(words.NOTHING_RECORDED)]
    if since.assessed:
        sentences.append(", ".join(_assessed(view, page)))
    return Block(heading, tuple(sentences))


def _assessed(view: View, page: TraineePage) -> Iterator[str]:
    """The assessments by method, each once."""
    for method, group in groupby(page.since.assessed, lambda each: each.method):
        count = sum(each.number for each in group)
        yield f"{view.language(words.METHODS[method])} {count}"


def _stays(view: View, page: TraineePage) -> Iterator[Row]:
    """The placements going on and to come, and those that have ended since the last occasion; then the last before."""
    say = view.language
    recent = [one for one in page.placements if one.phase != "done" or one.period.end >= page.since.day]
    for one in recent or page.placements[-1:]:
        told = [say(words.PHASES[one.phase])]
        if one.phase == "planned" and not one.confirmed:
            told.append(say(words.UNCONFIRMED))
        supervisors = ", ".join(one.supervisors) if one.phase != "done" else ""
        yield Row((_days(one), one.title, one.unit.name, ", ".join(told), supervisors))


def _days(one: Stay) -> str:
    return f"{one.period.start} – {one.period.end}"


def _learning(view: View, page: TraineePage) -> Iterator[Row]:
    """Courses taken since the last occasion and those to come; projects that go on, or were presented since."""
    say, first = view.language, page.since.day
    for course in page.courses:
        if course.status != "done" or (course.end or course.start or LAST) >= first:
            days = f"{course.start} – {course.end}" if course.start and course.end else str(course.start or "")
            yield Row((days, course.title, say(words.COURSES[course.status])))
    for one in page.projects:
        if (one.presented or LAST) >= first:
            presented = say(words.PRESENTED, {"day": one.presented}) if one.presented else ""
            yield Row((str(one.start or ""), one.title, f"{say(words.PROJECTS[one.kind])} {presented}".strip()))

"""States of what a training's first months ask for: the first meeting with the supervisor, the collegia of BT."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.dates import LAST, Period, add_days, add_months, clipped, days_in, slot_of
from sttool.kinds.progress import MeetingSummary
from sttool.obligations.clocks import later, moved_by_leave
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import Misread, length, shown, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.findings import At
    from sttool.obligations.occurrence import Lack
    from sttool.obligations.subject import Subject


def first_supervision(_world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days from ``within`` after the start on which no supervision meeting has been held yet, long leave not counted.

    Only of who starts so late in a term that no number of meetings is asked for in it: else that number asks for the
    first as well, and one missing meeting would be two lines.
    """
    start = subject.life.start
    term = slot_of(start, "term").period
    if start < subject.since or 2 * days_in(subject.scope, term) >= term.days:
        return
    due, _ = moved_by_leave(start, later(start, params["within"]), subject.pauses)
    met = subject.filed.get("supervision", ())
    # Most have met their supervisor by then: of a hundred meetings the first is enough to know.
    if due is None or any(_began(item.record) <= due for item in met):
        return
    first = min((_began(item.record) for item in met), default=LAST)
    yield from _until(subject, due, first, lack("no-meeting", subject.path), LAST)


def _began(record: Any) -> date:  # noqa: ANN401 - a meeting or a summary of some
    return record.start if isinstance(record, MeetingSummary) else record.date


def bt_collegia(_world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of BT, beyond each of the months in ``after``, on which fewer collegia than that are held.

    BT is a whole training, or the part of an ST between the days its record says.
    """
    known = {name: items[0].day for name, items in subject.happenings.items() if items}
    bt = subject.traits.programme == "BT"
    start = known.get("start") if bt else known.get("bt.start")
    end = LAST if bt else known.get("bt.end", LAST)
    if start is None or start < subject.since:
        return
    held = sorted(
        item.day
        for item in subject.filed.get("collegium", ())
        if item.record.kind == "bt" and item.day is not None and item.day >= start
    )
    for index, months in enumerate(sorted(params["after"])):
        due, _ = moved_by_leave(start, add_months(start, months), subject.pauses)
        enough = held[index] if index < len(held) else LAST
        if due is not None and due < end:
            said = lack("few-collegia", subject.path, number=index + 1, most=months)
            yield from _until(subject, due, enough, said, end)


def _until(subject: Subject, start: date, mended: date, said: Lack, end: date) -> Iterator[Stretch]:
    """The days in scope from one on, before something was so."""
    last = min(end, LAST if mended == LAST else add_days(mended, -1))
    if start <= last:
        for part in clipped(subject.scope, Period(start, last)):
            yield Stretch(part, said)


def read_months(raw: object, at: At) -> tuple[int, ...]:
    """Read the months after which something is asked for."""
    if not isinstance(raw, list) or not raw:
        raise Misread(at, "P119", found=shown(raw))
    return tuple(whole(item, (*at, index), least=1) for index, item in enumerate(raw))


BEGINNINGS: Mapping[str, Predicate] = {
    "first-supervision": Predicate(
        first_supervision, "trainee", {"within": length}, rests_on=frozenset({"supervision"}), mended_by_more=True
    ),
    "bt-collegia": Predicate(
        bt_collegia,
        "trainee",
        {"after": read_months},
        rests_on=frozenset({"collegium", "trainee.bt"}),
        mended_by_more=True,
    ),
}
"""The states of the first months by name."""

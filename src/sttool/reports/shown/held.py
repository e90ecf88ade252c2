"""The reviews and collegia of a training, the last and those booked, and what has been recorded since the last."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from sttool.obligations.subjects.tallying import DIFFICULTY, happened, told_meetings
from sttool.reports.escaping import plain
from sttool.reports.shown.page import Assessed, Occasion, Since, Times

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.kinds.activities import Activity
    from sttool.kinds.dossier import Filed, Folder
    from sttool.reports.shown.items import Naming

LOOKED_AT: Final = ("review.annual", "collegium")
"""The occasions at which the whole training is looked at: the last of each is shown."""

_UNTOLD: Final = frozenset({DIFFICULTY, "evaluation.told"})
"""What a collegium says itself, and what is part of something that is counted."""

_ORDER: Final = (
    *("supervision", "assessment.formative", "assessment.summative", "review.supervisor-report", "review.head-talk"),
    *("placement.begun", "placement.ended", "course.done", "project.begun", "project.presented"),
    *("certificate", "evaluation.handed-in", "plan.revised"),
)


def occasions(naming: Naming, dossier: Folder) -> Iterator[Occasion]:
    """All reviews and collegia, in order of days."""
    found = [(f"review.{item.sort}", item) for item in dossier.of("review")]
    found += [(f"collegium.{item.record.kind}", item) for item in dossier.of("collegium")]
    for kind, item in sorted(found, key=lambda pair: (str(pair[1].day), pair[0])):
        if item.day is not None:
            yield _occasion(naming, kind, item, item.day)


def _occasion(naming: Naming, kind: str, item: Filed[object], day: date) -> Occasion:
    record = item.record
    present = getattr(record, "present" if hasattr(record, "present") else "with_whom", ())
    collegium = kind.startswith("collegium.")
    return Occasion(
        day=day,
        kind=kind,
        present=tuple(naming.who(one) for one in present),
        agreed=tuple(plain(one) for one in getattr(record, "agreed", ())),
        outcome=getattr(record, "outcome", None),
        self_assessment=bool(getattr(record, "self_assessment", False)) if collegium else None,
    )


def last_ones(naming: Naming, dossier: Folder) -> tuple[Occasion, ...]:
    """The last yearly review and the last collegium, the later first."""
    past = [item for item in occasions(naming, dossier) if item.day <= naming.day]
    found = [[item for item in past if item.kind.startswith(kind)][-1:] for kind in LOOKED_AT]
    return tuple(sorted((item for items in found for item in items), key=lambda item: item.day, reverse=True))


def booked(naming: Naming, dossier: Folder) -> tuple[Occasion, ...]:
    """What is dated after the day."""
    return tuple(item for item in occasions(naming, dossier) if item.day > naming.day)


def since(
    dossier: Folder, activities: Iterable[Filed[Activity]], last: tuple[Occasion, ...], start: date, day: date
) -> Since:
    """Count what is dated after the last occasion, up to the day; a summary of meetings counts where it ends."""
    first = last[0].day if last else start
    after = last[0].kind if last else None

    def within(one: date | None) -> bool:
        return one is not None and one <= day and (one > first or (after is None and one == first))

    found = Counter[str]()
    for what, days in happened(dossier).items():
        if what not in _UNTOLD:
            found[what] += sum(within(one) for one in days)
    found["supervision"] += sum(number for period, number in told_meetings(dossier) if within(period.end))
    for item in dossier.placements:
        found["placement.begun"] += within(item.record.start)
        found["placement.ended"] += within(item.record.end)
    for plan in dossier.of("plan"):
        found["plan.revised"] += sum(within(one) for one in plan.record.revised)
    for activity in activities:
        found[f"activity.{activity.record.kind}"] += within(activity.record.date)
    assessed = Counter(
        (item.record.kind, item.record.mode) for item in dossier.of("assessment") if within(item.record.date)
    )
    return Since(
        day=first,
        after=after,
        happened=tuple(Times(what, found[what]) for what in sorted(found, key=_place) if found[what]),
        assessed=tuple(Assessed(kind, mode, number) for (kind, mode), number in sorted(assessed.items())),
    )


def _place(what: str) -> tuple[int, str]:
    return _ORDER.index(what) if what in _ORDER else len(_ORDER), what

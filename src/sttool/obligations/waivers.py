"""Waivers: an obligation set aside for a while, with a reason; lapsed, it is back and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.findings import At
    from sttool.kinds.dossier import Filed
    from sttool.obligations.clocks import Clock
    from sttool.obligations.subject import Subject


def waiver_for(subject: Subject, obligation: str, clock: Clock, day: date) -> tuple[tuple[str, At] | None, date | None]:
    """The waiver in force on a day for an occurrence, by its place; or the day the last one lapsed.

    An occurrence that closed is as it was on its last day: one that was set aside until the end was not missed, and
    one that was missed before is not set aside afterwards.
    """
    if clock.closes is not None:
        day = min(day, clock.closes)
    lapsed: date | None = None
    for filed in waivers_of(subject, obligation, clock.anchor):
        if filed.record.on <= day <= filed.record.until:
            return (filed.path, filed.at), None
        if filed.record.until < day:
            lapsed = max(lapsed or filed.record.until, filed.record.until)
    return None, lapsed


def waivers_of(subject: Subject, obligation: str, anchor: str) -> Iterator[Filed[Any]]:
    """The waivers that name an obligation, and this occurrence or all; in order of their days."""
    found = [
        filed
        for filed in subject.filed.get("waiver", ())
        if filed.record.obligation == obligation and filed.record.occurrence in {None, anchor}
    ]
    yield from sorted(found, key=lambda filed: (filed.record.on, filed.record.until, filed.path))

"""Occurrences as findings: overdue, due soon, unknown; and waivers that name nothing, or change nothing."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from sttool.findings import Finding, Severity, finding
from sttool.kinds.waivers import UnitWaiver
from sttool.obligations.model import Level
from sttool.obligations.occurrence import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.kinds.dossier import Filed
    from sttool.kinds.waivers import Waiver
    from sttool.obligations.model import Rules
    from sttool.obligations.occurrence import Occurrence

OVERDUE: Final = "O101"
DUE_SOON: Final = "O102"
UNKNOWN: Final = "O103"
NO_SUCH: Final = "O110"
IDLE: Final = "O111"

WEIGHT: Final = {
    Level.MUST: Severity.ERROR,
    Level.SHOULD: Severity.WARNING,
    Level.AGREED: Severity.WARNING,
    Level.INDICATOR: Severity.NOTE,
}
"""How much it weighs that an obligation is overdue, by how strictly it is asked."""


def spoken(rules: Rules, occurrence: Occurrence, day: date) -> Finding | None:
    """The finding of an occurrence that somebody should act on; it points at what started its clock."""
    obligation = rules.by_id(occurrence.obligation)
    if obligation is None:
        return None
    days: int | None
    due = occurrence.due.isoformat() if occurrence.due else None
    lapsed = occurrence.lapsed.isoformat() if occurrence.lapsed else None
    match occurrence.verdict:
        case Verdict.OVERDUE:
            code, severity, days = OVERDUE, WEIGHT[obligation.level], occurrence.days_over(day)
        case Verdict.DUE_SOON:
            left = occurrence.due.toordinal() - day.toordinal() if occurrence.due else None
            code, severity, days = DUE_SOON, Severity.NOTE, left
        case Verdict.UNKNOWN:
            code, severity, days = UNKNOWN, Severity.WARNING, None
        case _:
            return None
    given = {"obligation": obligation.id, "subject": occurrence.subject, "due": due, "days": days, "lapsed": lapsed}
    return Finding(
        code,
        occurrence.because.path,
        occurrence.because.at,
        params=tuple((name, value) for name, value in given.items() if value is not None),
        severity=severity,
        occurrence=occurrence.key,
    )


def waivers_spoken(
    rules: Rules, waivers: Iterable[Filed[Waiver]], occurrences: Sequence[Occurrence], day: date
) -> Iterator[Finding]:
    """Waivers of obligations that do not exist, and those that changed no verdict on any day of their life."""
    known = {item.id for item in rules.obligations} | set(rules.off)
    for filed in waivers:
        waiver = filed.record
        at = (*filed.at, "obligation")
        if waiver.obligation not in known:
            nearest = get_close_matches(waiver.obligation, sorted(known), 1)
            given = nearest[0] if nearest else None
            yield finding(NO_SUCH, filed.path, at, obligation=waiver.obligation, nearest=given)
        elif waiver.until < day and not any(_changed(filed, item) for item in occurrences):
            yield finding(IDLE, filed.path, filed.at, obligation=waiver.obligation, until=waiver.until.isoformat())


def _changed(filed: Filed[Waiver], occurrence: Occurrence) -> bool:
    """Say whether a waiver set an occurrence aside on any of its days: it stood unmet, and could still be met."""
    waiver = filed.record
    if waiver.obligation != occurrence.obligation or waiver.occurrence not in {None, occurrence.anchor}:
        return False
    if not _is_about(filed, occurrence.subject) or occurrence.verdict is Verdict.BEFORE_RECORDS:
        return False
    begun = occurrence.because.day
    return (
        (begun is None or begun <= waiver.until)
        and (occurrence.met is None or occurrence.met > waiver.on)
        and (occurrence.closes is None or occurrence.closes >= waiver.on)
    )


def _is_about(filed: Filed[Waiver], subject: str) -> bool:
    """Say whether a waiver is for a subject: in a unit's file for the unit, one of its assignments or a person."""
    if not isinstance(filed.record, UnitWaiver):
        return True
    named = filed.record.subject
    if named is None:
        return subject == f"unit/{filed.owner}" or subject.startswith(f"unit-programme/{filed.owner}/")
    return subject in {f"assignment/{filed.owner}/{named}", f"supervisor/{named}"}

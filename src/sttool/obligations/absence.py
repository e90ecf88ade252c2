"""Absence rules of packs: the number ``absence-rules`` as rules that training time is counted by.

The latest layer that has the number says it whole. A rule that cannot be read is a finding and is left out. What no
rule names is deducted, but for the kind that by its name counts.
"""

from typing import TYPE_CHECKING, Final, Literal

from sttool.findings import Finding, finding
from sttool.kinds.base import Count, Maybe, Record, Some
from sttool.kinds.load import admit
from sttool.kinds.trainees import AbsenceKind
from sttool.training.absence import PLAIN, AbsenceRule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.findings import At
    from sttool.obligations.layers import Read

NAME: Final = "absence-rules"


class AbsenceEntry(Record):
    """What becomes of some kinds of absence."""

    kinds: Some[AbsenceKind]
    """The kinds; those of one entry share its days."""
    treatment: Literal["deducted", "credited", "days"]
    """Taken off in full, counted in full, or counted for so many days."""
    days: Maybe[Count] = None
    """How many days of the employed time, where it is for days."""
    each: Maybe[Literal["year", "ever"]] = None
    """So many each calendar year, or once; left out, each year."""


def absence_rules(packs: "Iterable[Read]") -> tuple[tuple[AbsenceRule, ...], tuple[Finding, ...]]:
    """Read the rules of the last pack that has any, and the faults in it."""
    for read in reversed(tuple(packs)):
        if NAME in read.values:
            return _read(read.values[NAME].value, read.pack.path, (*read.at, "values", NAME, "is"))
    return PLAIN, ()


def _read(raw: object, path: str, at: "At") -> tuple[tuple[AbsenceRule, ...], tuple[Finding, ...]]:
    if not isinstance(raw, list):
        return PLAIN, (finding("M108", path, at),)
    rules, findings = list[AbsenceRule](), list[Finding]()
    for index, item in enumerate(raw):
        place: At = (*at, index)
        if not isinstance(item, dict):
            findings.append(finding("P112", path, place))
            continue
        entry, faults, gone = admit(AbsenceEntry, item)
        findings.extend(fault.finding(path, place) for fault in faults)
        if not isinstance(entry, AbsenceEntry) or gone:
            continue
        if entry.treatment == "days" and entry.days is None:
            findings.append(finding("M102", path, place, aim="start", key="days"))
            continue
        rules.append(AbsenceRule(entry.kinds, entry.treatment, entry.days or 0, entry.each or "year"))
    return (*rules, *PLAIN), tuple(findings)

"""Reads dossiers without judging what is due: for commands that answer about time, goals and placements alone.

It stands beside ``survey``, on the same floor of the house, and gives the same kind of value, so that whatever shows
a survey can show this: the clinic, the rules and the faults of reading, and no occurrences.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.dates import Span, add
from sttool.findings import Finding, in_order
from sttool.obligations.packs import read_rules
from sttool.obligations.summary import Register
from sttool.sources.digest import digest, folder_line
from sttool.sources.placing import placed
from sttool.survey import Request, Survey, judge_dossier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.clinic.opening import Opened
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.sources.tree import Source
    from sttool.survey import Part

T = TypeVar("T")

_YEAR: Final = Span(1, "years")
"""How far ahead a single dossier is judged, so that what is due soon is known."""


def glance(
    source: Source,
    day: date,
    each: Callable[[Clinic, Rules, Folder], T],
    *,
    records: str | None = None,
    only: Iterable[str] | None = None,
) -> tuple[Survey, tuple[T, ...]]:
    """Read the clinic and some dossiers (all where ``only`` is not given), and ask the same of each in turn.

    The count and the digest are of what was read.
    """
    opened = open_clinic(source, records)
    clinic = opened.clinic
    rules, faults, contents = read_rules(source, clinic.settings)
    seen = look(source, opened, lambda dossier: each(clinic, rules, dossier), only)
    findings = [*placed((*faults, *clinic.findings), {**opened.contents, **contents}), *seen.findings]
    return unjudged(clinic, rules, day, sorted(findings, key=in_order), seen), seen.answers


class Seen(Struct, Generic[T], frozen=True):
    """What came of looking through dossiers: an answer for each, and the faults; count and lines are of all read."""

    answers: tuple[T, ...]
    findings: tuple[Finding, ...]
    lines: tuple[str, ...]
    count: int


def look(source: Source, opened: Opened, each: Callable[[Folder], T], only: Iterable[str] | None = None) -> Seen[T]:
    """Read dossiers one after another, all where ``only`` is not given, and let each go before the next is read."""
    answers, findings, lines, count = list[T](), list[Finding](), list(opened.lines), opened.count
    for ident in opened.clinic.dossiers if only is None else only:
        dossier = read_dossier(source, opened.clinic, ident)
        answers.append(each(dossier))
        findings.extend(placed(dossier.findings, dossier.contents))
        lines.append(folder_line(dossier.path, dossier.lines))
        count += dossier.count
    return Seen(tuple(answers), tuple(findings), tuple(lines), count)


def unjudged(clinic: Clinic, rules: Rules, day: date, findings: Iterable[Finding], seen: Seen[T]) -> Survey:
    """Give what was read in the shape of a survey, without occurrences and summaries."""
    return Survey(
        clinic=clinic,
        rules=rules,
        request=Request(day, day),
        findings=tuple(findings),
        occurrences=(),
        register=Register(),
        tally=Counter(),
        count=seen.count,
        digest=digest(seen.lines),
    )


def judged_glance(
    source: Source, day: date, ident: str, *, records: str | None = None
) -> tuple[Survey, Folder, tuple[Occurrence, ...]]:
    """Read the clinic and one dossier, and judge that alone: every occurrence upon that training, in order of key."""

    def each(clinic: Clinic, rules: Rules, dossier: Folder) -> tuple[Folder, Part]:
        return dossier, judge_dossier(clinic, rules, Request(day, add(day, _YEAR), "all"), dossier)

    survey, ((dossier, part),) = glance(source, day, each, records=records, only=[ident])
    findings = {*survey.findings, *part.findings}
    judged = replace(survey, findings=tuple(sorted(findings, key=in_order)))
    return judged, dossier, tuple(sorted(part.occurrences, key=lambda item: item.key))

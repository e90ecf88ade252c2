"""What is shown of all that was found: everything, or what concerns some ids and paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.obligations.occurrence import Verdict
from sttool.output.messages import ORDER, is_obligation, severity_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.findings import Finding
    from sttool.obligations.occurrence import Occurrence
    from sttool.survey import Survey

_IDS = {"person": "people/", "unit": "units/", "trainee": "trainees/"}


class Found(Struct, frozen=True):
    """Findings and occurrences that are to be shown; ``complete`` unless what is due was left out."""

    findings: tuple[Finding, ...]
    occurrences: tuple[Occurrence, ...]
    complete: bool = True

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong in the records themselves, the gravest first."""
        faults = (finding for finding in self.findings if not is_obligation(finding))
        return tuple(sorted(faults, key=lambda finding: ORDER[severity_of(finding)]))

    def acted_on(self) -> Found:
        """The same without the occurrences that nobody needs to act on."""
        kept = {Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UNKNOWN}
        return Found(self.findings, tuple(item for item in self.occurrences if item.verdict in kept))

    def faults_alone(self) -> Found:
        """The same without what is due, or was: only what is wrong in the records."""
        return Found(tuple(finding for finding in self.findings if not is_obligation(finding)), (), complete=False)

    def of(self, verdict: Verdict) -> tuple[Occurrence, ...]:
        """The occurrences with a verdict."""
        return tuple(item for item in self.occurrences if item.verdict is verdict)


class Choice(Struct, frozen=True):
    """What was asked for: ids of trainees, people, units, assignments, obligations or duties, and paths."""

    ids: frozenset[str] = frozenset()
    paths: tuple[str, ...] = ()


def known_ids(survey: Survey) -> frozenset[str]:
    """Everything that can be asked for by its id."""
    clinic, rules = survey.clinic, survey.rules
    assignments = {item for filed in clinic.assignments for item in (filed.id, f"{filed.owner}/{filed.id}")}
    duties = {duty for obligation in rules.obligations for duty in obligation.duties}
    obligations = {obligation.id for obligation in rules.obligations}
    existing = {ident for kind in _IDS for ident in clinic.existing.get(kind, ())}
    return frozenset(assignments | duties | obligations | existing)


def chosen(survey: Survey, choice: Choice) -> Found:
    """Keep what concerns a choice; all of it where nothing is chosen."""
    if not choice.ids and not choice.paths:
        return Found(survey.findings, survey.occurrences)
    wanted = _Wanted(survey, choice)
    occurrences = tuple(item for item in survey.occurrences if wanted.occurrence(item))
    keys = {item.key for item in occurrences}
    findings = tuple(
        item for item in survey.findings if (item.occurrence in keys if item.occurrence else wanted.path(item.path))
    )
    return Found(findings, occurrences)


class _Wanted:
    """Says of each occurrence and path whether a choice means it."""

    def __init__(self, survey: Survey, choice: Choice) -> None:
        self._rules = survey.rules
        self._units = {unit for unit in choice.ids if unit in survey.clinic.units}
        self._ids = choice.ids | set(_at_home(survey, self._units))
        root = "" if survey.clinic.root in {"", "."} else f"{survey.clinic.root}/"
        self._paths = (*choice.paths, *_paths_of(survey, root, self._ids))

    def occurrence(self, item: Occurrence) -> bool:
        """By its obligation or duty, its subject, who answers, or where its clock started."""
        obligation = self._rules.by_id(item.obligation)
        names = {item.obligation, *(obligation.duties if obligation else ()), *item.persons}
        kind, _, rest = item.subject.partition("/")
        ident, _, part = rest.partition("/")
        names |= {ident, rest, part} if kind == "assignment" else {ident}
        return not self._ids.isdisjoint(names) or self.path(item.because.path)

    def path(self, path: str) -> bool:
        """By a path that was named, or that an id stands for."""
        return any(path == below or below in {"", "."} or path.startswith(f"{below}/") for below in self._paths)


def _at_home(survey: Survey, units: Iterable[str]) -> Iterable[str]:
    """The trainees whose home a unit is on the day."""
    day = survey.request.day
    for unit in units:
        for summary in survey.register.at(unit):
            if any(spell.unit == unit and day in spell.period for spell in summary.units):
                yield summary.trainee


def _paths_of(survey: Survey, root: str, ids: Iterable[str]) -> Iterable[str]:
    """Where the records of an id stand."""
    existing = survey.clinic.existing
    for ident in ids:
        if ident in existing.get("trainee", ()):
            yield f"{root}trainees/{ident}"
        if ident in existing.get("unit", ()):
            yield f"{root}units/{ident}"
        if ident in existing.get("person", ()):
            yield from (f"{root}people/{ident}{ending}" for ending in (".yaml", ".yml"))
    for filed in survey.clinic.assignments:
        if filed.id in ids or f"{filed.owner}/{filed.id}" in ids:
            yield filed.path

"""The 58 duties one by one: what asks for each, what shows it, where the yearly report tells of it, how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import FIRST, Period
from sttool.obligations.model import AfterEach, Always
from sttool.obligations.predicates.table import PREDICATES
from sttool.reports.counts import counted, summed
from sttool.texts.duties.table import DOCUMENTS, DUTIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sttool.clinic import Clinic
    from sttool.obligations.model import About, Level, Obligation, Role, Rules
    from sttool.obligations.occurrence import Verdict
    from sttool.reports.counts import Counts
    from sttool.survey import Survey
    from sttool.texts import Text
    from sttool.texts.duties import Duty

ALTOGETHER: Final[Mapping[str, tuple[str, ...]]] = {"S0": tuple(f"S{number}" for number in range(1, 8))}
"""Duties that others make up together: how they stand is how those stand."""

KEPT: Final[Mapping[str, tuple[str, ...]]] = {
    "K24": ("activity.merit",),
    "K25": ("activity.merit", "person.supervisor_training", "person.follow_up_days"),
}
"""Duties that nothing falls due for: what is recorded of them is kept, and summed up in the yearly report."""

WHOLE: Final = "duties"
"""The section of the yearly report that has a line for every duty."""

_BY_RECORD: Final[Mapping[str, str]] = {
    "collegium": "held",
    "review": "held",
    "activity": "held",
    "supervision": "supervision",
    "assessment": "supervision",
    "course": "learning",
    "project": "learning",
    "evaluation": "learning",
    "certificate": "learning",
    "inspection": "inspections",
    "placement": "placed",
    "assignment": "direction",
    "successor": "direction",
}
_BY_ABOUT: Final[Mapping[About, str]] = {
    "supervisor": "supervisors",
    "assignment": "direction",
    "unit-programme": "inspections",
    "concern": "delicate",
    "collegium": "delicate",
}
"""Where the yearly report tells of what an obligation rests on, or is about."""


class Asking(Struct, frozen=True):
    """An obligation that asks for a duty: what it is about, the state or the records that show it, how it stands.

    ``records`` are kinds of record; ``counts`` are all its occurrences up to now, whatever year they fell due in.
    """

    id: str
    title: Text
    level: Level
    about: About
    answers: tuple[Role, ...]
    predicate: str | None
    records: tuple[str, ...]
    counts: Counts


class DutyRow(Struct, frozen=True):
    """One duty: who answers, what asks for it, what is kept of it, where the report tells of it, how it stands.

    ``altogether`` are the duties that make it up, ``kept`` the records that are summed up where nothing falls due,
    ``recorded`` how many there are of them; ``sections`` are the report's, the one with a line for each duty first.
    """

    number: str
    what: Text
    who: tuple[str, ...]
    document: Text
    obligations: tuple[Asking, ...]
    altogether: tuple[str, ...]
    kept: tuple[str, ...]
    recorded: int
    sections: tuple[str, ...]

    @property
    def counts(self) -> Counts:
        """How its obligations stand together, each once."""
        return summed(item.counts for item in self.obligations)

    @property
    def served(self) -> bool:
        """Say whether anything here asks for it or is kept of it."""
        return bool(self.obligations or self.kept)


def duties(survey: Survey) -> tuple[DutyRow, ...]:
    """Every duty of both documents, in their order, as it stands on the day of a survey."""
    numbers: dict[str, list[tuple[Verdict, int]]] = {}
    for (obligation, _, verdict), number in survey.tally.items():
        numbers.setdefault(obligation, []).append((verdict, number))
    until = Period(FIRST, survey.request.day)
    rows = []
    for duty in DUTIES.values():
        behind = asking_for(survey.rules, duty.number)
        asked = tuple(_asking(item, counted(numbers.get(item.id, ()))) for item in behind)
        rows.append(_row(duty, asked, behind, sum(recorded(survey.clinic, duty.number, until).values())))
    return tuple(rows)


def asking_for(rules: Rules, number: str) -> tuple[Obligation, ...]:
    """The obligations that ask for a duty, each once; of one that others make up, all of theirs."""
    wanted = {number, *ALTOGETHER.get(number, ())}
    return tuple(item for item in rules.obligations if not wanted.isdisjoint(item.duties))


def recorded(clinic: Clinic, number: str, within: Period) -> Mapping[str, int]:
    """How many times what is kept of a duty was recorded in some days, each sort by itself."""
    return {what: _happened(clinic, what, within) for what in KEPT.get(number, ())}


def _happened(clinic: Clinic, what: str, within: Period) -> int:
    """How often something a unit arranged, or a person took part in, lies within some days."""
    kind, _, which = what.partition(".")
    if kind == "activity":
        logs = (item for unit in clinic.own_units for item in clinic.unit_filed(unit, "activity"))
        return sum(item.record.kind == which and item.record.date in within for item in logs)
    return sum(day in within for person in clinic.people.values() for day in getattr(person.record, which))


def _asking(item: Obligation, counts: Counts) -> Asking:
    predicate = item.due.predicate if isinstance(item.due, Always) else None
    return Asking(
        item.id, item.title, item.level, item.about, item.answers, predicate, tuple(records_of(item)), counts
    )  # fmt: skip


def records_of(item: Obligation) -> Sequence[str]:
    """The kinds of record that show whether an obligation is met, those that start it last."""
    if isinstance(item.due, Always):
        return sorted({name.partition(".")[0] for name in PREDICATES[item.due.predicate].rests_on})
    found = [_OF_SUCCESSOR.get(proof.record, proof.record) for stage in item.stages for proof in stage.proofs]
    if isinstance(item.due, AfterEach):
        found.append(item.due.record)
    return list(dict.fromkeys(found))


_OF_SUCCESSOR: Final = {"successor": "assignment"}
"""The assignment that follows is one like others."""


def _row(duty: Duty, asked: tuple[Asking, ...], behind: Iterable[Obligation], number: int) -> DutyRow:
    kept = KEPT.get(duty.number, ())
    sections = [WHOLE] if asked or kept else []
    if duty.number in ALTOGETHER:
        sections.append("decisions")
    else:
        sections += dict.fromkeys(section for item in behind for section in _sections(item))
    if any(name.startswith("activity.") for name in kept):
        sections.append("held")
    return DutyRow(
        number=duty.number,
        what=duty.what,
        who=duty.who,
        document=DOCUMENTS[duty.number[0]],
        obligations=asked,
        altogether=ALTOGETHER.get(duty.number, ()),
        kept=kept,
        recorded=number,
        sections=tuple(dict.fromkeys(sections)),
    )


def _sections(item: Obligation) -> Iterator[str]:
    """The sections that tell of what an obligation is about, and of the records it rests on."""
    if item.about in _BY_ABOUT:
        yield _BY_ABOUT[item.about]
    if not isinstance(item.due, Always):
        yield from (_BY_RECORD[record] for record in records_of(item) if record in _BY_RECORD)
    elif item.about == "unit" and "assignment" in records_of(item):
        yield "direction"
    elif item.about in {"unit", "trainee"} and "person" in records_of(item):
        yield "supervisors"
    elif "placement" in records_of(item):
        yield "placed"

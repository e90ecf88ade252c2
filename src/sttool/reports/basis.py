"""What all sections of a report rest on: the survey, the year, the day, and who is called what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from sttool.dates import Period
from sttool.reports.counts import Counts, counted
from sttool.reports.escaping import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.obligations.model import Obligation, Rules
    from sttool.obligations.occurrence import Occurrence, Verdict
    from sttool.obligations.summary import Summary
    from sttool.survey import Survey


class Who(Struct, frozen=True):
    """A person or a trainee."""

    id: str
    """The id."""
    name: str | None = None
    """The name; ``None`` where none is known."""


class Place(Struct, frozen=True):
    """A unit."""

    id: str
    """The id."""
    name: str
    """The name; the id where none is known."""


def who_of(name: Callable[[str], str | None], ident: str) -> Who:
    """A person or trainee with the name that is known."""
    found = name(ident)
    return Who(ident, plain(found) if found else None)


def place_of(clinic: Clinic, unit: str) -> Place:
    """A unit with its name, or its id where its file cannot be read."""
    found = clinic.units.get(unit)
    return Place(unit, plain(found.record.name) if found else unit)


class Basis(Struct, frozen=True):
    """A survey made for a year's report, and what is looked up in it again and again.

    ``name`` gives the name of a person or trainee, where one is known. ``numbers`` has how each obligation stood in
    each year, ``obligations`` each by its id, ``homes`` each trainee's home unit on the day. ``withheld`` are the
    obligations whose numbers of a year tell of too few to be told; nothing in ``survey`` has them.
    """

    survey: Survey
    year: int
    name: Callable[[str], str | None]
    numbers: Mapping[tuple[str, int], Counts] = field(default_factory=dict)
    obligations: Mapping[str, Obligation] = field(default_factory=dict)
    homes: Mapping[str, str] = field(default_factory=dict)
    withheld: frozenset[tuple[str, int]] = frozenset()

    @property
    def day(self) -> date:
        """The day all is judged on."""
        return self.survey.request.day

    @property
    def clinic(self) -> Clinic:
        """The clinic."""
        return self.survey.clinic

    @property
    def rules(self) -> Rules:
        """The obligations that hold."""
        return self.survey.rules

    @property
    def summaries(self) -> tuple[Summary, ...]:
        """All trainings, in order of id."""
        return self.survey.register.summaries

    @property
    def this(self) -> Period:
        """The year, up to the day."""
        return Period(date(self.year, 1, 1), min(self.day, date(self.year, 12, 31)))

    @property
    def last(self) -> Period:
        """The whole year before."""
        return Period(date(self.year - 1, 1, 1), date(self.year - 1, 12, 31))

    def counts(self, obligation: str, year: int) -> Counts:
        """How an obligation stood in a year."""
        return self.numbers.get((obligation, year), Counts())

    def who(self, ident: str) -> Who:
        """A person or trainee with the name that is known."""
        return who_of(self.name, ident)

    def place(self, unit: str) -> Place:
        """A unit with its name."""
        return place_of(self.clinic, unit)

    def unit_of(self, item: Occurrence) -> str | None:
        """The own unit that an occurrence belongs to.

        ``None`` for what follows from somebody's difficulty: in a small unit the unit would tell of whom.
        """
        kind, _, rest = item.subject.partition("/")
        first = rest.partition("/")[0]
        match kind:
            case "unit" | "unit-programme" | "assignment":
                return first
            case "trainee" | "placement":
                return self.homes.get(first)
            case "supervisor":
                person = self.clinic.people.get(first)
                units = person.record.units if person else ()
                return units[-1].unit if units else None
            case _:
                return None


def basis_of(
    survey: Survey, year: int, name: Callable[[str], str | None], withheld: frozenset[tuple[str, int]] = frozenset()
) -> Basis:
    """Look up once what the sections ask for."""
    day = survey.request.day
    return Basis(
        survey,
        year,
        name,
        numbers=_numbers(survey.tally.items()),
        obligations={item.id: item for item in survey.rules.obligations},
        homes={item.trainee: unit for item in survey.register.summaries if (unit := home_on(item, day)) is not None},
        withheld=withheld,
    )


def home_on(summary: Summary, day: date) -> str | None:
    """A training's home unit on a day; after the last and before the first, that one."""
    for spell in summary.units:
        if day in spell.period:
            return spell.unit
    if not summary.units:
        return None
    return summary.units[0 if day < summary.units[0].period.start else -1].unit


def in_training(summaries: Iterable[Summary], day: date) -> Iterator[Summary]:
    """The trainings that have begun and not ended by a day."""
    for item in summaries:
        if item.start is not None and item.start <= day and (item.ended is None or item.ended >= day):
            yield item


def _numbers(tally: Iterable[tuple[tuple[str, int, Verdict], int]]) -> dict[tuple[str, int], Counts]:
    found: dict[tuple[str, int], list[tuple[Verdict, int]]] = {}
    for (obligation, year, verdict), number in tally:
        found.setdefault((obligation, year), []).append((verdict, number))
    return {key: counted(pairs) for key, pairs in found.items()}

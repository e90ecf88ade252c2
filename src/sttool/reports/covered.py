"""How far the trainees' goals have come: a map with a row a trainee, or a unit where there are many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.reports.basis import in_training
from sttool.reports.trainees import PROGRAMMES
from sttool.training.goals import specialty_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis, Place, Who

MANY: Final = 40
"""More trainees than this are shown unit by unit: a map of more rows is looked at by nobody."""

STATES: Final = ("certified", "done", "ongoing", "planned", "missing")
"""The furthest first."""

AHEAD: Final = "ahead"
"""Goals not begun, planned or not: all that is told of one trainee's where no names are asked for."""


class Run(Struct, frozen=True):
    """Goals next to one another that have come equally far."""

    state: str
    """How far: missing, planned, ongoing, done or certified; or ahead, where the first two are not told apart."""
    start: int
    """How many goals come before them."""
    number: int
    """How many they are."""


class Row(Struct, frozen=True):
    """The goals of a trainee, or of a unit's trainees added up."""

    who: Who | None
    """The trainee; ``None`` where the row is a unit's."""
    unit: Place
    """The home unit."""
    under: str
    """The programme, regulation and specialties the goals are of; empty where the row is a unit's."""
    runs: tuple[Run, ...]
    """The goals: a trainee's in the order of the regulation, a unit's with the furthest first."""

    @property
    def total(self) -> int:
        """How many goals there are."""
        return sum(run.number for run in self.runs)

    def of(self, state: str) -> int:
        """How many have come just so far."""
        return sum(run.number for run in self.runs if run.state == state)

    @property
    def certified(self) -> int:
        """Reached: every activity has its certificate."""
        return self.of("certified")

    @property
    def done(self) -> int:
        """Done, and not yet certified."""
        return self.of("done")

    @property
    def ongoing(self) -> int:
        """Begun."""
        return self.of("ongoing")

    @property
    def planned(self) -> int:
        """With a plan for all that they ask for."""
        return self.of("planned")

    @property
    def missing(self) -> int:
        """Where something they ask for is not even planned."""
        return self.of("missing")

    @property
    def ahead(self) -> int:
        """Not begun, planned or not."""
        return self.planned + self.missing + self.of(AHEAD)


class Covered(Struct, frozen=True):
    """The map of the goals."""

    rows: tuple[Row, ...]
    """Its rows."""
    by_trainee: bool
    """Whether they are trainees, else units."""
    told_apart: bool
    """Whether the rows tell what is planned from what is not: of a trainee only where names are asked for."""
    unplanned: int
    """How many goals are not planned, of all trainees together."""
    behind: int
    """How many trainees have such a goal."""
    without: int
    """How many trainees have no goals to be shown."""


def covered(basis: Basis, *, with_names: bool = False) -> Covered:
    """Map the goals of those who are in training on the day; whose plan has gaps only with names."""
    here = sorted(in_training(basis.summaries, basis.day), key=_by_rules)
    with_goals = [item for item in here if item.goals]
    few = len(with_goals) <= MANY
    apart = with_names or not few
    rows = (_of_trainee(basis, item, apart=apart) for item in with_goals) if few else _of_units(basis, with_goals)
    gaps = [number for item in with_goals if (number := sum(goal.state == "missing" for goal in item.goals))]
    return Covered(tuple(rows), few, apart, sum(gaps), len(gaps), len(here) - len(with_goals))


def _by_rules(item: Summary) -> tuple[int, str, tuple[str, ...], str]:
    """Those with the same goals beside one another, so that their rows can be compared."""
    return (PROGRAMMES.index(item.programme), item.regulation, item.specialties, item.trainee)


def _of_trainee(basis: Basis, item: Summary, *, apart: bool) -> Row:
    unit = basis.place(basis.homes.get(item.trainee, ""))
    under = ", ".join((f"{item.programme} {item.regulation}", *map(_specialty, item.specialties)))
    states = (goal.state for goal in item.goals)
    told = states if apart else (AHEAD if state in {"planned", "missing"} else state for state in states)
    return Row(basis.who(item.trainee), unit, under, tuple(_runs(told)))


def _specialty(file: str) -> str:
    """A specialty's name as it stands in a sentence; one that only the repository knows is called as its file."""
    return next((one.name.lower() for one in specialty_list() if one.file == file), file)


def _runs(states: Iterable[str]) -> Iterator[Run]:
    found = Run("", 0, 0)
    for state in states:
        if state == found.state:
            found = Run(found.state, found.start, found.number + 1)
            continue
        if found.number:
            yield found
        found = Run(state, found.start + found.number, 1)
    if found.number:
        yield found


def _of_units(basis: Basis, items: Iterable[Summary]) -> Iterator[Row]:
    states: dict[str, Counter[str]] = {}
    for item in items:
        states.setdefault(basis.homes.get(item.trainee, ""), Counter()).update(goal.state for goal in item.goals)
    for unit in sorted(states):
        start, runs = 0, list[Run]()
        for state in STATES:
            number = states[unit][state]
            if number:
                runs.append(Run(state, start, number))
            start += number
        yield Row(None, basis.place(unit), "", tuple(runs))

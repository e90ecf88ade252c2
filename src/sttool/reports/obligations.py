"""The year's obligations: how each stood, under the authority that asks for it, and by who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from msgspec import Struct

from sttool.obligations.model import Always, Role
from sttool.obligations.occurrence import Verdict
from sttool.reports.counts import Counts, counted, summed
from sttool.texts.report import FEW, HELD_ALL_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.obligations.model import Level, Obligation
    from sttool.reports.basis import Basis
    from sttool.texts import Text

_OPEN: Final = frozenset(verdict for verdict in Verdict if verdict.open)
ROLES: Final[tuple[Role, ...]] = ("head", "study_director", "supervisor", "trainee")
"""Those who can answer, in the order a report names them."""
if set(ROLES) != set(get_args(Role)):  # pragma: no cover - held when the module is read
    msg = "a role is missing from the report"
    raise AssertionError(msg)


class Row(Struct, frozen=True):
    """One obligation of a year."""

    id: str
    """Its id."""
    title: Text
    """What is asked."""
    duties: tuple[str, ...]
    """The numbers of the duties that ask for it."""
    level: Level
    """How strictly it is asked."""
    answers: tuple[Role, ...]
    """Who answers for it, in order."""
    this: Counts
    """How it stood this year."""
    last: Counts
    """How it stood last year."""
    also: tuple[Text, ...] = ()
    """The titles of the other authorities that ask for the same."""
    instead: Text | None = None
    """Words in place of this year's numbers: of a state that held, and of what is told only of more; ``None`` else."""
    instead_last: Text | None = None
    """The same of last year."""

    @property
    def strayed(self) -> bool:
        """Say whether it was late or unmet at any time, this year or the last."""
        return any(year.late or year.unmet for year in (self.this, self.last))


class Authority(Struct, frozen=True):
    """Whoever asks for some obligations."""

    id: str
    """The id of the pack."""
    title: Text
    """The pack's title."""
    source: str
    """Where its demands stand."""
    rows: tuple[Row, ...]
    """The obligations."""

    @property
    def this(self) -> Counts:
        """All of them this year."""
        return summed(row.this for row in self.rows)

    @property
    def last(self) -> Counts:
        """All of them last year."""
        return summed(row.last for row in self.rows)


class ByRole(Struct, frozen=True):
    """What one role answers for."""

    role: Role
    """The role."""
    this: Counts
    """How it stood this year."""
    last: Counts
    """How it stood last year."""


class Left(Struct, frozen=True):
    """What is overdue still from a year before this one."""

    title: Text
    """What is asked."""
    year: int
    """The year it fell due in."""
    number: int
    """How many."""


class Standing(Struct, frozen=True):
    """The obligations of a year."""

    authorities: tuple[Authority, ...]
    """By whoever asks."""
    roles: tuple[ByRole, ...]
    """By whoever answers."""
    left: tuple[Left, ...]
    """What is left from years before."""
    undated: int
    """How many have no due day: they cannot be judged, or wait for what has no day yet."""

    @property
    def strayed(self) -> tuple[Row, ...]:
        """The obligations that were late or unmet in either year, in the authorities' order."""
        return tuple(row for authority in self.authorities for row in authority.rows if row.strayed)

    @property
    def this(self) -> Counts:
        """All of them this year."""
        return summed(item.this for item in self.authorities)

    @property
    def last(self) -> Counts:
        """All of them last year."""
        return summed(item.last for item in self.authorities)

    @property
    def of_head(self) -> Counts:
        """S1 to S7: whether the conditions are there, for which the head of unit answers altogether (S0)."""
        duties = {f"S{number}" for number in range(1, 8)}
        return summed(row.this for item in self.authorities for row in item.rows if not duties.isdisjoint(row.duties))


def standing(basis: Basis) -> Standing:
    """Put the year's obligations together from the survey's tally."""
    return Standing(
        authorities=tuple(_authorities(basis)),
        roles=tuple(_roles(basis)),
        left=tuple(_left(basis)),
        undated=sum(
            basis.counts(item.id, 0).unknown + basis.counts(item.id, 0).paused for item in basis.rules.obligations
        ),
    )


def _authorities(basis: Basis) -> Iterator[Authority]:
    """Each obligation once, under the first pack that asks for it; the packs in their order."""
    rows: dict[str, list[Row]] = {pack.id: [] for pack in basis.rules.packs}
    titles = {pack.id: pack.title for pack in basis.rules.packs}
    for item in basis.rules.obligations:
        asking = list(dict.fromkeys(source.pack for source in item.sources if source.pack in rows))
        this, last = basis.counts(item.id, basis.year), basis.counts(item.id, basis.year - 1)
        instead, before = (words_for(basis, (item,), year) for year in (basis.year, basis.year - 1))
        if asking and (instead or before or this.total or last.total):
            also = tuple(titles[pack] for pack in asking[1:])
            row = Row(item.id, item.title, item.duties, item.level, item.answers, this, last, also, instead, before)
            rows[asking[0]].append(row)
    for pack in basis.rules.packs:
        if rows[pack.id]:
            yield Authority(pack.id, pack.title, pack.source, tuple(rows[pack.id]))


def words_for(basis: Basis, items: Sequence[Obligation], year: int) -> Text | None:
    """What stands in place of the numbers of obligations in a year: that too few are behind them, or that all held.

    Nothing where there is something to count, or could be.
    """
    if items and all((item.id, year) in basis.withheld for item in items):
        return FEW
    held = all(isinstance(item.due, Always) and not basis.counts(item.id, year).total for item in items)
    return HELD_ALL_YEAR if items and held else None


def _roles(basis: Basis) -> Iterator[ByRole]:
    """What each role answers for: of what is open whose turn it is, of what is closed the first to answer."""
    found: dict[tuple[Role, int], list[tuple[Verdict, int]]] = {}
    first = {item.id: item.answers[0] for item in basis.rules.obligations}
    years = (basis.year, basis.year - 1)
    for (obligation, year, verdict), number in basis.survey.tally.items():
        if year in years and verdict not in _OPEN and obligation in first:
            found.setdefault((first[obligation], year), []).append((verdict, number))
    for item in basis.survey.occurrences:
        if item.due is not None and item.due.year in years and item.verdict in _OPEN:
            found.setdefault((item.role, item.due.year), []).append((item.verdict, 1))
    for role in ROLES:
        this, last = (counted(found.get((role, year), ())) for year in years)
        if this.total or last.total:
            yield ByRole(role, this, last)


def _left(basis: Basis) -> Iterator[Left]:
    """What is overdue since a year before this one, the oldest first."""
    order = {item.id: index for index, item in enumerate(basis.rules.obligations)}
    found = [
        (year, order[obligation], counts.overdue)
        for (obligation, year), counts in basis.numbers.items()
        if 0 < year < basis.year and counts.overdue and obligation in order
    ]
    for year, index, number in sorted(found):
        yield Left(basis.rules.obligations[index].title, year, number)


def resting_on(obligations: Iterable[Obligation], record: str) -> Iterator[Obligation]:
    """The obligations that a kind of record can meet, or begin to."""
    for item in obligations:
        if any(proof.record == record for stage in item.stages[:1] for proof in stage.proofs):
            yield item

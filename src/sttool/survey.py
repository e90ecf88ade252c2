"""Judges one dossier, maps over all, and merges: the way from a source of records to findings and occurrences.

The dossier is the unit of work. Judging it needs the dossier, the clinic and a day; then it is let go, and a summary
is kept. What crosses dossiers is judged from summaries alone. The map takes any executor: a job is a few ids and
what all jobs share, packed once, and comes back as values.
"""

from __future__ import annotations

import pickle
from collections import Counter
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct, field

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.findings import Finding, in_order
from sttool.obligations.case import Question
from sttool.obligations.judging import occurrences
from sttool.obligations.occurrence import Verdict
from sttool.obligations.packs import own_packs, read_rules
from sttool.obligations.predicates import World
from sttool.obligations.speaking import spoken, waivers_spoken
from sttool.obligations.subjects.career import life_of
from sttool.obligations.subjects.dossier import dossier_subjects, summary_of
from sttool.obligations.subjects.reached import with_goals
from sttool.obligations.subjects.unit import clinic_subjects
from sttool.obligations.summary import Register, Summary, register
from sttool.obligations.unread import unread, unread_parts
from sttool.rules.chains import link_of
from sttool.rules.running import clinic_faults, dossier_faults, unspoken, written_faults
from sttool.sources.digest import digest, file_line, folder_line
from sttool.sources.placing import placed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.rules.chains import Link
    from sttool.sources.tree import Source

Told: TypeAlias = "Callable[[int, int], None]"
"""Is told how much of long work is done, of how much."""

Want: TypeAlias = Literal["open", "all"]
Tally: TypeAlias = Counter[tuple[str, int, Verdict]]
"""How many occurrences of an obligation, by the year they were due in (0 where none is known) and verdict."""

_ACTED_ON = frozenset({Verdict.OVERDUE, Verdict.DUE_SOON, Verdict.UNKNOWN})


class Request(Struct, frozen=True):
    """What is asked: the day it is judged on, up to when occurrences are wanted, and which.

    ``open`` are those somebody should act on, and upcoming ones due by ``until``; ``all`` is every one from the
    first day of the records on; ``due_in`` keeps of these the ones due in a period. ``goals``: whether summaries tell
    how far each goal has come. ``counted``: whether the tally is wanted; without it what is over need not be judged.
    ``pointed``: whether a finding about an obligation tells where in its file that stands; faults always do.
    """

    day: date
    until: date
    want: Want = "open"
    due_in: Period | None = None
    goals: bool = False
    counted: bool = True
    pointed: bool = True

    @property
    def over(self) -> bool:
        """Whether occurrences that closed before the day are asked for."""
        return self.counted or self.want == "all"


class Part(Struct, frozen=True):
    """What comes of judging some dossiers, or the clinic."""

    findings: tuple[Finding, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    summaries: tuple[Summary, ...] = ()
    tally: Tally = field(default_factory=Counter)
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    count: int = 0


class Shared(Struct, frozen=True):
    """What judging any dossier needs besides it. It can be sent to another process."""

    source: Source
    clinic: Clinic
    rules: Rules
    request: Request


class Survey(Struct, frozen=True):
    """All that was found: findings in order of place, occurrences in order of key, and what was read."""

    clinic: Clinic
    rules: Rules
    request: Request
    findings: tuple[Finding, ...]
    occurrences: tuple[Occurrence, ...]
    register: Register
    tally: Tally
    count: int
    digest: str


def unheard(_done: int, _total: int) -> None:
    """Nobody waits to be told how far it has come."""


def survey(  # noqa: PLR0913 - how it is worked through is no part of what is asked
    source: Source,
    request: Request,
    *,
    records: str | None = None,
    executor: Executor | None = None,
    jobs: int = 1,
    told: Told = unheard,
) -> Survey:
    """Read and judge everything in a source; ``executor`` shares the dossiers out among its workers."""
    opened = open_clinic(source, records)
    clinic = opened.clinic
    rules, faults, packs = read_rules(source, clinic.settings)
    contents = {**opened.contents, **packs}
    shared, dossiers = Shared(source, clinic, rules, request), clinic.dossiers
    if executor is None:
        parts = [judge(shared, dossiers, told)]
    else:
        packed, shares = pickle.dumps(shared), list(_shares(dossiers, jobs))
        parts = []
        for part in executor.map(_judge_packed, repeat(packed), shares):
            parts.append(part)
            told(len(parts), len(shares))
    known = register(summary for part in parts for summary in part.summaries)
    links = [link for part in parts for link in part.links]
    spoken_of = {(item.path, item.at) for item in clinic.findings}
    own = [item for item in faults if (item.path, item.at) not in spoken_of]
    found = [*own, *clinic.findings, *clinic_faults(clinic, links), *written_faults(opened.paths, opened.contents)]
    across = _clinic_part(clinic, rules, request, known, contents)
    whole = [Part(findings=unspoken(placed(found, contents))), *parts, across]
    lines = [*opened.lines, *(line for part in parts for line in part.lines)]
    lines.extend(file_line(path, content) for path, content in own_packs(packs).items())
    return Survey(
        clinic=clinic,
        rules=rules,
        request=request,
        findings=tuple(sorted((item for part in whole for item in part.findings), key=in_order)),
        occurrences=tuple(sorted((item for part in whole for item in part.occurrences), key=_by_key)),
        register=known,
        tally=sum((part.tally for part in whole), Counter()),
        count=opened.count + sum(part.count for part in parts),
        digest=digest(lines),
    )


def judge(shared: Shared, dossiers: Sequence[str], told: Told = unheard) -> Part:
    """Judge some dossiers, one after another; each is let go before the next is read."""
    findings: list[Finding] = []
    kept: list[Occurrence] = []
    summaries: list[Summary] = []
    tally: Tally = Counter()
    lines: list[str] = []
    links: list[Link] = []
    count = 0
    for done, ident in enumerate(dossiers):
        told(done, len(dossiers))
        dossier = read_dossier(shared.source, shared.clinic, ident)
        part = judge_dossier(shared.clinic, shared.rules, shared.request, dossier)
        findings.extend(part.findings)
        kept.extend(part.occurrences)
        summaries.extend(part.summaries)
        tally.update(part.tally)
        lines.extend(part.lines)
        links.extend(part.links)
        count += part.count
    return Part(tuple(findings), tuple(kept), tuple(summaries), tally, tuple(lines), tuple(links), count)


def _judge_packed(packed: bytes, dossiers: Sequence[str]) -> Part:
    """Judge some dossiers in another process."""
    return judge(_unpacked(packed), dossiers)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Shared:
    """What is shared, unpacked once a process: in a large clinic that takes as long as judging a hundred dossiers."""
    shared: Shared = pickle.loads(packed)  # noqa: S301 - from the process that started this one
    return shared


def judge_dossier(clinic: Clinic, rules: Rules, request: Request, dossier: Folder) -> Part:
    """Judge one training: its faults, its occurrences, and its summary."""
    found: list[Occurrence] = []
    summary = None
    trainee = dossier.trainee
    if trainee is None:
        found.extend(unread(rules, dossier))
    else:
        life = life_of(clinic, rules, dossier, trainee)
        found.extend(unread_parts(rules, dossier, trainee))
        question = Question(rules, World(clinic, dossier), request.day, request.until, request.over)
        for subject in dossier_subjects(clinic, rules, dossier, life):
            found.extend(occurrences(question, subject))
        summary = summary_of(dossier, life)
        if request.goals and summary is not None:
            summary = with_goals(summary, clinic, dossier, life.time, request.day)
    faults = [*dossier.findings, *dossier_faults(clinic, dossier, request.day)]
    faults.extend(waivers_spoken(rules, dossier.of("waiver"), found, request.day))
    said = _acted_on(rules, found, request.day)
    link = link_of(dossier)
    return Part(
        findings=unspoken(_placed(request, faults, said, dossier.contents)),
        occurrences=tuple(_kept(request, found)),
        summaries=(summary,) if summary is not None else (),
        tally=tallied(found) if request.counted else Counter(),
        lines=(folder_line(dossier.path, dossier.lines),),
        links=(link,) if link is not None else (),
        count=dossier.count,
    )


def tallied(found: Iterable[Occurrence]) -> Tally:
    """Count occurrences by obligation, year due and verdict."""
    return Counter((item.obligation, item.due.year if item.due else 0, item.verdict) for item in found)


def _clinic_part(
    clinic: Clinic, rules: Rules, request: Request, known: Register, contents: Mapping[str, bytes]
) -> Part:
    """Judge what crosses dossiers: units, assignments, supervisors."""
    question = Question(rules, World(clinic, register=known), request.day, request.until, request.over)
    found = [item for subject in clinic_subjects(clinic, rules, known) for item in occurrences(question, subject)]
    waivers = [item for unit in clinic.own_units for item in clinic.unit_filed(unit, "unit-waiver")]
    faults, said = waivers_spoken(rules, waivers, found, request.day), _acted_on(rules, found, request.day)
    return Part(
        findings=tuple(_placed(request, faults, said, contents)),
        occurrences=tuple(_kept(request, found)),
        tally=tallied(found) if request.counted else Counter(),
    )


def _acted_on(rules: Rules, found: Iterable[Occurrence], day: date) -> Iterator[Finding]:
    for item in found:
        if item.verdict in _ACTED_ON and (said := spoken(rules, item, day)) is not None:
            yield said


def _placed(
    request: Request, faults: Iterable[Finding], said: Iterable[Finding], contents: Mapping[str, bytes]
) -> Iterator[Finding]:
    """Give faults their places, and what is said of obligations where that is asked for."""
    yield from placed((*faults, *said) if request.pointed else faults, contents)
    if not request.pointed:
        yield from said


def _kept(request: Request, found: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """The occurrences that were asked for."""
    for item in found:
        if request.want == "all":
            if request.due_in is None or item.due is None or item.due in request.due_in:
                yield item
        elif item.verdict in _ACTED_ON or (item.verdict.open and item.due is not None and item.due <= request.until):
            yield item


def _shares(dossiers: Sequence[str], jobs: int) -> Iterator[tuple[str, ...]]:
    """Cut dossiers into several shares a worker, so that none waits long for another."""
    size = max(1, -(-len(dossiers) // (max(1, jobs) * 4)))
    for start in range(0, len(dossiers), size):
        yield tuple(dossiers[start : start + size])


def _by_key(item: Occurrence) -> str:
    return item.key

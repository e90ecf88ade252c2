"""The audit: what the history says of how the records were kept. It is listed by record, never by person."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import FIRST, LAST, Period, Span, add
from sttool.findings import Finding, finding
from sttool.history.items import items
from sttool.history.lags import Lags, Recorded, recorded, tallied
from sttool.history.ledger import by_folder, ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from sttool.history.erasures import Erasure
    from sttool.history.items import Key
    from sttool.history.ledger import Ledger
    from sttool.history.versions import Lineage
    from sttool.kinds.dossier import Filed
    from sttool.kinds.units import Report
    from sttool.sources.lineage import Revision

_A_DAY: Final = 86_400
_ALWAYS: Final = Period(FIRST, LAST)


class Asked(Struct, frozen=True):
    """What an audit is asked: the commits of which days, from when on entries count as late, and what is accounted for.

    ``root`` is the folder of records relative to the folder of ``sttool.yaml``; ``begun`` the day the records began.
    """

    root: str
    within: Period = _ALWAYS
    lag: Span | None = None
    begun: date = FIRST
    signed: bool = False
    erasures: tuple[Erasure, ...] = ()
    reports: tuple[Filed[Report], ...] = ()


class Accounted(Struct, frozen=True):
    """A delivered report whose commit left the history by an erasure that is on record."""

    unit: str
    year: int
    erasure: Erasure


class Audit(Struct, frozen=True):
    """What was found: how late things were recorded, and what is to be looked at.

    ``commits`` are those of the period that touched records, the oldest first; ``since`` is the first day this copy of
    the history knows, where it does not know all.
    """

    commits: tuple[Revision, ...]
    lags: Lags
    findings: tuple[Finding, ...]
    accounted: tuple[Accounted, ...]
    since: date | None


def audit(found: Lineage, asked: Asked, good: Callable[[Sequence[str]], frozenset[str]]) -> Audit:
    """Judge a history; ``good`` says which of some commits have a signature that is good, by somebody known."""
    kept = ledger(found)
    touched = {step.revision.name for step in found.steps}
    commits = tuple(item for item in found.revisions if item.name in touched and item.day in asked.within)
    entries = recorded(kept, _begun(found, asked, touched), asked.within)
    rewritten, accounted = _rewritten(found, asked)
    return Audit(
        commits=commits,
        lags=tallied(entries),
        findings=(
            *_late(found, kept, asked, entries),
            *_changed(kept, asked),
            *_removed(kept, asked),
            *(_unsigned(asked, commits, good) if asked.signed else ()),
            *_backwards(found, commits),
            *rewritten,
        ),
        accounted=accounted,
        since=min((item.day for item in found.revisions), default=None) if found.cut else None,
    )


def _begun(found: Lineage, asked: Asked, touched: set[str]) -> date:
    """The day before which nothing can be said: what came with the first commit was brought along."""
    first = next((item.day for item in found.revisions if item.name in touched), FIRST)
    return max(first, asked.begun)


def _path(asked: Asked, path: str) -> str:
    return path if asked.root in {"", "."} else f"{asked.root}/{path}"


def _late(found: Lineage, kept: Ledger, asked: Asked, entries: Iterable[Recorded]) -> Iterator[Finding]:
    """H101: what was recorded longer after the event than the unit allows itself."""
    places = _Places(found, kept)
    for item in entries:
        if asked.lag is None or item.revision.day <= add(item.day, asked.lag):
            continue
        yield finding(
            "H101",
            _path(asked, item.path),
            places.of(item),
            aim="start",
            label=item.record.label or None,
            day=item.day.isoformat(),
            recorded=item.revision.day.isoformat(),
            days=item.days,
            commit=item.revision.short,
        )


class _Places:
    """Which entry of its log something is, as the log stands at the end; each log is read once."""

    def __init__(self, found: Lineage, kept: Ledger) -> None:
        self._contents = found.contents
        self._last = {step.path: step.new for step in found.steps}
        self._kept = kept
        self._keys: dict[str, dict[Key, int]] = {}

    def of(self, item: Recorded) -> tuple[int, ...]:
        """The path in the data; empty for a record that is no log's entry."""
        where = self._kept.standing[item.path][item.key].location
        if not where.kind.is_log:
            return ()
        if item.path not in self._keys:
            content = self._contents.read(self._last.get(item.path))
            self._keys[item.path] = {key: index for index, key in enumerate(items(where, item.path, content))}
        return (self._keys[item.path][item.key],) if item.key in self._keys[item.path] else ()


def _changed(kept: Ledger, asked: Asked) -> Iterator[Finding]:
    """H102 and H103: days and signatures that did not stay as they had been given."""
    for item in kept.changed:
        revision, moved = item.revision, item.moved
        if revision.day not in asked.within:
            continue
        day = revision.day.isoformat()
        yield finding(
            "H102" if moved.by is None else "H103",
            _path(asked, item.path),
            label=item.record.label or None,
            field=moved.field,
            old=moved.old,
            new=moved.new,
            changed=day if moved.new is not None else None,
            out=day if moved.new is None else None,
            by=moved.by,
            role=moved.role or None,
            commit=revision.short,
        )


def _removed(kept: Ledger, asked: Asked) -> Iterator[Finding]:
    """H104: records that are no more, but for what was erased by a decision on record."""
    erased = {item.id for item in asked.erasures}
    for item in by_folder(kept.removed):
        if item.revision.day in asked.within and item.record.owner not in erased:
            yield finding(
                "H104",
                _path(asked, item.path),
                label=item.record.label or None,
                out=item.revision.day.isoformat(),
                number=item.number if item.number > 1 else None,
                commit=item.revision.short,
            )


def _unsigned(
    asked: Asked, commits: Sequence[Revision], good: Callable[[Sequence[str]], frozenset[str]]
) -> Iterator[Finding]:
    """H105 and H106: commits without a signature, or with one that is not known to be good."""
    known = good([item.name for item in commits if item.signed])
    for item in commits:
        if item.name not in known:
            code = "H106" if item.signed else "H105"
            yield finding(code, asked.root, commit=item.short, day=item.day.isoformat())


def _backwards(found: Lineage, commits: Sequence[Revision]) -> Iterator[Finding]:
    """H108: commits that say they were made more than a day before the one they build on."""
    by_name = {item.name: item for item in found.revisions}
    for item in commits:
        after = max((by_name[name] for name in item.parents if name in by_name), key=_seconds, default=item)
        if item.seconds < after.seconds - _A_DAY:
            day, earlier = item.day.isoformat(), after.day.isoformat()
            yield finding("H108", ".", commit=item.short, day=day, parent=after.short, earlier=earlier)


def _seconds(item: Revision) -> int:
    return item.seconds


def _rewritten(found: Lineage, asked: Asked) -> tuple[list[Finding], tuple[Accounted, ...]]:
    """H107: delivered reports whose commit is no longer in the history, unless an erasure accounts for it."""
    names = sorted(item.name for item in found.revisions)
    missing, accounted = [], []
    for filed in asked.reports:
        commit, delivered = filed.record.commit, filed.record.delivered
        if commit is None or _known(names, commit) or found.cut or filed.year is None:
            continue
        erasure = next((item for item in asked.erasures if _accounts(item, commit, delivered, names)), None)
        if erasure is not None:
            accounted.append(Accounted(filed.owner, filed.year, erasure))
        else:
            day = delivered.isoformat()
            missing.append(finding("H107", filed.path, ("commit",), day=day, commit=commit[:7], year=filed.year))
    return missing, tuple(accounted)


def _accounts(erasure: Erasure, commit: str, delivered: date, names: Sequence[str]) -> bool:
    """Say whether an erasure explains that a report's commit is gone.

    It was done on the day of the report or later, and the commit that it says took the place of the old one is in the
    history; where it says that the very commit was replaced, its day does not matter.
    """
    if erasure.old is None or erasure.new is None or not _known(names, erasure.new):
        return False
    return delivered <= erasure.date or erasure.old.startswith(commit) or commit.startswith(erasure.old)


def _known(names: Sequence[str], commit: str) -> bool:
    """Say whether a commit, perhaps in short, is among some in order."""
    at = bisect_left(names, commit)
    return at < len(names) and names[at].startswith(commit)

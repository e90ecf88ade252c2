"""How long after the event a record was first recorded."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct

from sttool.dates import Period, parse_day
from sttool.history.ledger import owners

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.history.items import Key
    from sttool.history.ledger import Ledger, Standing
    from sttool.history.naming import Named
    from sttool.sources.lineage import Revision

BUCKETS: Final = (7, 30, 91, 365)
"""The most days of each class but the last."""

Lags: TypeAlias = Counter[tuple[str, int]]
"""How many by kind, and by class of days."""

SIGNATURE: Final = "signature"


class Recorded(Struct, frozen=True):
    """Something that happened on a day, and was first recorded by a commit."""

    path: str
    key: Key
    record: Named
    day: date
    revision: Revision

    @property
    def days(self) -> int:
        """How many days after the event; less than nothing where it was booked before."""
        return self.revision.day.toordinal() - self.day.toordinal()


def recorded(kept: Ledger, begun: date, within: Period) -> tuple[Recorded, ...]:
    """Everything that stands and was recorded in a period, about days since the records were ``begun``.

    What was before a trainee was employed, or before the trainee's records begin, was brought along and is not late.
    """
    starts = {trainee: _start(data, begun) for trainee, data in owners(kept).items()}
    return tuple(
        item
        for path in sorted(kept.standing)
        for item in _of_file(path, kept.standing[path])
        if item.revision.day in within and item.day > starts.get(item.record.owner, begun) and not item.revision.cut
    )


def tallied(found: tuple[Recorded, ...]) -> Lags:
    """Count them by kind and by class of days."""
    return Counter((item.record.kind, _bucket(item.days)) for item in found)


def _of_file(path: str, records: Mapping[Key, Standing]) -> Iterator[Recorded]:
    for key, item in records.items():
        name = item.record
        if item.event is not None:
            yield Recorded(path, key, name, *item.event)
        for (_, by, role, on), revision in item.signed.items():
            signed = parse_day(on)
            if signed is not None and item.location.kind.name != "certificate":
                label = f"{name.label} {by} {role}".strip()
                yield Recorded(path, key, type(name)(name.owner, SIGNATURE, label), signed, revision)


def _start(trainee: Mapping[str, object], begun: date) -> date:
    """From which day on a trainee's records are kept."""
    days = (_day(trainee.get("followed_from")), _day(trainee.get("employed")))
    return max([begun, *(date.fromordinal(max(1, day.toordinal() - 1)) for day in days if day is not None)])


def _day(value: object) -> date | None:
    return parse_day(value) if isinstance(value, str) else None


def _bucket(days: int) -> int:
    return next((index for index, most in enumerate(BUCKETS) if days <= most), len(BUCKETS))

"""Days and signatures in a record: which there are, and which did not stay as they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from msgspec import Struct

from sttool.dates import parse_day
from sttool.history.differences import Difference, Steps, differences, label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Data: TypeAlias = "Mapping[str, object]"
Sign: TypeAlias = tuple[Steps, str, str, str]
"""A signature: where it stands, who signed, as what, and on which day."""

_SIGNATURE = frozenset({"on", "by", "as"})
_SIGNERS = frozenset({"signed_by", "signer", "as"})


class Moved(Struct, frozen=True):
    """A day, or a signature, that is not what it was; ``new`` is ``None`` where it was taken out.

    ``by`` and ``role`` are set for a signature.
    """

    at: Steps
    old: str
    new: str | None
    by: str | None = None
    role: str | None = None

    @property
    def field(self) -> str:
        """Where it stands, as one says it."""
        return ".".join(self.at).replace(".[", "[")


def days(data: Data) -> Iterator[tuple[Steps, str]]:
    """All days of a record outside its signatures, with where they stand."""
    yield from _days((), data)


def signatures(data: object, at: Steps = ()) -> Iterator[Sign]:
    """All signatures of a record; of a certificate its signer."""
    if is_signature(data):
        yield at, str(data["by"]), str(data["as"]), str(data["on"])
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from signatures(value, (*at, str(key)))
    elif isinstance(data, list):
        for item in data:
            yield from signatures(item, at)


def moved(old: Data, new: Data) -> Iterator[Moved]:
    """Tell which days and signatures of a record were changed or taken out."""
    yield from _signatures_moved(old, new)
    for item in differences(old, new):
        if is_signature(item.inside) or is_signature(item.old):
            continue
        if item.at[0] in _SIGNERS:
            if item.old is not None:
                yield _signer_moved(item, old)
        elif isinstance(item.old, str) and parse_day(item.old):
            yield Moved(item.at, item.old, str(item.new) if item.new is not None else None)
        elif isinstance(item.old, dict | list) and item.new is None:
            yield from (Moved(at, day, None) for at, day in _days(item.at, item.old))


def is_signature(data: object) -> TypeGuard[Data]:
    """Say whether a mapping is a signature."""
    return isinstance(data, dict) and data.keys() >= _SIGNATURE


def _days(at: Steps, data: object) -> Iterator[tuple[Steps, str]]:
    if is_signature(data):
        return
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _days((*at, str(key)), value)
    elif isinstance(data, list):
        for item in data:
            yield from _days((*at, f"[{label(item)}]") if isinstance(item, dict) else at, item)
    elif isinstance(data, str) and parse_day(data):
        yield at, data


def _signatures_moved(old: Data, new: Data) -> Iterator[Moved]:
    """Signatures that went; each with the one that came in its place: the same person's, or at the same place."""
    before, after = list(signatures(old)), list(signatures(new))
    for each in [item for item in before if item in after]:
        before.remove(each)
        after.remove(each)
    for at, by, role, on in before:
        here = [item for item in after if item[0] == at]
        became = next((item for item in here if item[1:3] == (by, role)), None)
        became = became or next((item for item in here if item[1] == by or item[2] == role), None)
        if became is None:
            yield Moved(at, on, None, by, role)
            continue
        after.remove(became)
        told = [became[3]] + [new for new, was in ((became[1], by), (became[2], role)) if new != was]
        yield Moved(at, on, " ".join(told), by, role)


def _signer_moved(item: Difference, entry: Data) -> Moved:
    """A certificate's signer, or role, that is not what it was."""
    who = entry.get("signed_by")
    return Moved(
        item.at,
        str(entry.get("date", "")),
        _shown(item.new) if item.new is not None else None,
        who if isinstance(who, str) else "…",
        str(entry.get("as", "")),
    )


def _shown(value: object) -> str:
    """A signer outside the register is not named."""
    return value if isinstance(value, str) else "…"

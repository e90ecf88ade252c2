"""What a record is called in a sentence: whose it is, its kind, and what tells it from the others, in ids and days.

Nothing here is ever a name, a title or a reason: it goes into the messages of commits, which are kept for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.location import Location

_FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "activity": ("date", "kind"),
    "visitor": ("from", "programme"),
    "unit-waiver": ("obligation", "occurrence", "subject"),
    "supervision": ("date", "from", "to", "with"),
    "assessment": ("date", "kind"),
    "course": ("id",),
    "project": ("id",),
    "certificate": ("date", "kind"),
    "evaluation": ("of",),
    "waiver": ("obligation", "occurrence"),
}
_ALONE: Final = frozenset({"trainee", "unit", "contract", "plan", "person", "programme", "settings"})


class Named(Struct, frozen=True):
    """A record in a sentence: its owner's id, its kind as texts have it, and its label."""

    owner: str
    kind: str
    label: str


def named(where: Location, data: Mapping[str, object] | None) -> Named:
    """Name a record by where it stands, and an entry of a log also by what it says."""
    kind = where.kind.name
    owner = where.owner_id or where.record_id
    word = f"{kind}.{where.review_kind or where.programme_kind}" if kind in {"review", "programme"} else kind
    return Named(owner, word, _label(where, data))


def _label(where: Location, data: Mapping[str, object] | None) -> str:
    kind = where.kind.name
    if where.kind.is_log:
        values = [(data or {}).get(field) for field in _FIELDS.get(kind, ())]
        return " ".join(str(value) for value in values if isinstance(value, str | int))
    if kind in _ALONE:
        return ""
    return where.day.isoformat() if where.day else where.record_id

"""What an obligation about a sort of subject can rest on: its events, its records, what it can apply to.

Anything else could never happen or never be met, and would be silent or accuse for ever; a pack that asks for it is
told so when it is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from sttool.kinds.parts import Programme
from sttool.kinds.placements import PlacementArea, PlacementType
from sttool.kinds.registry import KINDS
from sttool.kinds.reviews import CollegiumKind
from sttool.kinds.trainees import Regulation
from sttool.kinds.units import Setting
from sttool.obligations.fields import SUCCESSOR
from sttool.obligations.model import Field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.obligations.model import About

EVENTS: Final[Mapping[About, frozenset[str]]] = {
    "trainee": frozenset({
        "employed", "start", "licence", "bt.start", "bt.end", "midpoint", "expected_end", "ended", "applied",
        "supervisor.appointed",
    }),
    "placement": frozenset({"placement.from", "placement.to"}),
    "concern": frozenset({"concern.opened"}),
    "collegium": frozenset({"collegium.difficulty"}),
    "supervisor": frozenset({"supervisor.appointed"}),
    "assignment": frozenset({"assignment.from", "assignment.to"}),
    "unit": frozenset({"report.requested", "inspection.on"}),
    "unit-programme": frozenset({"start", "inspection.on"}),
}  # fmt: skip
"""The events a clock can start from, by what an obligation is about."""

ENDINGS: Final = frozenset({"placement.to", "ended"})
"""The events that are the end of their own subject, so that what starts from them outlives it."""

_DOSSIER: Final = frozenset(kind.name for kind in KINDS if kind.owner == "trainee") | {"activity"}
_UNIT: Final = frozenset(kind.name for kind in KINDS if kind.owner == "unit")

RECORDS: Final[Mapping[About, frozenset[str]]] = {
    "trainee": _DOSSIER,
    "placement": _DOSSIER,
    "concern": _DOSSIER,
    "collegium": _DOSSIER,
    "supervisor": frozenset({"person", "activity"}),
    "assignment": frozenset({"assignment", SUCCESSOR, "activity", "person"}),
    "unit": _UNIT,
    "unit-programme": _UNIT,
}
"""The kinds of records a subject is shown, by what an obligation is about."""

SPEAK_OF_PLACEMENT: Final[Mapping[str, Field]] = {
    "review": Field(("placement",), ("placement",)),
    "evaluation": Field(("of",), ("of",)),
    "assessment": Field(("placement",), ("placement",)),
    "certificate": Field(("for_what",), ("for",)),
}
"""The kinds of records that may speak of a placement, and the field that says which: it is shown no others of them."""

TRAITS: Final[Mapping[str, frozenset[str]]] = {
    "programme": frozenset(get_args(Programme)),
    "regulation": frozenset(get_args(Regulation)),
    "setting": frozenset(get_args(Setting)),
    "type": frozenset((*get_args(PlacementType), *get_args(CollegiumKind))),
    "area": frozenset(get_args(PlacementArea)),
}
"""The words of what an obligation can apply to; specialties are named as their files."""

OF_PLACEMENT: Final = frozenset({"lasting", "new_unit"})
"""What is asked of a placement itself, and is no word of a list."""

_OF_TRAINING: Final = frozenset({"programme", "regulation", "specialty", "setting"})

APPLIES: Final[Mapping[About, frozenset[str]]] = {
    "trainee": _OF_TRAINING,
    "placement": _OF_TRAINING | {"type", "area"} | OF_PLACEMENT,
    "concern": _OF_TRAINING,
    "collegium": _OF_TRAINING | {"type"},
    "supervisor": frozenset({"setting"}),
    "assignment": frozenset({"setting"}),
    "unit": frozenset({"setting"}),
    "unit-programme": frozenset({"setting", "programme"}),
}
"""What an obligation about each can be limited to."""

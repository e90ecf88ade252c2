"""The areas of an external inspection, and which duties of the agreements speak of each.

Source of the areas: the external inspection of training for specialist competence (SPUR), A to H. Which duty belongs
where is the tool's reading; C, premises and equipment, has none, for nothing of them is recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.kinds.parts import Area

DUTIES_OF: Final[Mapping[Area, tuple[str, ...]]] = {
    "A": ("K0", "K2", "K9", "K15", "K16", "K18", "K20", "K24", "K26", "K27", "K28", "K29", "K30", "S0", "S6", "S14"),
    "B": ("K1", "K14", "K17", "K25", "S1", "S2", "S5", "S19", "S26"),
    "C": (),
    "D": ("K3", "K4", "K5", "K6", "K19", "K21", "S3", "S7", "S12", "S13", "S18", "S20", "S21", "S22"),
    "E": ("K7", "K8", "K12", "K13", "K22", "K23", "S4", "S9", "S10", "S15", "S16", "S17", "S23", "S24", "S25"),
    "F": ("K10", "S8", "S11"),
    "G": ("K11",),
    "H": (),
}
"""Each duty in one area; the first that an obligation names says where it is told of."""

_AREA_OF: Final[Mapping[str, Area]] = {duty: area for area, duties in DUTIES_OF.items() for duty in duties}


def area_of(duties: Iterable[str]) -> Area:
    """The area that an obligation is told of in; of one that asks for no duty, the activity as a whole."""
    return next((_AREA_OF[duty] for duty in duties if duty in _AREA_OF), "A")

"""All predicates by name: an explicit table, so that a pack can name only what is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.obligations.predicates.absences import ABSENCES
from sttool.obligations.predicates.beginnings import BEGINNINGS
from sttool.obligations.predicates.direction import DIRECTION
from sttool.obligations.predicates.placing import PLACING
from sttool.obligations.predicates.planning import PLANNING
from sttool.obligations.predicates.programmes import PROGRAMMES
from sttool.obligations.predicates.resources import RESOURCES
from sttool.obligations.predicates.rota import ROTA
from sttool.obligations.predicates.silence import SILENCE
from sttool.obligations.predicates.supervision import SUPERVISION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.obligations.predicates import Predicate

PREDICATES: Mapping[str, Predicate] = {
    **SUPERVISION,
    **DIRECTION,
    **SILENCE,
    **BEGINNINGS,
    **ABSENCES,
    **PLACING,
    **RESOURCES,
    **PLANNING,
    **PROGRAMMES,
    **ROTA,
}

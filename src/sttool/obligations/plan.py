"""What is worked out once for an obligation and not for every subject: how it is judged, and what it rests on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.obligations.clocks import stands_still
from sttool.obligations.model import Applies, Each, Rate
from sttool.obligations.rates import SUMMED_UP
from sttool.obligations.rests import rests_on

if TYPE_CHECKING:
    from sttool.clinic import Scope
    from sttool.obligations.model import Obligation, Proof


class Plan(Struct, frozen=True):
    """How an obligation is judged, whoever it is upon.

    ``pauses``: leave stops its clock. ``named``: its evidence names the occurrence it is for. ``by_number``: only what
    lies in a period counts for it, and all of it. ``seasonal``: it holds between some days, or in some setting, only.
    ``restricted``: it is asked of some subjects of its programme only. ``scope``: whose assignment its study director
    is by, that of the overall structure for a duty of it, else the clinic's.
    """

    pauses: bool
    named: bool
    by_number: bool
    seasonal: bool
    restricted: bool
    scope: Scope
    rests: frozenset[str]
    proofs: tuple[Proof, ...]


@lru_cache(maxsize=4096)
def plan_of(obligation: Obligation) -> Plan:
    """Work out how an obligation is judged."""
    applies, due = obligation.applies, obligation.due
    proofs = tuple(proof for stage in obligation.stages for proof in stage.proofs)
    return Plan(
        pauses=stands_still(obligation),
        named=any(proof.of is not None for proof in proofs),
        by_number=isinstance(due, Each)
        and (isinstance(due.at_least, Rate) or any(proof.record == SUMMED_UP for proof in proofs)),
        seasonal=applies.start is not None or applies.end is not None or bool(applies.setting),
        restricted=replace(applies, programme=frozenset(), setting=frozenset(), start=None, end=None) != Applies(),
        scope="overall" if all(duty.startswith("S") for duty in obligation.duties) else "clinic",
        rests=rests_on(obligation),
        proofs=proofs,
    )

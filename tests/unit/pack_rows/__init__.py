"""Every obligation of the packs that come with the program: a clinic in which it is asked, and its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.pack_rows.agreement import AGREEMENT
from tests.unit.pack_rows.agreement_further import AGREEMENT_FURTHER
from tests.unit.pack_rows.laying import Row
from tests.unit.pack_rows.national import NATIONAL
from tests.unit.pack_rows.spoilt import SPOILT
from tests.unit.pack_rows.structure import STRUCTURE

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ROWS", "SPOILT", "Row"]

ROWS: Mapping[str, Row] = {**NATIONAL, **STRUCTURE, **AGREEMENT, **AGREEMENT_FURTHER}
"""By the obligation's id; one that two packs ask for stands with the pack that came to it first."""

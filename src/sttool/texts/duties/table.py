"""All duties by number, and the documents they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts import Text
from sttool.texts.duties.agreement import AGREEMENT
from sttool.texts.duties.structure import STRUCTURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.texts.duties import Duty

DUTIES: Final[Mapping[str, Duty]] = {duty.number: duty for duty in (*STRUCTURE, *AGREEMENT)}
"""Every duty by its number, in the documents' order."""

DOCUMENTS: Final[Mapping[str, Text]] = {
    "S": Text(
        "Struktur för utbildning av AT- och ST-läkare (Sörmland)",
        "Structure for the training of AT and ST doctors (Sörmland)",
    ),
    "K": Text(
        "Överenskommelse om uppdrag som klinikstudierektor", "Agreement on the assignment as clinic study director"
    ),
}
"""By the letter of a duty's number."""

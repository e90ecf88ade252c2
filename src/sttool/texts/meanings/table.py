"""All fields together, by the name of the model and the key in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.texts.meanings.logs import LOGS
from sttool.texts.meanings.people import PARTS, PEOPLE, UNITS
from sttool.texts.meanings.trainees import AGREED, MET, TRAINEES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.texts import Text

FIELDS: Final[Mapping[str, Mapping[str, Text]]] = {**PARTS, **PEOPLE, **UNITS, **TRAINEES, **AGREED, **MET, **LOGS}
"""A model that extends another says only what it adds."""

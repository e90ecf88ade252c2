"""M: the shape of a record. What its fields may hold, and what its file may be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.texts.codes.shape_fields import FIELDS
from sttool.texts.codes.shape_goals import GOAL_FILES
from sttool.texts.codes.shape_paths import PATHS
from sttool.texts.codes.shape_values import VALUES
from sttool.texts.codes.shape_wholes import WHOLES

if TYPE_CHECKING:
    from sttool.texts.codes import Code

SHAPES: tuple[Code, ...] = tuple(sorted((*FIELDS, *VALUES, *WHOLES, *PATHS, *GOAL_FILES), key=lambda code: code.code))
"""All codes of the shape of records, in order."""

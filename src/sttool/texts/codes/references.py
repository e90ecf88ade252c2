"""R: references that lead nowhere, and records that contradict themselves or one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.texts.codes.references_days import DAYS
from sttool.texts.codes.references_ids import IDS
from sttool.texts.codes.references_lines import LINES
from sttool.texts.codes.references_papers import PAPERS
from sttool.texts.codes.references_service import SERVICE

if TYPE_CHECKING:
    from sttool.texts.codes import Code

REFERENCES: tuple[Code, ...] = tuple(sorted((*IDS, *LINES, *SERVICE, *PAPERS, *DAYS), key=lambda code: code.code))
"""All codes of references and contradictions, in order."""

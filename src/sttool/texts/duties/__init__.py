"""The 58 duties of the two documents, each in a sentence: who answers, and what for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from sttool.texts import Text


class Duty(Struct, frozen=True):
    """One duty: its number, the roles that answer (as in ``terms.ROLES``), and what it asks."""

    number: str
    who: tuple[str, ...]
    what: Text

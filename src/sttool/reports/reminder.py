"""A short letter to one person about what waits for that person: plain text that can be sent as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.environment import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sttool.reports.basis import Who
    from sttool.sources.tree import Source
    from sttool.texts import Language


class Task(Struct, frozen=True):
    """One thing to do."""

    what: str
    """What."""
    whom: str
    """For whom; empty where it is about the one who gets the letter."""
    due: date
    """By when."""
    over: int
    """How many days ago that was; 0 where it is ahead."""
    step: str = ""
    """The step that is waited for; empty where there is none."""
    booked: date | None = None
    """The day it is booked for; ``None`` where it is not."""
    whose: str = ""
    """Who answers, where that is another; else empty."""


class Letter(Struct, frozen=True):
    """What a letter says."""

    to: Who
    """Who gets it."""
    day: date
    """The day judged on."""
    until: date
    """The last day looked at."""
    overdue: tuple[Task, ...]
    """What is overdue."""
    ahead: tuple[Task, ...]
    """What is ahead."""
    others: tuple[Task, ...]
    """What others do in the training of the one who gets it."""
    senders: tuple[Who, ...]
    """The study directors it comes from; nobody where the letter is to one of them."""
    units: tuple[str, ...]
    """The names of the own units."""

    @property
    def greeting(self) -> str:
        """The first of the names, where there is more than one; else nothing, as an id is nobody's name."""
        first, _, rest = (self.to.name or "").partition(" ")
        return first if rest else ""


def letters(found: Sequence[Letter], language: Language, source: Source, own: str | None) -> str:
    """Write letters, one after the other; a unit's own template of the same name is used where there is one."""
    return render("letters/reminder", "text", language, {"letters": found}, source=source, own=own)

"""A short letter to one person about what waits for that person: plain text that can be sent as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sttool.reports.environment import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sttool.reports.basis import Who
    from sttool.sources.tree import Source
    from sttool.texts import Language


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: what, for whom, by when, how many days ago that was, and the step that is waited for.

    ``whom`` is empty where it is about the one who gets the letter. ``whose`` is who answers, where that is another.
    """

    what: str
    whom: str
    due: date
    over: int
    step: str = ""
    booked: date | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a letter says: what is overdue and what is ahead, and to a trainee also what others do in the training.

    ``senders`` are the study directors it comes from; nobody where the letter is to the study director.
    """

    to: Who
    day: date
    until: date
    overdue: tuple[Task, ...]
    ahead: tuple[Task, ...]
    others: tuple[Task, ...]
    senders: tuple[Who, ...]
    units: tuple[str, ...]

    @property
    def greeting(self) -> str:
        """The first of the names, where there is more than one; else nothing, as an id is nobody's name."""
        first, _, rest = (self.to.name or "").partition(" ")
        return first if rest else ""


def letters(found: Sequence[Letter], language: Language, source: Source, own: str | None) -> str:
    """Write letters, one after the other; a unit's own template of the same name is used where there is one."""
    return render("letters/reminder", "text", language, {"letters": found}, source=source, own=own)

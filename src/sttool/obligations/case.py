"""What is asked, and of one obligation upon one subject: what judging and the periods of the calendar look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from datetime import date

    from sttool.obligations.clocks import Clock
    from sttool.obligations.model import Obligation, Rules
    from sttool.obligations.plan import Plan
    from sttool.obligations.predicates import World
    from sttool.obligations.subject import Subject
    from sttool.obligations.verdict import Setting


class Question(Struct, frozen=True):
    """What is asked: the rules, the world, a day, and up to which day occurrences are wanted.

    ``over``: whether those that closed before the day are wanted too. They are met or missed, and nobody acts on them.
    """

    rules: Rules
    world: World
    day: date
    until: date
    over: bool = True


class Case(Struct, frozen=True):
    """One obligation upon one subject; ``doubtful`` where something that it rests on could not be read.

    ``over``: whether what closed before the day is judged too.
    """

    question: Question
    obligation: Obligation
    plan: Plan
    subject: Subject
    setting: Setting
    doubtful: bool
    over: bool

    def passed(self, clock: Clock) -> bool:
        """Say whether a clock closed before the day, where nobody asks for what did."""
        return not self.over and clock.closes is not None and clock.closes < self.question.day

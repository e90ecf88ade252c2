"""What every output says of an occurrence in the same words: its title, its subject, who answers, its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.obligations.model import Level
from sttool.reports.escaping import plain
from sttool.reports.occurrences import lack_of, tail_of, title_of
from sttool.texts import output as words
from sttool.texts.terms import ROLES

if TYPE_CHECKING:
    from datetime import date

    from sttool.obligations.model import Obligation
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.naming import Naming
    from sttool.survey import Survey
    from sttool.texts import Language


class Who(Struct, frozen=True):
    """Whom or what an occurrence is about: the id it is filed under, a name where one is known, and which part."""

    id: str
    name: str = ""
    part: str = ""

    def __str__(self) -> str:
        """Write it in a sentence."""
        return f"{self.name} ({self.id})" if self.name else self.id


class View(Struct, frozen=True):
    """What was found, seen on a day in a language."""

    survey: Survey
    language: Language
    name: Naming

    @property
    def day(self) -> date:
        """The day that all was judged on."""
        return self.survey.request.day

    def obligation(self, item: Occurrence) -> Obligation | None:
        """The obligation of an occurrence."""
        return self.survey.rules.by_id(item.obligation)

    def level(self, item: Occurrence) -> Level:
        """How strictly it is asked."""
        found = self.obligation(item)
        return found.level if found else Level.INDICATOR

    def duties(self, item: Occurrence) -> str:
        """The rows of the catalogue of duties it stands for."""
        found = self.obligation(item)
        return "/".join(found.duties) if found else ""

    def title(self, item: Occurrence) -> str:
        """What is asked; with the period of the calendar it is for, or the part of the subject it is about."""
        return self.language.pick(title_of(self.survey.rules, item))

    def tail(self, item: Occurrence) -> str:
        """The end of a title, that tells it from others alike: the period, or the part."""
        return tail_of(self.survey.rules, item)

    def who(self, subject: str) -> Who:
        """Take a subject's key apart, ``placement/st-007/2026-02-vc``, and put a name to it."""
        kind, _, rest = subject.partition("/")
        ident, _, part = rest.partition("/")
        if kind in {"unit", "unit-programme", "assignment"}:
            return Who(ident, self.unit(ident) if ident in self.survey.clinic.units else "", part)
        return Who(ident, self.name(ident) or "", part)

    def person(self, ident: str) -> str:
        """A person in a sentence: the name with the id, or the id alone."""
        name = self.name(ident)
        return f"{name} ({ident})" if name else ident

    def unit(self, ident: str) -> str:
        """A unit's name, on one line; the id where none is known."""
        found = self.survey.clinic.units.get(ident)
        return plain(found.record.name) if found else ident

    def answers(self, item: Occurrence) -> str:
        """Whose turn it is, as a role."""
        return self.language(ROLES[item.role])

    def when(self, item: Occurrence) -> str:
        """The days it is over, or that are left, or the day it was done; on the day judged."""
        if item.met is not None:
            return self.language(words.MET_ON, {"day": item.met})
        if item.due is None:
            return ""
        left = item.due.toordinal() - self.day.toordinal()
        if left == 0:
            return self.language(words.TODAY)
        if left > 0:
            return self.language(words.DAYS_LEFT, {"days": self.number(left)})
        return self.language(words.DAY_OVER if left == -1 else words.DAYS_OVER, {"days": self.number(-left)})

    def lack(self, item: Occurrence) -> str:
        """What is missing, or whose turn it is in a paper with several steps; nothing where there is no more to say."""
        found = lack_of(self.survey.rules, item, self.person)
        return self.language.pick(found) if found is not None else ""

    def number(self, number: int) -> str:
        """A number with its thousands apart."""
        return f"{number:,}".replace(",", "\u00a0" if self.language.code == "sv" else ",")

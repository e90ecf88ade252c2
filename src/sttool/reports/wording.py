"""Days, numbers and names as a language writes them: the filters of the templates."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.texts import documents, goals, pages, people, show
from sttool.texts import report as words
from sttool.texts.schedule import TYPES
from sttool.texts.terms import AUTHORITIES, LEVELS, LEVELS_MEANT, ROLES, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from sttool.dates import Span
    from sttool.reports.basis import Who
    from sttool.reports.counts import Few
    from sttool.texts import Language, Text

_THOUSAND: Final = 1000
"""From here on a number is parted."""

_LABELS: Final[Mapping[str, Mapping[str, Text]]] = {
    "role": ROLES,
    "verdict": VERDICTS,
    "level": LEVELS,
    "level_meant": LEVELS_MEANT,
    "authority": AUTHORITIES,
    "happened": words.HAPPENED,
    "course": words.COURSES,
    "outcome": words.OUTCOMES,
    "scope": words.SCOPES,
    "against": words.AGAINST,
    "stay": TYPES,
    "ending": people.ENDINGS,
    "section": words.SECTIONS,
    "phase": show.PHASES,
    "occasion": show.OCCASIONS,
    "once": show.ONCE,
    "recorded": {**words.HAPPENED, **show.HAPPENED},
    "method": show.METHODS,
    "result": show.OUTCOMES,
    "supervising": show.ROLES,
    "taking": show.COURSES,
    "project": show.PROJECTS,
    "setting": show.SETTINGS,
    "office": {**show.OFFICES, **people.SCOPES},
    "group": goals.GROUPS,
    "area": pages.AREAS,
    "paper": {**words.HAPPENED, **pages.PAPERS},
    "page": pages.PAGES,
    "inspection": pages.KINDS,
    "mode": pages.MODES,
    "signer": documents.SIGNERS,
    "goal": documents.GOAL_STATES,
    "measure": documents.MEASURES,
}


class Wording(Struct, frozen=True):
    """How one language writes what is in a report."""

    language: Language

    def say(self, text: Text | None) -> str:
        """Pick the language's words."""
        return self.language.pick(text) if text is not None else ""

    def label(self, key: str, table: str) -> str:
        """The word for a closed value: of a role, a verdict, a level, and so on."""
        return self.language(_LABELS[table][key])

    def day(self, day: date) -> str:
        """A day in a sentence."""
        month = self.language(words.MONTHS[day.month - 1])
        return self.language(words.DAY, {"day": day.day, "month": month, "year": day.year})

    def brief(self, day: date) -> str:
        """A day where the year is known."""
        return f"{day.day}\u00a0{self.month_of(day.month - 1)[:3]}"

    def month(self, day: date) -> str:
        """A day's month with its year."""
        return self.language(words.MONTH, {"month": self.language(words.MONTHS[day.month - 1]), "year": day.year})

    def month_of(self, index: int) -> str:
        """A month's name, January being 0."""
        return self.language(words.MONTHS[index])

    def number(self, number: Fraction | int, decimals: int = 1) -> str:
        """A number, rounded half up to so many decimals, those that are nought left out."""
        if isinstance(number, int):
            return self._written(number * 10**decimals, decimals)
        scaled = Fraction(number) * 10**decimals
        return self._written(int(scaled + Fraction(1, 2)), decimals)

    def down(self, number: Fraction | int, decimals: int = 1) -> str:
        """A number rounded down: what is almost done is not said to be done."""
        return self._written(int(Fraction(number) * 10**decimals), decimals)

    def _written(self, scaled: int, decimals: int) -> str:
        whole, rest = divmod(scaled, 10**decimals)
        if not rest and 0 <= whole < _THOUSAND:
            return str(whole)
        shown = f"{whole:,}".replace(",", self.language(words.THOUSANDS))
        digits = f"{rest:0{decimals}d}".rstrip("0") if rest else ""
        return f"{shown}{self.language(words.COMMA)}{digits}" if digits else shown

    def percent(self, number: int | None) -> str:
        """A whole percentage; nothing where there is none."""
        return "–" if number is None else self.language(words.PERCENT, {"number": number})

    def plural(self, number: int, one: str, many: str) -> str:
        """A number with the word for one, or for several."""
        return f"{self.number(number)}\u00a0{one if number == 1 else many}"

    def who(self, who: Who) -> str:
        """A person in a sentence: the name with the id, or the id alone."""
        return f"{who.name} ({who.id})" if who.name else who.id

    def listed(self, items: Iterable[str]) -> str:
        """Several in a sentence: the last with "and"."""
        found = list(items)
        between = f" {self.language(words.AND)} "
        return between.join(part for part in (", ".join(found[:-1]), *found[-1:]) if part)

    def few(self, number: Few) -> str:
        """A delicate number, or that it is taken from too few to be shown."""
        return self.number(number.number) if number.shown else self.language(words.FEW)

    def span(self, span: Span) -> str:
        """A length of the calendar."""
        one, many = words.SPANS[span.unit]
        return self.language(one if span.count == 1 else many, {"count": span.count})

    def filters(self) -> dict[str, Callable[..., Any]]:
        """All of it by the names that templates use."""
        return {
            "say": self.say,
            "label": self.label,
            "day": self.day,
            "iso": iso,
            "month": self.month,
            "month_of": self.month_of,
            "number": self.number,
            "down": self.down,
            "percent": self.percent,
            "plural": self.plural,
            "who": self.who,
            "listed": self.listed,
            "few": self.few,
            "span": self.span,
            "share": share,
        }


def iso(day: date | None) -> str:
    """A day in a table; a dash where there is none."""
    return day.isoformat() if day is not None else "–"


def share(part: Fraction | int, whole: Fraction | int = 1) -> str:
    """A part of a whole in percent, as a drawing wants it: always with a point, and two decimals."""
    return f"{float(100 * Fraction(part) / whole) if whole else 0:.2f}"

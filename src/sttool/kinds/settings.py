"""The unit's settings: what ``sttool.yaml`` may say."""

from typing import Annotated, Any, Literal, TypeAlias

from sttool.dates import Span, parse_span
from sttool.kinds.base import Day, Listed, Maybe, Record, Words, Yes, text

LanguageCode: TypeAlias = Literal["sv", "en"]

SpanText: TypeAlias = Annotated[str, text("[0-9]{1,4}([dwmy]| (day|week|month|year)s?)", like="30 days")]
"""A length of the calendar, as ``30 days`` or ``6m``."""


class Settings(Record):
    """What the unit has set."""

    language: Maybe[LanguageCode] = None
    """The language to answer in."""
    records: Words = "records"
    """The folder of the records."""
    since: Maybe[Day] = None
    """The day the unit began to use the tool; what was due before is not counted."""
    packs: Maybe[Listed[Words]] = None
    """The packs of obligations that hold, in order; left out, the usual three."""
    policy: Maybe[dict[str, Any]] = None
    """The unit's own layer of obligations and numbers, in the form of a pack."""
    templates: Maybe[Words] = None
    """The folder of the unit's own templates."""
    lag: Maybe[SpanText] = None
    """How long after the event an entry may be written before it counts as late."""
    signed_commits: Maybe[Yes] = None
    """True where every commit is to be signed."""

    @property
    def lag_span(self) -> Span | None:
        """The lag as a span of the calendar."""
        return parse_span(self.lag) if self.lag else None

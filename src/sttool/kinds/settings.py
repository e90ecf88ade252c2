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
    records: Words = "records"
    since: Maybe[Day] = None
    packs: Maybe[Listed[Words]] = None
    policy: Maybe[dict[str, Any]] = None
    templates: Maybe[Words] = None
    lag: Maybe[SpanText] = None
    signed_commits: Maybe[Yes] = None

    @property
    def lag_span(self) -> Span | None:
        """The lag as a span of the calendar."""
        return parse_span(self.lag) if self.lag else None

"""A page as JSON: every value of it under its own name, persons and units by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.dates import Period
from sttool.output.found import Found
from sttool.output.record import envelope
from sttool.output.time_json import number
from sttool.reports.basis import Place, Who
from sttool.reports.counts import Counts
from sttool.reports.shown.page import TraineePage
from sttool.texts import Text

if TYPE_CHECKING:
    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.shown.unit import UnitPage
    from sttool.texts import Language


def shown_data(view: View, page: TraineePage | UnitPage, origin: Origin) -> dict[str, Any]:
    """Give a page; the occurrences are those it shows."""
    keys = {item.key for item in page.items}
    items = tuple(item for item in view.survey.occurrences if item.key in keys)
    findings = tuple(item for item in view.survey.findings if item.occurrence is None or item.occurrence in keys)
    sort = "trainee" if isinstance(page, TraineePage) else "unit_page"
    return {**envelope(view, "show", Found(findings, items), origin), "sort": sort, sort: data(page, view.language)}


def data(value: Any, say: Language) -> Any:  # noqa: ANN401, PLR0911 - any value of a view model, one return a sort
    """A value of a view model as JSON has it."""
    match value:
        case Who() | Place():
            return value.id
        case Text():
            return say.pick(value)
        case Counts():
            return value.by_verdict
        case Period():
            return {"from": value.start.isoformat(), "to": None if value.open_ended else value.end.isoformat()}
        case Fraction():
            return number(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {key.name.lower() if isinstance(key, Enum) else key: data(each, say) for key, each in value.items()}
        case tuple():
            return [data(each, say) for each in value]
    if isinstance(value, Struct):
        return {name: data(getattr(value, name), say) for name in value.__struct_fields__}
    return value

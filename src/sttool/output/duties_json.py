"""The duties as JSON: what asks for each, what shows it, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.output.found import Found
from sttool.output.record import envelope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.duties import Asking, DutyRow


def duties_data(view: View, rows: Iterable[DutyRow], origin: Origin) -> dict[str, Any]:
    """Give the duties; the occurrences are those somebody should act on for them."""
    shown = tuple(rows)
    wanted = {item.id for row in shown for item in row.obligations}
    items = tuple(item for item in view.survey.occurrences if item.obligation in wanted)
    keys = {item.key for item in items}
    findings = tuple(item for item in view.survey.findings if item.occurrence in keys)
    return {
        **envelope(view, "duties", Found(findings, items), origin),
        "duties": [_duty(view, row) for row in shown],
    }


def _duty(view: View, row: DutyRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "what": view.language(row.what),
        "answers": list(row.who),
        "obligations": [_asking(view, item) for item in row.obligations],
        "made_of": list(row.altogether),
        "kept": list(row.kept),
        "recorded": row.recorded,
        "sections": list(row.sections),
        "verdicts": row.counts.by_verdict,
    }


def _asking(view: View, item: Asking) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": view.language(item.title),
        "level": item.level.value,
        "about": item.about,
        "predicate": item.predicate,
        "records": list(item.records),
        "verdicts": item.counts.by_verdict,
    }

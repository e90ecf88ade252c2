"""Applications as JSON: what is needed, there and missing, by ids and days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.output.application_words import doubt_lines, item_words
from sttool.output.found import Found
from sttool.output.record import envelope
from sttool.output.time_json import day_of, number
from sttool.training.application import lacking
from sttool.training.papers import originals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sttool.kinds.parts import Outsider
    from sttool.output.application_words import Names
    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.training.application import Application, Item
    from sttool.training.coverage import Coverage
    from sttool.training.papers import Paper, Signature
    from sttool.training.service import Service


def certify_data(view: View, found: Sequence[Application], names: Names, origin: Origin) -> dict[str, Any]:
    """Give a trainee's applications with where they come from."""
    return {
        **envelope(view, "certify", Found(view.survey.findings, ()), origin),
        "certify": {
            "id": found[0].trainee,
            "complete": all(one.complete for one in found),
            "applications": [_application(view, one, names) for one in found],
        },
    }


def _application(view: View, one: Application, names: Names) -> dict[str, Any]:
    return {
        "programme": one.programme,
        "regulation": one.regulation,
        "specialties": list(one.specialties),
        "complete": one.complete,
        "applied": day_of(one.applied),
        "proof": day_of(one.proof),
        "months": {"done": _months(one.done), "asked": _months(one.asked)},
        "needs": [_item(view, one, item, names) for item in one.items],
        "goals": [_goal(goal) for goal in one.goals],
        "service": [_row(row) for row in one.rows],
        "signatures": [_signature(found) for found in one.signatures],
        "originals": [[_paper(paper) for paper in sheet] for sheet in originals(one.papers)],
        "not_counted": [{**_paper(paper), "faults": list(paper.faults)} for paper in one.refused],
        "doubts": list(doubt_lines(view, one)),
    }


def _item(view: View, one: Application, item: Item, names: Names) -> dict[str, Any]:
    title, told = item_words(view, one, item, names)
    return {
        "need": item.need,
        "met": item.met,
        "day": day_of(item.day),
        "params": {name: list(value) if isinstance(value, tuple) else value for name, value in item.params},
        "done": _months(item.months[0]) if item.months else None,
        "asked": _months(item.months[1]) if item.months else None,
        "message": f"{title}: {told}",
    }


def _goal(goal: Coverage) -> dict[str, Any]:
    return {
        "goal": goal.goal.code,
        "of": goal.file,
        "certified": goal.reached,
        "lacks": [list(part) for part in lacking(goal)],
        "doubtful": goal.doubtful,
    }


def _row(row: Service) -> dict[str, Any]:
    return {
        "unit": row.unit,
        "place": row.place,
        "from": day_of(row.period.start) if row.period else None,
        "to": day_of(row.period.end) if row.period else None,
        "percent": number(row.percent),
        "months": number(row.months),
        "absent": number(row.absent),
        "credited": row.kind if row.credited is not None else None,
    }


def _signature(found: Signature) -> dict[str, Any]:
    return {
        "form": found.form.number,
        "role": found.signer.role,
        "signed": day_of(found.paper.record.date) if found.paper else None,
        "signer": _person(found.paper.signer) if found.paper else None,
        "can_sign": [_person(one) for one in found.by],
    }


def _paper(paper: Paper) -> dict[str, Any]:
    return {
        "form": paper.form.number if paper.form else None,
        "kind": paper.record.kind,
        "date": day_of(paper.record.date),
        "goals": list(paper.goals),
        "for": list(paper.record.for_what),
        "as": paper.record.acting_as,
        "signer": _person(paper.signer),
    }


def _person(signer: str | Outsider | None) -> dict[str, Any]:
    if signer is None or isinstance(signer, str):
        return {"id": signer, "name": None, "unit": None}
    return {"id": None, "name": signer.name, "unit": signer.unit}


def _months(value: Any) -> float:  # noqa: ANN401 - an exact number or a whole one
    return round(float(value), 6)

"""What stands behind a state: the placements, courses, works, certificates and plans that name the goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.lines import Column, Line, piece, table
from sttool.reports.escaping import plain
from sttool.texts import goals as words
from sttool.training.coverage import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from sttool.kinds.dossier import Folder
    from sttool.output.view import View
    from sttool.training.traces import Trace


def behind(view: View, dossier: Folder, parts: Iterable[Part | Trace], width: int) -> list[Line]:
    """Write a line for each thing recorded that bears on a goal, each once."""
    found: dict[Trace, None] = {}
    for part in parts:
        found.update(dict.fromkeys(part.traces if isinstance(part, Part) else (part,)))
    rows = [[piece(text, "dim") for text in traced(view, dossier, trace)] for trace in found]
    return table(rows, (Column(), Column(), Column(least=20), Column()), width, 6) if rows else []


def traced(view: View, dossier: Folder, trace: Trace) -> Sequence[str]:
    """Describe a trace: what it is, its days, its name or signer, its state."""
    say = view.language
    text = f"{say(words.RECORDS[trace.record])} {_activity(view, trace)}".strip()
    state = say(words.STATES[trace.state.name.lower()])
    if trace.by_code:
        state = f"{state}; {say(words.AMBIGUOUS)}"
    return text, _days(trace), _named(view, dossier, trace), state


def _activity(view: View, trace: Trace) -> str:
    """The kind of a certificate or a work; what a placement or a course is, is said by that."""
    if trace.record not in {"certificate", "project"} or trace.activity not in words.ACTIVITIES:
        return ""
    return f"({view.language(words.ACTIVITIES[trace.activity])})"


def _days(trace: Trace) -> str:
    first, last = trace.first, trace.last
    if first is None and last is None:
        return ""
    if first == last:
        return str(first)
    return f"{first or ''} – {last or ''}".strip()


def _named(view: View, dossier: Folder, trace: Trace) -> str:
    say = view.language
    if trace.record == "placement":
        found = next((item for item in dossier.of("placement") if item.id == trace.key), None)
        return f"{trace.key} · {plain(found.record.title)}" if found else str(trace.key)
    if trace.record in {"course", "project"}:
        record = next((item.record for item in dossier.of(trace.record) if item.record.id == trace.key), None)
        return f"{trace.key} · {plain(record.title)}" if record else str(trace.key)
    if trace.record == "certificate" and isinstance(trace.key, int):
        return say(words.SIGNED_BY, {"who": _signer(view, dossier.of("certificate")[trace.key].record)})
    if trace.record == "plan":
        if not isinstance(trace.key, int):
            return say(words.HOME_GOALS)
        plan = dossier.only("plan")
        return plain(plan.record.side_placements[trace.key].what) if plan else ""
    return ""


def _signer(view: View, record: Any) -> str:  # noqa: ANN401 - a certificate
    if record.signed_by is not None:
        return view.person(record.signed_by)
    return plain(record.signer.name) if record.signer is not None else ""

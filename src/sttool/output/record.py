"""Findings and occurrences as JSON: keys in English, days as ISO, and only ``message`` and ``help`` in a language."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from sttool import __version__
from sttool.findings import Severity
from sttool.obligations.escalation import escalated_to
from sttool.output.found import Found
from sttool.output.header import unit_names
from sttool.output.messages import said

if TYPE_CHECKING:
    from datetime import date

    from sttool.findings import Finding
    from sttool.obligations.model import Rules
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.texts import Language

_STEERING: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
"""What JSON lets pass and a terminal might obey."""


def envelope(view: View, command: str, found: Found, origin: Origin) -> dict[str, Any]:
    """Give what a command found, with where it comes from, as ``sttool schema --output`` describes it."""
    survey, git = view.survey, origin.git
    findings = [finding_data(item, survey.rules, view.language) for item in found.findings]
    occurrences = [occurrence_data(view, item) for item in found.occurrences]
    weights = Counter(item["severity"] for item in findings)
    verdicts = Counter(item["verdict"] for item in occurrences)
    return {
        "schema": f"sttool/{command}/1",
        "tool": {"name": "sttool", "version": __version__},
        "unit": unit_names(view),
        "today": view.day.isoformat(),
        "records": {
            "root": origin.records,
            "count": survey.count,
            "commit": git.commit if git else None,
            "dirty": git.dirty if git else None,
            "digest": survey.digest,
        },
        "findings": findings,
        "occurrences": occurrences,
        "counts": {
            "trainees": len(survey.clinic.dossiers),
            **{severity.value: weights[severity.value] for severity in Severity},
            "verdicts": dict(sorted(verdicts.items())),
        },
    }


def records_written(
    view: View, command: str, items: list[dict[str, Any]], origin: Origin, findings: tuple[Finding, ...] = ()
) -> str:
    """Write records as they are, in the envelope of a command that hands them out."""
    return written({**envelope(view, command, Found(findings, ()), origin), "items": items})


def written(data: object) -> str:
    """Write data as JSON, indented and in UTF-8; what a terminal might obey is escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def finding_data(item: Finding, rules: Rules | None, language: Language) -> dict[str, Any]:
    """Give one finding."""
    spoken = said(item, rules, language)
    place = item.place
    result: dict[str, Any] = {
        "code": item.code,
        "severity": spoken.severity.value,
        "path": item.path,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end_line": place.end_line if place else None,
        "end_column": place.end_column if place else None,
        "at": list(item.at),
        "params": {name: list(value) if isinstance(value, tuple) else value for name, value in item.params},
        "message": spoken.message,
        "help": spoken.help,
        "related": [
            {
                "path": other.path,
                "line": other.place.line if other.place else None,
                "column": other.place.column if other.place else None,
                "at": list(other.at),
            }
            for other in item.related
        ],
    }
    if item.occurrence is not None:
        result["occurrence"] = item.occurrence
    return result


def occurrence_data(view: View, item: Occurrence) -> dict[str, Any]:
    """Give one occurrence."""
    obligation, over = view.obligation(item), item.days_over(view.day)
    return {
        "key": item.key,
        "obligation": item.obligation,
        "duties": list(obligation.duties) if obligation else [],
        "level": view.level(item).value,
        "subject": item.subject,
        "due": _day(item.due),
        "verdict": item.verdict.value,
        "met": _day(item.met),
        "days_over": over,
        "answers": {"role": item.role, "persons": list(item.persons)},
        "escalated_to": escalated_to(item.role, over),
        "booked": _day(item.booked),
        "have": item.have,
        "need": item.need,
        "lack": {"text": item.lack.text, "params": dict(item.lack.params)} if item.lack else None,
        "lapsed": _day(item.lapsed),
        "because": {
            "event": item.because.event,
            "day": _day(item.because.day),
            "path": item.because.path,
            "at": list(item.because.at),
            "moved": item.moved,
        },
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

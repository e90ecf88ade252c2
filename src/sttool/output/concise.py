"""One line a finding, ``path:line:column: severity CODE message``, as editors and build tools read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.output.lines import Line, line
from sttool.output.messages import said, where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.findings import Finding
    from sttool.obligations.occurrence import Occurrence
    from sttool.output.view import View


def concise(view: View, findings: Iterable[Finding]) -> list[Line]:
    """Write a line for each finding; the severity and the code are the same in every language."""
    lines = []
    for finding in findings:
        spoken = said(finding, view.survey.rules, view.language)
        lines.append(line(f"{where(finding)}: {spoken.severity.value} {finding.code} {spoken.message}"))
    return lines


def concise_agenda(view: View, items: Iterable[Occurrence]) -> list[Line]:
    """Write a line for each occurrence: ``day verdict key: title; role: persons``."""
    lines = []
    for item in items:
        day = item.due.isoformat() if item.due else "-"
        persons = ", ".join(item.persons) or "-"
        lines.append(line(f"{day} {item.verdict.value} {item.key}: {view.title(item)}; {item.role}: {persons}"))
    return lines

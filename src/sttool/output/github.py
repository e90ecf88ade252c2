"""Findings as commands of a GitHub workflow, one a line, which shows each beside the line it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.output.neutral import Remark

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def github(items: Iterable[Remark]) -> str:
    """Write ``::error file=…,line=…,col=…,title=…::message`` for each finding; what is to be done follows it."""
    return "".join(f"{_command(item)}\n" for item in items)


def _command(item: Remark) -> str:
    given: dict[str, object] = {"file": item.path}
    if item.place is not None:
        given["line"] = item.place.line
        if item.place.line == item.place.end_line:
            # Columns are taken only of what stands on one line, the last one with the rest. What is longer is shown
            # below its last line, far from where it begins; so only its first is named.
            given |= {"col": item.place.column, "endColumn": max(item.place.column, item.place.end_column - 1)}
    given["title"] = item.rule
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in given.items())
    told = _data(f"{item.message}\n{item.help}")
    return f"::{_COMMANDS[item.severity]} {properties}::{told}"


def _data(text: str) -> str:
    """Escape a message; a line of it stays a line, and nothing in it becomes a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property, which ends at a comma and the list of them at a colon."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")

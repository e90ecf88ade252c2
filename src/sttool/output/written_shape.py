"""What the commands that write answer in JSON."""

from __future__ import annotations

from typing import Any, Final

_TEXT: Final = {"type": "string"}


def written_shape(command: str, finding: dict[str, Any]) -> dict[str, Any]:
    """The answer of a command that writes: the files with the lines that came and went, remarks, faults to consider."""
    line = _closed({"sign": {"enum": ["+", "-"]}, "line": {"type": "integer", "minimum": 1}, "text": _TEXT})
    change = _closed({
        "path": _TEXT,
        "what": {"enum": ["new", "changed", "removed"]},
        "lines": {"type": "array", "items": line},
    })  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"sttool {command} --format json",
        **_closed({
            "schema": {"const": f"sttool/{command}/1"},
            "tool": _closed({"name": {"const": "sttool"}, "version": _TEXT}),
            "today": {"type": "string", "format": "date"},
            "dry_run": {"type": "boolean"},
            "changes": {"type": "array", "items": change},
            "notes": {"type": "array", "items": _TEXT},
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        }),
        "$defs": {"finding": finding},
    }  # fmt: skip


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}

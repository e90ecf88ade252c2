"""What the commands answer in JSON that are made of no records: they tell of the program, and of a unit's own rules."""

from __future__ import annotations

from typing import Any, Final

_TEXT: Final = {"type": "string"}


def told_shape(command: str, more: dict[str, Any]) -> dict[str, Any]:
    """The answer of such a command: where it comes from, the day, and what it tells."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"sttool {command} --format json",
        **_closed({
            "schema": {"const": f"sttool/{command}/1"},
            "tool": _closed({"name": {"const": "sttool"}, "version": _TEXT}),
            "today": {"type": "string", "format": "date"},
            **more,
        }),
    }  # fmt: skip


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


EXPLAIN: Final = {
    "kind": {"enum": ["code", "obligation", "duty", "occurrence"]},
    "id": _TEXT,
    "text": {**_TEXT, "description": "The explanation, as it is shown."},
}

TEMPLATE: Final = {
    "templates": {
        "type": "array",
        "items": _closed({
            "name": {**_TEXT, "description": "As report/yearly; each has a file a language."},
            "own": {"type": ["string", "null"], "description": "The unit's own, in the language of the answer."},
            "blocks": {"type": "array", "items": _TEXT, "description": "What a template of one's own may write anew."},
        }),
    }
}  # fmt: skip
"""What ``template list`` says; of ``template copy`` the one that was begun."""

"""What the commands that write answer in JSON."""

from __future__ import annotations

from typing import Any, Final

_TEXT: Final = {"type": "string"}


def written_shape(command: str, finding: dict[str, Any], more: dict[str, Any] | None = None) -> dict[str, Any]:
    """The answer of a command that writes: the files with the lines that came and went, remarks, faults to consider.

    ``more`` is what the command says besides, where there is anything to say.
    """
    line = _closed({"sign": {"enum": ["+", "-"]}, "line": {"type": "integer", "minimum": 1}, "text": _TEXT})
    change = _closed({
        "path": _TEXT,
        "what": {"enum": ["new", "changed", "removed"]},
        "lines": {"type": "array", "items": line},
    })  # fmt: skip
    told = _closed({
            "schema": {"const": f"sttool/{command}/1"},
            "tool": _closed({"name": {"const": "sttool"}, "version": _TEXT}),
            "today": {"type": "string", "format": "date"},
            "dry_run": {"type": "boolean"},
            "changes": {"type": "array", "items": change},
            "notes": {"type": "array", "items": _TEXT},
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        })  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"sttool {command} --format json",
        **told,
        "properties": {**told["properties"], **(more or {})},
        "$defs": {"finding": finding},
    }


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_TEXT_OR_NONE: Final = {"type": ["string", "null"]}
_NUMBER_OR_NONE: Final = {"type": ["integer", "null"]}

IMPORT: Final = {
    "faults": {
        **_list(_closed({"row": _NUMBER_OR_NONE, "column": _TEXT_OR_NONE, "message": _TEXT})),
        "description": "What is wrong with the rows of the sheet, counted from 1; null is of the sheet as a whole.",
    },
    "copy": {**_TEXT, "description": "The copy of the sheet that has the faults in a column."},
}
"""What ``import`` says besides where it wrote nothing."""

ERASE: Final = {
    "plan": _closed(
        {
            "named_apart": {"type": "boolean", "description": "Whether names.yaml has a line that goes too."},
            "mentions": _list(_closed({"path": _TEXT, "entry": _NUMBER_OR_NONE, "fields": _list(_TEXT)})),
            "folders": {**_list(_TEXT), "description": "Where the history has it, from the top of the repository."},
            "shared": {
                **_list(_TEXT),
                "description": "Earlier folders that have been somebody else's since: no command touches them.",
            },
            "others": {
                **_list(_TEXT),
                "description": "Trainees who stood in one of the folders before: what was there of them goes too.",
            },
            "commands": {
                "type": ["array", "null"],
                "items": _TEXT,
                "description": "What takes it out of the history, in order; null where no commit has it.",
            },
        }
    ),
}
"""What ``erase`` says besides where it only plans."""

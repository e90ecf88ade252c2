"""What the answer of ``duties`` has beside what all answers have, as JSON Schema."""

from __future__ import annotations

from typing import Any, Final, get_args

from sttool.obligations.model import About, Level, Role
from sttool.obligations.predicates.table import PREDICATES
from sttool.texts.report import SECTIONS

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_DUTY: Final = {"type": "string", "pattern": "^[SK][0-9]{1,2}$"}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys, all needed."""
    return {
        "type": "object", "properties": properties, "required": [*properties], "additionalProperties": False
    }  # fmt: skip


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_VERDICTS: Final = {
    "type": "object",
    "additionalProperties": {"type": "integer", "minimum": 1},
    "description": "How many occurrences stand how, up to the day, whatever year they fell due in.",
}

_ASKING: Final = _closed({
    "id": _TEXT,
    "title": _TEXT,
    "level": {"enum": [item.value for item in Level]},
    "about": {"enum": [*get_args(About)]},
    "predicate": {"enum": [None, *PREDICATES]},
    "records": {**_TEXTS, "description": "The kinds of record that show it."},
    "verdicts": _VERDICTS,
})  # fmt: skip

DUTIES: Final = _list(_closed({
    "number": _DUTY,
    "what": _TEXT,
    "answers": _list({"enum": [*get_args(Role)]}),
    "obligations": _list(_ASKING),
    "made_of": {**_list(_DUTY), "description": "The duties that make it up."},
    "kept": {**_TEXTS, "description": "Records that are summed up where nothing falls due."},
    "recorded": {"type": "integer", "minimum": 0},
    "sections": {**_list({"enum": [*SECTIONS]}), "description": "Of the yearly report."},
    "verdicts": _VERDICTS,
}))  # fmt: skip
"""What ``duties`` has under its own name."""

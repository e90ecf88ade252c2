"""The answers of commands as JSON Schema, alike but for what each has of its own; a test holds the real ones to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from sttool.findings import Severity
from sttool.kinds.registry import KINDS
from sttool.obligations.model import Level, Role
from sttool.obligations.occurrence import Verdict
from sttool.output.duties_shape import DUTIES
from sttool.output.history_shape import AUDIT, DIFF, HISTORY
from sttool.output.people_shape import PEOPLE
from sttool.output.placing_shape import CERTIFY, SCHEDULE
from sttool.output.shown_shape import SHOW
from sttool.output.told_shape import EXPLAIN, TEMPLATE, told_shape
from sttool.output.training_shape import TIME, TRAINEES
from sttool.output.written_shape import ERASE, IMPORT, written_shape

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXT: Final = {"type": "string"}
_COUNT: Final = {"type": "integer", "minimum": 0}
_NUMBER: Final = {"type": ["integer", "null"], "minimum": 1}
_DAY: Final = {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_AT: Final = {
    "type": "array",
    "items": {"type": ["string", "integer"]},
    "description": "A path in the record's data: keys, and indexes of lists from 0.",
}
_PARAMS: Final = {
    "type": "object",
    "additionalProperties": {"type": ["string", "integer", "array"], "items": {"type": "string"}},
}


def _closed(properties: dict[str, Any], *, optional: tuple[str, ...] = (), **more: object) -> dict[str, Any]:
    """An object with exactly these keys; all needed but the optional ones."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False, **more}


_PLACE: Final = {"path": _TEXT, "line": _NUMBER, "column": _NUMBER}

_FINDING: Final = _closed(
    {
        "code": {"type": "string", "pattern": "^[FMRPTHO][0-9]{3}$"},
        "severity": {"enum": [item.value for item in Severity]},
        **_PLACE,
        "end_line": _NUMBER,
        "end_column": _NUMBER,
        "at": _AT,
        "params": _PARAMS,
        "message": _TEXT,
        "help": _TEXT,
        "related": {"type": "array", "items": _closed({**_PLACE, "at": _AT})},
        "occurrence": {
            "type": "string",
            "description": "The key of the occurrence that an obligation's finding is of.",
        },
    },
    optional=("occurrence",),
)

_OCCURRENCE: Final = _closed({
    "key": {"type": "string", "description": "obligation/subject/anchor: the same as long as it lives."},
    "obligation": _TEXT,
    "duties": {"type": "array", "items": {"type": "string", "pattern": "^[SK][0-9]{1,2}$"}},
    "level": {"enum": [item.value for item in Level]},
    "subject": {"type": "string", "description": "kind/id"},
    "due": _DAY,
    "verdict": {"enum": [item.value for item in Verdict]},
    "met": _DAY,
    "days_over": _COUNT,
    "answers": _closed({"role": {"enum": [*get_args(Role)]}, "persons": {"type": "array", "items": _TEXT}}),
    "escalated_to": {"enum": [*get_args(Role), None]},
    "booked": _DAY,
    "have": _COUNT,
    "need": _COUNT,
    "lack": {"anyOf": [_closed({"text": _TEXT, "params": _PARAMS}), {"type": "null"}]},
    "lapsed": {**_DAY, "description": "The last day of a waiver that held."},
    "because": _closed({
        "event": _TEXT,
        "day": _DAY,
        "path": _TEXT,
        "at": _AT,
        "moved": {**_COUNT, "description": "The days by which leave has moved the due day."},
    }),
})  # fmt: skip


_SITTINGS: Final = _closed({
    "term": _TEXT,
    "until": _DAY,
    "groups": {
        "type": "array",
        "items": _closed({
            "unit": _TEXT,
            "programme": {"enum": ["AT", "BT", "ST"]},
            "trainees": {"type": "array", "items": _TEXT},
        }),
    },
    "booked": {"type": "array", "items": _TEXT, "description": "Trainees for whom all is booked."},
})  # fmt: skip
"""What ``due --collegium`` proposes."""

_SOMETIMES: Final = frozenset({"sittings", "trainee", "unit_page"})
"""What an answer has only where it was asked for."""


def _answer(command: str, **more: object) -> dict[str, Any]:
    """The whole answer of a command, with what it has beside what all have."""
    root = _closed({
        "schema": {"const": f"sttool/{command}/1"},
        "tool": _closed({"name": {"const": "sttool"}, "version": _TEXT}),
        "unit": {"type": "array", "items": _TEXT, "description": "The names of one's own units."},
        "today": {**_DAY, "type": "string"},
        "records": _closed({
            "root": _TEXT,
            "count": _COUNT,
            "commit": {"type": ["string", "null"]},
            "dirty": {"type": ["integer", "null"], "description": "Uncommitted files; null where there is no git."},
            "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        }),
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "occurrences": {"type": "array", "items": {"$ref": "#/$defs/occurrence"}},
        "counts": _closed({
            "trainees": _COUNT,
            **{item.value: _COUNT for item in Severity},
            "verdicts": {
                "type": "object",
                "propertyNames": {"enum": [item.value for item in Verdict]},
                "additionalProperties": _COUNT,
            },
        }),
        **more,
    }, optional=tuple(name for name in more if name in _SOMETIMES))  # fmt: skip
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"sttool {command} --format json",
        **root,
        "$defs": {"finding": _FINDING, "occurrence": _OCCURRENCE},
    }


_RECORD: Final = _closed(
    {
        "path": _TEXT,
        "kind": {"enum": [kind.name for kind in KINDS]},
        "entry": {**_COUNT, "description": "Of a log: which entry, from 0."},
        "data": {"type": "object", "description": "What the file says; sttool schema KIND has its shape."},
        "text": {"type": "string", "description": "What stands below the front matter of a Markdown file."},
    },
    optional=("entry", "text"),
)

SHAPES: Final[Mapping[str, dict[str, Any]]] = {
    "check": _answer("check"),
    "due": _answer("due", sittings=_SITTINGS),
    "show": _answer("show", **SHOW),
    "duties": _answer("duties", duties=DUTIES),
    "time": _answer("time", time=TIME),
    "goals": _answer("goals", trainees=TRAINEES),
    "schedule": _answer("schedule", schedule=SCHEDULE),
    "people": _answer("people", people=PEOPLE),
    "certify": _answer("certify", certify=CERTIFY),
    "history": _answer("history", **HISTORY),
    "diff": _answer("diff", **DIFF),
    "audit": _answer("audit", **AUDIT),
    "export": _answer("export", items={"type": "array", "items": _RECORD}),
    "extract": _answer("extract", items={"type": "array", "items": _RECORD}),
    **{command: written_shape(command, _FINDING) for command in ("init", "new", "log", "set", "fmt", "bundle")},
    "import": written_shape("import", _FINDING, IMPORT),
    "erase": written_shape("erase", _FINDING, ERASE),
    "explain": told_shape("explain", EXPLAIN),
    "template": told_shape("template", TEMPLATE),
}
"""By the command that answers."""

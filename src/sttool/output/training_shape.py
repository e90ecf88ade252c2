"""What the answers of ``time`` and ``goals`` have beside what all answers have, as JSON Schema."""

from __future__ import annotations

from typing import Any, Final, get_args

from sttool.foresight import Holding, Sort
from sttool.kinds.goalfiles import GoalActivity
from sttool.training.asked import Ground
from sttool.training.shares import GROUPS
from sttool.training.traces import GOAL, State

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_COUNT: Final = {"type": "integer", "minimum": 0}
_YES: Final = {"type": "boolean"}
_NUMBER: Final = {"type": "number", "description": "Rounded to millionths."}
_DAY: Final = {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_STATE: Final = {"enum": [state.name.lower() for state in State]}


def _closed(properties: dict[str, Any], *, optional: tuple[str, ...] = ()) -> dict[str, Any]:
    """An object with exactly these keys; all needed but the optional ones."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_LINE: Final = _closed({
    "source": {"enum": ["work", "credited"]},
    "from": _DAY,
    "to": _DAY,
    "percent": _NUMBER,
    "absent": {**_NUMBER, "description": "Percent of the employed time."},
    "deducted": {**_NUMBER, "description": "Percent of the employed time that is taken off."},
    "kinds": _TEXTS,
    "months": _NUMBER,
    "days": _NUMBER,
})  # fmt: skip

_SUMS: Final = {
    "done": _closed({"months": _NUMBER, "days": _NUMBER}),
    "asked": _closed({
        "months": _NUMBER,
        "lines": _list(_closed({"ground": {"enum": [*get_args(Ground)]}, "months": _NUMBER, "decided": _DAY})),
    }),
    "left": _NUMBER,
    "short": _NUMBER,
    "midpoint": _DAY,
    "expected_end": _DAY,
    "lines": _list(_LINE),
    "planned": _list(_LINE),
}  # fmt: skip

_ASSUMED: Final = _closed({
    "assumptions": _list(
        _closed(
            {"assume": _TEXT, "from": _DAY, "to": _DAY, "percent": _NUMBER, "months": _NUMBER},
            optional=("from", "to", "percent", "months"),
        )
    ),
    **_SUMS,
    "touched": _list(_closed({
        "record": {"enum": ["placement", "course"]},
        "id": _TEXT,
        "from": _DAY,
        "to": _DAY,
        "days": {**_COUNT, "description": "Its days that fall in an assumed absence."},
        "after_end": _YES,
    })),
    "obligations": _list(_closed({
        "change": {"enum": [*get_args(Sort)]},
        "key": _TEXT,
        "obligation": _TEXT,
        "due": _DAY,
        "new_due": _DAY,
        "paused": _COUNT,
    })),
    "lapses": _list(_closed({"what": {"enum": [*get_args(Holding)]}, "who": _TEXT, "on": _DAY, "only_then": _YES})),
})  # fmt: skip

TIME: Final = _closed({
    "id": _TEXT,
    "programme": _TEXT,
    "regulation": _TEXT,
    "specialties": _TEXTS,
    "start": _DAY,
    "ended": _DAY,
    "unread": _TEXTS,
    "bt_left_out": {**_YES, "description": "BT was done before, and nothing of it is credited."},
    **_SUMS,
    "assumed": {"anyOf": [_ASSUMED, {"type": "null"}]},
})  # fmt: skip
"""What ``time`` has under its own name."""

_TRACE: Final = _closed({
    "record": _TEXT,
    "key": {"type": ["string", "integer"], "description": "An id; of a certificate or a plan's line its index."},
    "activity": _TEXT,
    "state": _STATE,
    "from": _DAY,
    "to": _DAY,
    "by_code": {**_YES, "description": "It names a code that several of the specialties have."},
})  # fmt: skip

_ACTIVITY: Final = {"enum": [*get_args(GoalActivity), GOAL]}

_GOAL: Final = _closed({
    "code": _TEXT,
    "label": _TEXT,
    "official": _YES,
    "level": {"type": ["string", "null"]},
    "state": _STATE,
    "reached": _YES,
    "doubtful": _YES,
    "uncertain": _TEXTS,
    "recommended": _TEXTS,
    "requires": _list(_closed({"any_of": _list(_ACTIVITY), "state": _STATE, "traces": _list(_TRACE)})),
})  # fmt: skip

_SET: Final = _closed({
    "file": _TEXT,
    "part": _TEXT,
    "regulation": _TEXT,
    "checked": {**_YES, "description": "Compared with the official text."},
    "own": _YES,
    "doubts": _list(_closed({"text": _TEXT, "goals": _TEXTS})),
    "goals": _list(_GOAL),
})  # fmt: skip

_SECTION: Final = _closed({
    "areas": _TEXTS,
    "months": _COUNT,
    "done": _NUMBER,
    "planned": _NUMBER,
    "missing": _NUMBER,
    "early": _YES,
    "state": _STATE,
})  # fmt: skip

_GROUP: Final = _closed({
    "goals": _COUNT,
    "reached": _COUNT,
    "activities": {"type": "object", "propertyNames": _STATE, "additionalProperties": _COUNT},
})  # fmt: skip

_FORMER: Final = _closed({"code": _TEXT, "label": {"type": ["string", "null"]}, "traces": _list(_TRACE)})

TRAINEES: Final = _list({
    "anyOf": [
        _closed({"id": _TEXT, "readable": {"const": False}}),
        _closed(
            {
                "id": _TEXT,
                "readable": {"const": True},
                "programme": _TEXT,
                "regulation": _TEXT,
                "specialties": _TEXTS,
                "ended": _DAY,
                "unread": _TEXTS,
                "unknown_specialties": _TEXTS,
                "groups": {"type": "object", "propertyNames": {"enum": [*GROUPS]}, "additionalProperties": _GROUP},
                "sets": _list(_SET),
                "sections": _list(_SECTION),
                "former": _list(_FORMER),
            },
            optional=("sets", "sections", "former"),
        ),
    ]
})  # fmt: skip
"""What ``goals`` has under ``trainees``; goal by goal only where one was asked for."""

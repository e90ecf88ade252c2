"""What the answer of ``show`` has beside what all answers have, as JSON Schema."""

from __future__ import annotations

from typing import Any, Final, get_args

from sttool.obligations.model import Role
from sttool.obligations.occurrence import Verdict
from sttool.reports.shown.page import Phase
from sttool.training.shares import GROUPS
from sttool.training.traces import State

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_MAYBE: Final = {"type": ["string", "null"]}
_COUNT: Final = {"type": "integer", "minimum": 0}
_NUMBER: Final = {"type": "number", "description": "Rounded to millionths."}
_YES: Final = {"type": "boolean"}
_DAY: Final = {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys, all needed."""
    return {
        "type": "object", "properties": properties, "required": [*properties], "additionalProperties": False
    }  # fmt: skip


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_PERIOD: Final = _closed({"from": _DAY, "to": _DAY})
_VERDICTS: Final = {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1}}
_VERDICT: Final = {"enum": [item.value for item in Verdict]}
_ITEMS: Final = _list(_closed({
    "key": _TEXT,
    "title": _TEXT,
    "duties": _TEXTS,
    "subject": _TEXT,
    "due": _DAY,
    "verdict": _VERDICT,
    "over": _COUNT,
    "role": {"enum": [*get_args(Role)]},
    "whose": _TEXTS,
    "booked": _DAY,
    "lack": _MAYBE,
}))  # fmt: skip
_OCCASIONS: Final = _list(_closed({
    "day": _DAY,
    "kind": _TEXT,
    "present": _TEXTS,
    "agreed": _TEXTS,
    "outcome": _MAYBE,
    "self_assessment": {"type": ["boolean", "null"]},
}))  # fmt: skip
_COURSES: Final = _list(_closed({"id": _TEXT, "title": _TEXT, "start": _DAY, "end": _DAY, "status": _TEXT}))
_PROJECTS: Final = _list(_closed({"id": _TEXT, "title": _TEXT, "kind": _TEXT, "start": _DAY, "presented": _DAY}))
_OFFICES: Final = _list(_closed({"who": _TEXT, "role": _TEXT, "period": _PERIOD}))

_TRAINEE: Final = _closed({
    "who": _TEXT,
    "programme": _TEXT,
    "regulation": _TEXT,
    "specialties": _TEXTS,
    "follows": _MAYBE,
    "units": _list(_closed({"unit": _TEXT, "period": _PERIOD})),
    "heads": _TEXTS,
    "directors": _TEXTS,
    "terms": _closed({
        "employed": _DAY,
        "start": _DAY,
        "ended": _DAY,
        "outcome": _MAYBE,
        "percent": {**_NUMBER, "type": ["number", "null"]},
        "away": {"anyOf": [_PERIOD, {"type": "null"}]},
        "done": _NUMBER,
        "asked": _NUMBER,
        "expected_end": _DAY,
    }),
    "supervisors": _list(_closed({"who": _TEXT, "role": {"enum": ["main", "co"]}, "period": _PERIOD, "trained": _DAY})),
    "counts": _VERDICTS,
    "items": _ITEMS,
    "norms": _list(_closed({"title": _TEXT, "period": _TEXT, "have": _COUNT, "need": _COUNT, "verdict": _VERDICT})),
    "last": _OCCASIONS,
    "booked": _OCCASIONS,
    "concern_open": _YES,
    "since": _closed({
        "day": _DAY,
        "after": _MAYBE,
        "happened": _list(_closed({"what": _TEXT, "number": _COUNT})),
        "assessed": _list(_closed({"method": _TEXT, "mode": _TEXT, "number": _COUNT})),
    }),
    "placements": _list(_closed({
        "id": _TEXT,
        "title": _TEXT,
        "unit": _TEXT,
        "period": _PERIOD,
        "phase": {"enum": [*get_args(Phase)]},
        "supervisors": {**_TEXTS, "description": "Names, because some stand outside the register."},
        "goals": _TEXTS,
        "confirmed": _YES,
    })),
    "courses": _COURSES,
    "projects": _PROJECTS,
    "goals": {
        "type": "object",
        "propertyNames": {"enum": [*GROUPS]},
        "additionalProperties": _closed({
            "goals": _COUNT,
            "reached": _COUNT,
            "parts": {
                "type": "object",
                "propertyNames": {"enum": [state.name.lower() for state in State]},
                "additionalProperties": _COUNT,
            },
        }),
    },
    "unread": _TEXTS,
})  # fmt: skip

_UNIT: Final = _closed({
    "unit": _TEXT,
    "setting": _TEXT,
    "external": _YES,
    "heads": _OFFICES,
    "directors": _OFFICES,
    "members": _list(_closed({
        "who": _TEXT,
        "programme": _TEXT,
        "since": _DAY,
        "expected_end": _DAY,
        "supervisors": _TEXTS,
        "counts": _VERDICTS,
    })),
    "here": _COUNT,
    "visitors": _COUNT,
    "places": {**_COUNT, "type": ["integer", "null"]},
    "counts": _VERDICTS,
    "items": _ITEMS,
})  # fmt: skip

SHOW: Final = {"sort": {"enum": ["trainee", "unit_page"]}, "trainee": _TRAINEE, "unit_page": _UNIT}
"""What ``show`` has: one of the two pages, under the name that ``sort`` tells."""

"""What the answer of ``people`` has beside what all answers have, as JSON Schema."""

from __future__ import annotations

from typing import Any, Final, get_args

from sttool.kinds.assignments import Scope
from sttool.reports.direction import Against
from sttool.reports.lapses import Ending

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_COUNT: Final = {"type": "integer", "minimum": 0}
_COUNTS: Final = {"type": "array", "items": _COUNT}
_HOURS: Final = {"type": ["number", "null"], "minimum": 0, "description": "Hours a week."}
_DAY: Final = {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DAYS: Final = {"from": _DAY, "to": {**_DAY, "description": "The last day; null where the end is open."}}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys, all of them needed."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_TRAINING: Final = {
    "trained": {**_DAY, "description": "The latest training for supervisors."},
    "too_old": {**_DAY, "description": "The day the training is older than the packs ask for."},
}

_NUMBERS: Final = _list(_closed({"id": _TEXT, "numbers": _COUNTS}))

PEOPLE: Final = _closed({
    "until": {**_DAY, "description": "The last day on which a lapse is looked for."},
    "months": {**_TEXTS, "description": "The months ahead that the supervisors' numbers are of."},
    "supervisors": _list(_closed({
        "id": _TEXT,
        "units": _TEXTS,
        "specialties": _TEXTS,
        "main": _COUNT,
        "beside": _COUNT,
        "elsewhere": {**_COUNT, "description": "Trainees outside this register."},
        "most": {**_COUNT, "type": ["integer", "null"], "description": "How many a supervisor should have at most."},
        "months": {**_COUNTS, "description": "The most at a time as main supervisor, here and elsewhere."},
        **_TRAINING,
        "follow_up_days": _list(_DAY),
        "hours": _HOURS,
        "need": {**_HOURS, "description": "What the meetings with the trainees take a week, an hour each."},
        "trainees": _list(_closed({"id": _TEXT, "role": {"enum": ["main", "co"]}, **_DAYS})),
    })),
    "lapses": _list(_closed({
        "what": {"enum": [*get_args(Ending)]},
        "person": _TEXT,
        "day": _DAY,
        "touches": {**_TEXTS, "description": "Trainees by id."},
    })),
    "study_directors": _list(_closed({
        "person": _TEXT,
        "scope": {"enum": [*get_args(Scope)]},
        "units": _TEXTS,
        **_DAYS,
        "signed": {"type": "boolean", "description": "By both."},
        "hours": _HOURS,
        "trainees": {**_COUNT, "description": "All the assignment covers on the day."},
        "in_norm": {**_COUNT, "description": "Of them in BT and ST, whom the norm of hours counts."},
        "appraised": _DAY,
        "own_training": _DAY,
        "delegated": _DAY,
        **_TRAINING,
    })),
    "hours": _list(_closed({
        "units": {**_TEXTS, "description": "Units that share their study directors."},
        "trainees": _COUNT,
        "hours": _HOURS,
        "norm": {"anyOf": [_COUNTS, {"type": "null"}], "description": "Hours a week, from and to."},
        "against": {"enum": [*get_args(Against)]},
    })),
    "forecast": _closed({
        "halves": {**_TEXTS, "description": "Half-years, as 2027-VT."},
        "specialists": {**_NUMBERS, "description": "By specialty; a doctor of two counts in both."},
        "doctors": {**_COUNTS, "description": "Each once."},
        "passed": {**_COUNT, "description": "Expected end passed, nothing recorded of how it went."},
        "later": _COUNT,
        "unknown": {**_COUNT, "description": "Without an expected end."},
        "places_free": {"anyOf": [_NUMBERS, {"type": "null"}], "description": "By unit; null where there is no limit."},
        "without_supervisor": {**_COUNTS, "description": "Trainees without a main supervisor some day of it."},
        "trained_without_trainees": _COUNT,
    }),
})  # fmt: skip
"""Supervisors, study directors, what lapses, and the years ahead."""

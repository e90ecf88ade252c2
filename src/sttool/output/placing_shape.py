"""What the answers of ``schedule`` and ``certify`` have beside what all answers have, as JSON Schema."""

from __future__ import annotations

from typing import Any, Final, get_args

from sttool.training.application import Need
from sttool.training.schedule import Kind
from sttool.training.stays import Sort

_TEXT: Final = {"type": "string"}
_NAME: Final = {"type": ["string", "null"]}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_COUNT: Final = {"type": "integer", "minimum": 0}
_YES: Final = {"type": "boolean"}
_MONTHS: Final = {"type": "number", "minimum": 0, "description": "Months of full time, rounded to millionths."}
_DAY: Final = {"type": ["string", "null"], "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DAYS: Final = {"from": _DAY, "to": {**_DAY, "description": "The last day; null where the end is open."}}
_PARAMS: Final = {
    "type": "object",
    "additionalProperties": {"type": ["string", "integer", "array"], "items": {"type": "string"}},
}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys, all of them needed."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _or_none(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "null"}]}


SCHEDULE: Final = _closed({
    **_DAYS,
    "trainees": _list(_closed({
        "id": _TEXT,
        "programme": {"enum": ["AT", "BT", "ST"]},
        "end": {**_DAY, "description": "The last day of the training, expected or known."},
        "days": _list(_closed({
            "sort": {"enum": [*get_args(Sort)]},
            **_DAYS,
            "unit": _NAME,
            "placement": _NAME,
            "type": _NAME,
        })),
    })),
    "units": _list(_closed({
        "id": _TEXT,
        "places": _list(_closed({**_DAYS, "places": _COUNT})),
        "there": _list(_closed({**_DAYS, "trainees": _COUNT})),
    })),
    "problems": _list(_closed({
        "problem": {"enum": [*get_args(Kind)]},
        **_DAYS,
        "trainee": _NAME,
        "units": _TEXTS,
        "placements": {**_TEXTS, "description": "trainee/placement"},
        "goals": _TEXTS,
        "path": _TEXT,
        "params": _PARAMS,
        "places": {**_COUNT, "type": ["integer", "null"]},
        "over": {"type": ["integer", "null"], "minimum": 1, "description": "By how many, at its fullest."},
        "there": _list(_closed({"trainee": _NAME, "visitor": _NAME, "placement": _NAME, **_DAYS})),
        "message": _TEXT,
        "help": _TEXT,
    })),
    "unread": {**_TEXTS, "description": "Trainees of whom nothing is known, for their file cannot be read."},
})  # fmt: skip
"""Everybody's days, the units' places, and what does not fit."""

_PERSON: Final = _closed({"id": _NAME, "name": _NAME, "unit": _NAME})

_PAPER: Final = {
    "form": _NAME,
    "kind": _TEXT,
    "date": _DAY,
    "goals": _TEXTS,
    "for": _TEXTS,
    "as": _TEXT,
    "signer": _PERSON,
}

_APPLICATION: Final = _closed({
    "programme": {"enum": ["AT", "BT", "ST"]},
    "regulation": _TEXT,
    "specialties": _TEXTS,
    "complete": _YES,
    "applied": _DAY,
    "proof": _DAY,
    "months": _closed({"done": _MONTHS, "asked": _MONTHS}),
    "needs": _list(_closed({
        "need": {"enum": [*get_args(Need)]},
        "met": _YES,
        "day": _DAY,
        "params": _PARAMS,
        "done": _or_none(_MONTHS),
        "asked": _or_none(_MONTHS),
        "message": _TEXT,
    })),
    "goals": _list(_closed({
        "goal": _TEXT,
        "of": _TEXT,
        "certified": _YES,
        "lacks": {**_list(_TEXTS), "description": "Activities without a certificate; any of those in one will do."},
        "doubtful": _YES,
    })),
    "service": _list(_closed({
        "unit": _NAME,
        "place": _NAME,
        **_DAYS,
        "percent": {"type": "number", "exclusiveMinimum": 0, "maximum": 100},
        "months": _MONTHS,
        "absent": {**_MONTHS, "description": "Months that absence took off."},
        "credited": _NAME,
    })),
    "signatures": _list(_closed({
        "form": _TEXT,
        "role": _TEXT,
        "signed": _DAY,
        "signer": _or_none(_PERSON),
        "can_sign": _list(_PERSON),
    })),
    "originals": {**_list(_list(_closed(_PAPER))), "description": "Sheet by sheet, each with its signatures."},
    "not_counted": _list(_closed({**_PAPER, "faults": {**_TEXTS, "description": "Codes: sttool explain R152."}})),
    "doubts": _TEXTS,
})  # fmt: skip

CERTIFY: Final = _closed({"id": _TEXT, "complete": _YES, "applications": _list(_APPLICATION)})
"""A trainee's applications: what each needs, what is there and what is missing."""

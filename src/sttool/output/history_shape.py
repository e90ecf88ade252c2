"""What the answers of ``history``, ``diff`` and ``audit`` have beside what all answers have, as JSON Schema."""

from __future__ import annotations

from typing import Any, Final, get_args

from sttool.history.comparing import NEWLY, PlacementChange
from sttool.history.lags import BUCKETS, SIGNATURE
from sttool.history.telling import What
from sttool.texts.history import KINDS

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_COUNT: Final = {"type": "integer", "minimum": 0}
_YES: Final = {"type": "boolean"}
_SURE_DAY: Final = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_DAY: Final = {**_SURE_DAY, "type": ["string", "null"]}
_COMMIT: Final = {"type": "string", "pattern": "^[0-9a-f]{40,64}$"}
_CUT: Final = {**_DAY, "description": "The first day of the history, where this copy does not have all of it."}


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


_FIELDS: Final = _list(
    _closed({
        "at": {**_TEXTS, "description": "Keys, and [what an item of a list says of itself]."},
        "old": {"description": "The value before, as the file had it; null where there was none."},
        "new": {"description": "The value after; null where there is none."},
    })
)  # fmt: skip

HISTORY: Final = {
    "cut_off": _CUT,
    "changes": _list(
        _closed({
            "commit": _COMMIT,
            "day": {**_SURE_DAY, "description": "The committer's, in the commit's own zone."},
            "author": _TEXT,
            "path": {**_TEXT, "description": "Below the folder of records."},
            "was": {"type": ["string", "null"], "description": "The path before, where it was another."},
            "owner": _TEXT,
            "kind": {"enum": [*KINDS]},
            "label": _TEXT,
            "change": {"enum": [*get_args(What)]},
            "fields": _FIELDS,
            "text": {**_YES, "description": "The text below the front matter changed."},
        })
    ),
}  # fmt: skip

_CAME: Final = _list(
    _closed({"trainee": _TEXT, "programme": _TEXT, "day": _DAY, "outcome": {"type": ["string", "null"]}})
)
_SPELL: Final = {"anyOf": [_closed({"id": _TEXT, "unit": _TEXT, "from": _SURE_DAY, "to": _SURE_DAY}), {"type": "null"}]}

DIFF: Final = {
    "from": _closed({
        "today": _SURE_DAY,
        "commit": {"type": ["string", "null"]},
        "dirty": {"type": ["integer", "null"]},
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }),
    "came": _CAME,
    "went": _CAME,
    "newly": _closed({verdict.value: _list({"$ref": "#/$defs/occurrence"}) for verdict in NEWLY}),
    "ends": _list(_closed({"trainee": _TEXT, "old": _DAY, "new": _DAY, "because": _FIELDS})),
    "supervisors": _list(_closed({"trainee": _TEXT, "old": _TEXTS, "new": _TEXTS})),
    "placements": _list(
        _closed({"trainee": _TEXT, "change": {"enum": [*get_args(PlacementChange)]}, "old": _SPELL, "new": _SPELL})
    ),
}  # fmt: skip

AUDIT: Final = {
    "cut_off": _CUT,
    "commits": _list(_closed({"commit": _COMMIT, "day": _SURE_DAY, "signed": _YES})),
    "lags": _list(
        _closed({
            "kind": {"enum": [*KINDS, SIGNATURE]},
            "most_days": {"enum": [*BUCKETS, None], "description": "Days after the event; null for longer than all."},
            "number": _COUNT,
        })
    ),
    "accounted": _list(_closed({"unit": _TEXT, "year": _COUNT, "erased": _TEXT, "date": _SURE_DAY})),
}  # fmt: skip

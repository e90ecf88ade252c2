"""What a row says, as the data of a record: what has a day gets it, and what goes without saying is put in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.kinds.registry import BY_NAME
from sttool.writing.filling import in_order, needed
from sttool.writing.plain import data_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.writing.importing.rows import Told


class Draft(Struct, frozen=True):
    """The data of a record as a row has it.

    ``said`` are the keys that stand in the row itself, ``fields`` what the row, or the mapping, says of the kind.
    """

    data: dict[str, Any]
    said: frozenset[str]
    missing: tuple[str, ...]
    fields: Mapping[str, Any]


def draft(kind: str, told: Told, clinic: Clinic, units: tuple[str, ...], day: date) -> Draft:
    """Make the data of a kind; ``units`` are those of the trainee it is about."""
    given = told.of(kind)
    if kind != "course":
        given.pop("id", None)
    fields = {key: data_of(value) for key, value in given.items() if key != "period"}
    said = {name.partition(".")[2] for name in told.said if name.startswith(f"{kind}.")}
    match kind:
        case "trainee":
            data = _trainee(given, clinic, said)
        case "person":
            data = _person(given, clinic.settings.since or day)
        case "placement":
            data = _placement(given, clinic, units)
        case "course":
            data = _period(given)
        case "unit":
            data = {**given, **({"external": True} if given.get("external") else {})}
        case _:
            data = given
    model = BY_NAME[kind].model
    if (period := told.values.get(f"{kind}.period")) is not None:
        fields |= {"from": period.start.isoformat(), "to": period.end.isoformat()}
    data = {key: data_of(value) for key, value in in_order(model, data).items() if value not in (None, "", [])}
    missing = [key for key in needed((model,), data) if not (kind == "course" and key == "id")]
    if kind in {"trainee", "person"} and "name" not in data:
        missing.insert(0, "name")
    return Draft(data, frozenset(_keys(kind, said)), tuple(missing), fields)


def _keys(kind: str, said: set[str]) -> set[str]:
    """The keys of the record that what was said stands under."""
    short = {
        "trainee": {"unit": "units", "supervisor": "supervisors", "percent": "work"},
        "person": {"unit": "units", "specialty": "specialist_in", "per_week": "hours"},
    }.get(kind, {})
    found = {short.get(name, name) for name in said}
    return found | {"from", "to"} if "period" in said else found


def _trainee(given: dict[str, Any], clinic: Clinic, said: set[str]) -> dict[str, Any]:
    start = given.get("start") or given.get("employed")
    own = clinic.own_units
    unit = given.pop("unit", own[0] if len(own) == 1 else None)
    supervisor, percent = given.pop("supervisor", None), given.pop("percent", None)
    if given.get("programme") == "AT" and "regulation" not in said:
        given["regulation"] = "SOSFS 1999:5"
    return {
        **given,
        "employed": given.get("employed") or start,
        "start": start,
        "units": [{"unit": unit, "from": start}] if unit and start else None,
        "supervisors": [{"person": supervisor, "role": "main", "from": start}] if supervisor and start else None,
        "work": [{"from": start, "percent": percent}] if percent and start else None,
    }


def _person(given: dict[str, Any], begins: date) -> dict[str, Any]:
    since = given.pop("since", begins)
    unit, specialty, hours = given.pop("unit", None), given.pop("specialty", None), given.pop("per_week", None)
    proof = given.pop("specialist_since", None)
    return {
        **given,
        "units": [{"unit": unit, "from": since}] if unit else None,
        # Without the day of the proof the record is refused, and the row says that it is missing.
        "specialist_in": [{"specialty": specialty, **({"since": proof} if proof else {})}] if specialty else None,
        "hours": [{"from": since, "per_week": hours}] if hours is not None else None,
    }


def _placement(given: dict[str, Any], clinic: Clinic, units: tuple[str, ...]) -> dict[str, Any]:
    data = _period(given)
    unit = clinic.units.get(str(data.get("unit")))
    if unit is not None:
        data.setdefault("title", unit.record.name)
        kind = "side" if unit.record.external else "home" if data["unit"] in units else "internal"
        data.setdefault("type", kind)
    return data


def _period(given: dict[str, Any]) -> dict[str, Any]:
    """Put a period that stood in one cell where its days stand."""
    period = given.pop("period", None)
    return {**given, **({"from": period.start, "to": period.end} if period else {})}


def differences(there: Mapping[str, Any], here: Draft) -> list[tuple[str, Any, Any]]:
    """What a row says otherwise than a record that is there: the field, what is there, what the row says."""
    return [
        (key, there.get(key), here.data[key])
        for key in here.data
        if key in here.said and not _has(there.get(key), here.data[key])
    ]


def _has(there: Any, here: Any) -> bool:  # noqa: ANN401 - values of records
    """Say whether a record says what a row says, and perhaps more."""
    if isinstance(here, list):
        return isinstance(there, list) and all(any(_has(item, one) for item in there) for one in here)
    if isinstance(here, dict):
        return isinstance(there, dict) and all(_has(there.get(key), value) for key, value in here.items())
    return bool(there == here)

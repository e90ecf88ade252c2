"""What is wrong with a record's shape, told from what the models refused."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.dates import add_months, parse_day
from sttool.findings import Aim, At, Finding, Param
from sttool.kinds.base import SHAPE, file_name
from sttool.kinds.location import proposed_id
from sttool.kinds.structure import is_period, mappings, members

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from sttool.kinds.base import Record

_SHOWN = 40
_WORDS_FOR = {"begin": "from", "since": "from", "until": "to", "person": "by", "date": "on", "on": "date"}
_PERSONAL = r"(\d{6}|\d{8})([-+ ]?)\d{4}"
_QUOTED = "'([^']*)'"


class Fault(Struct, frozen=True):
    """One thing wrong, where, and what has to be left out for the rest to be read."""

    code: str
    at: At
    drops: tuple[At, ...]
    params: Mapping[str, Param | None]
    aim: Aim = "value"

    def finding(self, path: str, base: At = ()) -> Finding:
        """Say it of a file; ``base`` is where in the file the record stands."""
        given = tuple((name, value) for name, value in self.params.items() if value is not None)
        return Finding(self.code, path, (*base, *self.at), self.aim, given)


def fault(
    code: str, at: At, *, aim: Aim = "value", drops: tuple[At, ...] | None = None, **params: Param | None
) -> Fault:
    """Make a fault; what it stands at is left out, where nothing else is said."""
    return Fault(code, at, (at,) if drops is None else drops, params, aim)


def refused(errors: Iterable[ErrorDetails]) -> Iterator[Fault]:
    """Turn a model's errors into faults, one for each thing that is wrong."""
    for error in errors:
        if error["type"] == "extra_forbidden" or (error["type"] == "too_short" and error["input"]):
            continue  # unknown keys are looked for by themselves; a list is empty where nothing was written in it
        steps = error["loc"]
        shaped = next((n for n, step in enumerate(steps) if isinstance(step, str) and step.startswith(SHAPE)), None)
        if shaped is None:
            yield _fault(error, steps)
        elif (found := _of_shape(error, steps, shaped)) is not None:
            yield found


def joined(faults: Iterable[Fault]) -> list[Fault]:
    """Leave out that a key is missing where it is there under a name that is nearly its own."""
    given = list(faults)
    meant = {
        (*item.at[:-1], item.params["nearest"]) for item in given if item.code == "M101" and item.params["nearest"]
    }
    return [item for item in given if item.code != "M102" or (*item.at, item.params["key"]) not in meant]


def conditions(model: type[Record], data: object) -> Iterator[Fault]:
    """Find what several keys say together and cannot: a period that is reversed, two keys of which one is given."""
    for part, mapping, at in mappings(model, data):
        if is_period(part):
            yield from _period(part, mapping, at)
        given = [key for key in part.together.one_of if key in mapping]
        if len(given) > 1:
            yield fault("M125", (*at, given[1]), aim="key", keys=part.together.one_of)
        if part.together.one_needed and not given:
            yield fault("M124", at, aim="start", keys=part.together.one_of)


def unknown_keys(model: type[Record], data: object) -> Iterator[Fault]:
    """Find the keys that no model knows, each with the nearest that one does."""
    for part, mapping, at in mappings(model, data):
        known = members(part)
        for key in mapping:
            if key not in known:
                nearest = nearest_key(str(key), [name for name in known if name not in mapping])
                meant = ((*at, nearest),) if nearest and nearest not in mapping else ()
                yield fault("M101", (*at, key), aim="key", drops=((*at, key), *meant), key=shown(key), nearest=nearest)


def nearest_key(key: str, known: Sequence[str]) -> str | None:
    """Give the key that was most likely meant: by its other name, by its other spelling, or by its looks."""
    plain = key.lower().replace("-", "_").replace(" ", "_")
    for meant in (plain, file_name(plain), _WORDS_FOR.get(plain)):
        if meant in known:
            return meant
    return next(iter(get_close_matches(plain, known, 1)), None)


def _period(part: type[Record], mapping: Mapping[str, object], at: At) -> Iterator[Fault]:
    """Find a period that ends before it begins, and a waiver that holds too long."""
    first, last = part.together.ends
    start, end = _day(mapping.get(first)), _day(mapping.get(last))
    if start is None or end is None:
        return
    drops = ((*at, first), (*at, last))
    if end < start:
        yield fault("M116", (*at, last), drops=drops, start=start.isoformat(), end=end.isoformat())
    elif part.together.longest and end > (most := add_months(start, part.together.longest)):
        yield fault("M127", (*at, last), drops=drops, end=end.isoformat(), most=most.isoformat())


def _day(value: object) -> date | None:
    return parse_day(value) if isinstance(value, str) else None


def _of_shape(error: ErrorDetails, steps: tuple[int | str, ...], shaped: int) -> Fault | None:
    """Fold the errors of both shapes of a value into those of the shape it was meant to have.

    The text is the first shape and the mapping the second; what is neither is one fault, told with the first.
    """
    is_first = steps[shaped] == f"{SHAPE}0"
    within = steps[:shaped] + steps[shaped + 1 :]
    value = error["input"]
    if error["type"] == "model_type":
        return None
    if is_first and isinstance(value, (dict, list)):
        return _neither(value, within) if isinstance(value, list) else None
    return _fault(error, within)


def _neither(value: object, at: At) -> Fault:
    return fault("M122", at, value=shown(value))


def _fault(error: ErrorDetails, at: At) -> Fault:
    """Turn one error into a fault: by the name it has, and by the value it is about."""
    key = next((str(step) for step in reversed(at) if isinstance(step, str)), None)
    value: object = error["input"]
    name = error["type"]
    if name == "missing":
        return fault("M102", at[:-1], aim="start", key=key)
    if value is None or value == "":
        return fault("M103", at, aim="key" if value is None and at and isinstance(at[-1], str) else "value", key=key)
    tell = _TELL.get(name)
    if tell is None:
        return fault("M110", at, value=shown(value))
    return tell(value, at, error.get("ctx") or {})


def _not_day(value: object, at: At, _: Mapping[str, Any]) -> Fault:
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return fault("M112", at, value=value)
    return fault("M111", at, value=shown(value), nearest=proposed_day(str(value)))


def not_text(value: object, at: At, context: Mapping[str, Any]) -> Fault:
    """Tell what is wrong with a value that should be text."""
    if isinstance(value, bool):
        return fault("M105", at, value=shown(value))
    if isinstance(value, (int, float)):
        return fault("M104", at, value=shown(value))
    if isinstance(value, str) and context.get("like"):
        return fault("M126", at, value=shown(value), like=context["like"])
    return fault("M110", at)


def _not_id(value: object, at: At, context: Mapping[str, Any]) -> Fault:
    if isinstance(value, str):
        return fault(
            "M117", at, value=shown(value), nearest=None if re.search(_PERSONAL, value) else proposed_id(value)
        )
    return not_text(value, at, context)


def _not_number(value: object, at: At, context: Mapping[str, Any]) -> Fault:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return fault("M106", at, value=shown(value), nearest=_number_in(value))
    return fault("M114", at, value=shown(value), least=shown(context["least"]), most=shown(context["most"]))


def _not_whole(value: object, at: At, context: Mapping[str, Any]) -> Fault:
    if isinstance(value, float) and not value.is_integer():
        return fault("M115", at, value=shown(value))
    if isinstance(value, float):
        return fault("M115", at, value=shown(value), nearest=str(int(value)))
    return _not_number(value, at, context)


def _not_one_of(value: object, at: At, context: Mapping[str, Any]) -> Fault:
    known = tuple(re.findall(_QUOTED, context["expected"]))
    nearest = get_close_matches(value.lower(), known, 1) if isinstance(value, str) else []
    exact = [word for word in known if isinstance(value, str) and word.lower() == value.lower()]
    return fault("M113", at, value=shown(value), known=known, nearest=next(iter(exact + nearest), None))


def _not_list(value: object, at: At, _: Mapping[str, Any]) -> Fault:
    plain = shown(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else None
    return fault("M108", at, nearest=f"[{plain}]" if plain else None)


_TELL: Mapping[str, Callable[[object, At, Mapping[str, Any]], Fault]] = {
    "day": _not_day,
    "text": not_text,
    "id": _not_id,
    "number": _not_number,
    "whole number": _not_whole,
    "literal_error": _not_one_of,
    "tuple_type": _not_list,
    "yes": lambda value, at, _: fault("M107", at, value=shown(value)),
    "too_short": lambda _, at, __: fault("M118", at),
    "model_type": lambda value, at, _: fault("M109", at, value=shown(value)),
    "dict_type": lambda value, at, _: fault("M109", at, value=shown(value)),
}
"""How an error is told, by its name."""


def shown(value: object) -> str:
    """Write a value for a message: short, as a file would write it, a personal number masked."""
    match value:
        case bool():
            text = "true" if value else "false"
        case dict():
            text = "{…}"
        case list():
            text = "[…]"
        case _:
            text = str(value)
    masked = re.sub(_PERSONAL, lambda match: f"{match[1][:2]}····{match[2]}····", text)
    return masked if len(masked) <= _SHOWN else masked[: _SHOWN - 1] + "…"


def _number_in(value: object) -> str | None:
    """Give the number that a text begins with: ``80 %`` and ``"80"`` are 80."""
    match = (
        re.fullmatch(r"([0-9]{1,6})(?:[.,]([0-9]{1,3}))?\s?(?:%|[a-zåäö]{1,10})?", value.strip())
        if isinstance(value, str)
        else None
    )
    if match is None:
        return None
    return f"{match[1]}.{match[2]}" if match[2] else match[1]


_DAY_FORMS = (
    (r"([12][0-9]{3})[-/.–]([0-9]{1,2})[-/.–]([0-9]{1,2})(?:[T ].*)?", (1, 2, 3)),
    (r"([12][0-9]{3})([0-9]{2})([0-9]{2})", (1, 2, 3)),
    (r"([0-9]{1,2})\.([0-9]{1,2})\.([12][0-9]{3})", (3, 2, 1)),
    (r"([0-9]{2})-?([0-9]{2})-?([0-9]{2})", (1, 2, 3)),
)
"""Ways of writing a day that can be meant in one way only by a Swedish clinic, with where year, month and day stand."""


def proposed_day(text: str) -> str | None:
    """Give the ISO day that a text means; ``None`` where that is not plain, as in ``1/2/2026``."""
    for form, order in _DAY_FORMS:
        match = re.fullmatch(form, text.strip())
        if match is None:
            continue
        year, month, day = (int(match[group]) for group in order)
        try:
            return date(year if year > 99 else 2000 + year, month, day).isoformat()  # noqa: PLR2004 - two digits
        except ValueError:
            return None
    return None

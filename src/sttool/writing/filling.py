"""From what somebody wrote on a command line, or answered, to the data of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args, get_origin

from pydantic import ValidationError

from sttool.kinds.location import is_id
from sttool.kinds.parts import Outsider
from sttool.kinds.structure import members
from sttool.sources.scalars import Beyond, resolve
from sttool.sources.yaml import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sttool.kinds.base import Record

_NUMBERS: Final = frozenset({"number", "whole number", "yes"})
_YES: Final = frozenset({"yes", "ja", "true", "y", "j"})
_NO: Final = frozenset({"no", "nej", "false", "n"})


def value_of(model: type[Record], key: str, written: str) -> object:
    """Give what is written for a key as its kind means it; ``None`` for a plain no.

    What begins with a bracket is YAML. A list is parted at commas. Somebody outside the register is
    ``Name, where they work``; several of them are parted by semicolons.
    """
    text = written.strip()
    member = members(model)[key]
    if text[:1] in {"{", "["} and (found := yaml_value(text)) is not None:
        return found
    if member.many:
        sign = ";" if ";" in text else ","
        parts = [part.strip() for part in text.split(sign) if part.strip()]
        if member.model is Outsider and sign == "," and not all(map(is_id, parts)):
            parts = [text]
        return [_one(member.model, part) for part in parts]
    if _wants_number(model, key, text):
        if text.lower() in _YES:
            return True
        if text.lower() in _NO:
            return None
        found = resolve(text.replace(",", "."))
        return text if found is None or found is Beyond.INTEGER else found
    return _one(member.model, text)


def yaml_value(text: str) -> object:
    """Read a value as YAML; ``None`` where it is none."""
    parsed = parse(f"v: {text}\n".encode("utf-8", "replace"))
    data = parsed.data
    return data.get("v") if parsed.sound and not parsed.refusals and isinstance(data, dict) and len(data) == 1 else None


def choices(model: type[Record], key: str) -> tuple[str, ...]:
    """The closed words that a key may have; none where it takes others."""
    return _words(model.model_fields[members(model)[key].field].annotation)


def needed(models: Sequence[type[Record]], data: object) -> tuple[str, ...]:
    """The keys without which an entry, or a record, is none, and which it has not."""
    given = data if isinstance(data, dict) else {}
    model = models[0]
    missing = [key for key, member in members(model).items() if member.needed and key not in given]
    if model.together.one_needed and not any(key in given for key in model.together.one_of):
        missing.append(model.together.one_of[0])
    return tuple(missing)


def in_order(model: type[Record], data: dict[str, object]) -> dict[str, object]:
    """Give a record's keys in the order in which its kind has them."""
    order = [*members(model)]
    return dict(sorted(data.items(), key=lambda item: order.index(item[0]) if item[0] in order else len(order)))


def is_switch(model: type[Record], key: str) -> bool:
    """Say whether a key is only ever true, or not there."""
    return _yes_alone(model.model_fields[members(model)[key].field].annotation)


def _one(model: type[Record] | None, text: str) -> object:
    """One value: an id, or a person by name and place where such may stand."""
    if model is not None and issubclass(model, Outsider) and not is_id(text) and "," in text:
        name, _, unit = text.partition(",")
        return {"name": name.strip(), "unit": unit.strip()}
    return text


def _wants_number(model: type[Record], key: str, text: str) -> bool:
    """Say whether a key takes a number, or a yes, and no text."""
    try:
        model.model_validate({key: text})
    except ValidationError as error:
        return any(
            found["loc"][:1] == (key,) and found["type"] in _NUMBERS for found in error.errors(include_url=False)
        )
    return False


def _words(annotation: object) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(word for word in get_args(annotation) if isinstance(word, str))
    return next((found for part in get_args(annotation) if (found := _words(part))), ())


def _yes_alone(annotation: object) -> bool:
    if get_origin(annotation) is Literal:
        return get_args(annotation) == (True,)
    return any(_yes_alone(part) for part in get_args(annotation))

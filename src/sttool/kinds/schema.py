"""Kinds as JSON Schema, for editors that complete and check a file while it is written.

Beside the dialect's own words a schema has those that the YAML language server of editors understands: what each word
of a closed set means, what to write where a form is wrong, and a line to begin an entry of a log with.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, Union

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from sttool.kinds.base import ID_PATTERN, Record
from sttool.kinds.structure import members
from sttool.texts import SWEDISH, Text
from sttool.texts.meanings import values
from sttool.texts.meanings.table import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

    from sttool.kinds.registry import Kind
    from sttool.texts import Language

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_MEANINGS: Final = {frozenset(words): words for words in values.VALUES}


def json_schema(kind: Kind, language: Language = SWEDISH) -> dict[str, Any]:
    """Give the schema of a kind's file, with its words in a language: of a log, an array of its entries."""
    entry: Any = Union[kind.models]  # noqa: UP007 - the shapes are known only here
    shape: Any = list[entry] if kind.is_log else entry
    schema = TypeAdapter(shape).json_schema(schema_generator=_Generator, by_alias=True)
    for part in _parts(schema):
        _worded(part, language)
    if kind.is_log:
        schema["defaultSnippets"] = [_line(model, language) for model in kind.models]
        schema["description"] = language(said(kind.model)[""])
    return {"$schema": DIALECT, **schema, "title": kind.name}


@cache
def said(model: type[Record]) -> Mapping[str, Text]:
    """Give what is said of a model's keys, and under the empty key of the model itself."""
    known = {"", *members(model)}
    every = {key: text for base in reversed(model.__mro__) for key, text in FIELDS.get(base.__name__, {}).items()}
    return {key: text for key, text in every.items() if key in known}


class _Generator(GenerateJsonSchema):
    """Writes what pydantic writes, with the texts of the fields and without titles made of their names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - as the base class has it
        """Leave out titles: they say what the key says."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out that what is absent is nothing."""
        if schema.get("default", ...) in {None, ()}:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Add the texts of the fields, and what the model says of several keys together."""
        written = super().model_schema(schema)
        model: type[Record] = schema["cls"]
        texts = said(model)
        written["description"] = texts[""]
        del written["title"]
        for key, property_schema in written["properties"].items():
            written["properties"][key] = {**property_schema, "description": texts[key]}
        if model.together.one_of:
            given: list[dict[str, Any]] = [{"required": [key]} for key in model.together.one_of]
            words = (values.NEEDED_OF, ", ".join(model.together.one_of))
            needed = [{**each, "errorMessage": words} for each in given]
            written["oneOf"] = needed if model.together.one_needed else [*given, {"not": {"anyOf": given}}]
        return written


def _parts(schema: object) -> Iterator[dict[str, Any]]:
    """Walk all the schemas in a schema."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from _parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _parts(part)


def _worded(part: dict[str, Any], say: Language) -> None:
    """Put a schema's texts into a language, and say what its words mean and what to write where the form is wrong."""
    if isinstance(text := part.get("description"), Text):
        part["description"] = say(text)
    if isinstance(part.get("errorMessage"), tuple):
        text, keys = part["errorMessage"]
        part["errorMessage"] = say(text, {"keys": keys})
    if part.get("const") is True:
        part["errorMessage"] = say(values.YES)
    elif part.get("format") == "date":
        part["errorMessage"] = say(values.DAY)
    elif part.get("pattern") == f"^{ID_PATTERN}$":
        part["errorMessage"] = say(values.ID)
    elif "pattern" in part and "examples" in part:
        part["errorMessage"] = say(values.LIKE, {"like": part["examples"][0]})
    meanings = _MEANINGS.get(frozenset(part["enum"])) if isinstance(part.get("enum"), list) else None
    if meanings:
        part["enumDescriptions"] = [say(meanings[word]) for word in part["enum"]]


def _line(model: type[Record], say: Language) -> dict[str, Any]:
    """The beginning of an entry, with the keys it needs: on one line, as logs are kept."""
    needed = [key for key, member in members(model).items() if member.needed]
    needed += [model.together.one_of[0]] if model.together.one_needed else []
    blanks = ", ".join(f"{key}: ${number}" for number, key in enumerate(needed, 1))
    return {"label": f"- {{{', '.join(needed)}}}", "description": say(said(model)[""]), "bodyText": f"- {{{blanks}}}"}

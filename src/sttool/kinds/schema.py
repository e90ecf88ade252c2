"""Kinds as JSON Schema, for editors that complete and check a file while it is written."""

from __future__ import annotations

import ast
import inspect
import itertools
import sys
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Union

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from sttool.kinds.base import Record
from sttool.kinds.structure import members

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

    from sttool.kinds.registry import Kind

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(kind: Kind) -> dict[str, Any]:
    """Give the schema of a kind's file: of a log, an array of its entries."""
    entry: Any = Union[kind.models]  # noqa: UP007 - the shapes are known only here
    shape: Any = list[entry] if kind.is_log else entry
    schema = TypeAdapter(shape).json_schema(schema_generator=_Generator, by_alias=True)
    return {"$schema": DIALECT, **schema, "title": kind.name}


@cache
def descriptions(model: type[Record]) -> Mapping[str, str]:
    """Give what is said of a model's keys: the string below each field, read from the source."""
    said: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if issubclass(base, Record):
            said |= _below_fields(base)
    return {key: said[member.field] for key, member in members(model).items() if member.field in said}


class _Generator(GenerateJsonSchema):
    """Writes what pydantic writes, with the words below the fields and without titles made of their names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - as the base class has it
        """Leave out titles: they say what the key says."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out that what is absent is nothing."""
        if schema.get("default", ...) in {None, ()}:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Add the words below the fields, and what the model says of several keys together."""
        written = super().model_schema(schema)
        model: type[Record] = schema["cls"]
        for key, words in descriptions(model).items():
            written["properties"][key] = {**written["properties"][key], "description": words}
        if model.one_of:
            given: list[dict[str, Any]] = [{"required": [key]} for key in model.one_of]
            written["oneOf"] = given if model.one_needed else [*given, {"not": {"anyOf": given}}]
        return written


@cache
def _source(module: str) -> Mapping[str, ast.ClassDef]:
    """Parse the classes of a module; none where the program is carried without its source."""
    try:
        text = inspect.getsource(sys.modules[module])
    except OSError:
        return {}
    return {node.name: node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}


def _below_fields(model: type[Record]) -> dict[str, str]:
    """Find the string that stands below each field of a class."""
    node = _source(model.__module__).get(model.__name__)
    body = node.body if node else []
    said: dict[str, str] = {}
    for field, below in itertools.pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            said[field.target.id] = inspect.cleandoc(str(below.value.value))
    return said

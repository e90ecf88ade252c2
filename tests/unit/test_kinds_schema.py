"""The JSON Schema of each kind takes what the models take, and refuses what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from sttool.kinds.location import Location, locate
from sttool.kinds.registry import BY_NAME, KINDS, SETTINGS
from sttool.kinds.schema import descriptions, json_schema
from sttool.kinds.structure import members
from tests.unit.kinds_examples import CERTIFICATE, FILES, PERSON, Data
from tests.unit.kinds_examples import SETTINGS as SETTINGS_DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.kinds.base import Record
    from sttool.kinds.registry import Kind


def accepts(kind: Kind, data: Data) -> bool:
    return Draft202012Validator(json_schema(kind), format_checker=FormatChecker()).is_valid(data)


def kind_of(path: str) -> Kind:
    where = locate(path)
    assert isinstance(where, Location)
    return where.kind


@pytest.mark.parametrize("kind", BY_NAME.values(), ids=BY_NAME)
def test_each_kind_has_a_schema_that_is_one(kind: Kind) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["title"] == kind.name
    assert schema["type"] == ("array" if kind.is_log else "object")


@pytest.mark.parametrize(("path", "data"), FILES, ids=[path for path, _ in FILES])
def test_what_is_right_passes(path: str, data: Data) -> None:
    assert accepts(kind_of(path), data)


@pytest.mark.parametrize(("path", "data"), FILES, ids=[path for path, _ in FILES])
def test_an_unknown_key_does_not(path: str, data: Data) -> None:
    wrong = [{**data[0], "xyzzy": 1}] if isinstance(data, list) else {**data, "xyzzy": 1}
    assert not accepts(kind_of(path), wrong)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("contract", {"drafted": "2026-2-3"}),
        ("contract", {"drafted": None}),
        ("contract", {"drafted": 20260203}),
        ("contract", {"plan_included": False}),
        ("contract", {"start": "2026-02-03"}),
        ("plan", {"revised": "2026-02-03"}),
        ("plan", {"side_placements": [{"what": "Kirurgi", "months": 0}]}),
        ("supervision", [{"with": "hl-03"}]),
        ("supervision", [{"date": "2026-02-03", "with": "HL-03"}]),
        ("supervision", [{"date": "2026-02-03", "with": {"name": "Per Berg"}}]),
        ("supervision", {"date": "2026-02-03", "with": "hl-03"}),
        ("certificate", [{**CERTIFICATE, "signer": {"name": "Eva Holm", "unit": "KI"}}]),
        ("certificate", [{key: value for key, value in CERTIFICATE.items() if key != "signed_by"}]),
        ("person", {**PERSON, "trainee": "st-001"}),
        ("programme", {"revised": []}),
        ("placement", {"title": "Kirurgi"}),
        ("assessment", [{"date": "2026-02-03", "kind": "minicex", "mode": "formative"}]),
        ("settings", {"lag": "en månad"}),
    ],
)
def test_what_is_wrong_does_not_pass(name: str, data: Data) -> None:
    assert not accepts(BY_NAME[name], data)


def test_a_name_is_not_needed_where_it_may_stand_elsewhere() -> None:
    assert accepts(BY_NAME["person"], {})


def test_settings_pass() -> None:
    assert accepts(SETTINGS, SETTINGS_DATA)


def models(model: type[Record]) -> Iterator[type[Record]]:
    yield model
    for member in members(model).values():
        if member.model:
            yield from models(member.model)


def test_every_field_of_every_kind_says_what_it_is() -> None:
    every = {part for kind in (*KINDS, SETTINGS) for model in kind.models for part in models(model)}
    assert len(every) > 40
    assert {model: set(members(model)) - set(descriptions(model)) for model in every} == {
        model: set() for model in every
    }
    assert all(text.endswith(".") for model in every for text in descriptions(model).values())


def test_a_schema_says_it_by_the_keys_of_the_files() -> None:
    entry = json_schema(BY_NAME["certificate"])["$defs"]["Certificate"]
    assert entry["properties"]["for"]["description"].startswith("The placements, courses")
    assert entry["properties"]["date"] == {"type": "string", "format": "date", "description": "The day it was signed."}
    assert entry["required"] == ["date", "kind", "as"]
    assert entry["additionalProperties"] is False

"""The JSON Schema of each kind takes what the models take, and refuses what they refuse."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from sttool.kinds.base import LogRecord, Record
from sttool.kinds.editor import file_of, globs, vscode_tasks
from sttool.kinds.location import Location, locate
from sttool.kinds.registry import BY_NAME, KINDS, SETTINGS
from sttool.kinds.schema import json_schema, said
from sttool.kinds.structure import members
from sttool.texts import ENGLISH, SWEDISH
from sttool.texts.meanings.table import FIELDS
from sttool.texts.meanings.values import VALUES
from tests.unit.kinds_examples import CERTIFICATE, FILES, PERSON, Data
from tests.unit.kinds_examples import SETTINGS as SETTINGS_DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.kinds.registry import Kind
    from sttool.texts import Language


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


EVERY = {part for kind in (*KINDS, SETTINGS) for model in kind.models for part in models(model)}


def test_every_field_of_every_kind_says_what_it_is() -> None:
    assert len(EVERY) > 40
    assert {model: {"", *members(model)} - set(said(model)) for model in EVERY} == {model: set() for model in EVERY}
    assert all(one.endswith(".") for model in EVERY for text in said(model).values() for one in (text.sv, text.en))


def test_nothing_is_said_of_what_is_not_there() -> None:
    known = {base.__name__: {"", *members(base)} for model in EVERY for base in model.__mro__ if is_record(base)}
    assert FIELDS.keys() - known.keys() == set()
    assert {name: set(texts) - known[name] for name, texts in FIELDS.items()} == {name: set() for name in FIELDS}


def is_record(base: type[object]) -> bool:
    return issubclass(base, Record) and base is not Record and base is not LogRecord


def enums(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("enum"), list):
            yield schema
        for part in schema.values():
            yield from enums(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from enums(part)


def test_each_word_of_a_closed_set_says_what_it_means() -> None:
    """But grades and areas, which are letters."""
    found = [part for kind in BY_NAME.values() for part in enums(json_schema(kind))]
    letters = [part for part in found if "enumDescriptions" not in part]
    assert {word for part in letters for word in part["enum"]} == set("ABCDEFGH")
    assert len({frozenset(words) for words in VALUES}) == len(VALUES)
    assert {frozenset(words) for words in VALUES} - {frozenset(part["enum"]) for part in found} == set()


@pytest.mark.parametrize(
    ("language", "said_of_for", "said_of_day"),
    [
        (
            SWEDISH,
            "Placeringarna, kurserna och arbetena det gäller, som id; för en ST i flera specialiteter, vilka.",
            "Skriv dagen som 2026-03-01.",
        ),
        (
            ENGLISH,
            "The placements, courses and projects it is for, as ids; of an ST in several specialties, which.",
            "Write the day as 2026-03-01.",
        ),
    ],
)
def test_a_schema_says_it_by_the_keys_of_the_files_in_a_language(
    language: Language, said_of_for: str, said_of_day: str
) -> None:
    schema = json_schema(BY_NAME["certificate"], language)
    entry = schema["$defs"]["Certificate"]
    assert entry["properties"]["for"]["description"] == said_of_for
    assert entry["properties"]["date"]["errorMessage"] == said_of_day
    assert entry["required"] == ["date", "kind", "as"]
    assert entry["additionalProperties"] is False
    assert schema["defaultSnippets"][0]["bodyText"] == "- {date: $1, kind: $2, as: $3, signed_by: $4}"


@pytest.mark.parametrize(("path", "_data"), FILES, ids=[path for path, _ in FILES])
def test_an_editor_finds_the_schema_of_each_file_that_is_yaml(path: str, _data: Data) -> None:
    found = {schema for pattern, schema in globs("").items() if PurePosixPath(path).match(pattern)}
    assert found == (set() if path.endswith(".md") else {file_of(kind_of(path))})
    assert {f"records/{pattern}" for pattern in globs("")} >= set(globs()) - {"sttool.yaml"}


def test_the_task_of_an_editor_reads_the_concise_form() -> None:
    (task,) = vscode_tasks()["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    found = re.fullmatch(pattern["regexp"], 'records/trainees/st-007/plan.md:2:1: error M101 unknown field "x: y"')
    assert found
    groups = {name: found[pattern[name]] for name in ("file", "line", "column", "severity", "code", "message")}
    assert list(groups.values()) == [
        "records/trainees/st-007/plan.md",
        "2",
        "1",
        "error",
        "M101",
        'unknown field "x: y"',
    ]

"""Every sentence a reader sees is there in both languages, and both say the same things."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping

import pytest
from msgspec import Struct

import sttool.texts
from sttool.texts import ENGLISH, LANGUAGES, SWEDISH, Language, Text, fields, fill

FIELD = re.compile(r"\{[a-z_]+\}")
MEANT_AS_FIELD = re.compile(r"\{[^{}\s:,…]*\}")


def modules() -> Iterator[str]:
    """Name the modules that hold texts."""
    yield "sttool.texts"
    for found in pkgutil.walk_packages(sttool.texts.__path__, "sttool.texts."):
        yield found.name


def texts_in(value: object, where: str) -> Iterator[tuple[str, Text]]:
    """Give every text in a value, however deep it lies, with where it was found."""
    if isinstance(value, Text):
        yield where, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts_in(key, where)
            yield from texts_in(part, f"{where}[{key!r}]")
    elif isinstance(value, (list, tuple, set, frozenset)):
        for index, part in enumerate(value):
            yield from texts_in(part, f"{where}[{index}]")
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name), f"{where}.{name}")


def texts_of(module: str) -> Iterator[tuple[str, Text]]:
    """Give every text that a module holds, with its name."""
    for name, value in vars(importlib.import_module(module)).items():
        if not name.startswith("__"):
            yield from texts_in(value, name)


def faults(text: Text) -> Iterator[str]:
    """Say what is wrong with a text."""
    if fields(text.sv) != fields(text.en):
        yield f"the languages need different fields: {fields(text.sv)} and {fields(text.en)}"
    for language in LANGUAGES.values():
        words = language.pick(text)
        if not words.strip(" \n\t"):
            yield f"{language.code} is empty"
        if words != words.strip(" \n\t"):
            yield f"{language.code} begins or ends with space"
        if not balanced(words, "[", "]", depth=1):
            yield f"{language.code} has a square bracket without its other, or one inside another"
        if not balanced(words, "{", "}", depth=9):
            yield f"{language.code} has a brace without its other"
        if any(not FIELD.search(part) for part in re.findall(r"\[([^\[\]]*)\]", words)):
            yield f"{language.code} has an optional part without a field: its brackets would not be shown"
        if wrong := [part for part in MEANT_AS_FIELD.findall(words) if not FIELD.fullmatch(part)]:
            yield f"{language.code} has what looks like a field and is none: {wrong}"


def balanced(words: str, opening: str, closing: str, *, depth: int) -> bool:
    """Say whether each bracket has its other, nested no deeper than that."""
    level = 0
    for sign in words:
        level += (sign == opening) - (sign == closing)
        if not 0 <= level <= depth:
            return False
    return level == 0


@pytest.mark.parametrize("module", [*modules()])
def test_both_languages_say_the_same_things(module: str) -> None:
    assert [f"{name}: {fault}" for name, text in texts_of(module) for fault in faults(text)] == []


def test_the_texts_are_found() -> None:
    assert sum(1 for module in modules() for _ in texts_of(module)) > 50


@pytest.mark.parametrize(
    ("sv", "en", "fault"),
    [
        ("ingen {id}", "no person", "different fields"),
        ("ingen [{id}]", "no {id}", "different fields"),
        ("ingen", " ", "en is empty"),
        ("ingen ", "none", "sv begins or ends"),
        ("ingen [{id}", "no [{id}", "square bracket"),
        ("ingen ]{id}[", "no {id}", "square bracket"),
        ("ingen [{id}[{by}]]", "no [{id}]", "inside another"),
        ("ingen {id", "no {id", "brace"),
        ("[ingen]", "[none]", "without a field"),
        ("ingen {Id}", "no {Id}", "is none"),
        ("ingen {}", "no {}", "is none"),
    ],
)
def test_each_fault_of_a_text_is_seen(sv: str, en: str, fault: str) -> None:
    assert any(fault in said for said in faults(Text(sv=sv, en=en)))


def test_an_example_in_braces_is_no_field() -> None:
    example = "skriv {date: 2026-01-01, by: hl-03}"
    assert list(faults(Text(sv=example, en=example))) == []
    assert fill(example, {}) == example


def test_texts_are_found_however_deep_they_lie() -> None:
    text = Text(sv="ja", en="yes")

    class Row(Struct):
        words: Mapping[str, tuple[Text, ...]]

    assert list(texts_in([Row({"a": (text,)})], "ROWS")) == [("ROWS[0].words['a'][0]", text)]


def test_parameters_are_filled_in() -> None:
    assert fill('no person "{id}" in {path}', {"id": "hl-30", "path": "a.yaml"}) == 'no person "hl-30" in a.yaml'
    assert fill("{days} days", {"days": 40}) == "40 days"
    assert fill("signed by {who}", {"who": ("vc-01", "sr-01")}) == "signed by vc-01, sr-01"


def test_an_optional_part_is_left_out_where_a_parameter_is_missing() -> None:
    template = 'no person "{id}"[; did you mean "{nearest}"?][ ({here}, {there})]'
    assert fill(template, {"id": "hl-30"}) == 'no person "hl-30"'
    assert fill(template, {"id": "hl-30", "nearest": "hl-03"}) == 'no person "hl-30"; did you mean "hl-03"?'
    assert fill(template, {"id": "hl-30", "here": 1}) == 'no person "hl-30"'
    assert fill(template, {"id": "hl-30", "here": 1, "there": 2}) == 'no person "hl-30" (1, 2)'
    assert fill("[{id}: ]missing", {}) == "missing"


def test_a_needed_parameter_that_is_missing_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="id"):
        fill("no person {id}", {})


def test_what_stands_in_a_file_is_never_read_as_a_template() -> None:
    hostile = "{by}[{nearest}]\\1\\g<0>"
    assert fill("no {id}[ or {id}]", {"id": hostile}) == f"no {hostile} or {hostile}"


def test_the_fields_of_a_template_are_needed_or_only_mentioned() -> None:
    assert fields("{id} in {path}[ near {nearest}][ like {id}]") == (frozenset({"id", "path"}), frozenset({"nearest"}))
    assert fields("nothing") == (frozenset(), frozenset())


def test_a_language_is_a_value_that_picks_its_own_words() -> None:
    text = Text(sv="ingen {id}", en="no {id}")
    made_up = Language("xx", lambda text: f"<{text.en}>")
    assert SWEDISH(text, {"id": "hl-30"}) == "ingen hl-30"
    assert ENGLISH(text, {"id": "hl-30"}) == "no hl-30"
    assert made_up(text, {"id": "hl-30"}) == "<no hl-30>"
    assert {code: language.code for code, language in LANGUAGES.items()} == {"sv": "sv", "en": "en"}

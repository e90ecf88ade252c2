"""What must hold of the reader whatever it is given: data or refusals, the same on every way, and true places."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, TypeAlias

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from sttool.sources import swift
from sttool.sources.document import locate, read_document
from sttool.sources.events import python_events
from sttool.sources.places import caret
from sttool.sources.refusals import Refusal
from sttool.sources.scalars import resolve
from sttool.sources.yaml import Parsed, marks, parse, parse_carefully

if TYPE_CHECKING:
    from sttool.findings import At

PIECES = [
    *"abc:,{}[]\"'#|>&*!%@`?~-=\\å😀01",
    *("name", "hl-03", "|-", "null", "NULL", "true", "no", "-1", "01", "0x1F", "0o7", "0b1", "+0x1", "1e3", ".5", "1."),
    *(".inf", ".nan", "9223372036854775808", "99999999999999999999", "9" * 400, "2026-01-01", "12:30", "---", "..."),
    *("<<<<<<<", "=======", "\\n", "\\x1b", "\\u2028", "\\ud800", "\\U00110000", "''", '""'),
]
SPACED = [": ", ":\n", " ", "  ", "\n", "\n  ", "\n- ", "- ", ", ", " #", "? ", "<<: ", "\n---\n", "\n...\n"]
LINES = ["a: 1\n", "b: [x, y]\n", "- {a: 1, b: c}\n", "c:\n", "  - x\n", "a: 'x'\n", "%YAML 1.2\n", "\n=======\n"]
STRANGE = ["\t", "\r\n", "\r", "\x85", "\u2028", "\ufeff", "\x00", "\x1b", "\x7f", "\uffff"]

yaml_like = st.lists(st.sampled_from(PIECES + SPACED * 2 + LINES * 2 + STRANGE), max_size=14).map("".join)
texts = st.one_of(yaml_like, st.text(max_size=40))
contents = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.binary(max_size=60),
    st.tuples(yaml_like, st.sampled_from(["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "latin-1"])).map(
        lambda pair: pair[0].encode(pair[1], "replace")
    ),
)

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"
words = st.text(string.ascii_letters + string.digits + "åäö :#-,'\"&*!%{}[]|>?@`~.=<\\\n😀", max_size=12).filter(
    lambda word: type(resolve(word)) is str
)
scalars = st.one_of(words, st.integers(-(2**63), 2**63 - 1), st.floats(-1e9, 1e9), st.booleans())
data = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4), max_leaves=12
)


def nothing(value: object, at: At = ()) -> set[At]:
    """Give the paths at which data has nothing."""
    if value is None:
        return {at} if at else set()
    if isinstance(value, dict):
        return {path for key, inner in value.items() for path in nothing(inner, (*at, key))}
    if isinstance(value, list):
        return {path for index, inner in enumerate(value) for path in nothing(inner, (*at, index))}
    return set()


def assert_plain(value: object) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            assert type(key) is str
            assert_plain(inner)
    elif isinstance(value, list):
        for inner in value:
            assert_plain(inner)
    else:
        assert value is None or type(value) in {str, int, float, bool}


@given(contents)
def test_nothing_but_plain_data_and_refusals_comes_out(content: bytes) -> None:
    parsed = parse(content)
    assert_plain(parsed.data)
    assert all(isinstance(refusal, Refusal) for refusal in parsed.refusals)
    assert parsed.sound or (parsed.refusals and parsed.data is None)


@pytest.mark.skipif(swift.loads is None, reason="the extra is not installed")
@given(contents)
def test_the_extra_changes_no_answer(content: bytes) -> None:
    assert repr(parse(content)) == repr(parse(content, None))


@given(contents)
def test_the_quick_walk_and_the_careful_one_agree(content: bytes) -> None:
    assert repr(parse(content, None)) == repr(parse_carefully(content))


@given(contents)
def test_they_agree_with_pythons_parser_too(content: bytes) -> None:
    assert repr(parse(content, None, python_events)) == repr(parse_carefully(content, python_events))


@given(contents)
def test_data_has_nothing_only_where_something_was_refused(content: bytes) -> None:
    parsed = parse(content)
    if parsed.sound:
        assert nothing(parsed.data) == {at for at in parsed.refused if at in nothing(parsed.data)}
        assert parsed.refused == frozenset() or parsed.refusals


@given(contents)
def test_places_lie_within_the_text(content: bytes) -> None:
    text = content.decode(errors="replace").removeprefix("\ufeff")
    lines = text.split("\n")
    for refusal in parse(content).refusals:
        place = refusal.place
        if place is None:
            continue
        assert 1 <= place.line <= place.end_line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert (place.line, place.column) < (place.end_line, place.end_column)
        assert all(sign.isprintable() or sign in " \u00a0\u3000" or ord(sign) > 0x7F for sign in place.text)
        assert not set(place.text) & set("\x1b\x00\x07\x9b\x7f\r\n\t\u2028\u202e")
        assert 0 <= caret(place) <= len(place.text)


@given(contents, st.sampled_from(["a.yaml", "a.md"]))
def test_documents_and_late_places_never_raise(content: bytes, path: str) -> None:
    for head in (b"", b"---\n", b"---\n---\n"):
        document = read_document(path, head + content + b"\n---\n")
        for found in document.findings:
            assert found.code.startswith("F")
        for at in ((), ("a",), (0, "a"), ("b", 1)):
            locate(path, head + content, at, "key")


def written(value: object) -> list[str]:
    """Write data as YAML, in its two styles."""
    return [
        pyyaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=10**6)
        for flow in (True, False)
    ]


@given(st.dictionaries(words, data, max_size=4) | st.lists(data, max_size=4))
def test_what_was_written_is_read_back(value: object) -> None:
    for text in written(value):
        if "&id" in text or "!!" in text:
            continue
        assert parse(text.encode()) == Parsed(value)
        assert parse(text.replace("\n", "\r\n").encode()).data == value


@given(st.dictionaries(words, data, max_size=4) | st.lists(data, max_size=4))
def test_every_key_and_value_is_found_where_it_stands(value: object) -> None:
    for text in written(value):
        found = marks(text.encode())
        starts = [0, *(index + 1 for index, sign in enumerate(text) if sign == "\n")]
        for at, spot in found.spots.items():
            place = found.place(at)
            assert place is not None
            start = starts[place.line - 1] + place.column - 1
            assert start == spot.value[0] or spot.value[0] == spot.value[1]
            if at and isinstance(at[-1], str):
                key = found.place(at, "key")
                assert key is not None
                assert (key.line, key.column) <= (place.line, place.column)

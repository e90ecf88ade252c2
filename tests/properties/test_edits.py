"""What must hold of every edit, however a file is written: the data is what was meant, and all else is as it was."""

from __future__ import annotations

import string
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import assume, given
from hypothesis import strategies as st

from sttool.sources.document import read_document
from sttool.sources.yaml import parse
from sttool.writing.edits import append, drop, placed, put, without
from sttool.writing.page import same
from sttool.writing.plain import flow, scalar
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from sttool.findings import At

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data]"

SIGNS = string.ascii_letters + string.digits + "åäö :#-,'\"&*!%{}[]|>?@`~.=<\\\n\t😀"
words = st.one_of(
    st.text(SIGNS, max_size=10),
    st.sampled_from(["no", "2024", "2026-01-01", "12:30", "null", "~", "", "0701", "1e3", "- a", "a: b", "a #b", "y"]),
)
scalars = st.one_of(words, st.integers(-(2**63), 2**63 - 1), st.floats(-1e9, 1e9), st.booleans())
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3), max_leaves=6
)
names = st.sampled_from([*"abcdef", "with", "from"])
comments = st.sampled_from(["", "", "", " # why", "  #x: {"])
records = st.dictionaries(names, values, min_size=1, max_size=4)


@st.composite
def files(draw: st.DrawFn, *, log: bool = False, first: str = "") -> bytes:
    """A record or a log, written in one of the many ways that YAML has."""
    eol = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    lines: list[str] = draw(st.lists(st.sampled_from(["# first", "", "  # deep"]), max_size=2))
    lines += [first] if first else []
    if log:
        for item in draw(st.lists(records, min_size=1, max_size=3)):
            lines += draw(written_item(item, ""))
    else:
        for key, value in draw(records).items():
            lines += draw(written_key(key, value, ""))
    lines += draw(st.lists(st.sampled_from(["# last", ""]), max_size=2))
    text = eol.join(lines) + draw(st.sampled_from(["", eol]))
    if not log and draw(st.booleans()):
        text = f"---{eol}{text.rstrip(eol)}{eol}---{eol}{eol}Body: [text{eol}"
    return draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf"])) + text.encode()


@st.composite
def written_item(draw: st.DrawFn, value: Data, indent: str) -> list[str]:
    if isinstance(value, dict) and value and draw(st.booleans()):
        keys = [line for key, item in value.items() for line in draw(written_key(key, item, f"{indent}  "))]
        assume(keys[0].strip())
        return [f"{indent}- {keys[0].strip()}", *keys[1:]]
    return [f"{indent}- {flow(value)}{draw(comments)}"]


@st.composite
def written_key(draw: st.DrawFn, key: str, value: Data, indent: str) -> list[str]:
    style = draw(st.integers(0, 3))
    if isinstance(value, list) and value and style:
        below = indent + draw(st.sampled_from(["", "  ", "    "]))
        items = [line for item in value for line in draw(written_item(item, below))]
        return [f"{indent}{key}:{draw(comments)}", *items, *draw(st.lists(st.just(f"{below}    # inner"), max_size=1))]
    if isinstance(value, dict) and value and style:
        below = indent + draw(st.sampled_from(["  ", "   "]))
        return [
            f"{indent}{key}:{draw(comments)}",
            *(line for name, item in value.items() for line in draw(written_key(scalar(name), item, below))),
        ]
    if isinstance(value, str) and style == 1 and value.isalnum() and value.isascii():
        return [f"{indent}{key}: |{draw(st.sampled_from(['', '-']))}", f"{indent}  {value}"]
    if isinstance(value, str) and style == 2 and "\n" not in value:
        return [f"{indent}{key}: {scalar(value, quote=chr(39))}{draw(comments)}"]
    return [f"{indent}{key}:{' ' * draw(st.integers(1, 2))}{flow(value)}{draw(comments)}"]


def read(content: bytes, *, log: bool = False) -> object:
    document = read_document("a.yaml" if log else named(content), content)
    assume(document.sound and not [found for found in document.findings if found.code not in {"F113", "F115"}])
    return document.data


def named(content: bytes) -> str:
    return "a.md" if b"---" in content[:6] else "a.yaml"


def paths(data: object, at: At = ()) -> list[At]:
    """Every path at which something stands, or could be added."""
    if isinstance(data, dict):
        return [at, *(path for key, item in data.items() for path in paths(item, (*at, key))), (*at, "new")]
    if isinstance(data, list):
        return [at, *(path for place, item in enumerate(data) for path in paths(item, (*at, place))), (*at, len(data))]
    return [at]


def stands(data: object, at: At) -> bool:
    """Say whether something stands at a path, and is not only to be added there."""
    for step in at:
        if isinstance(data, list) and isinstance(step, int) and step >= len(data):
            return False
        data = data[step]  # type: ignore[index]  # a path of it
    return True


def lone(content: bytes) -> int:
    """Count the lines that end in LF alone."""
    return content.count(b"\n") - content.count(b"\r\n")


def untouched(before: bytes, after: bytes) -> list[bytes]:
    """What of one text is not in another, in order."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [before[start:end] for tag, start, end, _, _ in codes if tag in {"delete", "replace"}]


@given(values)
def test_a_value_is_read_as_it_was_meant(value: Data) -> None:
    for text in (f"- {flow(value)}\n", f"a: {flow(value)}\n"):
        data = parse(text.encode()).data
        assert same(data, [value] if text[0] == "-" else {"a": value}), text


@given(files(log=True), records)
def test_a_line_added_leaves_every_byte_as_it_was(content: bytes, entry: dict[str, Data]) -> None:
    data = read(content, log=True)
    assert isinstance(data, list)
    try:
        after = append("a.yaml", content, entry)
    except NotWrittenError:
        # A block of text without a line's end has one as soon as something stands below it.
        assert b": |" in content
        return
    assert same(read(after, log=True), [*data, entry])
    assert untouched(content, after) == []
    assert after.count(b"\n") <= content.count(b"\n") + 2


@given(files(), st.data(), values)
def test_a_value_is_put_and_all_else_stays(content: bytes, draws: st.DataObject, value: Data) -> None:
    data = read(content)
    at = draws.draw(st.sampled_from([path for path in paths(data) if path]))
    try:
        after = put(named(content), content, at, value)
    except NotWrittenError:
        assume(False)
    meant = placed("", data, at, value)
    assert same(read(after), meant)
    if at[-1] == "new" or same(data, meant):
        assert untouched(content, after) == []
    for mark in (b"# first", b"# last", b"Body: [text", b"\xef\xbb\xbf"):
        assert after.count(mark) >= content.count(mark)
    assert lone(after) == 0 or lone(content) > 0 or b"\n" not in content


@given(files(), st.data())
def test_what_is_taken_away_is_all_that_goes(content: bytes, draws: st.DataObject) -> None:
    data = read(content)
    there = [path for path in paths(data) if path and path[-1] != "new" and stands(data, path)]
    at = draws.draw(st.sampled_from(there))
    try:
        after = drop(named(content), content, at)
    except NotWrittenError:
        assume(False)
    assert same(read(after), without(data, at))
    assert len(after) < len(content) + 3


@given(files(first="number: 12.5   # why"), scalars)
def test_a_scalar_changes_nothing_but_itself(content: bytes, value: Data) -> None:
    read(content)
    after = put(named(content), content, ("number",), value)
    written = scalar(value).encode()
    assert after == content.replace(b"number: 12.5   # why", b"number: " + written + b"   # why", 1)

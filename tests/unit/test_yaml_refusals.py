"""Everything that the reader refuses, with its exact place; the rest of the file is still read."""

from __future__ import annotations

import pytest

from sttool.sources.events import python_events
from sttool.sources.refusals import MOST_REFUSALS, Fault
from sttool.sources.yaml import LIMIT, Parsed, parse

DEEP = "- " * 65 + "x"


def told(parsed: Parsed) -> list[tuple[str, int, int]]:
    return [
        (refusal.code.name, refusal.place.line if refusal.place else 0, refusal.place.column if refusal.place else 0)
        for refusal in parsed.refusals
    ]


KEPT = [
    ("a: 1\nb: 2\na: 3\n", {"a": None, "b": 2}, ("DUPLICATE", 3, 1)),
    ("- {a: 1, b: 2, a: 3}\n", [{"a": None, "b": 2}], ("DUPLICATE", 1, 16)),
    ("1: x\nb: 2\n", {"b": 2}, ("KEY_NOT_TEXT", 1, 1)),
    ("true: x\nb: 2\n", {"b": 2}, ("KEY_NOT_TEXT", 1, 1)),
    ("~: x\nb: 2\n", {"b": 2}, ("KEY_NOT_TEXT", 1, 1)),
    ("? [x, y]\n: z\nb: 2\n", {"b": 2}, ("KEY_NOT_TEXT", 1, 3)),
    ("? {? [1] : 2}\n: {q: 1}\nb: 2\n", {"b": 2}, ("KEY_NOT_TEXT", 1, 3)),
    ("a: !!str 1\nb: 2\n", {"a": None, "b": 2}, ("TAG", 1, 4)),
    ("a: ! [x]\nb: 2\n", {"a": None, "b": 2}, ("TAG", 1, 4)),
    ("!k a: 1\nb: 2\n", {"b": 2}, ("TAG", 1, 1)),
    ("a: &x 1\nb: 2\n", {"a": None, "b": 2}, ("ANCHOR", 1, 4)),
    ("a: &x [1]\nb: *x\nc: &y 2\nd: 2\n", {"a": None, "b": None, "c": None, "d": 2}, ("ANCHOR", 1, 4)),
    ("a: *x\nb: 2\n", {"a": None, "b": 2}, ("ALIAS", 1, 4)),
    ("*x : 1\nb: 2\n", {"b": 2}, ("ALIAS", 1, 1)),
    ("<<: {a: 1}\nb: 2\n", {"b": 2}, ("MERGE", 1, 1)),
    ("%YAML 1.2\n---\nb: 2\n", {"b": 2}, ("DIRECTIVE", 1, 1)),
    ("# x\n%FOO bar\n---\nb: 2\n", {"b": 2}, ("DIRECTIVE", 2, 1)),
    ("a: 9223372036854775808\nb: 2\n", {"a": None, "b": 2}, ("BEYOND", 1, 4)),
    ("a:\nb: 2\n", {"a": None, "b": 2}, ("EMPTY", 1, 1)),
    ("c:\n  - a:\n    b: 2\n", {"c": [{"a": None, "b": 2}]}, ("EMPTY", 2, 5)),
    ("{a, b: 2}\n", {"a": None, "b": 2}, ("EMPTY", 1, 2)),
    ("{a:1, b: 2}\n", {"a:1": None, "b": 2}, ("EMPTY", 1, 2)),
    ("a: ~\nb: 2\n", {"a": None, "b": 2}, ("NOTHING", 1, 4)),
    ("a: [1, null]\n", {"a": [1, None]}, ("NOTHING", 1, 8)),
    ("null\n", None, ("NOTHING", 1, 1)),
    ("- 1\n-\n- 2\n", [1, None, 2], ("EMPTY_ITEM", 2, 1)),
    ('a: "\\x1b[31m"\nb: 2\n', {"a": None, "b": 2}, ("CONTROL", 1, 4)),
    ('"a\\0": 1\nb: 2\n', {"b": 2}, ("CONTROL", 1, 1)),
]


@pytest.mark.parametrize(("text", "data", "fault"), KEPT)
def test_what_is_refused_takes_only_itself_away(text: str, data: object, fault: tuple[str, int, int]) -> None:
    parsed = parse(text.encode())
    assert (parsed.data, told(parsed), parsed.sound) == (data, [fault], True)


ENDED = [
    ("a: 1\n---\nb: 2\n", ("SECOND", 2, 1)),
    (DEEP, ("TOO_DEEP", 1, 129)),
    ("[" * 65 + "]" * 65, ("TOO_DEEP", 1, 65)),
    ("a: 1\nb: \x07\n", ("CONTROL", 2, 4)),
    ("a: x\x85y\n", ("CONTROL", 1, 5)),
    ("a: x\u2028b: 1\n", ("CONTROL", 1, 5)),
    ("a: 1\rb: 1\n", ("CONTROL", 1, 5)),
    ("a: 1\n\ufeffb: 1\n", ("CONTROL", 2, 1)),
    ("\0\0\0", ("CONTROL", 1, 1)),
    ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n", ("CONFLICT", 2, 1)),
    ("- a\n=======\n- b\n", ("CONFLICT", 2, 1)),
    ("a: [x,\n>>>>>>> other\n y]\n", ("CONFLICT", 2, 1)),
    ('"', ("OPEN_QUOTE", 1, 1)),
    ('a: 1\nb: "x\nc: 2\n', ("OPEN_QUOTE", 2, 4)),
    ("a: 'x\n", ("OPEN_QUOTE", 1, 4)),
    ("a: [x, y\nb: 2\n", ("OPEN_BRACKET", 1, 4)),
    ("- {a: 1, b: 2\n- {a: 3}\n", ("OPEN_BRACKET", 1, 3)),
    ("[", ("OPEN_BRACKET", 1, 1)),
    ("a: Kurs: EKG\n", ("COLON", 1, 8)),
    ("- {a: b: c}\n", ("COLON", 1, 8)),
    ("a: 1\n b: 2\n", ("MISFIT", 2, 2)),
    ("a:\n  - x\n - y\n", ("MISFIT", 3, 2)),
    ("- a: 1\nb: 2\n", ("MISFIT", 2, 1)),
    ("- {a: 1}\n{a: 2}\n", ("MISFIT", 2, 1)),
    ("a:\n\t- b\n", ("TAB", 2, 1)),
    ("a: @x\n", ("FIRST_SIGN", 1, 4)),
    ("a: `x\n", ("FIRST_SIGN", 1, 4)),
    ("a: %x\n", ("FIRST_SIGN", 1, 4)),
    ("a: - x\n", ("FIRST_SIGN", 1, 4)),
    ("a: ]\n", ("FIRST_SIGN", 1, 4)),
    ("a: |x\n", ("FIRST_SIGN", 1, 4)),
    ("a: 1\nname Karin\nb: 2\n", ("NO_COLON", 2, 1)),
    ("name Karin\nb: 2\n", ("NO_COLON", 1, 1)),
    ('a: "C:\\Temp"\n', ("BACKSLASH", 1, 7)),
    ('a: "x" y\n', ("AFTER_VALUE", 1, 8)),
    ("{a: 1} x\n", ("AFTER_VALUE", 1, 8)),
    ("a: [1,, 2]\n", ("NOT_YAML", 1, 7)),
    ("a: & x\n", ("ANCHOR", 1, 4)),
    ("- * x\n", ("ALIAS", 1, 3)),
    ("a: !e!x y\n", ("TAG", 1, 4)),
]


@pytest.mark.parametrize(("text", "fault"), ENDED)
def test_what_ends_a_file_is_told_once_and_exactly(text: str, fault: tuple[str, int, int]) -> None:
    parsed = parse(text.encode())
    assert (parsed.data, told(parsed), parsed.sound) == (None, [fault], False)


@pytest.mark.parametrize(("text", "data", "fault"), KEPT)
def test_the_python_parser_refuses_the_same(text: str, data: object, fault: tuple[str, int, int]) -> None:
    parsed = parse(text.encode(), None, python_events)
    assert (parsed.data, told(parsed), parsed.sound) == (data, [fault], True)


@pytest.mark.parametrize(("text", "fault"), ENDED)
def test_the_python_parser_ends_at_the_same(text: str, fault: tuple[str, int, int]) -> None:
    parsed = parse(text.encode(), None, python_events)
    assert (parsed.data, parsed.sound, [code for code, *_ in told(parsed)]) == (None, False, [fault[0]])


@pytest.mark.parametrize("escape", ["\\ud800", "\\U00110000", "\\UFFFFFFFF"])
def test_no_half_or_impossible_sign_comes_in_by_its_number(escape: str) -> None:
    for parsed in (parse(f'a: "{escape}"'.encode()), parse(f'a: "{escape}"'.encode(), None, python_events)):
        assert parsed.data in (None, {"a": None})
        assert [refusal.code for refusal in parsed.refusals] in ([Fault.BACKSLASH], [Fault.CONTROL])


def test_several_refusals_in_one_file_are_all_told() -> None:
    parsed = parse(b"a: 1\na: 2\nb:\nc: [~, *x, !t y]\n7: 8\nd: 1\n")
    assert parsed.data == {"a": None, "b": None, "c": [None, None, None], "d": 1}
    assert {code for code, *_ in told(parsed)} == {"DUPLICATE", "EMPTY", "NOTHING", "ALIAS", "TAG", "KEY_NOT_TEXT"}
    assert parsed.refused == {("a",), ("b",), ("c", 0), ("c", 1), ("c", 2)}


def test_refusals_before_a_fault_of_writing_are_told_too() -> None:
    assert told(parse(b'a: 1\na: 2\nb: "x\n')) == [("DUPLICATE", 2, 1), ("OPEN_QUOTE", 3, 4)]


def test_a_refusal_says_which_key_and_where_in_the_data() -> None:
    (refusal,) = parse(b"- {a: 1}\n- {a: {b: 1, b: 2}}\n").refusals
    assert (refusal.at, refusal.aim, dict(refusal.params)) == ((1, "a", "b"), "key", {"key": "b"})


def test_what_a_message_mentions_steers_no_terminal() -> None:
    (refusal,) = parse(b'"\\u009b31m": 1\nb: [ "x\\u202e" ]\n').refusals
    assert refusal.code is Fault.CONTROL
    (refusal,) = parse('"x\u202e": 1\n"x\u202e": 2\n'.encode()).refusals
    assert dict(refusal.params) == {"key": "x\ufffd"}
    assert refusal.place is not None
    assert refusal.place.text == '"x\ufffd": 2'


def test_not_utf8_is_told_at_the_first_bad_byte() -> None:
    parsed = parse("namn: Åsa\nort: Västerås\n".encode() + b"x: \xc5sa\n")
    assert told(parsed) == [("NOT_UTF8", 3, 4)]
    assert parsed.refusals[0].params == (("byte", "C5"),)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_utf16_has_a_fault_of_its_own(encoding: str) -> None:
    assert told(parse("\ufeffname: Eva\n".encode(encoding))) == [("UTF16", 0, 0)]


def test_64_levels_are_read_and_65_are_not() -> None:
    for load in (None, *([] if parse.__defaults__ is None else parse.__defaults__[:1])):
        assert parse(("[" * 64 + "]" * 64).encode(), load).refusals == ()
        assert [refusal.code for refusal in parse(("[" * 65 + "]" * 65).encode(), load).refusals] == [Fault.TOO_DEEP]


def test_a_file_as_large_as_may_be_is_read_and_one_byte_more_is_not() -> None:
    text = b"a: 1\n#" + b"x" * LIMIT
    assert parse(text[:LIMIT]).data == {"a": 1}
    assert told(parse(text[: LIMIT + 1])) == [("TOO_LARGE", 0, 0)]


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n", "--- # x\n", "\ufeff", "\ufeff\n"])
def test_an_empty_file_is_no_fault_of_writing(text: str) -> None:
    assert parse(text.encode()) == Parsed(None)


def test_a_file_with_a_thousand_refusals_is_not_read_further() -> None:
    parsed = parse(b"".join(b"k%d:\n" % number for number in range(5000)))
    assert (len(parsed.refusals), parsed.sound) == (MOST_REFUSALS, False)

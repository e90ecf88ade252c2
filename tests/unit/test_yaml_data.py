"""Plain data from ordinary files, the same on every way the reader can take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sttool.sources import swift
from sttool.sources.events import python_events
from sttool.sources.ordinary import OutOfOrdinaryError, ordinary
from sttool.sources.plain import walk_plainly
from sttool.sources.swift import fit, load_swiftly
from sttool.sources.yaml import parse, parse_carefully

if TYPE_CHECKING:
    from collections.abc import Callable

WAYS: dict[str, Callable[[bytes], object]] = {
    "as it comes": lambda content: parse(content).data,
    "without the extra": lambda content: parse(content, None).data,
    "with Python's parser": lambda content: parse(content, None, python_events).data,
    "carefully": lambda content: parse_carefully(content).data,
}

ORDINARY: list[tuple[str, object]] = [
    ("name: Karin Ek\n", {"name": "Karin Ek"}),
    ("\ufeffname: Karin\n", {"name": "Karin"}),
    ("a: 1\r\nb: [x, 2]\r\n", {"a": 1, "b": ["x", 2]}),
    ("---\na: 1\n...\n", {"a": 1}),
    ("- {date: 2026-01-01, with: hl-03, minutes: 60}\n", [{"date": "2026-01-01", "with": "hl-03", "minutes": 60}]),
    ("phone: 0701234567\ntime: 12:30\nanswer: no\n", {"phone": "0701234567", "time": "12:30", "answer": "no"}),
    ("a: Akut & jour * !, 80 %\n", {"a": "Akut & jour * !, 80 %"}),
    ("a: '<<'\n'<<': 1\n", {"a": "<<", "<<": 1}),
    ("a: 0x1F\nb: +0x1F\nc: 0b1\n", {"a": 31, "b": "+0x1F", "c": "0b1"}),
    ("a: |\n  x\n  y\nb: >\n  x\n  y\n", {"a": "x\ny\n", "b": "x y\n"}),
    ('a: "C:\\\\Temp\\n"\n', {"a": "C:\\Temp\n"}),
    ("a: 'it''s'\nb: \"\"\n", {"a": "it's", "b": ""}),
    ("a:\n- b: 1\n  c: [[], {}]\n- - x\n", {"a": [{"b": 1, "c": [[], {}]}, ["x"]]}),
    ('"1": x\n"null": y\n"": z\n', {"1": "x", "null": "y", "": "z"}),
    ("a: 1.5\nb: -.5\nc: 1e3\n", {"a": 1.5, "b": -0.5, "c": 1000.0}),
    ("a: Västerås 😀\n", {"a": "Västerås 😀"}),
    ("just words\n", "just words"),
    ("[]", []),
    ("{}", {}),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("text", "data"), ORDINARY)
def test_ordinary_files_are_read_alike_on_every_way(way: str, text: str, data: object) -> None:
    read = WAYS[way](text.encode())
    assert repr(read) == repr(data)


@pytest.mark.parametrize(("text", "data"), ORDINARY[:2] + ORDINARY[4:6])
def test_the_quick_ways_do_take_the_ordinary(text: str, data: object) -> None:
    plain = ordinary(text.encode())
    assert plain is not None
    assert walk_plainly(plain) == data
    if swift.loads is not None:
        assert load_swiftly(plain, swift.loads) == data


@pytest.mark.parametrize("text", ["a: &x 1", "a: *x", "a: !x y", "a: 80 %", "a: 0x1", "a: 0o7", "a: 0b1"])
def test_what_is_in_doubt_is_not_asked_of_the_extra(text: str) -> None:
    assert not fit(text.encode())


@pytest.mark.parametrize("text", ["[" * 20_000, "\n".join(" " * depth + "a:" for depth in range(200)), "- " * 10_000])
def test_a_deep_file_is_counted_before_the_extra_sees_it(text: str) -> None:
    assert not fit(text.encode())


@pytest.mark.skipif(swift.loads is None, reason="the extra is not installed")
@pytest.mark.parametrize(
    "text", ["a: 1e30", "a:", "1: a", "a: [~]", "a: 1\na: 2", "a: 9223372036854775808", "[" * 65 + "]" * 65, "a: .inf"]
)
def test_what_the_extra_takes_and_records_may_not_hold_is_left_to_the_walk(text: str) -> None:
    assert swift.loads is not None
    assert fit(text.encode())
    with pytest.raises(OutOfOrdinaryError):
        load_swiftly(text.encode(), swift.loads)


def test_a_long_log_is_not_taken_for_a_deep_file() -> None:
    entry = b"- {date: 2026-01-01, with: [hl-03]}\n"
    assert fit(entry * 1000)
    assert parse(entry * 1000).data == [{"date": "2026-01-01", "with": ["hl-03"]}] * 1000


def test_brackets_in_quotes_may_be_taken_for_depth_and_change_nothing() -> None:
    entry = b"- {note: '[{'}\n" * 2000
    assert not fit(entry)
    assert parse(entry).data == [{"note": "[{"}] * 2000


def test_keys_stand_in_the_order_of_the_file() -> None:
    assert list(parse(b"c: 1\na: 2\nb: 3\n").data) == ["c", "a", "b"]  # type: ignore[call-overload]

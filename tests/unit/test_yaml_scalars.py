"""What a plain scalar means: YAML 1.2, and digits with a leading zero stay what they are."""

from __future__ import annotations

import pytest

from sttool.sources.scalars import LEAST, MOST, Beyond, resolve


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing(text: str) -> None:
    assert resolve(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False)],
)
def test_yes_and_no(text: str, value: bool) -> None:
    assert resolve(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("60", 60),
        ("-1", -1),
        ("+1", 1),
        ("-0", 0),
        ("0x1F", 31),
        ("0o17", 15),
        ("0x" + "0" * 40 + "f", 15),
        (str(MOST), MOST),
        (str(LEAST), LEAST),
        ("0x7FFFFFFFFFFFFFFF", MOST),
        ("0o777777777777777777777", MOST),
    ],
)
def test_whole_numbers(text: str, value: int) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is int


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.5", 1.5), (".5", 0.5), ("-.5", -0.5), ("1.", 1.0), ("1e3", 1000.0), ("1E+3", 1000.0), ("01.5", 1.5)],
)
def test_decimal_numbers(text: str, value: float) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is float


@pytest.mark.parametrize(
    "text",
    [
        str(MOST + 1),
        str(LEAST - 1),
        "9" * 30,
        "9" * 300,
        "0x8000000000000000",
        "0x" + "f" * 200_000,
        "0o" + "7" * 22,
    ],
)
def test_whole_numbers_beyond_64_bits(text: str) -> None:
    assert resolve(text) is Beyond.INTEGER


@pytest.mark.parametrize(
    "text",
    [
        ["no", "yes", "on", "off", "y", "n", "NO", "Off"],
        ["0701234567", "007", "00", "-07", "+07"],
        ["12:30", "1:2:3", "2026-01-01", "2026-01-01T10:00:00Z"],
        ["1_000", "0b11", "+0x1", "-0x1f", "-0o7", "0X1F", "0O7", "0x", "0o8", "0xg"],
        [".inf", "-.inf", ".Inf", ".nan", ".NaN", "1e400", "-1e400", "inf", "nan"],
        ["1e", "1e3.5", ".", "+", "-", ".e1", "--1", "+-1", "nuLL", "tRue", "٣", "1,5"],
    ],
)
def test_all_else_is_text(text: list[str]) -> None:
    assert [resolve(each) for each in text] == text


def test_what_not_even_a_float_can_hold_is_text() -> None:
    assert resolve("9" * 200_000) == "9" * 200_000

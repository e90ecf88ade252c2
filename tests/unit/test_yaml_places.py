"""Places: every key and value, in lines and columns of code points, with a line that is safe to show."""

from __future__ import annotations

import pytest

from sttool.findings import Aim, At, Place
from sttool.sources.places import Lines, caret, safe
from sttool.sources.yaml import marks

TRAINEE = """\
name: Åsa Öst  # 😀
units: [{unit: medicin, from: 2025-02-01}]
supervisors:
  - {person: hl-03, role: main}
  - person: hl-04
    role: co
work:
- from: 2025-02-01
text: |
  one
  two

end: 1
"""


def where(text: str, at: At, aim: Aim = "value") -> tuple[int, int, int, int] | None:
    place = marks(text.encode()).place(at, aim)
    return (place.line, place.column, place.end_line, place.end_column) if place else None


@pytest.mark.parametrize(
    ("at", "aim", "expected"),
    [
        (("name",), "value", (1, 7, 1, 14)),
        (("name",), "key", (1, 1, 1, 5)),
        (("units",), "value", (2, 8, 2, 43)),
        (("units", 0), "value", (2, 9, 2, 42)),
        (("units", 0, "from"), "value", (2, 31, 2, 41)),
        (("units", 0, "from"), "key", (2, 25, 2, 29)),
        (("units", 0), "start", (2, 9, 2, 42)),
        (("units", 0, "to"), "start", (2, 9, 2, 42)),
        (("supervisors", 1, "role"), "value", (6, 11, 6, 13)),
        (("supervisors", 1), "value", (5, 5, 6, 13)),
        (("supervisors", 1), "start", (5, 5, 5, 11)),
        (("supervisors", 1, "from"), "start", (5, 5, 5, 11)),
        (("supervisors",), "value", (4, 3, 6, 13)),
        (("work", 0, "from"), "value", (8, 9, 8, 19)),
        (("text",), "value", (9, 7, 11, 6)),
        (("end",), "value", (13, 6, 13, 7)),
        (("missing",), "start", (1, 1, 1, 5)),
        (("missing",), "value", (1, 1, 1, 5)),
        ((), "start", (1, 1, 1, 5)),
        (("units", 7), "value", (2, 8, 2, 43)),
        (("name", "deeper"), "value", (1, 7, 1, 14)),
    ],
)
def test_every_key_and_value_has_its_place(at: At, aim: Aim, expected: tuple[int, int, int, int]) -> None:
    assert where(TRAINEE, at, aim) == expected
    assert where(TRAINEE.replace("\n", "\r\n"), at, aim) == expected
    assert where("\ufeff" + TRAINEE, at, aim) == expected


def test_an_empty_value_is_shown_at_its_key() -> None:
    assert where("a: 1\nfrom:\n", ("from",)) == (2, 1, 2, 5)


def test_what_has_no_text_has_no_place() -> None:
    assert where("", ()) is None
    assert where("# only a comment\n", ("name",), "start") is None
    assert where("a: \x00", ("a",)) is None


def test_places_before_a_fault_of_writing_are_known() -> None:
    assert where('a: 1\nb: "x\n', ("a",)) == (1, 4, 1, 5)


def test_a_place_carries_its_line() -> None:
    place = marks(TRAINEE.encode()).place(("name",))
    assert place is not None
    assert place.text == "name: Åsa Öst  # 😀"


@pytest.mark.parametrize("sign", ["\x1b", "\x00", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066", "\ufeff", "\t", "\r"])
def test_no_line_steers_a_terminal(sign: str) -> None:
    place = Lines(f"a{sign}b: 1\n").place(0, 1)
    assert place is not None
    assert sign not in place.text
    assert len(place.text) == 6
    assert place.text.startswith("a")


def test_ordinary_letters_are_shown_as_they_are() -> None:
    assert safe("Åsa é 日本 😀 – “x”") == "Åsa é 日本 😀 – “x”"


@pytest.mark.parametrize("column", [1, 100, 121, 122, 500, 900, 1000])
def test_a_long_line_is_cut_around_the_column(column: int) -> None:
    line = "".join(chr(0x4E00 + index) for index in range(1000))
    place = Lines(f"first\n{line}\nlast\n").place(6 + column - 1, 6 + column)
    assert place is not None
    assert (place.line, place.column) == (2, column)
    assert len(place.text) <= 201
    assert place.text[caret(place)] == line[column - 1]


def test_the_end_of_a_text_is_shown_behind_its_last_sign() -> None:
    assert Lines("a: [\n\n\n").place(7, 8) == Place(1, 5, 1, 6, "a: [")


def test_lone_carriage_returns_and_old_line_breaks_end_no_line() -> None:
    place = Lines("a\rb\x85c\u2028d\ne\n").place(6, 7)
    assert place is not None
    assert (place.line, place.column) == (1, 7)

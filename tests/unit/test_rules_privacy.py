"""Personal numbers: real ones are found wherever they stand, and shown masked; what only looks like one is let be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sttool.rules.privacy import masked, numbers_in_names, numbers_in_text
from tests.unit.rules_found import TRAINEE, found

# The numbers of these tests are the tax agency's own for tests, or made of them.


def check_digit(digits: str) -> str:
    """The last digit, by Luhn's sum as it is taught: every other doubled, digits added up, to the next ten."""
    doubled = "".join(str(int(digit) * (1 if index % 2 else 2)) for index, digit in enumerate(digits))
    return str(-sum(map(int, doubled)) % 10)


def numbers(text: str) -> list[object]:
    return [fault.mentions["number"] for fault in numbers_in_text("a.md", text.encode())]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("19121212-1212", "19121212-****"),
        ("121212-1212", "121212-****"),
        ("121212+1212", "121212+****"),
        ("191212121212", "19121212****"),
        ("1212121212", "121212****"),
        ("19121212 1212", "19121212 ****"),
        ("19121212\u20131212", "19121212\u2013****"),
        ("19121272-1219", "19121272-****"),
        ("701063-2391", "701063-****"),
        ("pnr:121212-1212.", "121212-****"),
        ("PNR121212-1212X", "121212-****"),
        ("000229-0005", "000229-****"),
    ],
)
def test_a_personal_or_coordination_number_is_found_and_masked(text: str, shown: str) -> None:
    assert numbers(f"före {text} efter") == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "121212-1213",
        "191212-12",
        "121212-12123",
        "3121212-1212",
        "212000-0142",
        "556036-0793",
        "16556036-0793",
        "202100-6255",
        "070-1740605",
        "08-121212",
        "2026-03-01",
        "20260301",
        "2026-11-21T12:30",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1212121212b822cd15d6c15b0f",
        "a1b2c3d4-1212-1212-1212-191212121212",
        "55121212-1212",
    ],
)
def test_other_numbers_are_let_be(text: str) -> None:
    assert numbers(f"före {text} efter") == []


@pytest.mark.parametrize("digits", ["991301123", "990230123", "121232123", "121200123", "010229123", "121292123"])
def test_what_is_no_day_is_no_number(digits: str) -> None:
    assert numbers(f"{digits[:6]}-{digits[6:]}{check_digit(digits)}") == []


@pytest.mark.parametrize("digits", ["070123456", "081212121", "010203040"])
def test_a_number_that_begins_as_a_telephones_is_one_unless_it_is_set_apart(digits: str) -> None:
    last = check_digit(digits)
    assert numbers(f"tel {digits}{last}") == []
    assert numbers(f"{digits[:6]}-{digits[6:]}{last}") == [f"{digits[:6]}-****"]


def test_the_place_is_exact_and_its_line_shows_no_number() -> None:
    text = "---\r\nby: hl-03\r\n---\r\n\r\nÅterkom: 121212-1212, och 19121212-1212.\r\n"
    first, second = numbers_in_text("a.md", b"\xef\xbb\xbf" + text.encode())
    assert first.place is not None
    assert second.place is not None
    assert (first.place.line, first.place.column, first.place.end_column) == (5, 10, 21)
    assert (second.place.line, second.place.column, second.place.end_column) == (5, 27, 40)
    assert first.place.text == second.place.text == "Återkom: 121212-****, och 19121212-****."


def test_it_is_found_in_every_sort_of_file() -> None:
    files = {
        f"{TRAINEE}/plan.md": "---\ndrafted: 2025-03-03\n---\n\nSe 121212-1212.\n",
        f"{TRAINEE}/courses.yaml": "# 121212-1212\n- {id: a, title: 'EKG 121212-1212', status: wanted}\n",
        "records/people/hl-04.yaml": "name: Eva Holm 121212-1212\n",
    }
    assert [fault.code for fault in found(files)] == ["R190"] * 4


def test_bytes_that_are_no_text_are_searched_all_the_same() -> None:
    (fault,) = numbers_in_text("a.md", b"\xff\xfe 121212-1212 \x00")
    assert fault.mentions["number"] == "121212-****"


def test_a_name_is_told_once_and_never_shown() -> None:
    paths = [
        "records/trainees/121212-1212/plan.md",
        "records/trainees/121212-1212/trainee.yaml",
        "records/trainees/st-1/reviews/19121212-1212.md",
        "records/trainees/st-1/reviews/2026-03-01-annual.md",
    ]
    assert [(fault.code, fault.path) for fault in numbers_in_names(paths)] == [
        ("R191", "records/trainees/121212-****"),
        ("R191", "records/trainees/st-1/reviews/19121212-****.md"),
    ]


def test_no_number_is_shown_by_way_of_the_path() -> None:
    (fault,) = numbers_in_text("records/people/121212-1212.yaml", b"name: 19121212-1212\n")
    assert "1212-1212" not in repr(fault)


days = st.dates(date(1900, 1, 1), date(2026, 12, 31))


@given(days, st.integers(0, 999), st.booleans(), st.sampled_from(["", "-", "+", " "]), st.booleans())
def test_every_number_of_the_form_is_found(
    day: date, serial: int, coordination: bool, between: str, with_century: bool
) -> None:
    digits = f"{day:%y%m}{day.day + 60 * coordination:02d}{serial:03d}"
    number = f"{day:%Y}"[:2] * with_century + digits[:6] + between + digits[6:] + check_digit(digits)
    telephone = not with_century and not between and digits[0] == "0" and digits[1] != "0"
    assert bool(numbers(f"{{a: {number}}}")) is not telephone
    assert masked(number) == (number if telephone else f"{number[:-4]}****")


@given(days, st.integers(0, 999), st.integers(1, 9))
def test_a_wrong_check_digit_is_no_number(day: date, serial: int, off: int) -> None:
    digits = f"{day:%y%m%d}{serial:03d}"
    wrong = str((int(check_digit(digits)) + off) % 10)
    assert numbers(f"{digits[:6]}-{digits[6:]}{wrong}") == []


@given(st.text(st.sampled_from("0123456789-+ a\n"), max_size=60))
def test_what_is_masked_has_nothing_left_to_mask_and_is_as_long(text: str) -> None:
    once = masked(text)
    assert len(once) == len(text)
    assert numbers(once) == []
    assert (once == text) is (numbers(text) == [])

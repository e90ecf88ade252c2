"""Lines and columns: nothing steers the terminal, nothing runs out of its column, nothing is lost without a sign."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sttool.output.lines import Column, columns_of, cut, line, piece, plain, table, wrapped

ANY = st.text(max_size=60)


def shown(texts: list[tuple[str, ...]], columns: list[Column], width: int = 40) -> list[str]:
    made = table([[piece(text) for text in row] for row in texts], columns, width)
    return plain(made).splitlines()


def test_columns_stand_below_one_another() -> None:
    assert shown([("st-003", "Anna"), ("hl-1", "Bo Ek")], [Column(), Column()]) == ["  st-003  Anna", "  hl-1    Bo Ek"]


def test_a_column_set_to_the_right_ends_at_one_place() -> None:
    assert shown([("9 d", "a"), ("110 d", "b")], [Column(right=True), Column()]) == ["    9 d  a", "  110 d  b"]


def test_an_empty_column_takes_no_room() -> None:
    assert shown([("a", "", "c"), ("b", "", "d")], [Column(), Column(), Column()]) == ["  a  c", "  b  d"]


def test_what_is_too_wide_is_cut_with_a_sign_from_the_left_and_no_further_than_may_be() -> None:
    columns = [Column(least=4), Column(least=6), Column()]
    assert shown([("Medicinkliniken", "Handlingsplan", "2026-01-01")], columns, 26) == ["  Med…  Handl…  2026-01-01"]
    assert shown([("Medicinkliniken", "Handlingsplan", "2026-01-01")], columns, 33) == [
        "  Med…  Handlingsplan  2026-01-01"
    ]


def test_wide_letters_and_signs_that_sit_on_others_keep_the_columns_straight() -> None:
    assert columns_of("安娜") == 4
    assert columns_of("A\u030an") == 2
    lines = shown([("安娜", "x"), ("Anna", "x"), ("A\u030anna", "x")], [Column(), Column()])
    assert [columns_of(each.removesuffix("x")) for each in lines] == [8, 8, 8]


def test_what_is_known_to_be_narrow_is_counted_as_the_standard_has_it() -> None:
    narrow = [*map(chr, range(0x20, 0x7F)), *map(chr, range(0xA0, 0x300)), *"–—…"]
    without_width = [sign for sign in narrow if unicodedata.category(sign) in {"Mn", "Me", "Cf"}]
    assert [sign for sign in narrow if columns_of(sign) != 1] == without_width == ["\u00ad"]
    assert not [sign for sign in narrow if unicodedata.east_asian_width(sign) in "WF"]


@given(ANY, st.integers(1, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    result = cut(text, width)
    assert columns_of(result) <= max(width, 1)
    assert result == text or result.endswith("…")


@given(st.lists(st.tuples(ANY, ANY, ANY), min_size=1, max_size=4), st.integers(20, 80))
def test_a_table_is_as_many_lines_as_rows_and_steers_nothing(texts: list[tuple[str, str, str]], width: int) -> None:
    columns = [Column(least=3), Column(least=3), Column(least=3)]
    written = plain(table([[piece(text) for text in row] for row in texts], columns, width))
    assert written.count("\n") == len(texts)
    assert all(sign == "\n" or sign.isprintable() or not sign.isascii() for sign in written)
    assert not any("\x7f" <= sign <= "\x9f" or "\u202a" <= sign <= "\u202e" for sign in written)
    assert all(columns_of(each) <= width for each in written.split("\n"))


def test_control_characters_are_shown_and_not_obeyed() -> None:
    assert plain([line("a\x1b[31mb\x07\n\u202ec")]) == "a␛[31mb␇␊\ufffdc\n"


def test_a_paragraph_is_broken_between_words_and_set_in() -> None:
    written = plain(wrapped("ett två tre fyra", 10, 2))
    assert written == "  ett två\n  tre fyra\n"


@given(st.lists(st.text("abcåäö", min_size=1, max_size=12), min_size=1, max_size=12), st.integers(14, 40))
def test_no_word_of_a_paragraph_is_lost(words: list[str], width: int) -> None:
    written = plain(wrapped(" ".join(words), width, 2))
    assert written.split() == words
    assert all(len(each) <= width for each in written.splitlines())

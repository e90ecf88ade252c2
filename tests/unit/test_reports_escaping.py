"""What comes from a file stays text, in Markdown and in HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sttool.reports.escaping import LONGEST, markdown, plain

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True})


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a|b", r"a\|b"),
        ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("{{ 7*7 }}", r"\{\{ 7\*7 \}\}"),
        ("http://x.se www.x.se a@b.se", r"http\://x.se www\.x.se a\@b.se"),
        ("&lt; & co", "&amp;lt; & co"),
        ("line\nbreak\ttab", "line break tab"),
        ("# heading", r"\# heading"),
        ("- list", r"\- list"),
        ("1. list", r"1\. list"),
        ("--- across", r"\--- across"),
        ("===", r"\==="),
        ("41.7", "41.7"),
        ("2026-11-21", "2026-11-21"),
        ("st-003", "st-003"),
        ("turned\u202eround", "turned\ufffdround"),
        ("bell\x07", "bell\u2407"),
    ],
)
def test_markdown_shows_what_is_written(written: str, shown: str) -> None:
    assert markdown(written) == shown


@given(st.text(max_size=60))
def test_whatever_is_written_is_one_cell_and_no_markup(text: str) -> None:
    html = READER.render(f"| a | b |\n| --- | --- |\n| x {markdown(text)} x | end |\n")
    assert html.count("<td>") == 2
    assert html.count("<tr>") == 2
    inside = html.partition("<td>")[2].partition("</td>")[0]
    assert "<" not in inside


@given(st.text(min_size=1, max_size=60))
def test_whatever_begins_a_line_is_a_paragraph(text: str) -> None:
    shown = markdown(plain(text))
    html = READER.render(f"{shown}\n") if shown else "<p>"
    assert html.startswith("<p>")
    assert html.count("<") <= 2


def test_a_name_is_cut_where_no_name_is_that_long() -> None:
    assert plain("x" * 10_000) == "x" * (LONGEST - 1) + "…"
    assert plain("  Anna   Lind ") == "Anna Lind"

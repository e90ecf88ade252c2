"""Tables in Markdown: rows written in one piece, escaped, and headings with the group they stand in."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from sttool.reports.basis import Who
from sttool.reports.columns import Cell, Columns, headed
from sttool.reports.wording import Wording
from sttool.texts import ENGLISH

ANNA = Who("st-003", "Anna | Lind")
COLUMNS = [["Trainee", "person", "who"], ["Jan", "count", "0"], ["Feb", "count", "1"], ["Sum", "count", "2"]]


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Cell("", "a|b *c* <script>"), r" a\|b \*c\* &lt;script&gt; |"),
        (Cell("", Markup("**2**")), " **2** |"),
        (Cell("", 0), " 0 |"),
        (Cell("", "title", "a_b"), r" title, a\_b |"),
        (Cell("steady", "none", span=3), " none | | |"),
        (Cell("person", ANNA), r" Anna \| Lind (st-003) |"),
        (Cell("person", Who("st-004")), " st-004 |"),
        (Cell("linked", (ANNA, "st-003.html")), r" Anna \| Lind (st-003) |"),
        (Cell("people", [ANNA, Who("st-004")]), r" Anna \| Lind (st-003), st-004 |"),
        (Cell("people", []), " – |"),
    ],
)
def test_a_cell_is_written_and_nothing_in_it_breaks_the_row(cell: Cell, written: str) -> None:
    columns = Columns(Wording(ENGLISH))
    assert columns.line([cell]) == written
    assert columns.line([cell, cell]) == written * 2


def test_headings_name_the_group_they_stand_in() -> None:
    assert list(headed(COLUMNS, None)) == ["Trainee", "Jan", "Feb", "Sum"]
    grouped = headed(COLUMNS, [("", 1), ("Months", 2), (2026, 1)])
    assert list(grouped) == ["Trainee", "Months: Jan", "Months: Feb", "2026 Sum"]
    assert list(headed(COLUMNS, [("", 1), ("Months", 1)])) == ["Trainee", "Months: Jan", "Feb", "Sum"]

"""The generated pages of ``docs/`` say what the program says."""

from __future__ import annotations

import pytest

from tests.unit.pages import DOCS, PAGES


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_as_it_would_be_made_now(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "make it anew with: python -m tests.unit.pages"

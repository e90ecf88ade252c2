"""The generated pages of ``docs/`` say what the program says."""

from __future__ import annotations

import pytest

from sttool.reports.given import GIVEN, models
from tests.unit.pages import DOCS, PAGES


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_generated_page_is_as_it_would_be_made_now(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == PAGES[name](), "make it anew with: python -m tests.unit.pages"


@pytest.mark.parametrize("template", sorted(GIVEN))
def test_everything_a_template_is_given_has_a_meaning(template: str) -> None:
    without = [
        f"{model.name}.{field.name}" for model in models(template) for field in model.fields if not field.meaning
    ]
    assert not without, "a docstring below each says what it means"

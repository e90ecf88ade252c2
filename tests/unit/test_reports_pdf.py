"""A page as a PDF: drawings keep their colours, nothing is fetched, and the same page gives the same bytes."""

from __future__ import annotations

import io
import sys
from datetime import date

import pytest

from sttool.reports.pdf import NoPdf, drawn, pdf
from sttool.reports.templates import packaged_templates
from tests.unit.test_reports_documents import written

PAGE = (
    "<html><head><title>Prov</title><style>:root { --met: #111; }\n@media print {\n  :root {\n --met: #2b7c93; }\n}\n"
    "rect.met { fill: var(--met); }\np { color: red; }</style></head><body>"
    '<svg class="defs"><defs><pattern id="hatch"></pattern></defs></svg>'
    '<svg><rect class="met"/></svg>{more}</body></html>'
)
DAY = date(2026, 11, 21)


def test_a_drawing_gets_the_colours_of_print_and_the_patterns_of_the_page() -> None:
    drawing = drawn(PAGE).rpartition("<svg>")[2]
    assert drawing.startswith('<style>rect.met{ fill: #2b7c93; }</style><defs><pattern id="hatch"></pattern></defs>')
    assert "color: red" not in drawing


@pytest.mark.parametrize(("missing", "lack"), [("weasyprint", "library"), ("weasyprint.urls", "library")])
def test_without_the_library_it_is_said_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, missing: str, lack: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(NoPdf) as raised:
        pdf("<p>", DAY)
    assert raised.value.lack == lack


def _library() -> None:
    """Leave a test out where the library, or what it needs of the system, is not there."""
    try:
        import weasyprint  # noqa: F401, PLC0415 - an extra
    except (ImportError, OSError):
        pytest.skip("no WeasyPrint, or no Pango")


def test_a_document_is_set_page_by_page() -> None:
    _library()
    from pypdf import PdfReader  # noqa: PLC0415 - only where there is something to read

    page = written("evaluation", "html")
    made = pdf(page, DAY)
    read = PdfReader(io.BytesIO(made))
    text = read.pages[0].extract_text()
    assert len(read.pages) == 1
    assert "Utvärdering av placering" in text
    assert "1 / 1" in text
    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.creation_date_raw) == ("Utvärdering av placering", "D:20261121")


def test_nothing_outside_the_page_is_asked_for_and_the_same_page_gives_the_same_bytes() -> None:
    _library()
    secret = (packaged_templates() / "report" / "style.css").as_uri()
    asks = f'<img src="{secret}"><link rel="attachment" href="{secret}"><style>@import "{secret}";</style>'
    page = PAGE.replace("{more}", asks)
    made = pdf(page, DAY)
    assert b"EmbeddedFile" not in made
    assert pdf(page, DAY) == made

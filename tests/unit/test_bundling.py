"""Bundles from elsewhere: nothing in them is believed, and what does not belong in one is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.texts import bundling as words
from sttool.writing.bundling.packing import Origin, packed
from sttool.writing.bundling.unpacking import unpacked
from sttool.writing.trouble import NotWrittenError
from tests.unit.judged import source_of

PLAN = "dossier/plan.md"


@pytest.fixture(scope="module")
def bundle() -> bytes:
    source = source_of({"st-007/plan.md": "---\n---\n", "st-007/waivers.yaml": "[]\n"})
    clinic = open_clinic(source, "records").clinic
    folder = read_dossier(source, clinic, "st-007")
    return packed(source, clinic, folder, frozenset(), Origin(date(2026, 11, 21), None, {})).content


def test_a_bundle_is_opened_as_it_was_packed(bundle: bytes) -> None:
    opened = unpacked("x.zip", bundle)
    assert opened.manifest.id == "st-007"
    assert opened.dossier["plan.md"] == b"---\n---\n"
    assert "waivers.yaml" not in opened.dossier


def _again(content: bytes, *, at: str, to: bytes | None = None, name: str | None = None, mode: int = 0) -> bytes:
    """The same bundle with one entry changed, called otherwise, or made a link."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as made:
        for entry in old.infolist():
            here = entry.filename == at
            info = zipfile.ZipInfo(name if here and name else entry.filename)
            info.external_attr = mode << 16 if here else 0
            made.writestr(info, to if here and to is not None else old.read(entry))
    return written.getvalue()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"at": PLAN, "to": b"---\n---\nmore\n"}, "CHANGED"),
        ({"at": PLAN, "name": "../../evil.yaml"}, "STRANGE"),
        ({"at": PLAN, "name": "dossier/../../people/hl-01.yaml"}, "STRANGE"),
        ({"at": PLAN, "name": "/etc/passwd"}, "STRANGE"),
        ({"at": PLAN, "name": "dossier\\plan.md"}, "STRANGE"),
        ({"at": PLAN, "name": "dossier/waivers.yaml"}, "STRANGE"),
        ({"at": PLAN, "name": "goals/hslf-fs-2021-8/../x.yaml"}, "STRANGE"),
        ({"at": PLAN, "name": "dossier/placements/aux.yaml"}, "STRANGE"),
        ({"at": PLAN, "name": "dossier/Plan.md"}, "STRANGE"),
        ({"at": PLAN, "mode": 0o120777}, "STRANGE"),
        ({"at": PLAN, "to": b"\0" * 21_000_000}, "TOO_LARGE"),
        ({"at": "manifest.json", "to": b"[" * 100_000}, "NO_BUNDLE"),
        ({"at": "manifest.json", "to": b"{}"}, "NO_BUNDLE"),
    ],
)
def test_a_bundle_that_is_none_or_was_changed_is_refused(bundle: bytes, changed: dict[str, Any], said: str) -> None:
    with pytest.raises(NotWrittenError) as refused:
        unpacked("x.zip", _again(bundle, **changed))
    assert refused.value.text == getattr(words, said)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    with pytest.raises(NotWrittenError):
        unpacked("x.zip", content)

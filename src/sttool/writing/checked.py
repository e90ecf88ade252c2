"""What some changes would put wrong: the faults that are there after them and were not there before."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.findings import in_order
from sttool.rules.running import clinic_faults, dossier_faults, unspoken, written_faults
from sttool.sources.placing import placed
from sttool.writing.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.findings import Finding
    from sttool.sources.tree import Source
    from sttool.writing.transaction import Change


def introduced(source: Source, changes: Sequence[Change], records: str, day: date) -> tuple[Finding, ...]:
    """Judge the clinic and the dossiers that are touched, before and after; give what is new, in order of place.

    A chain of dossiers (``follows``) is judged as far as it leads to one that exists.
    """
    below = "trainees/" if records in {"", "."} else f"{records}/trainees/"
    touched = sorted({
        change.path.removeprefix(below).partition("/")[0] for change in changes if change.path.startswith(below)
    })  # fmt: skip
    known = Counter(map(_what, _faults(source, records, touched, day)))
    found = []
    for item in _faults(Overlay(source, changes), records, touched, day):
        if known[_what(item)]:
            known[_what(item)] -= 1
        else:
            found.append(item)
    return tuple(sorted(found, key=in_order))


def _what(item: Finding) -> tuple[str, str, str]:
    """What a finding is, wherever in its file it stands: lines move."""
    return item.code, item.path, repr(item.params)


def _faults(source: Source, records: str, touched: Iterable[str], day: date) -> Iterator[Finding]:
    opened = open_clinic(source, records)
    clinic = opened.clinic
    found = [*clinic.findings, *clinic_faults(clinic, ()), *written_faults(opened.paths, opened.contents)]
    yield from unspoken(placed(found, opened.contents))
    for ident in touched:
        if ident in clinic.dossiers:
            dossier = read_dossier(source, clinic, ident)
            faults = [*dossier.findings, *dossier_faults(clinic, dossier, day)]
            yield from unspoken(placed(faults, dossier.contents))

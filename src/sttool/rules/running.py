"""Runs the rules: over one dossier, and over what dossiers share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from sttool.rules import CHAIN_RULES, CLINIC_RULES, DATED_RULES, DOSSIER_RULES, PATH_RULES, TEXT_RULES
from sttool.rules.privacy import masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Folder
    from sttool.rules.chains import Link

PERSONAL_NUMBER: Final = "R190"


def dossier_faults(clinic: Clinic, dossier: Folder, day: date) -> Iterator[Finding]:
    """What is wrong in one dossier, as a whole and against the clinic."""
    for rule in DOSSIER_RULES:
        yield from rule(clinic, dossier)
    for dated in DATED_RULES:
        yield from dated(clinic, dossier, day)
    yield from written_faults(dossier.paths, dossier.contents)


def clinic_faults(clinic: Clinic, links: Iterable[Link]) -> Iterator[Finding]:
    """What is wrong in what dossiers share, and between dossiers."""
    for rule in CLINIC_RULES:
        yield from rule(clinic)
    linked = tuple(links)
    for chain in CHAIN_RULES:
        yield from chain(linked)
    folders = [f"{clinic.root}/trainees/{ident}" for ident in clinic.dossiers]
    for of_paths in PATH_RULES:
        yield from of_paths(folders)


def written_faults(paths: Iterable[str], contents: Mapping[str, bytes]) -> Iterator[Finding]:
    """What must not be written, in the text of files or in their names."""
    for path, content in contents.items():
        for rule in TEXT_RULES:
            yield from rule(path, content)
    named = tuple(paths)
    for of_paths in PATH_RULES:
        yield from of_paths(named)


def unspoken(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Mask the lines that findings show, where a personal number stands in any of them."""
    given = tuple(findings)
    if not any(item.code == PERSONAL_NUMBER for item in given):
        return given
    return tuple(
        replace(item, place=replace(item.place, text=masked(item.place.text))) if item.place else item for item in given
    )

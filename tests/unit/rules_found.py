"""What the rules find in a small clinic laid over the one of the examples."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sttool.clinic.opening import open_clinic, read_dossier
from sttool.rules import CHAIN_RULES, CLINIC_RULES, DATED_RULES, DOSSIER_RULES, PATH_RULES, TEXT_RULES
from sttool.rules.chains import link_of
from sttool.sources.memory import Memory
from sttool.sources.tree import Unreadable
from sttool.texts.example import CLINIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import Finding
    from sttool.texts.codes import Files

DAY = date(2026, 11, 21)
TRAINEE = "records/trainees/st-007"
FILE = f"{TRAINEE}/trainee.yaml"
WORK = "  - {from: 2025-02-01, percent: 100}\n"


def everything(files: Files, day: date = DAY) -> tuple[Finding, ...]:
    """All findings of reading and of the rules."""
    source = Memory({**CLINIC, **files})
    opened = open_clinic(source)
    folders = [read_dossier(source, opened.clinic, ident) for ident in opened.clinic.dossiers]
    found = [*opened.clinic.findings, *(fault for folder in folders for fault in folder.findings)]
    for clinic_rule in CLINIC_RULES:
        found += clinic_rule(opened.clinic)
    for folder in folders:
        for rule in DOSSIER_RULES:
            found += rule(opened.clinic, folder)
        for dated_rule in DATED_RULES:
            found += dated_rule(opened.clinic, folder, day)
    for chain_rule in CHAIN_RULES:
        found += chain_rule([link for folder in folders if (link := link_of(folder)) is not None])
    return (*found, *_of_texts(source))


def _of_texts(source: Memory) -> Iterator[Finding]:
    """What the rules find in names and bytes of files."""
    paths = [item.path for item in source.files("records")]
    for path_rule in PATH_RULES:
        yield from path_rule(paths)
    for path in paths:
        content = source.read(path)
        if isinstance(content, Unreadable):
            continue
        for text_rule in TEXT_RULES:
            yield from text_rule(path, content)


def found(files: Files, day: date = DAY) -> list[Finding]:
    """What the rules find."""
    return [finding for finding in everything(files, day) if finding.code.startswith("R")]


def codes(files: Files, day: date = DAY) -> list[str]:
    """The codes of what the rules find."""
    return [finding.code for finding in found(files, day)]


def trainee(**changes: str) -> Files:
    """The trainee of the small clinic with some lines written anew, by their first key; or added."""
    lines = CLINIC[FILE].splitlines(keepends=True)
    blocks: dict[str, str] = {}
    key = ""
    for line in lines:
        key = line.split(":")[0] if not line.startswith(" ") else key
        blocks[key] = blocks.get(key, "") + line
    blocks.update({name: f"{name}: {value}\n" if value else "" for name, value in changes.items()})
    return {FILE: "".join(blocks.values())}

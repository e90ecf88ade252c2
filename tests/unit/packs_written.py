"""Writes packs of a few lines, and reads the rules and faults that come of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import surveyed

if TYPE_CHECKING:
    from sttool.findings import Finding
    from sttool.obligations.model import Obligation, Rules

HEAD = "since: 2024-01-01\n"


def entry(**lines: str) -> str:
    """An obligation as a pack adds it, with some of its keys said otherwise; an empty one is left out."""
    whole = {
        "id": "asked",
        "duty": "[K4]",
        "level": "agreed",
        "title": "{sv: Frågat, en: Asked}",
        "about": "trainee",
        "due": "{within: 6 months, of: start}",
        "met_by": "{record: plan, on: drafted}",
        "answers": "supervisor",
        "source": "{duty: Beslut, as: tool}",
        **lines,
    }
    return "{" + ", ".join(f"{name}: {value}" for name, value in whole.items() if value) + "}"


def pack(ident: str, *lines: str) -> str:
    return "\n".join((f"id: {ident}", "title: {sv: Våra, en: Ours}", "source: Beslut", *lines)) + "\n"


def adding(ident: str, *entries: str) -> str:
    return pack(ident, "add:", *(f"  - {one}" for one in entries))


def rules_of(settings: str, **packs: str) -> tuple[Rules, list[Finding]]:
    """The rules of a clinic with these settings, and the faults of its packs; each pack is in ``policy/``."""
    files = {f"policy/{name}.yaml": text for name, text in packs.items()}
    told = surveyed("2025-06-01", {"sttool.yaml": HEAD + settings}, files)
    return told.rules, [item for item in told.findings if item.code[0] in "PFM"]


def asked(rules: Rules, ident: str = "asked") -> Obligation:
    found = rules.by_id(ident)
    assert found is not None
    return found


def one(*entries: str, **packs: str) -> tuple[Rules, list[Finding]]:
    return rules_of("packs: [./policy/ours.yaml]\n", ours=adding("ours", *entries), **packs)

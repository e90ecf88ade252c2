"""Makes the two generated pages of ``docs/``: every code by running its example, and every obligation by its packs.

``python -m tests.unit.pages`` writes them; ``test_pages.py`` holds what is written to what is made.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sttool.kinds.settings import Settings
from sttool.obligations.packs import packaged, read_rules
from sttool.obligations.predicates.table import PREDICATES
from sttool.output.explaining import obligation_lines
from sttool.output.gallery import code_lines
from sttool.sources.memory import Memory
from sttool.texts import ENGLISH, SWEDISH
from sttool.texts.codes.table import CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.output.lines import Line

DAY: Final = date(2026, 11, 21)
DOCS: Final = Path(__file__).parents[2] / "docs"
WIDTH: Final = 110
FAMILIES: Final[Mapping[str, str]] = {
    "F": "Files and YAML",
    "M": "Shape of records",
    "R": "References and contradictions",
    "P": "Packs of obligations",
    "T": "Templates",
    "H": "History",
    "O": "Obligations",
}


def findings_page() -> str:
    """Every code with its message as shown by running its example, in both languages."""
    parts = [
        "# Findings",
        "",
        "Every code that `sttool check` can give, with what it says and what to do. The messages are made by running",
        "the examples. `sttool explain CODE` shows the same. A code is never used again for something else.",
    ]
    for letter, title in FAMILIES.items():
        codes = sorted(code for code in CODES if code.startswith(letter))
        if codes:
            parts += ["", f"## {letter} · {title}"]
        for code in codes:
            parts += ["", f"### {code}", "", CODES[code].title.en + " · " + CODES[code].title.sv, ""]
            for say in (ENGLISH, SWEDISH):
                parts += ["```text", _text(code_lines(code, DAY, say, WIDTH)), "```"]
    return "\n".join(parts) + "\n"


def obligations_page() -> str:
    """Every obligation of every packaged pack, as the packs together have it, and every state a pack can name."""
    names = [name for name in packaged() if name not in _DEFAULT]
    rules, _, _ = read_rules(Memory({}), Settings.model_validate({"packs": [*_DEFAULT, *names]}))
    parts = [
        "# Obligations",
        "",
        "Every obligation that the packs of the program hold, in the packs' order. Its id is what a waiver, a change",
        "and `sttool explain` name.",
    ]
    for obligation in rules.obligations:
        parts += ["", f"## {obligation.id}", "", f"{obligation.title.en} · {obligation.title.sv}", "", "```text"]
        parts += [_text(obligation_lines(rules, obligation, ENGLISH, WIDTH)), "```"]
    parts += ["", "## States", "", "What `always:` can name, whom it is about, and what it needs.", ""]
    parts += ["| state | about | needs |", "|---|---|---|"]
    for name, predicate in sorted(PREDICATES.items()):
        parts.append(f"| `{name}` | {predicate.about} | {', '.join(sorted(predicate.params)) or '-'} |")
    return "\n".join(parts) + "\n"


_DEFAULT: Final = ("national", "structure-sormland", "clinic-agreement")

PAGES: Final = {"findings.md": findings_page, "obligations.md": obligations_page}
"""The generated pages by name."""


def _text(lines: Iterable[Line]) -> str:
    """Lines as text, without what a terminal would add."""
    return "\n".join("".join(piece.text for piece in line).rstrip() for line in lines)


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")

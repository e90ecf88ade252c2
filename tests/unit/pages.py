"""Makes the generated pages of ``docs/``: codes by their examples, obligations by the packs, cases, templates.

``python -m tests.unit.pages`` writes them; ``test_pages.py`` holds what is written to what is made.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sttool.kinds.settings import Settings
from sttool.obligations.occurrence import Verdict
from sttool.obligations.packs import packaged, read_rules
from sttool.obligations.predicates.table import PREDICATES
from sttool.output.explaining import obligation_lines
from sttool.output.gallery import code_lines
from sttool.reports.columns import Columns
from sttool.reports.given import EVERYWHERE, GIVEN, LISTS, models
from sttool.reports.prose import prose
from sttool.reports.templates import blocks
from sttool.reports.wording import Wording
from sttool.sources.memory import Memory
from sttool.texts import ENGLISH, SWEDISH
from sttool.texts.codes.table import CODES
from tests.unit.cases import ASKED, REASONS, TABLE, Never
from tests.unit.pack_rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.output.lines import Line
    from tests.unit.cases import Cell

DAY: Final = date(2026, 11, 21)
DOCS: Final = Path(__file__).parents[2] / "docs"
WIDTH: Final = 110
FILTERS: Final = sorted(Wording(ENGLISH).filters() | Columns(Wording(ENGLISH)).filters() | prose("html"))
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


def templates_page() -> str:
    """What each template is given, field by field, and the blocks that a unit's own may write anew."""
    parts = [
        "# Templates",
        "",
        "Reports and documents are written by templates ([Jinja](https://jinja.palletsprojects.com)). A unit may have",
        "its own: `templates: mallar` in `sttool.yaml` names their folder, `sttool template copy report/yearly`",
        "begins one there, and `sttool check` says what is wrong in it. It extends the packaged one and writes only",
        "the blocks that are to be different. The block `style` takes CSS of the unit's own, for screen and print.",
        "",
        "Templates run in a sandbox: they read what they are given and nothing else, every value is escaped, and what",
        "they count and reckon has a limit. It does not keep the unit's own people from writing a slow one.",
        "",
        "Every template is also given:",
        "",
        *(f"- `{name}`: {meaning}" for name, meaning in EVERYWHERE.items()),
        "",
        "Filters beside Jinja's own: " + ", ".join(f"`{name}`" for name in FILTERS) + ".",
    ]
    for template, (name, _, first) in GIVEN.items():
        several = "a list of " if template in LISTS else ""
        given_as = f"`{name}`: {several}[{first}](#{first.lower()})"
        parts += ["", f"## {template}", "", given_as, ""]
        parts += ["Blocks: " + (", ".join(f"`{one}`" for one in blocks(template, "en")) or "none") + "."]
    parts += ["", "# Models"]
    told = set[tuple[str, str]]()
    for template in GIVEN:
        for model in models(template):
            if (model.name, model.meaning) in told:
                continue
            told.add((model.name, model.meaning))
            parts += ["", f"## {model.name}", "", " ".join(model.meaning.split()), "", "| field | type | meaning |"]
            parts += ["|---|---|---|"]
            parts += [
                f"| `{one.name}` | `{one.type.replace('|', chr(92) + '|')}` | {one.meaning} |" for one in model.fields
            ]
    return "\n".join(parts) + "\n"


def cases_page() -> str:
    """Every obligation against every verdict: the day on which its case is judged, or why there can be none."""
    letters = {reason: chr(ord("a") + index) for index, reason in enumerate(REASONS)}
    parts = [
        "# Cases",
        "",
        "Every obligation that holds where no packs are named, against every verdict. A cell gives a day on which the",
        "smallest clinic, with a few files laid over it, has that verdict; a letter is a verdict that cannot be: why,",
        "stands below. `tests/unit/test_cases.py` judges every cell, and what an impossible one was tried with.",
        "",
        f"| obligation | due | {' | '.join(verdict.value.replace('_', ' ') for verdict in Verdict)} |",
        "|---" * (len(Verdict) + 2) + "|",
    ]
    for name in ASKED:
        cells = (_cell(TABLE[name][verdict], verdict, letters) for verdict in Verdict)
        parts.append(f"| `{name}` | {ROWS[name].due} | {' | '.join(cells)} |")
    parts += ["", "## Why not", ""]
    parts += [f"- **{letter}** · {REASONS[reason]}" for reason, letter in letters.items()]
    return "\n".join(parts) + "\n"


def _cell(cell: Cell, verdict: Verdict, letters: Mapping[str, str]) -> str:
    if isinstance(cell, Never):
        return letters[cell.reason]
    return next(day for day, said in cell.said.items() if said is verdict)


_DEFAULT: Final = ("national", "structure-sormland", "clinic-agreement")

PAGES: Final = {
    "findings.md": findings_page,
    "obligations.md": obligations_page,
    "cases.md": cases_page,
    "templates.md": templates_page,
}
"""The generated pages by name."""


def _text(lines: Iterable[Line]) -> str:
    """Lines as text, without what a terminal would add."""
    return "\n".join("".join(piece.text for piece in line).rstrip() for line in lines)


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")

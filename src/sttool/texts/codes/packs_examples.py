"""What the examples of the packs' codes are made of: the unit's own layer with one obligation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sttool.texts.codes import Files

SETTINGS: Final = "since: 2024-01-01\nlanguage: sv\n"


def policy(lines: str) -> Files:
    """The unit's own layer, as ``sttool.yaml`` has it."""
    return {"sttool.yaml": f"{SETTINGS}policy:\n{lines}"}


def added(lines: str, *, about: str = "trainee", answers: str = "supervisor") -> Files:
    """An obligation of the unit's own, whole but for what the example is about."""
    return policy(
        "  add:\n"
        "    - id: own-plan\n"
        "      duty: [K4]\n"
        "      level: agreed\n"
        "      title: {sv: Egen plan, en: Own plan}\n"
        f"      about: {about}\n"
        f"      answers: {answers}\n"
        '      source: {duty: "Enhetens beslut", as: tool}\n' + lines
    )


DUE: Final = "      due: {within: 6 months, of: start}\n"
MET: Final = "      met_by: {record: plan, on: drafted}\n"
GOOD: Final = added(DUE + MET)
CHANGED: Final = policy("  change:\n    st-plan: {remind: 3 months, source: Enhetens beslut}\n")

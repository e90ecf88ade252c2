"""The colours of a page hold without colours too: fills that stand beside one another differ in light."""

from __future__ import annotations

import re

import pytest

from tests import PROJECT

STYLE = (PROJECT / "templates" / "report" / "style.css").read_text(encoding="utf-8")
SCHEMES = [
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
]
FILLS = ("met", "late", "missed", "coming")
"""Of a bar of obligations; what is overdue and what is set aside have patterns besides."""
STATES = ("met", "mild", "coming")
"""Of a goal that is certified, done or planned, and of a placement; the others have patterns or dashes."""


def light(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1, as WCAG has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_there_are_three_schemes_light_dark_and_print() -> None:
    assert len(SCHEMES) == 3
    assert {"paper", "ink", *FILLS, *STATES} <= SCHEMES[0].keys() & SCHEMES[1].keys() & SCHEMES[2].keys()


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark", "print"])
@pytest.mark.parametrize("fills", [FILLS, STATES], ids=["bars", "states"])
def test_no_two_fills_that_may_stand_beside_one_another_are_equally_light(
    scheme: dict[str, str], fills: tuple[str, ...]
) -> None:
    alike = [
        (one, other, round(contrast(scheme[one], scheme[other]), 2))
        for at, one in enumerate(fills)
        for other in fills[at + 1 :]
        if contrast(scheme[one], scheme[other]) < 1.4
    ]
    assert alike == []


@pytest.mark.parametrize("scheme", SCHEMES, ids=["light", "dark", "print"])
@pytest.mark.parametrize(
    ("text", "ground"), [("ink", "paper"), ("quiet", "paper"), ("on-met", "met"), ("on-mild", "mild")]
)
def test_text_can_be_read_on_its_ground(scheme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5

"""Exact numbers as people read them: with the decimals of a language, and so that what is added up still adds up."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate, pairwise
from math import ceil, floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.texts import Language

_MINUS = "−"
_NARROW = "\u00a0"


def decimal(value: Fraction | int, language: Language, places: int = 2, *, up: bool = False, trim: bool = False) -> str:
    """Write a number with so many decimals, rounded down (or ``up``), so that nothing seems to suffice that does not.

    ``trim`` leaves out decimals that are noughts.
    """
    scale = 10**places
    whole = (ceil if up else floor)(abs(value) * scale)
    number, rest = divmod(whole, scale)
    swedish = language.code == "sv"
    text = f"{number:,}".replace(",", _NARROW if swedish else ",")
    decimals = f"{rest:0{places}d}" if places else ""
    if trim:
        decimals = decimals.rstrip("0")
    sign = _MINUS if value < 0 and whole else ""
    return f"{sign}{text}{',' if swedish else '.'}{decimals}" if decimals else f"{sign}{text}"


def adding_up(values: Iterable[Fraction], places: int = 2, before: Fraction | int = 0) -> list[Fraction]:
    """Round numbers so that the rounded ones add up to their rounded sum; ``before`` is the exact sum before them.

    Each is less than one unit of the last decimal from what it is.
    """
    scale = 10**places
    sums = [floor(total * scale) for total in accumulate(values, initial=Fraction(before))]
    return [Fraction(second - first, scale) for first, second in pairwise(sums)]

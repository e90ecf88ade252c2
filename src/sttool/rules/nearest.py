"""What was most likely meant by a word that nobody knows."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from typing import Final

_LIKE: Final = 0.75
_TRIED: Final = 12


@lru_cache(maxsize=4096)
def nearest(word: str, known: frozenset[str]) -> str | None:
    """Give the known word that is nearest; ``None`` where none is near.

    One with the same signs in another order (``hl-03`` for ``hl-30``) comes first; of words that are equally near, the
    first of the alphabet, so that the answer never depends on the order of files.
    """
    folded = word.casefold()
    plain = {other.casefold(): other for other in sorted(known, reverse=True)}
    turned = [other for other in plain if len(other) == len(folded) and sorted(other) == sorted(folded)]
    close = get_close_matches(folded, sorted(plain), _TRIED, _LIKE)
    return min((plain[other] for other in (*turned, *close)), key=lambda other: _distance(folded, other), default=None)


def _distance(folded: str, other: str) -> tuple[bool, float, str]:
    plain = other.casefold()
    return (sorted(plain) != sorted(folded), -SequenceMatcher(None, folded, plain).ratio(), other)

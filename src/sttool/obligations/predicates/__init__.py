"""States that data cannot describe: each gives the stretches of days in which it fails, never yes or no.

A predicate is a named function with typed parameters. Because it answers with stretches, "since when", "from next
spring on" and last year's figures are one answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct, field

from sttool.obligations.occurrence import Lack
from sttool.obligations.summary import Register

if TYPE_CHECKING:
    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.findings import At, Param
    from sttool.kinds.dossier import Folder
    from sttool.obligations.model import About
    from sttool.obligations.subject import Subject


class World(Struct, frozen=True):
    """What a predicate may look at beside its subject: the clinic, the subject's dossier, all summaries."""

    clinic: Clinic
    dossier: Folder | None = None
    register: Register = field(default_factory=Register)


class Stretch(Struct, frozen=True):
    """Days on which a state fails, what is missing, and where that is written.

    ``over``: it ends because what it is about is over, as an inspection is, and not because anybody mended it.
    """

    period: Period
    lack: Lack
    over: bool = False


Test: TypeAlias = Callable[[World, "Subject", Mapping[str, Any]], Iterator[Stretch]]
Reader: TypeAlias = Callable[[object, "At"], object]
"""How a parameter is read from a pack; what cannot be read is a :class:`sttool.obligations.reading.Misread`."""


class Predicate(Struct, frozen=True):
    """A named state: the function, what it is about, the parameters it needs, and the kinds it rests on.

    ``mended_by_more``: another record can only make it hold, so that what cannot be read casts no doubt on it as long
    as the others suffice.
    """

    test: Test
    about: About
    params: Mapping[str, Reader] = field(default_factory=dict)
    rests_on: frozenset[str] = frozenset()
    mended_by_more: bool = False


def lack(text: str, path: str | None = None, at: At = (), **params: Param) -> Lack:
    """Say what is missing: the key of a text and its parameters."""
    return Lack(text, tuple(params.items()), path, at)
